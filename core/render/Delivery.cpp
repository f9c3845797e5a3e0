// SPDX-License-Identifier: GPL-3.0-or-later
// Rate conversion, ceiling, word length, one after the other over chunks.
#include "render/Delivery.h"

#include <algorithm>
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
    const auto count = static_cast<std::size_t>(frames);
    if (dualMono_)
        dualMono_ =
            std::equal(block.left.begin(), block.left.begin() + frames, block.right.begin());
    const std::size_t at = in_.size();
    in_.resize(at + count * static_cast<std::size_t>(spec_.channels));
    double* out = in_.data() + at;
    if (spec_.channels == 2)
        for (std::size_t n = 0; n < count; ++n) {
            out[2 * n] = block.left[n];
            out[2 * n + 1] = block.right[n];
        }
    else
        std::copy_n(block.left.begin(), count, out);
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
    constexpr double kMagic = 0x1.8p52;  // a double's low bits become the whole number
    const auto take = [this](std::size_t lane, std::uint64_t word) {
        const std::uint64_t hash = (lanes_[lane] ^ word) * 0x100000001B3ull;
        lanes_[lane] = hash ^ hash >> 29;
    };
    const auto run = [&](auto&& word) {
        std::size_t n = 0;
        for (; n < count && at_ != 0; ++n, at_ = (at_ + 1) % kLanes) take(at_, word(samples[n]));
        for (; n + kLanes <= count; n += kLanes)
            for (std::size_t lane = 0; lane < kLanes; ++lane) take(lane, word(samples[n + lane]));
        for (; n < count; ++n, at_ = (at_ + 1) % kLanes) take(at_, word(samples[n]));
    };
    if (bits_ > 0)
        run([&](double x) { return std::bit_cast<std::uint64_t>(x * scale + kMagic); });
    else if (wide_)
        run([](double x) { return std::bit_cast<std::uint64_t>(x + 0.0); });
    else
        run([](double x) {
            return std::uint64_t{std::bit_cast<std::uint32_t>(static_cast<float>(x) + 0.0f)};
        });
}

std::uint64_t SampleFingerprint::value() const {
    std::uint64_t hash = at_;
    for (const std::uint64_t lane : lanes_) hash = (hash ^ lane) * 0x100000001B3ull ^ hash >> 29;
    return hash;
}

}  // namespace lacquer
