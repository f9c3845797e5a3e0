// SPDX-License-Identifier: GPL-3.0-or-later
// What bands do to loudness, told from their curves alone.
#pragma once
#include <vector>

#include "dsp/EqKernel.h"

namespace lacquer {

/// By how many dB these bands change the loudness of pink noise: K-weighted (ITU-R BS.1770-5, its
/// analog prototype), 20 Hz to 20 kHz, with the side 6 dB below the mid. Of the prototypes, so the
/// same at every rate. [worker]
double pinkGainDb(const std::vector<EqKernelBand>& bands);

}  // namespace lacquer
