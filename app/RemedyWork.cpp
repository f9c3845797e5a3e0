// SPDX-License-Identifier: GPL-3.0-or-later
// Previews and edits.
#include "app/RemedyWork.h"

#include <algorithm>

#include "app/Session.h"
#include "project/Edit.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

// In a module of its own behind the chain's last of its kind, so that it can be left out alone.
Chain withRemedy(Chain chain, const Move& move, Id id) {
    Id ids = id;
    Chain alone = applyMoves({}, {move}, ids);
    const auto last = std::find_if(chain.modules.rbegin(), chain.modules.rend(),
                                   [&](const auto& m) { return m.module == move.module; });
    const auto place = last == chain.modules.rend()
                           ? chain.modules.begin() +
                                 static_cast<std::ptrdiff_t>(edit::usualPlace(chain, move.module))
                           : last.base();
    chain.modules.insert(place, std::move(alone.modules.front()));
    return chain;
}

}  // namespace

RemedyWork::RemedyWork(Session& session, QObject* parent) : QObject(parent), session_(session) {
    connect(&session, &Session::selectionChanged, this, &RemedyWork::stop);
    connect(&session, &Session::projectChanged, this, [this] {
        stop();
        emit changed();
    });
}

std::optional<Move> RemedyWork::remedy(const Problem& problem) const {
    return session_.track() ? remedyOf(problem, session_.track()->chain) : std::nullopt;
}

bool RemedyWork::isTaken(const Problem& problem) const {
    return session_.track() && hasRemedy(session_.track()->chain, problem);
}

RemedyHearing RemedyWork::hearing(const Problem& problem) const {
    return problem.id == heard_ ? hearing_ : RemedyHearing::Off;
}

void RemedyWork::hear(const Problem& problem, RemedyHearing hearing) {
    const auto move = remedy(problem);
    if (!move || hearing == RemedyHearing::Off) return stop();
    heard_ = problem.id;
    hearing_ = hearing;
    const Id id = session_.project().nextId;
    session_.setPreview(withRemedy(session_.track()->chain, *move, id));
    Probe probe;
    if (hearing != RemedyHearing::With) {
        probe.instance = id;
        probe.kind =
            hearing == RemedyHearing::Delta ? Probe::Kind::Delta : Probe::Kind::BypassMatched;
    }
    Transport& transport = session_.transport();
    transport.setProbe(probe);
    transport.setSource(Source::Master);
    if (!transport.isPlaying()) transport.play();
    emit changed();
}

void RemedyWork::stop() {
    if (hearing_ == RemedyHearing::Off) return;
    hearing_ = RemedyHearing::Off;
    heard_.clear();
    session_.transport().setProbe({});
    session_.setPreview(std::nullopt);
    emit changed();
}

void RemedyWork::take(const Problem& problem) {
    const auto move = remedy(problem);
    if (!move) return;
    stop();
    Project next = session_.project();
    Chain chain = applyMoves(session_.track()->chain, {*move}, next.nextId);
    next = edit::setChain(next, session_.trackId(), std::move(chain));
    session_.apply(std::move(next), tr("Remedy: %1").arg(translated(problemName(problem.id))));
}

}  // namespace lacquer
