// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the album's charts.
#include "widgets/AlbumCharts.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr double kLowHz = 25, kHighHz = 16000, kToneRangeDb = 45.0;

void paintEmpty(QPainter& painter, const QRectF& rect, const QString& text) {
    painter.setFont(Theme::font(Lettering::Small));
    painter.setPen(Theme::color(Role::DimText));
    painter.drawText(rect.adjusted(8, 4, -8, -4), Qt::AlignCenter | Qt::TextWordWrap, text);
}

}  // namespace

AlbumLoudnessChart::AlbumLoudnessChart(QWidget* parent) : QWidget(parent) {
    setObjectName("albumLoudness");
    setAccessibleName(tr("Loudness across the album"));
    setMinimumHeight(100);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AlbumLoudnessChart::setBars(std::vector<LoudnessBar> bars, double albumLufs) {
    if (bars == bars_ && albumLufs == album_) return;
    bars_ = std::move(bars);
    album_ = albumLufs;
    update();
}

void AlbumLoudnessChart::setCurrent(Id track) {
    current_ = track;
    update();
}

QRectF AlbumLoudnessChart::plotRect() const {
    const QFontMetrics small(Theme::font(Lettering::Small));
    const double axis = small.horizontalAdvance(QStringLiteral("−24")) + 8.0;
    return QRectF(rect()).adjusted(6, 6, -axis, -small.height() - 4.0);
}

QRectF AlbumLoudnessChart::slotRect(std::size_t bar) const {
    const QRectF plot = plotRect();
    const double wide = plot.width() / static_cast<double>(std::max<std::size_t>(1, bars_.size()));
    return {plot.left() + static_cast<double>(bar) * wide, plot.top(), wide, plot.height()};
}

void AlbumLoudnessChart::paintBar(QPainter& painter, std::size_t bar, double top,
                                  double bottom) const {
    const LoudnessBar& one = bars_[bar];
    const QRectF slot = slotRect(bar), plot = plotRect();
    const auto y = [&](double lufs) {
        return plot.top() + (top - std::clamp(lufs, bottom, top)) / (top - bottom) * plot.height();
    };
    const double gap = std::min(4.0, slot.width() * 0.2);
    const QRectF box(slot.left() + gap, y(one.lufs + one.rangeLu / 2), slot.width() - 2 * gap,
                     std::max(3.0, y(one.lufs - one.rangeLu / 2) - y(one.lufs + one.rangeLu / 2)));
    painter.fillRect(box, Theme::color(Role::Master, one.track == current_ ? 0.85 : 0.5));
    painter.fillRect(QRectF(box.left(), y(one.lufs) - 1, box.width(), 2),
                     Theme::color(Role::Curve));
}

void AlbumLoudnessChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Role::Well));
    double top = -INFINITY, bottom = INFINITY;
    for (const LoudnessBar& one : bars_) {
        if (!std::isfinite(one.lufs)) continue;
        top = std::max(top, one.lufs + one.rangeLu / 2);
        bottom = std::min(bottom, one.lufs - one.rangeLu / 2);
    }
    if (!std::isfinite(top))
        return paintEmpty(painter, rect(), tr("Appears when the tracks are measured."));
    top = std::ceil(top + 0.5);
    bottom = std::floor(std::min(bottom - 0.5, top - 6.0));
    const QRectF plot = plotRect();
    painter.setFont(Theme::font(Lettering::Small));
    const QFontMetrics metrics(painter.font());
    const double step = top - bottom > 14 ? 6 : 3;
    for (double lufs = std::ceil(bottom / step) * step; lufs <= top; lufs += step) {
        const double y = std::round(plot.top() + (top - lufs) / (top - bottom) * plot.height());
        painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), Theme::color(Role::Grid));
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(QPointF(plot.right() + 5, y + metrics.ascent() / 2.0 - 1),
                         displayNumber(lufs, 0));
    }
    const auto every = static_cast<std::size_t>(
        std::ceil(static_cast<double>(bars_.size()) *
                  (metrics.horizontalAdvance(QStringLiteral("00")) + 4.0) / plot.width()));
    for (std::size_t i = 0; i < bars_.size(); ++i) {
        if (std::isfinite(bars_[i].lufs)) paintBar(painter, i, top, bottom);
        if (i % std::max<std::size_t>(1, every) != 0) continue;
        const QRectF slot = slotRect(i);
        painter.setPen(Theme::color(bars_[i].track == current_ ? Role::Text : Role::DimText));
        painter.drawText(QRectF(slot.center().x() - 20, plot.bottom() + 2, 40, metrics.height()),
                         Qt::AlignCenter, bars_[i].name);
    }
    if (!std::isfinite(album_)) return;
    const double y = std::round(plot.top() + (top - album_) / (top - bottom) * plot.height());
    painter.setPen(QPen(Theme::color(Role::Good), 1.2, Qt::DashLine));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
}

void AlbumLoudnessChart::mousePressEvent(QMouseEvent* event) {
    for (std::size_t i = 0; i < bars_.size(); ++i)
        if (slotRect(i).contains(event->position())) return emit chosen(bars_[i].track);
}

bool AlbumLoudnessChart::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::hideText();
    for (std::size_t i = 0; i < bars_.size(); ++i)
        if (slotRect(i).contains(help->pos()) && std::isfinite(bars_[i].lufs))
            QToolTip::showText(
                help->globalPos(),
                tr("Track %1: %2 LUFS, range %3 LU. The dashed line is the album, %4 LUFS.")
                    .arg(bars_[i].name, displayNumber(bars_[i].lufs, 1),
                         displayNumber(bars_[i].rangeLu, 1), displayNumber(album_, 1)),
                this);
    return true;
}

AlbumToneChart::AlbumToneChart(QWidget* parent) : QWidget(parent) {
    setObjectName("albumTone");
    setAccessibleName(tr("Tone across the album"));
    setToolTip(tr(
        "Every track's third octaves at equal level: the chosen one bright, those that stand apart "
        "in yellow with their number."));
    setMinimumHeight(100);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AlbumToneChart::setCurves(std::vector<ToneCurve> curves) {
    if (curves == curves_) return;
    curves_ = std::move(curves);
    redraw();
}

void AlbumToneChart::setCurrent(Id track) {
    if (track == current_) return;
    current_ = track;
    redraw();
}

void AlbumToneChart::redraw() {
    picture_ = {};
    update();
}

void AlbumToneChart::resizeEvent(QResizeEvent*) {
    redraw();
}

void AlbumToneChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    redraw();
}

void AlbumToneChart::paintCurve(QPainter& painter, const ToneCurve& curve,
                                const QRectF& plot) const {
    QPolygonF line;
    for (std::size_t i = 0; i < curve.db.size(); ++i) {
        if (!std::isfinite(curve.db[i]) || curve.hz[i] < kLowHz || curve.hz[i] > kHighHz) continue;
        const double x = std::log(curve.hz[i] / kLowHz) / std::log(kHighHz / kLowHz);
        const double y = 0.4 - curve.db[i] / kToneRangeDb;
        line << QPointF(plot.left() + x * plot.width(),
                        plot.top() + std::clamp(y, 0.0, 1.0) * plot.height());
    }
    painter.drawPolyline(line);
    if (!curve.stands || line.isEmpty()) return;
    painter.drawText(line.back() + QPointF(3, 4), curve.name);
}

// A hundred smooth lines take longer than a picture of a moving hand may.
void AlbumToneChart::paintEvent(QPaintEvent*) {
    if (picture_.isNull()) {
        picture_ = QPixmap(size() * devicePixelRatioF());
        picture_.setDevicePixelRatio(devicePixelRatioF());
        picture_.fill(Theme::color(Role::Well));
        QPainter painter(&picture_);
        paintPicture(painter);
    }
    QPainter(this).drawPixmap(0, 0, picture_);
}

void AlbumToneChart::paintPicture(QPainter& painter) const {
    if (curves_.empty())
        return paintEmpty(painter, rect(), tr("Appears when the tracks are measured."));
    painter.setFont(Theme::font(Lettering::Small));
    const QFontMetrics metrics(painter.font());
    const QRectF plot = QRectF(rect()).adjusted(
        6, 6, -metrics.horizontalAdvance(QStringLiteral("00")) - 8.0, -metrics.height() - 4.0);
    painter.setPen(Theme::color(Role::DimText));
    for (const auto& [hz, name] : {std::pair{100.0, QStringLiteral("100")},
                                   {1000.0, QStringLiteral("1k")},
                                   {10000.0, QStringLiteral("10k")}}) {
        const double x =
            plot.left() + plot.width() * std::log(hz / kLowHz) / std::log(kHighHz / kLowHz);
        painter.fillRect(QRectF(std::round(x), plot.top(), 1, plot.height()),
                         Theme::color(Role::Grid));
        painter.drawText(QRectF(x - 20, plot.bottom() + 2, 40, metrics.height()), Qt::AlignCenter,
                         name);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const int layer : {0, 1, 2})
        for (const ToneCurve& curve : curves_) {
            const int own = curve.track == current_ ? 2 : curve.stands ? 1 : 0;
            if (own != layer) continue;
            const QColor color = curve.stands ? Theme::color(Role::Caution)
                                 : own == 2   ? Theme::color(Role::Curve)
                                              : Theme::color(Role::Master, 0.55);
            painter.setPen(QPen(color, own == 2 ? 2.0 : 1.2));
            paintCurve(painter, curve, plot);
        }
}

}  // namespace lacquer
