// SPDX-License-Identifier: GPL-3.0-or-later
// Painting and input of the fine curve's picture.
#include "widgets/FineCurveCanvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr double kMostDb = 13.5;  // at the picture's edges
constexpr double kScaleDb = 12.0, kScaleStep = 3.0;
constexpr double kReach = 9.0;  // pixels
constexpr double kKeyDb = 0.5, kWheelDb = 0.2, kFine = 0.2;

}  // namespace

FineCurveCanvas::FineCurveCanvas(QWidget* parent) : SpectrumCanvas(parent) {
    selected_ = kCurvePoints / 2;
    setAccessibleName(tr("Fine curve"));
}

void FineCurveCanvas::setParams(std::span<const Param> points) {
    params_ = points;
    refreshName();
}

double FineCurveCanvas::yOf(double db) const {
    const QRectF plot = axis().plot;
    return plot.center().y() - db / kMostDb * plot.height() / 2;
}

double FineCurveCanvas::dbAt(double y) const {
    const QRectF plot = axis().plot;
    return (plot.center().y() - y) / plot.height() * 2 * kMostDb;
}

// The last point stands a little over 20 kHz: at the edge.
QPointF FineCurveCanvas::pointAt(int point) const {
    const FrequencyAxis x = axis();
    return {std::min(x.xOf(curvePointHz(point)), x.plot.right() - 5),
            yOf(points_[static_cast<std::size_t>(point)])};
}

void FineCurveCanvas::setPoints(const CurvePoints& points, double amount) {
    points_ = points;
    amount_ = amount;
    refreshName();
    update();
}

void FineCurveCanvas::refreshName() {
    if (params_.empty()) return;
    const auto at = static_cast<std::size_t>(selected_);
    setAccessibleDescription(
        tr("%1: %2").arg(translated(params_[at].name), displayText(params_[at], points_[at])));
}

void FineCurveCanvas::paintScale(QPainter& painter) const {
    const QRectF plot = axis().plot;
    for (double db = -kScaleDb; db <= kScaleDb; db += kScaleStep)
        painter.fillRect(QRectF(plot.left(), std::round(yOf(db)), plot.width(), 1),
                         Theme::color(db == 0 ? Role::Line : Role::Grid));
}

// Legible where the curve passes.
void FineCurveCanvas::paintFigures(QPainter& painter) const {
    const QRectF plot = axis().plot;
    painter.setFont(Theme::font(Lettering::Small));
    const QFontMetrics metrics(painter.font());
    for (double db = -kScaleDb; db <= kScaleDb; db += kScaleStep) {
        const QString text = tr("%1 dB").arg(displaySigned(db, 0));
        const QPointF base(plot.left() + 6, std::round(yOf(db)) - 3);
        if (base.y() - metrics.ascent() < plot.top()) continue;
        painter.fillRect(
            QRectF(metrics.tightBoundingRect(text)).translated(base).adjusted(-2, -2, 2, 2),
            Theme::color(Role::Well, 0.8));
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(base, text);
    }
}

// What sounds; the curve at full amount, when less of it sounds, thin.
void FineCurveCanvas::paintCurve(QPainter& painter) const {
    const FrequencyAxis x = axis();
    const auto line = [&](double amount) {
        QPolygonF out;
        for (double px = x.plot.left(); px <= x.plot.right(); px += 2.0)
            out << QPointF(px, yOf(amount * curveDb(points_, x.hzAt(px))));
        return out;
    };
    QPolygonF area = line(amount_);
    painter.setPen(QPen(Theme::color(Role::Curve), 2.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(area);
    if (amount_ < 1.0) {
        painter.setPen(QPen(Theme::color(Role::Curve, 0.45), 1.0, Qt::DashLine));
        painter.drawPolyline(line(1.0));
    }
    area << QPointF(x.plot.right(), yOf(0)) << QPointF(x.plot.left(), yOf(0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Role::Curve, 0.07));
    painter.drawPolygon(area);
}

void FineCurveCanvas::paintPoints(QPainter& painter) const {
    for (int point = 0; point < kCurvePoints; ++point) {
        const bool chosen = point == selected_;
        const double r = (chosen ? 6.0 : point == hot_ ? 5.0 : 3.5) * Theme::scale();
        painter.setPen(QPen(Theme::color(Role::Master), 1.6));
        painter.setBrush(chosen ? Theme::color(Role::Master)
                                : Theme::color(Role::Background, 0.85));
        painter.drawEllipse(pointAt(point), r, r);
    }
}

void FineCurveCanvas::paintReadout(QPainter& painter) const {
    if (params_.empty()) return;
    const auto at = static_cast<std::size_t>(hot_ >= 0 ? hot_ : selected_);
    painter.setFont(Theme::font(Lettering::MonoSmall));
    painter.setPen(Theme::color(Role::Text));
    const QString text =
        tr("%1: %2").arg(translated(params_[at].name), displayText(params_[at], points_[at]));
    const QFontMetrics metrics(painter.font());
    painter.drawText(
        QPointF(axis().plot.left() + 64 * Theme::scale(), axis().plot.top() + 8 + metrics.ascent()),
        text);
}

void FineCurveCanvas::paintPlot(QPainter& painter) const {
    spectra_.paint(painter, axis());
    paintScale(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCurve(painter);
    paintFigures(painter);
    paintPoints(painter);
    paintReadout(painter);
}

int FineCurveCanvas::nearest(double x) const {
    int best = 0;
    for (int point = 1; point < kCurvePoints; ++point)
        if (std::abs(pointAt(point).x() - x) < std::abs(pointAt(best).x() - x)) best = point;
    return best;
}

int FineCurveCanvas::grabbed(QPointF at) const {
    const int point = nearest(at.x());
    const QPointF away = pointAt(point) - at;
    return std::hypot(away.x(), away.y()) < kReach * Theme::scale() ? point : -1;
}

void FineCurveCanvas::set(int point, double db, int gesture) {
    if (params_.empty()) return;
    const auto at = static_cast<std::size_t>(point);
    select(point);
    const double value = clampToParam(params_[at], db);
    if (value == points_[at]) return;
    points_[at] = value;
    send({{point, value}}, gesture);
}

// Every point that the hand has passed gets the height at which it was passed.
void FineCurveCanvas::drawTo(QPointF at) {
    const int end = nearest(at.x());
    ParamEdits edits;
    for (int point = 0; point < kCurvePoints; ++point) {
        const double x = pointAt(point).x();
        const bool passed = x >= std::min(last_.x(), at.x()) && x <= std::max(last_.x(), at.x());
        if (!passed && point != end) continue;
        const double wide = at.x() - last_.x();
        const double share = passed && wide != 0 ? (x - last_.x()) / wide : 1.0;
        const auto i = static_cast<std::size_t>(point);
        const double db = clampToParam(params_[i], dbAt(last_.y() + share * (at.y() - last_.y())));
        if (db != points_[i]) edits.push_back({point, db});
        points_[i] = db;
    }
    select(end);
    send(edits, gesture_);
}

void FineCurveCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || params_.empty()) return;
    press(event->position());
    held_ = grabbed(last_);
    pressed_ = true;
    select(held_ >= 0 ? held_ : nearest(last_.x()));
    heldDb_ = points_[static_cast<std::size_t>(selected_)];
}

void FineCurveCanvas::mouseMoveEvent(QMouseEvent* event) {
    const QPointF here = event->position();
    if (!pressed_ || !(event->buttons() & Qt::LeftButton)) {
        hot_ = grabbed(here);
        setCursor(hot_ >= 0 ? Qt::SizeVerCursor : Qt::CrossCursor);
        return update();
    }
    if (!drags(here)) return;
    if (held_ >= 0) {
        const double fine = event->modifiers() & Qt::ShiftModifier ? kFine : 1.0;
        heldDb_ += fine * (dbAt(here.y()) - dbAt(last_.y()));
        set(held_, heldDb_, gesture_);
    } else {
        drawTo(here);
    }
    last_ = here;
}

void FineCurveCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    pressed_ = dragging_ = false;
    hot_ = grabbed(event->position());
    update();
}

void FineCurveCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    const int point = grabbed(event->position());
    pressed_ = false;
    if (point >= 0 && event->button() == Qt::LeftButton) set(point, 0.0, newGesture());
}

void FineCurveCanvas::wheelEvent(QWheelEvent* event) {
    const double steps = wheelSteps(event);
    if (steps == 0.0) return;
    const int point = nearest(event->position().x());
    const double fine = event->modifiers() & Qt::ShiftModifier ? kFine : 1.0;
    set(point, points_[static_cast<std::size_t>(point)] + steps * kWheelDb * fine,
        burst_.gesture());
}

void FineCurveCanvas::keyPressEvent(QKeyEvent* event) {
    const double step = event->modifiers() & Qt::ShiftModifier ? kKeyDb * kFine : kKeyDb;
    const double now = points_[static_cast<std::size_t>(selected_)];
    switch (event->key()) {
    case Qt::Key_Left: return select(std::max(selected_ - 1, 0));
    case Qt::Key_Right: return select(std::min(selected_ + 1, kCurvePoints - 1));
    case Qt::Key_Home: return select(0);
    case Qt::Key_End: return select(kCurvePoints - 1);
    case Qt::Key_Up: return set(selected_, now + step, burst_.gesture());
    case Qt::Key_Down: return set(selected_, now - step, burst_.gesture());
    case Qt::Key_Delete:
    case Qt::Key_Backspace: return set(selected_, 0.0, newGesture());
    default: QWidget::keyPressEvent(event);
    }
}

}  // namespace lacquer
