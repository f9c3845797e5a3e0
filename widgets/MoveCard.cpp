// SPDX-License-Identifier: GPL-3.0-or-later
// Lays a move out.
#include "widgets/MoveCard.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/Icons.h"
#include "widgets/Texts.h"
#include "widgets/TintedLabel.h"
#include "widgets/ValueField.h"

namespace lacquer {
namespace {

constexpr int kWideEnough = 1120, kWhatWidth = 236;

constexpr Param kAmount{
    .id = "amount",
    .name = TR("movecard", "Amount"),
    .unit = Unit::Percent,
    .min = 0,
    .max = 100,
    .def = 100,
    .tip = TR("movecard", "How much of the full difference this move takes away."),
    .step = 5};

QString distance(const Move& move, double value) {
    return displaySigned(value, 1) +
           (move.unit == Unit::Lufs ? QStringLiteral(" LU") : QStringLiteral(" dB"));
}

}  // namespace

MoveCard::MoveCard(QWidget* parent)
    : Card(parent),
      grid_(new QGridLayout(this)),
      accepted_(new QCheckBox(this)),
      whatPart_(new QWidget(this)),
      name_(new TintedLabel(Role::Text, Lettering::Strong, this)),
      what_(new TintedLabel(Role::Master, Lettering::MonoSmall, this)),
      why_(new TintedLabel(Role::Text, Lettering::Body, this)),
      distance_(new TintedLabel(Role::Good, Lettering::Mono, this)),
      sure_(new TintedLabel(Role::DimText, Lettering::Small, this)),
      amount_(new ValueField(this)) {
    grid_->setContentsMargins(12, 8, 10, 8);
    grid_->setHorizontalSpacing(12);
    grid_->setVerticalSpacing(4);
    auto* both = new QVBoxLayout(whatPart_);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(1);
    both->addWidget(name_);
    both->addWidget(what_);
    what_->setWordWrap(true);
    why_->setWordWrap(true);
    distance_->setToolTip(
        tr("Distance to the reference: of the mix, and measured on the sound with all moves."));
    sure_->setToolTip(
        tr("In how many of 100 drawings of pieces of the music this move came out the same."));
    amount_->setParam(kAmount);
    amount_->setLabelShown(false);
    delta_ = addHear(tr("Hear Δ"), tr("Plays only what this move changes, at equal loudness."),
                     MoveHearing::Delta);
    without_ = addHear(tr("Without"),
                       tr("Plays the proposal without this move, equally loud: click again to hear "
                          "it with it."),
                       MoveHearing::Without);
    help_ = new QToolButton(this);
    help_->setIcon(icon("help"));
    help_->setProperty("quiet", true);
    help_->setToolTip(tr("What the module does, how to hear it, and when to leave it."));
    help_->setAccessibleName(tr("Help"));
    connect(help_, &QToolButton::clicked, this, &MoveCard::helpRequested);
    wireControls();
    place();
}

void MoveCard::wireControls() {
    connect(accepted_, &QCheckBox::clicked, this, &MoveCard::acceptedEdited);
    connect(amount_, &ValueField::edited, this,
            [this](double percent) { emit amountEdited(percent / 100); });
}

QToolButton* MoveCard::addHear(const QString& text, const QString& tip, MoveHearing hearing) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(tip);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this,
            [this, hearing](bool on) { emit hearingRequested(on ? hearing : MoveHearing::Off); });
    return button;
}

void MoveCard::setMove(const Move& move, const QString& module, bool measured) {
    const QString what = translated(move.what);
    name_->setText(module);
    what_->setText(what);
    what_->setRole(move.accepted ? Role::Master : Role::DimText);
    name_->setRole(move.accepted ? Role::Text : Role::DimText);
    why_->setText(translated(move.reason));
    why_->setRole(move.accepted ? Role::Text : Role::DimText);
    accepted_->setChecked(move.accepted);
    accepted_->setAccessibleName(tr("Take this move: %1").arg(what));
    accepted_->setToolTip(tr("Taken moves are heard in the proposal and put on the chain."));
    setAccessibleName(QStringLiteral("%1: %2").arg(module, what));
    const bool better = std::abs(move.after) <= std::abs(move.before);
    distance_->setText(tr("%1 → %2").arg(distance(move, move.before),
                                         measured ? distance(move, move.after) : tr("…")));
    distance_->setRole(!measured || !move.accepted ? Role::DimText
                       : better                    ? Role::Good
                                                   : Role::Caution);
    sure_->setText(tr("%1 % sure").arg(displayNumber(100 * move.confidence, 0)));
    amount_->setValue(100 * move.amount);
    amount_->setAccessibleName(tr("Amount: %1").arg(what));
    amount_->setEnabled(move.accepted && move.id != "level");
    delta_->setEnabled(move.accepted);
    without_->setEnabled(move.accepted);
    delta_->setAccessibleName(tr("Hear what it changes: %1").arg(what));
    without_->setAccessibleName(tr("Hear without it: %1").arg(what));
}

void MoveCard::setHearing(MoveHearing hearing) {
    delta_->setChecked(hearing == MoveHearing::Delta);
    without_->setChecked(hearing == MoveHearing::Without);
    setSelected(hearing != MoveHearing::Off);
}

void MoveCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    place();
}

void MoveCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() != QEvent::FontChange) return;
    wide_ = -1;
    place();
}

void MoveCard::place() {
    const int wide = width() >= kWideEnough * Theme::scale() ? 1 : 0;
    if (wide == wide_) return;
    wide_ = wide;
    for (QWidget* one : std::initializer_list<QWidget*>{accepted_, whatPart_, why_, distance_,
                                                        sure_, amount_, delta_, without_, help_})
        grid_->removeWidget(one);
    grid_->addWidget(accepted_, 0, 0);
    grid_->addWidget(whatPart_, 0, 1, Qt::AlignVCenter);
    if (wide)
        grid_->addWidget(why_, 0, 2);
    else
        grid_->addWidget(why_, 1, 1, 1, 8);
    grid_->addWidget(distance_, 0, 3);
    grid_->addWidget(sure_, 0, 4);
    grid_->addWidget(amount_, 0, 5);
    grid_->addWidget(delta_, 0, 6);
    grid_->addWidget(without_, 0, 7);
    grid_->addWidget(help_, 0, 8);
    const int what = static_cast<int>(kWhatWidth * Theme::scale());
    grid_->setColumnMinimumWidth(1, wide ? what : 0);
    whatPart_->setMaximumWidth(wide ? what : QWIDGETSIZE_MAX);
    grid_->setColumnStretch(1, wide ? 0 : 1);
    grid_->setColumnStretch(2, wide ? 1 : 0);
    distance_->setMinimumWidth(distance_->fontMetrics().horizontalAdvance("−15.6 dB → −15.6 dB"));
    sure_->setMinimumWidth(sure_->fontMetrics().horizontalAdvance(tr("%1 % sure").arg(100)));
}

}  // namespace lacquer
