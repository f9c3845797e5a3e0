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
    : QWidget(parent), bands_(bands) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Width over frequency"));
}

FrequencyAxis ImagerCanvas::axis() const {
    const int tall = QFontMetrics(Theme::font(Lettering::Small)).height();
    return {QRectF(rect()).adjusted(0, 4, 0, -(tall + 6.0))};
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

void ImagerCanvas::setSpectrum(int source, const SpectrumReadings& spectrum) {
    spectra_.set(source, spectrum);
    update();
}

void ImagerCanvas::setSelected(int band) {
    selected_ = band;
    refreshName();
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
    QFont font = Theme::font(Lettering::Small);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    for (int band = 0; band < bands_->count(); ++band) {
        const bool chosen = band == selected_, hot = hot_ == Grip{Part::Width, band};
        const double r = (chosen || hot ? 9.5 : 8.0) * Theme::scale();
        const QPointF point = widthPoint(band);
        painter.setPen(QPen(Theme::color(Role::Master), 1.8));
        painter.setBrush(chosen ? Theme::color(Role::Master)
                                : Theme::color(Role::Background, 0.85));
        painter.drawEllipse(point, r, r);
        painter.setPen(Theme::color(chosen ? Role::OnAccent : Role::Text));
        painter.drawText(QRectF(point.x() - 12, point.y() - 9, 24, 18), Qt::AlignCenter,
                         QString::number(band + 1));
    }
}

void ImagerCanvas::paintEdges(QPainter& painter) const {
    const FrequencyAxis x = axis();
    painter.setFont(Theme::font(Lettering::Small));
    const QFontMetrics metrics(painter.font());
    const auto edge = [&](QPointF at, const QString& text, bool hot) {
        const double wide = metrics.horizontalAdvance(text) + 12.0, tall = metrics.height() + 3.0;
        painter.setPen(QPen(Theme::color(hot ? Role::Master : Role::DimText), hot ? 2.0 : 1.2));
        painter.drawLine(QPointF(at.x(), x.plot.top()), QPointF(at.x(), x.plot.bottom()));
        const QRectF tag(std::max(at.x() - wide / 2, x.plot.left() + 2), at.y() - tall / 2, wide,
                         tall);
        painter.setBrush(Theme::color(Role::Raised));
        painter.drawRoundedRect(tag, 4, 4);
        painter.setPen(Theme::color(hot ? Role::Text : Role::DimText));
        painter.drawText(tag, Qt::AlignCenter, text);
    };
    for (int k = 0; k + 1 < bands_->count(); ++k)
        edge(crossoverPoint(k), displayHertz(bands_->crossover(k)),
             hot_ == Grip{Part::Crossover, k});
    const bool on = bands_->value(mono_) >= kMonoFrom;
    if (on)
        painter.fillRect(
            QRectF(x.plot.left(), x.plot.top(), monoPoint().x() - x.plot.left(), x.plot.height()),
            Theme::color(Role::Reference, 0.08));
    edge(monoPoint(), on ? tr("mono < %1").arg(displayHertz(bands_->value(mono_))) : tr("mono"),
         hot_ == Grip{Part::Mono, 0});
}

void ImagerCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Role::Background));
    const FrequencyAxis x = axis();
    painter.fillRect(x.plot, Theme::color(Role::Well));
    if (bands_->count() == 0) return;
    SpectrumBackdrop::paintGrid(painter, x);
    painter.setClipRect(x.plot);
    paintScale(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintEdges(painter);
    paintBands(painter);
    if (hasFocus()) Theme::paintFocusRing(painter, x.plot, 4);
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

void ImagerCanvas::select(int band) {
    if (band == selected_) return;
    setSelected(band);
    emit selectionChanged(band);
}

void ImagerCanvas::send(const ParamEdits& edits, int gesture) {
    if (edits.empty()) return;
    refreshName();
    update();
    emit edited(edits, gesture);
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
    pressedAt_ = last_ = event->position();
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
    if (!dragging_) {
        if ((here - pressedAt_).manhattanLength() < 3) return;
        dragging_ = true;
        gesture_ = newGesture();
    }
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
    const double turned =
        event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    if (turned == 0.0 || bands_->count() == 0) return;
    event->accept();
    Grip grip = gripAt(event->position());
    if (grip.part == Part::None)
        grip = {Part::Width, bands_->bandAt(axis().hzAt(event->position().x()))};
    if (grip.part == Part::Width) select(grip.index);
    step(grip, turned / 120.0 * (event->modifiers() & Qt::ShiftModifier ? 0.1 : 1.0));
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

void ImagerCanvas::leaveEvent(QEvent*) {
    hot_ = {};
    update();
}

void ImagerCanvas::focusInEvent(QFocusEvent*) {
    update();
}

void ImagerCanvas::focusOutEvent(QFocusEvent*) {
    burst_.end();
    update();
}

}  // namespace lacquer
