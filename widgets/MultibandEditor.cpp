// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the multiband's picture and panel.
#include "widgets/MultibandEditor.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <algorithm>

#include "widgets/Icons.h"
#include "widgets/MultibandCanvas.h"
#include "widgets/ParamPanel.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {

MultibandEditor::MultibandEditor(QWidget* parent) : QWidget(parent) {
    canvas_ = new MultibandCanvas(&bands_, this);
    auto* side = new SidePanelFrame(this);
    title_ = new QLabel(this);
    title_->setFont(Theme::font(Lettering::Strong));
    title_->setWordWrap(true);
    band_ = new ParamPanel(this);
    crossovers_ = new ParamPanel(this);
    globals_ = new ParamPanel(this);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{title_, band_, makeButtons(), crossovers_, globals_})
        side->add(widget);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(canvas_, 1);
    row->addWidget(side);
    for (ParamPanel* panel : {band_, crossovers_, globals_})
        connect(panel, &ParamPanel::edited, this, [this](const ParamEdits& edits, int gesture) {
            for (const ParamEdit& edit : edits) bands_.set(edit.index, edit.value);
            take(edits, gesture);
        });
    connect(canvas_, &MultibandCanvas::edited, this, &MultibandEditor::take);
    connect(canvas_, &MultibandCanvas::selectionChanged, this, [this] { showBand(); });
    connect(canvas_, &MultibandCanvas::hearRequested, this,
            [this] { emit tapRequested(heard_ == tapOfBand() ? -1 : tapOfBand()); });
}

QWidget* MultibandEditor::makeButtons() {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    hear_ = new QPushButton(tr("Hear this band"), box);
    hear_->setToolTip(
        tr("Plays only this band as it leaves its dynamics. Not part of the export."));
    removed_ = new QPushButton(tr("Hear what is removed"), box);
    removed_->setToolTip(tr("Plays what all bands take away together. Not part of the export."));
    split_ = new QPushButton(tr("Split"), box);
    split_->setToolTip(tr("Makes two bands of this one, with the same settings."));
    join_ = new QPushButton(tr("Remove"), box);
    join_->setToolTip(tr("Takes this band away; the band below takes over its range."));
    for (QPushButton* button : {hear_, removed_}) {
        button->setCheckable(true);
        button->setIcon(icon(QStringLiteral("headphones"), Role::DimText));
    }
    split_->setIcon(icon(QStringLiteral("plus"), Role::DimText));
    join_->setIcon(icon(QStringLiteral("trash"), Role::DimText));
    grid->addWidget(hear_, 0, 0, 1, 2);
    grid->addWidget(removed_, 1, 0, 1, 2);
    grid->addWidget(split_, 2, 0);
    grid->addWidget(join_, 2, 1);
    connect(hear_, &QPushButton::clicked, this,
            [this](bool on) { emit tapRequested(on ? tapOfBand() : -1); });
    connect(removed_, &QPushButton::clicked, this,
            [this](bool on) { emit tapRequested(on ? tapOf("removed") : -1); });
    const auto press = [this](int key) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(canvas_, &event);
    };
    connect(split_, &QPushButton::clicked, this, [press] { press(Qt::Key_Insert); });
    connect(join_, &QPushButton::clicked, this, [press] { press(Qt::Key_Delete); });
    return box;
}

void MultibandEditor::setModule(const Module& module) {
    module_ = &module;
    bands_.setParams(module.params());
    globals_->setParams(module.params(), bands_.globals());
    canvas_->setSelected(0);
    showBand();
    canvas_->valuesChanged();
}

void MultibandEditor::setValues(std::span<const double> values) {
    if (std::equal(values.begin(), values.end(), bands_.values().begin(), bands_.values().end()))
        return;
    // While something is held, what comes back from the document is older than the hand.
    if (canvas_->isDragging()) return;
    bands_.setValues(values);
    canvas_->valuesChanged();
    showBand();
}

void MultibandEditor::setSpectrum(int source, const SpectrumReadings& spectrum) {
    canvas_->setSpectrum(source, spectrum);
}

void MultibandEditor::setLive(const std::vector<float>& live) {
    canvas_->setLive(live);
}

int MultibandEditor::tapOf(const std::string& id) const {
    int index = 0;
    for (const TapInfo& tap : module_->taps()) {
        if (tap.id == id) return index;
        ++index;
    }
    return -1;
}

int MultibandEditor::tapOfBand() const {
    return tapOf("band" + std::to_string(canvas_->selected() + 1));
}

void MultibandEditor::setHeardTap(int tap) {
    heard_ = tap;
    hear_->setChecked(tap >= 0 && tap == tapOfBand());
    removed_->setChecked(tap >= 0 && tap == tapOf("removed"));
}

void MultibandEditor::take(const ParamEdits& edits, int gesture) {
    canvas_->valuesChanged();
    showBand();
    emit edited(edits, gesture);
}

void MultibandEditor::showBand() {
    if (module_ == nullptr) return;
    const int band = canvas_->selected();
    const QString low = displayHertz(bands_.lowHz(band)), high = displayHertz(bands_.highHz(band));
    title_->setText(band == 0 ? tr("Band %1, below %2").arg(band + 1).arg(high)
                    : band + 1 == bands_.count()
                        ? tr("Band %1, above %2").arg(band + 1).arg(low)
                        : tr("Band %1, %2 to %3").arg(band + 1).arg(low, high));
    std::vector<int> leaves, edges;
    for (int leaf = 0; leaf < MultibandBands::kLeaves; ++leaf)
        leaves.push_back(bands_.index(band, static_cast<MultibandBands::Leaf>(leaf)));
    for (int k = std::max(band - 1, 0); k < std::min(band + 1, bands_.count() - 1); ++k)
        edges.push_back(bands_.crossoverIndex(k));
    band_->setParams(module_->params(), leaves);
    crossovers_->setParams(module_->params(), edges);
    for (ParamPanel* panel : {band_, crossovers_, globals_}) panel->setValues(bands_.values());
    const double mode = bands_.of(band, MultibandBands::kMode);
    for (const auto leaf :
         {MultibandBands::kThreshold, MultibandBands::kRatio, MultibandBands::kKnee,
          MultibandBands::kRange, MultibandBands::kAttack, MultibandBands::kRelease})
        band_->setControlEnabled(bands_.index(band, leaf),
                                 mode > 0.5 && (leaf != MultibandBands::kRatio || mode < 2.5));
    split_->setEnabled(bands_.count() < bands_.most());
    join_->setEnabled(bands_.count() > 2);
    hear_->setChecked(heard_ >= 0 && heard_ == tapOfBand());
}

}  // namespace lacquer
