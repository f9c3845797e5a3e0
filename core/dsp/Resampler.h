// SPDX-License-Identifier: GPL-3.0-or-later
// Sample-rate conversion with soxr: for files at its best quality, for the device in real time.
#pragma once
#include <memory>
#include <vector>

#include "base/Frames.h"

namespace lacquer {

/// Converts a stream of interleaved doubles, exact in length and aligned in time: output frame k is
/// the sound at k / outRate, and n frames of input give outputLength(n, …) frames of output.
/// libsoxr VHQ (28 bit, linear phase, flat to 0.907 of the lower Nyquist frequency). Equal rates
/// hand the samples through untouched. The same input gives the same bits however it is cut into
/// pushes. [worker]
class Resampler {
public:
    /// Rates in Hz, above 0. Allocates; throws std::bad_alloc when there is no memory.
    Resampler(double inRate, double outRate, int channels);
    ~Resampler();
    Resampler(Resampler&&) noexcept;
    Resampler& operator=(Resampler&&) noexcept;

    /// round(frames · outRate / inRate).
    static Frames outputLength(Frames frames, double inRate, double outRate);

    /// Takes all `frames` and appends to `out` what is ready (interleaved; may be nothing).
    void push(const double* interleaved, Frames frames, std::vector<double>& out);
    /// Appends the rest: pushes and finish together gave outputLength(all frames pushed). The last
    /// call on a resampler.
    void finish(std::vector<double>& out);

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Stereo in real time, for a device whose rate is not the project's: soxr HQ with short blocks (an
/// even load). Primed at construction, because soxr allocates in its first blocks; read() never does.
class DeviceResampler {
public:
    /// `maxFrames`: the most frames that one read() will ask for. [main, worker]
    DeviceResampler(double inRate, double outRate, int maxFrames);
    ~DeviceResampler();

    /// Fills `frames` (≤ maxFrames) interleaved stereo frames. `pull(context, in)` is called as often
    /// as needed and fills 64 interleaved stereo frames. [audio]
    using Pull = void (*)(void* context, double* interleaved);
    void read(double* interleaved, int frames, Pull pull, void* context) noexcept;
    /// Back to silence, without allocating: what is in flight is run out over zeros. [audio]
    void flush() noexcept;
    /// Input frames by which the output is late, buffered input included; changes with every read. [audio]
    double delayFrames() const noexcept;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace lacquer
