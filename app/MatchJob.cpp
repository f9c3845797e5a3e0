// SPDX-License-Identifier: GPL-3.0-or-later
// Measures and proposes.
#include "app/MatchJob.h"

#include <QElapsedTimer>

#include "engine/RigPlan.h"
#include "render/Lane.h"
#include "render/Sounds.h"

namespace lacquer {
namespace {

constexpr Text kMeasuring = TR("matchjob", "Measuring mix and references…");
constexpr Text kFitting =
    TR("matchjob", "Fitting the moves, rendering and measuring what comes of them…");

}  // namespace

bool sameMix(const Track& a, const Track& b) {
    return a.source == b.source && a.gainDb == b.gainDb && a.trimStart == b.trimStart &&
           a.trimEnd == b.trimEnd && a.fadeIn == b.fadeIn && a.fadeOut == b.fadeOut &&
           a.fadeInShape == b.fadeInShape && a.fadeOutShape == b.fadeOutShape && a.ride == b.ride &&
           sameSettings(a, b);
}

MatchOptions optionsOf(const MatchInputs& in) {
    const MatchSettings& s = in.settings;
    return {.amount = s.amount,
            .aspect = {s.tone, s.dynamics, s.width, s.loudness ? 1.0 : 0.0},
            .loudnessLufs = s.lufs,
            .refuse = s.holdBack,
            .track = in.track};
}

Result<MatchMade> makeMatch(const MatchInputs& in, MatchProfiles known,
                            std::optional<MixMeasure> measure, Task& task) {
    QElapsedTimer clock;
    clock.start();
    MatchMade made;
    std::vector<WeightedProfile> set;
    const double each = 0.3 / static_cast<double>(in.references.size());
    const auto measureReferences = [&]() -> Done {
        double from = 0.0;
        for (const MatchInputs::Counted& one : in.references) {
            auto found = known.find(one.clip->id);
            if (found == known.end()) {
                ClipSound sound(one.clip);
                auto profile =
                    measureProfile(sound, {task, from, from + each}, {.truePeak = false});
                if (!profile) return profile.error();
                found = known.emplace(one.clip->id, std::move(*profile)).first;
            }
            set.push_back({found->second, {one.weight, one.weight, one.weight, one.weight}});
            from += each;
        }
        return done();
    };
    task.tell(kMeasuring);
    ClipSound sound(in.clip);
    const Done measured = runBeside(2, 2, [&](std::size_t job) -> Done {
        if (job == 0) return measureReferences();
        if (measure) return done();
        auto fresh = measureMix(sound, {task, 0.0, 0.3}, in.track);
        if (!fresh) return fresh.error();
        measure = std::move(*fresh);
        return done();
    });
    if (!measured) return measured.error();
    task.tell(kFitting);
    made.target = makeTarget(std::move(set));
    made.profiles = std::move(known);
    auto proposal = proposeMatch(sound, *measure, made.target, optionsOf(in), {task, 0.3, 1.0});
    if (!proposal) return proposal.error();
    made.proposal = std::move(*proposal);
    made.mix = std::move(*measure);
    made.seconds = static_cast<double>(clock.elapsed()) / 1000.0;
    return made;
}

}  // namespace lacquer
