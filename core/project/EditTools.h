// SPDX-License-Identifier: GPL-3.0-or-later
// What all edits are made of: change one shared item of a list, share the rest. Inside the room only.
#pragma once
#include <algorithm>
#include <map>
#include <memory>
#include <vector>

#include "project/Project.h"

namespace lacquer::edit {

template <class T>
using Items = std::vector<std::shared_ptr<const T>>;

template <class T>
auto findItem(Items<T>& items, Id id) {
    return std::find_if(items.begin(), items.end(),
                        [id](const auto& item) { return item->id == id; });
}

template <class T>
void insertItem(Items<T>& items, T item, std::size_t at) {
    const std::size_t place = std::min(at, items.size());
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(place),
                 std::make_shared<const T>(std::move(item)));
}

/// Gives the item a fresh id and puts it at `at`; what hangs on an item's kind is the caller's.
template <class T>
void addItem(Project& project, Items<T> Project::*list, T item, std::size_t at) {
    item.id = project.nextId++;
    insertItem(project.*list, std::move(item), at);
}

/// Moves the element at `from` so that it ends up at index `to` (clamped).
template <class V>
void moveTo(V& items, std::size_t from, std::size_t to) {
    to = std::min(to, items.size() - 1);
    const auto at = [&](std::size_t i) { return items.begin() + static_cast<std::ptrdiff_t>(i); };
    if (from < to)
        std::rotate(at(from), at(from + 1), at(to + 1));
    else if (to < from)
        std::rotate(at(to), at(from), at(from + 1));
}

template <class T>
Project withoutItem(const Project& project, Items<T> Project::*list, Id id) {
    Project next = project;
    const auto found = findItem(next.*list, id);
    if (found != (next.*list).end()) (next.*list).erase(found);
    return next;
}

template <class T>
Project withMovedItem(const Project& project, Items<T> Project::*list, Id id, std::size_t to) {
    Project next = project;
    const auto found = findItem(next.*list, id);
    if (found == (next.*list).end()) return next;
    moveTo(next.*list, static_cast<std::size_t>(found - (next.*list).begin()), to);
    return next;
}

template <class T, class Change>
Project changeItem(const Project& project, Items<T> Project::*list, Id id, Change&& change) {
    Project next = project;
    const auto found = findItem(next.*list, id);
    if (found == (next.*list).end()) return next;
    T copy = **found;
    change(copy);
    if (!(copy == **found)) *found = std::make_shared<const T>(std::move(copy));
    return next;
}

template <class Change>
Project changeTrack(const Project& project, Id id, Change&& change) {
    return changeItem(project, &Project::tracks, id, change);
}

template <class Change>
Project changeReference(const Project& project, Id id, Change&& change) {
    return changeItem(project, &Project::references, id, change);
}

/// Ids of modules, and what they are in another track.
using NewIds = std::map<Id, Id>;

/// Gives every module the id that `ids` says for it; where it says none a fresh one, which it says from then on (but
/// of id 0, which is none).
void renumber(Chain& chain, NewIds& ids, Id& nextId);
/// The same for all chains of a track: the current one and those of its slots.
void renumber(Track& track, NewIds& ids, Id& nextId);

/// What a track's sections want of modules, after its chain was `before`: where a module made way for one of its
/// kind, that one takes it over, unless it has settings of its own; what is of a module that is in none of the
/// track's chains any more goes.
void followChain(Track& track, const Chain& before);

/// `next` is `before` with other chains of `track`: its sections follow, and the tracks linked with it get them too,
/// each with module ids of its own (those that it had, fresh ones for what is new).
Project followLink(const Project& before, Project next, Id track);

/// Of a track and those linked with it, or the album's for kAlbumChain.
template <class Change>
Project changeChain(const Project& project, Id id, Change&& change) {
    if (id != kAlbumChain)
        return followLink(project, changeTrack(project, id, [&](Track& t) { change(t.chain); }),
                          id);
    Project next = project;
    change(next.album.chain);
    return next;
}

}  // namespace lacquer::edit
