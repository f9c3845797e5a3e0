// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around a proposal: the mix measured ahead of it, choices measured behind it.
#include "match/Proposal.h"

#include "match/Matching.h"
#include "match/Passes.h"
#include "match/SoundAhead.h"

namespace lacquer {

Result<MixMeasure> measureMix(TrackSound& mix, const TaskSpan& progress, const Track& track) {
    MixMeasure m;
    ProfileMeter meter(mix.rate(), mix.channels());
    ExcerptTaker excerpt(mix.rate(), mix.channels(), mix.frames());
    const bool plain = isPlain(track);
    const Done read = readSound(mix, progress, {},
                                [&](const double* left, const double* right, std::size_t frames) {
                                    meter.add(left, right, frames);
                                    if (plain) excerpt.add(left, right, frames);
                                });
    if (!read) return read.error();
    auto profile = meter.finish(&m.trace);
    if (!profile) return profile.error();
    m.excerpt = excerpt.finish();
    const double cutoff = profile->cutoffHz;
    m.profile = std::move(*profile);
    if (plain) return m;
    m.excerpt.reset();
    auto through = measureThrough(mix, track, progress, {.edge = false}, &m.trace);
    if (!through) return through.error();
    m.profile = std::move(*through);
    m.profile.cutoffHz = cutoff;
    return m;
}

Result<Proposal> measureChoices(TrackSound& mix, const MixMeasure& measure, Proposal proposal,
                                const MatchTarget& target, const MatchOptions& options,
                                const TaskSpan& progress) {
    return Matching(mix, measure, target, options, progress).choose(std::move(proposal));
}

Result<Proposal> proposeMatch(TrackSound& mix, const MixMeasure& measure, const MatchTarget& target,
                              const MatchOptions& options, const TaskSpan& progress) {
    return Matching(mix, measure, target, options, progress).run();
}

std::vector<BandSpec> toneBandsOf(const std::vector<Move>& moves) {
    std::vector<BandSpec> bands;
    for (const Move& m : moves) {
        if (m.module != "equalizer" || !m.accepted) continue;
        bands.push_back(bandOf(m));
        bands.back().gain *= m.amount;
    }
    return bands;
}

}  // namespace lacquer
