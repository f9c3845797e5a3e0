// SPDX-License-Identifier: GPL-3.0-or-later
// The imager's editor: width over frequency, and its controls beside it.
#pragma once
#include <QWidget>
#include <vector>

#include "dsp/Processor.h"
#include "widgets/MultibandBands.h"
#include "widgets/Readings.h"

class QPushButton;
class QTimer;

namespace lacquer {

class ImagerCanvas;
class ParamPanel;

/// In the picture: drag a band's node for its width, a crossover or the mono edge sideways (Shift fine; to
/// the left end: off); the wheel does the same; a double-click gives the default. Keys: Ctrl+arrows choose
/// a band, up and down its width, left and right its crossover, Page keys the mono edge, Insert splits the
/// band, Delete removes it. [main]
class ImagerEditor : public QWidget {
    Q_OBJECT
public:
    explicit ImagerEditor(QWidget* parent = nullptr);
    /// A module with the imager's table, tap "side" first, and responseDb() of the side.
    void setModule(const Module& module);
    /// `rate` (Hz) is what the curve is computed for.
    void setValues(std::span<const double> values, double rate);
    const std::vector<double>& values() const { return bands_.values(); }
    void setSpectrum(int source, const SpectrumReadings& spectrum);
    /// Index into the module's taps, -1 for none.
    void setHeardTap(int tap);
    ImagerCanvas* canvas() const { return canvas_; }
    ParamPanel* panel() const { return panel_; }

signals:
    void edited(const lacquer::ParamEdits& edits, int gesture);
    void tapRequested(int tap);

private:
    QWidget* makeButtons();
    void take(const ParamEdits& edits, int gesture);
    void showValues();
    void drawCurve();

    MultibandBands bands_;
    const Module* module_ = nullptr;
    double rate_ = 48000.0;
    ImagerCanvas* canvas_ = nullptr;
    ParamPanel* panel_ = nullptr;
    QPushButton *side_ = nullptr, *split_ = nullptr, *join_ = nullptr;
    QTimer* drawing_ = nullptr;
};

}  // namespace lacquer
