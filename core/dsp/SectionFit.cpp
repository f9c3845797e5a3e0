// SPDX-License-Identifier: GPL-3.0-or-later
// One section, from several starts.
#include "dsp/SectionFit.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "dsp/SectionDescent.h"

namespace lacquer {

using namespace sectionfit;

namespace {

// From several starts; the least maximal error wins.
Section fitTo(const Grid& grid, const Section& analog, double freq, double rate) {
    const Section start = bilinearSection(analog, freq, rate);
    Section best = start;
    double least = misfit(start, grid, grid.weight).worst;
    const auto consider = [&](const Section& from) {
        if (least < 0.01) return;
        const Section s = refine(from, grid, {{true, true, from.h > 0, from.b > 0}});
        const double worst = misfit(s, grid, grid.weight).worst;
        if (worst >= least) return;
        best = s;
        least = worst;
    };
    consider(start);
    Section full = start;
    if (full.h <= 0) full.h = 0.02 * std::max(full.l, full.b);
    consider(full);
    if (full.b <= 0) full.b = 0.1;
    consider(full);
    // From where impulse invariance puts the poles of a section near or past Nyquist.
    full.g = std::min(std::numbers::pi * freq * analog.g / rate, 6.0);
    consider(full);
    return best;
}

}  // namespace

Section bilinearSection(const Section& analog, double freq, double rate) {
    Section s = analog;
    s.g = std::tan(std::numbers::pi * std::clamp(freq * analog.g / rate, 1e-7, 0.45));
    return s;
}

Section fitSection(const Section& analog, double freq, double rate) {
    return fitTo(makeGrid(analog, freq, rate), analog, freq, rate);
}

Section fitNotch(const Section& analog, double freq, double rate) {
    const Section start = bilinearSection(analog, freq, rate);
    if (freq > 0.45 * rate)
        return fitSection(analog, freq, rate);  // the zero is near or past Nyquist
    return refine(start, makeGrid(analog, freq, rate), {{true, true, false, false}, true});
}

}  // namespace lacquer
