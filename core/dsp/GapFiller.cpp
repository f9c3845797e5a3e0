// SPDX-License-Identifier: GPL-3.0-or-later
// Levinson's recursion, banded Cholesky.
#include "dsp/GapFiller.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace lacquer {
namespace {

// Four partial sums in a fixed order: the same bits whatever the machine's vectors.
double dot(const double* a, const double* b, std::size_t count) noexcept {
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    std::size_t i = 0;
    for (; i + 4 <= count; i += 4) {
        s0 += a[i] * b[i];
        s1 += a[i + 1] * b[i + 1];
        s2 += a[i + 2] * b[i + 2];
        s3 += a[i + 3] * b[i + 3];
    }
    for (; i < count; ++i) s0 += a[i] * b[i];
    return (s0 + s1) + (s2 + s3);
}

constexpr double kFloor = 1e-9;  // white noise in the model, of its power: keeps it solvable

}  // namespace

GapFiller::GapFiller(int order, int window) : order_(order) {
    const auto p = static_cast<std::size_t>(order), size = static_cast<std::size_t>(window);
    hann_.resize(size);
    for (std::size_t n = 0; n < size; ++n)
        hann_[n] = 0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * (static_cast<double>(n) + 0.5) /
                                        static_cast<double>(size));
    sound_.resize(size);
    shaped_.resize(size);
    lost_.resize(size);
    lag_.resize(p + 1);
    model_.resize(p + 1);
    next_.resize(p + 1);
    inverse_.resize(p + 1);
    band_.resize(size * (p + 1));
    right_.resize(size);
}

bool GapFiller::fitModel() noexcept {
    const auto p = static_cast<std::size_t>(order_), size = hann_.size();
    for (std::size_t n = 0; n < size; ++n) shaped_[n] = hann_[n] * sound_[n];
    for (std::size_t k = 0; k <= p; ++k)
        lag_[k] = dot(shaped_.data(), shaped_.data() + k, size - k);
    if (!(lag_[0] > 1e-20)) return false;
    lag_[0] *= 1.0 + kFloor;
    std::fill(model_.begin(), model_.end(), 0.0);
    model_[0] = 1.0;
    double error = lag_[0];
    for (std::size_t m = 1; m <= p; ++m) {
        double sum = lag_[m];
        for (std::size_t i = 1; i < m; ++i) sum += model_[i] * lag_[m - i];
        const double k = -sum / error;
        std::copy(model_.begin(), model_.end(), next_.begin());
        for (std::size_t i = 1; i < m; ++i) next_[i] = model_[i] + k * model_[m - i];
        next_[m] = k;
        std::swap(model_, next_);
        error *= 1.0 - k * k;
        if (!(error > 0.0)) return false;
    }
    return true;
}

void GapFiller::correlateModel() noexcept {
    const auto p = static_cast<std::size_t>(order_);
    for (std::size_t k = 0; k <= p; ++k)
        inverse_[k] = dot(model_.data(), model_.data() + k, p + 1 - k);
}

void GapFiller::take(const double* x) noexcept {
    std::copy_n(x, sound_.size(), sound_.begin());
    count_ = 0;
}

void GapFiller::lose(int n) noexcept {
    if (n >= order_ && n < window() - order_) lost_[static_cast<std::size_t>(count_++)] = n;
}

void GapFiller::rightSide() noexcept {
    for (int i = 0; i < count_; ++i)
        sound_[static_cast<std::size_t>(lost_[static_cast<std::size_t>(i)])] = 0.0;
    for (int i = 0; i < count_; ++i) {
        const double* here = &sound_[static_cast<std::size_t>(lost_[static_cast<std::size_t>(i)])];
        double sum = 0.0;
        for (int k = order_; k >= 1; --k)
            sum += inverse_[static_cast<std::size_t>(k)] * (here[-k] + here[k]);
        right_[static_cast<std::size_t>(i)] = -sum;
    }
}

// Row i of band_ gets the factor's entries for columns i - order … i.
bool GapFiller::factor() noexcept {
    for (int i = 0; i < count_; ++i) {
        const int from = std::max(0, i - order_);
        for (int j = from; j <= i; ++j) {
            const int apart =
                lost_[static_cast<std::size_t>(i)] - lost_[static_cast<std::size_t>(j)];
            double sum = apart <= order_ ? inverse_[static_cast<std::size_t>(apart)] : 0.0;
            const int shared = std::max(from, j - order_);
            sum -= dot(&entry(i, shared), &entry(j, shared), static_cast<std::size_t>(j - shared));
            if (j < i)
                entry(i, j) = sum / entry(j, j);
            else if (sum > 0.0)
                entry(i, i) = std::sqrt(sum);
            else
                return false;
        }
    }
    return true;
}

void GapFiller::substitute() noexcept {
    for (int i = 0; i < count_; ++i) {
        double& r = right_[static_cast<std::size_t>(i)];
        for (int j = std::max(0, i - order_); j < i; ++j)
            r -= entry(i, j) * right_[static_cast<std::size_t>(j)];
        r /= entry(i, i);
    }
    for (int i = count_ - 1; i >= 0; --i) {
        double& r = right_[static_cast<std::size_t>(i)];
        for (int j = i + 1; j <= std::min(count_ - 1, i + order_); ++j)
            r -= entry(j, i) * right_[static_cast<std::size_t>(j)];
        r /= entry(i, i);
        sound_[static_cast<std::size_t>(lost_[static_cast<std::size_t>(i)])] = r;
    }
}

bool GapFiller::fill(int rounds) noexcept {
    for (int round = 0; round < rounds; ++round) {
        if (!fitModel()) return false;
        correlateModel();
        rightSide();
        if (!factor()) return false;
        substitute();
    }
    return true;
}

}  // namespace lacquer
