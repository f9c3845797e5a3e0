// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs on the main thread, measuring and proposing on a worker, choices into one edit.
#include "app/TogetherWork.h"

#include <algorithm>

#include "app/Background.h"
#include "app/MatchWork.h"
#include "app/Session.h"
#include "project/Edit.h"
#include "render/Sounds.h"
#include "widgets/Texts.h"

namespace lacquer {

struct TogetherInputs {
    struct One {
        Track track;
        ClipPtr clip;
        bool isLinked = false;
    };
    std::vector<One> tracks;
    std::vector<MatchInputs::Counted> references;  ///< none: towards their own middle
    TogetherWish wish;
};

namespace {

constexpr int kTellMs = 80;
constexpr double kReferenceShare = 0.1;
constexpr Text kMeasuring = TR("together", "Measuring the references…");

TogetherOptions optionsOf(const TogetherWish& wish) {
    const auto factor = [](bool on) { return on ? 1.0 : 0.0; };
    return {.amount = wish.amount,
            .aspect = {factor(wish.tone), factor(wish.dynamics), factor(wish.width),
                       factor(wish.loudness)}};
}

// [worker]
Result<Together> makeTogether(const TogetherInputs& in, Task& task) {
    std::optional<MatchTarget> target;
    if (!in.references.empty()) {
        task.tell(kMeasuring);
        MatchProfiles known;
        auto set = measureReferences(in.references, known, {task, 0.0, kReferenceShare});
        if (!set) return set.error();
        target = makeTarget(std::move(*set));
    }
    std::vector<std::unique_ptr<ClipSound>> sounds;
    std::vector<TogetherTrack> tracks;
    for (const TogetherInputs::One& one : in.tracks) {
        sounds.push_back(std::make_unique<ClipSound>(one.clip));
        tracks.push_back({.sound = sounds.back().get(), .track = one.track, .stays = one.isLinked});
    }
    return bringTogether(tracks, target, optionsOf(in.wish),
                         {task, target ? kReferenceShare : 0.0, 1.0});
}

bool hasMoves(const Proposal& proposal) {
    return std::any_of(proposal.moves.begin(), proposal.moves.end(),
                       [](const Move& m) { return m.accepted; });
}

}  // namespace

TogetherWork::TogetherWork(Session& session, std::vector<Id> tracks, QObject* parent)
    : QObject(parent), session_(session), tracks_(std::move(tracks)) {
    pool_.setMaxThreadCount(1);
    telling_.setInterval(kTellMs);
    connect(&telling_, &QTimer::timeout, this, [this] {
        if (task_ && task_->doing()) emit workChanged(translated(*task_->doing()), task_->share());
    });
    connect(&session, &Session::projectChanged, this, &TogetherWork::changed);
    connect(&session.clips(), &ClipStore::changed, this, &TogetherWork::changed);
}

TogetherWork::~TogetherWork() {
    cancel();
    pool_.waitForDone();
}

TogetherInputs TogetherWork::inputs(const TogetherWish& wish) const {
    TogetherInputs in;
    in.wish = wish;
    for (const Id id : tracks_) {
        const Track* track = session_.project().track(id);
        if (!track) continue;
        TogetherInputs::One one{.track = *track, .clip = session_.clips().clip(track->source)};
        one.track.chain = withoutMoves(track->chain);
        one.isLinked = !linkedWith(session_.project(), id).empty();
        in.tracks.push_back(std::move(one));
    }
    if (wish.toReferences) in.references = matchReferences(session_);
    return in;
}

QString TogetherWork::referenceObstacle() const {
    if (session_.project().references.empty() && session_.project().profiles.empty())
        return tr("There are no references: import one to bring the tracks to it.");
    const auto counted = matchReferences(session_);
    if (counted.empty())
        return tr("No reference counts: raise the weight of one in the Match workspace.");
    for (const MatchInputs::Counted& one : counted)
        if (!one.clip && one.profile.empty())
            return tr("A reference is still being read, or cannot be read.");
    return {};
}

QString TogetherWork::obstacle(const TogetherWish& wish) const {
    const TogetherInputs in = inputs(wish);
    if (wish.toReferences && !referenceObstacle().isEmpty()) return referenceObstacle();
    if (!wish.tone && !wish.dynamics && !wish.width && !wish.loudness)
        return tr("Choose what shall be brought together.");
    if (in.tracks.size() < 2) return tr("There are fewer than two tracks left.");
    for (const TogetherInputs::One& one : in.tracks)
        if (!one.clip)
            return tr("“%1” is still being read, or cannot be read.")
                .arg(QString::fromStdString(one.track.title));
    return {};
}

void TogetherWork::propose(const TogetherWish& wish) {
    if (task_ || !obstacle(wish).isEmpty()) return;
    task_ = std::make_shared<Task>();
    rows_.clear();
    telling_.start();
    emit told({}, Role::Text);
    const TogetherInputs in = inputs(wish);
    inBackground(
        pool_, this, [in, task = task_] { return makeTogether(in, *task); },
        [this, in](const Result<Together>& made) { take(in, made); });
    emit changed();
}

void TogetherWork::take(const TogetherInputs& in, const Result<Together>& made) {
    const bool cancelled = task_->cancelled();
    task_.reset();
    telling_.stop();
    emit workChanged({}, 0.0);
    if (cancelled)
        emit told(tr("Cancelled; nothing was changed."), Role::DimText);
    else if (!made)
        emit told(translated(made.error().message), Role::Wrong);
    for (std::size_t i = 0; !cancelled && made && i < in.tracks.size(); ++i) {
        rows_.push_back({in.tracks[i].track, made->proposals[i], in.tracks[i].isLinked});
        rows_.back().isChosen = canTake(rows_.back());
    }
    madeWith_ = in.wish;
    emit changed();
}

void TogetherWork::cancel() {
    if (task_) task_->cancel();
}

bool TogetherWork::isStale(const TogetherRow& row) const {
    const Track* track = session_.project().track(row.track.id);
    if (!track || row.isLinked != !linkedWith(session_.project(), track->id).empty()) return true;
    Track now = *track;
    now.chain = withoutMoves(now.chain);
    return !sameMix(now, row.track);
}

// A track that needs no moves may still have to lose those of an earlier match: it was measured without them.
bool TogetherWork::canTake(const TogetherRow& row) const {
    if (!row.proposal || row.isLinked || isStale(row)) return false;
    return hasMoves(*row.proposal) ||
           !(session_.project().track(row.track.id)->chain == row.track.chain);
}

void TogetherWork::choose(std::size_t row, bool chosen) {
    if (row >= rows_.size()) return;
    rows_[row].isChosen = chosen;
    emit chose();
}

int TogetherWork::chosenCount() const {
    return static_cast<int>(std::count_if(rows_.begin(), rows_.end(), [&](const TogetherRow& r) {
        return r.isChosen && canTake(r);
    }));
}

void TogetherWork::apply() {
    const int count = chosenCount();
    if (count == 0) return;
    Project next = session_.project();
    for (const TogetherRow& row : rows_) {
        if (!row.isChosen || !canTake(row)) continue;
        const Chain base = withoutMoves(session_.project().track(row.track.id)->chain);
        Chain chain = applyMoves(base, row.proposal->moves, next.nextId);
        next = edit::setChain(next, row.track.id, std::move(chain));
    }
    session_.apply(std::move(next), tr("Bring %1 tracks together").arg(count));
}

}  // namespace lacquer
