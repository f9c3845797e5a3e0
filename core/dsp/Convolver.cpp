// SPDX-License-Identifier: GPL-3.0-or-later
// The schedule: while partition k is collected, products with older inputs are summed for it and the
// partition before is finished; its own input comes last.
#include "dsp/Convolver.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace lacquer {
namespace {

// y += h·x over complex bins with separate parts.
void addProduct(ConvolverKernel::Spectrum h, const double* __restrict xr,
                const double* __restrict xi, double* __restrict yr, double* __restrict yi,
                int bins) noexcept {
    const double* __restrict hr = h.re;
    const double* __restrict hi = h.im;
    for (int i = 0; i < bins; ++i) {
        yr[i] += hr[i] * xr[i] - hi[i] * xi[i];
        yi[i] += hr[i] * xi[i] + hi[i] * xr[i];
    }
}

}  // namespace

Convolver::Convolver(const ConvolverShape& shape) : fft_(2 * shape.block) {
    assert(shape.block % kQuantum == 0 && shape.block >= 2 * shape.outputs * kQuantum);
    state_.shape = shape;
    const auto bins = static_cast<std::size_t>(stride());
    for (auto& ring : state_.history)
        ring.resize(static_cast<std::size_t>(shape.partitions() + 2) * shape.block);
    for (auto& ring : state_.spectra) ring.resize(2 * bins * shape.partitions());
    for (auto& jobs : state_.jobs) {
        jobs.resize(static_cast<std::size_t>(shape.outputs));
        for (Job& job : jobs) {
            for (auto& sum : job.sum) sum.resize(4 * bins);
            job.out.resize(2 * static_cast<std::size_t>(shape.block));
        }
    }
    for (int n = 0; n < shape.block; ++n)
        state_.fade.push_back(0.5 - 0.5 * std::cos(std::numbers::pi * (n + 0.5) / shape.block));
}

Convolver::Convolver(const Convolver& other) : state_(other.state_), fft_(other.fft_.size()) {}

// What older rings hold is not looked at again: recall() and multiply() know where the sound began.
void Convolver::reset() noexcept {
    state_.step = 0;
    state_.index = 0;
    state_.firstSpectrum = 0;
    state_.wanted = false;
    for (auto& jobs : state_.jobs)
        for (Job& job : jobs) {
            job.now.reset();
            job.old.reset();
            job.fading = false;
            std::fill(job.out.begin(), job.out.end(), 0.0);
        }
}

double* Convolver::spectrum(int channel, long long index) noexcept {
    return state_.spectra[channel].data() + (index % state_.shape.partitions()) * 2 * stride();
}

// Input from frame `first` on; silence before the sound began.
void Convolver::recall(int channel, long long first, int count, double* to) const noexcept {
    const auto& ring = state_.history[channel];
    const auto size = static_cast<long long>(ring.size());
    while (count > 0) {
        const long long at = first % size;
        const int run =
            static_cast<int>(std::min<long long>(count, first < 0 ? -first : size - at));
        if (first < 0)
            std::fill_n(to, run, 0.0);
        else
            std::copy_n(ring.begin() + at, run, to);
        first += run;
        count -= run;
        to += run;
    }
}

void Convolver::process(const Block& in, std::span<const ConvolverKernel::Ptr> kernels,
                        std::span<Block> outs) noexcept {
    const int outputs = state_.shape.outputs, parts = state_.shape.partitions() - 1;
    if (state_.step == 0) begin(kernels);
    collect(in);
    if (state_.step < 2 * outputs && state_.index > 0) {
        Job& job = state_.jobs[(state_.index - 1) % 2][static_cast<std::size_t>(state_.step / 2)];
        const bool old = state_.step % 2 == 1;
        if (!old || job.fading) finish(job, state_.index - 1, old);
    }
    multiply(1 + parts * state_.step / steps(), 1 + parts * (state_.step + 1) / steps());
    if (state_.wanted && state_.firstSpectrum > oldestNeeded(state_.index + 1))
        transformInput(--state_.firstSpectrum);
    deliver(outs);
    if (++state_.step < steps()) return;
    endPartition();
    state_.step = 0;
    ++state_.index;
}

// The spectra from here on are what a partition's products ask for.
long long Convolver::oldestNeeded(long long index) const noexcept {
    return std::max(0LL, index + 1 - state_.shape.partitions());
}

bool Convolver::isAtWork() const noexcept {
    const auto& jobs = state_.jobs[state_.index % 2];
    return std::any_of(jobs.begin(), jobs.end(), [](const Job& job) { return job.now || job.old; });
}

void Convolver::endPartition() noexcept {
    if (state_.wanted || isAtWork())
        transformInput(state_.index);
    else
        state_.firstSpectrum = state_.index + 1;
}

// Takes up kernels for the partition that begins, if the spectra they need are there.
void Convolver::begin(std::span<const ConvolverKernel::Ptr> kernels) noexcept {
    auto &jobs = state_.jobs[state_.index % 2], &before = state_.jobs[(state_.index + 1) % 2];
    const bool isReady = state_.firstSpectrum <= oldestNeeded(state_.index);
    state_.wanted = false;
    for (std::size_t j = 0; j < jobs.size(); ++j) {
        Job& job = jobs[j];
        job.old = before[j].now;
        job.now = isReady || !kernels[j] ? kernels[j] : before[j].now;
        state_.wanted = state_.wanted || job.now != kernels[j];
        job.fading = state_.index > 0 && job.old != job.now;
        if (!job.fading) job.old.reset();
        if (job.now) std::fill(job.sum[0].begin(), job.sum[0].end(), 0.0);
        if (job.old) std::fill(job.sum[1].begin(), job.sum[1].end(), 0.0);
    }
}

void Convolver::collect(const Block& in) noexcept {
    const auto size = static_cast<long long>(state_.history[0].size());
    const long long at = (state_.index * state_.shape.block + state_.step * kQuantum) % size;
    for (int c = 0; c < 2; ++c)
        std::copy_n(in.channel(c), kQuantum, state_.history[c].begin() + at);
}

// Products of partitions [from, to) of the kernels with inputs that are complete.
void Convolver::multiply(int from, int to) noexcept {
    for (int p = from; p < to && p <= state_.index; ++p)
        for (Job& job : state_.jobs[state_.index % 2]) {
            if (job.now) addPartition(*job.now, p, state_.index - p, job.sum[0].data());
            if (job.fading && job.old)
                addPartition(*job.old, p, state_.index - p, job.sum[1].data());
        }
}

void Convolver::addPartition(const ConvolverKernel& kernel, int p, long long index,
                             double* sum) noexcept {
    const int bins = stride();
    for (int path = 0; path < ConvolverKernel::kPaths; ++path) {
        const auto h = kernel.partition(static_cast<ConvolverKernel::Path>(path), p);
        if (h.re == nullptr) continue;
        const double* x = spectrum(path % 2, index);
        double* y = sum + (path / 2) * 2 * bins;
        addProduct(h, x, x + bins, y, y + bins, bins);
    }
}

// A partition that was collected, with the one before it.
void Convolver::transformInput(long long index) noexcept {
    const int block = state_.shape.block, bins = stride();
    const long long first = (index - 1) * block;
    for (int c = 0; c < 2; ++c) {
        recall(c, first, 2 * block, fft_.samples().data());
        fft_.forward();
        double* x = spectrum(c, index);
        for (int i = 0; i < bins; ++i) {
            x[i] = fft_.bins()[static_cast<std::size_t>(i)].real();
            x[bins + i] = fft_.bins()[static_cast<std::size_t>(i)].imag();
        }
    }
}

// From the sum to samples; those of the old kernel are faded out of what is there.
void Convolver::finish(Job& job, long long index, bool old) noexcept {
    const int block = state_.shape.block, bins = stride();
    const ConvolverKernel* kernel = (old ? job.old : job.now).get();
    double* sum = job.sum[old ? 1 : 0].data();
    if (kernel != nullptr) addPartition(*kernel, 0, index, sum);
    const double* y = fft_.samples().data() + block;
    for (int c = 0; c < 2; ++c) {
        if (kernel == nullptr) {
            recall(c, index * block - state_.shape.centre, block, fft_.samples().data() + block);
        } else {
            const double *re = sum + c * 2 * bins, *im = re + bins;
            for (int i = 0; i < bins; ++i)
                fft_.bins()[static_cast<std::size_t>(i)] = {re[i], im[i]};
            fft_.inverse();
        }
        double* out = job.out.data() + c * block;
        if (!old) std::copy_n(y, block, out);
        for (int n = 0; old && n < block; ++n)
            out[n] = y[n] + (out[n] - y[n]) * state_.fade[static_cast<std::size_t>(n)];
    }
}

// Samples of the partition that is finished, or of the one before while this one's turn is not yet.
void Convolver::deliver(std::span<Block> outs) const noexcept {
    const int late = 2 * state_.shape.outputs - 1;
    const bool before = state_.step < late;
    const int step = before ? state_.step + steps() - late : state_.step - late;
    const long long index = state_.index - (before ? 2 : 1);
    for (std::size_t j = 0; j < outs.size(); ++j) {
        if (index < 0) {
            outs[j].clear();
            continue;
        }
        const auto& out = state_.jobs[index % 2][j].out;
        for (int c = 0; c < 2; ++c)
            std::copy_n(out.begin() + c * state_.shape.block + step * kQuantum, kQuantum,
                        outs[j].channel(c));
    }
}

}  // namespace lacquer
