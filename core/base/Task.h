// SPDX-License-Identifier: GPL-3.0-or-later
// How long work tells how far it is and is asked to stop.
#pragma once
#include <atomic>

#include "base/Text.h"

namespace lacquer {

/// Shared between the thread that works and the one that waits. Wait-free. [any]
class Task {
public:
    void cancel() noexcept { cancelled_.store(true, std::memory_order_relaxed); }
    bool cancelled() const noexcept { return cancelled_.load(std::memory_order_relaxed); }
    /// `share` runs from 0 to 1.
    void report(double share) noexcept { share_.store(share, std::memory_order_relaxed); }
    double share() const noexcept { return share_.load(std::memory_order_relaxed); }
    /// What is being done now, for people; `text` stays valid for ever (a constant).
    void tell(const Text& text) noexcept { doing_.store(&text, std::memory_order_relaxed); }
    /// nullptr where the work does not say.
    const Text* doing() const noexcept { return doing_.load(std::memory_order_relaxed); }

private:
    std::atomic<bool> cancelled_{false};
    std::atomic<double> share_{0.0};
    std::atomic<const Text*> doing_{nullptr};
};

}  // namespace lacquer
