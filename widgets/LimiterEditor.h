// SPDX-License-Identifier: GPL-3.0-or-later
// The limiter's editor: what it did, its controls, and going to a loudness.
#pragma once
#include <QStringList>
#include <QWidget>
#include <span>

#include "dsp/Processor.h"
#include "widgets/ParamEdit.h"

class QBoxLayout;
class QScrollArea;

namespace lacquer {

class LevelPanel;
class ParamEditor;
class ReductionHistory;

/// Joins ReductionHistory, ParamEditor and LevelPanel for the module "limiter". [main]
class LimiterEditor : public QWidget {
    Q_OBJECT
public:
    /// `module` is the registry's; `styleWords`: what each of its styles does.
    LimiterEditor(const Module* module, const QStringList& styleWords, QWidget* parent = nullptr);
    /// All values in table order; emits nothing.
    void setValues(std::span<const double> values);
    /// Reduction in dB (>= 0), the output's sample peak in dBFS, its greatest true peak in dBTP;
    /// while it plays.
    void showReading(double reductionDb, double peakDb, double truePeakDbtp);
    /// Another limiter is shown.
    void forget();
    ParamEditor* controls() const { return controls_; }
    LevelPanel* level() const { return level_; }
    ReductionHistory* history() const { return history_; }
    /// Narrower than both columns, it puts the second below the first.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tellStyles();
    void fit();
    ReductionHistory* history_;
    ParamEditor* controls_;
    LevelPanel* level_;
    QBoxLayout* columns_;
    QScrollArea* area_;  // around level_
    QStringList words_;
    int ceiling_;
};

}  // namespace lacquer
