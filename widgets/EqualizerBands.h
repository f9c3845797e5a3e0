// SPDX-License-Identifier: GPL-3.0-or-later
// The equalizer's table seen as bands: which value is whose, and what a band can do.
#pragma once
#include <array>
#include <functional>
#include <span>
#include <vector>

#include "dsp/Processor.h"
#include "widgets/ParamEdit.h"

namespace lacquer {

/// Where band k's values stand in the table; -1 where the table has none.
struct EqualizerBand {
    int number = 0;  ///< k of "band<k>"
    int on = -1, type = -1, freq = -1, gain = -1, q = -1, slope = -1, channel = -1;
    int dynamic = -1, threshold = -1, range = -1, attack = -1, release = -1;

    std::array<int, 12> all() const {
        return {on,      type,    freq,      gain,  q,      slope,
                channel, dynamic, threshold, range, attack, release};
    }
};

/// The table and its values. Edits are computed here and applied by whoever listens. [main]
class EqualizerBands {
public:
    void setParams(std::span<const Param> params);
    void setValues(std::span<const double> values);
    std::span<const Param> params() const { return params_; }
    const std::vector<double>& values() const { return values_; }
    int count() const { return static_cast<int>(bands_.size()); }
    const EqualizerBand& band(int index) const { return bands_[static_cast<std::size_t>(index)]; }
    const Param& param(int index) const { return params_[static_cast<std::size_t>(index)]; }
    double value(int index) const {
        return index < 0 ? 0.0 : values_[static_cast<std::size_t>(index)];
    }

    double freq(int b) const { return value(band(b).freq); }
    double gain(int b) const { return value(band(b).gain); }
    double q(int b) const { return value(band(b).q); }
    bool isOn(int b) const { return value(band(b).on) > 0.5; }
    /// On, or off with settings of its own: then it is bypassed. Others are free.
    bool exists(int b) const;
    int firstFree() const;  ///< -1: all bands are taken
    std::string_view typeId(int b) const;
    std::string_view channelId(int b) const;
    bool hasGain(int b) const;
    bool hasSlope(int b) const;
    bool hasQ(int b) const;
    /// The whole runs as an impulse response that has a length.
    bool hasLength() const;
    /// The band's gain moves with the sound.
    bool moves(int b) const;
    /// Gain at the far end of its range; the module keeps both within the gain's own limits.
    double farGain(int b) const;
    /// Bands that exist, by rising frequency.
    std::vector<int> shown() const;
    /// Parameters that belong to no band.
    std::vector<int> globals() const;

    /// Takes a value into this copy, clamped; returns the edit.
    ParamEdit set(int index, double value);
    ParamEdits add(int b, double hz, double gainDb, std::string_view typeId);
    ParamEdits remove(int b);
    /// Switched on for the first time a band gets a range that can be heard.
    ParamEdits setDynamic(int b, bool on);

private:
    std::span<const Param> params_;
    std::vector<double> values_;
    std::vector<EqualizerBand> bands_;
};

/// What the editor draws; callbacks of the realised response in dB. Cheap to copy; [any] after making.
struct EqualizerCurves {
    std::function<double(double hz, Channel channel)> sum;
    std::function<double(double hz)> band;  ///< of the selected band alone, in its own channel
    std::function<double(double hz)> far;   ///< the same at the far end of its range, if it moves
    std::vector<Module::Note> notes;        ///< what the user should know of the settings
};

/// The curves of `module` (an equalizer's table) with these values at `rate`; `selected` is the band's
/// index or -1. Plans, so a worker may do it. [any]
EqualizerCurves equalizerCurves(const Module& module, std::vector<double> values, double rate,
                                int selected);

}  // namespace lacquer
