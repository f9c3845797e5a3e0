// SPDX-License-Identifier: GPL-3.0-or-later
// Sorts samples by direction and draws the fans.
#include "widgets/PolarLevelView.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr double kDegreesEach = 5.0;
constexpr double kFollow = 0.2;  // share that a batch replaces: about 0.15 s at 30 a second
constexpr double kRingDb = 12.0, kEdgeStepDb = 6.0, kRoomDb = 1.0;
constexpr int kCalm = 180;  // batches, of all sources: some 2 to 6 s
constexpr Role kRoles[] = {Role::Mix, Role::Master, Role::Reference};

// Directions that differ by 180 degrees are one: a sample and its negative lie on the same line.
double degreesOf(double left, double right) {
    const double mid = left + right, side = right - left;
    const double degrees = std::atan2(mid < 0 ? -side : side, std::abs(mid));
    return degrees * 180.0 / std::numbers::pi;
}

std::size_t placeOf(double degrees) {
    const auto place = std::lround((degrees + 90.0) / kDegreesEach);
    return static_cast<std::size_t>(std::clamp<long>(place, 0, PolarLevelView::kDirections - 1));
}

}  // namespace

PolarLevelView::PolarLevelView(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    setAccessibleName(tr("Level by direction"));
    setToolTip(
        tr("How loud it is from where, now: up is the middle, slanted are left and right, flat is "
           "out of phase. Each ring is 12 dB; the outermost is written beside it."));
}

void PolarLevelView::add(int source, std::span<const float> left, std::span<const float> right,
                         double gainDb) {
    const std::size_t count = std::min(left.size(), right.size());
    if (count == 0) return;
    std::array<double, kDirections> now{};
    for (std::size_t i = 0; i < count; ++i) {
        const double l = left[i], r = right[i];
        if (l != 0.0 || r != 0.0) now[placeOf(degreesOf(l, r))] += 0.5 * (l * l + r * r);
    }
    Fan& fan = fans_.at(static_cast<std::size_t>(source));
    const double scale = std::pow(10.0, gainDb / 10.0) / static_cast<double>(count);
    for (std::size_t i = 0; i < now.size(); ++i)
        fan.power[i] += (fan.known ? kFollow : 1.0) * (now[i] * scale - fan.power[i]);
    fan.known = true;
    followLoudest();
    update();
}

/// Outwards at once, inwards when it has been quieter for a while.
void PolarLevelView::followLoudest() {
    double loudest = 0.0;
    for (const Fan& fan : fans_)
        if (fan.shown && fan.known)
            loudest = std::max(loudest, *std::max_element(fan.power.begin(), fan.power.end()));
    const double wanted = std::clamp(
        std::ceil((10.0 * std::log10(std::max(loudest, 1e-12)) + kRoomDb) / kEdgeStepDb) *
            kEdgeStepDb,
        kLeastEdgeDb, 0.0);
    calm_ = wanted < edgeDb_ ? calm_ + 1 : 0;
    if (wanted > edgeDb_ || calm_ > kCalm) {
        edgeDb_ = wanted;
        calm_ = 0;
    }
}

void PolarLevelView::setShown(int source, bool shown) {
    fans_.at(static_cast<std::size_t>(source)).shown = shown;
    update();
}

void PolarLevelView::clear(int source) {
    Fan& fan = fans_.at(static_cast<std::size_t>(source));
    if (!fan.known) return;
    fan.power.fill(0.0);
    fan.known = false;
    update();
}

double PolarLevelView::levelDb(int source, double degrees) const {
    return 10.0 * std::log10(fans_.at(static_cast<std::size_t>(source)).power[placeOf(degrees)]);
}

double PolarLevelView::radius() const {
    const double text = QFontMetrics(Theme::font(Lettering::Small)).height();
    return std::max(10.0, std::min(width() / 2.0 - 0.5 * text, height() - 2.4 * text));
}

QPointF PolarLevelView::middle() const {
    const double text = QFontMetrics(Theme::font(Lettering::Small)).height();
    return {width() / 2.0, (height() + radius()) / 2.0 - text / 8.0};
}

QPointF PolarLevelView::pointAt(double degrees, double db) const {
    const double r = radius() * std::clamp(1.0 - (edgeDb_ - db) / kRangeDb, 0.0, 1.0);
    const double angle = degrees * std::numbers::pi / 180.0;
    return middle() + QPointF(r * std::sin(angle), -r * std::cos(angle));
}

void PolarLevelView::paintGrid(QPainter& painter) const {
    painter.setPen(Theme::color(Role::Grid));
    painter.setBrush(Qt::NoBrush);
    for (double below = 0.0; below < kRangeDb; below += kRingDb) {
        const double r = radius() * (1.0 - below / kRangeDb);
        painter.drawArc(QRectF(middle() - QPointF(r, r), QSizeF(2 * r, 2 * r)), 0, 180 * 16);
    }
    for (const double degrees : {-90.0, -45.0, 0.0, 45.0, 90.0})
        painter.drawLine(middle(), pointAt(degrees, edgeDb_));
    painter.setFont(Theme::font(Lettering::Small));
    const QFontMetrics metrics(painter.font());
    painter.setPen(Theme::color(Role::DimText));
    const auto letter = [&](double degrees, const QString& text) {
        const QPointF at = pointAt(degrees, edgeDb_);
        const double w = metrics.horizontalAdvance(text), h = metrics.height();
        const double x = at.x() - w / 2 + (degrees < 0 ? -w : degrees > 0 ? w : 0);
        painter.drawText(QRectF(x, at.y() - h - 1, w + 2, h), Qt::AlignCenter, text);
    };
    letter(-45.0, QStringLiteral("L"));
    letter(0.0, QStringLiteral("M"));
    letter(45.0, QStringLiteral("R"));
    const QString edge = tr("%1 dBFS").arg(displaySigned(edgeDb_, 0));
    const QPointF end = middle() + QPointF(radius(), 0);
    painter.drawText(QRectF(end.x() - metrics.horizontalAdvance(edge) - 2, end.y() + 1,
                            metrics.horizontalAdvance(edge) + 2, metrics.height()),
                     Qt::AlignRight, edge);
}

void PolarLevelView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), Theme::color(Role::Well));
    paintGrid(painter);
    for (std::size_t s = 0; s < fans_.size(); ++s) {
        const Fan& fan = fans_[s];
        if (!fan.shown || !fan.known) continue;
        QPolygonF outline;
        outline << middle();
        for (int i = 0; i < kDirections; ++i) {
            const double power = fan.power[static_cast<std::size_t>(i)];
            outline << pointAt(-90.0 + i * kDegreesEach, 10.0 * std::log10(power));
        }
        painter.setPen(QPen(Theme::color(kRoles[s]), 1.4));
        painter.setBrush(Theme::color(kRoles[s], s == 1 ? 0.25 : 0.0));
        painter.drawPolygon(outline);
    }
}

void PolarLevelView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    update();
}

}  // namespace lacquer
