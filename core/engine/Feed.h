// SPDX-License-Identifier: GPL-3.0-or-later
// From quanta at the project's rate to as many float frames as a device asks for, at its own rate.
#pragma once
#include <memory>
#include <vector>

#include "dsp/Resampler.h"
#include "engine/Player.h"

namespace lacquer {

/// At equal rates the float samples are the monitor's doubles, rounded, and nothing else.
class Feed {
public:
    Feed(Player& player, double projectRate, double deviceRate);  ///< [main]
    /// Any count of frames. [audio]
    void read(float* interleaved, int frames) noexcept;
    /// Project frames that were computed and not yet handed out: the device is that far behind the
    /// player. [audio]
    double behind() const noexcept;
    /// Project frames to one frame of the device.
    double ratio() const noexcept { return ratio_; }
    double deviceRate() const noexcept { return deviceRate_; }
    bool resampling() const { return resampler_ != nullptr; }

private:
    static constexpr int kMostAtOnce = 4096;
    static void pullQuantum(void* self, double* interleaved);

    Player& player_;
    double ratio_, deviceRate_;
    Block block_{};
    int used_ = kQuantum;  // of block_
    std::unique_ptr<DeviceResampler> resampler_;
    std::vector<double> resampled_;
};

}  // namespace lacquer
