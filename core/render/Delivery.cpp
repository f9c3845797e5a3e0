// SPDX-License-Identifier: GPL-3.0-or-later
// Rate conversion, ceiling, word length, one after the other over chunks.
#include "render/Delivery.h"

#include <bit>
#include <cmath>

namespace lacquer {
namespace {

constexpr std::size_t kChunk = 4096;  // frames collected before the steps run

}  // namespace

DeliveryStream::DeliveryStream(const DeliverySpec& spec, FrameSink sink)
    : spec_(spec), sink_(std::move(sink)) {
    if (spec.inRate != spec.outRate)
        resampler_ = std::make_unique<Resampler>(spec.inRate, spec.outRate, spec.channels);
    if (spec.ceilingDbtp)
        hold_ = std::make_unique<CeilingHold>(spec.outRate, spec.channels, *spec.ceilingDbtp);
    if (spec.bits > 0)
        dither_ = std::make_unique<Dither>(spec.dither, spec.bits, spec.channels, spec.outRate);
    in_.reserve((kChunk + kQuantum) * 2);
}

const std::vector<HeldPlace>& DeliveryStream::held() const {
    static const std::vector<HeldPlace> kNone;
    return hold_ ? hold_->places() : kNone;
}

Done DeliveryStream::push(const Block& block, int frames) {
    for (std::size_t n = 0; n < static_cast<std::size_t>(frames); ++n) {
        in_.push_back(block.left[n]);
        if (spec_.channels == 2) in_.push_back(block.right[n]);
        dualMono_ = dualMono_ && block.left[n] == block.right[n];
    }
    if (in_.size() < kChunk * static_cast<std::size_t>(spec_.channels)) return done();
    return pass(false);
}

Done DeliveryStream::finish() {
    return pass(true);
}

Done DeliveryStream::pass(bool last) {
    const auto frames = [&](const std::vector<double>& x) {
        return static_cast<Frames>(x.size()) / spec_.channels;
    };
    std::vector<double>* now = &in_;
    if (resampler_) {
        converted_.clear();
        resampler_->push(now->data(), frames(*now), converted_);
        if (last) resampler_->finish(converted_);
        now = &converted_;
    }
    if (hold_) {
        held_.clear();
        hold_->push(now->data(), frames(*now), held_);
        if (last) hold_->finish(held_);
        now = &held_;
    }
    if (dither_) {
        words_.clear();
        dither_->push(now->data(), frames(*now), words_);
        if (last) dither_->finish(words_);
        now = &words_;
    }
    const Done given = give(*now);
    in_.clear();
    return given;
}

Done DeliveryStream::give(const std::vector<double>& samples) {
    const Frames frames = static_cast<Frames>(samples.size()) / spec_.channels;
    framesOut_ += frames;
    return frames > 0 ? sink_(samples.data(), frames) : done();
}

void SampleFingerprint::add(const double* samples, std::size_t count) {
    const double scale = std::ldexp(1.0, bits_ - 1);
    for (std::size_t n = 0; n < count; ++n) {
        std::uint64_t word;
        if (bits_ > 0)
            word = static_cast<std::uint64_t>(std::llrint(samples[n] * scale));
        else if (wide_)
            word = std::bit_cast<std::uint64_t>(samples[n] + 0.0);
        else
            word = std::bit_cast<std::uint32_t>(static_cast<float>(samples[n]) + 0.0f);
        hash_ = (hash_ ^ word) * 0x100000001B3ull;
        hash_ ^= hash_ >> 29;
    }
}

}  // namespace lacquer
