// SPDX-License-Identifier: GPL-3.0-or-later
// Live spectra with holds, and means.
#include "widgets/SpectrumView.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr double kTopDb = 0.0, kBottomDb = -84.0;
constexpr qint64 kHoldMs = 2000;

}  // namespace

SpectrumView::SpectrumView(QWidget* parent) : FrequencyPlot(parent) {
    setObjectName("spectrumView");
    setAccessibleName(tr("Spectrum"));
    setToolTip(
        tr("Thick: what sounds now. Thin: the highest that was. Dotted: the mean of the "
           "whole song. At equal loudness while that is on."));
    setRange(kBottomDb, kTopDb);
    clock_.start();
}

void SpectrumView::setSpectrum(int source, SpectrumReadings spectrum, double shiftDb) {
    if (frozen_) return;
    Source& s = sources_.at(static_cast<std::size_t>(source));
    for (float& db : spectrum.db) db += static_cast<float>(shiftDb);
    s.live = std::move(spectrum);
    hold(s);
    update();
}

void SpectrumView::hold(Source& s) {
    if (hold_ == Hold::Off) return;
    if (s.held.db.size() != s.live.db.size()) {
        s.held = s.live;
        s.heldAt.assign(s.live.db.size(), clock_.elapsed());
    }
    const qint64 now = clock_.elapsed();
    for (std::size_t i = 0; i < s.live.db.size(); ++i) {
        const bool old = hold_ == Hold::TwoSeconds && now - s.heldAt[i] > kHoldMs;
        if (s.live.db[i] < s.held.db[i] && !old) continue;
        s.held.db[i] = s.live.db[i];
        s.heldAt[i] = now;
    }
}

void SpectrumView::setMean(int source, SpectrumReadings mean, double shiftDb) {
    for (float& db : mean.db) db += static_cast<float>(shiftDb);
    sources_.at(static_cast<std::size_t>(source)).mean = std::move(mean);
    update();
}

void SpectrumView::setMeanShown(bool shown) {
    meanShown_ = shown;
    update();
}

void SpectrumView::setTilt(double dbPerOctave) {
    tilt_ = dbPerOctave;
    update();
}

void SpectrumView::setHold(Hold hold) {
    hold_ = hold;
    for (Source& s : sources_) s.held.db.clear();
    update();
}

SpectrumReadings SpectrumView::tilted(SpectrumReadings values) const {
    const double slope = tilt_ - kFlatTilt;
    for (std::size_t i = 0; i < values.db.size(); ++i) {
        const double octaves =
            std::log2(values.firstHz / 1000.0) + static_cast<double>(i) / values.pointsPerOctave;
        values.db[i] += static_cast<float>(slope * octaves);
    }
    return values;
}

QPolygonF SpectrumView::liveLine(int source) const {
    return line(tilted(sources_.at(static_cast<std::size_t>(source)).live));
}
QPolygonF SpectrumView::heldLine(int source) const {
    return line(tilted(sources_.at(static_cast<std::size_t>(source)).held));
}
QPolygonF SpectrumView::meanLine(int source) const {
    return line(tilted(sources_.at(static_cast<std::size_t>(source)).mean));
}

QString SpectrumView::title() const {
    if (frozen_) return tr("Frozen");
    return tilt_ == kFlatTilt ? tr("Levels of bands in dBFS; pink noise is flat")
                              : tr("Levels of bands in dBFS, tilted by %1 dB an octave")
                                    .arg(displayNumber(tilt_, 1));
}

QString SpectrumView::readingAt(double hz) const {
    QStringList parts;
    for (int s = 0; s < 3; ++s) {
        if (!isShown(s)) continue;
        const Source& source = sources_[static_cast<std::size_t>(s)];
        const double live = valueAt(tilted(source.live), hz);
        const double mean = valueAt(tilted(source.mean), hz);
        if (live > kBottomDb)
            parts << tr("%1 %2 dB").arg(nameOf(s), displayNumber(live, 1));
        else if (meanShown_ && !std::isnan(mean))
            parts << tr("%1 %2 dB in the mean").arg(nameOf(s), displayNumber(mean, 1));
    }
    return parts.join(QStringLiteral(" · "));
}

void SpectrumView::paintPlot(QPainter& painter) {
    const QRectF plot = plotRect();
    for (const int s : {0, 2, 1}) {
        if (!isShown(s)) continue;
        const Role role = roleOf(s);
        const Source& source = sources_[static_cast<std::size_t>(s)];
        if (meanShown_ && source.mean.db.size() > 1) {
            painter.setPen(QPen(Theme::color(role, 0.75), 1.2, Qt::DotLine));
            painter.drawPolyline(meanLine(s));
        }
        if (source.live.db.size() < 2) continue;
        const QPolygonF live = liveLine(s);
        if (s == 1 && live.size() > 1) {
            QPolygonF area = live;
            area << QPointF(live.last().x(), plot.bottom())
                 << QPointF(live.first().x(), plot.bottom());
            painter.setPen(Qt::NoPen);
            painter.setBrush(Theme::color(role, 0.18));
            painter.drawPolygon(area);
        }
        painter.setPen(QPen(Theme::color(role), 1.5));
        painter.drawPolyline(live);
        if (hold_ == Hold::Off) continue;
        painter.setPen(QPen(Theme::color(role, 0.7), 1.0));
        painter.drawPolyline(heldLine(s));
    }
}

}  // namespace lacquer
