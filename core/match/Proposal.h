// SPDX-License-Identifier: GPL-3.0-or-later
// How to bring a mix to its references: ordinary moves on the ordinary chain, each with its reason.
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "match/References.h"
#include "project/Move.h"

namespace lacquer {

struct MatchOptions {
    double amount = 0.8;  ///< 0 … 1, of tone, dynamics and width; loudness is reached whole
    AspectWeights
        aspect;  ///< further factors on it by aspect; a loudness of 0 leaves the level alone
    std::optional<double> loudnessLufs;  ///< none: the references'
    double ceilingDbtp = -1.0;
    bool fineCurve =
        false;  ///< the fine curve is accepted from the start, and the level found with it
    /// Not so loud that peaks stand less over the loudness than is healthy, no width or compression that is
    /// much, no band without evidence. Without refusals: 10 bands instead of 8, and each as far as is asked.
    bool refuse = true;
    /// What the mix goes through before the moves: trim, fades, gain and the chain that stays. Its
    /// compressor, imager and limiter are not touched, nor its equalizer's bands.
    Track track;
};

/// A difference that is not touched, and why.
struct LeftAlone {
    std::string
        id;  ///< "loudness", "dynamics", "width", "tone.cutoff", "tone.evidence", "tone.rest", "yours"
    Message what, why;
};

/// A plain value. Distances are measured: before on the mix, after on the rendered result.
struct Proposal {
    std::vector<Move> moves;  ///< in the order of the signal
    std::vector<LeftAlone> left;
    std::vector<Message> mixNotes;  ///< what to know of the mix before trusting this
    MatchDistance before, after;
    Profile mix, result;
    bool refused = false;  ///< the wanted loudness was held back
};

class SoundAhead;
/// What a mix is, measured once and used for every proposal.
struct MixMeasure {
    Profile profile;
    LevelTrace trace;
    std::shared_ptr<SoundAhead>
        excerpt;  ///< some of the sound, of a plain track that is long enough
};
/// As it comes out of `track`; a default one changes nothing. [worker]
Result<MixMeasure> measureMix(TrackSound& mix, const TaskSpan& progress, const Track& track = {});

/// Fits tone, width, dynamics and level in turn, renders, measures again and corrects. A mix that is
/// at its reference gets no moves. The same input gives the same proposal. Renders the mix three or four
/// times; `task` hears of it and may cancel, which is an error. [worker]
Result<Proposal> proposeMatch(TrackSound& mix, const MixMeasure& measure, const MatchTarget& target,
                              const MatchOptions& options, const TaskSpan& progress);

/// Renders and measures what is left of a proposal after choices were made (`accepted`, `amount` of its
/// moves): result, distances after. The limiter's drive is found again for what is chosen, where the proposal has
/// a level that is accepted. The same choices give the same result, whatever was chosen before. [worker]
Result<Proposal> measureChoices(TrackSound& mix, const MixMeasure& measure, Proposal proposal,
                                const MatchTarget& target, const MatchOptions& options,
                                const TaskSpan& progress);
/// "High shelf +2.0 dB above 6.30 kHz, Q 0.70" at the move's amount. [any]
Message moveText(const Move& move);

/// The bands of the moves' equalizer as they will sound, amounts included. [any]
std::vector<BandSpec> toneBandsOf(const std::vector<Move>& moves);

}  // namespace lacquer
