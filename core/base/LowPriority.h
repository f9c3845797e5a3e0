// SPDX-License-Identifier: GPL-3.0-or-later
// Threads that compute what nobody waits for.
#pragma once
#if defined(__linux__)
#include <sys/resource.h>
#endif

namespace lacquer {

/// The calling thread, and no other, gives way to those that are waited for. Where the system has no such
/// thing or refuses it, it runs as any thread. [worker]
inline void lowerThreadPriority() noexcept {
#if defined(__linux__)
    constexpr int kNice = 10;
    setpriority(PRIO_PROCESS, 0, kNice);
#endif
}

}  // namespace lacquer
