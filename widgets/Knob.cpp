// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a knob: arc, pointer, name, number.
#include "widgets/Knob.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr double kStartDegrees = 225.0;  // counter-clockwise from three o'clock, as QPainter counts
constexpr double kSweepDegrees = 270.0;

int numberWidth(const QFontMetrics& metrics, const Param& param) {
    int widest = 0;
    for (const double value : {param.min, param.max, param.def})
        widest = std::max(widest, metrics.horizontalAdvance(displayText(param, value)));
    for (std::size_t i = 0; i < param.choices.size(); ++i)
        widest =
            std::max(widest, metrics.horizontalAdvance(displayText(param, static_cast<double>(i))));
    return widest;
}

}  // namespace

Knob::Knob(QWidget* parent) : ValueControl(parent), role_(static_cast<int>(Role::Master)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Knob::setDiameter(int pixels) {
    diameter_ = std::clamp(pixels, 24, 96);
    updateGeometry();
}

void Knob::setRole(int role) {
    role_ = role;
    update();
}

QSize Knob::sizeHint() const {
    const QFontMetrics small(Theme::font(Lettering::Small)), mono(Theme::font(Lettering::Mono));
    const int arc = static_cast<int>(diameter_ * Theme::scale());
    const int width = std::max(
        {arc + 14, small.horizontalAdvance(label()) + 10, numberWidth(mono, param()) + 12});
    return {width, arc + 6 + small.height() + mono.height() + 4};
}

QSize Knob::minimumSizeHint() const {
    return sizeHint();
}

QRectF Knob::arcRect() const {
    const double arc = diameter_ * Theme::scale();
    return {(width() - arc) / 2.0, 3.0, arc, arc};
}

QRect Knob::numberRect() const {
    const QFontMetrics small(Theme::font(Lettering::Small)), mono(Theme::font(Lettering::Mono));
    const int top = static_cast<int>(arcRect().bottom()) + 1 + small.height();
    return {4, top, width() - 8, mono.height() + 2};
}

void Knob::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double pen = std::max(3.0, arcRect().width() * 0.095);
    const QRectF arc = arcRect().adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    const bool bipolar = param().min < 0.0 && param().max > 0.0;
    const double zero = bipolar ? toTravel(param(), 0.0) : 0.0;
    const double now = travel();
    painter.setPen(QPen(Theme::color(Role::Knob), pen, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(arc, static_cast<int>(kStartDegrees * 16),
                    static_cast<int>(-kSweepDegrees * 16));
    const Role role = isEnabled() ? static_cast<Role>(role_) : Role::FaintText;
    if (std::abs(now - zero) > 1e-4) {
        painter.setPen(QPen(Theme::color(role), pen, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(arc, static_cast<int>((kStartDegrees - zero * kSweepDegrees) * 16),
                        static_cast<int>((zero - now) * kSweepDegrees * 16));
    }
    const double angle = (kStartDegrees - now * kSweepDegrees) * std::numbers::pi / 180.0;
    const QPointF direction(std::cos(angle), -std::sin(angle));
    const double radius = arc.width() / 2 - pen / 2;
    painter.setPen(QPen(Theme::color(isEnabled() ? Role::Curve : Role::FaintText),
                        std::max(2.0, pen * 0.55), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(arc.center() + direction * radius * 0.42,
                     arc.center() + direction * radius * 0.86);

    const QFont small = Theme::font(Lettering::Small);
    const QRect number = numberRect();
    painter.setFont(small);
    painter.setPen(Theme::color(Role::DimText));
    const QRect labelRect(2, number.top() - QFontMetrics(small).height(), width() - 4,
                          QFontMetrics(small).height());
    painter.drawText(labelRect, Qt::AlignCenter,
                     QFontMetrics(small).elidedText(label(), Qt::ElideRight, labelRect.width()));
    if (!isEditing()) {
        painter.setFont(Theme::font(Lettering::Mono));
        painter.setPen(Theme::color(!isEnabled() ? Role::FaintText
                                    : isHot()    ? Role::Curve
                                                 : Role::Text));
        painter.drawText(number, Qt::AlignCenter, valueText());
    }
    if (hasFocus()) Theme::paintFocusRing(painter, rect());
}

}  // namespace lacquer
