// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the imager's picture and panel.
#include "widgets/ImagerEditor.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QTimer>
#include <algorithm>

#include "widgets/Icons.h"
#include "widgets/ImagerCanvas.h"
#include "widgets/ParamPanel.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr int kDrawMs = 15;  // gathers the moves of one turn of the event loop or two

}  // namespace

ImagerEditor::ImagerEditor(QWidget* parent) : QWidget(parent), drawing_(new QTimer(this)) {
    canvas_ = new ImagerCanvas(&bands_, this);
    panel_ = new ParamPanel(this);
    auto* side = new SidePanelFrame(this);
    side->add(panel_);
    side->add(makeButtons());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(canvas_, 1);
    row->addWidget(side);
    drawing_->setSingleShot(true);
    drawing_->setInterval(kDrawMs);
    connect(drawing_, &QTimer::timeout, this, &ImagerEditor::drawCurve);
    connect(canvas_, &ImagerCanvas::edited, this, &ImagerEditor::take);
    connect(canvas_, &ImagerCanvas::selectionChanged, this, [this] { showValues(); });
    connect(panel_, &ParamPanel::edited, this, [this](const ParamEdits& edits, int gesture) {
        for (const ParamEdit& edit : edits) bands_.set(edit.index, edit.value);
        take(edits, gesture);
    });
}

QWidget* ImagerEditor::makeButtons() {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    side_ = new QPushButton(tr("Hear the sides"), box);
    side_->setCheckable(true);
    side_->setIcon(icon(QStringLiteral("headphones"), Role::DimText));
    side_->setToolTip(tr("Plays only what differs between the channels. Not part of the export."));
    split_ = new QPushButton(icon(QStringLiteral("plus"), Role::DimText), tr("Split"), box);
    split_->setToolTip(tr("Makes two bands of this one, with the same width."));
    join_ = new QPushButton(icon(QStringLiteral("trash"), Role::DimText), tr("Remove"), box);
    join_->setToolTip(tr("Takes this band away; the band below takes over its range."));
    grid->addWidget(side_, 0, 0, 1, 2);
    grid->addWidget(split_, 1, 0);
    grid->addWidget(join_, 1, 1);
    connect(side_, &QPushButton::clicked, this,
            [this](bool on) { emit tapRequested(on ? 0 : -1); });
    const auto press = [this](int key) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(canvas_, &event);
    };
    connect(split_, &QPushButton::clicked, this, [press] { press(Qt::Key_Insert); });
    connect(join_, &QPushButton::clicked, this, [press] { press(Qt::Key_Delete); });
    return box;
}

void ImagerEditor::setModule(const Module& module) {
    module_ = &module;
    bands_.setParams(module.params());
    canvas_->setMonoBelow(findParam(module.params(), "monobelow"));
    canvas_->setSelected(0);
    showValues();
}

void ImagerEditor::setValues(std::span<const double> values, double rate) {
    const bool same = rate == rate_ && std::equal(values.begin(), values.end(),
                                                  bands_.values().begin(), bands_.values().end());
    // While something is held, what comes back from the document is older than the hand.
    if (same || canvas_->isDragging()) return;
    rate_ = rate > 0 ? rate : rate_;
    bands_.setValues(values);
    showValues();
}

void ImagerEditor::setSpectrum(int source, const SpectrumReadings& spectrum) {
    canvas_->setSpectrum(source, spectrum);
}

void ImagerEditor::setHeardTap(int tap) {
    side_->setChecked(tap == 0);
}

void ImagerEditor::take(const ParamEdits& edits, int gesture) {
    showValues();
    emit edited(edits, gesture);
}

void ImagerEditor::showValues() {
    canvas_->valuesChanged();
    const int band = canvas_->selected();
    std::vector<int> shown{bands_.index(band, MultibandBands::kWidth)};
    if (bands_.count() > 1)
        shown.push_back(bands_.crossoverIndex(std::min(band, bands_.count() - 2)));
    for (const int index : bands_.globals()) shown.push_back(index);
    panel_->setParams(module_->params(), shown);
    panel_->setValues(bands_.values());
    split_->setEnabled(bands_.count() < bands_.most());
    join_->setEnabled(bands_.count() > bands_.least());
    drawing_->start();
}

void ImagerEditor::drawCurve() {
    if (module_ == nullptr) return;
    const PlanPtr plan = module_->plan(bands_.values(), rate_);
    canvas_->setCurve([module = module_, plan](double hz) {
        return module->responseDb(*plan, hz, Channel::Side).value_or(0.0);
    });
}

}  // namespace lacquer
