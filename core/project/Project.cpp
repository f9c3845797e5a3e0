// SPDX-License-Identifier: GPL-3.0-or-later
// Looking things up in a project, and comparing projects by value.
#include "project/Project.h"

#include <algorithm>

namespace lacquer {
namespace {

template <class T>
const T* findById(const std::vector<std::shared_ptr<const T>>& items, Id id) {
    for (const auto& item : items)
        if (item->id == id) return item.get();
    return nullptr;
}

template <class T>
bool sameItems(const std::vector<std::shared_ptr<const T>>& a,
               const std::vector<std::shared_ptr<const T>>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto& x, const auto& y) { return x == y || *x == *y; });
}

}  // namespace

const Track* Project::track(Id id) const {
    return findById(tracks, id);
}
const Reference* Project::reference(Id id) const {
    return findById(references, id);
}

const Chain* Project::chain(Id id) const {
    if (id == kAlbumChain) return &album.chain;
    const Track* found = track(id);
    return found ? &found->chain : nullptr;
}

Chain sectionChain(const Track& track, const TrackSection& section) {
    Chain chain = track.chain;
    for (ModuleState& module : chain.modules) {
        const auto setting =
            std::find_if(section.settings.begin(), section.settings.end(),
                         [&](const SectionSetting& s) { return s.module == module.id; });
        if (setting == section.settings.end()) continue;
        module.on = setting->on;
        module.values = setting->values;
    }
    return chain;
}

std::vector<Id> linkedWith(const Project& project, Id track) {
    std::vector<Id> others;
    const Track* one = project.track(track);
    if (!one || one->link == 0) return others;
    for (const TrackPtr& other : project.tracks)
        if (other->id != track && other->link == one->link) others.push_back(other->id);
    return others;
}

bool operator==(const Project& a, const Project& b) {
    return a.rate == b.rate && sameItems(a.tracks, b.tracks) &&
           sameItems(a.references, b.references) && a.profiles == b.profiles &&
           a.album == b.album && a.delivery == b.delivery && a.listening == b.listening &&
           a.nextId == b.nextId && a.created == b.created && a.extra == b.extra;
}

}  // namespace lacquer
