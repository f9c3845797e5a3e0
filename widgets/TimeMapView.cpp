// SPDX-License-Identifier: GPL-3.0-or-later
// Lanes, their picture, pointer and playhead.
#include "widgets/TimeMapView.h"

#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr double kLowHz = 20.0, kHighHz = 20000.0;
constexpr int kGap = 4;

}  // namespace

TimeMapView::TimeMapView(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TimeMapView::redraw() {
    image_ = {};
    update();
}

void TimeMapView::setMap(int index, SpectrumMapPtr map, Frames start, double shiftDb) {
    Source& s = sources_.at(static_cast<std::size_t>(index));
    if (s.map == map && s.start == start && s.shiftDb == shiftDb) return;
    s.map = std::move(map);
    s.start = start;
    s.shiftDb = shiftDb;
    redraw();
}

void TimeMapView::setStale(int index, bool stale) {
    bool& is = sources_.at(static_cast<std::size_t>(index)).stale;
    if (is == stale) return;
    is = stale;
    redraw();
}

void TimeMapView::setShown(int index, bool shown) {
    sources_.at(static_cast<std::size_t>(index)).shown = shown;
    redraw();
}

void TimeMapView::setView(double firstFrame, double framesPerPixel) {
    if (first_ == firstFrame && perPixel_ == framesPerPixel) return;
    first_ = firstFrame;
    perPixel_ = framesPerPixel;
    redraw();
}

void TimeMapView::setPlayhead(double frame) {
    if (frame == playhead_) return;
    const auto line = [this](double at) {
        const int x = static_cast<int>(std::floor((at - first_) / std::max(1e-9, perPixel_)));
        const int top = titleHeight(), bottom = height() - static_cast<int>(bottomRoom());
        if (x >= -2 && x <= width() + 2) update(QRect(x - 2, top, 5, bottom - top));
    };
    line(playhead_);
    playhead_ = frame;
    line(playhead_);
}

void TimeMapView::setEmptyText(const QString& text) {
    emptyText_ = text;
    update();
}

QString TimeMapView::nameOf(int source) {
    return source == 0 ? tr("mix") : source == 1 ? tr("master") : tr("reference");
}

int TimeMapView::titleHeight() const {
    return QFontMetrics(Theme::font(Lettering::Small)).height() + 4;
}

QRect TimeMapView::lane(int index) const {
    int count = 0, place = 0;
    for (int s = 0; s < 3; ++s)
        if (source(s).map && source(s).shown) {
            if (s < index) ++place;
            ++count;
        }
    if (count == 0 || !source(index).map || !source(index).shown) return {};
    const int room = height() - titleHeight() - static_cast<int>(bottomRoom());
    const int tall = (room - (count - 1) * kGap) / count;
    return {0, titleHeight() + place * (tall + kGap), width(), std::max(1, tall)};
}

double TimeMapView::hzAt(double y, const QRect& lane) {
    return kLowHz * std::pow(kHighHz / kLowHz, 1.0 - (y - lane.top()) / lane.height());
}

double TimeMapView::yOf(double hz, const QRect& lane) {
    return lane.top() + (1.0 - std::log(hz / kLowHz) / std::log(kHighHz / kLowHz)) * lane.height();
}

std::pair<int, int> TimeMapView::cells(const Source& s, Frames step, double x, double width) const {
    const auto at = [&](double place) {
        return (frameAt(place) - static_cast<double>(s.start)) / static_cast<double>(step);
    };
    const auto first = static_cast<int>(std::floor(at(x)));
    return {first, std::max(first + 1, static_cast<int>(std::floor(at(x + width))))};
}

void TimeMapView::draw() {
    const double ratio = devicePixelRatioF();
    image_ = QImage((QSizeF(size()) * ratio).toSize(), QImage::Format_RGB32);
    if (image_.isNull()) return;
    image_.setDevicePixelRatio(ratio);
    image_.fill(Theme::color(Role::Panel));
    if (perPixel_ <= 0.0) return;
    std::vector<QRgb> rows;
    for (int s = 0; s < 3; ++s) {
        const QRect place = lane(s);
        if (place.isEmpty()) continue;
        const int top = static_cast<int>(place.top() * ratio);
        rows.resize(static_cast<std::size_t>(
            std::min<double>(place.height() * ratio, image_.height() - top)));
        for (int x = 0; x < image_.width(); ++x) {
            drawColumn(source(s), s, x / ratio, 1.0 / ratio, rows);
            for (std::size_t y = 0; y < rows.size(); ++y)
                reinterpret_cast<QRgb*>(image_.scanLine(top + static_cast<int>(y)))[x] = rows[y];
        }
    }
    QPainter painter(&image_);
    painter.setFont(Theme::font(Lettering::Small));
    paintLabels(painter);
    drawBelow(painter);
}

QColor TimeMapView::colorAt(const QPoint& point) {
    if (image_.isNull()) draw();
    return image_.pixelColor((QPointF(point) * devicePixelRatioF()).toPoint());
}

// Names of the lanes and some frequencies, on a dark edge so that they stand on any colour.
void TimeMapView::paintLabels(QPainter& painter) const {
    const QFontMetrics metrics(painter.font());
    const auto tag = [&](double x, double y, const QString& text, const QColor& color) {
        const QRectF box(x, y, metrics.horizontalAdvance(text) + 6, metrics.height());
        painter.fillRect(box, Theme::color(Role::Background, 0.72));
        painter.setPen(color);
        painter.drawText(box, Qt::AlignCenter, text);
    };
    constexpr Role kRoles[] = {Role::Mix, Role::Master, Role::Reference};
    for (int s = 0; s < 3; ++s) {
        const QRect place = lane(s);
        if (place.isEmpty()) continue;
        const QString stale = source(s).stale ? tr(" (before the last change)") : QString();
        tag(34, place.top() + 1, nameOf(s) + stale, Theme::color(kRoles[s]));
        for (const double hz : {100.0, 1000.0, 10000.0}) {
            const double y = yOf(hz, place);
            if (place.height() < 3.4 * metrics.height() && hz != 1000.0) continue;
            tag(0, y - metrics.height() / 2.0,
                hz < 1000 ? QString::number(hz) : QStringLiteral("%1k").arg(hz / 1000),
                Theme::color(Role::DimText));
        }
    }
}

QString TimeMapView::pointerText() const {
    for (int s = 0; s < 3; ++s) {
        const QRect place = lane(s);
        if (!place.contains(pointer_)) continue;
        const double hz = hzAt(pointer_.y(), place), frame = frameAt(pointer_.x());
        const double rate = source(s).map->rate;
        return QString::fromStdString(formatTime(frame / rate)) + QStringLiteral(" · ") +
               displayHertz(hz) + QStringLiteral(" · ") + noteName(hz) + QStringLiteral(" · ") +
               readingAt(frame, hz);
    }
    return title();
}

void TimeMapView::paintEvent(QPaintEvent* event) {
    if (image_.isNull()) draw();
    QPainter painter(this);
    const double ratio = devicePixelRatioF();
    const QRectF dirty = event->rect();
    painter.drawImage(dirty, image_, QRectF(dirty.topLeft() * ratio, dirty.size() * ratio));
    painter.setFont(Theme::font(Lettering::Small));
    const bool some = std::any_of(sources_.begin(), sources_.end(),
                                  [](const Source& s) { return s.map != nullptr; });
    painter.setPen(Theme::color(Role::DimText));
    if (!some) {
        painter.drawText(QRectF(rect()).adjusted(10, 4, -10, -4),
                         Qt::AlignCenter | Qt::TextWordWrap, emptyText_);
        return;
    }
    const QFontMetrics metrics(painter.font());
    if (event->rect().top() < titleHeight())
        painter.drawText(QRectF(2, 0, width() - 4, titleHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(pointerText(), Qt::ElideRight, width() - 4));
    for (int s = 0; s < 3; ++s) {
        const QRect place = lane(s);
        if (place.isEmpty()) continue;
        if (playhead_ >= 0.0 && perPixel_ > 0.0)
            painter.fillRect(QRectF(std::floor((playhead_ - first_) / perPixel_), place.top(), 1.5,
                                    place.height()),
                             Theme::color(Role::Curve));
        if (!place.contains(pointer_)) continue;
        for (int other = 0; other < 3; ++other) {
            const QRect room = lane(other);
            if (room.isEmpty()) continue;
            const double y = yOf(hzAt(pointer_.y(), place), room);
            painter.fillRect(QRectF(0, std::round(y), width(), 1), Theme::color(Role::Curve, 0.35));
            painter.fillRect(QRectF(pointer_.x(), room.top(), 1, room.height()),
                             Theme::color(Role::Curve, 0.35));
        }
    }
}

void TimeMapView::resizeEvent(QResizeEvent*) {
    redraw();
}

void TimeMapView::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && perPixel_ > 0.0)
        emit seekRequested(static_cast<Frames>(std::max(0.0, frameAt(event->position().x()))));
}

void TimeMapView::mouseMoveEvent(QMouseEvent* event) {
    pointer_ = event->position().toPoint();
    update();
}

void TimeMapView::leaveEvent(QEvent*) {
    pointer_ = {-1, -1};
    update();
}

void TimeMapView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    updateGeometry();
    redraw();
}

}  // namespace lacquer
