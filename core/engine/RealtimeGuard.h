// SPDX-License-Identifier: GPL-3.0-or-later
// Marks the time inside the audio callback, for builds and tests that fail on what must not happen there.
#pragma once

#if defined(LACQUER_RTSAN)
extern "C" {
void __rtsan_realtime_enter();
void __rtsan_realtime_exit();
}
#endif

namespace lacquer {

/// In the real-time sanitizer's build an allocation, lock, wait or system call while one lives ends the
/// program with its stack. A test may set hooks that are called on entering and leaving. Else it is
/// nothing. [audio]
class RealtimeGuard {
public:
    using Hook = void (*)() noexcept;
    static inline Hook onEnter = nullptr;  ///< set before audio runs
    static inline Hook onLeave = nullptr;

    RealtimeGuard() noexcept {
#if defined(LACQUER_RTSAN)
        __rtsan_realtime_enter();
#endif
        if (onEnter) onEnter();
    }
    ~RealtimeGuard() {
        if (onLeave) onLeave();
#if defined(LACQUER_RTSAN)
        __rtsan_realtime_exit();
#endif
    }
    RealtimeGuard(const RealtimeGuard&) = delete;
    RealtimeGuard& operator=(const RealtimeGuard&) = delete;
};

}  // namespace lacquer
