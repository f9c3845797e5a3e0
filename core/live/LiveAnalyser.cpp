// SPDX-License-Identifier: GPL-3.0-or-later
// The analyser thread's loop.
#include "live/LiveAnalyser.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include "live/Followers.h"

namespace lacquer {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kNap = std::chrono::milliseconds(8);
constexpr auto kFrame = std::chrono::milliseconds(33);
constexpr double kIdleAfter = 0.1;   // seconds without audio
constexpr double kRestAfter = 15.0;  // by then everything has fallen

double secondsSince(Clock::time_point then, Clock::time_point now) {
    return std::chrono::duration<double>(now - then).count();
}

struct SourceAnalysis {
    explicit SourceAnalysis(double rate)
        : level(rate), stereo(rate), loudness(rate), spectrum(rate) {}
    void add(const float* left, const float* right, bool isPaused, bool isJoined) {
        level.add(left, right, kQuantum);
        stereo.add(left, right, kQuantum);
        spectrum.add(left, right, kQuantum);
        if (isPaused || !isJoined) loudness.interrupt();
        if (!isPaused) loudness.add(left, right, kQuantum);
    }
    void idle(double seconds) {
        level.idle(seconds);
        spectrum.idle(seconds);
    }
    void read(SourceReading& reading) {
        level.read(reading);
        stereo.take(reading);
        loudness.read(reading);
        reading.spectrumDb.resize(kSpectrumPoints);
        spectrum.read(reading.spectrumDb);
    }
    LevelFollower level;
    StereoFollower stereo;
    LoudnessFollower loudness;
    SpectrumAnalyser spectrum;
};

}  // namespace

// All that the thread keeps between two rounds.
struct LiveAnalyser::Sources {
    explicit Sources(double r)
        : rate(r), each{SourceAnalysis(r), SourceAnalysis(r), SourceAnalysis(r)} {}

    void add(const AnalysisBlock& block, bool isPaused) {
        const bool isJoined = run == block.run && position == block.position;
        for (std::size_t s = 0; s < each.size(); ++s)
            each[s].add(block.samples[s][0], block.samples[s][1], isPaused, isJoined);
        run = block.run;
        position = block.position + kQuantum;
    }
    void add(const MeterFrame& frame) {
        const auto count =
            static_cast<std::size_t>(std::clamp(frame.slotCount, 0, MeterFrame::kMaxSlots));
        if (reduction.size() != count) reduction.assign(count, 0.0F);
        for (std::size_t i = 0; i < count; ++i)
            reduction[i] = std::max(reduction[i], frame.gainReductionDb[i]);
        live.resize(count);
        for (std::size_t i = 0, first = 0; i < count; first = frame.live.end[i++])
            live[i].assign(frame.live.value + first, frame.live.value + frame.live.end[i]);
    }

    double rate;
    std::array<SourceAnalysis, kSources> each;
    std::vector<float> reduction;
    std::vector<std::vector<float>> live;
    std::optional<unsigned> run;
    Frames position = 0;
    std::uint64_t sequence = 0;
    bool sounding = false;
};

LiveAnalyser::LiveAnalyser(Ring<AnalysisBlock>& analysis, Ring<MeterFrame>& meters, double rate)
    : analysis_(analysis), meters_(meters), latest_(std::make_shared<LiveReading>()) {
    wishes_.rate = rate;
    thread_ = std::thread([this] { work(); });
}

LiveAnalyser::~LiveAnalyser() {
    {
        const std::lock_guard lock(mutex_);
        wishes_.stop = true;
    }
    wake_.notify_one();
    thread_.join();
}

std::shared_ptr<const LiveReading> LiveAnalyser::latest() const {
    const std::lock_guard lock(mutex_);
    return latest_;
}

void LiveAnalyser::reset() {
    const std::lock_guard lock(mutex_);
    wishes_.reset = true;
}

void LiveAnalyser::setPaused(bool paused) {
    const std::lock_guard lock(mutex_);
    wishes_.paused = paused;
}

void LiveAnalyser::setRate(double rate) {
    const std::lock_guard lock(mutex_);
    wishes_.rate = rate;
}

void LiveAnalyser::setSpectrum(const SpectrumOptions& options) {
    const std::lock_guard lock(mutex_);
    wishes_.spectrum = options;
}

// Naps first, so that a wish to stop ends the nap.
LiveAnalyser::Wishes LiveAnalyser::takeWishes() {
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, kNap, [this] { return wishes_.stop; });
    const Wishes taken = wishes_;
    wishes_.reset = false;
    return taken;
}

void LiveAnalyser::publish(Sources& sources) {
    auto reading = std::make_shared<LiveReading>();
    reading->sequence = ++sources.sequence;
    reading->sounding = sources.sounding;
    reading->position = sources.position;
    reading->measuredSeconds = sources.each[0].loudness.seconds();
    for (std::size_t s = 0; s < sources.each.size(); ++s) sources.each[s].read(reading->sources[s]);
    reading->gainReductionDb = sources.reduction;
    reading->live = sources.live;
    std::fill(sources.reduction.begin(), sources.reduction.end(), 0.0F);
    const std::lock_guard lock(mutex_);
    latest_ = std::move(reading);
}

void LiveAnalyser::work() {
    std::unique_ptr<Sources> sources;
    SpectrumOptions spectrum;
    auto heard = Clock::now() - std::chrono::hours(1);  // when audio last came
    auto published = Clock::now();
    for (Wishes wishes = takeWishes(); !wishes.stop; wishes = takeWishes()) {
        const bool isNew = !sources || sources->rate != wishes.rate;
        if (isNew) {
            const std::uint64_t sequence = sources ? sources->sequence : 0;
            sources = std::make_unique<Sources>(wishes.rate);
            sources->sequence = sequence;
        }
        for (SourceAnalysis& s : sources->each) {
            if (wishes.reset) s.loudness.reset();
            if (isNew || wishes.spectrum != spectrum) s.spectrum.setOptions(wishes.spectrum);
        }
        spectrum = wishes.spectrum;
        const auto now = Clock::now();
        AnalysisBlock block;
        // Not without end: a rig that renders faster than time must not keep readings from being published.
        for (std::size_t n = analysis_.size(); n > 0 && analysis_.pop(block); --n) {
            sources->add(block, wishes.paused);
            heard = now;
        }
        MeterFrame frame;
        for (std::size_t n = meters_.size(); n > 0 && meters_.pop(frame); --n) {
            sources->add(frame);
            heard = now;
        }
        if (now - published < kFrame) continue;
        const double quiet = secondsSince(heard, now);
        sources->sounding = quiet < kIdleAfter;
        if (!sources->sounding)
            for (SourceAnalysis& s : sources->each) s.idle(secondsSince(published, now));
        if (quiet < kRestAfter || isNew || wishes.reset) publish(*sources);
        published = now;
    }
}

}  // namespace lacquer
