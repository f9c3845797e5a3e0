// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the limiter's editor together.
#include "widgets/LimiterEditor.h"

#include <QBoxLayout>
#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/LevelPanel.h"
#include "widgets/ParamEditor.h"
#include "widgets/ReductionHistory.h"
#include "widgets/SegmentedControl.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

int levelWidth() {
    return static_cast<int>(290 * Theme::scale());
}

}  // namespace

LimiterEditor::LimiterEditor(const Module* module, const QStringList& styleWords, QWidget* parent)
    : QWidget(parent),
      history_(new ReductionHistory(this)),
      controls_(new ParamEditor(this)),
      level_(new LevelPanel(this)),
      columns_(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      area_(new QScrollArea(this)),
      words_(styleWords),
      ceiling_(module ? findParam(module->params(), "ceiling") : -1) {
    controls_->setModule(module);
    tellStyles();
    columns_->setContentsMargins(0, 0, 0, 0);
    columns_->setSpacing(10);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(history_, 2);
    left->addWidget(controls_, 3);
    columns_->addLayout(left, 1);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setWidgetResizable(true);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area_->setFocusPolicy(Qt::NoFocus);
    area_->setWidget(level_);
    columns_->addWidget(area_);
    fit();
}

QSize LimiterEditor::minimumSizeHint() const {
    return {std::max(controls_->minimumSizeHint().width(), levelWidth()),
            QWidget::minimumSizeHint().height()};
}

void LimiterEditor::fit() {
    const int both = controls_->minimumSizeHint().width() + columns_->spacing() + levelWidth();
    const bool beside = width() >= both;
    columns_->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    area_->setMinimumWidth(levelWidth());
    area_->setMaximumWidth(beside ? levelWidth() : QWIDGETSIZE_MAX);
}

void LimiterEditor::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void LimiterEditor::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) fit();
}

// Each style prints its numbers.
void LimiterEditor::tellStyles() {
    const Module* module = controls_->module();
    auto* styles = module ? qobject_cast<SegmentedControl*>(
                                controls_->control(findParam(module->params(), "style")))
                          : nullptr;
    if (styles == nullptr) return;
    auto segments = styles->segments();
    if (segments.empty() || !segments.front().tip.isEmpty()) return;
    for (std::size_t i = 0; i < segments.size(); ++i)
        segments[i].tip = words_.value(static_cast<qsizetype>(i));
    styles->setSegments(std::move(segments));
    styles->setCurrent(static_cast<int>(
        controls_->values()[static_cast<std::size_t>(findParam(module->params(), "style"))]));
}

void LimiterEditor::setValues(std::span<const double> values) {
    tellStyles();
    controls_->setValues(values);
    if (ceiling_ < 0 || ceiling_ >= static_cast<int>(values.size())) return;
    const double ceiling = values[static_cast<std::size_t>(ceiling_)];
    history_->setCeiling(ceiling);
    level_->setCeiling(ceiling);
}

void LimiterEditor::showReading(double reductionDb, double peakDb, double truePeakDbtp) {
    history_->add(reductionDb, peakDb, truePeakDbtp);
    controls_->setReduction(reductionDb);
}

void LimiterEditor::forget() {
    history_->clear();
}

}  // namespace lacquer
