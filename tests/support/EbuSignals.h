// SPDX-License-Identifier: GPL-3.0-or-later
// The test signals of EBU Tech 3341 and 3342 that can be synthesised, with what a meter must read.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace lacquer::test {

struct Range {
    double low, high;
};

struct EbuCase {
    std::string name;  ///< "3341-9"
    int channels = 2;
    std::vector<double> samples;  ///< interleaved
    std::optional<Range> integrated, maxMomentary, maxShortTerm, range, truePeak;
    std::optional<Range> steadyShortTerm;  ///< from 3 s on
    std::optional<Range> steadyMomentary;  ///< from 1 s on
    std::vector<double> maxima;            ///< of each period, ±0.1
    double periodSeconds = 0;              ///< of `maxima`
    bool maximaAreMomentary = false;
};

/// All of them for one rate. Series over files (10, 13) give a case a file.
std::vector<EbuCase> ebuCases(double rate);

}  // namespace lacquer::test
