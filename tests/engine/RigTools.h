// SPDX-License-Identifier: GPL-3.0-or-later
// Builds rigs from test modules and pulls them.
#pragma once
#include <cmath>
#include <cstring>

#include "engine/Rig.h"
#include "tests/engine/TestModules.h"
#include "tests/support/MemorySource.h"
#include "tests/support/Signals.h"

namespace lacquer::test {

inline constexpr double kRate = 48000.0;

struct Stereo {
    std::vector<double> left, right;
    bool operator==(const Stereo& o) const {
        return left.size() == o.left.size() &&
               std::memcmp(left.data(), o.left.data(), left.size() * sizeof(double)) == 0 &&
               std::memcmp(right.data(), o.right.data(), right.size() * sizeof(double)) == 0;
    }
};

inline void fill(MemorySource& source, const std::vector<double>& l, const std::vector<double>& r) {
    source.clips.push_back({l, r});
}

struct Chained {
    std::vector<const Module*> modules;
    std::vector<double> gains;
    PlanSetPtr plans(std::vector<char> on = {}, double gain = 1.0) const {
        auto set = std::make_shared<PlanSet>();
        for (std::size_t i = 0; i < modules.size(); ++i) {
            const double values[] = {gains.empty() ? 1.0 : gains[i]};
            set->plans.push_back(modules[i]->plan(values, kRate));
        }
        set->on = on.empty() ? std::vector<char>(modules.size(), 1) : on;
        set->gain = gain;
        return set;
    }
    RigSpec spec(Frames length, std::vector<char> on = {}) const {
        RigSpec s;
        s.rate = kRate;
        s.length = length;
        for (std::size_t i = 0; i < modules.size(); ++i) s.chain.push_back({i + 1, modules[i]});
        s.plans = plans(std::move(on));
        return s;
    }
};

inline Stereo pull(Rig& rig, ClipSource& source, Frames frames, RigMeter* meter = nullptr) {
    Stereo out;
    Block block;
    for (Frames n = 0; n < frames; n += kQuantum) {
        rig.run(block, source, meter);
        out.left.insert(out.left.end(), block.left.begin(), block.left.end());
        out.right.insert(out.right.end(), block.right.begin(), block.right.end());
    }
    return out;
}

/// Largest second difference: what a click shows up in for a slow sine.
inline double roughness(const std::vector<double>& x) {
    double worst = 0;
    for (std::size_t i = 2; i < x.size(); ++i)
        worst = std::max(worst, std::abs(x[i] - 2 * x[i - 1] + x[i - 2]));
    return worst;
}

}  // namespace lacquer::test
