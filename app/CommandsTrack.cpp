// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on the track's ends and the reference's place, at the cursor.
#include <algorithm>

#include "app/Commands.h"
#include "project/Edit.h"

namespace lacquer {

void Commands::trimStartHere() {
    const Track* track = session_.track();
    if (!track) return;
    const Frames at = session_.transport().position();
    session_.trimTrack(track->trimStart + at, track->trimEnd, tr("Trim the start"));
    session_.transport().seek(0);
}

void Commands::trimEndHere() {
    const Track* track = session_.track();
    const Frames at = session_.transport().position();
    if (track && at > 0)
        session_.trimTrack(track->trimStart, track->trimStart + at, tr("Trim the end"));
}

void Commands::untrim() {
    const Track* track = session_.track();
    if (!track) return;
    const Frames ahead = track->trimStart;
    session_.trimTrack(0, std::nullopt, tr("Take the whole file"));
    session_.transport().seek(session_.transport().position() + ahead);
}

void Commands::fadeInHere() {
    if (const Track* track = session_.track())
        session_.fadeTrack(session_.transport().position(), track->fadeOut, tr("Fade in"));
}

void Commands::fadeOutHere() {
    const Track* track = session_.track();
    if (!track) return;
    const Frames left = session_.trackFrames() - session_.transport().position();
    session_.fadeTrack(track->fadeIn, std::max<Frames>(0, left), tr("Fade out"));
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

void Commands::chooseRate() {
    emit rateRequested();
}

}  // namespace lacquer
