// SPDX-License-Identifier: GPL-3.0-or-later
// A spectrum that moves: three window lengths joined on one logarithmic grid, with ballistics.
#pragma once
#include <span>
#include <vector>

#include "dsp/Fft.h"
#include "live/LiveReading.h"

namespace lacquer {

struct SpectrumOptions {
    double smoothingOctaves = 1.0 / 12;  ///< width of the band that a point stands for
    double decayDbPerSecond = 15.0;      ///< the attack is immediate
    double averageSeconds =
        0.0;  ///< above 0: an exponential mean of power; infinity: all since reset
    bool operator==(const SpectrumOptions&) const = default;
};

/// Points are powers of bands, left and right together: a sine in both channels reads its peak level
/// in dBFS at any frequency, pink noise is flat. Windows and bands as in measure/Resolutions, each window a
/// quarter on from the last. One thread at a time. [worker]
class SpectrumAnalyser {
public:
    explicit SpectrumAnalyser(double rate, SpectrumOptions options = {});
    void add(const float* left, const float* right, std::size_t frames);
    void idle(double seconds);  ///< nothing plays: readings fall
    void setOptions(const SpectrumOptions& options);
    void reset();
    /// Writes kSpectrumPoints values of dB.
    void read(std::span<float> db) const;

private:
    struct Section {
        Section(int size, double rate);
        Fft fft;
        double binHz, hopSeconds;
        std::vector<double> shape;
        std::vector<float> left, right;  // the window, oldest first
        std::size_t filled = 0;
        double windows = 0.0;        // since the reset
        int first = 0, last = 0;     // points it has a part in
        std::vector<double> powers;  // of the last window, running sums over bins
        std::vector<double> levels;  // dB (peaks) or power (averages), by point
    };
    void take(Section& section);
    void follow(Section& section);

    double rate_;
    SpectrumOptions options_;
    std::vector<Section> sections_;
};

}  // namespace lacquer
