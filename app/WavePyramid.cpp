// SPDX-License-Identifier: GPL-3.0-or-later
// Building and reading the pyramid.
#include "app/WavePyramid.h"

#include <algorithm>
#include <cmath>

namespace lacquer {
namespace {

constexpr WaveColumn kEmpty{INFINITY, -INFINITY, 0.0F};

/// `weight` columns into one; RMS adds as power.
void join(WaveColumn& into, const WaveColumn& part, float weight) {
    into.min = std::min(into.min, part.min);
    into.max = std::max(into.max, part.max);
    into.rms += part.rms * part.rms * weight;
}

}  // namespace

void WavePyramid::add(const Block& block) {
    for (int i = 0; i < kQuantum; ++i) {
        const auto n = static_cast<std::size_t>(i);
        const auto l = static_cast<float>(block.left[n]), r = static_cast<float>(block.right[n]);
        const float low = std::min(l, r), high = std::max(l, r);
        min_ = frames_ == 0 && i == 0 ? low : std::min(min_, low);
        max_ = frames_ == 0 && i == 0 ? high : std::max(max_, high);
        squares_ += 0.5 * (static_cast<double>(l) * l + static_cast<double>(r) * r);
    }
    frames_ += kQuantum;
    if (frames_ < kBase) return;
    const std::lock_guard lock(mutex_);
    levels_[0].push_back({min_, max_, static_cast<float>(std::sqrt(squares_ / kBase))});
    squares_ = 0.0;
    frames_ = 0;
    close(1);
}

void WavePyramid::close(int level) {
    if (level >= kLevels) return;
    const auto& below = levels_[level - 1];
    if (below.size() % kFactor != 0) return;
    WaveColumn column = kEmpty;
    for (std::size_t i = below.size() - kFactor; i < below.size(); ++i)
        join(column, below[i], 1.0F / kFactor);
    column.rms = std::sqrt(column.rms);
    levels_[level].push_back(column);
    close(level + 1);
}

void WavePyramid::complete() {
    const std::lock_guard lock(mutex_);
    past_.reset();
}

std::shared_ptr<const WavePyramid> WavePyramid::stable(const std::shared_ptr<WavePyramid>& wave) {
    if (!wave) return nullptr;
    const std::lock_guard lock(wave->mutex_);
    return wave->past_ ? wave->past_ : wave;
}

Frames WavePyramid::knownFrames() const {
    const std::lock_guard lock(mutex_);
    if (past_) return std::min(total_, past_->knownFrames());
    return std::min(total_, static_cast<Frames>(levels_[0].size()) * kBase);
}

WaveColumn WavePyramid::gather(double from, double to, int level) const {
    double span = kBase;
    for (int k = 0; k < level; ++k) span *= kFactor;
    const auto& columns = levels_[level];
    const auto first = static_cast<std::ptrdiff_t>(std::floor(from / span));
    const auto last = std::max(first + 1, static_cast<std::ptrdiff_t>(std::ceil(to / span)));
    WaveColumn out = kEmpty;
    std::ptrdiff_t count = 0;
    for (auto i = std::max<std::ptrdiff_t>(0, first); i < std::min(last, std::ssize(columns));
         ++i) {
        join(out, columns[static_cast<std::size_t>(i)], 1.0F);
        ++count;
    }
    if (count == 0) return {};
    out.rms = std::sqrt(out.rms / static_cast<float>(count));
    return out;
}

void WavePyramid::columns(double start, double step, std::span<WaveColumn> out) const {
    const std::lock_guard lock(mutex_);
    int level = 0;
    for (double span = kBase * kFactor; level + 1 < kLevels && span <= step; span *= kFactor)
        ++level;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const double from = start + static_cast<double>(i) * step;
        out[i] = gather(from, from + step, level);
        // What the coarse level has not closed yet is in the finest.
        if (out[i].min > out[i].max && level > 0) out[i] = gather(from, from + step, 0);
        if (out[i].min > out[i].max && past_) past_->columns(from, step, out.subspan(i, 1));
    }
}

}  // namespace lacquer
