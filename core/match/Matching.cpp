// SPDX-License-Identifier: GPL-3.0-or-later
// The order of a proposal, its width, and its moves.
#include "match/Matching.h"

#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "match/Certainty.h"
#include "match/Passes.h"
#include "match/Wording.h"
#include "measure/StereoField.h"
#include "modules/Registry.h"

namespace lacquer {
namespace {

constexpr int kMostLevelPasses = 4;
constexpr double kPassShare = 0.3;
constexpr double kMostCurveDb = 8.0, kMostForcedCurveDb = 12.0;
constexpr double kWidthWorth = 0.7, kEmptySideDb = -60.0;
constexpr double kRestWorth = 1.5, kLeastConfidence = 0.5;

}  // namespace

Matching::Matching(TrackSound& mix, const MixMeasure& measure, const MatchTarget& target,
                   const MatchOptions& options, const TaskSpan& progress)
    : sound_(mix),
      mix_(measure),
      target_(target),
      options_(options),
      progress_(progress),
      kept_(options.track.chain),
      rate_(mix.rate()) {
    wanted_ = options.loudnessLufs.value_or(target.integratedLufs);
    const AspectWeights& counts = target.counts;
    if (counts.tone <= 0) aspect_.tone = 0;
    if (counts.dynamics <= 0) aspect_.dynamics = 0;
    if (counts.width <= 0) aspect_.width = 0;
    if (!std::isfinite(wanted_)) aspect_.loudness = 0;
}

Result<Proposal> Matching::run() {
    out_.mix = mix_.profile;
    out_.before = distanceTo(mix_.profile, target_);
    out_.mixNotes = notesOn(mix_.profile);
    leaveKept();
    fitDynamicsAhead();
    fitTone();
    Done step = settleDynamics();
    if (step) fitTheWidth();
    if (step) collectMoves();
    // With a fine curve to come, only the tone behind the limiter is wanted of the first one.
    if (step) step = settleLevel(options_.fineCurve ? 1 : kMostLevelPasses);
    if (step) step = offerCurve();
    if (!step) return step.error();
    finish();
    progress_.report(1.0);
    return std::move(out_);
}

// The moves as they were chosen; only the level is looked for again.
Result<Proposal> Matching::choose(Proposal proposal) {
    out_ = std::move(proposal);
    const auto level = std::find_if(out_.moves.begin(), out_.moves.end(),
                                    [](const Move& m) { return m.id == "level"; });
    if (level == out_.moves.end() || !level->accepted) {
        auto profile = render(out_.moves);
        if (!profile) return profile.error();
        last_ = std::move(*profile);
    } else {
        out_.moves.erase(level);
        std::erase_if(out_.left, [](const LeftAlone& l) { return l.id == "loudness"; });
        out_.refused = false;
        if (const Done settled = settleLevel(kMostLevelPasses); !settled) return settled.error();
    }
    takeResult(out_, last_ ? std::move(*last_) : mix_.profile, target_);
    progress_.report(1.0);
    return std::move(out_);
}

// How many renders there will be is not known: each gets its share of what is left.
TaskSpan Matching::nextSpan() {
    const double width = progress_.to - progress_.from;
    const double until = done_ + (1.0 - done_) * kPassShare;
    const TaskSpan span{progress_.task, progress_.from + done_ * width,
                        progress_.from + until * width};
    done_ = until;
    return span;
}

Result<Profile> Matching::render(const std::vector<Move>& moves) {
    return measureThrough(sound_, withMoves(options_.track, moves), nextSpan(),
                          needsOfResult(moves));
}

// Everything but the level.
std::vector<Move> Matching::soundMoves(double amount) const {
    std::vector<Move> moves;
    const auto add = [&](Move m, double aspect) {
        m.amount = std::clamp(amount * aspect, 0.0, 1.0);
        moves.push_back(std::move(m));
    };
    const std::vector<int> numbers = kept_.freeBands(bands_.size());
    for (std::size_t i = 0; i < std::min(bands_.size(), numbers.size()); ++i)
        add(toneMove(bands_[i], numbers[i], mix_.profile, behindOthers(i), target_, rate_),
            aspect_.tone);
    if (dynamics_) add(dynamicsMove(*dynamics_), aspect_.dynamics);
    if (width_) add(widthMove(*width_, out_.before), aspect_.width);
    return moves;
}

void Matching::leaveKept() {
    for (const auto& [module, aspect] :
         {std::pair{"equalizer", &aspect_.tone}, std::pair{"compressor", &aspect_.dynamics},
          std::pair{"multiband", &aspect_.dynamics}, std::pair{"imager", &aspect_.width},
          std::pair{"limiter", &aspect_.loudness}}) {
        if (*aspect <= 0 || !kept_.has(module)) continue;
        *aspect = 0;
        leaveYours(module);
    }
}

void Matching::leaveYours(const char* module) {
    out_.left.push_back({"yours", Message(findModule(module)->name()),
                         Message(TR("match",
                                    "It is on the chain already, set by hand: the match "
                                    "leaves it as it is."))});
}

WidthLimits Matching::widthLimits() const {
    return options_.refuse ? WidthLimits{} : WidthLimits{1, 200};
}

// Where the reference is wider but the mix has no side to widen, and where widths end at their limits.
void Matching::leaveWidth() {
    const WidthBands lack = widthLack(mix_.profile.tone, target_);
    for (std::size_t k = 0; k < lack.size(); ++k) {
        const double low = kWidthBandEdges[k], high = kWidthBandEdges[k + 1];
        if (lack[k] < kWidthWorth ||
            hasSide(mix_.profile.tone, mix_.profile, target_, static_cast<int>(k)) ||
            sideOverMidDb(mix_.profile.tone, low, high) > kEmptySideDb)
            continue;
        out_.left.push_back(
            {"width.empty",
             Message(TR("match", "Width from %1 to %2"),
                     {formatUnit(Unit::Hertz, low), formatUnit(Unit::Hertz, high)}),
             Message(TR("match", "The side is empty there: raising it would raise noise."))});
    }
    if (width_ && width_->limited && width_->after >= kWidthWorth)
        out_.left.push_back({"width.limit",
                             Message(TR("match", "Width: %1 stay over five bands"),
                                     {formatUnit(Unit::Decibel, width_->after)}),
                             Message(TR("match",
                                        "Between %1 and %2 of its own a side keeps its character; "
                                        "the reference lies beyond."),
                                     {formatUnit(Unit::Percent, widthLimits().least),
                                      formatUnit(Unit::Percent, widthLimits().most)})});
}

void Matching::fitTheWidth() {
    if (aspect_.width <= 0 || mix_.profile.channels < 2) return;
    if (mix_.profile.dualMono && target_.dualMono) return;
    if (mix_.profile.dualMono || target_.dualMono) {
        const Text text =
            mix_.profile.dualMono
                ? TR("match", "The mix is mono; width cannot be made from nothing.")
                : TR("match", "The reference is mono; a stereo mix is not narrowed to it.");
        out_.left.push_back({"width", Message(TR("match", "Width")), Message(text)});
        return;
    }
    width_ = fitWidth(equalized(), mix_.profile, target_, rate_, widthLimits());
    leaveWidth();
}

void Matching::collectMoves() {
    const auto confidence = [&] {
        return toneConfidence(mix_.profile, unequalized_, target_, bands_, rate_, toneLimits());
    };
    std::vector<double> sure = confidence();
    std::vector<BandSpec> kept;
    for (std::size_t i = 0; i < bands_.size(); ++i)
        if (sure[i] >= kLeastConfidence) kept.push_back(bands_[i]);
    if (options_.refuse && kept.size() < bands_.size()) {
        out_.left.push_back(
            {"tone.evidence",
             Message(TR("match", "%1 bands of the equalizer"),
                     {std::to_string(bands_.size() - kept.size())}),
             Message(TR("match",
                        "Too little evidence: they would be different in other parts of "
                        "the music."))});
        bands_ = refitGains(toneWanted(), kept, toneLimits());
        sure = confidence();
    }
    out_.moves = soundMoves(options_.amount);
    for (std::size_t i = 0; i < bands_.size(); ++i) out_.moves[i].confidence = sure[i];
    for (Move& m : out_.moves)
        if (m.id == "width") m.confidence = widthConfidence(mix_.profile, target_, *width_);
}

// The result's tone as it would be with the bands at their full amount.
TonePowers Matching::behindAllBands() const {
    TonePowers tone = last_ ? last_->tone : mix_.profile.tone;
    for (const BandSpec& full : bands_) {
        BandSpec now = full;
        now.gain *= std::clamp(options_.amount * aspect_.tone, 0.0, 1.0);
        const BandDesign whole = designBand(full, rate_), part = designBand(now, rate_);
        for (int b = 0; b < kToneBands; ++b) {
            const double hz = std::min(toneHz(b), 0.49 * rate_);
            const double power =
                whole.power(hz, rate_) / (part.count > 0 ? part.power(hz, rate_) : 1.0);
            tone[static_cast<std::size_t>(b)] *= power;
            tone[static_cast<std::size_t>(b + kToneBands)] *= power;
        }
    }
    return tone;
}

// The curve weighs what lies in a band of the width anew.
void Matching::refitWidth(const CurvePoints& points) {
    const auto move = std::find_if(out_.moves.begin(), out_.moves.end(),
                                   [](const Move& m) { return m.id == "width"; });
    if (!width_ || move == out_.moves.end()) return;
    const double amount = std::clamp(options_.amount * aspect_.tone, 0.0, 1.0);
    const TonePowers tone = behindCurve(equalized(), points, amount);
    const auto again = fitWidth(tone, mix_.profile, target_, rate_, widthLimits());
    if (!again) return;
    width_ = again;
    Move fresh = widthMove(*width_, out_.before);
    fresh.amount = move->amount;
    fresh.confidence = move->confidence;
    *move = std::move(fresh);
}

// Last, and off until asked for; asked for from the start, the level is found again behind it.
Done Matching::offerCurve() {
    if (aspect_.tone <= 0) return done();
    if (kept_.has("finecurve")) {
        leaveYours("finecurve");
        return done();
    }
    const auto fit = fitCurve(behindAllBands(), mix_.profile, target_, rate_,
                              options_.refuse ? kMostCurveDb : kMostForcedCurveDb);
    if (!fit) return done();
    const Profile& result = last_ ? *last_ : mix_.profile;
    const double amount = std::clamp(options_.amount * aspect_.tone, 0.0, 1.0);
    const TonePowers behind = behindCurve(result.tone, fit->points, amount);
    Move move = curveMove(*fit, curveLackDb(result.tone, mix_.profile, target_, rate_),
                          curveLackDb(behind, mix_.profile, target_, rate_));
    move.amount = amount;
    move.accepted = options_.fineCurve;
    move.confidence = curveConfidence(mix_.profile, target_, *fit);
    const auto place = std::find_if(out_.moves.begin(), out_.moves.end(),
                                    [](const Move& m) { return m.module != "equalizer"; });
    out_.moves.insert(place, std::move(move));
    if (!options_.fineCurve) return done();
    std::erase_if(out_.moves, [](const Move& m) { return m.id == "level"; });
    refitWidth(fit->points);
    std::erase_if(out_.left, [](const LeftAlone& l) { return l.id == "loudness"; });
    return settleLevel(kMostLevelPasses);
}

void Matching::leaveTone() {
    if (target_.cutoffHz > 0)
        out_.left.push_back(
            {"tone.cutoff",
             Message(TR("match", "Tone above %1"), {formatUnit(Unit::Hertz, target_.cutoffHz)}),
             Message(TR("match", "The reference ends there, as if it had been coded."))});
    if (out_.after.tonalDb > kRestWorth && options_.amount * aspect_.tone >= 0.99)
        out_.left.push_back(
            {"tone.rest",
             Message(TR("match", "Tone: %1 stay in third octaves"),
                     {formatUnit(Unit::Decibel, out_.after.tonalDb)}),
             Message(TR("match",
                        "What a few wide bands leave comes from notes and instruments: the "
                        "arrangements differ."))});
}

// Where each move has brought its own distance, measured on the last render.
void Matching::finish() {
    takeResult(out_, last_ ? std::move(*last_) : mix_.profile, target_);
    leaveTone();
}

}  // namespace lacquer
