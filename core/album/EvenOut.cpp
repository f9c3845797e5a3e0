// SPDX-License-Identifier: GPL-3.0-or-later
// Medians, and who is left alone.
#include "album/EvenOut.h"

#include <algorithm>

#include "project/Edit.h"

namespace lacquer {
namespace {

constexpr double kStepDb = 0.1;

double median(std::vector<double> values) {
    if (values.empty()) return NAN;
    std::sort(values.begin(), values.end());
    const std::size_t n = values.size();
    return n % 2 == 1 ? values[n / 2] : 0.5 * (values[n / 2 - 1] + values[n / 2]);
}

double levelOf(const TrackLevel& one, EvenOutWish::By by) {
    return by == EvenOutWish::By::Integrated ? one.integratedLufs : one.loudestLufs;
}

}  // namespace

bool EvenOut::changes() const {
    return std::any_of(steps.begin(), steps.end(),
                       [](const EvenOutStep& one) { return one.why == EvenOutStep::Why::Moved; });
}

EvenOut evenOut(const std::vector<TrackLevel>& levels, const EvenOutWish& wish) {
    EvenOut found;
    std::vector<double> all, loud;
    for (const TrackLevel& one : levels)
        if (std::isfinite(levelOf(one, wish.by))) all.push_back(levelOf(one, wish.by));
    const double quietBelow = wish.keepQuiet ? median(all) - wish.quietLu : -INFINITY;
    for (const double level : all)
        if (!(level < quietBelow)) loud.push_back(level);
    found.targetLufs = std::isnan(wish.targetLufs) ? median(loud) : wish.targetLufs;
    for (const TrackLevel& one : levels) {
        EvenOutStep step{.track = one.track, .levelLufs = levelOf(one, wish.by)};
        const double change = std::round((found.targetLufs - step.levelLufs) / kStepDb) * kStepDb;
        if (!std::isfinite(step.levelLufs)) {
            step.why = EvenOutStep::Why::Silent;
        } else if (step.levelLufs < quietBelow) {
            step.why = EvenOutStep::Why::Quiet;
        } else if (change != 0.0) {
            step.why = EvenOutStep::Why::Moved;
            step.changeDb = change;
        }
        step.truePeakDbtp = one.truePeakDbtp + step.changeDb;
        found.steps.push_back(step);
    }
    return found;
}

Project withGains(const Project& project, const EvenOut& found) {
    Project next = project;
    for (const EvenOutStep& step : found.steps) {
        const Track* track = next.track(step.track);
        if (track && step.why == EvenOutStep::Why::Moved)
            next = edit::setTrackGain(next, step.track, track->gainDb + step.changeDb);
    }
    return next;
}

}  // namespace lacquer
