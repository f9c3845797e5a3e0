// SPDX-License-Identifier: GPL-3.0-or-later
// What the waveform view paints over its picture: titles, loop, playhead, pointer, drops.
#include <QPaintEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"
#include "widgets/WaveformView.h"

namespace lacquer {

void WaveformView::paintTitles(QPainter& painter) const {
    painter.setFont(Theme::font(Lettering::Small));
    const QFontMetrics metrics(painter.font());
    constexpr double kLeft = 6.0;  // clear of the focus ring
    double x = kLeft;
    const auto word = [&](const QString& text, Role role, int top) {
        painter.setPen(Theme::color(role));
        const QString shown =
            metrics.elidedText(text, Qt::ElideRight, std::max(0, static_cast<int>(width() - x)));
        painter.drawText(QPointF(x, top + metrics.ascent() + 1), shown);
        x += metrics.horizontalAdvance(shown);
    };
    word(mixTitle_ + QStringLiteral(" — "), Role::DimText, 0);
    const auto figures = [&](std::size_t source, int top) {
        if (!figures_[source].isEmpty())
            word(QStringLiteral(" (") + figures_[source] + QStringLiteral(")"), Role::DimText, top);
        const auto overs = overs_[source].starts.size();
        if (overs > 0)
            word(
                tr(" · over 0 dBTP: %1 s").arg(displayNumber(static_cast<double>(overs) / 10.0, 1)),
                Role::Wrong, top);
    };
    word(tr("mix"), Role::Mix, 0);
    figures(0, 0);
    if (masterIsDrawn()) {
        word(tr(" under "), Role::DimText, 0);
        word(tr("master"), Role::Master, 0);
        figures(1, 0);
    }
    if (!reduction_.empty()) word(tr(" · gain reduction on top"), Role::DimText, 0);
    if (progress_ >= 0.0)
        word(tr(" · decoding %1 %").arg(static_cast<int>(progress_ * 100)), Role::Caution, 0);
    if (!reference_) return;
    x = kLeft;
    const int top = mixLane().bottom() + 2;
    if (difference_) return word(differenceText_, Role::Curve, top);
    word(referenceTitle_ + QStringLiteral(" — "), Role::DimText, top);
    word(tr("reference"), Role::Reference, top);
    figures(2, top);
    if (offset_ != 0) {
        const double seconds = framesToSeconds(offset_, rate());
        word(tr(", offset %1 s").arg(displaySigned(seconds, 2)), Role::DimText, top);
    }
    if (referenceLoop_) {
        const auto time = [this](Frames at) { return displayMinutes(framesToSeconds(at, rate())); };
        word(tr(", its %1 to %2 in a loop")
                 .arg(time(referenceLoop_->first), time(referenceLoop_->second)),
             Role::DimText, top);
    }
    if (!referenceNote_.isEmpty()) word(QStringLiteral(", ") + referenceNote_, Role::DimText, top);
}

void WaveformView::paintLoop(QPainter& painter) const {
    if (!loop_) return;
    const double left = xOf(static_cast<double>(loop_->first)),
                 right = xOf(static_cast<double>(loop_->second));
    const QRectF whole(left, 0, right - left, height());
    painter.fillRect(whole & QRectF(rect()), Theme::color(Role::Good, 0.10));
    const QRect strip = ruler();
    painter.fillRect(QRectF(left, strip.top(), right - left, 4), Theme::color(Role::Good));
    for (const double x : {left, right}) {
        painter.fillRect(QRectF(x - 0.5, 0, 1.5, height()), Theme::color(Role::Good));
        painter.fillRect(QRectF(x - 3.5, strip.top(), 7, 9), Theme::color(Role::Good));
    }
}

void WaveformView::paintSections(QPainter& painter) const {
    for (const Frames start : sections_) {
        const double x = std::floor(xOf(static_cast<double>(start)));
        painter.fillRect(QRectF(x, 0, 1, ruler().top()), Theme::color(Role::Curve, 0.28));
    }
}

void WaveformView::paintEmpty(QPainter& painter) const {
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(Theme::color(dropping_ ? Role::Master : Role::Line), dropping_ ? 2 : 1, Qt::DashLine));
    painter.setBrush(Theme::color(Role::Well));
    painter.drawRoundedRect(box, 8, 8);
    painter.setPen(Theme::color(Role::DimText));
    painter.setFont(Theme::font(Lettering::Body));
    painter.drawText(box.adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Drop a mix here to begin. Then drop a reference: a finished song you want "
                        "to come close to."));
}

void WaveformView::paintHover(QPainter& painter) const {
    if (std::isnan(hover_)) return;
    const double x = std::floor(xOf(hover_));
    painter.fillRect(QRectF(x, mixLane().top(), 1, ruler().top() - mixLane().top()),
                     Theme::color(Role::DimText, 0.5));
    painter.setFont(Theme::font(Lettering::MonoSmall));
    const QString time = QString::fromStdString(formatTime(hover_ / rate())) + loudnessAt(hover_);
    const double w = QFontMetrics(painter.font()).horizontalAdvance(time) + 8;
    const QRectF tag(std::clamp(x - w / 2, 0.0, std::max(0.0, width() - w)), ruler().top(), w,
                     ruler().height());
    painter.fillRect(tag, Theme::color(Role::Raised));
    painter.setPen(Theme::color(Role::Text));
    painter.drawText(tag, Qt::AlignCenter, time);
}

void WaveformView::paintEvent(QPaintEvent* event) {
    if (image_.isNull()) redraw();
    QPainter painter(this);
    const double ratio = devicePixelRatioF();
    const QRectF dirty = event->rect();
    painter.drawImage(dirty, image_, QRectF(dirty.topLeft() * ratio, dirty.size() * ratio));
    if (!mix_) return paintEmpty(painter);
    paintEnds(painter);
    paintSections(painter);
    paintTitles(painter);
    paintReferenceLoop(painter);
    paintLoop(painter);
    paintHover(painter);
    if (playhead_ >= 0.0)
        painter.fillRect(QRectF(std::floor(xOf(playhead_)), mixLane().top(), 1.5,
                                ruler().top() - mixLane().top()),
                         Theme::color(Role::Curve));
    if (dropping_) {
        const QRect lane = dropReference_ ? referenceLane() : mixLane();
        painter.setPen(QPen(Theme::color(dropReference_ ? Role::Reference : Role::Master), 2));
        painter.drawRect(QRectF(lane).adjusted(1, 1, -1, -1));
    }
    if (hasFocus()) Theme::paintFocusRing(painter, rect());
}

}  // namespace lacquer
