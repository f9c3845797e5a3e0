// SPDX-License-Identifier: GPL-3.0-or-later
// A curve through points as one impulse response.
#pragma once
#include <memory>
#include <vector>

#include "dsp/ConvolverKernel.h"
#include "dsp/CurvePoints.h"

namespace lacquer {

enum class CurvePhase { Minimum, Linear };

/// Immutable. Minimum phase by the folded cepstrum (Oppenheim and Schafer, chapter 13): nothing rings
/// ahead, and nothing is later than the convolver itself. Linear phase is symmetric around its middle.
struct CurveFilter {
    double rate = 0.0;               ///< Hz
    ConvolverKernel::Ptr kernel;     ///< null where all points are 0
    std::vector<double> magnitudes;  ///< as realised, from 0 Hz to half the rate
    double worstErrorDb = 0.0;       ///< from the curve, 20 Hz to 20 kHz

    double at(double hz) const;  ///< realised magnitude, linear [any]
    std::size_t bytes() const;
};
/// Time 0 is the first tap in minimum phase, the middle one in linear phase. [any]
ConvolverShape curveShape(CurvePhase phase, double rate);
/// Some 10 ms; the last designs are remembered. [worker]
std::shared_ptr<const CurveFilter> designCurve(const CurvePoints& points, CurvePhase phase,
                                               double rate);

}  // namespace lacquer
