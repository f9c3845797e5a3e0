// SPDX-License-Identifier: GPL-3.0-or-later
// The fine curve's editor: the curve over the live spectra, and its controls beside it.
#pragma once
#include <QWidget>
#include <vector>

#include "dsp/Processor.h"
#include "widgets/ParamEdit.h"
#include "widgets/Readings.h"

class QPushButton;

namespace lacquer {

class FineCurveCanvas;
class ParamPanel;
class TintedLabel;

/// In the picture: drag a point up and down (Shift fine), or draw across it; the wheel moves the nearest
/// point, a double-click on one gives 0 dB. Keys: left, right, Home and End choose a point, up and down
/// move it, Delete gives 0 dB. [main]
class FineCurveEditor : public QWidget {
    Q_OBJECT
public:
    explicit FineCurveEditor(QWidget* parent = nullptr);
    /// A module with the fine curve's table: "amount", "phase", and kCurvePoints points.
    void setModule(const Module& module);
    /// `rate` in Hz, for the latency.
    void setValues(std::span<const double> values, double rate);
    const std::vector<double>& values() const { return values_; }
    void setSpectrum(int source, const SpectrumReadings& spectrum);
    FineCurveCanvas* canvas() const { return canvas_; }
    ParamPanel* panel() const { return panel_; }
    QPushButton* smoothButton() const { return smooth_; }
    QPushButton* clearButton() const { return clear_; }

signals:
    void edited(const lacquer::ParamEdits& edits, int gesture);

private:
    QWidget* makeButtons();
    double value(int index) const { return values_[static_cast<std::size_t>(index)]; }
    void take(const ParamEdits& edits, int gesture);
    void takePoints(ParamEdits edits, int gesture);
    void smooth();
    void clear();
    void showValues();
    void showLatency();
    void choosePoint();

    const Module* module_ = nullptr;
    std::vector<double> values_;
    int amount_ = -1, phase_ = -1, firstPoint_ = 0;
    double rate_ = 48000.0;
    FineCurveCanvas* canvas_ = nullptr;
    ParamPanel* panel_ = nullptr;
    QPushButton *smooth_ = nullptr, *clear_ = nullptr;
    TintedLabel* latency_ = nullptr;
};

}  // namespace lacquer
