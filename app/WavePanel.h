// SPDX-License-Identifier: GPL-3.0-or-later
// Waveforms of mix, master and reference with the playhead and the loop.
#pragma once
#include <QWidget>

class QVBoxLayout;

namespace lacquer {

class Commands;
class NullWork;
class SectionEdits;
class SectionLane;
class Session;
class WaveformView;

/// Keeps a WaveformView up to date. [main]
class WavePanel : public QWidget {
    Q_OBJECT
public:
    WavePanel(Session& session, Commands& commands, QWidget* parent);
    WaveformView* view() const { return view_; }

private:
    void showAll();
    void showMaster();
    void showMatch();
    void showFigures();
    void showLoop();
    void showSections();
    void addSections(QVBoxLayout* column);
    void showDifference();
    void zoom(double factor);
    void addScrollBar(QVBoxLayout* column);

    Session& session_;
    SectionEdits& edits_;
    WaveformView* view_;
    SectionLane* sections_;
    NullWork* difference_;
};

}  // namespace lacquer
