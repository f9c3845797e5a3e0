// SPDX-License-Identifier: GPL-3.0-or-later
// Which widths of the imager's bands bring the stereo image to the reference's.
#pragma once
#include <optional>
#include <vector>

#include "match/Fit.h"

namespace lacquer {

struct WidthFit {
    std::vector<double> xoverHz;       ///< none, or up to three
    std::vector<double> widthPercent;  ///< one more
    double before = 0.0, after = 0.0;  ///< weighted RMS in dB, after with the realised response
};

/// How far widths may go, in percent.
struct WidthLimits {
    double least = 50, most = 160;
};

/// Up to four bands with crossovers from a list; more only where each is worth it. The
/// realised response of the imager counts. Nothing when less than 0.7 dB is wanted. [worker]
std::optional<WidthFit> fitWidth(const CurveProblem& problem, const WidthLimits& limits = {});
/// What the imager does to side with these settings, in dB on the problem's grid. [worker]
std::vector<double> widthCurve(const CurveProblem& problem, const WidthFit& fit);

}  // namespace lacquer
