// SPDX-License-Identifier: GPL-3.0-or-later
// The way of one proposal: dynamics, tone, correction, width, level. Inside the room only.
#pragma once
#include <optional>

#include "dsp/CurvePoints.h"
#include "match/DriveModel.h"
#include "match/DynamicsFit.h"
#include "match/KeptModules.h"
#include "match/Proposal.h"
#include "match/SoundAhead.h"
#include "match/WidthFit.h"

namespace lacquer {

/// Used once, on one worker; all it is given must outlive it. [worker]
class Matching {
public:
    Matching(TrackSound& mix, const MixMeasure& measure, const MatchTarget& target,
             const MatchOptions& options, const TaskSpan& progress);
    Result<Proposal> run();
    Result<Proposal> choose(Proposal proposal);

private:
    struct Aim {
        double drive;
        bool held;  ///< back, for the peaks
    };
    TaskSpan nextSpan();
    Result<Profile> render(const std::vector<Move>& moves);
    Done keepAhead();
    Result<Profile> renderLevel(const Move& level);
    std::vector<Move> soundMoves(double amount) const;
    void leaveKept();
    void leaveYours(const char* module);
    FitLimits toneLimits() const;
    CurveProblem toneWanted() const;
    void fitTone();
    WidthLimits widthLimits() const;
    void fitTheWidth();
    void leaveWidth();
    void refitWidth(const CurvePoints& points);
    TonePowers equalized() const;
    WantedLevels wantedLevels() const;
    DynamicsLimits dynamicsLimits() const;
    BandDb hopedBandDb() const;
    void fitDynamicsAhead();
    Profile behindOthers(std::size_t band) const;
    Done settleDynamics();
    Result<TonePowers> toneBehind(const std::vector<Move>& moves);
    void collectMoves();
    Done offerCurve();
    TonePowers behindAllBands() const;
    Done settleLevel(int most);
    Aim aim(const Driven& off) const;
    Result<Driven> offInExcerpts(double drive);
    Done searchLevel(int most);
    double leastPsr() const;
    void finish();
    void leaveTone();

    TrackSound& sound_;
    const MixMeasure& mix_;
    const MatchTarget& target_;
    const MatchOptions& options_;
    const TaskSpan& progress_;
    const KeptModules kept_;
    AspectWeights aspect_ = options_.aspect;
    double rate_, wanted_, done_ = 0.0, drive_ = 0.0;
    std::vector<BandSpec> bands_;
    std::optional<WidthFit> width_;
    std::optional<DynamicsFit> dynamics_;
    LevelTrace hoped_;        // at the tone that the bands are to bring; only with dynamics_
    TonePowers unequalized_;  // the mix's tone behind all but the bands, as foreseen or measured
    std::optional<SoundAhead> ahead_;
    DriveTrace drives_;            // ahead of the limiter
    std::optional<Profile> last_;  // of the newest render with all moves
    Proposal out_;
};

}  // namespace lacquer
