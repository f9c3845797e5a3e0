// SPDX-License-Identifier: GPL-3.0-or-later
// Anonymous mapping, touched page by page, then mlock.
#include "base/LockedMemory.h"

#include <sys/mman.h>

#include <cstring>
#include <new>
#include <utility>

namespace lacquer {

LockedMemory::LockedMemory(std::size_t bytes) : bytes_(bytes) {
    if (bytes == 0) return;
    void* const mapped =
        ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapped == MAP_FAILED) throw std::bad_alloc();
    data_ = mapped;
    std::memset(data_, 0, bytes);
    locked_ = ::mlock(data_, bytes) == 0;
}

LockedMemory::~LockedMemory() {
    if (data_ != nullptr) ::munmap(data_, bytes_);
}

LockedMemory::LockedMemory(LockedMemory&& other) noexcept {
    *this = std::move(other);
}

LockedMemory& LockedMemory::operator=(LockedMemory&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(bytes_, other.bytes_);
    std::swap(locked_, other.locked_);
    return *this;
}

}  // namespace lacquer
