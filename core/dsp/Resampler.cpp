// SPDX-License-Identifier: GPL-3.0-or-later
// The only place that calls libsoxr.
#include "dsp/Resampler.h"

#include <soxr.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <new>

#include "dsp/Block.h"

namespace lacquer {
namespace {

struct SoxrDeleter {
    void operator()(soxr* s) const { soxr_delete(s); }
};
using SoxrPtr = std::unique_ptr<soxr, SoxrDeleter>;

SoxrPtr makeSoxr(double inRate, double outRate, int channels, unsigned long recipe, bool evenLoad) {
    const soxr_io_spec_t io = soxr_io_spec(SOXR_FLOAT64_I, SOXR_FLOAT64_I);
    const soxr_quality_spec_t quality = soxr_quality_spec(recipe, 0);
    soxr_runtime_spec_t runtime = soxr_runtime_spec(1);
    if (evenLoad) runtime.log2_min_dft_size = runtime.log2_large_dft_size = 8;
    soxr_error_t error = nullptr;
    SoxrPtr made(soxr_create(inRate, outRate, static_cast<unsigned>(channels), &error, &io,
                             &quality, &runtime));
    if (!made || error) throw std::bad_alloc();
    return made;
}

}  // namespace

struct Resampler::State {
    double inRate, outRate;
    int channels;
    SoxrPtr soxr;  ///< null when the rates are equal
    Frames taken = 0, given = 0;
    std::vector<double> buffer;

    void drain(std::vector<double>& out, Frames frames) {
        frames = std::min(frames, Resampler::outputLength(taken, inRate, outRate) - given);
        out.insert(out.end(), buffer.begin(), buffer.begin() + frames * channels);
        given += frames;
    }
};

Resampler::Resampler(double inRate, double outRate, int channels)
    : state_(std::make_unique<State>()) {
    state_->inRate = inRate;
    state_->outRate = outRate;
    state_->channels = channels;
    if (inRate != outRate) state_->soxr = makeSoxr(inRate, outRate, channels, SOXR_VHQ, false);
    state_->buffer.resize(static_cast<std::size_t>(channels) * 4096);
}

Resampler::~Resampler() = default;
Resampler::Resampler(Resampler&&) noexcept = default;
Resampler& Resampler::operator=(Resampler&&) noexcept = default;

Frames Resampler::outputLength(Frames frames, double inRate, double outRate) {
    // Rates are whole numbers of hertz in files: exact in 64-bit integers far beyond any length.
    if (inRate == std::floor(inRate) && outRate == std::floor(outRate)) {
        const auto in = static_cast<Frames>(inRate), out = static_cast<Frames>(outRate);
        return frames / in * out + (frames % in * out * 2 + in) / (2 * in);
    }
    return static_cast<Frames>(std::llround(static_cast<double>(frames) * outRate / inRate));
}

void Resampler::push(const double* interleaved, Frames frames, std::vector<double>& out) {
    State& s = *state_;
    s.taken += frames;
    if (!s.soxr) {
        out.insert(out.end(), interleaved, interleaved + frames * s.channels);
        s.given += frames;
        return;
    }
    const std::size_t room = s.buffer.size() / static_cast<std::size_t>(s.channels);
    while (frames > 0) {
        std::size_t used = 0, made = 0;
        soxr_process(s.soxr.get(), interleaved, static_cast<std::size_t>(frames), &used,
                     s.buffer.data(), room, &made);
        s.drain(out, static_cast<Frames>(made));
        interleaved += used * static_cast<std::size_t>(s.channels);
        frames -= static_cast<Frames>(used);
        if (used == 0 && made == 0) break;
    }
}

void Resampler::finish(std::vector<double>& out) {
    State& s = *state_;
    if (!s.soxr) return;
    const std::size_t room = s.buffer.size() / static_cast<std::size_t>(s.channels);
    const Frames due = outputLength(s.taken, s.inRate, s.outRate);
    while (s.given < due) {
        std::size_t made = 0;
        soxr_process(s.soxr.get(), nullptr, 0, nullptr, s.buffer.data(), room, &made);
        if (made == 0) break;
        s.drain(out, static_cast<Frames>(made));
    }
    if (s.given < due) {  // soxr rounds lengths a hair differently
        out.insert(out.end(), static_cast<std::size_t>((due - s.given) * s.channels), 0.0);
        s.given = due;
    }
}

struct DeviceResampler::State {
    SoxrPtr soxr;
    int maxFrames;
    std::array<double, 2 * kQuantum> input{};
    std::vector<double> waste;

    static void silence(void*, double* in) { std::fill_n(in, 2 * kQuantum, 0.0); }
};

DeviceResampler::DeviceResampler(double inRate, double outRate, int maxFrames)
    : state_(std::make_unique<State>()) {
    state_->soxr = makeSoxr(inRate, outRate, 2, SOXR_HQ, true);
    state_->maxFrames = maxFrames;
    state_->waste.resize(2 * static_cast<std::size_t>(maxFrames));
    // Every way of cutting that a device may ask for, until soxr's buffers have their final size.
    const int sizes[] = {maxFrames, 1, maxFrames / 2 + 1, std::min(maxFrames, kQuantum), maxFrames};
    for (const int size : sizes)
        for (int done = 0; done < 16384 + 4 * maxFrames; done += size)
            read(state_->waste.data(), size, &State::silence, nullptr);
}

DeviceResampler::~DeviceResampler() = default;

void DeviceResampler::read(double* interleaved, int frames, Pull pull, void* context) noexcept {
    State& s = *state_;
    std::size_t wanted = static_cast<std::size_t>(frames);
    while (wanted > 0) {
        std::size_t made = 0;
        soxr_process(s.soxr.get(), s.input.data(), 0, nullptr, interleaved, wanted, &made);
        interleaved += 2 * made;
        wanted -= made;
        if (wanted == 0) break;
        pull(context, s.input.data());
        soxr_process(s.soxr.get(), s.input.data(), kQuantum, nullptr, interleaved, wanted, &made);
        interleaved += 2 * made;
        wanted -= made;
    }
}

void DeviceResampler::flush() noexcept {
    for (int done = 0; done < 4096; done += state_->maxFrames)
        read(state_->waste.data(), state_->maxFrames, &State::silence, nullptr);
}

double DeviceResampler::delayFrames() const noexcept {
    return soxr_delay(state_->soxr.get());
}

}  // namespace lacquer
