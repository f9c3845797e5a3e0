// SPDX-License-Identifier: GPL-3.0-or-later
// Real Fourier transforms in double: the only users of fftw3.h stand behind it.
#pragma once
#include <complex>
#include <memory>
#include <span>

namespace lacquer {

/// A transform of one even size with aligned buffers of its own. Plans are FFTW_ESTIMATE (the same from
/// run to run) and made one at a time, so instances may be made on any thread; each is then used by one
/// thread at a time. forward() and inverse() never allocate. Movable.
class Fft {
public:
    explicit Fft(int size);  ///< [worker]
    ~Fft();
    Fft(Fft&&) noexcept;
    Fft& operator=(Fft&&) noexcept;

    int size() const noexcept;
    std::span<double> samples() noexcept;  ///< size() of them
    std::span<std::complex<double>>
    bins() noexcept;  ///< size() / 2 + 1, from 0 Hz to half the rate
    /// bins = sum of samples · e^(-2πi k n / size); samples keep.
    void forward() noexcept;
    /// The inverse, scaled by 1 / size, so that it undoes forward(); bins are used up.
    void inverse() noexcept;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace lacquer
