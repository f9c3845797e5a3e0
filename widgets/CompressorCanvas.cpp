// SPDX-License-Identifier: GPL-3.0-or-later
// Painting and input of the compressor's picture.
#include "widgets/CompressorCanvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr double kLeastDb = -60.0, kMostDb = 6.0;
constexpr double kReach = 12.0;        // pixels
constexpr std::size_t kHistory = 300;  // readings, some 30 a second
constexpr double kDeepestDb = 18.0;    // height of the history, both ways

}  // namespace

CompressorCanvas::CompressorCanvas(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Compression curve"));
}

void CompressorCanvas::setParams(std::span<const Param> params) {
    params_ = params;
    values_ = defaultValues(params);
    threshold_ = findParam(params, "threshold");
    ratio_ = findParam(params, "ratio");
    mix_ = findParam(params, "mix");
    makeup_ = findParam(params, "makeup");
    mode_ = findParam(params, "mode");
}

void CompressorCanvas::setValues(std::span<const double> values) {
    values_.assign(values.begin(), values.end());
    refreshName();
    update();
}

void CompressorCanvas::setCurve(std::function<double(double)> gainDb) {
    curve_ = std::move(gainDb);
    update();
}

void CompressorCanvas::setLive(const std::vector<float>& live) {
    if (live.size() < 2 && live_.empty()) return;
    live_ = live.size() < 2 ? std::vector<float>() : live;
    if (!live_.empty()) history_.push_back(static_cast<double>(live_[0]));
    if (history_.size() > kHistory) history_.pop_front();
    update();
}

void CompressorCanvas::refreshName() {
    setAccessibleDescription(tr("Threshold %1, ratio %2")
                                 .arg(displayText(param(threshold_), value(threshold_)),
                                      displayText(param(ratio_), value(ratio_))));
}

QRectF CompressorCanvas::curveRect() const {
    const QRectF all = QRectF(rect()).adjusted(0, 4, 0, -4);
    const double side = std::min(all.height(), all.width() * 0.55);
    return {all.left(), all.top(), side, all.height()};
}

QRectF CompressorCanvas::historyRect() const {
    const QRectF all = QRectF(rect()).adjusted(0, 4, 0, -4);
    return all.adjusted(curveRect().width() + 10, 0, 0, 0);
}

QPointF CompressorCanvas::pointOf(double inDb, double outDb) const {
    const QRectF r = curveRect();
    const auto share = [](double db) { return (db - kLeastDb) / (kMostDb - kLeastDb); };
    return {r.left() + share(inDb) * r.width(),
            r.bottom() - std::clamp(share(outDb), 0.0, 1.0) * r.height()};
}

QPointF CompressorCanvas::thresholdPoint() const {
    const double db = value(threshold_);
    return pointOf(db, db + gainAt(db));
}

// Where the ratio shows: at full scale, or well below the threshold when softer sound is changed.
QPointF CompressorCanvas::ratioPoint() const {
    const double db = value(mode_) < 0.5 ? 0.0 : std::max(value(threshold_) - 20.0, kLeastDb + 3);
    return pointOf(db, db + gainAt(db));
}

// With mix and make-up.
double CompressorCanvas::wholeGain(double compressionDb) const {
    const double wet = value(mix_) / 100.0;
    const double gain = 1.0 - wet + wet * std::pow(10.0, (compressionDb + value(makeup_)) / 20.0);
    return 20.0 * std::log10(std::max(gain, 1e-6));
}

void CompressorCanvas::paintCurve(QPainter& painter) const {
    const QRectF r = curveRect();
    painter.fillRect(r, Theme::color(Role::Well));
    painter.setFont(Theme::font(Lettering::Small));
    for (double db = kLeastDb + 12; db <= 0; db += 12) {
        const QPointF p = pointOf(db, db);
        painter.fillRect(QRectF(std::round(p.x()), r.top(), 1, r.height()),
                         Theme::color(Role::Grid));
        painter.fillRect(QRectF(r.left(), std::round(p.y()), r.width(), 1),
                         Theme::color(Role::Grid));
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(QPointF(r.left() + 4, p.y() - 3), displaySigned(db, 0));
        painter.drawText(QRectF(p.x() - 20, r.bottom() - 16, 40, 14), Qt::AlignCenter,
                         displaySigned(db, 0));
    }
    painter.setClipRect(r);
    painter.setPen(QPen(Theme::color(Role::Line), 1));
    painter.drawLine(pointOf(kLeastDb, kLeastDb), pointOf(kMostDb, kMostDb));
    const QPointF at = thresholdPoint();
    painter.setPen(QPen(Theme::color(hot_ == Part::Threshold ? Role::Text : Role::DimText), 1.2,
                        Qt::DashLine));
    painter.drawLine(QPointF(at.x(), r.top()), QPointF(at.x(), r.bottom()));
    QPolygonF line;
    for (double db = kLeastDb; db <= kMostDb; db += 0.5) line << pointOf(db, db + gainAt(db));
    painter.setPen(QPen(Theme::color(Role::Curve), 2.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    for (const Part part : {Part::Threshold, Part::Ratio}) {
        const QPointF node = part == Part::Threshold ? at : ratioPoint();
        const double radius = (hot_ == part ? 7.5 : 6.0) * Theme::scale();
        painter.setPen(QPen(Theme::color(Role::Master), 1.8));
        painter.setBrush(Theme::color(part == Part::Threshold ? Role::Master : Role::Background));
        painter.drawEllipse(node, radius, radius);
    }
    if (!live_.empty()) {
        const double level = std::clamp(static_cast<double>(live_[1]), kLeastDb, kMostDb);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(Role::Wrong));
        painter.drawEllipse(pointOf(level, level + wholeGain(static_cast<double>(live_[0]))), 4.5,
                            4.5);
    }
    painter.setClipping(false);
}

void CompressorCanvas::paintHistory(QPainter& painter) const {
    const QRectF r = historyRect();
    painter.fillRect(r, Theme::color(Role::Well));
    painter.setFont(Theme::font(Lettering::Small));
    const bool lifts = value(mode_) > 0.5 && value(mode_) < 1.5;
    const auto y = [&](double db) {
        const double share = std::clamp((lifts ? db : -db) / kDeepestDb, 0.0, 1.0);
        return lifts ? r.bottom() - share * r.height() : r.top() + share * r.height();
    };
    for (double db = 3; db < kDeepestDb; db += 3) {
        const double at = std::round(y(lifts ? db : -db));
        painter.fillRect(QRectF(r.left(), at, r.width(), 1), Theme::color(Role::Grid));
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(QPointF(r.left() + 6, at - 3), displaySigned(lifts ? db : -db, 0));
    }
    const double step = r.width() / static_cast<double>(kHistory - 1);
    QPolygonF area;
    double x = r.right() - step * static_cast<double>(history_.size()) + step;
    area << QPointF(x, y(0));
    for (const double db : history_) {
        area << QPointF(x, y(db));
        x += step;
    }
    area << QPointF(r.right(), y(0));
    painter.setPen(QPen(Theme::color(Role::Wrong), 1.2));
    painter.setBrush(Theme::color(Role::Wrong, 0.25));
    if (history_.size() > 1) painter.drawPolygon(area);
    double far = 0.0;
    for (const double db : history_)
        if (std::abs(db) > std::abs(far)) far = db;
    painter.setFont(Theme::font(Lettering::MonoSmall));
    painter.setPen(Theme::color(Role::Text));
    painter.drawText(r.adjusted(8, 8, -8, -8),
                     Qt::AlignRight | (lifts ? Qt::AlignTop : Qt::AlignBottom),
                     tr("now %1 dB   most in 10 s %2 dB")
                         .arg(displaySigned(live_.empty() ? 0.0 : static_cast<double>(live_[0]), 1),
                              displaySigned(far, 1)));
}

void CompressorCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Role::Background));
    if (values_.empty()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    paintCurve(painter);
    paintHistory(painter);
    if (hasFocus()) Theme::paintFocusRing(painter, curveRect(), 4);
}

CompressorCanvas::Part CompressorCanvas::partAt(QPointF point) const {
    if (values_.empty() || !curveRect().contains(point)) return Part::None;
    const QPointF away = ratioPoint() - point;
    if (std::hypot(away.x(), away.y()) < kReach) return Part::Ratio;
    return std::abs(thresholdPoint().x() - point.x()) < kReach ? Part::Threshold : Part::None;
}

void CompressorCanvas::send(int index, double wanted, int gesture) {
    const double clamped = clampToParam(param(index), wanted);
    values_[static_cast<std::size_t>(index)] = clamped;
    refreshName();
    emit edited({{index, clamped}}, gesture);
}

// Along the travel of the knob, which is logarithmic.
void CompressorCanvas::turnRatio(double travel, int gesture) {
    const double at = std::clamp(toTravel(param(ratio_), value(ratio_)) + travel, 0.0, 1.0);
    send(ratio_, fromTravel(param(ratio_), at), gesture);
}

void CompressorCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    held_ = partAt(event->position());
    pressedAt_ = last_ = event->position();
}

void CompressorCanvas::mouseMoveEvent(QMouseEvent* event) {
    const QPointF here = event->position();
    if (held_ == Part::None) {
        hot_ = partAt(here);
        setCursor(hot_ == Part::Ratio       ? Qt::SizeVerCursor
                  : hot_ == Part::Threshold ? Qt::SizeHorCursor
                                            : Qt::ArrowCursor);
        return update();
    }
    if (!dragging_) {
        if ((here - pressedAt_).manhattanLength() < 3) return;
        dragging_ = true;
        gesture_ = newGesture();
    }
    const double fine = event->modifiers() & Qt::ShiftModifier ? 0.1 : 1.0;
    const QPointF moved = (here - last_) * fine;
    last_ = here;
    if (held_ == Part::Threshold)
        return send(threshold_,
                    value(threshold_) + moved.x() / curveRect().width() * (kMostDb - kLeastDb),
                    gesture_);
    const double sense = value(mode_) > 0.5 && value(mode_) < 1.5 ? -1.0 : 1.0;
    turnRatio(sense * moved.y() / 300.0, gesture_);
}

void CompressorCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    held_ = Part::None;
    dragging_ = false;
    hot_ = partAt(event->position());
    update();
}

void CompressorCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    const Part part = partAt(event->position());
    held_ = Part::None;
    if (part == Part::None || event->button() != Qt::LeftButton) return;
    send(indexOf(part), param(indexOf(part)).def, newGesture());
}

void CompressorCanvas::wheelEvent(QWheelEvent* event) {
    const double turned =
        event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    if (turned == 0.0 || values_.empty()) return;
    const double notches = turned / 120.0 * (event->modifiers() & Qt::ShiftModifier ? 0.1 : 1.0);
    event->accept();
    if (partAt(event->position()) == Part::Ratio)
        return turnRatio(0.01 * notches, burst_.gesture());
    send(threshold_, value(threshold_) + 0.5 * notches, burst_.gesture());
}

void CompressorCanvas::keyPressEvent(QKeyEvent* event) {
    const double fine = event->modifiers() & Qt::ShiftModifier ? 0.2 : 1.0;
    switch (event->key()) {
    case Qt::Key_Left: return send(threshold_, value(threshold_) - 0.5 * fine, burst_.gesture());
    case Qt::Key_Right: return send(threshold_, value(threshold_) + 0.5 * fine, burst_.gesture());
    case Qt::Key_Up: return turnRatio(0.01 * fine, burst_.gesture());
    case Qt::Key_Down: return turnRatio(-0.01 * fine, burst_.gesture());
    case Qt::Key_PageUp: return send(makeup_, value(makeup_) + 0.5 * fine, burst_.gesture());
    case Qt::Key_PageDown: return send(makeup_, value(makeup_) - 0.5 * fine, burst_.gesture());
    default: QWidget::keyPressEvent(event);
    }
}

void CompressorCanvas::focusInEvent(QFocusEvent*) {
    update();
}

void CompressorCanvas::focusOutEvent(QFocusEvent*) {
    burst_.end();
    update();
}

}  // namespace lacquer
