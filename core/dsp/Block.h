// SPDX-License-Identifier: GPL-3.0-or-later
// The quantum in which all audio is computed: 64 stereo frames of double.
#pragma once
#include <array>
#include <cstddef>

namespace lacquer {

/// Frames in every Block, for the device and for the exporter alike.
inline constexpr int kQuantum = 64;

/// Exactly 64 stereo frames; full scale is ±1.0. Mono sources fill both channels.
struct alignas(64) Block {
    std::array<double, kQuantum> left;
    std::array<double, kQuantum> right;

    void clear() noexcept {
        left.fill(0.0);
        right.fill(0.0);
    }
    double* channel(int c) noexcept { return c == 0 ? left.data() : right.data(); }
    const double* channel(int c) const noexcept { return c == 0 ? left.data() : right.data(); }
};

}  // namespace lacquer
