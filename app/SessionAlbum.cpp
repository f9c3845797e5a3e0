// SPDX-License-Identifier: GPL-3.0-or-later
// Session: what plays is a track, or the whole album.
#include <algorithm>
#include <cmath>

#include "album/Sequence.h"
#include "app/Session.h"

namespace lacquer {

// The same place of the music goes on, where there is one.
void Session::playAlbum(bool on) {
    if (on == playsAlbum_) return;
    const Sequence sequence(project());
    const auto at = sequence.find(track_);
    const Frames start = at ? sequence.tracks()[*at].start : 0;
    const Frames place = transport_.position() + (on ? start : -start);
    const Frames end = on ? sequence.length() : trackFrames();
    const bool within = at && place >= 0 && place < end;
    if (!within) transport_.stop();
    transport_.forgetLoop();
    transport_.setProbe({});
    playsAlbum_ = on;
    version_ = versionOf_ = 0;
    playing_ = nullptr;
    playingClip_ = -1;
    album_ = nullptr;
    findSection(false);
    if (on) moduleBefore_ = module_;
    module_ = on ? 0 : moduleBefore_;
    keepSelection();
    master_.forget();
    updateProgram();
    updateMatch();
    updateWords();
    transport_.seek(within ? place : 0);
    emit programChanged();
    emit selectionChanged();
}

void Session::showAlbumChain(bool on) {
    if (on == showsAlbumChain_) return;
    showsAlbumChain_ = on;
    if (!playsAlbum_) return;
    transport_.setProbe({});
    module_ = 0;
    keepSelection();
    emit selectionChanged();
}

/// Nothing plays until every track that sounds was read: their places in time depend on it.
std::shared_ptr<const AlbumProgram> Session::makeAlbumProgram() const {
    auto program = std::make_shared<AlbumProgram>(AlbumProgram{project(), {}});
    const Sequence sequence(project());
    for (const Placed& one : sequence.tracks()) {
        const ClipView* view = clips_.view(project().tracks[one.index]->source);
        if (!view || view->number < 0) return nullptr;
        program->clips.push_back({view->number, view->frames});
    }
    return sequence.tracks().empty() ? nullptr : program;
}

void Session::updateAlbumProgram() {
    const auto next = makeAlbumProgram();
    const bool same = next && album_ && sameStructure(*album_, *next) &&
                      album_->project.album.chain == next->project.album.chain;
    if (same || (!next && !album_)) return;
    album_ = next;
    master_.markStale();
    engine_.setProgram({nullptr, 0, 0, nullptr, album_});
    emit programChanged();
}

Frames Session::programFrames() const {
    return playsAlbum_ ? Sequence(project()).length() : trackFrames();
}

std::optional<Frames> Session::placeInTrack() const {
    const Frames at = transport_.position();
    if (!playsAlbum_) return at;
    const Sequence sequence(project());
    const auto found = sequence.find(track_);
    if (!found) return std::nullopt;
    const Placed& placed = sequence.tracks()[*found];
    if (at < placed.start || at > placed.end) return std::nullopt;
    return at - placed.start;
}

void Session::seekInTrack(Frames place) {
    const Sequence sequence(project());
    const auto found = playsAlbum_ ? sequence.find(track_) : std::nullopt;
    transport_.seek(place + (found ? sequence.tracks()[*found].start : 0));
}

/// Of the tracks' files together, each as long as it sounds.
std::optional<double> Session::mixesLoudness() const {
    double power = 0.0, seconds = 0.0;
    const Sequence sequence(project());
    for (const Placed& one : sequence.tracks()) {
        const ClipView* view = clips_.view(project().tracks[one.index]->source);
        if (!view || !view->loudness) return std::nullopt;
        if (!std::isfinite(view->loudness->integratedLufs)) continue;
        const double length = framesToSeconds(one.length(), project().rate);
        power += length * std::pow(10.0, view->loudness->integratedLufs / 10.0);
        seconds += length;
    }
    if (seconds <= 0.0) return std::nullopt;
    return 10.0 * std::log10(power / seconds);
}

}  // namespace lacquer
