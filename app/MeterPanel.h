// SPDX-License-Identifier: GPL-3.0-or-later
// The right side: loudness, level, stereo, and how master and reference differ.
#pragma once
#include <QWidget>

#include "live/LiveReading.h"

namespace lacquer {

class DifferenceBars;
class LevelMeter;
class LoudnessSection;
class Session;
class StereoPanel;

/// Figures of the whole song come from the background measurements, moving ones from the analyser. [main]
class MeterPanel : public QWidget {
    Q_OBJECT
public:
    MeterPanel(Session& session, QWidget* parent);
    void showReading(const LiveReading& reading);

signals:
    /// The user wants loudness and true peaks counted anew.
    void resetRequested();

private:
    void showWhole();
    void showDifference();

    Session& session_;
    LoudnessSection* loudness_;
    LevelMeter* level_;
    StereoPanel* stereo_;
    DifferenceBars* difference_;
};

}  // namespace lacquer
