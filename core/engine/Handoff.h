// SPDX-License-Identifier: GPL-3.0-or-later
// Large objects go to audio ready-made and come back to be deleted where deleting is allowed.
#pragma once
#include <memory>

#include "engine/Ring.h"

namespace lacquer {

/// At most `capacity` objects are on the other side at a time, so that giving back never fails.
template <class T>
class Handoff {
public:
    explicit Handoff(std::size_t capacity) : there_(capacity), back_(capacity) {}
    /// Only while audio does not run. What audio itself still holds is its owner's business.
    ~Handoff() {
        T* item = nullptr;
        while (there_.pop(item)) delete item;
        while (back_.pop(item)) delete item;
    }
    Handoff(const Handoff&) = delete;
    Handoff& operator=(const Handoff&) = delete;

    /// Keeps `item` and returns false when too many are out. [the one giver]
    bool give(std::unique_ptr<T>& item) {
        if (out_ >= there_.capacity() || !there_.push(item.get())) return false;
        item.release();
        ++out_;
        return true;
    }
    /// One that came back, or nullptr. [the one giver]
    std::unique_ptr<T> collect() {
        T* item = nullptr;
        if (!back_.pop(item)) return nullptr;
        --out_;
        return std::unique_ptr<T>(item);
    }
    std::size_t out() const { return out_; }  ///< given and not yet collected [the one giver]

    T* take() noexcept {  ///< nullptr when there is none [audio]
        T* item = nullptr;
        return there_.pop(item) ? item : nullptr;
    }
    void giveBack(T* item) noexcept { back_.push(item); }  ///< [audio]

private:
    Ring<T*> there_, back_;
    std::size_t out_ = 0;
};

}  // namespace lacquer
