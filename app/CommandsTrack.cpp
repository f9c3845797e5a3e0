// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on the track's ends and the reference's place, at the cursor.
#include <algorithm>

#include "app/Commands.h"
#include "project/Edit.h"

namespace lacquer {

std::optional<Frames> Commands::cursor() {
    const auto at = session_.placeInTrack();
    if (!at)
        emit session_.notice(Banner::Tone::Caution,
                             tr("The cursor is not in the selected track. Put it there, or select "
                                "the track it is in."),
                             QStringLiteral("cursor"));
    return at;
}

void Commands::trimStartHere() {
    const Track* track = session_.track();
    const auto at = track ? cursor() : std::nullopt;
    if (!at) return;
    session_.trimTrack(track->trimStart + *at, track->trimEnd, tr("Trim the start"));
    session_.seekInTrack(0);
}

void Commands::trimEndHere() {
    const Track* track = session_.track();
    const auto at = track ? cursor() : std::nullopt;
    if (at && *at > 0)
        session_.trimTrack(track->trimStart, track->trimStart + *at, tr("Trim the end"));
}

void Commands::untrim() {
    const Track* track = session_.track();
    if (!track) return;
    const Frames ahead = track->trimStart;
    const auto at = session_.placeInTrack();
    session_.trimTrack(0, std::nullopt, tr("Take the whole file"));
    if (at) session_.seekInTrack(*at + ahead);
}

void Commands::fadeInHere() {
    const Track* track = session_.track();
    const auto at = track ? cursor() : std::nullopt;
    if (at) session_.fadeTrack(*at, track->fadeOut, tr("Fade in"));
}

void Commands::fadeOutHere() {
    const Track* track = session_.track();
    const auto at = track ? cursor() : std::nullopt;
    if (at)
        session_.fadeTrack(track->fadeIn, std::max<Frames>(0, session_.trackFrames() - *at),
                           tr("Fade out"));
}

void Commands::referenceHere() {
    if (session_.reference())
        session_.apply(edit::setReferenceOffset(session_.project(), session_.referenceId(),
                                                session_.transport().position()),
                       tr("Move the reference"));
}

void Commands::toggleReferenceLoop() {
    const Reference* reference = session_.reference();
    if (reference) session_.loopReference(!reference->loopStart);
}

void Commands::moveTrackEarlier() {
    emit reorderRequested(-1);
}
void Commands::moveTrackLater() {
    emit reorderRequested(1);
}
void Commands::evenOut() {
    emit evenOutRequested();
}
void Commands::bringTogether() {
    emit togetherRequested();
}

void Commands::chooseRate() {
    emit rateRequested();
}

void Commands::addSection() {
    sectionEdits_.addAtCursor();
}
void Commands::loopSection() {
    sectionEdits_.loop(sectionEdits_.atCursor());
}
void Commands::previousSection() {
    sectionEdits_.step(-1);
}
void Commands::nextSection() {
    sectionEdits_.step(1);
}

void Commands::hearVersion(Id version) {
    if (session_.playsAlbum()) goToMaster();
    session_.hearVersion(version);
}

void Commands::hearNextVersion() {
    const Track* track = session_.track();
    if (!track) return;
    const Version* heard = session_.heardVersion();
    const auto& all = track->versions;
    auto next = all.begin();
    if (heard)
        next = 1 + std::find_if(all.begin(), all.end(),
                                [heard](const Version& one) { return one.id == heard->id; });
    hearVersion(next == all.end() ? 0 : next->id);
}

}  // namespace lacquer
