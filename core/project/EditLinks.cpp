// SPDX-License-Identifier: GPL-3.0-or-later
// What follows a track's chain: the settings of its sections, and the tracks that are linked with it.
#include <algorithm>
#include <set>
#include <utility>

#include "project/Edit.h"
#include "project/EditTools.h"

namespace lacquer::edit {
namespace {

bool has(const Chain& chain, Id module) {
    return findModuleState(chain, module) != nullptr;
}

bool hasSomewhere(const Track& track, Id module) {
    const auto& slots = track.snapshots.chains;
    return has(track.chain, module) ||
           std::any_of(slots.begin(), slots.end(),
                       [&](const auto& chain) { return chain && has(*chain, module); });
}

bool wantsOf(const TrackSection& section, Id module) {
    return std::any_of(section.settings.begin(), section.settings.end(),
                       [&](const SectionSetting& s) { return s.module == module; });
}

/// For modules that left, those that came in their place: the first of a kind for the first.
NewIds successors(const Chain& before, const Chain& now) {
    NewIds to;
    std::set<Id> taken;
    for (const ModuleState& gone : before.modules) {
        if (has(now, gone.id)) continue;
        for (const ModuleState& one : now.modules) {
            if (one.module != gone.module || has(before, one.id) || !taken.insert(one.id).second)
                continue;
            to[gone.id] = one.id;
            break;
        }
    }
    return to;
}

/// Two chains that are alike but for their ids.
void learn(NewIds& ids, const Chain& from, const Chain& to) {
    const std::size_t count = std::min(from.modules.size(), to.modules.size());
    for (std::size_t i = 0; i < count; ++i) {
        const Id own = to.modules[i].id;
        const bool isTaken = std::any_of(ids.begin(), ids.end(),
                                         [&](const auto& known) { return known.second == own; });
        if (from.modules[i].module == to.modules[i].module && !isTaken)
            ids.emplace(from.modules[i].id, own);
    }
}

/// The same of all chains of two linked tracks.
NewIds learned(const Track& from, const Track& to) {
    NewIds ids;
    learn(ids, from.chain, to.chain);
    for (std::size_t i = 0; i < from.snapshots.chains.size(); ++i)
        if (from.snapshots.chains[i] && to.snapshots.chains[i])
            learn(ids, *from.snapshots.chains[i], *to.snapshots.chains[i]);
    return ids;
}

}  // namespace

void renumber(Chain& chain, NewIds& ids, Id& nextId) {
    for (ModuleState& module : chain.modules) {
        const Id was = module.id;
        const auto known = ids.find(was);
        module.id = known == ids.end() ? nextId++ : known->second;
        if (was != 0) ids[was] = module.id;
    }
}

void renumber(Track& track, NewIds& ids, Id& nextId) {
    renumber(track.chain, ids, nextId);
    for (auto& chain : track.snapshots.chains)
        if (chain) renumber(*chain, ids, nextId);
}

void followChain(Track& track, const Chain& before) {
    const NewIds to = successors(before, track.chain);
    for (TrackSection& section : track.sections) {
        for (SectionSetting& setting : section.settings) {
            const auto next = to.find(setting.module);
            if (next != to.end() && !wantsOf(section, next->second)) setting.module = next->second;
        }
        std::erase_if(section.settings, [&](const SectionSetting& setting) {
            return !hasSomewhere(track, setting.module);
        });
    }
}

Track withChain(Track track, Chain chain) {
    const Chain before = std::exchange(track.chain, std::move(chain));
    followChain(track, before);
    return track;
}

Project followLink(const Project& before, Project next, Id id) {
    const Track *was = before.track(id), *now = next.track(id);
    if (!was || !now || (was->chain == now->chain && was->snapshots == now->snapshots)) return next;
    next = changeTrack(next, id, [&](Track& t) { followChain(t, was->chain); });
    const Track changed = *next.track(id);
    const bool otherSlots = !(was->snapshots == changed.snapshots);
    Id fresh = next.nextId;
    for (const Id other : linkedWith(next, id))
        next = changeTrack(next, other, [&](Track& t) {
            NewIds ids = learned(*was, t);
            const Chain own = t.chain;
            t.chain = changed.chain;
            if (otherSlots) t.snapshots = changed.snapshots;
            otherSlots ? renumber(t, ids, fresh) : renumber(t.chain, ids, fresh);
            followChain(t, own);
        });
    next.nextId = fresh;
    return next;
}

Project linkTracks(const Project& project, const std::vector<Id>& tracks) {
    const Track* first = tracks.empty() ? nullptr : project.track(tracks.front());
    if (!first || tracks.size() < 2) return project;
    Project next = project;
    const Track shared = *first;
    const Id link = next.nextId;
    Id fresh = link + 1;
    for (const Id id : tracks)
        next = changeTrack(next, id, [&](Track& t) {
            t.link = link;
            if (id == shared.id) return;
            const Chain own = std::exchange(t.chain, shared.chain);
            t.snapshots = shared.snapshots;
            NewIds ids;
            renumber(t, ids, fresh);
            followChain(t, own);
        });
    next.nextId = fresh;
    return next;
}

Project unlinkTrack(const Project& project, Id track) {
    return changeTrack(project, track, [](Track& t) { t.link = 0; });
}

}  // namespace lacquer::edit
