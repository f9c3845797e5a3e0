// SPDX-License-Identifier: GPL-3.0-or-later
// Measures and proposes.
#include "app/MatchJob.h"

#include <QElapsedTimer>

#include "engine/RigPlan.h"
#include "match/ProfileFile.h"
#include "render/Lane.h"
#include "render/Sounds.h"

namespace lacquer {
namespace {

constexpr Text kMeasuring = TR("matchjob", "Measuring mix and references…");
constexpr Text kFitting =
    TR("matchjob", "Fitting the moves, rendering and measuring what comes of them…");

AspectWeights both(const AspectWeights& a, const AspectWeights& b) {
    return {a.tone * b.tone, a.dynamics * b.dynamics, a.width * b.width, a.loudness * b.loudness};
}

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

Result<std::vector<WeightedProfile>> measureReferences(
    const std::vector<MatchInputs::Counted>& references, MatchProfiles& known,
    const TaskSpan& progress) {
    std::vector<WeightedProfile> set;
    const double each = 1.0 / static_cast<double>(references.size());
    double from = 0.0;
    for (const MatchInputs::Counted& one : references) {
        const TaskSpan span = progress.part(from, from + each);
        from += each;
        if (!one.clip) {
            auto saved = readProfiles(one.profile);
            if (!saved) return saved.error();
            for (WeightedProfile& profile : *saved)
                set.push_back({std::move(profile.profile), both(profile.weight, one.weight)});
            continue;
        }
        const std::pair key(one.clip->id, std::pair(one.part.start, one.part.end));
        auto found = known.find(key);
        if (found == known.end()) {
            ClipSound sound(one.clip);
            auto profile = measureProfile(sound, span, {.truePeak = false}, nullptr, one.part);
            if (!profile) return profile.error();
            found = known.emplace(key, std::move(*profile)).first;
        }
        set.push_back({found->second, one.weight});
    }
    return set;
}

Result<MatchMade> makeMatch(const MatchInputs& in, MatchProfiles known,
                            std::optional<MixMeasure> measure, Task& task) {
    QElapsedTimer clock;
    clock.start();
    MatchMade made;
    std::vector<WeightedProfile> set;
    task.tell(kMeasuring);
    ClipSound sound(in.clip);
    const Done measured = runBeside(2, 2, [&](std::size_t job) -> Done {
        if (job == 0) {
            auto references = measureReferences(in.references, known, {task, 0.0, 0.3});
            if (!references) return references.error();
            set = std::move(*references);
            return done();
        }
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
