// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel, keys and menu of the multiband's picture.
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>

#include "widgets/Icons.h"
#include "widgets/MultibandCanvas.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

constexpr double kReach = 14.0;     // pixels around a gain's node
constexpr double kLineReach = 6.0;  // beside a line

}  // namespace

using Bands = MultibandBands;

MultibandCanvas::Grip MultibandCanvas::gripAt(QPointF point) const {
    const FrequencyAxis x = axis();
    for (int band = 0; band < bands_->count(); ++band) {
        const QPointF away = gainPoint(band) - point;
        if (std::hypot(away.x(), away.y()) < kReach) return {Part::Gain, band};
    }
    for (int k = 0; k + 1 < bands_->count(); ++k)
        if (std::abs(crossoverPoint(k).x() - point.x()) < kLineReach) return {Part::Crossover, k};
    const int band = bands_->bandAt(x.hzAt(point.x()));
    if (bands_->isDynamic(band) && std::abs(thresholdPoint(band).y() - point.y()) < kLineReach)
        return {Part::Threshold, band};
    return {};
}

int MultibandCanvas::parameterOf(const Grip& grip) const {
    switch (grip.part) {
    case Part::Gain: return bands_->index(grip.index, Bands::kGain);
    case Part::Threshold: return bands_->index(grip.index, Bands::kThreshold);
    case Part::Crossover: return bands_->crossoverIndex(grip.index);
    case Part::None: break;
    }
    return -1;
}

void MultibandCanvas::moveTo(const Grip& grip, QPointF point, int gesture) {
    const FrequencyAxis x = axis();
    if (grip.part == Part::Crossover)
        return send({bands_->setCrossover(grip.index, x.hzAt(point.x()))}, gesture);
    if (grip.part == Part::Threshold)
        return send({bands_->set(parameterOf(grip), SpectrumBackdrop::dbAt(point.y(), x.plot))},
                    gesture);
    const double half = x.plot.height() / 2 - 6;
    send({bands_->set(parameterOf(grip), (x.plot.center().y() - point.y()) / half * range_)},
         gesture);
}

void MultibandCanvas::setHoverCursor() {
    setCursor(hot_.part == Part::None        ? Qt::ArrowCursor
              : hot_.part == Part::Crossover ? Qt::SizeHorCursor
              : hot_.part == Part::Threshold ? Qt::SizeVerCursor
                                             : Qt::PointingHandCursor);
}

void MultibandCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || bands_->count() == 0) return;
    held_ = gripAt(event->position());
    select(held_.part == Part::None || held_.part == Part::Crossover
               ? bands_->bandAt(axis().hzAt(event->position().x()))
               : held_.index);
    pressed_ = held_.part != Part::None;
    press(event->position());
    drag_ = held_.part == Part::Crossover   ? crossoverPoint(held_.index)
            : held_.part == Part::Threshold ? thresholdPoint(held_.index)
            : held_.part == Part::Gain      ? gainPoint(held_.index)
                                            : QPointF();
}

void MultibandCanvas::mouseMoveEvent(QMouseEvent* event) {
    const QPointF here = event->position();
    if (!pressed_) {
        hot_ = gripAt(here);
        setHoverCursor();
        return update();
    }
    if (!drags(here)) return;
    drag_ += (here - last_) * (event->modifiers() & Qt::ShiftModifier ? 0.1 : 1.0);
    last_ = here;
    moveTo(held_, drag_, gesture_);
}

void MultibandCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    pressed_ = dragging_ = false;
    hot_ = gripAt(event->position());
    setHoverCursor();
    update();
}

void MultibandCanvas::restoreDefault(const Grip& grip) {
    const int index = parameterOf(grip);
    if (index < 0) return;
    const double value = bands_->param(index).def;
    send({grip.part == Part::Crossover ? bands_->setCrossover(grip.index, value)
                                       : bands_->set(index, value)},
         newGesture());
}

void MultibandCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || bands_->count() == 0) return;
    pressed_ = false;
    restoreDefault(gripAt(event->position()));
}

void MultibandCanvas::wheelEvent(QWheelEvent* event) {
    const double turned = bands_->count() > 0 ? wheelSteps(event) : 0.0;
    if (turned == 0.0) return;
    const double notches = turned * (event->modifiers() & Qt::ShiftModifier ? 0.1 : 1.0);
    const Grip grip = gripAt(event->position());
    if (grip.part == Part::Crossover) {
        const double hz = bands_->crossover(grip.index) * std::exp2(notches / 12.0);
        return send({bands_->setCrossover(grip.index, hz)}, burst_.gesture());
    }
    select(bands_->bandAt(axis().hzAt(event->position().x())));
    nudge(grip.part == Part::Gain ? Bands::kGain : Bands::kThreshold, 0.5 * notches);
}

void MultibandCanvas::nudge(Bands::Leaf leaf, double db) {
    const int index = bands_->index(selected_, leaf);
    send({bands_->set(index, bands_->value(index) + db)}, burst_.gesture());
}

// The crossover above the chosen band; of the highest band the one below.
void MultibandCanvas::nudgeCrossover(double octaves) {
    const int k = std::min(selected_, bands_->count() - 2);
    send({bands_->setCrossover(k, bands_->crossover(k) * std::exp2(octaves))}, burst_.gesture());
}

void MultibandCanvas::keyPressEvent(QKeyEvent* event) {
    if (bands_->count() == 0) return;
    const double fine = event->modifiers() & Qt::ShiftModifier ? 0.2 : 1.0;
    const bool control = event->modifiers() & Qt::ControlModifier;
    const int last = bands_->count() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return control ? select(std::max(selected_ - 1, 0)) : nudgeCrossover(-fine / 12.0);
    case Qt::Key_Right:
        return control ? select(std::min(selected_ + 1, last)) : nudgeCrossover(fine / 12.0);
    case Qt::Key_Up: return nudge(Bands::kThreshold, 0.5 * fine);
    case Qt::Key_Down: return nudge(Bands::kThreshold, -0.5 * fine);
    case Qt::Key_PageUp: return nudge(Bands::kGain, 0.5 * fine);
    case Qt::Key_PageDown: return nudge(Bands::kGain, -0.5 * fine);
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

void MultibandCanvas::contextMenuEvent(QContextMenuEvent* event) {
    if (bands_->count() == 0) return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const double middle = std::sqrt(bands_->lowHz(selected_) * bands_->highHz(selected_));
    const double hz = byKey ? middle : axis().hzAt(event->pos().x());
    const int band = bands_->bandAt(hz);
    select(band);
    QMenu menu(this);
    const int modes = bands_->index(band, Bands::kMode);
    for (std::size_t i = 0; i < bands_->param(modes).choices.size(); ++i) {
        const auto mode = static_cast<double>(i);
        QAction* action =
            menu.addAction(displayText(bands_->param(modes), mode), this,
                           [this, modes, mode] { send({bands_->set(modes, mode)}, newGesture()); });
        action->setCheckable(true);
        action->setChecked(bands_->value(modes) == mode);
    }
    menu.addSeparator();
    menu.addAction(icon(QStringLiteral("plus")), tr("Split the band here"), this,
                   [this, hz] { send(bands_->split(hz), newGesture()); })
        ->setEnabled(bands_->count() < bands_->most());
    menu.addAction(icon(QStringLiteral("trash")), tr("Remove the band"), this,
                   [this, band] {
                       const ParamEdits edits = bands_->join(band);
                       select(std::min(selected_, bands_->count() - 1));
                       send(edits, newGesture());
                   })
        ->setEnabled(bands_->count() > 2);
    menu.addAction(icon(QStringLiteral("headphones")), tr("Hear this band"), this,
                   [this, band] { emit hearRequested(band); });
    menu.addSeparator();
    for (const double db : {6.0, 12.0, 24.0})
        menu.addAction(tr("Show ±%1 dB").arg(db), this, [this, db] { setRange(db); });
    menu.exec(event->globalPos());
}

}  // namespace lacquer
