// SPDX-License-Identifier: GPL-3.0-or-later
// Tone, dynamics and loudness in one pass.
#include "match/Profile.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/Units.h"
#include "measure/Detector.h"
#include "measure/Spectrum.h"

namespace lacquer {
namespace {

constexpr double kGateLu = 10.0;
constexpr int kChunks = 8;
constexpr double kPsrLoud = 6.0;
constexpr double kNoSide = 1e-6;  // of mid's power
constexpr std::size_t kPart = 4096;
constexpr int kEdgeStride = 4;  // windows between those that a codec's edge is looked for in

int sizeFor(double rate) {
    int n = 16384;
    while (rate > 50000.0 * n / 16384) n *= 2;
    while (rate < 25000.0 * n / 16384) n /= 2;
    return n;
}

}  // namespace

double toneEdgeHz(int edge) {
    return 1000.0 * std::exp2((edge - 136) / 24.0);
}
double toneHz(int band) {
    return 1000.0 * std::exp2((band - 135.5) / 24.0);
}

struct ProfileMeter::State {
    State(double r, int c, const ProfileNeeds& needs)
        : rate(r),
          channels(c),
          loudness(r, 2, {.truePeak = needs.truePeak, .series = true}),
          bandwidth(needs.edge ? makeBandwidthDetector(r, kEdgeStride) : nullptr),
          fft(sizeFor(r)),
          tracing(r, needs.bands),
          tenth(static_cast<std::size_t>(std::lround(0.1 * r))) {
        const auto n = static_cast<std::size_t>(fft.size());
        for (std::size_t i = 0; i < n; ++i)
            shape.push_back(0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(i) /
                                                 static_cast<double>(n)));
        left.reserve(n);
        right.reserve(n);
        prepareBands();
    }

    void prepareBands();
    void add(const double* l, const double* r, std::size_t frames);
    void levels(const double* l, const double* r, std::size_t frames);
    void window();
    void bandsOf(double sign, float* out);
    void gather(Profile& p) const;
    void findErrors(Profile& p) const;
    double psr(double integrated) const;

    double rate;
    int channels;
    Loudness loudness;
    DetectorPtr bandwidth;
    Fft fft;
    TraceMeter tracing;
    std::size_t tenth;
    std::vector<double> shape, left, right, sums;
    struct Edge {
        std::size_t bin;
        double share;
    };
    std::array<Edge, kToneBands + 1> edges;
    std::vector<std::array<float, 2 * kToneBands>> frames;
    std::size_t count = 0;  // frames of sound
    StereoSums tenthSums, total;
    std::vector<float> tenthPeaks;
};

// Bin k spans [k - 1/2, k + 1/2]; an edge cuts the bin it lies in.
void ProfileMeter::State::prepareBands() {
    const double binHz = rate / fft.size();
    const double last = fft.size() / 2;
    for (int e = 0; e <= kToneBands; ++e) {
        const double place = std::min(toneEdgeHz(e) / binHz, last) + 0.5;
        const auto bin = static_cast<std::size_t>(place);
        edges[static_cast<std::size_t>(e)] = {bin, place - static_cast<double>(bin)};
    }
}

void ProfileMeter::State::bandsOf(double sign, float* out) {
    const auto samples = fft.samples();
    for (std::size_t n = 0; n < shape.size(); ++n)
        samples[n] = 0.5 * (left[n] + sign * right[n]) * shape[n];
    fft.forward();
    const auto bins = fft.bins();
    const double size = static_cast<double>(fft.size());
    const double scale = 2 / (size * size * 0.375);
    sums.resize(bins.size() + 1);
    sums[0] = 0;
    for (std::size_t k = 0; k < bins.size(); ++k)
        sums[k + 1] = sums[k] + std::norm(bins[k]) * scale;
    const auto upTo = [&](const Edge& e) {
        const std::size_t next = std::min(e.bin + 1, sums.size() - 1);
        return sums[std::min(e.bin, sums.size() - 1)] +
               e.share * (sums[next] - sums[std::min(e.bin, sums.size() - 1)]);
    };
    for (std::size_t b = 0; b < kToneBands; ++b)
        out[b] = static_cast<float>(std::max(0.0, upTo(edges[b + 1]) - upTo(edges[b])));
}

void ProfileMeter::State::window() {
    std::array<float, 2 * kToneBands> bands;
    bandsOf(1.0, bands.data());
    bandsOf(-1.0, bands.data() + kToneBands);
    frames.push_back(bands);
    const auto half = static_cast<std::ptrdiff_t>(left.size() / 2);
    left.erase(left.begin(), left.begin() + half);
    right.erase(right.begin(), right.begin() + half);
}

void ProfileMeter::State::levels(const double* l, const double* r, std::size_t n) {
    tracing.add(l, r, n);
    while (n > 0) {
        const std::size_t part = std::min(n, tenth - tenthSums.frames);
        const StereoSums more = sumsOf(l, r, part);
        tenthSums.add(more);
        total.add(more);
        if (tenthSums.frames == tenth) {
            tenthPeaks.push_back(
                static_cast<float>(std::max(tenthSums.leftPeak, tenthSums.rightPeak)));
            tenthSums = {};
        }
        l += part;
        r += part;
        n -= part;
    }
}

void ProfileMeter::State::add(const double* l, const double* r, std::size_t n) {
    count += n;
    loudness.addPlanar(l, r, n);
    if (bandwidth) bandwidth->add(l, r, n);
    levels(l, r, n);
    while (n > 0) {
        const std::size_t part = std::min(n, static_cast<std::size_t>(fft.size()) - left.size());
        left.insert(left.end(), l, l + part);
        right.insert(right.end(), r, r + part);
        if (left.size() == static_cast<std::size_t>(fft.size())) window();
        l += part;
        r += part;
        n -= part;
    }
}

// Frames whose momentary loudness, around their middle, passes the gate; in pieces of equal count.
void ProfileMeter::State::gather(Profile& p) const {
    const auto& momentary = loudness.momentarySeries();
    std::vector<std::size_t> passed;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const double middle = (static_cast<double>(i) + 1) * fft.size() / 2 / rate;
        const double place = std::max(0.0, std::round((middle - 0.2) / 0.01));
        if (momentary.empty()) break;
        const auto at = std::min(static_cast<std::size_t>(place), momentary.size() - 1);
        if (momentary[at] > p.loudness.integratedLufs - kGateLu) passed.push_back(i);
    }
    if (passed.empty()) return;
    p.pieces.assign(Profile::kPieces, {});
    for (std::size_t i = 0; i < passed.size(); ++i) {
        TonePowers& piece = p.pieces[i * Profile::kPieces / passed.size()];
        for (std::size_t b = 0; b < piece.size(); ++b) {
            piece[b] += frames[passed[i]][b];
            p.tone[b] += frames[passed[i]][b] / static_cast<double>(passed.size());
        }
    }
}

void ProfileMeter::State::findErrors(Profile& p) const {
    for (std::size_t b = 0; b < p.tone.size(); ++b) {
        double sum = 0, squares = 0;
        int used = 0;
        for (int c = 0; c < kChunks; ++c) {
            double power = 0;
            for (int k = 0; k < Profile::kPieces / kChunks; ++k)
                power += p.pieces[static_cast<std::size_t>(c * Profile::kPieces / kChunks + k)][b];
            if (power <= 0) continue;
            const double db = powerDb(power);
            sum += db;
            squares += db * db;
            ++used;
        }
        const double mean = used > 0 ? sum / used : 0;
        p.errorDb[b] =
            used > 1 ? std::sqrt(std::max(0.0, squares / used - mean * mean) / used) : 99.0;
    }
}

double ProfileMeter::State::psr(double integrated) const {
    const auto& shortTerm = loudness.shortTermSeries();
    std::vector<double> psrs;
    for (std::size_t i = 30; i <= tenthPeaks.size(); ++i) {
        const std::size_t at = (i - 30) * 10;
        if (at >= shortTerm.size() || !(shortTerm[at] > integrated - kPsrLoud)) continue;
        psrs.push_back(
            toDb(*std::max_element(tenthPeaks.begin() + static_cast<std::ptrdiff_t>(i - 30),
                                   tenthPeaks.begin() + static_cast<std::ptrdiff_t>(i))) -
            shortTerm[at]);
    }
    return psrs.empty() ? NAN : quantile(psrs, 0.1);
}

ProfileMeter::ProfileMeter(double rate, int channels, const ProfileNeeds& needs)
    : state_(std::make_unique<State>(rate, channels, needs)) {}
ProfileMeter::~ProfileMeter() = default;

void ProfileMeter::add(const double* left, const double* right, std::size_t frames) {
    while (frames > 0) {
        const std::size_t part = std::min(frames, kPart);
        state_->add(left, right, part);
        left += part;
        right += part;
        frames -= part;
    }
}

Result<Profile> ProfileMeter::finish(LevelTrace* trace) {
    State& s = *state_;
    if (s.frames.empty() && !s.left.empty()) {  // shorter than a window: filled up with silence
        s.left.resize(static_cast<std::size_t>(s.fft.size()));
        s.right.resize(static_cast<std::size_t>(s.fft.size()));
        s.window();
    }
    Profile p;
    p.rate = s.rate;
    p.channels = s.channels;
    p.seconds = framesToSeconds(static_cast<Frames>(s.count), s.rate);
    p.loudness = s.loudness.finish();
    s.gather(p);
    if (!p.empty()) s.findErrors(p);
    p.psrDb = s.psr(p.loudness.integratedLufs);
    p.levels = levelQuantiles(s.tracing.trace().mean);
    if (!s.tracing.trace().bands[0].empty()) p.bandLevels = bandQuantiles(s.tracing.trace());
    const double mid = s.total.leftSquared + s.total.rightSquared + 2 * s.total.cross;
    const double side = s.total.leftSquared + s.total.rightSquared - 2 * s.total.cross;
    p.dualMono = side < kNoSide * mid;
    std::vector<Flaw> found;
    ProgrammeFacts facts;
    facts.rate = s.rate;
    facts.seconds = p.seconds;
    if (s.bandwidth) s.bandwidth->finish(facts, found);
    const auto& series = s.loudness.shortTermSeries();
    for (std::size_t i = 0; i < series.size(); i += 10) p.shortTerm.push_back(series[i]);
    for (const Flaw& f : found) p.cutoffHz = f.hz;
    if (trace) *trace = std::move(s.tracing.trace());
    if (p.empty() || !std::isfinite(p.loudness.integratedLufs)) return tooLittleSound();
    return p;
}

Error tooLittleSound() {
    return Error(TR("match",
                    "There is too little sound to match: it is silent or shorter than half a "
                    "second."));
}

Done readSound(TrackSound& sound, const TaskSpan& progress, const ProfileSection& section,
               const PlanarSink& take) {
    const Frames end = section.end > 0 ? std::min(section.end, sound.frames()) : sound.frames();
    std::vector<double> left(kPart), right(kPart);
    Block block;
    for (Frames at = section.start; at < end;) {
        if (progress.task.cancelled()) return cancelledError();
        std::size_t filled = 0;
        for (; filled < kPart && at < end; at += kQuantum) {
            const bool read = sound.source().read(sound.clip(), at, block);
            if (const auto failure = sound.failure()) return *failure;
            if (!read)
                return Error(
                    TR("match", "The sound could not be read to its end. Check the file."));
            const auto part = static_cast<std::size_t>(std::min<Frames>(kQuantum, end - at));
            std::copy_n(block.left.data(), part, left.data() + filled);
            std::copy_n(block.right.data(), part, right.data() + filled);
            filled += part;
        }
        take(left.data(), right.data(), filled);
        progress.report(static_cast<double>(at - section.start) /
                        static_cast<double>(end - section.start));
    }
    return done();
}

Result<Profile> measureProfile(TrackSound& sound, const TaskSpan& progress,
                               const ProfileNeeds& needs, LevelTrace* trace,
                               const ProfileSection& section) {
    ProfileMeter meter(sound.rate(), sound.channels(), needs);
    const Done read = readSound(
        sound, progress, section,
        [&](const double* left, const double* right, std::size_t n) { meter.add(left, right, n); });
    if (!read) return read.error();
    return meter.finish(trace);
}

}  // namespace lacquer
