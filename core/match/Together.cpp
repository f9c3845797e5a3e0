// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of a set, and one proposal after the other.
#include "match/Together.h"

#include <algorithm>

namespace lacquer {
namespace {

constexpr Text kMeasuring = TR("match", "Measuring the tracks…");
constexpr Text kFitting = TR("match", "Fitting moves and measuring what comes of them…");
constexpr double kMeasuringShare = 0.25;
// Of more tracks none is kept: 14 MB each; a proposal then renders all of a track instead.
constexpr std::size_t kMostExcerpts = 16;

double medianOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : 0.5 * (values[half - 1] + values[half]);
}

Result<std::vector<Result<MixMeasure>>> measureAll(const std::vector<TogetherTrack>& tracks,
                                                   const TaskSpan& progress) {
    std::vector<Result<MixMeasure>> measures;
    const auto count = static_cast<double>(tracks.size());
    for (const TogetherTrack& one : tracks) {
        const auto at = static_cast<double>(measures.size());
        measures.push_back(
            measureMix(*one.sound, progress.part(at / count, (at + 1) / count), one.track));
        if (progress.task.cancelled()) return cancelledError();
        if (tracks.size() > kMostExcerpts && measures.back()) measures.back()->excerpt.reset();
    }
    return measures;
}

Result<MatchTarget> ownMiddle(const std::vector<Result<MixMeasure>>& measures) {
    std::vector<Profile> profiles;
    for (const auto& measure : measures)
        if (measure) profiles.push_back(measure->profile);
    if (profiles.size() < 2)
        return Error(TR("match",
                        "Fewer than two of these tracks have sound that can be measured, so "
                        "there is nothing that they have in common. Bring them to references."));
    return middleOf(profiles);
}

/// What there is to say of a track that is left as it is.
Proposal untouched(const Profile& mix, const MatchTarget& target) {
    Proposal p;
    p.mix = p.result = mix;
    p.before = p.after = distanceTo(mix, target);
    return p;
}

// A file of one channel has no imager to ask.
void leaveMono(Proposal& proposal, const TogetherTrack& track, const MatchTarget& target,
               const TogetherOptions& options) {
    if (track.sound->channels() > 1 || target.dualMono || target.counts.width <= 0 ||
        options.aspect.width <= 0)
        return;
    proposal.left.push_back(
        {"width", Message(TR("match", "Width")),
         Message(TR("match", "The mix is mono; width cannot be made from nothing."))});
}

Result<Proposal> proposeFor(const TogetherTrack& track, const Result<MixMeasure>& measure,
                            const MatchTarget& target, const TogetherOptions& options,
                            const TaskSpan& progress) {
    if (!measure) return measure.error();
    if (track.stays) return untouched(measure->profile, target);
    auto proposal = proposeMatch(*track.sound, *measure, target,
                                 {.amount = options.amount,
                                  .aspect = options.aspect,
                                  .ceilingDbtp = options.ceilingDbtp,
                                  .track = track.track},
                                 progress);
    if (proposal) leaveMono(*proposal, track, target, options);
    return proposal;
}

}  // namespace

MatchTarget middleOf(const std::vector<Profile>& profiles) {
    const bool allMono =
        std::all_of(profiles.begin(), profiles.end(), [](const Profile& p) { return p.dualMono; });
    std::vector<WeightedProfile> set;
    std::vector<double> lufs;
    for (const Profile& p : profiles) {
        set.push_back({p, {.width = p.dualMono && !allMono ? 0.0 : 1.0}});
        lufs.push_back(p.loudness.integratedLufs);
    }
    MatchTarget target = makeTarget(std::move(set));
    target.integratedLufs = medianOf(std::move(lufs));
    return target;
}

Result<Together> bringTogether(const std::vector<TogetherTrack>& tracks,
                               const std::optional<MatchTarget>& target,
                               const TogetherOptions& options, const TaskSpan& progress) {
    progress.task.tell(kMeasuring);
    auto measures = measureAll(tracks, progress.part(0.0, kMeasuringShare));
    if (!measures) return measures.error();
    auto aim = target ? Result<MatchTarget>(*target) : ownMiddle(*measures);
    if (!aim) return aim.error();
    progress.task.tell(kFitting);
    Together made{.target = std::move(*aim), .proposals = {}};
    const TaskSpan fitting = progress.part(kMeasuringShare, 1.0);
    const auto count = static_cast<double>(tracks.size());
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        const auto at = static_cast<double>(i);
        const Result<MixMeasure> measure =
            std::move((*measures)[i]);  // let go of when its turn ends
        made.proposals.push_back(proposeFor(tracks[i], measure, made.target, options,
                                            fitting.part(at / count, (at + 1) / count)));
        if (progress.task.cancelled()) return cancelledError();
    }
    progress.report(1.0);
    return made;
}

}  // namespace lacquer
