// SPDX-License-Identifier: GPL-3.0-or-later
// Long impulse responses in quanta of 64 frames, at a steady load.
#pragma once
#include <span>
#include <vector>

#include "dsp/ConvolverKernel.h"
#include "dsp/Fft.h"

namespace lacquer {

/// Uniformly partitioned overlap-save convolution (Wefers 2015, chapter 5) of a stereo sound with
/// `outputs` kernels at once. The work of a partition is spread over its quanta: at most two transforms
/// a quantum, and an even share of the products. Another kernel is taken up at the next partition's
/// start and crossfaded over that partition, a raised cosine of about 20 ms; both run meanwhile. Null
/// kernels pass the input's bits and cost next to nothing; the first kernel after them is taken up a
/// partition later, while the spectra of what was heard are made up for, one a quantum. Late by
/// shape.latency() frames.
/// Copyable, state and all.
class Convolver {
public:
    explicit Convolver(const ConvolverShape& shape);  ///< [worker]
    Convolver(const Convolver& other);                ///< [worker]
    Convolver& operator=(const Convolver&) = delete;

    const ConvolverShape& shape() const noexcept { return state_.shape; }
    /// To silence; the kernels of the next process() hold at once. [audio, worker]
    void reset() noexcept;
    /// One quantum; kernels and outs have shape().outputs entries, made for this shape. Outs may
    /// include `in`. Never allocates, locks or waits. [audio, worker]
    void process(const Block& in, std::span<const ConvolverKernel::Ptr> kernels,
                 std::span<Block> outs) noexcept;
    /// With one output, in place. [audio, worker]
    void process(const ConvolverKernel::Ptr& kernel, Block& block) noexcept {
        process(block, {&kernel, 1}, {&block, 1});
    }

private:
    // One output's share of a partition: two spectra (re, im of both channels) until it is finished,
    // then the samples.
    struct Job {
        ConvolverKernel::Ptr now, old;
        bool fading = false;
        std::vector<double> sum[2];  ///< of now and of old
        std::vector<double> out;
    };
    struct State {
        ConvolverShape shape;
        int step = 0;                    ///< quantum within the partition
        long long index = 0;             ///< of the partition being collected
        long long firstSpectrum = 0;     ///< the partitions from here to index - 1 have spectra
        bool wanted = false;             ///< a kernel waits for spectra
        std::vector<double> history[2];  ///< time, a ring a channel
        std::vector<double> spectra[2];  ///< of the last inputs, a ring a channel
        std::vector<Job> jobs[2];        ///< by the parity of the partition
        std::vector<double> fade;
    };

    int steps() const noexcept { return state_.shape.block / kQuantum; }
    int stride() const noexcept { return state_.shape.block + 1; }
    double* spectrum(int channel, long long index) noexcept;
    void recall(int channel, long long first, int count, double* to) const noexcept;
    long long oldestNeeded(long long index) const noexcept;
    bool isAtWork() const noexcept;
    void begin(std::span<const ConvolverKernel::Ptr> kernels) noexcept;
    void collect(const Block& in) noexcept;
    void multiply(int from, int to) noexcept;
    void addPartition(const ConvolverKernel& kernel, int p, long long index, double* sum) noexcept;
    void transformInput(long long index) noexcept;
    void endPartition() noexcept;
    void finish(Job& job, long long index, bool old) noexcept;
    void deliver(std::span<Block> outs) const noexcept;

    State state_;
    Fft fft_;
};

}  // namespace lacquer
