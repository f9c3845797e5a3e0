// SPDX-License-Identifier: GPL-3.0-or-later
// Shades of spectrograms.
#include "widgets/SpectrogramView.h"

#include <algorithm>
#include <cmath>

#include "widgets/Readings.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

QColor blended(const QColor& a, const QColor& b, double share) {
    const auto mix = [share](int x, int y) {
        return static_cast<int>(std::lround(x + (y - x) * share));
    };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

}  // namespace

SpectrogramView::SpectrogramView(QWidget* parent) : TimeMapView(parent) {
    setObjectName("spectrogramView");
    setAccessibleName(tr("Spectrogram"));
    setToolTip(
        tr("What sounds when, and how loud: the brighter, the louder. Time as in the "
           "waveforms above. A click goes there."));
}

QRgb SpectrogramView::shade(int source, double db) {
    constexpr Role kRoles[] = {Role::Mix, Role::Master, Role::Reference};
    const double t = std::clamp((db - kBottomDb) / (kTopDb - kBottomDb), 0.0, 1.0);
    const QColor ground = Theme::color(Role::Well), ink = Theme::color(kRoles[source]);
    constexpr double kInk = 0.72;  // where the source's own colour stands
    if (t < kInk) return blended(ground, ink, std::pow(t / kInk, 1.5)).rgb();
    return blended(ink, Theme::color(Role::Curve), (t - kInk) / (1.0 - kInk)).rgb();
}

void SpectrogramView::drawColumn(const Source& s, int index, double x, double width,
                                 std::vector<QRgb>& rows) const {
    const SpectrumMap& map = *s.map;
    auto [first, last] = cells(s, map.step, x, width);
    first = std::max(first, 0);
    last = std::min(last, map.columns());
    const QRgb ground = Theme::color(Role::Well).rgb();
    if (first >= last) return std::fill(rows.begin(), rows.end(), ground);
    std::array<std::uint8_t, SpectrumMap::kPoints> loudest{};
    for (int c = first; c < last; ++c) {
        const std::uint8_t* at = map.image.data() + static_cast<std::size_t>(c) * loudest.size();
        for (std::size_t p = 0; p < loudest.size(); ++p) loudest[p] = std::max(loudest[p], at[p]);
    }
    std::array<QRgb, 256> shades;
    for (std::size_t i = 0; i < shades.size(); ++i)
        shades[i] = shade(index, SpectrumMap::kLeastDb + static_cast<double>(i) / 2 + s.shiftDb);
    const double octaves = std::log2(1000.0);  // 20 Hz to 20 kHz
    for (std::size_t y = 0; y < rows.size(); ++y) {
        const double up = 1.0 - (static_cast<double>(y) + 0.5) / static_cast<double>(rows.size());
        const double point = up * octaves * SpectrumMap::kPerOctave;
        const auto p = std::min(static_cast<std::size_t>(point), loudest.size() - 2);
        const double share = std::min(1.0, point - static_cast<double>(p));
        const double code = loudest[p] + share * (static_cast<double>(loudest[p + 1]) - loudest[p]);
        rows[y] = shades[static_cast<std::size_t>(std::lround(code))];
    }
}

double SpectrogramView::levelAt(int index, double frame, double hz) const {
    const Source& s = source(index);
    if (!s.map) return kUnknown;
    const auto column = static_cast<int>(
        std::floor((frame - static_cast<double>(s.start)) / static_cast<double>(s.map->step)));
    const auto point =
        static_cast<int>(std::lround(std::log2(hz / 20.0) * SpectrumMap::kPerOctave));
    if (column < 0 || column >= s.map->columns() || point < 0 || point >= SpectrumMap::kPoints)
        return kUnknown;
    return s.map->levelDb(column, point) + s.shiftDb;
}

QString SpectrogramView::readingAt(double frame, double hz) const {
    QStringList parts;
    for (int s = 0; s < 3; ++s) {
        const double db = levelAt(s, frame, hz);
        if (source(s).shown && !std::isnan(db))
            parts << tr("%1 %2 dB").arg(nameOf(s), displayNumber(db, 1));
    }
    return parts.join(QStringLiteral(" · "));
}

QString SpectrogramView::title() const {
    return tr("What sounds when: dark %1 dBFS, bright %2 dBFS")
        .arg(displayNumber(kBottomDb, 0), displayNumber(kTopDb, 0));
}

}  // namespace lacquer
