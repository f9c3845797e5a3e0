// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the gain-reduction meter.
#include "widgets/GainReductionMeter.h"

#include <QPainter>
#include <algorithm>

#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {

GainReductionMeter::GainReductionMeter(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Gain reduction"));
    setToolTip(
        tr("How many decibels are taken away now; the line is the deepest of the last 2 s."));
    clock_.start();
}

void GainReductionMeter::setRange(double db) {
    range_ = std::max(1.0, db);
    update();
}

void GainReductionMeter::setReduction(double db) {
    const qint64 ms = clock_.elapsed();
    const double before = shown_, heldBefore = held_;
    now_ = std::max(0.0, db);
    shown_ = std::max(now_, shown_ - 25.0 * static_cast<double>(ms - lastMs_) / 1000.0);
    lastMs_ = ms;
    if (now_ >= held_ || ms - heldMs_ > 2000) {
        held_ = now_ >= held_ ? now_ : shown_;
        heldMs_ = ms;
    }
    if (before != shown_ || heldBefore != held_) update();
}

QSize GainReductionMeter::sizeHint() const {
    return {200, QFontMetrics(Theme::font(Lettering::Mono)).height() + 4};
}

void GainReductionMeter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QFontMetrics mono(Theme::font(Lettering::Mono));
    const double numberWidth = mono.horizontalAdvance(QStringLiteral("−00.0 dB")) + 8;
    const QRectF bar(0, height() / 2.0 - 5, width() - numberWidth, 10);
    painter.fillRect(bar, Theme::color(Role::Well));
    const auto x = [&](double db) {
        return bar.right() - std::min(1.0, db / range_) * bar.width();
    };
    for (double db = 3.0; db < range_; db += 3.0)
        painter.fillRect(QRectF(x(db), bar.top(), 1, bar.height()), Theme::color(Role::Line));
    painter.fillRect(QRectF(QPointF(x(shown_), bar.top()), bar.bottomRight()),
                     Theme::color(Role::Caution));
    if (held_ > 0.05)
        painter.fillRect(QRectF(x(held_), bar.top(), 2, bar.height()), Theme::color(Role::Curve));
    painter.setFont(Theme::font(Lettering::Mono));
    painter.setPen(Theme::color(Role::Text));
    painter.drawText(QRectF(bar.right(), 0, numberWidth, height()),
                     Qt::AlignRight | Qt::AlignVCenter,
                     tr("%1 dB").arg(displayNumber(held_ > 0.05 ? -held_ : 0.0, 1)));
}

}  // namespace lacquer
