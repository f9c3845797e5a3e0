// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the loudness panel.
#include "widgets/LoudnessPanel.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <tuple>

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
           "less loudness: small means dense. DR is the figure of the Pleasurize Music Foundation. "
           "The bar: momentary filled, short-term as a line."));
}

void LoudnessPanel::setReadings(const LoudnessReadings& readings) {
    now_ = readings;
    setAccessibleDescription(tr("Integrated %1 LUFS").arg(displayNumber(now_.integratedLufs, 1)));
    update(QRect(0, 0, width(), numbersHeight()));
}

void LoudnessPanel::setStyle(const LoudnessStyle& style) {
    style_ = style;
    relayout();
}

void LoudnessPanel::setCaption(const QString& caption) {
    if (caption == caption_) return;
    caption_ = caption;
    update();
}

QString LoudnessPanel::loudnessText(double lufs) const {
    return style_.relative ? displaySigned(lufs - style_.zeroLufs(), 1) : displayNumber(lufs, 1);
}

void LoudnessPanel::setSource(int source) {
    source_ = source;
    relayout();
}

void LoudnessPanel::setHistory(std::vector<float> lufs, double secondsPerPoint,
                               double totalSeconds) {
    history_ = std::move(lufs);
    for (float& v : history_) v = std::isfinite(v) ? std::clamp(v, -70.0F, 40.0F) : -70.0F;
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
    return {{loudnessText(now_.shortTermLufs), tr("Short-term")},
            {loudnessText(now_.momentaryLufs), tr("Momentary")},
            {displayNumber(now_.rangeLu, 1) + QStringLiteral(" LU"), tr("Range")},
            {loudnessText(now_.maxShortTermLufs), tr("Max. S")},
            {loudnessText(now_.maxMomentaryLufs), tr("Max. M")},
            {displayNumber(now_.truePeakDbtp, 2), tr("True peak")},
            {displayNumber(now_.plrDb, 1), tr("PLR")},
            {displayNumber(now_.psrDb, 1), tr("PSR")},
            {displayNumber(now_.dynamicRangeDb, 1), tr("DR")}};
}

int LoudnessPanel::figuresHeight() const {
    const QFontMetrics huge(Theme::font(Lettering::MonoHuge)), small(Theme::font(Lettering::Small));
    const QFontMetrics mono(Theme::font(Lettering::Mono));
    return huge.height() + small.height() + 3 * (mono.height() + small.height() + 4) + 8;
}

int LoudnessPanel::numbersHeight() const {
    const QFontMetrics small(Theme::font(Lettering::Small));
    return figuresHeight() + 10 + small.height() + 5;
}

QRectF LoudnessPanel::barRect() const {
    return {0.0, static_cast<double>(figuresHeight()), static_cast<double>(width()), 9.0};
}

double LoudnessPanel::barX(double lufs) const {
    const double low = style_.wide ? -36.0 : -18.0, high = style_.wide ? 18.0 : 9.0;
    const double lu = std::isnan(lufs) ? low : std::clamp(lufs - style_.zeroLufs(), low, high);
    return (lu - low) / (high - low) * barRect().width();
}

// The scale of Tech 3341: momentary filled, short-term as a line, its zero marked.
void LoudnessPanel::paintBar(QPainter& painter) const {
    const QRectF bar = barRect();
    painter.fillRect(bar, Theme::color(Role::Well));
    const double zero = barX(style_.zeroLufs()), now = barX(now_.momentaryLufs);
    painter.fillRect(QRectF(0, bar.top(), std::min(zero, now), bar.height()),
                     Theme::color(sourceRole(source_), 0.55));
    if (now > zero)
        painter.fillRect(QRectF(zero, bar.top(), now - zero, bar.height()),
                         Theme::color(Role::Caution, 0.75));
    if (std::isfinite(now_.shortTermLufs))
        painter.fillRect(QRectF(barX(now_.shortTermLufs) - 1, bar.top() - 1, 2.5, bar.height() + 2),
                         Theme::color(Role::Curve));
    painter.fillRect(QRectF(zero - 0.5, bar.top(), 1, bar.height() + 3), Theme::color(Role::Good));
    const QFontMetrics metrics(painter.font());
    const int step = style_.wide ? 18 : 9;
    for (int lu = -2 * step; lu <= step; lu += step) {
        const double x = barX(style_.zeroLufs() + lu);
        const QString text =
            style_.relative ? displaySigned(lu, 0) : displayNumber(style_.zeroLufs() + lu, 0);
        const double wide = metrics.horizontalAdvance(text);
        painter.setPen(Theme::color(lu == 0 ? Role::Good : Role::DimText));
        painter.drawText(QPointF(std::clamp(x - wide / 2, 0.0, width() - wide),
                                 bar.bottom() + 2 + metrics.ascent()),
                         text);
    }
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

double LoudnessPanel::yOf(double value) const {
    const QRectF graph = graphRect();
    return graph.top() +
           (top_ - std::clamp(value, bottom_, top_)) / (top_ - bottom_) * graph.height();
}

void LoudnessPanel::paintNumbers(QPainter& painter) const {
    const QFontMetrics huge(Theme::font(Lettering::MonoHuge)), small(Theme::font(Lettering::Small));
    const QFontMetrics mono(Theme::font(Lettering::Mono));
    painter.setFont(Theme::font(Lettering::MonoHuge));
    painter.setPen(Theme::color(sourceRole(source_)));
    painter.drawText(QRect(0, 0, width(), huge.height()), Qt::AlignVCenter,
                     loudnessText(now_.integratedLufs));
    int y = huge.height();
    painter.setFont(Theme::font(Lettering::Small));
    painter.setPen(Theme::color(Role::DimText));
    QString caption = style_.relative ? tr("Integrated LU") : tr("Integrated LUFS");
    if (!std::isnan(style_.targetLufs))
        caption += tr(" · target %1 LUFS").arg(displayNumber(style_.targetLufs, 0));
    if (!caption_.isEmpty()) caption += QStringLiteral(" · ") + caption_;
    painter.drawText(QRect(0, y, width(), small.height()), Qt::AlignVCenter,
                     small.elidedText(caption, Qt::ElideRight, width()));
    y += small.height() + 5;
    const auto all = figures();
    const int columnWidth = width() / kColumns;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int x = static_cast<int>(i % kColumns) * columnWidth;
        const int top = y + static_cast<int>(i / kColumns) * (mono.height() + small.height() + 4);
        painter.setFont(Theme::font(Lettering::Mono));
        const bool over = i == 5 && now_.truePeakDbtp > 0.0;
        painter.setPen(Theme::color(over ? Role::Wrong : Role::Text));
        painter.drawText(QRect(x, top, columnWidth, mono.height()), Qt::AlignVCenter,
                         all[i].value + (over ? QStringLiteral(" !") : QString()));
        painter.setFont(Theme::font(Lettering::Small));
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(QRect(x, top + mono.height(), columnWidth - 4, small.height()),
                         Qt::AlignVCenter,
                         small.elidedText(all[i].name, Qt::ElideRight, columnWidth - 4));
    }
    paintBar(painter);
}

// Loudness about the target; PSR from nothing to very wide.
std::pair<double, double> LoudnessPanel::graphRange() const {
    if (style_.graph == LoudnessStyle::Graph::Psr) return {0.0, 20.0};
    float loudest = -70.0F;
    for (const float v : history_) loudest = std::max(loudest, v);
    const bool aims = !std::isnan(style_.targetLufs);
    const double middle = aims ? style_.targetLufs : loudest > -70.0F ? loudest : -14.0;
    return {middle - 14.0, std::max(middle + 6.0, std::ceil(loudest + 2.0))};
}

void LoudnessPanel::drawHistory() {
    const QRectF graph = graphRect();
    const double ratio = devicePixelRatioF();
    graph_ = QImage((graph.size() * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (graph_.isNull()) return;
    graph_.setDevicePixelRatio(ratio);
    graph_.fill(Theme::color(Role::Well));
    std::tie(bottom_, top_) = graphRange();
    const bool psr = style_.graph == LoudnessStyle::Graph::Psr;
    // AES e-brief 373: below 8 it is dense.
    const double aim = psr ? 8.0 : style_.targetLufs;
    QPainter painter(&graph_);
    painter.translate(-graph.topLeft());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(Lettering::Small));
    const QFontMetrics small(painter.font());
    for (double db = std::ceil(bottom_ / 6.0) * 6.0; db < top_; db += 6.0) {
        painter.fillRect(QRectF(0, std::round(yOf(db)), graph.width(), 1),
                         Theme::color(Role::Grid));
    }
    const Role aimRole = psr ? Role::Caution : Role::Good;
    if (!std::isnan(aim)) {
        painter.setPen(QPen(Theme::color(aimRole), 1, Qt::DashLine));
        painter.drawLine(QPointF(0, yOf(aim)), QPointF(graph.width(), yOf(aim)));
    }
    drawCurve(painter);
    // Texts stand over the curve, on a ground that lets it through.
    const auto tag = [&](const QRectF& box, const QString& text, Role role) {
        painter.fillRect(box, Theme::color(Role::Well, 0.8));
        painter.setPen(Theme::color(role));
        painter.drawText(box, Qt::AlignCenter, text);
    };
    const auto label = [&](double db, Role role, double dy) {
        const QString text = displayNumber(db, 0);
        const double wide = small.horizontalAdvance(text) + 4;
        tag(QRectF(graph.width() - wide - 2, yOf(db) + dy, wide, small.height()), text, role);
    };
    const bool clear = std::isnan(aim) || yOf(aim) - graph.top() > 2.2 * small.height();
    if (clear) label(top_, Role::DimText, 1);
    label(bottom_, Role::DimText, -small.height() - 1);
    if (!std::isnan(aim)) label(aim, aimRole, -small.height() - 1);
    const QString title = psr ? tr("PSR, dB") : tr("Short-term, LUFS");
    tag(QRectF(2, graph.top() + 1, small.horizontalAdvance(title) + 4, small.height()), title,
        Role::DimText);
}

void LoudnessPanel::drawCurve(QPainter& painter) const {
    const QRectF graph = graphRect();
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

void LoudnessPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    updateGeometry();
    relayout();
}

}  // namespace lacquer
