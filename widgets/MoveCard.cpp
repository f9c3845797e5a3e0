// SPDX-License-Identifier: GPL-3.0-or-later
// Lays a move out.
#include "widgets/MoveCard.h"

#include <QCheckBox>
#include <QEvent>
#include <QFontInfo>
#include <QGridLayout>
#include <QToolButton>

#include "widgets/Icons.h"
#include "widgets/Texts.h"
#include "widgets/TintedLabel.h"
#include "widgets/ValueField.h"

namespace lacquer {
namespace {

constexpr int kWideEnough = 1000;

constexpr Param kAmount{
    .id = "amount",
    .name = TR("movecard", "Amount"),
    .unit = Unit::Percent,
    .min = 0,
    .max = 100,
    .def = 100,
    .tip = TR("movecard", "How much of the full difference this move takes away."),
    .step = 5};

QString span(Role role, Lettering lettering, const QString& text) {
    const QFont font = Theme::font(lettering);
    return QStringLiteral("<span style=\"color:%1; font-size:%2px; font-weight:%3\">%4</span>")
        .arg(Theme::color(role).name())
        .arg(QFontInfo(font).pixelSize())
        .arg(font.weight())
        .arg(text.toHtmlEscaped());
}

}  // namespace

MoveCard::MoveCard(QWidget* parent)
    : Card(parent),
      grid_(new QGridLayout(this)),
      accepted_(new QCheckBox(this)),
      what_(new TintedLabel(Role::Text, Lettering::Strong, this)),
      why_(new TintedLabel(Role::Text, Lettering::Body, this)),
      distance_(new TintedLabel(Role::Good, Lettering::Mono, this)),
      sure_(new TintedLabel(Role::DimText, Lettering::Small, this)),
      amount_(new ValueField(this)) {
    grid_->setContentsMargins(12, 8, 10, 8);
    grid_->setHorizontalSpacing(12);
    grid_->setVerticalSpacing(3);
    what_->setTextFormat(Qt::RichText);
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
    help_->setToolTip(tr("What this move means, how to hear it, and when to refuse it."));
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
    whatText_ = what;
    module_ = what.startsWith(module) ? QString() : module;
    accepted_->setChecked(move.accepted);
    dressHead();
    why_->setText(translated(move.reason));
    why_->setRole(move.accepted ? Role::Text : Role::DimText);
    accepted_->setAccessibleName(tr("Take this move: %1").arg(what));
    accepted_->setToolTip(tr("Taken moves are heard in the proposal and put on the chain."));
    setAccessibleName(QStringLiteral("%1: %2").arg(module, what));
    const bool better = std::abs(move.after) <= std::abs(move.before);
    const QString after = measured ? displaySigned(move.after, 1) : tr("…");
    distance_->setText(tr("%1 → %2").arg(displaySigned(move.before, 1), after) +
                       (move.unit == Unit::Lufs ? QStringLiteral(" LU") : QStringLiteral(" dB")));
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

QRect MoveCard::textPlace() const {
    return what_->geometry();
}

QRect MoveCard::distancePlace() const {
    return distance_->geometry();
}

QRect MoveCard::certaintyPlace() const {
    return sure_->geometry();
}

QRect MoveCard::amountPlace() const {
    return wide_ == 1 ? amount_->geometry() : QRect();
}

void MoveCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    place();
}

void MoveCard::dressHead() {
    const bool on = accepted_->isChecked();
    QString head = span(on ? Role::Text : Role::DimText, Lettering::Strong, whatText_);
    if (!module_.isEmpty())
        head += QStringLiteral(" &nbsp;") +
                span(on ? Role::Master : Role::DimText, Lettering::Small, module_);
    what_->setText(head);
}

void MoveCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::FontChange) wide_ = -1;
    if (event->type() != QEvent::FontChange && event->type() != QEvent::PaletteChange) return;
    dressHead();
    place();
}

// Wide: figures and controls beside head and reason. Else the figures beside the head, the controls beside
// the reason.
void MoveCard::place() {
    const int wide = width() >= kWideEnough * Theme::scale() ? 1 : 0;
    if (wide == wide_) return;
    wide_ = wide;
    const QList<QWidget*> controls{amount_, delta_, without_, help_};
    for (QWidget* one : QList<QWidget*>{accepted_, what_, why_, distance_, sure_} + controls)
        grid_->removeWidget(one);
    grid_->addWidget(accepted_, 0, 0, 2, 1);
    grid_->addWidget(what_, 0, 1, Qt::AlignVCenter);
    grid_->addWidget(why_, 1, 1, Qt::AlignVCenter);
    if (wide) {
        grid_->addWidget(distance_, 0, 2, 2, 1);
        grid_->addWidget(sure_, 0, 3, 2, 1);
        for (int i = 0; i < controls.size(); ++i) grid_->addWidget(controls[i], 0, 4 + i, 2, 1);
    } else {
        grid_->addWidget(distance_, 0, 2, 1, 2);
        grid_->addWidget(sure_, 0, 4, 1, 2);
        for (int i = 0; i < controls.size(); ++i)
            grid_->addWidget(controls[i], 1, 2 + i, Qt::AlignVCenter);
    }
    grid_->setColumnStretch(1, 1);
    distance_->setMinimumWidth(distance_->fontMetrics().horizontalAdvance("−15.6 → −15.6 dB"));
    sure_->setMinimumWidth(sure_->fontMetrics().horizontalAdvance(tr("%1 % sure").arg(100)));
}

}  // namespace lacquer
