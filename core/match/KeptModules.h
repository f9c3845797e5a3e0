// SPDX-License-Identifier: GPL-3.0-or-later
// Which modules of a chain a match leaves alone. Inside the room only.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "modules/Registry.h"
#include "project/Move.h"

namespace lacquer {

/// Modules with settings of their own; of the equalizer only its bands, unless it is switched off; not a
/// limiter that only a remedy put there to hold peaks: it can be driven. The chain must outlive this. [any]
class KeptModules {
public:
    explicit KeptModules(const Chain& chain) {
        for (const ModuleState& m : chain.modules) {
            if (isNeutral(m) || (m.module == "limiter" && m.on && isOnlyRemedied(m))) continue;
            if (m.module != "equalizer" || !m.on) modules_.push_back(m.module);
            if (m.module == "equalizer" && !equalizer_) equalizer_ = &m;
        }
    }
    bool has(const std::string& module) const {
        return std::find(modules_.begin(), modules_.end(), module) != modules_.end();
    }
    /// The equalizer's first free bands, numbers from 1.
    std::vector<int> freeBands(std::size_t count) const {
        const auto params = findModule("equalizer")->params();
        std::vector<int> free;
        for (int n = 1; free.size() < count; ++n) {
            const int on = findParam(params, "band" + std::to_string(n) + ".on");
            if (on < 0) break;
            if (!equalizer_ || equalizer_->values[static_cast<std::size_t>(on)] == 0.0)
                free.push_back(n);
        }
        return free;
    }

private:
    std::vector<std::string> modules_;
    const ModuleState* equalizer_ = nullptr;
};

}  // namespace lacquer
