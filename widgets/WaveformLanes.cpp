// SPDX-License-Identifier: GPL-3.0-or-later
// The waveform view's picture: lanes column by column or sample by sample, gain reduction, ruler.
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/Theme.h"
#include "widgets/TimeRuler.h"
#include "widgets/WaveformView.h"

namespace lacquer {
namespace {

// Fills pixels [top, bottom] of column x, premultiplied opaque.
void fillColumn(QImage& image, int x, int top, int bottom, QRgb color) {
    top = std::max(top, 0);
    bottom = std::min(bottom, image.height() - 1);
    const auto stride = image.bytesPerLine();
    uchar* at = image.bits() + top * stride + x * static_cast<qsizetype>(sizeof(QRgb));
    for (int y = top; y <= bottom; ++y, at += stride) *reinterpret_cast<QRgb*>(at) = color;
}

struct LaneColors {
    QRgb peak, body, clip;
};

}  // namespace

void WaveformView::drawLane(QImage& image, const QRect& lane, const Data& wave, double offset,
                            bool reference) const {
    const double ratio = devicePixelRatioF();
    const double step = perPixel_ / ratio * (wave->rate() / rate());
    const int left = static_cast<int>(lane.left() * ratio);
    const int columns = std::min(static_cast<int>(lane.width() * ratio), image.width() - left);
    if (columns <= 0) return;
    std::vector<WaveColumn> out(static_cast<std::size_t>(columns));
    const bool isMaster = wave == master_;
    const double start = (frameAt(lane.left()) - offset) * wave->rate() / rate();
    if (step < 1.5)
        return drawSamples(image, lane, wave, offset,
                           static_cast<int>(reference  ? Role::Reference
                                            : isMaster ? Role::Master
                                                       : Role::Mix));
    wave->columns(start, step, out);
    const bool overMaster = !reference && !isMaster && master_;
    const bool isDifference = wave == difference_;
    if (isDifference)
        for (WaveColumn& c : out)
            for (float* value : {&c.min, &c.max, &c.rms})
                *value *= static_cast<float>(differenceGain_);
    const Role role = isDifference ? Role::Curve
                      : reference  ? Role::Reference
                      : isMaster   ? Role::Master
                                   : Role::Mix;
    const LaneColors colors = {
        Theme::mixed(Role::Background, role, reference || isMaster ? 0.78 : 0.62).rgb(),
        Theme::mixed(role, Role::Curve, Theme::kind() == Theme::Kind::Dark ? 0.28 : 0.0).rgb(),
        Theme::color(Role::Wrong).rgb()};
    const QRgb through =
        overMaster ? Theme::mixed(Role::Master, Role::Mix, 0.72).rgb() : colors.peak;
    const double middle = (lane.top() + lane.height() / 2.0) * ratio;
    const double half = (lane.height() / 2.0 - 5) * ratio;
    const auto y = [&](double v) {
        return static_cast<int>(std::lround(middle - std::clamp(v, -1.05, 1.05) * half));
    };
    for (int i = 0; i < columns; ++i) {
        const WaveColumn& c = out[static_cast<std::size_t>(i)];
        const int x = left + i;
        if (c.min > c.max) continue;
        fillColumn(image, x, y(c.max), y(c.min), overMaster ? through : colors.peak);
        if (!overMaster)
            fillColumn(image, x, y(std::min(c.rms, c.max)), y(std::max(-c.rms, c.min)),
                       colors.body);
        const int mark = static_cast<int>(3 * ratio);
        if (c.max >= 1.0F) fillColumn(image, x, y(1.05), y(1.05) + mark, colors.clip);
        if (c.min <= -1.0F) fillColumn(image, x, y(-1.05) - mark, y(-1.05), colors.clip);
    }
}

void WaveformView::drawSamples(QImage& image, const QRect& lane, const Data& wave, double offset,
                               int role) const {
    const double scale = rate() / wave->rate();
    const double from = (frameAt(lane.left()) - offset) / scale;
    const auto start = static_cast<Frames>(std::floor(from)) - 1;
    const auto count = static_cast<std::size_t>(lane.width() * perPixel_ / scale) + 4;
    std::vector<float> values(count, 0.0F);
    if (!wave->samples(start, values)) return;
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(lane);
    const double middle = lane.top() + lane.height() / 2.0, half = lane.height() / 2.0 - 5;
    const auto point = [&](std::size_t i) {
        const double frame = static_cast<double>(start + static_cast<Frames>(i)) * scale + offset;
        return QPointF(xOf(frame), middle - std::clamp<double>(values[i], -1.05, 1.05) * half);
    };
    QVector<QLineF> lines;
    for (std::size_t i = 1; i < count; ++i) lines << QLineF(point(i - 1), point(i));
    painter.setPen(QPen(Theme::color(static_cast<Role>(role)), 1.4));
    painter.drawLines(lines);
    if (scale / perPixel_ < 5.0) return;
    painter.setBrush(Theme::color(static_cast<Role>(role)));
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < count; ++i) painter.drawEllipse(point(i), 2.2, 2.2);
}

// The master's and the reference's at the top of their lanes, the mix's at the bottom.
void WaveformView::drawOvers(QPainter& painter) const {
    for (std::size_t s = 0; s < overs_.size(); ++s) {
        const QRect lane = s == 2 ? referenceLane() : mixLane();
        if (lane.isEmpty() || (s == 2 && (referenceLoop_ || difference_))) continue;
        const double offset = offsetOf(s);
        const double y = s == 0 ? lane.bottom() - 3.0 : lane.top() + 1.0;
        for (const Frames start : overs_[s].starts) {
            const double x = xOf(static_cast<double>(start) + offset);
            if (x > width()) break;
            const double wide = std::max(2.0, overs_[s].framesEach / perPixel_);
            if (x + wide >= 0.0)
                painter.fillRect(QRectF(x, y, wide, 3.0), Theme::color(Role::Wrong));
        }
    }
}

void WaveformView::drawReduction(QPainter& painter, const QRect& lane) const {
    if (reduction_.empty()) return;
    const double pixelsPerDb = lane.height() * 0.36 / 12.0;
    QVector<QLineF> lines;
    QPointF last;
    const double valuesPerPixel = perPixel_ / framesPerReduction_;
    for (int x = 0; x < width(); ++x) {
        const double from = frameAt(x) / framesPerReduction_;
        const auto begin = static_cast<std::ptrdiff_t>(std::floor(from));
        const auto end = std::max(begin + 1, static_cast<std::ptrdiff_t>(from + valuesPerPixel));
        float deepest = 0.0F;
        for (auto i = std::max<std::ptrdiff_t>(begin, 0);
             i < std::min<std::ptrdiff_t>(end, std::ssize(reduction_)); ++i)
            deepest = std::max(deepest, reduction_[static_cast<std::size_t>(i)]);
        const QPointF point(x + 0.5,
                            lane.top() + 1.5 + std::min<double>(deepest, 14.0) * pixelsPerDb);
        if (x > 0) lines << QLineF(last, point);
        last = point;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::color(Role::Caution), 1.0));
    painter.drawLines(lines);
}

void WaveformView::drawGrid(QPainter& painter) const {
    const double step = rulerStep(perPixel_ / rate(), 74.0);
    const QFont font = Theme::font(Lettering::Small);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    const QRect strip = ruler();
    painter.fillRect(strip, Theme::color(Role::Background));
    for (double t = std::max(0.0, std::floor(first_ / rate() / step) * step);; t += step) {
        const double x = xOf(t * rate());
        if (x > width()) break;
        if (x < 0) continue;
        for (const QRect& lane : {mixLane(), referenceLane()})
            if (!lane.isEmpty())
                painter.fillRect(QRectF(std::round(x), lane.top(), 1, lane.height()),
                                 Theme::color(Role::Grid));
        painter.fillRect(QRectF(std::round(x), strip.top(), 1, 5), Theme::color(Role::FaintText));
        painter.setPen(Theme::color(Role::DimText));
        const QString text = rulerText(t, step);
        if (x + 4 + metrics.horizontalAdvance(text) <= width())
            painter.drawText(QPointF(std::round(x) + 4, strip.bottom() - 3.0), text);
    }
}

void WaveformView::redraw() {
    const double ratio = devicePixelRatioF();
    image_ = QImage((QSizeF(size()) * ratio).toSize(), QImage::Format_RGB32);
    image_.fill(Theme::color(Role::Background));
    image_.setDevicePixelRatio(ratio);
    if (!mix_) return;
    {
        QPainter painter(&image_);
        for (const QRect& lane : {mixLane(), referenceLane()})
            if (!lane.isEmpty()) painter.fillRect(lane, Theme::color(Role::Well));
        drawGrid(painter);
    }
    if (master_) drawLane(image_, mixLane(), master_, 0.0, false);
    drawLane(image_, mixLane(), mix_, earliestFrame(), false);
    if (difference_ && reference_)
        drawLane(image_, referenceLane(), difference_, 0.0, true);
    else if (reference_)
        drawReference(image_);
    QPainter painter(&image_);
    drawReduction(painter, mixLane());
    drawOvers(painter);
    drawLoudness(painter);
}

}  // namespace lacquer
