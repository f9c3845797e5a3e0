// SPDX-License-Identifier: GPL-3.0-or-later
// Session: another version of the selected track, for the ears.
#include <algorithm>

#include "app/Session.h"

namespace lacquer {

const Version* Session::wantedVersion() const {
    const Track* own = track();
    if (!own || versionOf_ != own->id) return nullptr;
    const auto found = std::find_if(own->versions.begin(), own->versions.end(),
                                    [this](const Version& one) { return one.id == version_; });
    return found == own->versions.end() ? nullptr : &*found;
}

const Version* Session::heardVersion() const {
    const Version* wanted = wantedVersion();
    const ClipView* view = wanted ? clips_.view(wanted->source) : nullptr;
    return view && view->number >= 0 ? wanted : nullptr;
}

Session::MixSound Session::mixSound() const {
    if (const Version* version = heardVersion())
        return {clips_.view(version->source), version->offset};
    return {track() ? clips_.view(track()->source) : nullptr, 0};
}

void Session::hearVersion(Id version) {
    version_ = version;
    versionOf_ = playsAlbum_ ? 0 : track_;
    followVersion();
    updateProgram();
    updateMatch();
}

/// Loads what is wanted; gives up what is gone or cannot be read.
void Session::followVersion() {
    if (version_ == 0) return;
    const Version* wanted = wantedVersion();
    if (wanted) {
        clips_.need(wanted->source, project().rate);
        const ClipView* view = clips_.view(wanted->source);
        if (view && !view->problem.isEmpty()) {
            emit notice(Banner::Tone::Wrong, view->problem, "versionFile");
            wanted = nullptr;
        }
    }
    if (!wanted) version_ = versionOf_ = 0;
}

/// Tells when the ears get another version than before.
void Session::tellVersion() {
    const Version* heard = heardVersion();
    const Id now = heard ? heard->id : 0;
    if (now == toldVersion_) return;
    toldVersion_ = now;
    emit versionChanged();
    emit programChanged();
}

}  // namespace lacquer
