// SPDX-License-Identifier: GPL-3.0-or-later
// Clips for workers: reads wait for the disk.
#pragma once
#include <vector>

#include "dsp/ClipSource.h"
#include "media/Clip.h"

namespace lacquer {

/// Each worker has its own; a few pages are kept. read() fails only for a clip it was not given or
/// when the disk fails. [worker]
class WaitingSource : public ClipSource {
public:
    explicit WaitingSource(std::vector<ClipPtr> clips);
    bool read(int clip, Frames start, Block& out) noexcept override;

private:
    struct Kept {
        const PageFile* file = nullptr;
        Frames page = -1;
        std::uint64_t used = 0;
        std::vector<double> left, right;
    };
    const Kept* load(const PageFile& file, Frames page);

    std::vector<ClipPtr> clips_;
    std::vector<Kept> kept_;
    std::vector<char> scratch_;
    std::uint64_t clock_ = 0;
};

}  // namespace lacquer
