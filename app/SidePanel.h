// SPDX-License-Identifier: GPL-3.0-or-later
// The left side: tracks and references with what is known of them.
#pragma once
#include <QWidget>
#include <functional>

namespace lacquer {

class Commands;
class ReferenceList;
class Session;
class SourceList;
class TrackList;
struct ClipView;
struct SourceRow;

/// [main]
class SidePanel : public QWidget {
    Q_OBJECT
public:
    SidePanel(Session& session, Commands& commands, QWidget* parent);

private:
    void fill();
    void showSelection();
    void showProgress();
    SourceRow row(const ClipView* view) const;
    void wire(SourceList* list, bool references);

    Session& session_;
    Commands& commands_;
    TrackList* tracks_;
    ReferenceList* references_;
};

}  // namespace lacquer
