// SPDX-License-Identifier: GPL-3.0-or-later
// One pass for all figures of a programme.
#include "measure/ProgrammeMeter.h"

#include <algorithm>

namespace lacquer {
namespace {

constexpr std::size_t kAtOnce = 256;  // so that no tenth of a second is missed

}  // namespace

ProgrammeMeter::ProgrammeMeter(double rate)
    : rate_(rate), loudness_(rate, 2), spectrum_(rate), dynamics_(rate, 2) {}

void ProgrammeMeter::add(const double* left, const double* right, std::size_t frames) {
    while (frames > 0) {
        const std::size_t part = std::min({frames, kAtOnce, dynamics_.untilBlock()});
        loudness_.addPlanar(left, right, part);
        spectrum_.add(left, right, part);
        dynamics_.add(sumsOf(left, right, part));
        frames_ += static_cast<Frames>(part);
        left += part;
        right += part;
        frames -= part;
        follow();
    }
}

void ProgrammeMeter::follow() {
    const double seconds = static_cast<double>(frames_) / rate_;
    if (static_cast<int>(seconds * 10.0) > tenths_) {
        if (loudness_.recentTruePeak() > 1.0)
            history_.overs.push_back(static_cast<Frames>(tenths_ * rate_ / 10.0));
        ++tenths_;
    }
    const double next =
        static_cast<double>(history_.shortTermLufs.size() + 1) * ProgrammeHistory::kSeconds;
    if (seconds < next) return;
    history_.shortTermLufs.push_back(static_cast<float>(loudness_.shortTerm()));
    history_.psrDb.push_back(static_cast<float>(loudness_.psr()));
}

ProgrammeFigures ProgrammeMeter::finish() {
    ProgrammeFigures out;
    out.dynamicRangeDb = dynamics_.finish();
    out.tone = thirdOctaves(spectrum_.finish());
    out.loudness = loudness_.finish();
    return out;
}

}  // namespace lacquer
