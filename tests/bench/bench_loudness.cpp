// SPDX-License-Identifier: GPL-3.0-or-later
// How many times real time the measures run, beside libebur128 on the same samples in the same run.
// bench_loudness [FILE]      without a file: two minutes of made noise with peaks
#include <ebur128.h>

#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>

#include "base/Units.h"
#include "measure/Analysis.h"
#include "media/Decoder.h"
#include "support/Signals.h"

using namespace lacquer;

namespace {

struct Sound {
    double rate = 44100;
    std::vector<double> samples;  // stereo, interleaved
    double seconds() const { return static_cast<double>(samples.size() / 2) / rate; }
};

Sound made() {
    Sound sound;
    test::Noise random(1);
    double low[2] = {};
    for (int n = 0; n < 44100 * 120; ++n)
        for (double& state : low) {
            state += 0.3 * (random.next() - state);
            sound.samples.push_back(
                std::clamp(2.5 * state * (n % 22050 < 2000 ? 1.5 : 0.7), -0.9, 0.9));
        }
    return sound;
}

Sound decoded(const char* path) {
    auto decoder = Decoder::open(path);
    if (!decoder.ok()) {
        std::fprintf(stderr, "%s\n", decoder.error().english().c_str());
        std::exit(1);
    }
    Sound sound;
    sound.rate = (*decoder)->info().rate;
    const int channels = (*decoder)->info().channels;
    std::vector<double> part(static_cast<std::size_t>(8192 * channels));
    for (;;) {
        const auto got = (*decoder)->read(part.data(), 8192);
        if (!got.ok() || *got == 0) break;
        for (Frames n = 0; n < *got; ++n)
            for (int c = 0; c < 2; ++c)
                sound.samples.push_back(
                    part[static_cast<std::size_t>(n * channels + std::min(c, channels - 1))]);
    }
    return sound;
}

double processorSeconds() {
    timespec t = {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}

// The best of three runs, in times real time; processor time, so that other work does not count.
double speed(const Sound& sound, const std::function<void()>& work) {
    double best = 1e300;
    for (int i = 0; i < 3; ++i) {
        const double start = processorSeconds();
        work();
        best = std::min(best, processorSeconds() - start);
    }
    return sound.seconds() / best;
}

void inChunks(const Sound& sound, const std::function<void(const double*, std::size_t)>& take) {
    constexpr std::size_t kChunk = 4096;
    const std::size_t frames = sound.samples.size() / 2;
    for (std::size_t at = 0; at < frames; at += kChunk)
        take(sound.samples.data() + 2 * at, std::min(kChunk, frames - at));
}

}  // namespace

int main(int argc, char** argv) {
    const Sound sound = argc > 1 ? decoded(argv[1]) : made();
    std::printf("%.1f s at %.0f Hz, one thread\n", sound.seconds(), sound.rate);
    double i = 0, range = 0, peak[2] = {};
    const double theirs = speed(sound, [&] {
        ebur128_state* state =
            ebur128_init(2, static_cast<unsigned long>(sound.rate),
                         EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_TRUE_PEAK);
        inChunks(sound,
                 [&](const double* x, std::size_t n) { ebur128_add_frames_double(state, x, n); });
        ebur128_loudness_global(state, &i);
        ebur128_loudness_range(state, &range);
        for (unsigned c = 0; c < 2; ++c) ebur128_true_peak(state, c, &peak[c]);
        ebur128_destroy(&state);
    });
    std::printf("%-34s %6.0f x   I %.3f LRA %.2f TP %.3f\n", "libebur128 (I, LRA, TP)", theirs, i,
                range, toDb(std::max(peak[0], peak[1])));
    for (const bool truePeak : {true, false}) {
        LoudnessResult r;
        const double ours = speed(sound, [&] {
            Loudness loudness(sound.rate, 2, {.truePeak = truePeak});
            inChunks(sound, [&](const double* x, std::size_t n) { loudness.add(x, n); });
            r = loudness.finish();
        });
        std::printf("%-34s %6.0f x   I %.3f LRA %.2f TP %.3f   %.2f times libebur128\n",
                    truePeak ? "Loudness (M, S, I, LRA, TP, PSR)" : "Loudness without true peak",
                    ours, r.integratedLufs, r.rangeLu, r.truePeakDbtp, ours / theirs);
    }
    const double all = speed(sound, [&] {
        Analyzer analyzer(sound.rate, 2);
        inChunks(sound, [&](const double* x, std::size_t n) { analyzer.add(x, n); });
        analyzer.finish();
    });
    std::printf("%-34s %6.0f x\n", "Analyzer (all of `analyze`)", all);
}
