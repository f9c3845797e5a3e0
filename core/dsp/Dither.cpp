// SPDX-License-Identifier: GPL-3.0-or-later
// Counter-hashed dither, error-feedback noise shaping, auto-blank.
#include "dsp/Dither.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "dsp/Simd.h"

namespace lacquer {
namespace {

struct Kind {
    DitherKind kind;
    std::string_view id;
    int order;
    double shape[9];  ///< c_k: noise transfer function 1 - Σ c_k z^-k
};

constexpr Kind kKinds[] = {
    {DitherKind::None, "none", 0, {}},
    {DitherKind::Tpdf, "tpdf", 0, {}},
    {DitherKind::TpdfHighPass, "tpdf-hp", 0, {}},
    {DitherKind::Lip5, "lip5", 5, {2.033, -2.165, 1.959, -1.590, 0.6149}},
    {DitherKind::Fw3, "fw3", 3, {1.623, -0.982, 0.109}},
    {DitherKind::Fw9,
     "fw9",
     9,
     {2.412, -3.370, 3.937, -4.174, 3.353, -2.205, 1.281, -0.569, 0.0847}},
    {DitherKind::Me9,
     "me9",
     9,
     {1.662, -1.263, 0.4827, -0.2913, 0.1268, -0.1124, 0.03252, -0.01265, -0.03524}},
    {DitherKind::Ie9,
     "ie9",
     9,
     {2.847, -4.685, 6.214, -7.184, 6.639, -5.032, 3.263, -1.632, 0.4191}},
};

const Kind& entry(DitherKind kind) {
    return kKinds[static_cast<int>(kind)];
}

constexpr double kMagic = 0x1.8p52;  // takes the fraction away, |v| < 2^51

// The finaliser of SplitMix64 (Steele, Lea, Flood 2014), twice over the counter.
std::uint64_t hash(Frames frame, int channel) {
    auto z = static_cast<std::uint64_t>(frame) * 2 + static_cast<std::uint64_t>(channel);
    for (int i = 0; i < 2; ++i) {
        z += 0x9E3779B97F4A7C15ull;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        z ^= z >> 31;
    }
    return z;
}

double high(std::uint64_t h) {
    return static_cast<double>(h >> 32) * 0x1p-32;
}
double low(std::uint64_t h) {
    return static_cast<double>(h & 0xFFFFFFFFu) * 0x1p-32;
}

#define LACQUER_LOOPS "dsp/DitherLoops.inc"
#include "dsp/SimdEach.inc"

const auto triangularLoop = LACQUER_PICK(triangular);
const auto triangularHighLoop = LACQUER_PICK(triangularHigh);
const auto toStepsLoop = LACQUER_PICK(toSteps);

}  // namespace

std::optional<DitherKind> findDither(std::string_view id) {
    for (const Kind& kind : kKinds)
        if (kind.id == id) return kind.kind;
    return std::nullopt;
}

std::string_view ditherId(DitherKind kind) {
    return entry(kind).id;
}

DitherKind ditherAt(DitherKind kind, double rate) {
    const bool shapes = entry(kind).order > 0;
    return shapes && rate != 44100.0 && rate != 48000.0 ? DitherKind::Tpdf : kind;
}

Quantiser::Quantiser(DitherKind kind, int bits, double rate) noexcept
    : kind_(ditherAt(kind, rate)),
      order_(entry(kind_).order),
      shape_(entry(kind_).shape),
      scale_(std::ldexp(1.0, bits - 1)) {}

double Quantiser::run(double value, int channel, Frames frame, double fade) noexcept {
    double* e = errors_[channel];
    if (kind_ != DitherKind::None && fade <= 0) {
        std::fill_n(e, kMaxOrder, 0.0);
        return 0.0;
    }
    const double top = scale_ - 1;
    // Twice the range bounds the arithmetic and leaves the clamp below to decide.
    double v = std::clamp(std::isnan(value) ? 0.0 : value * scale_, -2 * scale_, 2 * scale_);
    double noise = 0;
    if (kind_ == DitherKind::TpdfHighPass) {
        noise = high(hash(frame, channel)) - high(hash(frame - 1, channel));
    } else if (kind_ != DitherKind::None) {
        const std::uint64_t h = hash(frame, channel);
        noise = high(h) - low(h);
    }
    double fed = 0;
    for (int k = 0; k < order_; ++k) fed += shape_[k] * e[k];
    v -= fade * fed;
    const double y = std::clamp((v + fade * noise + kMagic) - kMagic, -scale_, top);
    if (order_ > 0) {
        for (int k = order_ - 1; k > 0; --k) e[k] = e[k - 1];
        e[0] = std::clamp(y - v, -4.0, 4.0);  // bounded after clipping
    }
    return y / scale_;
}

Dither::Dither(DitherKind kind, int bits, int channels, double rate, Frames start)
    : channels_(channels), quantiser_(kind, bits, rate), silence_(rate), at_(start) {}

// The noise of the next `frames` outputs, interleaved.
void Dither::makeNoise(Frames frames) {
    const int count = static_cast<int>(frames) * channels_;
    noise_.resize(static_cast<std::size_t>(count));
    // A frame has two counters, one a channel.
    const auto first = static_cast<std::uint64_t>(at_) * 2;
    const std::uint64_t step = channels_ == 2 ? 1 : 2;
    if (quantiser_.kind() == DitherKind::None)
        std::fill(noise_.begin(), noise_.end(), 0.0);
    else if (quantiser_.kind() == DitherKind::TpdfHighPass)
        triangularHighLoop(first, step, 2, count, noise_.data());
    else
        triangularLoop(first, step, count, noise_.data());
}

// `frames` from the held ones' start, all of which sound or have sound within the lookahead.
void Dither::giveSounding(Frames frames, double* out) {
    const double* in = &held_[static_cast<std::size_t>(given_ * channels_)];
    const int count = static_cast<int>(frames) * channels_;
    silence_.next(false);
    if (!quantiser_.shapes()) {
        makeNoise(frames);
        toStepsLoop(in, noise_.data(), quantiser_.scale(), count, out);
        return;
    }
    for (int i = 0; i < count; ++i)
        out[i] = quantiser_.run(in[i], i % channels_, at_ + i / channels_, 1.0);
}

void Dither::giveOne(double* out) {
    const double fade = silence_.next(lastSound_ < given_);
    for (int c = 0; c < channels_; ++c)
        out[c] =
            quantiser_.run(held_[static_cast<std::size_t>(given_ * channels_ + c)], c, at_, fade);
}

// Looks at the held frames up to `end` for the last one that sounds.
void Dither::look(Frames end) {
    for (Frames n = end; n-- > looked_;) {
        bool sounds = false;
        for (int c = 0; c < channels_; ++c)
            sounds =
                sounds || !Silence::isSilent(held_[static_cast<std::size_t>(n * channels_ + c)]);
        if (!sounds) continue;
        lastSound_ = n;
        break;
    }
    looked_ = std::max(looked_, end);
}

// Gives held frames while `ahead` of them stay to be looked at.
void Dither::give(Frames ahead, std::vector<double>& out) {
    const Frames total = static_cast<Frames>(held_.size()) / channels_;
    std::size_t to = out.size();
    out.resize(to +
               static_cast<std::size_t>(std::max<Frames>(0, total - ahead - given_) * channels_));
    while (given_ < total - ahead) {
        look(std::min(given_ + kLookahead, total));
        Frames frames = std::min<Frames>(kLookahead / 2, total - ahead - given_);
        if (lastSound_ >= given_ + frames - 1) {
            giveSounding(frames, &out[to]);
        } else {
            frames = 1;
            giveOne(&out[to]);
        }
        to += static_cast<std::size_t>(frames * channels_);
        given_ += frames;
        at_ += frames;
    }
    held_.erase(held_.begin(), held_.begin() + static_cast<std::ptrdiff_t>(given_ * channels_));
    looked_ -= given_;
    lastSound_ -= given_;
    given_ = 0;
}

void Dither::push(const double* interleaved, Frames frames, std::vector<double>& out) {
    held_.insert(held_.end(), interleaved, interleaved + frames * channels_);
    give(kLookahead, out);
}

void Dither::finish(std::vector<double>& out) {
    give(0, out);
}

}  // namespace lacquer
