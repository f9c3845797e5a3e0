// SPDX-License-Identifier: GPL-3.0-or-later
// Session: what is known of mix, master and reference, and the levels at which they are heard.
#include <algorithm>
#include <cmath>

#include "app/Session.h"
#include "base/Units.h"

namespace lacquer {
namespace {

// Beyond these bands cuts and codecs decide, not tone.
constexpr double kToneLowHz = 40, kToneHighHz = 16000;

}  // namespace

const LoudnessResult* Session::measured(Source source) const {
    if (source == Source::Master) return master_.loudness() ? &*master_.loudness() : nullptr;
    const bool mix = source == Source::Mix;
    if (mix ? !track() : !reference()) return nullptr;
    const ClipView* view = clips_.view(mix ? track()->source : reference()->source);
    return view && view->loudness ? &*view->loudness : nullptr;
}

std::optional<double> Session::loudness(Source source) const {
    if (source == Source::Mix && playsAlbum_) return mixesLoudness();
    const LoudnessResult* found = measured(source);
    if (const auto [view, at] = mixSound(); source == Source::Mix && view)
        found = view->loudness ? &*view->loudness : nullptr;
    if (!found || !std::isfinite(found->integratedLufs)) return std::nullopt;
    return found->integratedLufs;
}

void Session::hearAt(const std::optional<std::array<double, kSources>>& gainsDb) {
    if (gainsDb == hearAt_) return;
    hearAt_ = gainsDb;
    updateMatch();
}

// All sources come down to the quietest of them: never up, so that nothing clips on the way to the ears.
void Session::updateMatch() {
    const Listening& listening = project().listening;
    double next[kSources] = {0, 0, 0};
    std::optional<double> lufs[kSources];
    for (int i = 0; i < kSources; ++i) lufs[i] = loudness(static_cast<Source>(i));
    if (!lufs[1]) lufs[1] = lufs[0];  // not rendered yet: a new chain is neutral
    bool complete = !master_.isStale();
    if (listening.levelMatch) {
        double quietest = 1e9;
        for (const auto& one : lufs)
            if (one) quietest = std::min(quietest, *one);
        for (int i = 0; i < kSources; ++i) {
            if (lufs[i]) next[i] = std::max(-40.0, quietest - *lufs[i]);
            complete = complete && (lufs[i] || (i == 2 && !reference()));
        }
    } else {
        next[2] = listening.manualTrimDb;
    }
    if (hearAt_) std::copy(hearAt_->begin(), hearAt_->end(), next);
    matchComplete_ = complete;
    std::copy(std::begin(next), std::end(next), match_);
    engine_.setMatchGains(fromDb(next[0]), fromDb(next[1]), fromDb(next[2]));
    emit matchChanged();
}

const std::vector<ThirdOctave>* Session::tone(Source source) const {
    if (source == Source::Master) return master_.tone().empty() ? nullptr : &master_.tone();
    const Track* chosen = track();
    const ClipView* view = nullptr;
    if (source == Source::Mix && chosen) view = clips_.view(chosen->source);
    if (source == Source::Reference && reference()) view = clips_.view(reference()->source);
    return view && view->tone ? view->tone.get() : nullptr;
}

SpectrumMapPtr Session::spectrumMap(Source source) const {
    if (source == Source::Master) return master_.map();
    const SourceRef* ref = nullptr;
    if (source == Source::Mix && track()) ref = &track()->source;
    if (source == Source::Reference && reference()) ref = &reference()->source;
    const ClipView* view = ref ? clips_.view(*ref) : nullptr;
    return view ? view->map : nullptr;
}

Session::TonalDifference Session::tonalDifference() const {
    TonalDifference out;
    const ClipView* view = reference() ? clips_.view(reference()->source) : nullptr;
    const auto ours = loudness(Source::Master), theirs = loudness(Source::Reference);
    if (!view || !view->tone || !ours || !theirs || master_.tone().size() != view->tone->size())
        return out;
    int count = 0;
    for (std::size_t i = 0; i < view->tone->size(); ++i) {
        const ThirdOctave &a = master_.tone()[i], &b = (*view->tone)[i];
        const double db = (a.midDb - *ours) - (b.midDb - *theirs);
        out.hz.push_back(a.hz);
        out.db.push_back(std::isfinite(db) ? db : std::nan(""));
        if (!std::isfinite(db) || a.hz < kToneLowHz || a.hz > kToneHighHz) continue;
        out.distanceDb += std::abs(db);
        ++count;
    }
    if (count > 0) out.distanceDb /= count;
    return out;
}

}  // namespace lacquer
