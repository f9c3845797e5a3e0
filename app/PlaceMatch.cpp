// SPDX-License-Identifier: GPL-3.0-or-later
// Gains from the short-term loudness over each source's time.
#include "app/PlaceMatch.h"

#include <algorithm>
#include <cmath>

#include "app/ServiceListening.h"
#include "app/Session.h"

namespace lacquer {
namespace {

constexpr double kWindowSeconds = 3.0;  // of short-term loudness
constexpr double kMostDb = 20.0;        // by which a moment departs from the song's match
constexpr double kStepDb = 0.1;         // smaller ones are not worth a change

}  // namespace

PlaceMatch::PlaceMatch(Session& session, ServiceListening& service, QObject* parent)
    : QObject(parent), session_(session), service_(service) {
    connect(&session, &Session::matchChanged, this, &PlaceMatch::follow);
    connect(&session.clips(), &ClipStore::changed, this, &PlaceMatch::follow);
    connect(&session.master(), &MasterView::grew, this, &PlaceMatch::follow);
    connect(&session.transport(), &Transport::loopChanged, this, &PlaceMatch::follow);
    connect(&session.transport(), &Transport::positionChanged, this, [this] {
        if (by_ == By::Moment) follow();
    });
}

void PlaceMatch::toggle(By by) {
    by_ = by == by_ ? By::Song : by;
    follow();
    emit changed();
}

bool PlaceMatch::isInForce() const {
    return by_ != By::Song && session_.project().listening.levelMatch && !service_.service() &&
           !session_.playsAlbum() && (by_ == By::Moment || session_.transport().loopRegion());
}

double PlaceMatch::lufs(Source source, Frames start, Frames end) const {
    const ProgrammeHistory* history = &session_.master().history();
    Frames shift = 0;
    if (source != Source::Master) {
        const bool mix = source == Source::Mix;
        if (mix ? !session_.track() : !session_.reference()) return NAN;
        const ClipView* view =
            session_.clips().view(mix ? session_.track()->source : session_.reference()->source);
        if (!view || !view->history) return NAN;
        history = view->history.get();
        shift = mix ? session_.track()->trimStart : session_.referencePlay().placeOf(start) - start;
    }
    const auto& values = history->shortTermLufs;
    const double rate = session_.project().rate;
    double from = static_cast<double>(start + shift) / rate + kWindowSeconds;
    double to = static_cast<double>(end + shift) / rate;
    if (from > to) from = to = (from + to) / 2;
    // A value stands at the end of its window; the first whole one ends at 3 s.
    const auto place = [&](double seconds) {
        return std::clamp<long>(std::lround(seconds / ProgrammeHistory::kSeconds) - 1,
                                static_cast<long>(kWindowSeconds / ProgrammeHistory::kSeconds) - 1,
                                static_cast<long>(values.size()) - 1);
    };
    if (values.size() < static_cast<std::size_t>(kWindowSeconds / ProgrammeHistory::kSeconds))
        return NAN;
    double power = 0.0;
    const long first = place(from), last = place(to);
    for (long i = first; i <= last; ++i)
        power += std::pow(10.0, values[static_cast<std::size_t>(i)] / 10.0);
    return 10.0 * std::log10(power / static_cast<double>(last - first + 1));
}

// As Session matches whole songs.
double PlaceMatch::songDb(Source source) const {
    double quietest = 1e9;
    for (int i = 0; i < kSources; ++i)
        if (const auto one = session_.loudness(static_cast<Source>(i)))
            quietest = std::min(quietest, *one);
    const auto own = session_.loudness(source);
    return own ? std::max(-40.0, quietest - *own) : 0.0;
}

PlaceMatch::Gains PlaceMatch::loopGains() const {
    const auto [start, end] = *session_.transport().loopRegion();
    Gains levels{}, gains{};
    double quietest = 1e9;
    for (int i = 0; i < kSources; ++i) {
        const auto s = static_cast<std::size_t>(i);
        levels[s] = lufs(static_cast<Source>(i), start, end);
        if (std::isfinite(levels[s])) quietest = std::min(quietest, levels[s]);
    }
    for (std::size_t s = 0; s < gains.size(); ++s)
        gains[s] = std::isfinite(levels[s]) ? std::max(-40.0, quietest - levels[s])
                                            : songDb(static_cast<Source>(s));
    return gains;
}

// The master plays as it does by the song; the others come to its level where their peaks leave room.
PlaceMatch::Gains PlaceMatch::momentGains() const {
    const Frames at = session_.transport().position();
    const double anchor = songDb(Source::Master), master = lufs(Source::Master, at, at);
    Gains gains{};
    for (int i = 0; i < kSources; ++i) {
        const auto source = static_cast<Source>(i);
        const double song = songDb(source), other = lufs(source, at, at);
        double& gain = gains[static_cast<std::size_t>(i)];
        gain = song;
        if (source == Source::Master || !std::isfinite(other) || !std::isfinite(master)) continue;
        gain = std::clamp(anchor + master - other, song - kMostDb, song + kMostDb);
        if (const LoudnessResult* measured = session_.measured(source))
            gain = std::min(gain, std::max(0.0, -measured->truePeakDbtp));
    }
    return gains;
}

void PlaceMatch::follow() {
    if (!isInForce()) {
        if (std::exchange(hears_, false) && !service_.service()) session_.hearAt(std::nullopt);
        return;
    }
    if (hears_ && session_.transport().nullShare() != 0.0) return;
    const Gains next = by_ == By::Loop ? loopGains() : momentGains();
    const bool moved =
        std::mismatch(next.begin(), next.end(), gains_.begin(), [](double a, double b) {
            return std::abs(a - b) < kStepDb;
        }).first != next.end();
    if (hears_ && !moved) return;
    gains_ = next;
    hears_ = true;
    session_.hearAt(gains_);
}

}  // namespace lacquer
