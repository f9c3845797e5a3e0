// SPDX-License-Identifier: GPL-3.0-or-later
// Denormal numbers count as zero while one of these lives.
#pragma once
#if defined(__SSE2__)
#include <xmmintrin.h>
#endif

namespace lacquer {

/// Sets flush-to-zero and denormals-are-zero for this thread and puts back what was. Where there is no
/// MXCSR it does nothing. [any]
class FlushToZero {
public:
#if defined(__SSE2__)
    FlushToZero() noexcept : before_(_mm_getcsr()) {
        _mm_setcsr(before_ | 0x8040u);
    }
    ~FlushToZero() {
        _mm_setcsr(before_);
    }
#else
    FlushToZero() noexcept = default;
#endif
    FlushToZero(const FlushToZero&) = delete;
    FlushToZero& operator=(const FlushToZero&) = delete;

private:
#if defined(__SSE2__)
    unsigned before_;
#endif
};

}  // namespace lacquer
