// SPDX-License-Identifier: GPL-3.0-or-later
// Axes, grid and the pointer's reading.
#include "widgets/FrequencyPlot.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/PixelColumn.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr double kDragPixels = 5.0;

}  // namespace

FrequencyPlot::FrequencyPlot(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FrequencyPlot::redraw() {
    resting_ = {};
    update();
}

void FrequencyPlot::setShown(int source, bool shown) {
    shown_.at(static_cast<std::size_t>(source)) = shown;
    redraw();
}

void FrequencyPlot::setRegion(std::optional<std::pair<double, double>> region) {
    region_ = region;
    update();
}

void FrequencyPlot::setEmptyText(const QString& text) {
    emptyText_ = text;
    redraw();
}

Role FrequencyPlot::roleOf(int source) {
    constexpr Role kRoles[] = {Role::Mix, Role::Master, Role::Reference};
    return kRoles[source];
}

QString FrequencyPlot::nameOf(int source) {
    return source == 0 ? tr("mix") : source == 1 ? tr("master") : tr("reference");
}

QRectF FrequencyPlot::plotRect() const {
    const QFontMetrics small(Theme::font(Lettering::Small));
    const double left = small.horizontalAdvance(QStringLiteral("−120")) + 8;
    const double top = small.height() + 6, bottom = small.height() + 6 + bottomMargin();
    return {left, top, std::max(10.0, width() - left - 6), std::max(10.0, height() - top - bottom)};
}

void FrequencyPlot::setRange(double bottomDb, double topDb) {
    bottom_ = bottomDb;
    top_ = topDb;
    redraw();
}

double FrequencyPlot::yOf(double db) const {
    const QRectF plot = plotRect();
    return plot.top() + (top_ - db) / (top_ - bottom_) * plot.height();
}

double FrequencyPlot::dbAt(double y) const {
    const QRectF plot = plotRect();
    return top_ - (y - plot.top()) / plot.height() * (top_ - bottom_);
}

double FrequencyPlot::valueAt(const SpectrumReadings& values, double hz) {
    const double at = std::log2(hz / values.firstHz) * values.pointsPerOctave;
    if (values.db.empty() || at < 0.0 || at > static_cast<double>(values.db.size() - 1))
        return kUnknown;
    const auto i = static_cast<std::size_t>(at);
    if (i + 1 == values.db.size()) return values.db[i];
    const double share = at - std::floor(at);
    return values.db[i] + share * (static_cast<double>(values.db[i + 1]) - values.db[i]);
}

QPolygonF FrequencyPlot::line(const SpectrumReadings& values) const {
    QPolygonF out;
    const FrequencyAxis axis{plotRect()};
    const auto at = [&](double x) {
        return std::log2(axis.hzAt(x) / values.firstHz) * values.pointsPerOctave;
    };
    const double last = static_cast<double>(values.db.size()) - 1.0;
    for (double x = axis.plot.left(); x <= axis.plot.right(); x += 1.0) {
        double db = valueAt(values, axis.hzAt(x));
        if (std::isnan(db)) continue;
        for (double k = std::floor(at(x)) + 1.0; k <= std::min(at(x + 1.0), last); k += 1.0)
            db = std::max<double>(db, values.db[static_cast<std::size_t>(k)]);
        out << QPointF(x, yOf(std::max(db, bottom_ - 60.0)));
    }
    return out;
}

std::vector<float> FrequencyPlot::heights(const SpectrumReadings& values) const {
    const FrequencyAxis axis{plotRect()};
    const double ratio = devicePixelRatioF();
    const double last = static_cast<double>(values.db.size()) - 1.0;
    const auto at = [&](double x) {
        return std::log2(axis.hzAt(x) / values.firstHz) * values.pointsPerOctave;
    };
    std::vector<float> out(static_cast<std::size_t>(axis.plot.width() * ratio), NAN);
    // The axis is logarithmic as well, so places on the grid go in equal steps.
    const double first = at(axis.plot.left());
    const double plotTop = axis.plot.top(), perDb = axis.plot.height() / (top_ - bottom_);
    const double step = (at(axis.plot.right()) - first) / std::max(1.0, axis.plot.width() * ratio);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const double from = first + static_cast<double>(i) * step;
        if (from < 0.0 || from >= last) continue;
        const auto k = static_cast<std::size_t>(from);
        double db = values.db[k] + (from - std::floor(from)) *
                                       (static_cast<double>(values.db[k + 1]) - values.db[k]);
        for (double p = std::floor(from) + 1.0; p <= std::min(from + step, last); p += 1.0)
            db = std::max<double>(db, values.db[static_cast<std::size_t>(p)]);
        out[i] = static_cast<float>(plotTop + (top_ - std::max(db, bottom_ - 60.0)) * perDb);
    }
    return out;
}

void FrequencyPlot::writeLine(QImage& image, const SpectrumReadings& values, const QColor& color,
                              double alpha, double width) const {
    const std::vector<float> y = heights(values);
    const QRectF plot = plotRect();
    const double ratio = devicePixelRatioF(), half = width / 2.0 * ratio;
    const double top = plot.top() * ratio, bottom = plot.bottom() * ratio;
    const int left = static_cast<int>(plot.left() * ratio);
    for (std::size_t i = 0; i < y.size(); ++i) {
        const int x = left + static_cast<int>(i);
        if (std::isnan(y[i]) || x >= image.width()) continue;
        const double here = y[i] * ratio;
        const double next = i + 1 < y.size() && !std::isnan(y[i + 1]) ? y[i + 1] * ratio : here;
        if (std::min(here, next) >= bottom) continue;
        PixelColumn(image, x).line(std::max(top, std::min(here, next) - half),
                                   std::min(std::max(here, next) + half, bottom), color.rgb(),
                                   alpha);
    }
}

void FrequencyPlot::writeArea(QImage& image, const SpectrumReadings& values, const QColor& color,
                              double alpha) const {
    const std::vector<float> y = heights(values);
    const QRectF plot = plotRect();
    const double ratio = devicePixelRatioF();
    const int left = static_cast<int>(plot.left() * ratio);
    const int share = static_cast<int>(alpha * 256.0);
    const QRgb ink = color.rgb();
    const int bottom = std::min(image.height(), static_cast<int>(plot.bottom() * ratio));
    const auto count = std::min(y.size(), static_cast<std::size_t>(image.width() - left));
    float highest = static_cast<float>(plot.bottom());
    for (const float v : y) highest = std::min(highest, v);  // NaN compares false
    const double from = std::max<double>(plot.top(), highest) * ratio;
    // Row by row, as the picture lies in memory.
    for (int row = static_cast<int>(from); row < bottom; ++row) {
        QRgb* pixels = reinterpret_cast<QRgb*>(image.scanLine(row)) + left;
        const auto here = static_cast<float>(row / ratio);
        for (std::size_t i = 0; i < count; ++i)
            if (y[i] <= here) pixels[i] = blendedPixel(pixels[i], ink, share);
    }
}

void FrequencyPlot::paintLevels(QPainter& painter, const QRectF& plot) const {
    const QFontMetrics metrics(painter.font());
    const double perDb = plot.height() / (top_ - bottom_);
    const double step = perDb * 6 > 2.2 * metrics.height() ? 6.0 : perDb * 12 > 18 ? 12.0 : 24.0;
    for (double db = std::ceil(bottom_ / step) * step; db <= top_; db += step) {
        const double y = std::round(yOf(db));
        painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), Theme::color(Role::Grid));
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(QRectF(0, y - metrics.height() / 2.0, plot.left() - 5, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, displayNumber(db, 0));
    }
}

void FrequencyPlot::paintRegion(QPainter& painter, const QRectF& plot) const {
    if (!region_) return;
    const double left = axis().xOf(region_->first), right = axis().xOf(region_->second);
    painter.fillRect(QRectF(plot.left(), plot.top(), left - plot.left(), plot.height()),
                     Theme::color(Role::Background, 0.6));
    painter.fillRect(QRectF(right, plot.top(), plot.right() - right, plot.height()),
                     Theme::color(Role::Background, 0.6));
    for (const double x : {left, right})
        painter.fillRect(QRectF(std::round(x), plot.top(), 1.5, plot.height()),
                         Theme::color(Role::Caution));
}

void FrequencyPlot::paintPointer(QPainter& painter, const QRectF& plot) const {
    const QFontMetrics metrics(painter.font());
    const QRectF line(plot.left(), 1, plot.width(), metrics.height() + 2);
    QString text = title();
    if (hasData() && pointer_ >= plot.left() && pointer_ <= plot.right()) {
        const double hz = axis().hzAt(pointer_);
        text = displayHertz(hz) + QStringLiteral(" · ") + noteName(hz);
        const QString more = readingAt(hz);
        if (!more.isEmpty()) text += QStringLiteral(" · ") + more;
        painter.fillRect(QRectF(std::floor(pointer_), plot.top(), 1, height() - plot.top()),
                         Theme::color(Role::DimText, 0.6));
    }
    painter.setPen(Theme::color(Role::DimText));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text, Qt::ElideRight, static_cast<int>(line.width())));
}

void FrequencyPlot::draw() {
    const double ratio = devicePixelRatioF();
    resting_ = QImage((QSizeF(size()) * ratio).toSize(), QImage::Format_RGB32);
    if (resting_.isNull()) return;
    resting_.setDevicePixelRatio(ratio);
    resting_.fill(Theme::color(Role::Panel));
    QPainter painter(&resting_);
    const QRectF plot = plotRect();
    painter.fillRect(plot, Theme::color(Role::Well));
    painter.setFont(Theme::font(Lettering::Small));
    if (!hasData()) {
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(plot.adjusted(10, 4, -10, -4), Qt::AlignCenter | Qt::TextWordWrap,
                         emptyText_);
        return;
    }
    paintLevels(painter, plot);
    SpectrumBackdrop::paintGrid(painter, {plot});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(plot);
    paintResting(painter);
}

void FrequencyPlot::paintEvent(QPaintEvent*) {
    if (resting_.isNull()) draw();
    QImage picture = resting_;
    if (hasData()) paintMoving(picture);
    QPainter painter(this);
    painter.drawImage(QPointF(0, 0), picture);
    if (!hasData()) return;
    painter.setFont(Theme::font(Lettering::Small));
    paintRegion(painter, plotRect());
    paintPointer(painter, plotRect());
}

void FrequencyPlot::resizeEvent(QResizeEvent*) {
    redraw();
}

void FrequencyPlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) pressed_ = event->position().x();
}

void FrequencyPlot::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || pressed_ < 0.0) return;
    if (std::abs(event->position().x() - pressed_) < kDragPixels) emit regionMarked(std::nullopt);
    pressed_ = -1.0;
}

void FrequencyPlot::mouseMoveEvent(QMouseEvent* event) {
    pointer_ = event->position().x();
    if (pressed_ >= 0.0 && std::abs(pointer_ - pressed_) >= kDragPixels) {
        const QRectF plot = plotRect();
        const auto hz = [&](double x) {
            return axis().hzAt(std::clamp(x, plot.left(), plot.right()));
        };
        emit regionMarked(std::minmax(hz(pressed_), hz(pointer_)));
    }
    update();
}

void FrequencyPlot::leaveEvent(QEvent*) {
    pointer_ = -1.0;
    update();
}

void FrequencyPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    updateGeometry();
    redraw();
}

}  // namespace lacquer
