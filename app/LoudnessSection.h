// SPDX-License-Identifier: GPL-3.0-or-later
// Loudness of the source that plays: of the whole song, or live as a meter of EBU Tech 3341.
#pragma once
#include <QWidget>

#include "live/LiveReading.h"
#include "widgets/LoudnessPanel.h"

class QMenu;
class QToolButton;

namespace lacquer {

class SegmentedControl;
class Session;
struct ProgrammeHistory;

/// Its choices are remembered for all sessions. [main]
class LoudnessSection : public QWidget {
    Q_OBJECT
public:
    LoudnessSection(Session& session, QWidget* parent);
    void showReading(const LiveReading& reading);
    /// The whole song's figures or the source changed.
    void showWhole();

private:
    QWidget* makeHead();
    void fillMenu();
    void setStyle(const LoudnessStyle& style);
    void showNumbers();
    void showHistory();
    const ProgrammeHistory* historyOf(Source source) const;
    std::vector<float> wholeHistory(Source source) const;
    bool isLive() const;

    Session& session_;
    LoudnessPanel* panel_;
    SegmentedControl* scope_ = nullptr;
    QToolButton *pause_ = nullptr, *reset_ = nullptr;
    QMenu* menu_;
    LiveReading last_;
};

}  // namespace lacquer
