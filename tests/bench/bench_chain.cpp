// SPDX-License-Identifier: GPL-3.0-or-later
// What each part of a mastering chain costs, alone, and how cost grows with settings.
//   bench_chain                     times real time and nanoseconds a frame, one core
//   bench_chain --once NAME SECONDS runs one of them once, for an instruction counter
//   bench_chain --list              their names
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "bench/Works.h"
#include "dsp/Simd.h"

using namespace lacquer;
using namespace lacquer::bench;

namespace {

constexpr double kSeconds = 10;

// The best of five: processor time, so that other work does not count.
double nanosecondsAFrame(const std::function<Work(double)>& make, double rate) {
    const Sound sound = madeSound(rate);
    double best = 1e300;
    for (int i = 0; i < 5; ++i)
        best = std::min(best, processorSeconds(make(rate), sound, kSeconds));
    return best / (kSeconds * rate) * 1e9;
}

void tell(const char* name, const std::function<Work(double)>& make, double rate = 44100) {
    if (!make(rate)) return;
    const double ns = nanosecondsAFrame(make, rate);
    std::printf("%-34s %8.2f ns/frame %9.0f x real time\n", name, ns, 1e9 / ns / rate);
    std::fflush(stdout);
}

void curves() {
    char name[64];
    std::printf("\nequalizer, by bands\n");
    for (const int bands : {0, 1, 2, 4, 8, 12, 16, 20, 24}) {
        std::snprintf(name, sizeof name, "  %d", bands);
        tell(name, [&](double r) { return moduleWork("equalizer", equalizerBands(bands), r); });
    }
    std::printf("\nmultiband, by bands\n");
    for (const int bands : {2, 3, 4, 5, 6}) {
        std::snprintf(name, sizeof name, "  %d", bands);
        tell(name, [&](double r) { return moduleWork("multiband", multibandBands(bands), r); });
    }
    std::printf("\nsaturator, by oversampling\n");
    for (const char* factor : {"off", "2x", "4x", "8x", "16x"}) {
        std::snprintf(name, sizeof name, "  %s", factor);
        tell(name, [&](double r) {
            return moduleWork("saturator", {{"drive", "6"}, {"oversampling", factor}}, r);
        });
    }
    std::printf("\nlimiter at 10 dB drive, by rate\n");
    for (const double rate : {44100.0, 48000.0, 96000.0, 192000.0}) {
        std::snprintf(name, sizeof name, "  %.0f Hz", rate);
        tell(
            name,
            [](double r) {
                return moduleWork("limiter", {{"drive", "10"}}, r);
            },
            rate);
    }
}

int once(const char* name, double seconds) {
    for (const NamedWork& work : works()) {
        if (work.name != name) continue;
        processorSeconds(work.make(44100), madeSound(44100), seconds);
        return 0;
    }
    std::fprintf(stderr, "There is no “%s”; --list names them.\n", name);
    return 2;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 4 && std::strcmp(argv[1], "--once") == 0) return once(argv[2], std::atof(argv[3]));
    if (argc == 2 && std::strcmp(argv[1], "--list") == 0) {
        for (const NamedWork& work : works()) std::printf("%s\n", work.name.c_str());
        return 0;
    }
    std::printf("one core, 44100 Hz, vector width: %s\n\n",
                std::string(simd::levelId(simd::level())).c_str());
    for (const NamedWork& work : works()) tell(work.name.c_str(), work.make);
    curves();
    return 0;
}
