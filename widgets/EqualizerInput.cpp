// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel, keys and menu of the equalizer's picture.
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>

#include "widgets/EqualizerCanvas.h"
#include "widgets/Icons.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

constexpr double kReach = 14.0;  // pixels around a node that still take it

// A submenu with one entry a choice, the present one checked.
void addChoices(QMenu& menu, const QString& title, const Param& param, double value,
                const std::function<void(double)>& choose) {
    QMenu* sub = menu.addMenu(title);
    for (std::size_t i = 0; i < param.choices.size(); ++i) {
        const auto index = static_cast<double>(i);
        QAction* action =
            sub->addAction(displayText(param, index), sub, [choose, index] { choose(index); });
        action->setCheckable(true);
        action->setChecked(index == value);
    }
}

}  // namespace

int EqualizerCanvas::bandAt(QPointF point) const {
    int best = -1;
    double nearest = kReach;
    for (const int b : bands_->shown()) {
        const QPointF away = nodePoint(b) - point;
        const double distance = std::hypot(away.x(), away.y());
        if (distance < nearest || (distance <= nearest && b == selected_)) {
            nearest = distance;
            best = b;
        }
    }
    return best;
}

void EqualizerCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    pressed_ = bandAt(event->position());
    if (pressed_ < 0) return;
    select(pressed_);
    press(event->position());
    dragX_ = nodePoint(pressed_).x();
    dragY_ = nodePoint(pressed_).y();
}

void EqualizerCanvas::mouseMoveEvent(QMouseEvent* event) {
    cursor_ = event->position();
    if (pressed_ < 0) {
        hot_ = bandAt(cursor_);
        setCursor(hot_ >= 0 ? Qt::PointingHandCursor : Qt::CrossCursor);
        return update();
    }
    if (!drags(cursor_)) return;
    setCursor(Qt::ClosedHandCursor);
    const double fine = event->modifiers() & Qt::ShiftModifier ? 0.1 : 1.0;
    const QPointF moved = (cursor_ - last_) * fine;
    last_ = cursor_;
    if (event->modifiers() & Qt::AltModifier)
        return scaleQ(pressed_, std::pow(1.01, -moved.y()), gesture_);
    dragX_ += moved.x();
    dragY_ += moved.y();
    const EqualizerBand& band = bands_->band(pressed_);
    ParamEdits edits{bands_->set(band.freq, axis().hzAt(dragX_))};
    if (bands_->hasGain(pressed_)) edits.push_back(bands_->set(band.gain, dbAt(dragY_)));
    send(edits, gesture_);
}

void EqualizerCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    pressed_ = -1;
    dragging_ = false;
    hot_ = bandAt(event->position());
    setCursor(hot_ >= 0 ? Qt::PointingHandCursor : Qt::CrossCursor);
    update();
}

void EqualizerCanvas::addAt(QPointF point) {
    const int band = bands_->firstFree();
    if (band < 0) return;
    const double hz = axis().hzAt(point.x());
    const char* type = hz < 30.0 ? "lowcut" : hz > 16000.0 ? "highcut" : "bell";
    const ParamEdits edits = bands_->add(band, hz, dbAt(point.y()), type);
    select(band);
    send(edits, newGesture());
}

void EqualizerCanvas::removeBand(int band) {
    const ParamEdits edits = bands_->remove(band);
    const std::vector<int> left = bands_->shown();
    select(left.empty() ? -1 : left.front());
    send(edits, newGesture());
}

void EqualizerCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    pressed_ = -1;
    const int band = bandAt(event->position());
    if (band < 0) return addAt(event->position());
    if (bands_->hasGain(band) && bands_->gain(band) != 0.0)
        send({bands_->set(bands_->band(band).gain, 0.0)}, newGesture());
    else
        removeBand(band);
}

void EqualizerCanvas::scaleQ(int band, double factor, int gesture) {
    const int index = bands_->band(band).q;
    if (index < 0 || !bands_->hasQ(band)) return;
    const double before = bands_->value(index);
    const ParamEdit edit = bands_->set(index, before * factor);
    if (edit.value != before) send({edit}, gesture);
}

void EqualizerCanvas::wheelEvent(QWheelEvent* event) {
    const int under = bandAt(event->position());
    const int band = under >= 0 ? under : selected_;
    const double notches = band < 0 ? 0.0 : wheelSteps(event);
    if (notches == 0.0) return;
    select(band);
    const double fine = event->modifiers() & Qt::ShiftModifier ? 0.1 : 1.0;
    scaleQ(band, std::pow(1.1, notches * fine), burst_.gesture());
}

void EqualizerCanvas::nudge(double octaves, double db, int gesture) {
    if (selected_ < 0) return;
    const EqualizerBand& band = bands_->band(selected_);
    if (octaves != 0.0)
        send({bands_->set(band.freq, bands_->freq(selected_) * std::exp2(octaves))}, gesture);
    else if (bands_->hasGain(selected_))
        send({bands_->set(band.gain, bands_->gain(selected_) + db)}, gesture);
}

// To the next band by frequency.
void EqualizerCanvas::step(int direction) {
    const std::vector<int> order = bands_->shown();
    if (order.empty()) return;
    const auto at = std::find(order.begin(), order.end(), selected_);
    if (at == order.end()) return select(direction > 0 ? order.front() : order.back());
    const auto index = std::distance(order.begin(), at) + direction;
    if (index >= 0 && index < std::ssize(order)) select(order[static_cast<std::size_t>(index)]);
}

void EqualizerCanvas::keyPressEvent(QKeyEvent* event) {
    const double fine = event->modifiers() & Qt::ShiftModifier ? 0.2 : 1.0;
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Left: return control ? step(-1) : nudge(-fine / 12.0, 0.0, burst_.gesture());
    case Qt::Key_Right: return control ? step(1) : nudge(fine / 12.0, 0.0, burst_.gesture());
    case Qt::Key_Up: return nudge(0.0, 0.5 * fine, burst_.gesture());
    case Qt::Key_Down: return nudge(0.0, -0.5 * fine, burst_.gesture());
    case Qt::Key_PageUp:
        if (selected_ >= 0) scaleQ(selected_, std::pow(1.1, fine), burst_.gesture());
        return;
    case Qt::Key_PageDown:
        if (selected_ >= 0) scaleQ(selected_, std::pow(1.1, -fine), burst_.gesture());
        return;
    case Qt::Key_Insert: return addAt(QPointF(axis().xOf(1000.0), yOf(0.0)));
    case Qt::Key_Delete:
        if (selected_ >= 0) removeBand(selected_);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void EqualizerCanvas::forgetHover() {
    cursor_ = {-1, -1};
    hot_ = -1;
}

void EqualizerCanvas::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPointF where(event->pos());
    const int b = byKey ? selected_ : bandAt(where);
    QMenu menu(this);
    if (b < 0) {
        menu.addAction(icon(QStringLiteral("plus")), tr("Add a band here"), this,
                       [this, where] { addAt(where); })
            ->setEnabled(bands_->firstFree() >= 0 && !byKey);
        menu.addSeparator();
        for (const double db : {6.0, 12.0, 18.0, 24.0})
            menu.addAction(tr("Show ±%1 dB").arg(db), this, [this, db] { setRange(db); });
        menu.exec(event->globalPos());
        return;
    }
    select(b);
    const EqualizerBand& band = bands_->band(b);
    const auto chooser = [this](int index) {
        return [this, index](double value) { send({bands_->set(index, value)}, newGesture()); };
    };
    addChoices(menu, tr("Type"), bands_->param(band.type), bands_->value(band.type),
               chooser(band.type));
    if (band.channel >= 0)
        addChoices(menu, tr("Channel"), bands_->param(band.channel), bands_->value(band.channel),
                   chooser(band.channel));
    if (bands_->hasSlope(b)) {
        QMenu* slopes = menu.addMenu(tr("Slope"));
        const Param& slope = bands_->param(band.slope);
        for (double db = slope.min; db <= slope.max; db += 6.0)
            slopes->addAction(displayText(slope, db), this,
                              [chooser, &band, db] { chooser(band.slope)(db); });
    }
    menu.addSeparator();
    const bool on = bands_->isOn(b);
    menu.addAction(on ? tr("Bypass band") : tr("Switch band on"), this,
                   [chooser, &band, on] { chooser(band.on)(on ? 0.0 : 1.0); });
    menu.addAction(icon(QStringLiteral("headphones")), tr("Hear this band"), this,
                   [this, b] { emit hearRequested(b); });
    if (bands_->hasGain(b) && band.dynamic >= 0) {
        const bool moves = bands_->value(band.dynamic) > 0.5;
        QAction* dynamic = menu.addAction(tr("Dynamic"), this, [this, b, moves] {
            send(bands_->setDynamic(b, !moves), newGesture());
        });
        dynamic->setCheckable(true);
        dynamic->setChecked(moves);
    }
    if (bands_->hasGain(b))
        menu.addAction(tr("Gain to 0 dB"), this, [chooser, &band] { chooser(band.gain)(0.0); });
    menu.addSeparator();
    menu.addAction(icon(QStringLiteral("trash")), tr("Delete band"), this,
                   [this, b] { removeBand(b); });
    menu.exec(event->globalPos());
}

}  // namespace lacquer
