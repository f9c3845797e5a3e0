// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the frame.
#include "widgets/Card.h"

#include <QPainter>

namespace lacquer {

Card::Card(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void Card::setAccent(Role role) {
    accent_ = role;
    update();
}

void Card::setSelected(bool selected) {
    if (selected == selected_) return;
    selected_ = selected;
    update();
}

void Card::setTinted(bool tinted) {
    tinted_ = tinted;
    update();
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = selected_ || tinted_;
    painter.setPen(QPen(
        lit ? Theme::mixed(Role::Panel, accent_, selected_ ? 0.9 : 0.4) : Theme::color(Role::Line),
        1.0));
    painter.setBrush(lit ? Theme::mixed(Role::Panel, accent_, 0.09) : Theme::color(Role::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
}

}  // namespace lacquer
