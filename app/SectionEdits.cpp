// SPDX-License-Identifier: GPL-3.0-or-later
// From flags to steps of the session.
#include "app/SectionEdits.h"

#include <algorithm>

#include "app/Session.h"
#include "project/Edit.h"

namespace lacquer {
namespace {

constexpr int kMoveKey = -5;          // of merging; others belong to trims, fades and references
constexpr double kBackSeconds = 1.0;  // right behind its start, back goes to the section before

Frames snapped(Frames frame) {
    return std::max<Frames>(frame, 0) / SectionLane::kStep * SectionLane::kStep;
}

}  // namespace

SectionEdits::SectionEdits(Session& session, QObject* parent)
    : QObject(parent), session_(session) {}

std::vector<SectionFlag> SectionEdits::flags() const {
    std::vector<SectionFlag> flags;
    if (const Track* track = session_.track())
        for (const TrackSection& section : track->sections)
            flags.push_back({section.at - track->trimStart, QString::fromStdString(section.name)});
    return flags;
}

Frames SectionEdits::trackEnd() const {
    const Track& track = *session_.track();
    return track.trimEnd.value_or(session_.clipFrames(track.source)) - track.trimStart;
}

int SectionEdits::atCursor() const {
    const auto all = flags();
    const Frames cursor = session_.transport().position();
    const auto next = std::find_if(all.begin(), all.end(),
                                   [&](const SectionFlag& flag) { return flag.at > cursor; });
    return static_cast<int>(next - all.begin()) - 1;
}

void SectionEdits::addAtCursor() {
    const Track* track = session_.track();
    if (!track) return;
    const Frames at = snapped(session_.transport().position()) + track->trimStart;
    auto sections = track->sections;
    if (std::any_of(sections.begin(), sections.end(),
                    [&](const TrackSection& section) { return section.at == at; }))
        return emit chosen(atCursor());
    // The lowest number that is not taken.
    QString name;
    for (int n = 1;; ++n) {
        name = tr("Section %1").arg(n);
        if (std::none_of(sections.begin(), sections.end(), [&](const TrackSection& section) {
                return QString::fromStdString(section.name) == name;
            }))
            break;
    }
    sections.push_back({at, name.toStdString(), {}});
    session_.apply(edit::setTrackSections(session_.project(), track->id, std::move(sections)),
                   tr("Begin a section"));
    emit chosen(atCursor());
}

void SectionEdits::move(int index, Frames at, int gesture) {
    const Track* track = session_.track();
    if (!track || index < 0 || index >= std::ssize(track->sections)) return;
    auto sections = track->sections;
    sections[static_cast<std::size_t>(index)].at = at + track->trimStart;
    session_.apply(edit::setTrackSections(session_.project(), track->id, std::move(sections)),
                   tr("Move a section"), {track->id, kMoveKey, gesture});
}

void SectionEdits::rename(int index, const QString& name) {
    const Track* track = session_.track();
    if (!track || index < 0 || index >= std::ssize(track->sections)) return;
    auto sections = track->sections;
    sections[static_cast<std::size_t>(index)].name = name.toStdString();
    session_.apply(edit::setTrackSections(session_.project(), track->id, std::move(sections)),
                   tr("Name a section “%1”").arg(name));
}

void SectionEdits::remove(int index) {
    const Track* track = session_.track();
    if (!track || index < 0 || index >= std::ssize(track->sections)) return;
    auto sections = track->sections;
    const auto gone = sections.begin() + index;
    const QString text = tr("Delete section “%1”").arg(QString::fromStdString(gone->name));
    sections.erase(gone);
    session_.apply(edit::setTrackSections(session_.project(), track->id, std::move(sections)),
                   text);
}

void SectionEdits::loop(int index) {
    const auto all = flags();
    if (index < 0 || index >= std::ssize(all))
        return emit refused(tr("There is no section here. Shift+K begins one at the cursor."));
    const auto i = static_cast<std::size_t>(index);
    const Frames start = snapped(all[i].at);
    const Frames end = i + 1 < all.size() ? snapped(all[i + 1].at) : snapped(trackEnd());
    if (end <= start) return;
    session_.transport().setLoopRegion({{start, end}});
    const Frames cursor = session_.transport().position();
    if (cursor < start || cursor >= end) session_.transport().seek(start);
}

void SectionEdits::step(int direction) {
    const auto all = flags();
    const Frames cursor = session_.transport().position();
    if (direction > 0) {
        for (const SectionFlag& flag : all)
            if (flag.at > cursor && flag.at < trackEnd()) return session_.transport().seek(flag.at);
        return;
    }
    const auto slack = static_cast<Frames>(kBackSeconds * session_.project().rate);
    const bool running = session_.transport().isPlaying();
    for (auto flag = all.rbegin(); flag != all.rend(); ++flag)
        if (flag->at + (running ? slack : 0) < cursor) return session_.transport().seek(flag->at);
    session_.transport().seek(0);
}

}  // namespace lacquer
