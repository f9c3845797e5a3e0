// SPDX-License-Identifier: GPL-3.0-or-later
// Painting and input of the imager's picture.
#include "widgets/ImagerCanvas.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr double kMostPercent = 210.0;
constexpr double kReach = 14.0, kLineReach = 6.0;  // pixels
constexpr double kMonoFrom = 20.0;                 // Hz; below it is off

}  // namespace

using Bands = MultibandBands;

ImagerCanvas::ImagerCanvas(MultibandBands* bands, QWidget* parent)
    : SpectrumCanvas(parent), bands_(bands) {
    setAccessibleName(tr("Width over frequency"));
}

double ImagerCanvas::yOf(double percent) const {
    const QRectF plot = axis().plot;
    return plot.bottom() - percent / kMostPercent * plot.height();
}

QPointF ImagerCanvas::widthPoint(int band) const {
    const FrequencyAxis x = axis();
    return {(x.xOf(bands_->lowHz(band)) + x.xOf(bands_->highHz(band))) / 2,
            yOf(bands_->of(band, Bands::kWidth))};
}

QPointF ImagerCanvas::crossoverPoint(int k) const {
    return {axis().xOf(bands_->crossover(k)), axis().plot.top() + 10};
}

// At the left edge while it is off, to be drawn out from there.
QPointF ImagerCanvas::monoPoint() const {
    const double hz = std::max(bands_->value(mono_), Bands::kLowestHz);
    return {std::max(axis().xOf(hz), axis().plot.left() + 8), axis().plot.bottom() - 14};
}

void ImagerCanvas::valuesChanged() {
    if (selected_ >= bands_->count()) select(bands_->count() - 1);
    refreshName();
    update();
}

void ImagerCanvas::setCurve(std::function<double(double)> sideDb) {
    curve_ = std::move(sideDb);
    update();
}

void ImagerCanvas::refreshName() {
    if (bands_->count() == 0) return;
    const int index = bands_->index(selected_, Bands::kWidth);
    setAccessibleDescription(tr("Band %1 from %2 to %3: width %4")
                                 .arg(selected_ + 1)
                                 .arg(displayHertz(bands_->lowHz(selected_)),
                                      displayHertz(bands_->highHz(selected_)),
                                      displayText(bands_->param(index), bands_->value(index))));
}

void ImagerCanvas::paintScale(QPainter& painter) const {
    const QRectF plot = axis().plot;
    painter.setFont(Theme::font(Lettering::Small));
    for (double percent = 50; percent <= 200; percent += 50) {
        const double y = std::round(yOf(percent));
        painter.fillRect(QRectF(plot.left(), y, plot.width(), 1),
                         Theme::color(percent == 100 ? Role::Line : Role::Grid));
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(QPointF(plot.left() + 6, y - 3), tr("%1 %").arg(percent));
    }
}

void ImagerCanvas::paintBands(QPainter& painter) const {
    const FrequencyAxis x = axis();
    const double left = x.xOf(bands_->lowHz(selected_)), right = x.xOf(bands_->highHz(selected_));
    painter.fillRect(QRectF(left, x.plot.top(), right - left, x.plot.height()),
                     Theme::color(Role::Master, 0.07));
    spectra_.paint(painter, x);
    if (curve_) {
        QPolygonF line;
        for (double px = x.plot.left(); px <= x.plot.right(); px += 2.0)
            line << QPointF(px, yOf(100.0 * std::pow(10.0, curve_(x.hzAt(px)) / 20.0)));
        painter.setPen(QPen(Theme::color(Role::Curve), 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
    }
    std::vector<Node> nodes;
    for (int band = 0; band < bands_->count(); ++band)
        nodes.push_back(
            {widthPoint(band), band + 1, band == selected_, hot_ == Grip{Part::Width, band}});
    paintNodes(painter, nodes);
}

void ImagerCanvas::paintEdges(QPainter& painter) const {
    for (int k = 0; k + 1 < bands_->count(); ++k)
        paintEdge(painter, crossoverPoint(k), displayHertz(bands_->crossover(k)),
                  hot_ == Grip{Part::Crossover, k});
    const QRectF plot = axis().plot;
    const bool on = bands_->value(mono_) >= kMonoFrom;
    if (on)
        painter.fillRect(
            QRectF(plot.left(), plot.top(), monoPoint().x() - plot.left(), plot.height()),
            Theme::color(Role::Reference, 0.08));
    paintEdge(painter, monoPoint(),
              on ? tr("mono < %1").arg(displayHertz(bands_->value(mono_))) : tr("mono"),
              hot_ == Grip{Part::Mono, 0});
}

void ImagerCanvas::paintPlot(QPainter& painter) const {
    paintScale(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintEdges(painter);
    paintBands(painter);
}

ImagerCanvas::Grip ImagerCanvas::gripAt(QPointF point) const {
    for (int band = 0; band < bands_->count(); ++band) {
        const QPointF away = widthPoint(band) - point;
        if (std::hypot(away.x(), away.y()) < kReach) return {Part::Width, band};
    }
    const QPointF mono = monoPoint() - point;
    if (std::abs(mono.x()) < 2 * kReach && std::abs(mono.y()) < kReach) return {Part::Mono, 0};
    for (int k = 0; k + 1 < bands_->count(); ++k)
        if (std::abs(crossoverPoint(k).x() - point.x()) < kLineReach) return {Part::Crossover, k};
    return {};
}

QPointF ImagerCanvas::pointOf(const Grip& grip) const {
    switch (grip.part) {
    case Part::Width: return widthPoint(grip.index);
    case Part::Crossover: return crossoverPoint(grip.index);
    case Part::Mono: return monoPoint();
    case Part::None: break;
    }
    return {};
}

int ImagerCanvas::indexOf(const Grip& grip) const {
    switch (grip.part) {
    case Part::Width: return bands_->index(grip.index, Bands::kWidth);
    case Part::Crossover: return bands_->crossoverIndex(grip.index);
    case Part::Mono: return mono_;
    case Part::None: break;
    }
    return -1;
}

void ImagerCanvas::moveTo(const Grip& grip, QPointF point, int gesture) {
    const FrequencyAxis x = axis();
    const double hz = x.hzAt(point.x());
    if (grip.part == Part::Crossover) return send({bands_->setCrossover(grip.index, hz)}, gesture);
    if (grip.part == Part::Mono)
        return send({bands_->set(mono_, hz < kMonoFrom * 1.2 ? 0.0 : hz)}, gesture);
    send({bands_->set(indexOf(grip),
                      (x.plot.bottom() - point.y()) / x.plot.height() * kMostPercent)},
         gesture);
}

void ImagerCanvas::step(const Grip& grip, double steps) {
    if (grip.part == Part::Crossover)
        return send({bands_->setCrossover(grip.index,
                                          bands_->crossover(grip.index) * std::exp2(steps / 12))},
                    burst_.gesture());
    const double unit = grip.part == Part::Mono ? 5.0 : 2.0;
    send({bands_->set(indexOf(grip), bands_->value(indexOf(grip)) + unit * steps)},
         burst_.gesture());
}

void ImagerCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || bands_->count() == 0) return;
    held_ = gripAt(event->position());
    select(held_.part == Part::Width ? held_.index
                                     : bands_->bandAt(axis().hzAt(event->position().x())));
    press(event->position());
    drag_ = pointOf(held_);
}

void ImagerCanvas::mouseMoveEvent(QMouseEvent* event) {
    const QPointF here = event->position();
    if (held_.part == Part::None || !(event->buttons() & Qt::LeftButton)) {
        hot_ = gripAt(here);
        setCursor(hot_.part == Part::None    ? Qt::ArrowCursor
                  : hot_.part == Part::Width ? Qt::SizeVerCursor
                                             : Qt::SizeHorCursor);
        return update();
    }
    if (!drags(here)) return;
    drag_ += (here - last_) * (event->modifiers() & Qt::ShiftModifier ? 0.1 : 1.0);
    last_ = here;
    moveTo(held_, drag_, gesture_);
}

void ImagerCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    held_ = {};
    dragging_ = false;
    hot_ = gripAt(event->position());
    update();
}

void ImagerCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    const Grip grip = gripAt(event->position());
    held_ = {};
    if (grip.part == Part::None || event->button() != Qt::LeftButton) return;
    const double value = bands_->param(indexOf(grip)).def;
    send({grip.part == Part::Crossover ? bands_->setCrossover(grip.index, value)
                                       : bands_->set(indexOf(grip), value)},
         newGesture());
}

void ImagerCanvas::wheelEvent(QWheelEvent* event) {
    const double turned = bands_->count() > 0 ? wheelSteps(event) : 0.0;
    if (turned == 0.0) return;
    Grip grip = gripAt(event->position());
    if (grip.part == Part::None)
        grip = {Part::Width, bands_->bandAt(axis().hzAt(event->position().x()))};
    if (grip.part == Part::Width) select(grip.index);
    step(grip, turned * (event->modifiers() & Qt::ShiftModifier ? 0.1 : 1.0));
}

void ImagerCanvas::keyPressEvent(QKeyEvent* event) {
    if (bands_->count() == 0) return;
    const double fine = event->modifiers() & Qt::ShiftModifier ? 0.2 : 1.0;
    const bool control = event->modifiers() & Qt::ControlModifier;
    const int last = bands_->count() - 1;
    const Grip edge{Part::Crossover, std::min(selected_, last - 1)};
    switch (event->key()) {
    case Qt::Key_Up: return step({Part::Width, selected_}, fine);
    case Qt::Key_Down: return step({Part::Width, selected_}, -fine);
    case Qt::Key_PageUp: return step({Part::Mono, 0}, fine);
    case Qt::Key_PageDown: return step({Part::Mono, 0}, -fine);
    case Qt::Key_Left:
        if (control) return select(std::max(selected_ - 1, 0));
        return edge.index >= 0 ? step(edge, -fine) : QWidget::keyPressEvent(event);
    case Qt::Key_Right:
        if (control) return select(std::min(selected_ + 1, last));
        return edge.index >= 0 ? step(edge, fine) : QWidget::keyPressEvent(event);
    case Qt::Key_Insert:
        return send(bands_->split(std::sqrt(bands_->lowHz(selected_) * bands_->highHz(selected_))),
                    newGesture());
    case Qt::Key_Delete: {
        const ParamEdits edits = bands_->join(selected_);
        select(std::min(selected_, bands_->count() - 1));
        return send(edits, newGesture());
    }
    default: QWidget::keyPressEvent(event);
    }
}

}  // namespace lacquer
