// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the loudness panel.
#include "widgets/LoudnessPanel.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr int kColumns = 3;
constexpr int kGraphHeight = 104;

Role sourceRole(int source) {
    return source == 0 ? Role::Mix : source == 2 ? Role::Reference : Role::Master;
}

}  // namespace

LoudnessPanel::LoudnessPanel(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Loudness"));
    setToolTip(
        tr("Loudness after ITU-R BS.1770. Integrated is the whole song; short-term the last 3 s; "
           "momentary the last 0.4 s; range how much the short-term swings. PLR and PSR tell peak "
           "less loudness: small means dense."));
}

void LoudnessPanel::setReadings(const LoudnessReadings& readings) {
    now_ = readings;
    setAccessibleDescription(tr("Integrated %1 LUFS").arg(displayNumber(now_.integratedLufs, 1)));
    update(QRect(0, 0, width(), numbersHeight()));
}

void LoudnessPanel::setTarget(double lufs) {
    target_ = lufs;
    relayout();
}

void LoudnessPanel::setSource(int source) {
    source_ = source;
    relayout();
}

void LoudnessPanel::setHistory(std::vector<float> lufs, double secondsPerPoint,
                               double totalSeconds) {
    history_ = std::move(lufs);
    for (float& v : history_) v = std::isfinite(v) ? std::clamp(v, -70.0F, 10.0F) : -70.0F;
    secondsPerPoint_ = secondsPerPoint;
    totalSeconds_ = totalSeconds;
    relayout();
}

void LoudnessPanel::setPosition(double seconds) {
    const QRectF graph = graphRect();
    const auto strip = [&](double at) {
        const double x = graph.left() + at / std::max(1e-9, totalSeconds_) * graph.width();
        return QRectF(x - 2, graph.top(), 5, graph.height()).toAlignedRect();
    };
    update(strip(position_));
    position_ = std::isfinite(seconds) ? std::min(seconds, totalSeconds_) : -1.0;
    update(strip(position_));
}

void LoudnessPanel::relayout() {
    graph_ = {};
    update();
}

std::vector<LoudnessPanel::Figure> LoudnessPanel::figures() const {
    return {{displayNumber(now_.shortTermLufs, 1), tr("Short-term")},
            {displayNumber(now_.momentaryLufs, 1), tr("Momentary")},
            {displayNumber(now_.rangeLu, 1) + QStringLiteral(" LU"), tr("Range")},
            {displayNumber(now_.truePeakDbtp, 2), tr("True peak")},
            {displayNumber(now_.plrDb, 1), tr("PLR")},
            {displayNumber(now_.psrDb, 1), tr("PSR")}};
}

int LoudnessPanel::numbersHeight() const {
    const QFontMetrics huge(Theme::font(Lettering::MonoHuge)), small(Theme::font(Lettering::Small));
    const QFontMetrics mono(Theme::font(Lettering::Mono));
    return huge.height() + small.height() + 2 * (mono.height() + small.height() + 6) + 10;
}

QSize LoudnessPanel::sizeHint() const {
    return {236, numbersHeight() + kGraphHeight};
}
QSize LoudnessPanel::minimumSizeHint() const {
    return {180, numbersHeight() + 60};
}

QRectF LoudnessPanel::graphRect() const {
    return {0.0, static_cast<double>(numbersHeight()), static_cast<double>(width()),
            static_cast<double>(height() - numbersHeight())};
}

double LoudnessPanel::yOf(double lufs) const {
    const QRectF graph = graphRect();
    return graph.top() +
           (top_ - std::clamp(lufs, bottom_, top_)) / (top_ - bottom_) * graph.height();
}

void LoudnessPanel::paintNumbers(QPainter& painter) const {
    const QFontMetrics huge(Theme::font(Lettering::MonoHuge)), small(Theme::font(Lettering::Small));
    const QFontMetrics mono(Theme::font(Lettering::Mono));
    painter.setFont(Theme::font(Lettering::MonoHuge));
    painter.setPen(Theme::color(sourceRole(source_)));
    painter.drawText(QRect(0, 0, width(), huge.height()), Qt::AlignVCenter,
                     displayNumber(now_.integratedLufs, 1));
    int y = huge.height();
    painter.setFont(Theme::font(Lettering::Small));
    painter.setPen(Theme::color(Role::DimText));
    const QString caption = std::isnan(target_)
                                ? tr("Integrated LUFS")
                                : tr("Integrated LUFS · target %1").arg(displayNumber(target_, 0));
    painter.drawText(QRect(0, y, width(), small.height()), Qt::AlignVCenter,
                     small.elidedText(caption, Qt::ElideRight, width()));
    y += small.height() + 7;
    const auto all = figures();
    const int columnWidth = width() / kColumns;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int x = static_cast<int>(i % kColumns) * columnWidth;
        const int top = y + static_cast<int>(i / kColumns) * (mono.height() + small.height() + 6);
        painter.setFont(Theme::font(Lettering::Mono));
        const bool over = i == 3 && now_.truePeakDbtp > 0.0;
        painter.setPen(Theme::color(over ? Role::Wrong : Role::Text));
        painter.drawText(QRect(x, top, columnWidth, mono.height()), Qt::AlignVCenter,
                         all[i].value + (over ? QStringLiteral(" !") : QString()));
        painter.setFont(Theme::font(Lettering::Small));
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(QRect(x, top + mono.height(), columnWidth - 4, small.height()),
                         Qt::AlignVCenter,
                         small.elidedText(all[i].name, Qt::ElideRight, columnWidth - 4));
    }
}

void LoudnessPanel::drawHistory() {
    const QRectF graph = graphRect();
    const double ratio = devicePixelRatioF();
    graph_ = QImage((graph.size() * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (graph_.isNull()) return;
    graph_.setDevicePixelRatio(ratio);
    graph_.fill(Theme::color(Role::Well));
    float loudest = -70.0F;
    for (const float v : history_) loudest = std::max(loudest, v);
    const double middle = std::isnan(target_) ? (loudest > -70.0F ? loudest : -14.0) : target_;
    top_ = std::max(middle + 6.0, std::ceil(loudest + 2.0));
    bottom_ = middle - 14.0;
    QPainter painter(&graph_);
    painter.translate(-graph.topLeft());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(Lettering::Small));
    const QFontMetrics small(painter.font());
    for (double db = std::ceil(bottom_ / 6.0) * 6.0; db < top_; db += 6.0) {
        painter.fillRect(QRectF(0, std::round(yOf(db)), graph.width(), 1),
                         Theme::color(Role::Grid));
    }
    const auto label = [&](double db, Role role, double dy) {
        painter.setPen(Theme::color(role));
        painter.drawText(QRectF(0, yOf(db) + dy, graph.width() - 4, small.height()), Qt::AlignRight,
                         displayNumber(db, 0));
    };
    const bool clear = std::isnan(target_) || yOf(target_) - graph.top() > 2.2 * small.height();
    if (clear) label(top_, Role::DimText, 1);
    label(bottom_, Role::DimText, -small.height() - 1);
    if (!std::isnan(target_)) {
        painter.setPen(QPen(Theme::color(Role::Good), 1, Qt::DashLine));
        painter.drawLine(QPointF(0, yOf(target_)), QPointF(graph.width(), yOf(target_)));
        label(target_, Role::Good, -small.height() - 1);
    }
    QVector<QLineF> lines;
    QPointF last;
    const double perPixel =
        std::max(1.0, totalSeconds_ / secondsPerPoint_ / std::max(1.0, graph.width() * 2));
    bool drawing = false;
    for (double i = 0; i < static_cast<double>(history_.size()); i += perPixel) {
        const double lufs = history_[static_cast<std::size_t>(i)];
        const QPointF point(i * secondsPerPoint_ / std::max(1e-9, totalSeconds_) * graph.width(),
                            yOf(lufs));
        if (drawing && lufs > -70.0) lines << QLineF(last, point);
        drawing = lufs > -70.0;
        last = point;
    }
    painter.setPen(QPen(Theme::color(sourceRole(source_)), 1.3));
    painter.drawLines(lines);
}

void LoudnessPanel::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    if (event->rect().top() < numbersHeight()) paintNumbers(painter);
    const QRectF graph = graphRect();
    if (!event->rect().intersects(graph.toAlignedRect())) return;
    if (graph_.isNull()) drawHistory();
    painter.drawImage(graph.topLeft(), graph_);
    if (position_ >= 0.0 && totalSeconds_ > 0.0) {
        const double x = position_ / totalSeconds_ * graph.width();
        painter.fillRect(QRectF(std::round(x), graph.top(), 1, graph.height()),
                         Theme::color(Role::Curve, 0.8));
    }
}

void LoudnessPanel::resizeEvent(QResizeEvent*) {
    relayout();
}

void LoudnessPanel::mousePressEvent(QMouseEvent* event) {
    const QRectF graph = graphRect();
    if (event->button() == Qt::LeftButton && graph.contains(event->position()) &&
        totalSeconds_ > 0.0)
        emit seekRequested((event->position().x() - graph.left()) / graph.width() * totalSeconds_);
}

void LoudnessPanel::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(tr("Measure anew"), this, &LoudnessPanel::resetRequested);
    menu.exec(event->globalPos());
}

void LoudnessPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    updateGeometry();
    relayout();
}

}  // namespace lacquer
