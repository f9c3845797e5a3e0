// SPDX-License-Identifier: GPL-3.0-or-later
// Impulse responses as a Convolver wants them: cut to partitions and transformed.
#pragma once
#include <array>
#include <memory>
#include <span>
#include <vector>

#include "dsp/Block.h"

namespace lacquer {

/// How a convolver and its kernels are laid out.
struct ConvolverShape {
    int block = 1024;  ///< frames of a partition, a multiple of 64; at least 128·outputs
    int taps = 4096;   ///< longest impulse response
    int centre = 0;    ///< the tap that stands for time 0: where an empty kernel has its 1
    int outputs = 1;   ///< kernels that run on the same input

    int partitions() const noexcept { return (taps + block - 1) / block; }
    /// Frames from an input to where a kernel's centre tap puts it; exact. [any]
    int latency() const noexcept { return block + kQuantum * (2 * outputs - 1) + centre; }
    bool operator==(const ConvolverShape&) const = default;
};

/// Partition for a rate: 1024 frames up to 50 kHz, 2048 up to 100 kHz, 4096 above: about 20 ms. [any]
int convolverBlock(double rate);

/// Immutable spectra of up to four impulse responses: what each input channel gives to each output
/// channel. Made on a worker; a convolver keeps what it still needs, and the last reference is always
/// dropped on a worker (make() sees to it), so audio may copy and drop pointers.
class ConvolverKernel {
public:
    enum Path { kLeft, kLeftFromRight, kRightFromLeft, kRight, kPaths };
    using Ptr = std::shared_ptr<const ConvolverKernel>;
    using Responses = std::array<std::span<const double>, kPaths>;

    /// Nothing comes through an empty path. Paths given the same memory share their spectra. [worker]
    static Ptr make(const ConvolverShape& shape, const Responses& responses);
    /// The same response for both channels, each on its own. [worker]
    static Ptr make(const ConvolverShape& shape, std::span<const double> both);
    /// How many kernels are alive: those in use, and those no worker has swept yet. [any]
    static std::size_t alive();

    struct Spectrum {
        const double *re, *im;  ///< block + 1 bins each; null: nothing comes through
    };
    Spectrum partition(Path path, int p) const noexcept;

private:
    ConvolverKernel(const ConvolverShape& shape, const Responses& responses);

    int stride_ = 0, partitions_ = 0;
    std::array<std::vector<double>, kPaths> data_;
    std::array<int, kPaths> from_{-1, -1, -1, -1};  ///< which data_ a path uses
};

}  // namespace lacquer
