// SPDX-License-Identifier: GPL-3.0-or-later
// What a module found in the sound and did about it: for reports, and for counters while it plays.
#pragma once
#include <algorithm>
#include <array>
#include <string_view>

#include "base/Frames.h"
#include "base/Text.h"
#include "base/Units.h"

namespace lacquer {

inline constexpr int kMostFindingKinds = 8;

/// One kind of finding. A module names its own in Module::findings().
struct FindingInfo {
    std::string_view id;  ///< "click"; frozen: reports use it
    Text name;            ///< "Clicks"
    Text amount;          ///< what the amount tells: "level of the click"
    Unit unit = Unit::Decibel;
    bool lasting = false;  ///< told every second for as long as it lasts; else each one is an event
};

struct Finding {
    int kind = 0;         ///< index into Module::findings()
    int frame = 0;        ///< from the first frame of the quantum that comes out
    int length = 1;       ///< frames
    double amount = 0.0;  ///< in the kind's unit
};

/// The findings of one quantum. Both channels' findings at one place are one. [audio]
class Findings {
public:
    static constexpr int kMost = 32;
    void add(const Finding& finding) noexcept {
        for (int i = 0; i < count_; ++i) {
            Finding& known = list_[static_cast<std::size_t>(i)];
            if (known.kind != finding.kind || known.frame >= finding.frame + finding.length ||
                finding.frame >= known.frame + known.length)
                continue;
            const int end = std::max(known.frame + known.length, finding.frame + finding.length);
            known.frame = std::min(known.frame, finding.frame);
            known.length = end - known.frame;
            known.amount = std::max(known.amount, finding.amount);
            return;
        }
        if (count_ < kMost) list_[static_cast<std::size_t>(count_++)] = finding;
    }
    void clear() noexcept { count_ = 0; }
    int size() const noexcept { return count_; }
    const Finding* begin() const noexcept { return list_.data(); }
    const Finding* end() const noexcept { return list_.data() + count_; }

private:
    int count_ = 0;
    std::array<Finding, kMost> list_{};
};

/// Where one kind of finding goes, placed by frames of its own count.
struct FindingPort {
    Findings* list = nullptr;
    int kind = 0;
    Frames origin = 0;  ///< the first frame that comes out of the quantum
    void add(Frames start, Frames length, double amount) const noexcept {
        if (list != nullptr)
            list->add({kind, static_cast<int>(start - origin), static_cast<int>(length), amount});
    }
};

}  // namespace lacquer
