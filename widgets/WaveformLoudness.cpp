// SPDX-License-Identifier: GPL-3.0-or-later
// Short-term loudness over the waveforms, and its values under the pointer.
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/Texts.h"
#include "widgets/Theme.h"
#include "widgets/WaveformView.h"

namespace lacquer {
namespace {

constexpr double kLowestLufs = -40.0;
constexpr double kWindowSeconds = 3.0;
constexpr Role kRoles[] = {Role::Mix, Role::Master, Role::Reference};

}  // namespace

/// The mix's frame at which the source's frame 0 stands.
double WaveformView::offsetOf(std::size_t source) const {
    return source == 0 ? earliestFrame() : source == 2 ? static_cast<double>(offset_) : 0.0;
}

// A value stands in the middle of what it was measured of.
void WaveformView::drawLoudness(QPainter& painter) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t s = 0; s < loudness_.size(); ++s) {
        const QRect lane = s == 2 ? referenceLane() : mixLane();
        if (lane.isEmpty() || (s == 2 && (referenceLoop_ || difference_))) continue;
        const Curve& curve = loudness_[s];
        const double back = kWindowSeconds / 2.0 * rate();
        QPolygonF line;
        for (std::size_t i = 0; i < curve.lufs.size(); ++i) {
            const double end = static_cast<double>(i + 1) * curve.framesEach;
            if (end < 2.0 * back) continue;
            const double x = xOf(end - back + offsetOf(s));
            if (x < -50.0 || x > width() + 50.0) continue;
            const double share = std::clamp(1.0 - curve.lufs[i] / kLowestLufs, 0.0, 1.0);
            line << QPointF(x, lane.bottom() - share * lane.height());
        }
        painter.setClipRect(lane);
        // Dark below the line, so that it stands out of the waveform too.
        painter.setPen(QPen(Theme::color(Role::Background, 0.7), 3.0));
        painter.drawPolyline(line);
        painter.setPen(QPen(Theme::mixed(kRoles[s], Role::Text, 0.35), 1.2));
        painter.drawPolyline(line);
    }
    painter.restore();
}

// " · mix −17.3, master −13.9, reference −12.8 LUFS"
QString WaveformView::loudnessAt(double frame) const {
    const QString names[] = {tr("mix"), tr("master"), tr("reference")};
    QStringList words;
    for (std::size_t s = 0; s < loudness_.size(); ++s) {
        const Curve& curve = loudness_[s];
        if ((s == 0 && !mix_) || (s == 1 && !master_) ||
            (s == 2 && (!reference_ || referenceLoop_ || difference_)))
            continue;
        const double end = frame - offsetOf(s) + kWindowSeconds / 2.0 * rate();
        const auto i = std::lround(end / curve.framesEach) - 1;
        if (end < kWindowSeconds * rate() || i >= std::ssize(curve.lufs)) continue;
        const float lufs = curve.lufs[static_cast<std::size_t>(i)];
        if (std::isfinite(lufs)) words << names[s] + ' ' + displayNumber(lufs, 1);
    }
    return words.isEmpty() ? QString() : QStringLiteral(" · ") + words.join(", ") + tr(" LUFS");
}

}  // namespace lacquer
