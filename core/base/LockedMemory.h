// SPDX-License-Identifier: GPL-3.0-or-later
// Memory that the audio thread can touch without a page fault.
#pragma once
#include <cstddef>

namespace lacquer {

/// Zeroed, touched and, where the system allows it (RLIMIT_MEMLOCK), locked. Aligned to a memory
/// page. Throws std::bad_alloc when there is none. [main, worker]
class LockedMemory {
public:
    LockedMemory() = default;
    explicit LockedMemory(std::size_t bytes);
    ~LockedMemory();
    LockedMemory(LockedMemory&& other) noexcept;
    LockedMemory& operator=(LockedMemory&& other) noexcept;

    void* data() const { return data_; }
    std::size_t size() const { return bytes_; }
    bool isLocked() const { return locked_; }

private:
    void* data_ = nullptr;
    std::size_t bytes_ = 0;
    bool locked_ = false;
};

}  // namespace lacquer
