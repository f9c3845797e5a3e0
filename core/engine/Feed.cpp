// SPDX-License-Identifier: GPL-3.0-or-later
// From quanta at the project's rate to as many float frames as a device asks for, at its own rate.
#include "engine/Feed.h"

#include <algorithm>

namespace lacquer {

Feed::Feed(Player& player, double projectRate, double deviceRate)
    : player_(player), ratio_(projectRate / deviceRate), deviceRate_(deviceRate) {
    if (projectRate == deviceRate) return;
    resampler_ = std::make_unique<DeviceResampler>(projectRate, deviceRate, kMostAtOnce);
    resampled_.resize(2 * kMostAtOnce);
}

void Feed::pullQuantum(void* self, double* interleaved) {
    Feed& feed = *static_cast<Feed*>(self);
    feed.player_.run(feed.block_);
    for (int n = 0; n < kQuantum; ++n) {
        interleaved[2 * n] = feed.block_.left[n];
        interleaved[2 * n + 1] = feed.block_.right[n];
    }
}

void Feed::read(float* interleaved, int frames) noexcept {
    if (resampler_) {
        while (frames > 0) {
            const int count = std::min(frames, kMostAtOnce);
            resampler_->read(resampled_.data(), count, &Feed::pullQuantum, this);
            for (int i = 0; i < 2 * count; ++i)
                *interleaved++ = static_cast<float>(resampled_[static_cast<std::size_t>(i)]);
            frames -= count;
        }
        return;
    }
    while (frames > 0) {
        if (used_ == kQuantum) {
            player_.run(block_);
            used_ = 0;
        }
        const int count = std::min(frames, kQuantum - used_);
        for (int n = used_; n < used_ + count; ++n) {
            *interleaved++ = static_cast<float>(block_.left[n]);
            *interleaved++ = static_cast<float>(block_.right[n]);
        }
        used_ += count;
        frames -= count;
    }
}

double Feed::behind() const noexcept {
    return resampler_ ? resampler_->delayFrames() : kQuantum - used_;
}

}  // namespace lacquer
