// SPDX-License-Identifier: GPL-3.0-or-later
// Dresses the label anew when theme or size of text change.
#include "widgets/TintedLabel.h"

#include <QEvent>

namespace lacquer {

TintedLabel::TintedLabel(Role role, Lettering lettering, QWidget* parent)
    : QLabel(parent), role_(role), lettering_(lettering) {
    dress();
}

void TintedLabel::setRole(Role role) {
    if (role == role_) return;
    role_ = role;
    dress();
}

void TintedLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) dress();
}

void TintedLabel::dress() {
    if (dressing_) return;
    dressing_ = true;
    setFont(Theme::font(lettering_));
    setStyleSheet(QStringLiteral("color: %1;").arg(Theme::color(role_).name()));
    dressing_ = false;
}

}  // namespace lacquer
