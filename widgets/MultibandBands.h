// SPDX-License-Identifier: GPL-3.0-or-later
// The table of a module with bands seen as such: which value is whose, and what splitting and joining means.
#pragma once
#include <array>
#include <vector>

#include "dsp/Processor.h"
#include "widgets/ParamEdit.h"

namespace lacquer {

/// The table of the multiband or the imager (which has no leaf but the width) and its values. Edits are computed here and applied by whoever listens. Bands count from 0,
/// crossover k lies between band k and band k + 1. [main]
class MultibandBands {
public:
    enum Leaf {
        kMode,
        kThreshold,
        kRatio,
        kKnee,
        kRange,
        kAttack,
        kRelease,
        kGain,
        kWidth,
        kBypass,
        kMute,
        kLeaves
    };
    static constexpr double kLowestHz = 20.0, kHighestHz = 20000.0;  ///< what is shown

    /// Ids "bands", "xover<k>", "band<k>.mode" and so on; the table must outlive this.
    void setParams(std::span<const Param> params);
    void setValues(std::span<const double> values);
    const std::vector<double>& values() const { return values_; }
    const Param& param(int index) const { return params_[static_cast<std::size_t>(index)]; }
    /// 0 for what the table does not have (-1).
    double value(int index) const {
        return index < 0 ? 0.0 : values_[static_cast<std::size_t>(index)];
    }

    int count() const;
    int most() const { return static_cast<int>(leaves_.size()); }
    int least() const { return static_cast<int>(param(bands_).min); }
    int index(int band, Leaf leaf) const {
        return leaves_[static_cast<std::size_t>(band)][static_cast<std::size_t>(leaf)];
    }
    int crossoverIndex(int k) const { return crossovers_[static_cast<std::size_t>(k)]; }
    double of(int band, Leaf leaf) const { return value(index(band, leaf)); }
    /// As they are in force: one that has passed another stands where that stands.
    double crossover(int k) const;
    double lowHz(int band) const { return band == 0 ? kLowestHz : crossover(band - 1); }
    double highHz(int band) const { return band + 1 >= count() ? kHighestHz : crossover(band); }
    int bandAt(double hz) const;
    bool isDynamic(int band) const { return of(band, kMode) > 0.5 && of(band, kBypass) < 0.5; }
    /// Parameters that belong to no band, without "bands".
    const std::vector<int>& globals() const { return globals_; }

    /// Takes a value into this copy, clamped; returns the edit.
    ParamEdit set(int index, double value);
    /// A crossover stays a third of an octave away from its neighbours.
    ParamEdit setCrossover(int k, double hz);
    /// The band becomes two of the same settings; none when all are taken.
    ParamEdits split(double hz);
    /// The band goes up in the one below it (the lowest in the one above); the least number stays.
    ParamEdits join(int band);

private:
    ParamEdits shift(const std::vector<std::vector<double>>& bands, const std::vector<double>& hz);
    std::vector<double> bandValues(int band) const;

    std::span<const Param> params_;
    std::vector<double> values_;
    std::vector<std::array<int, kLeaves>> leaves_;
    std::vector<int> crossovers_, globals_;
    int bands_ = -1;
};

}  // namespace lacquer
