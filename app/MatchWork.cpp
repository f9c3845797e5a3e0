// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals on copies of what they need; their results as values, sentences and one edit.
#include "app/MatchWork.h"

#include <QElapsedTimer>
#include <algorithm>

#include "app/Background.h"
#include "app/CountedReferences.h"
#include "app/Session.h"
#include "engine/RigPlan.h"
#include "modules/Registry.h"
#include "project/Edit.h"
#include "render/Lane.h"
#include "render/Sounds.h"
#include "widgets/Texts.h"

namespace lacquer {

struct MatchWork::Made {
    Proposal proposal;
    MatchTarget target;
    Profiles profiles;
    MixMeasure mix;
    double seconds = 0.0;
};

namespace {

constexpr int kTellMs = 80, kChooseMs = 500;
constexpr int kWeightEdit = -31;  ///< of the merge key: no other edit of a reference has it

/// The same sound ahead of the moves.
bool sameMix(const Track& a, const Track& b) {
    return a.source == b.source && a.gainDb == b.gainDb && a.trimStart == b.trimStart &&
           a.trimEnd == b.trimEnd && a.fadeIn == b.fadeIn && a.fadeOut == b.fadeOut &&
           a.fadeInShape == b.fadeInShape && a.fadeOutShape == b.fadeOutShape && a.ride == b.ride &&
           sameSettings(a, b);
}

}  // namespace

MatchWork::MatchWork(Session& session, QObject* parent) : QObject(parent), session_(session) {
    pool_.setMaxThreadCount(1);
    telling_.setInterval(kTellMs);
    choosing_.setInterval(kChooseMs);
    choosing_.setSingleShot(true);
    connect(&telling_, &QTimer::timeout, this, [this] {
        if (task_) emit workChanged(text_, task_->share());
    });
    connect(&choosing_, &QTimer::timeout, this, &MatchWork::measureAgain);
    connect(&session, &Session::selectionChanged, this, &MatchWork::followTrack);
    connect(&session, &Session::projectChanged, this, &MatchWork::followTrack);
    connect(&session.clips(), &ClipStore::changed, this, &MatchWork::changed);
    // Another session may use the same ids for other tracks.
    connect(&session.document(), &Document::replaced, this, [this] {
        track_ = 0;
        forget();
        followTrack();
    });
}

MatchWork::~MatchWork() {
    for (const auto& task : {task_, choiceTask_})
        if (task) task->cancel();
    pool_.waitForDone();
}

void MatchWork::setSettings(const Settings& settings) {
    if (settings == settings_) return;
    settings_ = settings;
    emit changed();
}

void MatchWork::setWeight(Id reference, double weight, int gesture) {
    Project next = session_.project();
    for (const ReferencePtr& one : session_.project().references)
        next = edit::setReferenceWeight(
            next, one->id, one->id == reference ? weight : referenceWeight(session_, one->id));
    session_.apply(std::move(next), tr("Weight of a reference"), {reference, kWeightEdit, gesture});
}

std::optional<MatchWork::Inputs> MatchWork::inputs() const {
    const Track* track = session_.track();
    if (!track) return std::nullopt;
    Inputs in{.track = *track,
              .clip = session_.clips().clip(track->source),
              .references = {},
              .settings = settings_};
    in.track.chain = withoutMoves(track->chain);
    // Of no matter for the sound: names may change under a proposal.
    in.track.title.clear();
    in.track.snapshots = {};
    in.track.place = {};
    in.track.credits = {};
    in.track.isrc.clear();
    for (const CountedReference& one : countedReferences(session_))
        in.references.push_back(
            {one.reference->id, session_.clips().clip(one.reference->source), one.weight});
    return in;
}

QString MatchWork::obstacle() const {
    const auto in = inputs();
    if (!in) return tr("Import a mix first.");
    if (session_.project().references.empty())
        return tr("Import a reference: a finished recording that the mix is to come close to.");
    if (in->references.empty()) return tr("Every reference counts nothing: raise one.");
    if (!in->clip) return tr("The mix is still being read, or cannot be read.");
    for (const Counted& one : in->references)
        if (!one.clip) return tr("A reference is still being read, or cannot be read.");
    return {};
}

bool MatchWork::isStale() const {
    if (!made_) return false;
    const auto now = inputs();
    return !now || !(now->references == made_->references) || !(now->settings == made_->settings) ||
           !sameMix(now->track, made_->track);
}

Result<MatchWork::Made> MatchWork::make(const Inputs& in, Profiles known,
                                        std::optional<MixMeasure> measure, Task& task) {
    QElapsedTimer clock;
    clock.start();
    Made made;
    std::vector<WeightedProfile> set;
    const double each = 0.3 / static_cast<double>(in.references.size());
    const auto measureReferences = [&]() -> Done {
        double from = 0.0;
        for (const Counted& one : in.references) {
            auto found = known.find(one.clip->id);
            if (found == known.end()) {
                ClipSound sound(one.clip);
                auto profile =
                    measureProfile(sound, {task, from, from + each}, {.truePeak = false});
                if (!profile) return profile.error();
                found = known.emplace(one.clip->id, std::move(*profile)).first;
            }
            set.push_back({found->second, {one.weight, one.weight, one.weight, one.weight}});
            from += each;
        }
        return done();
    };
    ClipSound sound(in.clip);
    const Done measured = runBeside(2, 2, [&](std::size_t job) -> Done {
        if (job == 0) return measureReferences();
        if (measure) return done();
        auto fresh = measureMix(sound, {task, 0.0, 0.3}, in.track);
        if (!fresh) return fresh.error();
        measure = std::move(*fresh);
        return done();
    });
    if (!measured) return measured.error();
    made.target = makeTarget(std::move(set));
    made.profiles = std::move(known);
    const Settings& s = in.settings;
    MatchOptions options{.amount = s.amount,
                         .aspect = {s.tone ? 1.0 : 0.0, s.dynamics ? 1.0 : 0.0, s.width ? 1.0 : 0.0,
                                    s.loudness ? 1.0 : 0.0},
                         .loudnessLufs = s.lufs,
                         .refuse = s.holdBack,
                         .track = in.track};
    auto proposal = proposeMatch(sound, *measure, made.target, options, {task, 0.3, 1.0});
    if (!proposal) return proposal.error();
    made.proposal = std::move(*proposal);
    made.mix = std::move(*measure);
    made.seconds = static_cast<double>(clock.elapsed()) / 1000.0;
    return made;
}

void MatchWork::propose() {
    if (task_ || !obstacle().isEmpty()) return;
    if (choiceTask_) choiceTask_->cancel();
    const Inputs in = *inputs();
    made_.reset();
    begin(tr("Measuring, fitting and rendering the moves…"));
    std::optional<MixMeasure> measure;
    if (measuredMix_ && measuredMix_->clip == in.clip && sameMix(measuredMix_->track, in.track))
        measure = mix_;
    const auto work = [in, known = profiles_, measure = std::move(measure), task = task_] {
        return std::pair(in, make(in, known, measure, *task));
    };
    inBackground(pool_, this, work, [this](const std::pair<Inputs, Result<Made>>& result) {
        const bool cancelled = task_->cancelled(), same = result.first.track.id == track_;
        end();
        if (cancelled || !same) {
            emit told(tr("Cancelled; nothing was changed."), Role::DimText);
            return emit changed();
        }
        if (result.second) made_ = measuredMix_ = result.first;
        take(result.second);
    });
    emit changed();
}

void MatchWork::take(const Result<Made>& made) {
    if (!made) {
        emit told(translated(made.error().message), Role::Wrong);
        return emit changed();
    }
    hearing_ = MoveHearing::Off;
    proposal_ = made->proposal;
    target_ = made->target;
    profiles_ = made->profiles;
    mix_ = made->mix;
    seconds_ = made->seconds;
    measured_ = true;
    emit told({}, Role::Text);
    play();
    emit changed();
}

void MatchWork::cancel() {
    if (task_) task_->cancel();
}

void MatchWork::begin(const QString& text) {
    task_ = std::make_shared<Task>();
    text_ = text;
    telling_.start();
    emit told({}, Role::Text);
    emit workChanged(text_, 0.0);
}

void MatchWork::end() {
    task_.reset();
    telling_.stop();
    emit workChanged({}, 0.0);
}

void MatchWork::forget() {
    if (choiceTask_) choiceTask_->cancel();
    if (task_) task_->cancel();
    proposal_.reset();
    made_.reset();
    hearing_ = MoveHearing::Off;
    emit told({}, Role::Text);
}

void MatchWork::followTrack() {
    if (session_.trackId() != track_) {
        forget();
        track_ = session_.trackId();
    }
    play();
    emit changed();
}

void MatchWork::accept(std::size_t move, bool accepted) {
    if (!proposal_ || move >= proposal_->moves.size()) return;
    proposal_->moves[move].accepted = accepted;
    if (!accepted && heard_ == move) hearing_ = MoveHearing::Off;
    chose();
}

void MatchWork::setAmount(std::size_t move, double amount) {
    if (!proposal_ || move >= proposal_->moves.size()) return;
    Move& chosen = proposal_->moves[move];
    chosen.amount = std::clamp(amount, 0.0, 1.0);
    chosen.what = moveText(chosen);
    chose();
}

int MatchWork::acceptedCount() const {
    if (!proposal_) return 0;
    return static_cast<int>(std::count_if(proposal_->moves.begin(), proposal_->moves.end(),
                                          [](const Move& m) { return m.accepted; }));
}

void MatchWork::chose() {
    measured_ = false;
    if (choiceTask_) choiceTask_->cancel();
    choosing_.start();
    play();
    emit changed();
}

// The newest choices count: older measurements were cancelled.
void MatchWork::measureAgain() {
    if (!proposal_ || !made_ || task_) return;
    choiceTask_ = std::make_shared<Task>();
    const auto work = [in = *made_, proposal = *proposal_, target = target_, task = choiceTask_] {
        ClipSound sound(in.clip);
        return measureChoices(sound, proposal, target, in.track, {*task});
    };
    inBackground(pool_, this, work, [this, task = choiceTask_](const Result<Proposal>& measured) {
        if (task->cancelled() || task != choiceTask_ || !proposal_) return;
        if (!measured) return emit told(translated(measured.error().message), Role::Wrong);
        proposal_ = *measured;
        measured_ = true;
        emit changed();
    });
}

void MatchWork::hear(std::size_t move, MoveHearing hearing) {
    heard_ = move;
    hearing_ = hearing;
    play();
    if (hearing != MoveHearing::Off) {
        session_.transport().setSource(Source::Master);
        if (!session_.transport().isPlaying()) session_.transport().play();
    }
    emit changed();
}

MoveHearing MatchWork::hearing(std::size_t move) const {
    return move == heard_ ? hearing_ : MoveHearing::Off;
}

void MatchWork::setPreviewing(bool on) {
    previewing_ = on;
    if (!on) hearing_ = MoveHearing::Off;
    play();
    emit changed();
}

namespace {

/// The band of one move in an equalizer of its own right behind the chain's, so that it can be probed.
void splitBand(Chain& chain, const Move& move, Id id) {
    Id ids = id;
    Chain alone = applyMoves({}, {move}, ids);
    const auto main = std::find_if(chain.modules.begin(), chain.modules.end(),
                                   [](const auto& m) { return m.module == "equalizer"; });
    const auto place = main == chain.modules.end()
                           ? chain.modules.begin() +
                                 static_cast<std::ptrdiff_t>(edit::usualPlace(chain, "equalizer"))
                           : main + 1;
    chain.modules.insert(place, std::move(alone.modules.front()));
}

}  // namespace

Chain MatchWork::previewChain() const {
    Id ids = session_.project().nextId;
    std::vector<Move> moves = proposal_->moves;
    const bool split = hearing_ != MoveHearing::Off && moves[heard_].module == "equalizer";
    const Move probed = split ? moves[heard_] : Move{};
    if (split) moves.erase(moves.begin() + static_cast<std::ptrdiff_t>(heard_));
    Chain chain = applyMoves(withoutMoves(session_.track()->chain), moves, ids);
    if (split) splitBand(chain, probed, ids);
    return chain;
}

void MatchWork::play() {
    const bool on = previewing_ && proposal_ && session_.track() && session_.trackId() == track_;
    Transport& transport = session_.transport();
    if (!on) {
        if (session_.isPreviewing()) transport.setProbe({});
        return session_.setPreview(std::nullopt);
    }
    const Chain chain = previewChain();
    session_.setPreview(chain);
    Probe probe;
    if (hearing_ != MoveHearing::Off) {
        const std::string& wanted = proposal_->moves[heard_].module;
        // The last of its kind: a band that was split off stands behind the chain's equalizer.
        for (const ModuleState& m : chain.modules)
            if (m.module == wanted) probe.instance = m.id;
        probe.kind =
            hearing_ == MoveHearing::Delta ? Probe::Kind::Delta : Probe::Kind::BypassMatched;
    }
    transport.setProbe(probe);
}

void MatchWork::apply() {
    if (!proposal_ || !session_.track() || acceptedCount() == 0) return;
    Project next = session_.project();
    const Chain base = withoutMoves(session_.track()->chain);
    Chain chain = applyMoves(base, proposal_->moves, next.nextId);
    next = edit::setChain(next, session_.trackId(), std::move(chain));
    hearing_ = MoveHearing::Off;
    session_.apply(std::move(next), tr("Put %1 moves on the chain").arg(acceptedCount()));
}

}  // namespace lacquer
