// SPDX-License-Identifier: GPL-3.0-or-later
// Rate conversion, ceiling, word length, one after the other over chunks.
#include "render/Delivery.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "dsp/Simd.h"

namespace lacquer {
namespace {

constexpr std::size_t kChunk = 4096;  // frames collected before the steps run
constexpr double kMagic = 0x1.8p52;   // a double's low bits become the whole number

[[gnu::always_inline]] inline std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * 0x100000001B3ull;
    return hash ^ hash >> 29;
}

#define LACQUER_LOOPS "render/FingerprintLoops.inc"
#include "dsp/SimdEach.inc"

const auto mixLoop = LACQUER_PICK(mixWords);

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
    const auto word = [&](double x) -> std::uint64_t {
        if (bits_ > 0) return std::bit_cast<std::uint64_t>(x * scale + kMagic);
        if (wide_) return std::bit_cast<std::uint64_t>(x + 0.0);
        return std::bit_cast<std::uint32_t>(static_cast<float>(x) + 0.0f);
    };
    const auto one = [&](double x) {
        lanes_[at_] = mixed(lanes_[at_], word(x));
        at_ = (at_ + 1) % kLanes;
    };
    std::size_t n = 0;
    while (n < count && at_ != 0) one(samples[n++]);
    if (bits_ > 0) {
        const std::size_t groups = (count - n) / kLanes;
        mixLoop(samples + n, groups, scale, lanes_);
        n += groups * kLanes;
    }
    while (n < count) one(samples[n++]);
}

std::uint64_t SampleFingerprint::value() const {
    std::uint64_t hash = at_;
    for (const std::uint64_t lane : lanes_) hash = (hash ^ lane) * 0x100000001B3ull ^ hash >> 29;
    return hash;
}

}  // namespace lacquer
