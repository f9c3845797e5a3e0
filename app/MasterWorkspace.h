// SPDX-License-Identifier: GPL-3.0-or-later
// The Master workspace: lists, waveforms, chain, editor, meters.
#pragma once
#include <QWidget>

class QStackedWidget;

namespace lacquer {

class Actions;
class ChainPanel;
class Commands;
class EditorPanel;
class MeterPanel;
class Session;
class StartPage;
class ViewPanel;
class WavePanel;
struct LiveReading;

/// An empty session shows the start page in the middle. [main]
class MasterWorkspace : public QWidget {
    Q_OBJECT
public:
    MasterWorkspace(Session& session, Commands& commands, const Actions& actions, QWidget* parent);
    WavePanel* waves() const { return waves_; }
    ChainPanel* chain() const { return chain_; }
    EditorPanel* editor() const { return editor_; }

private:
    QWidget* makeMiddle(Session& session, Commands& commands, const Actions& actions);
    void showPage();
    void showReading(const LiveReading& reading);

    Session& session_;
    QStackedWidget* middle_;
    StartPage* start_ = nullptr;
    WavePanel* waves_ = nullptr;
    ChainPanel* chain_ = nullptr;
    EditorPanel* editor_ = nullptr;
    ViewPanel* views_ = nullptr;
    MeterPanel* meters_ = nullptr;
};

}  // namespace lacquer
