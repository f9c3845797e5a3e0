// SPDX-License-Identifier: GPL-3.0-or-later
// Bands of mid and side over time, and strokes of a kick in them.
#include "measure/Balance.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "dsp/Fft.h"
#include "measure/Detector.h"

namespace lacquer {
namespace {

constexpr double kHop = 0.01;
constexpr int kSlow = 8;        // hops between looks at the balance of bands
constexpr double kGateDb = 15;  // under the mean power: such moments say nothing
constexpr int kEighths = 8;
constexpr double kThinnest = 0.2, kSpillDb = 10.0;
// Strokes, in hops: how far the beater rises, what is compared ahead and behind, how soon it is over.
constexpr double kBeaterDb = 6.0, kStrokeDb = 1.5, kFallShare = 0.6;
constexpr double kLeastKicks = 45, kLeastShare = 0.45;  // a minute; of the beater's jumps
constexpr std::size_t kAhead = 8, kGuard = 2, kPeak = 8, kOver = 26, kApart = 12;

struct Band {
    double low, high;
    double octaves() const { return std::log2(high / low); }
};
constexpr double kMostLowMidDb = 7.0, kLeastKickDb = 3.0, kLeastVoiceDb = -6.0, kMargin = 4.0;
constexpr double kNoVoiceDb = -12.0;  // less than that in its region is no voice
constexpr Band kKick{45, 110}, kBeater{2000, 6000}, kBass{80, 160}, kLowMid{200, 500},
    kUpper{700, 2800}, kVoice{1000, 4000}, kSpill{300, 800};

std::size_t sizeFor(double rate) {
    std::size_t size = 256;
    while (static_cast<double>(size) < 0.03 * rate) size *= 2;
    return size;
}

double medianOf(std::vector<double> values) {
    return values.empty() ? NAN : quantile(values, 0.5);
}

}  // namespace

struct BalanceMeter::State {
    explicit State(double r)
        : rate(r),
          hop(static_cast<std::size_t>(std::lround(kHop * r))),
          fft(static_cast<int>(sizeFor(r))),
          mid(sizeFor(r), hop),
          side(sizeFor(r), hop) {
        const auto size = static_cast<std::size_t>(fft.size());
        for (std::size_t n = 0; n < size; ++n)
            shape.push_back(0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(n) /
                                                 static_cast<double>(size)));
    }

    void transform(const std::vector<double>& window) {
        const auto samples = fft.samples();
        for (std::size_t n = 0; n < shape.size(); ++n) samples[n] = window[n] * shape[n];
        fft.forward();
        power.clear();
        for (const auto& bin : fft.bins()) power.push_back(std::norm(bin));
    }
    double in(const Band& band) const {
        return bandPower(power, rate / static_cast<double>(fft.size()), band.low, band.high);
    }
    void frame();
    double lowMid() const;
    double voice() const;
    void kick(Balance& balance) const;

    struct Moment {
        float all, bass, lowMid, upper, voice, cover;  // power
    };
    double rate;
    std::size_t hop, frames = 0;
    Fft fft;
    WindowFeed mid, side;
    std::vector<double> shape, power;
    std::vector<float> kicks, beaters;  // power, each hop
    std::vector<Moment> moments;        // each kSlow hops
};

void BalanceMeter::State::frame() {
    transform(mid.window());
    kicks.push_back(static_cast<float>(in(kKick)));
    beaters.push_back(static_cast<float>(in(kBeater)));
    if (kicks.size() % kSlow != 0) return;
    Moment m{};
    for (const double p : power) m.all += static_cast<float>(p);
    m.bass = static_cast<float>(in(kBass) / kBass.octaves());
    m.lowMid = static_cast<float>(in(kLowMid) / kLowMid.octaves());
    m.upper = static_cast<float>(in(kUpper) / kUpper.octaves());
    m.voice = static_cast<float>(in(kVoice) / kVoice.octaves());
    const double spill = std::pow(10.0, -kSpillDb / 10) * in(kSpill) / kSpill.octaves();
    transform(side.window());
    // A side beyond the mid is another matter, and told as such.
    m.cover = static_cast<float>(
        spill + std::min(static_cast<double>(m.voice), in(kVoice) / kVoice.octaves()));
    moments.push_back(m);
}

double BalanceMeter::State::lowMid() const {
    std::vector<double> excess;
    for (std::size_t e = 0; e < kEighths; ++e) {
        double bass = 0, low = 0, upper = 0;
        for (std::size_t i = moments.size() * e / kEighths; i < moments.size() * (e + 1) / kEighths;
             ++i) {
            bass += static_cast<double>(moments[i].bass);
            low += static_cast<double>(moments[i].lowMid);
            upper += static_cast<double>(moments[i].upper);
        }
        if (low > 0) excess.push_back(powerDb(low) - (powerDb(bass) + powerDb(upper)) / 2);
    }
    return excess.empty() ? NAN : quantile(excess, kThinnest);
}

double BalanceMeter::State::voice() const {
    double mean = 0;
    for (const Moment& m : moments)
        mean += static_cast<double>(m.all) / static_cast<double>(moments.size());
    const double gate = mean * std::pow(10.0, -kGateDb / 10);
    std::vector<double> over;
    for (const Moment& m : moments)
        if (static_cast<double>(m.all) > gate)
            over.push_back(powerDb(static_cast<double>(m.voice)) -
                           powerDb(static_cast<double>(m.cover)));
    return medianOf(std::move(over));
}

// A stroke: the beater's band jumps, the kick's rises with it and is back soon, as no held note is.
void BalanceMeter::State::kick(Balance& balance) const {
    const auto mean = [](const std::vector<float>& x, std::size_t from, std::size_t to) {
        double sum = 0;
        for (std::size_t i = from; i < to; ++i) sum += static_cast<double>(x[i]);
        return powerDb(sum / static_cast<double>(to - from));
    };
    const auto most = [](const std::vector<float>& x, std::size_t from, std::size_t to) {
        return powerDb(
            static_cast<double>(*std::max_element(x.begin() + static_cast<std::ptrdiff_t>(from),
                                                  x.begin() + static_cast<std::ptrdiff_t>(to))));
    };
    std::vector<double> rises;
    double jumps = 0;
    for (std::size_t i = kAhead; i + kOver + kAhead < kicks.size();) {
        if (most(beaters, i, i + 3) - mean(beaters, i - kAhead, i - kGuard) < kBeaterDb) {
            ++i;
            continue;
        }
        const double peak = most(kicks, i, i + kPeak);
        const double rise = peak - mean(kicks, i - kAhead, i - kGuard);
        const double fall = peak - mean(kicks, i + kOver, i + kOver + kAhead);
        ++jumps;
        if (rise >= kStrokeDb && fall >= kFallShare * rise) {
            rises.push_back(rise);
            if (balance.kicks.size() < kPlacesKept)
                balance.kicks.push_back((static_cast<double>(i * hop) + fft.size() / 2.0) / rate);
        }
        i += kApart;
    }
    const auto count = static_cast<double>(rises.size());
    if (count < kLeastKicks * balance.seconds / 60 || count < kLeastShare * jumps) return;
    balance.kickCount = static_cast<int>(rises.size());
    balance.kickDb = medianOf(std::move(rises));
}

BalanceMeter::BalanceMeter(double rate) : state_(std::make_unique<State>(rate)) {}
BalanceMeter::~BalanceMeter() = default;

void BalanceMeter::add(const double* left, const double* right, std::size_t frames) {
    State& s = *state_;
    s.frames += frames;
    double mid[kDetectorChunk], side[kDetectorChunk];
    while (frames > 0) {
        const std::size_t part = std::min({frames, s.mid.room(), kDetectorChunk});
        for (std::size_t n = 0; n < part; ++n) {
            mid[n] = 0.5 * (left[n] + right[n]);
            side[n] = 0.5 * (left[n] - right[n]);
        }
        s.side.push(side, part);
        if (s.mid.push(mid, part)) {
            s.frame();
            s.mid.advance();
            s.side.advance();
        }
        left += part;
        right += part;
        frames -= part;
    }
}

Balance BalanceMeter::finish() const {
    const State& s = *state_;
    Balance b{.seconds = static_cast<double>(s.frames) / s.rate};
    if (s.moments.size() < kEighths) return b;
    b.lowMidDb = s.lowMid();
    b.voiceDb = s.voice();
    s.kick(b);
    return b;
}

BalanceLimits neutralLimits() {
    return {{kMostLowMidDb}, {kLeastKickDb}, {kLeastVoiceDb}};
}

BalanceLimits limitsOf(const std::vector<WeightedBalance>& references) {
    const auto meanOf = [&](double Balance::*figure) {
        double sum = 0, weights = 0;
        for (const WeightedBalance& one : references) {
            if (std::isnan(one.balance.*figure)) continue;
            sum += one.weight * one.balance.*figure;
            weights += one.weight;
        }
        return weights > 0 ? sum / weights : NAN;
    };
    BalanceLimits limits = neutralLimits();
    // `side` 1: no more than the limit, -1: no less.
    const auto judge = [](BalanceLimit& limit, double mean, double side) {
        if (std::isnan(mean)) return;
        limit = {side * std::max(side * mean + kMargin, side * limit.db - kMargin), mean};
    };
    judge(limits.lowMid, meanOf(&Balance::lowMidDb), 1);
    judge(limits.kick, meanOf(&Balance::kickDb), -1);
    judge(limits.voice, meanOf(&Balance::voiceDb), -1);
    return limits;
}

std::vector<Flaw> judgeBalance(const Balance& b, const BalanceLimits& limits) {
    std::vector<Flaw> found;
    const auto add = [&](ProblemKind kind, Severity severity, double measured,
                         const BalanceLimit& limit) {
        found.push_back({.kind = kind, .severity = severity, .end = b.seconds});
        found.back().measured = measured;
        found.back().threshold = limit.db;
        found.back().references = limit.references;
    };
    if (b.lowMidDb > limits.lowMid.db)
        add(ProblemKind::LowMid, Severity::Warning, b.lowMidDb, limits.lowMid);
    if (b.voiceDb < limits.voice.db && b.voiceDb > kNoVoiceDb)
        add(ProblemKind::VoiceCrowded, Severity::Info, b.voiceDb, limits.voice);
    if (b.kickDb < limits.kick.db) {
        add(ProblemKind::KickMasked, Severity::Info, b.kickDb, limits.kick);
        found.back().count = b.kickCount;
        found.back().at = b.kicks;
        if (!b.kicks.empty()) found.back().start = b.kicks.front();
    }
    return found;
}

}  // namespace lacquer
