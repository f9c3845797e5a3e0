// SPDX-License-Identifier: GPL-3.0-or-later
// Two planes of floats.
#include "match/SoundAhead.h"

#include <algorithm>

namespace lacquer {
namespace {

constexpr double kFadeSeconds = 0.01;

// Of a frame of a stretch that is faded in and out.
double fadeAt(Frames inside, Frames length, double rate) {
    const auto edge = static_cast<double>(std::min(inside, length - 1 - inside));
    return std::min(1.0, edge / (kFadeSeconds * rate));
}

}  // namespace

SoundAhead::SoundAhead(double rate, int channels, Frames frames)
    : rate_(rate), channels_(channels) {
    left_.reserve(static_cast<std::size_t>(frames));
    right_.reserve(static_cast<std::size_t>(frames));
}

void SoundAhead::add(const double* left, const double* right, std::size_t frames) {
    for (std::size_t n = 0; n < frames; ++n) {
        left_.push_back(static_cast<float>(left[n]));
        right_.push_back(static_cast<float>(right[n]));
    }
}

SoundAhead SoundAhead::excerpt(int count, Frames length) const {
    SoundAhead part(rate_, channels_, count * length);
    for (int k = 0; k < count; ++k) {
        const auto from = static_cast<std::size_t>((frames() - length) * k / (count - 1));
        for (Frames n = 0; n < length; ++n) {
            const auto gain = static_cast<float>(fadeAt(n, length, rate_));
            part.left_.push_back(gain * left_[from + static_cast<std::size_t>(n)]);
            part.right_.push_back(gain * right_[from + static_cast<std::size_t>(n)]);
        }
    }
    return part;
}

ExcerptTaker::ExcerptTaker(double rate, int channels, Frames frames)
    : length_(static_cast<Frames>(kStretchSeconds * rate)), frames_(frames) {
    if (frames > 2 * kStretches * length_)
        excerpt_ = std::make_shared<SoundAhead>(rate, channels, kStretches * length_);
}

void ExcerptTaker::add(const double* left, const double* right, std::size_t frames) {
    if (!excerpt_) return;
    for (std::size_t n = 0; n < frames; ++n, ++at_) {
        const Frames stretch = excerpt_->frames() / length_;
        if (stretch == kStretches) break;
        const Frames from = (frames_ - length_) * stretch / (kStretches - 1);
        if (at_ < from) continue;
        const double gain = fadeAt(at_ - from, length_, excerpt_->rate());
        const double l = gain * left[n], r = gain * right[n];
        excerpt_->add(&l, &r, 1);
    }
}

bool SoundAhead::read(int, Frames start, Block& out) noexcept {
    for (int n = 0; n < kQuantum; ++n) {
        const Frames at = start + n;
        const bool inside = at >= 0 && at < frames();
        const auto i = static_cast<std::size_t>(inside ? at : 0);
        const auto k = static_cast<std::size_t>(n);
        out.left[k] = inside ? static_cast<double>(left_[i]) : 0.0;
        out.right[k] = inside ? static_cast<double>(right_[i]) : 0.0;
    }
    return true;
}

}  // namespace lacquer
