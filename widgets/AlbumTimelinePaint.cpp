// SPDX-License-Identifier: GPL-3.0-or-later
// How the album's timeline is painted: ruler, joins, blocks with their waves and fades, what is dragged.
#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "widgets/AlbumTimeline.h"
#include "widgets/Texts.h"
#include "widgets/TimeRuler.h"

namespace lacquer {

void AlbumTimeline::paintRuler(QPainter& painter) const {
    const double perSecond = sequence_.rate() > 0.0 ? perPixel_ / sequence_.rate() : 1.0;
    const double step = rulerStep(perSecond, 84.0 * Theme::scale());
    const double first = std::ceil(std::max(0.0, first_) * perSecond / perPixel_ / step) * step;
    painter.setFont(Theme::font(Lettering::Small));
    const QFontMetrics metrics(painter.font());
    for (int i = 0; i < 400; ++i) {
        const double seconds = first + i * step;
        const double x = std::floor(xOf(seconds / perSecond * perPixel_)) + 0.5;
        if (x > width()) break;
        painter.fillRect(QRectF(x, rulerRect().bottom(), 1, height() - rulerRect().bottom()),
                         Theme::color(Role::Grid));
        const QString text = rulerText(seconds, step);
        if (x + 4 + metrics.horizontalAdvance(text) > width()) continue;
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(QPointF(x + 4, metrics.ascent() + 3), text);
    }
    for (std::size_t i = sequence_.hiddenCount(); i < sequence_.tracks().size(); ++i) {
        const QPointF at = markHandle(i);
        if (at.x() < -8 || at.x() > width() + 8) continue;
        const QPointF flag[] = {
            {at.x() - 4, at.y() - 5}, {at.x() + 4, at.y() - 5}, {at.x(), at.y() + 3}};
        painter.setPen(Qt::NoPen);
        painter.setBrush(
            Theme::color(isSelected(sequence_.tracks()[i].track) ? Role::Curve : Role::DimText));
        painter.drawPolygon(flag, 3);
        paintIndexes(painter, i);
    }
}

void AlbumTimeline::paintJoins(QPainter& painter) const {
    const double top = rulerRect().bottom() + 4.0, bottom = labelRect().top();
    for (std::size_t i = 0; i + 1 < sequence_.tracks().size(); ++i) {
        const double a = xOf(static_cast<double>(sequence_.tracks()[i].end)),
                     b = xOf(static_cast<double>(sequence_.tracks()[i + 1].start));
        const QRectF zone(std::min(a, b), top, std::max(1.5, std::abs(b - a)), bottom - top);
        if (zone.right() < 0 || zone.left() > width()) continue;
        painter.fillRect(zone, Theme::color(Role::Caution, b < a ? 0.30 : 0.20));
    }
}

// Those that have room; a hand finds the others by the pointer's shape.
void AlbumTimeline::paintJoinLabels(QPainter& painter) const {
    painter.setFont(Theme::font(Lettering::Small));
    const QFontMetrics metrics(painter.font());
    double free = -1e9;
    for (std::size_t i = 0; i + 1 < sequence_.tracks().size(); ++i) {
        const QPointF handle = gapHandle(i);
        if (handle.x() < -200 || handle.x() > width() + 20) continue;
        const QPointF grip[] = {{handle.x() - 5, handle.y()},
                                {handle.x(), handle.y() - 5},
                                {handle.x() + 5, handle.y()},
                                {handle.x(), handle.y() + 5}};
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(Role::Caution, 0.9));
        painter.drawPolygon(grip, 4);
        const bool last = i + 2 >= sequence_.tracks().size();
        const double left = handle.x() + 9.0, right = last ? width() : gapHandle(i + 1).x() - 8.0;
        QString text = joinText(i, false);
        if (left + metrics.horizontalAdvance(text) > right) text = joinText(i, true);
        const double wide = metrics.horizontalAdvance(text);
        if (left < free || left + wide > right) continue;
        painter.setPen(Theme::color(Role::Caution));
        painter.drawText(QPointF(left, labelRect().top() + metrics.ascent() + 4), text);
        free = left + wide + 4;
    }
}

void AlbumTimeline::paintHead(QPainter& painter, std::size_t placed, const QRectF& box) const {
    const QRectF seen = QRectF(box.left(), box.top(), box.width(), headHeight()) & QRectF(rect());
    painter.fillRect(seen, Theme::color(Role::Background, 0.75));
    if (seen.width() < 12) return;
    const Placed& one = sequence_.tracks()[placed];
    const QString number = one.number > 0 ? QString::number(one.number) : tr("hidden");
    painter.setFont(headFont_);
    const QFontMetrics metrics(headFont_);
    constexpr double kRoomForTitle = 40.0;
    QString text = number;
    if (seen.width() > kRoomForTitle)
        text = metrics.elidedText(
            number + QStringLiteral("  ") + QString::fromStdString(trackOf(placed).title),
            Qt::ElideRight, static_cast<int>(seen.width()) - 10);
    painter.setPen(Theme::color(Role::Text));
    if (metrics.horizontalAdvance(text) > seen.width() - 6) return;
    painter.drawText(QPointF(std::max(seen.left(), 0.0) + 5, seen.top() + metrics.ascent() + 2),
                     text);
}

void AlbumTimeline::paintSamples(QPainter& painter, std::size_t placed, const BlockWave& wave,
                                 double start, const QRectF& lane) const {
    const double scale = sequence_.rate() / wave.data->rate();
    const auto first = static_cast<Frames>(std::floor((frameAt(lane.left()) - start) / scale)) - 1;
    std::vector<float> values(static_cast<std::size_t>(lane.width() * perPixel_ / scale) + 4, 0.0F);
    if (!wave.data->samples(first, values)) return;
    QPolygonF line;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double frame = (static_cast<double>(first) + static_cast<double>(i)) * scale + start;
        const double gain = wave.gain * (wave.isShaped ? 1.0 : shapeAt(placed, frame));
        const double v = std::clamp(values[i] * gain, -1.05, 1.05);
        line << QPointF(xOf(frame), lane.center().y() - v * (lane.height() / 2 - 3));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::color(wave.role), 1.2));
    painter.drawPolyline(line);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void AlbumTimeline::paintWave(QPainter& painter, std::size_t placed, const QRectF& lane) const {
    const QRectF seen = lane & painter.clipBoundingRect();
    if (!waves_ || seen.width() < 1.0) return;
    constexpr double kExactBelow =
        256.0;  // frames a pixel: the master's pyramid has no finer columns
    const BlockWave wave = waves_(trackOf(placed), perPixel_ < kExactBelow);
    if (!wave.data) return;
    const double start = static_cast<double>(sequence_.tracks()[placed].start - wave.offset);
    const double ratio = wave.data->rate() / sequence_.rate();
    if (perPixel_ * ratio < 1.5) return paintSamples(painter, placed, wave, start, seen);
    std::vector<WaveColumn> columns(static_cast<std::size_t>(std::ceil(seen.width())));
    wave.data->columns((frameAt(seen.left()) - start) * ratio, perPixel_ * ratio, columns);
    const double middle = std::round(lane.center().y()), half = lane.height() / 2 - 3;
    QVector<QLineF> peaks, bodies;
    peaks.reserve(static_cast<qsizetype>(columns.size()));
    bodies.reserve(static_cast<qsizetype>(columns.size()));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const WaveColumn& c = columns[i];
        if (c.min > c.max) continue;
        const double x = std::floor(seen.left()) + static_cast<double>(i) + 0.5;
        const double gain = wave.gain * (wave.isShaped ? 1.0 : shapeAt(placed, frameAt(x)));
        const auto y = [&](double v) { return middle - std::clamp(v * gain, -1.05, 1.05) * half; };
        peaks << QLineF(x, y(c.max), x, y(c.min));
        bodies << QLineF(x, y(std::min(c.rms, c.max)), x, y(std::max(-c.rms, c.min)));
    }
    painter.setPen(Theme::mixed(Role::Background, wave.role, 0.78));
    painter.drawLines(peaks);
    painter.setPen(
        Theme::mixed(wave.role, Role::Curve, Theme::kind() == Theme::Kind::Dark ? 0.28 : 0.0));
    painter.drawLines(bodies);
}

void AlbumTimeline::paintFades(QPainter& painter, std::size_t placed, const QRectF& lane) const {
    const Track& track = trackOf(placed);
    const Placed& one = sequence_.tracks()[placed];
    const double top = lane.top() + 5.0, bottom = lane.bottom() - 2.0;
    const double left = xOf(static_cast<double>(one.start)),
                 right = xOf(static_cast<double>(one.end));
    const double in = fadeHandle(placed, true).x(), out = fadeHandle(placed, false).x();
    constexpr int kPoints = 24;
    constexpr double kNarrow = 40.0;
    const QColor grip = Theme::color(Role::Curve, isSelected(track.id) ? 0.95 : 0.6);
    // Of 99 tracks in one window most look like this; smooth edges would cost more than all else.
    if (right - left < kNarrow && track.fadeIn == 0 && track.fadeOut == 0) {
        painter.fillRect(QRectF(left, top - 0.5, right - left, 1.0),
                         Theme::color(Role::Curve, 0.7));
        for (const double x : {in, out}) painter.fillRect(QRectF(x - 3.0, top - 3.0, 6, 6), grip);
        return;
    }
    QPolygonF curve;
    for (int i = 0; i <= kPoints; ++i) {
        const double x = static_cast<double>(i) / kPoints;
        curve << QPointF(left + (in - left) * x,
                         bottom - (bottom - top) * fadeGain(track.fadeInShape, x));
    }
    for (int i = kPoints; i >= 0; --i) {
        const double x = static_cast<double>(i) / kPoints;
        curve << QPointF(right - (right - out) * x,
                         bottom - (bottom - top) * fadeGain(track.fadeOutShape, x));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Theme::color(Role::Curve, 0.7), 1.0));
    painter.drawPolyline(curve);
    painter.setPen(Qt::NoPen);
    painter.setBrush(grip);
    for (const double x : {in, out})
        painter.drawRoundedRect(QRectF(x - 3.0, top - 3.0, 6, 6), 2, 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void AlbumTimeline::paintBlock(QPainter& painter, std::size_t placed) const {
    const QRectF box = blockRect(placed);
    if (box.right() < -20 || box.left() > width() + 20) return;
    const bool chosen = isSelected(trackOf(placed).id);
    painter.fillRect(box & QRectF(rect()), Theme::color(Role::Master, chosen ? 0.22 : 0.13));
    const QRectF lane = box.adjusted(0, headHeight(), 0, 0);
    paintWave(painter, placed, lane);
    if (box.width() > 14) {
        painter.save();
        painter.setClipRect(box & QRectF(rect()));
        paintFades(painter, placed, lane);
        paintRide(painter, placed);
        painter.restore();
    }
    paintHead(painter, placed, box);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(chosen ? Theme::color(Role::Curve) : Theme::color(Role::Master, 0.8), 1.0));
    const double left = std::max(box.left(), -4.0), right = std::min(box.right(), width() + 4.0);
    painter.drawRect(
        QRectF(left, box.top(), right - left, box.height()).adjusted(0.5, 0.5, -0.5, -0.5));
}

/// The block that is carried, and where it would go.
void AlbumTimeline::paintDrop(QPainter& painter) const {
    if (hold_.grip != Grip::Block || !moved_) return;
    QRectF box = blockRect(hold_.placed).translated(at_ - pressedAt_);
    painter.fillRect(box, Theme::color(Role::Master, 0.35));
    painter.setPen(QPen(Theme::color(Role::Curve), 1.0, Qt::DashLine));
    painter.drawRect(box);
    const std::size_t before = dropPlace(at_.x());
    double x = xOf(static_cast<double>(sequence_.length()));
    for (std::size_t i = 0; i < sequence_.tracks().size(); ++i) {
        const Placed& one = sequence_.tracks()[i];
        if (one.index != before) continue;
        const Frames end = i > 0 ? sequence_.tracks()[i - 1].end : one.start;
        x = xOf(0.5 * static_cast<double>(end + one.start));
    }
    painter.fillRect(
        QRectF(x - 1.5, rulerRect().bottom(), 3, labelRect().top() - rulerRect().bottom()),
        Theme::color(Role::Master));
}

void AlbumTimeline::paintNote(QPainter& painter) const {
    if (note_.isEmpty() || hold_.grip == Grip::None) return;
    painter.setFont(Theme::font(Lettering::Small));
    const QFontMetrics metrics(painter.font());
    const double wide = metrics.horizontalAdvance(note_) + 14.0, tall = metrics.height() + 6.0;
    const QRectF tag(std::clamp(at_.x() - wide / 2, 0.0, std::max(0.0, width() - wide)),
                     std::clamp(at_.y() - tall - 14.0, 0.0, height() - tall), wide, tall);
    painter.setPen(Theme::color(Role::Line));
    painter.setBrush(Theme::color(Role::Raised));
    painter.drawRoundedRect(tag, 4, 4);
    painter.setPen(Theme::color(Role::Text));
    painter.drawText(tag, Qt::AlignCenter, note_);
}

void AlbumTimeline::paintPicture() {
    const double ratio = devicePixelRatioF();
    picture_ = QPixmap(size() * ratio);
    picture_.setDevicePixelRatio(ratio);
    picture_.fill(Theme::color(Role::Well));
    QPainter painter(&picture_);
    painter.setClipRect(rect());
    paintRuler(painter);
    for (std::size_t i = 0; i < sequence_.tracks().size(); ++i) paintBlock(painter, i);
    paintJoins(painter);
    paintJoinLabels(painter);
}

void AlbumTimeline::paintEvent(QPaintEvent* event) {
    if (picture_.isNull()) paintPicture();
    QPainter painter(this);
    painter.setClipRect(event->rect());
    painter.drawPixmap(0, 0, picture_);
    if (sequence_.tracks().empty()) {
        painter.setFont(Theme::font(Lettering::Body));
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(
            QRectF(rect()).adjusted(20, 10, -20, -10), Qt::AlignCenter | Qt::TextWordWrap,
            tr("Import mixes: each becomes a track of the album, one after the other."));
        return;
    }
    paintDrop(painter);
    const double x = std::floor(xOf(playhead_));
    painter.fillRect(
        QRectF(x, rulerRect().bottom() - 8, 1.5, labelRect().top() - rulerRect().bottom() + 8),
        Theme::color(Role::Curve));
    paintNote(painter);
    if (hasFocus()) Theme::paintFocusRing(painter, rect());
}

}  // namespace lacquer
