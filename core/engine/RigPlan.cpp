// SPDX-License-Identifier: GPL-3.0-or-later
// From a project's track to what a rig is built from, and when a rig must be built anew.
#include "engine/RigPlan.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <list>
#include <mutex>

#include "modules/Registry.h"

namespace lacquer {
namespace {

std::vector<double> cleanValues(const Module& module, const std::vector<double>& values) {
    std::vector<double> clean = defaultValues(module.params());
    for (std::size_t i = 0; i < std::min(clean.size(), values.size()); ++i)
        clean[i] = clampToParam(module.params()[i], values[i]);
    return clean;
}

/// The plans made last. Planning itself happens outside the lock.
class PlanCache {
public:
    PlanPtr get(const Module& module, const std::vector<double>& values, double rate) {
        std::string key(module.id());
        key.append(reinterpret_cast<const char*>(&rate), sizeof rate);
        key.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(double));
        if (PlanPtr known = find(key)) return known;
        PlanPtr plan = module.plan(values, rate);
        const std::lock_guard lock(mutex_);
        bytes_ += plan->bytes;
        plans_.emplace_front(std::move(key), plan);
        while (plans_.size() > kKept || (plans_.size() > 1 && bytes_ > kMostBytes)) {
            bytes_ -= plans_.back().second->bytes;
            plans_.pop_back();
        }
        return plan;
    }

private:
    static constexpr std::size_t kKept = 64, kMostBytes = std::size_t{64} << 20;

    PlanPtr find(const std::string& key) {
        const std::lock_guard lock(mutex_);
        const auto it = std::find_if(plans_.begin(), plans_.end(),
                                     [&](const auto& entry) { return entry.first == key; });
        if (it == plans_.end()) return nullptr;
        plans_.splice(plans_.begin(), plans_, it);
        return plans_.front().second;
    }

    std::mutex mutex_;
    std::list<std::pair<std::string, PlanPtr>> plans_;  // newest first
    std::size_t bytes_ = 0;                             // of large tables in them
};

PlanCache& planCache() {
    static PlanCache cache;
    return cache;
}

Error unknownModule(const std::string& id) {
    return Error(
        TR("engine",
           "The chain has a module “%1” that this version does not know. Remove it, or open the "
           "session with a newer version."),
        {id});
}

/// A module of a newer version: it keeps its place in the session and does nothing.
bool isPlaceholder(const ModuleState& state) {
    return !state.on && findModule(state.module) == nullptr;
}

/// Plans for all modules that are no placeholders; `out` is a PlanSet or SectionPlans.
template <class Plans>
Done addPlans(const Chain& chain, double rate, Plans& out) {
    for (const ModuleState& state : chain.modules) {
        if (isPlaceholder(state)) continue;
        const Module* module = findModule(state.module);
        if (module == nullptr) return unknownModule(state.module);
        out.plans.push_back(planCache().get(*module, cleanValues(*module, state.values), rate));
        out.on.push_back(state.on ? 1 : 0);
    }
    return done();
}

Result<PlanSetPtr> makePlans(const Chain& chain, const std::vector<HeardSection>& sections,
                             double rate, double gainDb) {
    static std::atomic<std::uint64_t> revisions{0};
    auto set = std::make_shared<PlanSet>();
    if (const Done added = addPlans(chain, rate, *set); !added) return added.error();
    for (const HeardSection& section : sections) {
        set->sections.push_back({section.at, {}, {}});
        const Done added = addPlans(section.chain, rate, set->sections.back());
        if (!added) return added.error();
    }
    set->gain = fromDb(std::isfinite(gainDb) ? gainDb : 0.0);
    set->revision = ++revisions;
    return PlanSetPtr(std::move(set));
}

/// What can not change while a rig runs is as the chain has it.
void keepFixed(const Chain& chain, Chain& section) {
    for (std::size_t i = 0; i < chain.modules.size(); ++i) {
        const ModuleState& own = chain.modules[i];
        ModuleState& state = section.modules[i];
        const Module* module = findModule(own.module);
        if (module == nullptr) {
            state = own;
            continue;
        }
        const auto fixed = cleanValues(*module, own.values);
        state.values = cleanValues(*module, state.values);
        for (std::size_t p = 0; p < fixed.size(); ++p)
            if (module->params()[p].rebuild) state.values[p] = fixed[p];
    }
}

}  // namespace

Result<PlanSetPtr> makePlanSet(const Chain& chain, double rate, double gainDb) {
    return makePlans(chain, {}, rate, gainDb);
}

Result<PlanSetPtr> makePlanSet(const Track& track, double rate) {
    return makePlans(track.chain, heardSections(track), rate, track.gainDb);
}

Chain heardChain(const Track& track, const TrackSection& section) {
    Chain chain = sectionChain(track, section);
    keepFixed(track.chain, chain);
    return chain;
}

std::vector<HeardSection> heardSections(const Track& track) {
    std::vector<HeardSection> heard;
    Chain before = track.chain;
    keepFixed(track.chain, before);
    for (const TrackSection& section : track.sections) {
        Chain chain = heardChain(track, section);
        if (chain == before) continue;
        before = chain;
        heard.push_back({section.at, std::move(chain)});
    }
    return heard;
}

std::vector<Chain> heardChains(const Track& track) {
    std::vector<Chain> chains{track.chain};
    for (HeardSection& section : heardSections(track)) chains.push_back(std::move(section.chain));
    return chains;
}

bool sameSettings(const Track& a, const Track& b) {
    return a.chain == b.chain && heardSections(a) == heardSections(b);
}

Result<RigSpec> makeRigSpec(const Track& track, double rate, int clip, Frames clipFrames) {
    RigSpec spec;
    spec.rate = rate;
    spec.clip = clip;
    spec.trimStart = std::clamp<Frames>(track.trimStart, 0, clipFrames);
    spec.length = std::min(track.trimEnd.value_or(clipFrames), clipFrames) - spec.trimStart;
    if (spec.length <= 0)
        return Error(
            TR("engine", "Nothing of “%1” is left between its start and end. Move one of them."),
            {track.title});
    if (track.chain.modules.size() > static_cast<std::size_t>(RigMeter::kMaxSlots))
        return Error(TR("engine", "The chain of “%1” has more than %2 modules. Remove some."),
                     {track.title, std::to_string(RigMeter::kMaxSlots)});
    spec.fadeIn = std::clamp<Frames>(track.fadeIn, 0, spec.length);
    spec.fadeOut = std::clamp<Frames>(track.fadeOut, 0, spec.length);
    spec.fadeInShape = track.fadeInShape;
    spec.fadeOutShape = track.fadeOutShape;
    if (!track.ride.empty()) spec.ride = std::make_shared<const std::vector<GainPoint>>(track.ride);
    Result<PlanSetPtr> plans = makePlanSet(track, rate);
    if (!plans) return plans.error();
    spec.plans = *plans;
    for (const ModuleState& state : track.chain.modules)
        if (!isPlaceholder(state)) spec.chain.push_back({state.id, findModule(state.module)});
    return spec;
}

bool sameStructure(const Chain& a, const Chain& b) {
    if (a.modules.size() != b.modules.size()) return false;
    for (std::size_t i = 0; i < a.modules.size(); ++i) {
        const ModuleState &x = a.modules[i], &y = b.modules[i];
        if (x.id != y.id || x.module != y.module) return false;
        const Module* module = findModule(x.module);
        if (module == nullptr && isPlaceholder(x) && isPlaceholder(y)) continue;
        if (module == nullptr) return false;
        const auto xs = cleanValues(*module, x.values), ys = cleanValues(*module, y.values);
        for (std::size_t p = 0; p < xs.size(); ++p)
            if (module->params()[p].rebuild && xs[p] != ys[p]) return false;
    }
    return true;
}

bool sameStructure(const Track& a, const Track& b) {
    return a.trimStart == b.trimStart && a.trimEnd == b.trimEnd && a.fadeIn == b.fadeIn &&
           a.fadeOut == b.fadeOut && a.fadeInShape == b.fadeInShape &&
           a.fadeOutShape == b.fadeOutShape && a.ride == b.ride && sameStructure(a.chain, b.chain);
}

}  // namespace lacquer
