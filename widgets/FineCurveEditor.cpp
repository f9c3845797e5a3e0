// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the fine curve's picture and panel.
#include "widgets/FineCurveEditor.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <algorithm>

#include "widgets/FineCurveCanvas.h"
#include "widgets/Gesture.h"
#include "widgets/Icons.h"
#include "widgets/ParamPanel.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"
#include "widgets/TintedLabel.h"

namespace lacquer {

FineCurveEditor::FineCurveEditor(QWidget* parent) : QWidget(parent) {
    canvas_ = new FineCurveCanvas(this);
    panel_ = new ParamPanel(this);
    latency_ = new TintedLabel(Role::DimText, Lettering::Small, this);
    latency_->setWordWrap(true);
    auto* side = new SidePanelFrame(this);
    side->add(panel_);
    side->add(makeButtons());
    side->add(latency_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(canvas_, 1);
    row->addWidget(side);
    connect(canvas_, &FineCurveCanvas::edited, this, &FineCurveEditor::takePoints);
    connect(canvas_, &FineCurveCanvas::selectionChanged, this, [this] { choosePoint(); });
    connect(panel_, &ParamPanel::edited, this, &FineCurveEditor::take);
}

QWidget* FineCurveEditor::makeButtons() {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    smooth_ = new QPushButton(tr("Smooth"), box);
    smooth_->setToolTip(
        tr("Draws every point towards its neighbours: small dents go, wide moves "
           "stay. Once more smooths further."));
    clear_ = new QPushButton(icon(QStringLiteral("trash"), Role::DimText), tr("Clear"), box);
    clear_->setToolTip(tr("Puts every point to 0 dB: the curve does nothing."));
    grid->addWidget(smooth_, 0, 0);
    grid->addWidget(clear_, 0, 1);
    connect(smooth_, &QPushButton::clicked, this, &FineCurveEditor::smooth);
    connect(clear_, &QPushButton::clicked, this, &FineCurveEditor::clear);
    return box;
}

void FineCurveEditor::setModule(const Module& module) {
    module_ = &module;
    const auto params = module.params();
    values_ = defaultValues(params);
    amount_ = findParam(params, "amount");
    phase_ = findParam(params, "phase");
    firstPoint_ = findParam(params, "point1.gain");
    canvas_->setParams(params.subspan(static_cast<std::size_t>(firstPoint_), kCurvePoints));
    showValues();
}

void FineCurveEditor::setValues(std::span<const double> values, double rate) {
    const bool same =
        rate == rate_ && std::equal(values.begin(), values.end(), values_.begin(), values_.end());
    // While something is held, what comes back from the document is older than the hand.
    if (same || canvas_->isDragging()) return;
    rate_ = rate > 0 ? rate : rate_;
    values_.assign(values.begin(), values.end());
    showValues();
}

void FineCurveEditor::setSpectrum(int source, const SpectrumReadings& spectrum) {
    canvas_->setSpectrum(source, spectrum);
}

void FineCurveEditor::take(const ParamEdits& edits, int gesture) {
    if (edits.empty()) return;
    for (const ParamEdit& edit : edits) values_[static_cast<std::size_t>(edit.index)] = edit.value;
    showValues();
    emit edited(edits, gesture);
}

void FineCurveEditor::takePoints(ParamEdits edits, int gesture) {
    for (ParamEdit& edit : edits) edit.index += firstPoint_;
    take(edits, gesture);
}

void FineCurveEditor::smooth() {
    const CurvePoints old = canvas_->points();
    ParamEdits edits;
    for (int i = 0; i < kCurvePoints; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const double before = old[i > 0 ? at - 1 : at];
        const double after = old[i + 1 < kCurvePoints ? at + 1 : at];
        const double db = 0.25 * before + 0.5 * old[at] + 0.25 * after;
        if (db != old[at]) edits.push_back({i, db});
    }
    takePoints(std::move(edits), newGesture());
}

void FineCurveEditor::clear() {
    ParamEdits edits;
    for (int i = 0; i < kCurvePoints; ++i)
        if (canvas_->points()[static_cast<std::size_t>(i)] != 0.0) edits.push_back({i, 0.0});
    takePoints(std::move(edits), newGesture());
}

void FineCurveEditor::showValues() {
    CurvePoints points;
    for (int i = 0; i < kCurvePoints; ++i)
        points[static_cast<std::size_t>(i)] = value(firstPoint_ + i);
    canvas_->setPoints(points, value(amount_) / 100);
    const bool moved = std::any_of(points.begin(), points.end(), [](double p) { return p != 0; });
    smooth_->setEnabled(moved);
    clear_->setEnabled(moved);
    showLatency();
    choosePoint();
}

// It depends on the phase alone; a level curve is planned at once.
void FineCurveEditor::showLatency() {
    std::vector<double> level = defaultValues(module_->params());
    level[static_cast<std::size_t>(phase_)] = value(phase_);
    latency_->setText(
        tr("Latency %1 ms, taken out of the export and of comparisons.")
            .arg(displayNumber(1000.0 * module_->plan(level, rate_)->latency / rate_, 1)));
}

void FineCurveEditor::choosePoint() {
    if (!module_) return;
    panel_->setParams(module_->params(), {phase_, amount_, firstPoint_ + canvas_->selected()});
    panel_->setValues(values_);
}

}  // namespace lacquer
