// SPDX-License-Identifier: GPL-3.0-or-later
// One signal in other phases: what is added to the side so that a narrow sound becomes wide.
#pragma once
#include <array>
#include <vector>

#include "dsp/Block.h"
#include "dsp/Guard.h"
#include "dsp/Svf.h"

namespace lacquer {

/// A high-pass at 200 Hz and four Schroeder all-passes in a row (J. AES 9, 1961), 1 to 5 ms long: flat
/// above 300 Hz, gone by 30 dB after 30 ms. Copyable, state and all; allocates when made or copied.
class Decorrelator {
public:
    explicit Decorrelator(double rate) : high_(svfCoefs(highPassSection(200.0, rate, 0.70710678))) {
        for (std::size_t i = 0; i < lines_.size(); ++i)
            lines_[i].resize(static_cast<std::size_t>(kSeconds[i] * rate) + 1);
    }
    void reset() noexcept {
        for (auto& line : lines_) std::fill(line.begin(), line.end(), 0.0);
        at_ = {};
        state_ = {};
    }
    /// 64 frames in place. [audio]
    void process(double* samples) noexcept {
        const SvfStep step(high_[0], high_[1]);
        for (int n = 0; n < kQuantum; ++n)
            samples[n] = svfTick(state_, 0, step, high_[2], high_[3], high_[4], samples[n]);
        state_.flush();
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            std::vector<double>& line = lines_[i];
            std::size_t at = at_[i];
            for (int n = 0; n < kQuantum; ++n) {
                const double late = line[at], in = flushTiny(samples[n] + kGain * late);
                samples[n] = late - kGain * in;
                line[at] = in;
                at = at + 1 == line.size() ? 0 : at + 1;
            }
            at_[i] = at;
        }
    }

private:
    static constexpr double kGain = 0.6;
    static constexpr std::array<double, 4> kSeconds{0.0011, 0.0019, 0.0031, 0.0047};
    SvfCoefs high_;
    SvfState state_;
    std::array<std::vector<double>, 4> lines_;
    std::array<std::size_t, 4> at_{};
};

}  // namespace lacquer
