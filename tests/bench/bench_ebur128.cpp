// SPDX-License-Identifier: GPL-3.0-or-later
// Measures a stereo file with libebur128 (integrated, range, true peak), read by our decoder: what analysis.py compares with.
// bench_ebur128 FILE
#include <ebur128.h>

#include <algorithm>
#include <cstdio>
#include <vector>

#include "base/Units.h"
#include "media/Decoder.h"

using namespace lacquer;

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    auto decoder = Decoder::open(argv[1]);
    if (!decoder.ok() || (*decoder)->info().channels != 2) {
        std::fprintf(stderr, "%s: no stereo sound\n", argv[1]);
        return 1;
    }
    ebur128_state* state = ebur128_init(2, static_cast<unsigned long>((*decoder)->info().rate),
                                        EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_TRUE_PEAK);
    constexpr Frames kAtOnce = 16384;
    std::vector<double> samples(2 * kAtOnce);
    for (;;) {
        const auto got = (*decoder)->read(samples.data(), kAtOnce);
        if (!got.ok() || *got == 0) break;
        ebur128_add_frames_double(state, samples.data(), static_cast<std::size_t>(*got));
    }
    double integrated = 0, range = 0, peaks[2] = {};
    ebur128_loudness_global(state, &integrated);
    ebur128_loudness_range(state, &range);
    for (unsigned c = 0; c < 2; ++c) ebur128_true_peak(state, c, &peaks[c]);
    ebur128_destroy(&state);
    std::printf("%.3f %.3f %.3f\n", integrated, range, toDb(std::max(peaks[0], peaks[1])));
}
