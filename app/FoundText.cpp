// SPDX-License-Identifier: GPL-3.0-or-later
// Findings as lines.
#include "app/FoundText.h"

#include <algorithm>

#include "widgets/Texts.h"

namespace lacquer {
namespace {

constexpr std::size_t kMostTimes = 6;

QString times(const FoundKind& kind, double rate) {
    QStringList times;
    for (std::size_t i = 0; i < std::min(kMostTimes, kind.places.size()); ++i) {
        const FoundPlace& place = kind.places[i];
        QString time = displayMinutes(framesToSeconds(place.start, rate));
        if (kind.info->lasting)
            time += QStringLiteral("–") + displayMinutes(framesToSeconds(place.end, rate));
        times << time;
    }
    if (kind.count > static_cast<long>(kMostTimes)) times << QStringLiteral("…");
    return times.join(QStringLiteral(", "));
}

}  // namespace

QStringList foundLines(const std::vector<FoundKind>& found, double rate, int slot) {
    QStringList lines;
    for (const FoundKind& kind : found) {
        if (slot >= 0 && kind.slot != slot) continue;
        const QString name = translated(kind.info->name), amount = translated(kind.info->amount);
        const QString most = displayNumber(kind.most, 1);
        if (kind.info->lasting)
            lines << translated(TR("found", "%1: %2, %3 at most %4 dB"))
                         .arg(name, times(kind, rate), amount, most);
        else
            lines << translated(TR("found", "%1: %2 (%3), %4 at most %5 dB"))
                         .arg(name)
                         .arg(kind.count)
                         .arg(times(kind, rate), amount, most);
    }
    return lines;
}

}  // namespace lacquer
