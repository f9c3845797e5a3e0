// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the goniometer and the correlation.
#include "widgets/StereoPanel.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {

StereoPanel::StereoPanel(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Stereo image"));
    setToolTip(
        tr("Upright cloud: mono. Wide cloud: much side. Lying cloud: out of phase. Correlation +1 "
           "is mono, 0 wide, below 0 the mono sum loses."));
}

QSize StereoPanel::sizeHint() const {
    return {236, 190};
}
QSize StereoPanel::minimumSizeHint() const {
    return {140, 110};
}

QRectF StereoPanel::barRect() const {
    const QFontMetrics small(Theme::font(Lettering::Small));
    const double side = small.horizontalAdvance(QStringLiteral("+1")) + 8;
    return {side, height() - small.height() / 2.0 - 5, width() - 2 * side, 6};
}

QRectF StereoPanel::scopeRect() const {
    const QFontMetrics small(Theme::font(Lettering::Small));
    return {0, 0, static_cast<double>(width()), barRect().top() - small.height() - 2};
}

void StereoPanel::setSource(int source) {
    source_ = source;
    update();
}

void StereoPanel::clear() {
    cloud_.fill(0);
    correlation_ = kUnknown;
    update();
}

void StereoPanel::fade() {
    for (int y = 0; y < cloud_.height(); ++y) {
        uchar* line = cloud_.scanLine(y);
        for (int x = 0; x < cloud_.width(); ++x) line[x] = static_cast<uchar>(line[x] * 218 >> 8);
    }
}

void StereoPanel::plot(const StereoReadings& readings) {
    const QSize size = (scopeRect().size() * devicePixelRatioF()).toSize();
    if (size.isEmpty()) return;
    if (cloud_.size() != size) {
        cloud_ = QImage(size, QImage::Format_Grayscale8);
        cloud_.fill(0);
    }
    fade();
    const double half = std::min(size.width(), size.height()) / 2.0 - 2;
    const int dotSize = std::max(1, static_cast<int>(std::lround(devicePixelRatioF())));
    const std::size_t count = std::min(readings.left.size(), readings.right.size());
    for (std::size_t i = 0; i < count; ++i) {
        const double l = std::clamp(readings.left[i], -1.0F, 1.0F),
                     r = std::clamp(readings.right[i], -1.0F, 1.0F);
        const double mid = (l + r) / 2.0, side = (r - l) / 2.0;
        // The square root opens up quiet passages and keeps the angle.
        const double radius = std::hypot(mid, side);
        const double stretch = radius > 1e-9 ? std::sqrt(radius) / radius * half * 0.98 : 0.0;
        const int x = static_cast<int>(size.width() / 2.0 + side * stretch);
        const int y = static_cast<int>(size.height() / 2.0 - mid * stretch);
        // A dot is as large on a fine screen as on a coarse one.
        for (int dy = 0; dy < dotSize; ++dy)
            for (int dx = 0; dx < dotSize; ++dx) {
                if (x + dx < 0 || y + dy < 0 || x + dx >= size.width() || y + dy >= size.height())
                    continue;
                uchar& dot = cloud_.scanLine(y + dy)[x + dx];
                dot = static_cast<uchar>(std::min(255, dot + 90));
            }
    }
}

void StereoPanel::setReadings(const StereoReadings& readings) {
    correlation_ = readings.correlation;
    setAccessibleDescription(tr("Correlation %1").arg(displayNumber(correlation_, 2)));
    plot(readings);
    update();
}

void StereoPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF scope = scopeRect(), bar = barRect();
    painter.fillRect(rect(), Theme::color(Role::Well));
    const double half = std::min(scope.width(), scope.height()) / 2.0 - 2;
    painter.setPen(Theme::color(Role::Grid));
    const QPointF c = scope.center();
    painter.drawLine(c - QPointF(half, 0), c + QPointF(half, 0));
    painter.drawLine(c - QPointF(0, half), c + QPointF(0, half));
    painter.drawLine(c - QPointF(half, half) * 0.7071, c + QPointF(half, half) * 0.7071);
    painter.drawLine(c - QPointF(half, -half) * 0.7071, c + QPointF(half, -half) * 0.7071);
    const Role role = source_ == 0 ? Role::Mix : source_ == 2 ? Role::Reference : Role::Master;
    if (!cloud_.isNull()) {
        QImage ink(cloud_.size(), QImage::Format_ARGB32_Premultiplied);
        ink.fill(Theme::color(role));
        ink.setAlphaChannel(cloud_);
        painter.drawImage(scope, ink);
    }
    const QFont small = Theme::font(Lettering::Small);
    const QFontMetrics metrics(small);
    painter.setFont(small);
    painter.setPen(Theme::color(Role::DimText));
    painter.drawText(
        QPointF(c.x() - half * 0.72 - metrics.horizontalAdvance('L') - 3, c.y() - half * 0.72 + 4),
        QStringLiteral("L"));
    painter.drawText(QPointF(c.x() + half * 0.72 + 4, c.y() - half * 0.72 + 4),
                     QStringLiteral("R"));
    const QRectF ends(0, bar.center().y() - metrics.height() / 2.0, width(), metrics.height());
    painter.drawText(ends.adjusted(2, 0, -2, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     QStringLiteral("−1"));
    painter.drawText(ends.adjusted(2, 0, -2, 0), Qt::AlignRight | Qt::AlignVCenter,
                     QStringLiteral("+1"));
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Role::Knob));
    painter.drawRoundedRect(bar, 3, 3);
    if (std::isnan(correlation_)) return;
    const double zero = bar.center().x(),
                 at = zero + std::clamp(correlation_, -1.0, 1.0) * bar.width() / 2;
    const Role sign = correlation_ < -0.05 ? Role::Wrong
                      : correlation_ < 0.2 ? Role::Caution
                                           : Role::Good;
    painter.setBrush(Theme::color(sign));
    painter.drawRect(QRectF(std::min(zero, at), bar.top(), std::abs(at - zero), bar.height()));
    const QString text = tr("corr %1").arg(displayNumber(correlation_, 2));
    const double w = metrics.horizontalAdvance(text);
    painter.setPen(Theme::color(Role::DimText));
    painter.drawText(QRectF(std::clamp(at - w / 2, bar.left(), bar.right() - w),
                            bar.top() - metrics.height() - 1, w + 2, metrics.height()),
                     Qt::AlignCenter, text);
}

void StereoPanel::resizeEvent(QResizeEvent*) {
    cloud_ = {};
}

void StereoPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    update();
}

}  // namespace lacquer
