// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a switch.
#include "widgets/Switch.h"

#include <QPainter>
#include <QSignalBlocker>

#include "widgets/Gesture.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

QSizeF trackSize() {
    return QSizeF(26, 14) * Theme::scale();
}

}  // namespace

Switch::Switch(const QString& text, QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this,
            [this](bool on) { emit edited(on ? 1.0 : 0.0, newGesture()); });
}

void Switch::setOn(bool on) {
    const QSignalBlocker blocker(this);
    setChecked(on);
    update();
}

QSize Switch::sizeHint() const {
    const QFontMetrics metrics(Theme::font(Lettering::Body));
    const int textWidth = text().isEmpty() ? 0 : metrics.horizontalAdvance(text()) + 9;
    return {static_cast<int>(trackSize().width()) + textWidth + 10, metrics.height() + 10};
}

void Switch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QSizeF size = trackSize();
    const QRectF track(QPointF(5, (height() - size.height()) / 2), size);
    const Role on = isEnabled() ? Role::Master : Role::FaintText;
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(isChecked() ? on : underMouse() ? Role::FaintText : Role::Knob));
    painter.drawRoundedRect(track, size.height() / 2, size.height() / 2);
    const double r = size.height() / 2 - 2.2;
    const QPointF center(
        isChecked() ? track.right() - size.height() / 2 : track.left() + size.height() / 2,
        track.center().y());
    painter.setBrush(Theme::color(isChecked() ? Role::OnAccent : Role::Text));
    painter.drawEllipse(center, r, r);
    painter.setFont(Theme::font(Lettering::Body));
    painter.setPen(Theme::color(isEnabled() ? Role::Text : Role::FaintText));
    painter.drawText(QRectF(track.right() + 8, 0, width() - track.right() - 8, height()),
                     Qt::AlignVCenter | Qt::AlignLeft, text());
    if (hasFocus()) Theme::paintFocusRing(painter, rect(), 5);
}

}  // namespace lacquer
