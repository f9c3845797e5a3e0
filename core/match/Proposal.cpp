// SPDX-License-Identifier: GPL-3.0-or-later
// The way of one proposal: tone, width, dynamics, correction, level.
#include "match/Proposal.h"

#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "engine/RigPlan.h"
#include "match/Certainty.h"
#include "match/KeptModules.h"
#include "match/SoundAhead.h"
#include "match/Wording.h"
#include "modules/Registry.h"
#include "project/Edit.h"
#include "render/Target.h"

namespace lacquer {
namespace {

constexpr double kHealthyPsr = 8.0, kUnderReference = 1.0, kAlreadyLow = 0.3;
constexpr double kSameLoudness = 0.1, kDynamicsWorth = 0.7, kPassShare = 0.3;
constexpr double kDriveMin = -24.0, kDriveMax = 30.0;
constexpr double kRestWorth = 1.5, kLeastConfidence = 0.5;

bool isPlain(const Track& t) {
    return t.chain.modules.empty() && t.gainDb == 0.0 && t.trimStart == 0 && !t.trimEnd &&
           t.fadeIn == 0 && t.fadeOut == 0 && t.ride.empty();
}

Track withMoves(Track track, const std::vector<Move>& moves) {
    Id ids = 1;
    for (const ModuleState& m : track.chain.modules) ids = std::max(ids, m.id + 1);
    track.chain = applyMoves(std::move(track.chain), moves, ids);
    return track;
}

Result<MixMeasure> measureThrough(TrackSound& sound, const Track& track, const TaskSpan& span) {
    const auto spec = makeRigSpec(track, sound.rate(), sound.clip(), sound.frames());
    if (!spec) return spec.error();
    ProfileMeter meter(sound.rate(), sound.channels(), ProfileMeter::Edge::Skip);
    const Done pulled = pullRig(
        *spec, sound.source(), sound,
        [&](const Block& block, int frames) {
            meter.add(block.left.data(), block.right.data(), static_cast<std::size_t>(frames));
            return done();
        },
        span);
    if (!pulled) return pulled.error();
    MixMeasure measured;
    measured.profile = meter.finish(&measured.trace);
    return measured;
}

BandSpec bandOf(const Move& m) {
    BandSpec b;
    for (const MoveSetting& s : m.set) {
        const std::string leaf = s.param.substr(s.param.find('.') + 1);
        if (leaf == "type") b.type = static_cast<BandType>(static_cast<int>(s.value));
        if (leaf == "freq") b.freq = s.value;
        if (leaf == "gain") b.gain = s.value;
        if (leaf == "q") b.q = s.value;
    }
    return b;
}

// What a move is about, measured on the result.
double distanceOf(const Move& m, const Proposal& p, const MatchTarget& target) {
    if (m.module == "equalizer") return toneMove(bandOf(m), 1, p.result, target, p.mix.rate).before;
    if (m.id == "dynamics") return p.after.dynamicsDb;
    if (m.id == "width") return p.after.widthDb;
    return p.mix.loudness.integratedLufs + m.before - p.result.loudness.integratedLufs;
}

void takeResult(Proposal& p, Profile result, const MatchTarget& target) {
    p.result = std::move(result);
    p.result.cutoffHz = p.mix.cutoffHz;
    p.after = distanceTo(p.result, target);
    for (Move& m : p.moves) {
        m.after = distanceOf(m, p, target);
        m.what = moveText(m);
    }
}

class Matching {
public:
    Matching(TrackSound& mix, const MixMeasure& measure, const MatchTarget& target,
             const MatchOptions& options, const TaskSpan& progress)
        : sound_(mix),
          mix_(measure),
          target_(target),
          options_(options),
          progress_(progress),
          kept_(options.track.chain),
          rate_(mix.rate()) {
        wanted_ = options.loudnessLufs.value_or(target.integratedLufs);
    }

    Result<Proposal> run() {
        out_.mix = mix_.profile;
        out_.before = distanceTo(mix_.profile, target_);
        out_.mixNotes = notesOn(mix_.profile);
        leaveKept();
        fitTone();
        fitTheWidth();
        Done step = fitDynamics();
        if (step) collectMoves();
        if (step) step = settleLevel();
        if (!step) return step.error();
        finish();
        progress_.report(1.0);
        return std::move(out_);
    }

private:
    using Pass = MixMeasure;
    TaskSpan nextSpan();
    Result<Pass> render(const std::vector<Move>& moves);
    Done keepAhead();
    Result<Pass> renderLevel(const Move& level);
    std::vector<Move> soundMoves(double amount) const;
    void leaveKept();
    void fitTone();
    void fitTheWidth();
    TonePowers equalized() const;
    Done fitDynamics();
    Done correctTone(const Profile& rendered);
    void collectMoves();
    Done settleLevel();
    Done searchLevel(double lufs);
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
    std::optional<CompressionFit> compression_;
    std::optional<SoundAhead> ahead_;
    std::optional<double> aheadLufs_;
    std::optional<Profile> last_;  // of the newest render with all moves
    Proposal out_;
};

// How many renders there will be is not known: each gets its share of what is left.
TaskSpan Matching::nextSpan() {
    const double width = progress_.to - progress_.from;
    const double until = done_ + (1.0 - done_) * kPassShare;
    const TaskSpan span{progress_.task, progress_.from + done_ * width,
                        progress_.from + until * width};
    done_ = until;
    return span;
}

Result<Matching::Pass> Matching::render(const std::vector<Move>& moves) {
    return measureThrough(sound_, withMoves(options_.track, moves), nextSpan());
}

// Everything but the limiter, once, when the limiter comes last and the sound is not too long.
Done Matching::keepAhead() {
    Track track = withMoves(options_.track, out_.moves);
    if (!track.chain.modules.empty() && track.chain.modules.back().module == "limiter")
        track.chain.modules.pop_back();
    for (const ModuleState& m : track.chain.modules)
        if (edit::usualPlace({{m}}, "limiter") == 0 || m.module == "limiter") return done();
    const auto spec = makeRigSpec(track, rate_, sound_.clip(), sound_.frames());
    if (!spec) return spec.error();
    if (spec->length > SoundAhead::kMostFrames) return done();
    ahead_.emplace(rate_, sound_.channels(), spec->length);
    Loudness loudness(rate_, 2, {.truePeak = false});
    const Done pulled = pullRig(
        *spec, sound_.source(), sound_,
        [&](const Block& block, int frames) {
            loudness.addPlanar(block.left.data(), block.right.data(),
                               static_cast<std::size_t>(frames));
            ahead_->add(block, frames);
            return done();
        },
        nextSpan());
    if (pulled) aheadLufs_ = loudness.finish().integratedLufs;
    return pulled;
}

Result<Matching::Pass> Matching::renderLevel(const Move& level) {
    if (ahead_) return measureThrough(*ahead_, withMoves({}, {level}), nextSpan());
    std::vector<Move> moves = out_.moves;
    moves.push_back(level);
    return render(moves);
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
        add(toneMove(bands_[i], numbers[i], mix_.profile, target_, rate_), aspect_.tone);
    if (compression_) add(dynamicsMove(*compression_), aspect_.dynamics);
    if (width_) add(widthMove(*width_, out_.before), aspect_.width);
    return moves;
}

void Matching::leaveKept() {
    for (const auto& [module, aspect] :
         {std::pair{"equalizer", &aspect_.tone}, std::pair{"compressor", &aspect_.dynamics},
          std::pair{"imager", &aspect_.width}, std::pair{"limiter", &aspect_.loudness}}) {
        if (*aspect <= 0 || !kept_.has(module)) continue;
        *aspect = 0;
        out_.left.push_back({"yours", Message(findModule(module)->name()),
                             Message(TR("match",
                                        "It is on the chain already, set by hand: the match "
                                        "leaves it as it is."))});
    }
}

void Matching::fitTone() {
    if (aspect_.tone <= 0) return;
    const CurveProblem problem = toneProblem(mix_.profile.tone, mix_.profile, target_, rate_);
    bands_ = fitBands(problem, options_.tone);
}

// The mix's tone behind the bands that were found.
TonePowers Matching::equalized() const {
    TonePowers tone = mix_.profile.tone;
    for (const BandSpec& band : bands_) {
        const BandDesign design = designBand(band, rate_);
        for (int b = 0; b < kToneBands; ++b) {
            const double power = design.power(std::min(toneHz(b), 0.49 * rate_), rate_);
            tone[static_cast<std::size_t>(b)] *= power;
            tone[static_cast<std::size_t>(b + kToneBands)] *= power;
        }
    }
    return tone;
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
    const WidthLimits limits = options_.refuse ? WidthLimits{} : WidthLimits{20, 200};
    width_ = fitWidth(widthProblem(equalized(), mix_.profile, target_, rate_), limits);
}

Done Matching::fitDynamics() {
    if (aspect_.dynamics <= 0 || out_.before.dynamicsDb < kDynamicsWorth) return done();
    Pass pass{mix_.profile, mix_.trace};
    if (!bands_.empty() || width_) {
        auto rendered = render(soundMoves(1.0));
        if (!rendered) return rendered.error();
        pass = std::move(*rendered);
    }
    auto levels = target_.levels;
    compression_ = fitCompression(pass.trace, levels);
    if (compression_ && compression_->confidence < kLeastConfidence) compression_.reset();
    if (!compression_) {
        const double distance = dynamicsDistance(pass.profile.levels, levels);
        if (distance >= 1.0)
            out_.left.push_back(
                {"dynamics",
                 Message(TR("match", "Dynamics: %1 from the reference"),
                         {formatUnit(Unit::Decibel, distance)}),
                 Message(TR("match",
                            "No moderate compression brings the levels nearer; they differ "
                            "because the music does, or the mix is denser already."))});
        return done();
    }
    if (bands_.empty()) return done();
    auto rendered = render(soundMoves(1.0));
    if (!rendered) return rendered.error();
    return correctTone(rendered->profile);
}

// Compression has moved the tone: the same bands with new gains.
Done Matching::correctTone(const Profile& rendered) {
    CurveProblem problem = toneProblem(rendered.tone, mix_.profile, target_, rate_);
    const std::vector<double> now = curveOf(problem, bands_);
    for (std::size_t i = 0; i < now.size(); ++i) problem.wantedDb[i] += now[i];
    bands_ = refitGains(problem, bands_, options_.tone);
    std::erase_if(bands_, [&](auto& b) { return std::abs(b.gain) < options_.tone.leastDb; });
    return done();
}

void Matching::collectMoves() {
    const auto certainty = toneConfidence(mix_.profile, target_, bands_, rate_, options_.tone);
    std::vector<BandSpec> kept;
    for (std::size_t i = 0; i < bands_.size(); ++i)
        if (certainty[i] >= kLeastConfidence) kept.push_back(bands_[i]);
    if (kept.size() < bands_.size()) {
        out_.left.push_back(
            {"tone.evidence",
             Message(TR("match", "%1 bands of the equalizer"),
                     {std::to_string(bands_.size() - kept.size())}),
             Message(TR("match",
                        "Too little evidence: they would be different in other parts of "
                        "the music."))});
        const CurveProblem problem = toneProblem(mix_.profile.tone, mix_.profile, target_, rate_);
        bands_ = refitGains(problem, kept, options_.tone);
    }
    out_.moves = soundMoves(options_.amount);
    const auto sure = toneConfidence(mix_.profile, target_, bands_, rate_, options_.tone);
    for (std::size_t i = 0; i < bands_.size(); ++i) out_.moves[i].confidence = sure[i];
    for (Move& m : out_.moves)
        if (m.id == "width") m.confidence = widthConfidence(mix_.profile, target_, *width_, rate_);
}

double Matching::leastPsr() const {
    const double healthy = std::max(kHealthyPsr, target_.psrDb - kUnderReference);
    return std::min(healthy, mix_.profile.psrDb - kAlreadyLow);
}

Done Matching::searchLevel(double lufs) {
    std::optional<Profile> best;
    double least = INFINITY;
    const auto measure = [&](double drive) -> Result<double> {
        auto pass = renderLevel(levelMove(drive, options_.ceilingDbtp, mix_.profile, wanted_));
        if (!pass) return pass.error();
        const double got = pass->profile.loudness.integratedLufs;
        if (std::abs(got - lufs) < least) {
            least = std::abs(got - lufs);
            best = std::move(pass->profile);
        }
        return got;
    };
    const auto found = findTarget(measure, lufs, drive_, kDriveMin, kDriveMax);
    if (!found) return found.error();
    drive_ = found->best().valueDb;
    last_ = std::move(best);
    return done();
}

Done Matching::settleLevel() {
    const double now = mix_.profile.loudness.integratedLufs;
    const bool level =
        aspect_.loudness > 0 && (!out_.moves.empty() || std::abs(wanted_ - now) >= kSameLoudness);
    if (!level) {
        if (out_.moves.empty()) return done();
        auto pass = render(out_.moves);
        if (!pass) return pass.error();
        last_ = std::move(pass->profile);
        return done();
    }
    Done step = keepAhead();
    if (!step) return step;
    drive_ = std::clamp(wanted_ - aheadLufs_.value_or(now), kDriveMin, kDriveMax);
    step = searchLevel(wanted_);
    double lufs = wanted_;
    const double limit = leastPsr();
    for (int i = 0; step && options_.refuse && i < 3; ++i) {
        const double lack = limit - last_->psrDb;
        if (!(lack > 0.1) || last_->loudness.integratedLufs <= now) break;
        lufs = std::max(std::min(lufs, last_->loudness.integratedLufs) - 1.2 * lack, now);
        out_.refused = true;
        drive_ -= wanted_ - lufs > 0 ? 1.2 * lack : 0.0;
        step = searchLevel(lufs);
    }
    if (!step) return step;
    if (out_.refused)
        out_.left.push_back(
            leftLoudness(wanted_, last_->loudness.integratedLufs, last_->psrDb, limit));
    else if (std::abs(last_->loudness.integratedLufs - wanted_) > kSameLoudness)
        out_.left.push_back(leftShort(wanted_, last_->loudness.integratedLufs));
    out_.moves.push_back(levelMove(drive_, options_.ceilingDbtp, mix_.profile, wanted_));
    return done();
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

}  // namespace

Result<MixMeasure> measureMix(TrackSound& mix, const TaskSpan& progress, const Track& track) {
    MixMeasure m;
    auto profile = measureProfile(mix, progress, &m.trace);
    if (!profile) return profile.error();
    const double cutoff = profile->cutoffHz;
    m.profile = std::move(*profile);
    if (isPlain(track)) return m;
    auto through = measureThrough(mix, track, progress);
    if (!through) return through.error();
    if (through->profile.empty())
        return Error(TR("match",
                        "There is too little sound to match: it is silent or shorter than "
                        "half a second."));
    through->profile.cutoffHz = cutoff;
    return through;
}

Result<Proposal> measureChoices(TrackSound& mix, Proposal proposal, const MatchTarget& target,
                                const Track& track, const TaskSpan& progress) {
    auto measured = measureThrough(mix, withMoves(track, proposal.moves), progress);
    if (!measured) return measured.error();
    takeResult(proposal, std::move(measured->profile), target);
    return proposal;
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
