// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the equalizer's picture and panel.
#include "widgets/EqualizerEditor.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <algorithm>

#include "widgets/EqualizerCanvas.h"
#include "widgets/EqualizerPanel.h"

namespace lacquer {

EqualizerEditor::EqualizerEditor(QWidget* parent) : QWidget(parent) {
    canvas_ = new EqualizerCanvas(&bands_, this);
    panel_ = new EqualizerPanel(&bands_, this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(canvas_, 1);
    row->addWidget(panel_);
    connect(canvas_, &EqualizerCanvas::edited, this, &EqualizerEditor::take);
    connect(panel_, &EqualizerPanel::edited, this, &EqualizerEditor::take);
    connect(canvas_, &EqualizerCanvas::selectionChanged, this, &EqualizerEditor::choose);
    connect(canvas_, &EqualizerCanvas::hearRequested, this,
            [this](int band) { emit hearBandRequested(band == heard_ ? -1 : band); });
    connect(panel_, &EqualizerPanel::hearToggled, this,
            [this](bool on) { emit hearBandRequested(on ? canvas_->selected() : -1); });
    const auto press = [this](int key) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(canvas_, &event);
    };
    connect(panel_, &EqualizerPanel::deleteRequested, this, [press] { press(Qt::Key_Delete); });
    connect(panel_, &EqualizerPanel::addRequested, this, [press] { press(Qt::Key_Insert); });
    panel_->setReason({});
}

void EqualizerEditor::setParams(std::span<const Param> params) {
    bands_.setParams(params);
    panel_->rebuild();
    canvas_->setSelected(-1);
    canvas_->valuesChanged();
}

void EqualizerEditor::setValues(std::span<const double> values) {
    if (std::equal(values.begin(), values.end(), bands_.values().begin(), bands_.values().end()))
        return;
    // While a node is held, what comes back from the document is older than the hand.
    if (canvas_->isDragging()) return;
    bands_.setValues(values);
    canvas_->valuesChanged();
    panel_->showBand(canvas_->selected());
}

void EqualizerEditor::setCurves(EqualizerCurves curves) {
    panel_->setNotes(curves.notes);
    canvas_->setCurves(std::move(curves));
}

void EqualizerEditor::setMoved(std::vector<double> db) {
    canvas_->setMoved(std::move(db));
}

void EqualizerEditor::setSpectrum(int source, const SpectrumReadings& spectrum) {
    canvas_->setSpectrum(source, spectrum);
}

int EqualizerEditor::selectedBand() const {
    return canvas_->selected();
}

void EqualizerEditor::setSelectedBand(int band) {
    canvas_->setSelected(band);
    panel_->showBand(band);
}

void EqualizerEditor::setHeardBand(int band) {
    heard_ = band;
    panel_->setHeard(band >= 0 && band == canvas_->selected());
}

void EqualizerEditor::setReason(const QString& reason) {
    panel_->setReason(reason);
}

void EqualizerEditor::take(const ParamEdits& edits, int gesture) {
    canvas_->valuesChanged();
    panel_->showBand(canvas_->selected());
    emit edited(edits, gesture);
}

void EqualizerEditor::choose(int band) {
    panel_->showBand(band);
    panel_->setHeard(band >= 0 && band == heard_);
    emit bandSelected(band);
}

}  // namespace lacquer
