// SPDX-License-Identifier: GPL-3.0-or-later
// Clips that lie in memory, for tests of what pulls from a ClipSource.
#pragma once
#include <atomic>
#include <vector>

#include "dsp/ClipSource.h"

namespace lacquer::test {

/// Clip i is clips[i]: left and right planes. Reading allocates nothing. `late` makes every read miss.
class MemorySource : public ClipSource {
public:
    struct Clip {
        std::vector<double> left, right;
    };
    std::vector<Clip> clips;
    std::atomic<bool> late{false};

    bool read(int clip, Frames start, Block& out) noexcept override {
        out.clear();
        if (late.load(std::memory_order_relaxed)) return false;
        const Clip& from = clips[static_cast<std::size_t>(clip)];
        const auto frames = static_cast<Frames>(from.left.size());
        for (Frames n = 0; n < kQuantum; ++n) {
            const Frames at = start + n;
            if (at < 0 || at >= frames) continue;
            out.left[static_cast<std::size_t>(n)] = from.left[static_cast<std::size_t>(at)];
            out.right[static_cast<std::size_t>(n)] = from.right[static_cast<std::size_t>(at)];
        }
        return true;
    }
};

}  // namespace lacquer::test
