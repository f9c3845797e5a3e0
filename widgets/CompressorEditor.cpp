// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the compressor's picture and panel.
#include "widgets/CompressorEditor.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

#include "widgets/CompressorCanvas.h"
#include "widgets/Icons.h"
#include "widgets/ParamPanel.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

// The curve does not depend on it.
constexpr double kAnyRate = 48000.0;

}  // namespace

CompressorEditor::CompressorEditor(QWidget* parent) : QWidget(parent) {
    canvas_ = new CompressorCanvas(this);
    panel_ = new ParamPanel(this);
    auto* side = new SidePanelFrame(this);
    side->add(makeButtons());
    side->add(panel_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(canvas_, 1);
    row->addWidget(side);
    connect(canvas_, &CompressorCanvas::edited, this, &CompressorEditor::take);
    connect(panel_, &ParamPanel::edited, this, &CompressorEditor::take);
}

QWidget* CompressorEditor::makeButtons() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    match_ = new QPushButton(box);
    match_->setToolTip(
        tr("Renders the track before and after this module and sets the make-up at which both "
           "measure the "
           "same loudness (integrated LUFS). Later moves do not change it by themselves."));
    result_ = new QLabel(box);
    result_->setWordWrap(true);
    result_->setFont(Theme::font(Lettering::Small));
    result_->hide();
    sidechain_ = new QPushButton(tr("Hear the detector"), box);
    sidechain_->setToolTip(tr("Plays what the detector hears. Not part of the export."));
    removed_ = new QPushButton(tr("Hear what is removed"), box);
    removed_->setToolTip(tr("Plays what the compression takes away. Not part of the export."));
    for (QPushButton* button : {sidechain_, removed_}) {
        button->setCheckable(true);
        button->setIcon(icon(QStringLiteral("headphones"), Role::DimText));
    }
    for (QWidget* widget : std::initializer_list<QWidget*>{match_, result_, sidechain_, removed_})
        column->addWidget(widget);
    connect(match_, &QPushButton::clicked, this, [this] {
        if (matching_)
            emit matchCancelled();
        else
            emit matchRequested();
    });
    connect(sidechain_, &QPushButton::clicked, this,
            [this](bool on) { emit tapRequested(on ? tapOf("sidechain") : -1); });
    connect(removed_, &QPushButton::clicked, this,
            [this](bool on) { emit tapRequested(on ? tapOf("removed") : -1); });
    setMatching(false);
    return box;
}

void CompressorEditor::setModule(const Module& module) {
    module_ = &module;
    values_ = defaultValues(module.params());
    std::vector<int> all(module.params().size());
    std::iota(all.begin(), all.end(), 0);
    panel_->setParams(module.params(), all);
    canvas_->setParams(module.params());
    showValues();
}

void CompressorEditor::setValues(std::span<const double> values) {
    if (std::equal(values.begin(), values.end(), values_.begin(), values_.end())) return;
    // While something is held, what comes back from the document is older than the hand.
    if (canvas_->isDragging()) return;
    values_.assign(values.begin(), values.end());
    showValues();
}

void CompressorEditor::showValues() {
    canvas_->setValues(values_);
    panel_->setValues(values_);
    const PlanPtr plan = module_->plan(values_, kAnyRate);
    canvas_->setCurve([module = module_, plan](double levelDb) {
        return module->levelGainDb(*plan, levelDb).value_or(0.0);
    });
}

void CompressorEditor::setLive(const std::vector<float>& live) {
    canvas_->setLive(live);
}

int CompressorEditor::tapOf(std::string_view id) const {
    int index = 0;
    for (const TapInfo& tap : module_->taps()) {
        if (tap.id == id) return index;
        ++index;
    }
    return -1;
}

void CompressorEditor::setHeardTap(int tap) {
    sidechain_->setChecked(tap >= 0 && tap == tapOf("sidechain"));
    removed_->setChecked(tap >= 0 && tap == tapOf("removed"));
}

void CompressorEditor::setMatching(bool matching) {
    matching_ = matching;
    match_->setText(matching ? tr("Stop measuring") : tr("Match loudness"));
}

void CompressorEditor::setMatchResult(const QString& text) {
    result_->setText(text);
    result_->setVisible(!text.isEmpty());
}

void CompressorEditor::take(const ParamEdits& edits, int gesture) {
    for (const ParamEdit& edit : edits) values_[static_cast<std::size_t>(edit.index)] = edit.value;
    showValues();
    emit edited(edits, gesture);
}

}  // namespace lacquer
