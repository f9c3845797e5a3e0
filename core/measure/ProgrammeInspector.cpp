// SPDX-License-Identifier: GPL-3.0-or-later
// All detectors over one programme.
#include "measure/ProgrammeInspector.h"

#include <algorithm>
#include <cmath>

#include "measure/Detector.h"

namespace lacquer {
namespace {

double sane(double x) {
    return x == x ? std::clamp(x, -1e6, 1e6) : 0.0;
}

// Mono stands on both sides.
void split(const double* interleaved, int channels, std::size_t frames, double* left,
           double* right) {
    const auto stride = static_cast<std::size_t>(channels);
    for (std::size_t n = 0; n < frames; ++n) {
        left[n] = sane(interleaved[n * stride]);
        right[n] = channels == 1 ? left[n] : sane(interleaved[n * stride + 1]);
    }
}

constexpr std::string_view kIds[kProblemKinds] = {
    "clip",         "clip_below_fs",  "isp",          "dc",           "polarity",
    "mono_compat",  "stereo_bass",    "imbalance",    "dead_channel", "dual_mono",
    "hum",          "click",          "dropout",      "sibilance",    "resonance",
    "sub",          "overcompressed", "no_headroom",  "noise_head",   "noise_tail",
    "silence_head", "silence_tail",   "abrupt_start", "abrupt_end",   "lossy",
    "upsampled",    "fake24",         "low_mid",      "kick_masked",  "voice_crowded"};

}  // namespace

std::string_view problemId(ProblemKind kind) {
    return kIds[static_cast<int>(kind)];
}

double quantile(std::vector<double>& values, double p) {
    const double place = std::clamp(p, 0.0, 1.0) * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(below);
    std::nth_element(values.begin(), at, values.end());
    const double low = *at;
    if (below + 1 >= values.size()) return low;
    const double high = *std::min_element(at + 1, values.end());
    return low + (high - low) * (place - static_cast<double>(below));
}

double powerDb(double power) {
    return power > 1e-30 ? 10.0 * std::log10(power) : -300.0;
}

void judgeAgain(Inspection& inspection, const BalanceLimits& limits) {
    std::vector<Flaw>& all = inspection.findings;
    std::erase_if(all, [](const Flaw& f) { return f.kind >= ProblemKind::LowMid; });
    const std::vector<Flaw> judged = judgeBalance(inspection.balance, limits);
    all.insert(all.end(), judged.begin(), judged.end());
    std::stable_sort(all.begin(), all.end(), [](const Flaw& a, const Flaw& b) {
        return a.severity != b.severity ? a.severity > b.severity : a.start < b.start;
    });
}

struct ProgrammeInspector::State {
    explicit State(const StreamInfo& i)
        : info(i),
          loudness(i.rate, 2, {.truePeak = false, .series = true}),
          spectrum(i.rate),
          balance(i.rate),
          left(kDetectorChunk),
          right(kDetectorChunk) {
        detectors.push_back(makeClipDetector(i.rate));
        detectors.push_back(makeLevelDetector(i.rate));
        detectors.push_back(makeStereoDetector(i.rate));
        detectors.push_back(makeHumDetector(i.rate));
        detectors.push_back(makeClickDetector(i.rate));
        detectors.push_back(makeGapDetector(i.rate));
        detectors.push_back(makeSibilanceDetector(i.rate));
        detectors.push_back(makeResonanceDetector(i.rate));
        detectors.push_back(makeEdgeDetector(i.rate));
        detectors.push_back(makeBandwidthDetector(i.rate));
        detectors.push_back(makeWordDetector(i));
    }

    void chunk(const double* x, std::size_t frames) {
        split(x, info.channels, frames, left.data(), right.data());
        loudness.addPlanar(left.data(), right.data(), frames);
        spectrum.add(left.data(), right.data(), frames);
        balance.add(left.data(), right.data(), frames);
        sums.add(sumsOf(left.data(), right.data(), frames));
        for (const DetectorPtr& d : detectors) d->add(left.data(), right.data(), frames);
    }

    StreamInfo info;
    Loudness loudness;
    SpectrumMeter spectrum;
    BalanceMeter balance;
    StereoSums sums;
    std::vector<DetectorPtr> detectors;
    std::vector<double> left, right;
};

ProgrammeInspector::ProgrammeInspector(const StreamInfo& info)
    : state_(std::make_unique<State>(info)) {}
ProgrammeInspector::~ProgrammeInspector() = default;

void ProgrammeInspector::add(const double* interleaved, std::size_t frames) {
    while (frames > 0) {
        const std::size_t part = std::min(frames, kDetectorChunk);
        state_->chunk(interleaved, part);
        interleaved += part * static_cast<std::size_t>(state_->info.channels);
        frames -= part;
    }
}

Inspection ProgrammeInspector::finish() {
    State& s = *state_;
    ProgrammeFacts facts;
    facts.info = s.info;
    facts.rate = s.info.rate;
    facts.seconds = framesToSeconds(static_cast<Frames>(s.sums.frames), s.info.rate);
    facts.sums = s.sums;
    facts.peak = std::max(s.sums.leftPeak, s.sums.rightPeak);
    Inspection result{s.info.rate, s.info.channels, facts.seconds, {}, {}};
    if (facts.peak <= 0) return result;
    facts.loudness = s.loudness.finish();
    facts.shortTerm = s.loudness.shortTermSeries();
    facts.spectrum = s.spectrum.finish();
    for (const DetectorPtr& d : s.detectors) d->finish(facts, result.findings);
    result.balance = s.balance.finish();
    judgeAgain(result, neutralLimits());
    return result;
}

namespace {

/// Decodes a file into `feed(interleaved, frames)`.
template <class Feed>
Done readAll(Decoder& decoder, const std::filesystem::path& path, Task* task, Feed feed) {
    const StreamInfo info = decoder.info();
    std::vector<double> samples(kDetectorChunk * static_cast<std::size_t>(info.channels));
    for (Frames at = 0;;) {
        if (task && task->cancelled())
            return Error(TR("measure", "Inspecting %1 was cancelled."), {path.filename().string()});
        const Result<Frames> got = decoder.read(samples.data(), kDetectorChunk);
        if (!got) return got.error();
        if (*got == 0) return done();
        feed(samples.data(), static_cast<std::size_t>(*got));
        at += *got;
        if (task && info.promisedFrames && *info.promisedFrames > 0)
            task->report(static_cast<double>(at) / static_cast<double>(*info.promisedFrames));
    }
}

}  // namespace

Result<Inspection> inspectFile(const std::filesystem::path& path, Task* task) {
    auto opened = Decoder::open(path);
    if (!opened) return opened.error();
    ProgrammeInspector inspector((*opened)->info());
    const Done read = readAll(**opened, path, task, [&](const double* x, std::size_t frames) {
        inspector.add(x, frames);
    });
    if (!read) return read.error();
    return inspector.finish();
}

Result<Balance> measureBalance(const std::filesystem::path& path, Task* task) {
    auto opened = Decoder::open(path);
    if (!opened) return opened.error();
    const StreamInfo info = (*opened)->info();
    BalanceMeter meter(info.rate);
    std::vector<double> left(kDetectorChunk), right(kDetectorChunk);
    const Done read = readAll(**opened, path, task, [&](const double* x, std::size_t frames) {
        split(x, info.channels, frames, left.data(), right.data());
        meter.add(left.data(), right.data(), frames);
    });
    if (!read) return read.error();
    return meter.finish();
}

}  // namespace lacquer
