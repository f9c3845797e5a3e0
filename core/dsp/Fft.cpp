// SPDX-License-Identifier: GPL-3.0-or-later
// Fft over FFTW.
#include "dsp/Fft.h"

#include <fftw3.h>

#include <algorithm>
#include <cassert>
#include <mutex>

namespace lacquer {
namespace {

std::mutex& planner() {
    static std::mutex mutex;  // FFTW's planner is not thread-safe
    return mutex;
}

}  // namespace

struct Fft::State {
    explicit State(int n)
        : size(n),
          time(fftw_alloc_real(static_cast<std::size_t>(n))),
          frequency(fftw_alloc_complex(static_cast<std::size_t>(n / 2 + 1))) {
        const std::lock_guard lock(planner());
        forward = fftw_plan_dft_r2c_1d(n, time, frequency, FFTW_ESTIMATE);
        inverse = fftw_plan_dft_c2r_1d(n, frequency, time, FFTW_ESTIMATE);
        std::fill(time, time + n, 0.0);
        std::fill(&frequency[0][0], &frequency[0][0] + n + 2, 0.0);
    }
    ~State() {
        const std::lock_guard lock(planner());
        fftw_destroy_plan(forward);
        fftw_destroy_plan(inverse);
        fftw_free(time);
        fftw_free(frequency);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    int size;
    double* time;
    fftw_complex* frequency;
    fftw_plan forward = nullptr, inverse = nullptr;
};

Fft::Fft(int size) : state_(std::make_unique<State>(size)) {
    assert(size >= 2 && size % 2 == 0);
}
Fft::~Fft() = default;
Fft::Fft(Fft&&) noexcept = default;
Fft& Fft::operator=(Fft&&) noexcept = default;

int Fft::size() const noexcept {
    return state_->size;
}

std::span<double> Fft::samples() noexcept {
    return {state_->time, static_cast<std::size_t>(state_->size)};
}

std::span<std::complex<double>> Fft::bins() noexcept {
    // The two types share their layout by the C++ standard.
    return {reinterpret_cast<std::complex<double>*>(state_->frequency),
            static_cast<std::size_t>(state_->size / 2 + 1)};
}

void Fft::forward() noexcept {
    fftw_execute(state_->forward);
}

void Fft::inverse() noexcept {
    fftw_execute(state_->inverse);
    const double scale = 1.0 / state_->size;
    for (double& v : samples()) v *= scale;
}

}  // namespace lacquer
