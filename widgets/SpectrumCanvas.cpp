// SPDX-License-Identifier: GPL-3.0-or-later
// The frame, the manners and the marks of pictures over the live spectra.
#include "widgets/SpectrumCanvas.h"

#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "widgets/Theme.h"

namespace lacquer {

SpectrumCanvas::SpectrumCanvas(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

FrequencyAxis SpectrumCanvas::axis() const {
    const int tall = QFontMetrics(Theme::font(Lettering::Small)).height();
    return {QRectF(rect()).adjusted(0, 4, 0, -(tall + 6.0))};
}

void SpectrumCanvas::setSpectrum(int source, const SpectrumReadings& spectrum) {
    spectra_.set(source, spectrum);
    update();
}

void SpectrumCanvas::setSelected(int item) {
    if (item == selected_) return;
    selected_ = item;
    refreshName();
    update();
}

void SpectrumCanvas::select(int item) {
    if (item == selected_) return;
    setSelected(item);
    emit selectionChanged(item);
}

void SpectrumCanvas::send(const ParamEdits& edits, int gesture) {
    if (edits.empty()) return;
    refreshName();
    update();
    emit edited(edits, gesture);
}

bool SpectrumCanvas::drags(QPointF here) {
    constexpr double kStill = 3.0;  // pixels
    if (!dragging_ && (here - pressedAt_).manhattanLength() >= kStill) {
        dragging_ = true;
        gesture_ = newGesture();
    }
    return dragging_;
}

double SpectrumCanvas::wheelSteps(QWheelEvent* event) {
    const QPoint turned = event->angleDelta();
    const double steps = (turned.y() != 0 ? turned.y() : turned.x()) / 120.0;
    if (steps != 0.0) event->accept();
    return steps;
}

void SpectrumCanvas::paintGround(QPainter& painter, const FrequencyAxis& axis) {
    painter.fillRect(rect(), Theme::color(Role::Background));
    painter.fillRect(axis.plot, Theme::color(Role::Well));
    if (!isEmpty()) SpectrumBackdrop::paintGrid(painter, axis);
}

void SpectrumCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const FrequencyAxis x = axis();
    paintGround(painter, x);
    if (isEmpty()) return;
    painter.setClipRect(x.plot);
    paintPlot(painter);
    if (hasFocus()) Theme::paintFocusRing(painter, x.plot, 4);
}

void SpectrumCanvas::paintNodes(QPainter& painter, const std::vector<Node>& nodes) {
    QFont font = Theme::font(Lettering::Small);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    for (const Node& node : nodes) {
        const double r = (node.chosen || node.hot ? 9.5 : 8.0) * Theme::scale();
        const bool full = node.chosen && node.on;
        painter.setPen(QPen(Theme::color(node.on ? Role::Master : Role::DimText), 1.8,
                            node.on ? Qt::SolidLine : Qt::DotLine));
        painter.setBrush(full ? Theme::color(Role::Master) : Theme::color(Role::Background, 0.85));
        painter.drawEllipse(node.at, r, r);
        painter.setPen(Theme::color(full ? Role::OnAccent : node.on ? Role::Text : Role::DimText));
        painter.drawText(QRectF(node.at.x() - 12, node.at.y() - 9, 24, 18), Qt::AlignCenter,
                         QString::number(node.number));
    }
}

void SpectrumCanvas::paintEdge(QPainter& painter, QPointF at, const QString& text, bool hot) const {
    painter.setFont(Theme::font(Lettering::Small));
    const QFontMetrics metrics(painter.font());
    const QRectF plot = axis().plot;
    const double x = std::round(at.x()) + 0.5;
    painter.setPen(QPen(Theme::color(hot ? Role::Master : Role::DimText), hot ? 2.0 : 1.2));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    const double wide = metrics.horizontalAdvance(text) + 12.0, tall = metrics.height() + 3.0;
    const QRectF tag(std::max(x - wide / 2, plot.left() + 2), at.y() - tall / 2, wide, tall);
    painter.setBrush(Theme::color(Role::Raised));
    painter.drawRoundedRect(tag, 4, 4);
    painter.setPen(Theme::color(hot ? Role::Text : Role::DimText));
    painter.drawText(tag, Qt::AlignCenter, text);
}

void SpectrumCanvas::leaveEvent(QEvent*) {
    forgetHover();
    update();
}

void SpectrumCanvas::focusInEvent(QFocusEvent*) {
    update();
}

void SpectrumCanvas::focusOutEvent(QFocusEvent*) {
    burst_.end();
    update();
}

}  // namespace lacquer
