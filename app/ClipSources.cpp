// SPDX-License-Identifier: GPL-3.0-or-later
// A clip's two channels as one waveform.
#include "app/ClipSources.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace lacquer {
namespace {

/// Both channels together: the widest extremes, the mean power. `read` fills one channel's columns.
template <class Read>
void joinChannels(int channels, std::span<WaveColumn> out, const Read& read) {
    std::vector<PeakColumn> column(out.size());
    std::fill(out.begin(), out.end(), WaveColumn{});
    for (int c = 0; c < channels; ++c) {
        read(c, std::span(column));
        for (std::size_t i = 0; i < out.size(); ++i) {
            if (!column[i].known) continue;
            const bool first = out[i].min > out[i].max;
            out[i].min = first ? column[i].min : std::min(out[i].min, column[i].min);
            out[i].max = first ? column[i].max : std::max(out[i].max, column[i].max);
            out[i].rms += column[i].rms * column[i].rms / static_cast<float>(channels);
        }
    }
    for (WaveColumn& one : out) one.rms = std::sqrt(one.rms);
}

Frames firstFrame(double start) {
    return static_cast<Frames>(std::floor(start));
}
Frames endFrame(double start, double step, std::size_t count) {
    return static_cast<Frames>(std::ceil(start + step * static_cast<double>(count)));
}

}  // namespace

void GrowingWave::columns(double start, double step, std::span<WaveColumn> out) const {
    joinChannels(peaks_->channels(), out, [&](int channel, std::span<PeakColumn> columns) {
        peaks_->columns(channel, firstFrame(start), endFrame(start, step, out.size()), columns);
    });
}

void ClipWave::columns(double start, double step, std::span<WaveColumn> out) const {
    joinChannels(clip_->channels, out, [&](int channel, std::span<PeakColumn> columns) {
        clip_->columns(channel, firstFrame(start), endFrame(start, step, out.size()), columns);
    });
}

bool ClipWave::samples(Frames start, std::span<float> out) const {
    clip_->samples(0, start, out);
    if (clip_->channels < 2) return true;
    std::vector<float> right(out.size());
    clip_->samples(1, start, right);
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = 0.5F * (out[i] + right[i]);
    return true;
}

}  // namespace lacquer
