// SPDX-License-Identifier: GPL-3.0-or-later
// Follows a card's columns.
#include "widgets/MoveCaptions.h"

#include <QEvent>

#include "widgets/MoveCard.h"
#include "widgets/TintedLabel.h"

namespace lacquer {

MoveCaptions::MoveCaptions(QWidget* parent)
    : QWidget(parent),
      move_(new TintedLabel(Role::DimText, Lettering::Small, this)),
      distance_(new TintedLabel(Role::DimText, Lettering::Small, this)),
      certainty_(new TintedLabel(Role::DimText, Lettering::Small, this)),
      amount_(new TintedLabel(Role::DimText, Lettering::Small, this)) {
    move_->setText(tr("Move, and why"));
    distance_->setText(tr("Off before → after"));
    certainty_->setText(tr("Certainty"));
    amount_->setText(tr("Amount"));
    hide();
}

void MoveCaptions::follow(MoveCard* card) {
    if (card == card_) return;
    if (card_) card_->removeEventFilter(this);
    card_ = card;
    setVisible(card != nullptr);
    if (!card) return;
    card->installEventFilter(this);
    place();
}

bool MoveCaptions::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    if (type == QEvent::Resize || type == QEvent::LayoutRequest || type == QEvent::Paint) place();
    return QWidget::eventFilter(watched, event);
}

void MoveCaptions::place() {
    if (!card_) return;
    const auto put = [&](TintedLabel* label, int left) {
        label->adjustSize();
        const int shift = card_->mapToGlobal(QPoint(left, 0)).x() - mapToGlobal(QPoint()).x();
        label->move(shift, 0);
    };
    put(move_, card_->textPlace().left());
    put(distance_, card_->distancePlace().left());
    put(certainty_, card_->certaintyPlace().left());
    put(amount_, card_->amountPlace().left());
    amount_->setVisible(!card_->amountPlace().isEmpty());
    setFixedHeight(move_->height());
}

}  // namespace lacquer
