// SPDX-License-Identifier: GPL-3.0-or-later
// Session: edits of tracks and references that need to know their sounds, and the rate.
#include <algorithm>

#include "app/Session.h"
#include "project/Edit.h"

namespace lacquer {

Frames Session::clipFrames(const SourceRef& source) const {
    const ClipView* view = clips_.view(source);
    return view ? view->frames : 0;
}

bool Session::isMissingSounds() const {
    const auto isMissing = [this](const auto& item) {
        const ClipView* view = clips_.view(item->source);
        return view && view->phase == ClipView::Phase::Missing;
    };
    return std::any_of(project().tracks.begin(), project().tracks.end(), isMissing) ||
           std::any_of(project().references.begin(), project().references.end(), isMissing);
}

// Another start or end never turns the track inside out, and the fades keep within it.
void Session::trimTrack(Frames start, std::optional<Frames> end, const QString& text,
                        MergeKey key) {
    const Track* chosen = track();
    if (!chosen) return;
    const Frames whole = clipFrames(chosen->source);
    if (end && *end >= whole) end.reset();
    apply(edit::setTrackTrim(project(), chosen->id, std::max<Frames>(0, start), end), text, key);
}

void Session::fadeTrack(Frames in, Frames out, const QString& text, MergeKey key) {
    if (track()) apply(edit::setTrackFades(project(), track_, in, out), text, key);
}

void Session::loopReference(bool on) {
    const Reference* chosen = reference();
    if (!chosen) return;
    if (!on)
        return apply(edit::setReferenceLoop(project(), chosen->id, std::nullopt, std::nullopt),
                     tr("Reference without a loop"));
    Frames from = 0, to = clipFrames(chosen->source);
    // What is marked in the track, where the reference sounds there.
    if (const LoopRegion& region = transport_.loopRegion()) {
        from = std::clamp<Frames>(region->first - chosen->offset, 0, to);
        to = std::clamp<Frames>(region->second - chosen->offset, 0, to);
    }
    setReferenceLoop({{from, to}}, {});
}

void Session::setReferenceLoop(const LoopRegion& loop, MergeKey key) {
    const Reference* chosen = reference();
    if (!chosen || !loop) return;
    const Frames whole = clipFrames(chosen->source);
    const Frames least = secondsToFrames(kLeastLoopSeconds, project().rate);
    const Frames to = std::clamp<Frames>(loop->second, std::min(least, whole), whole);
    const Frames from = std::clamp<Frames>(loop->first, 0, std::max<Frames>(0, to - least));
    apply(edit::setReferenceLoop(project(), chosen->id, from, to), tr("Loop of the reference"),
          key);
}

void Session::changeRate(double rate) {
    const double before = project().rate;
    if (before <= 0.0 || rate == before) return;
    apply(edit::setRate(project(), rate), tr("Session rate %1 kHz").arg(rate / 1000.0));
    emit notice(Banner::Tone::Info,
                tr("The session runs at %1 kHz now. Files of another rate are converted once, with "
                   "soxr in its best quality; on the disk they stay as they are. Undo goes back to "
                   "%2 kHz.")
                    .arg(rate / 1000.0)
                    .arg(before / 1000.0),
                "rate");
}

// What is meant in seconds stays where it is: playhead and marked region.
void Session::followRate(double before) {
    const double ratio = before > 0.0 ? project().rate / before : 0.0;
    const auto scaled = [ratio](Frames frames) {
        return static_cast<Frames>(std::llround(static_cast<double>(frames) * ratio));
    };
    const Frames at = scaled(transport_.position());
    engine_.setRate(project().rate);
    if (analyser_) {
        analyser_->setRate(project().rate);
    } else {
        analyser_ =
            std::make_unique<LiveAnalyser>(engine_.analysis(), engine_.meters(), project().rate);
        analyser_->setSpectrum(spectrum_);
    }
    if (before > 0.0) {
        master_.forget();
        transport_.scaleLoop(ratio);
        transport_.seek(at);
    }
    transport_.rateChanged();
    playing_ = nullptr;
    album_ = nullptr;
    updateReference();
}

}  // namespace lacquer
