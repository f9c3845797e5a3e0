// SPDX-License-Identifier: GPL-3.0-or-later
// Starts the work, takes its results, keeps the choices.
#include "app/MatchWork.h"

#include <QFileInfo>
#include <algorithm>
#include <utility>

#include "app/Background.h"
#include "app/CountedReferences.h"
#include "app/MatchPreview.h"
#include "app/Paths.h"
#include "app/Session.h"
#include "match/ProfileFile.h"
#include "project/Edit.h"
#include "render/Sounds.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

constexpr int kTellMs = 80, kChooseMs = 500;
constexpr int kWeightEdit = -31;  ///< of the merge key: no other edit of a reference has it

AspectWeights weights(double weight, const MatchAspects& aspects) {
    const auto of = [&](bool counts) { return counts ? weight : 0.0; };
    return {of(aspects.tone), of(aspects.dynamics), of(aspects.width), of(aspects.loudness)};
}

// The track as if it were no more than one of its sections.
void keepSection(Track& track, std::optional<std::size_t> section) {
    if (!section || *section >= track.sections.size()) return;
    track.trimStart = std::max(track.trimStart, track.sections[*section].at);
    if (*section + 1 < track.sections.size()) {
        const Frames end = track.sections[*section + 1].at;
        track.trimEnd = std::min(track.trimEnd.value_or(end), end);
    }
    track.fadeIn = track.fadeOut = 0;
}

}  // namespace

std::vector<MatchInputs::Counted> matchReferences(Session& session) {
    std::vector<MatchInputs::Counted> counted;
    for (const CountedReference& one : countedReferences(session)) {
        const Reference& reference = *one.reference;
        ProfileSection part;
        if (reference.loopOnly && reference.loopStart)
            part = {*reference.loopStart, *reference.loopEnd};
        counted.push_back({.id = reference.id,
                           .clip = session.clips().clip(reference.source),
                           .part = part,
                           .profile = {},
                           .weight = weights(one.weight, reference.aspects)});
    }
    for (const SavedProfile& one : session.project().profiles)
        if (one.weight > 0)
            counted.push_back({.id = one.id,
                               .clip = {},
                               .part = {},
                               .profile = one.file,
                               .weight = weights(one.weight, one.aspects)});
    return counted;
}

MatchWork::MatchWork(Session& session, QObject* parent) : QObject(parent), session_(session) {
    pool_.setMaxThreadCount(1);
    telling_.setInterval(kTellMs);
    choosing_.setInterval(kChooseMs);
    choosing_.setSingleShot(true);
    connect(&telling_, &QTimer::timeout, this, [this] {
        if (task_ && task_->doing()) emit workChanged(translated(*task_->doing()), task_->share());
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

void MatchWork::setSettings(const MatchSettings& settings) {
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

void MatchWork::saveProfile(const QString& file) {
    if (!proposal_) return;
    const auto done = saveProfiles(target_.set, toPath(file), AtomicFile::Existing::Replace);
    if (!done) return emit told(translated(done.error().message), Role::Wrong);
    emit told(
        tr("“%1” can stand for the references in any session.").arg(QFileInfo(file).fileName()),
        Role::DimText);
}

void MatchWork::addProfile(const QString& file) {
    const auto read = readProfiles(toPath(file));
    if (!read) return emit told(translated(read.error().message), Role::Wrong);
    SavedProfile profile{.title = QFileInfo(file).completeBaseName().toStdString(),
                         .file = toPath(QFileInfo(file).absoluteFilePath())};
    session_.apply(edit::addProfile(session_.project(), std::move(profile)), tr("Add a profile"));
}

std::optional<MatchInputs> MatchWork::inputs() const {
    const Track* track = session_.track();
    if (!track) return std::nullopt;
    MatchInputs in{.track = *track,
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
    keepSection(in.track, settings_.section);
    in.references = matchReferences(session_);
    return in;
}

QString MatchWork::obstacle() const {
    const auto in = inputs();
    if (!in) return tr("Import a mix first.");
    if (session_.project().references.empty() && session_.project().profiles.empty())
        return tr("Import a reference: a finished recording that the mix is to come close to.");
    if (in->references.empty()) return tr("Every reference counts nothing: raise one.");
    if (!in->clip) return tr("The mix is still being read, or cannot be read.");
    for (const MatchInputs::Counted& one : in->references)
        if (!one.clip && one.profile.empty())
            return tr("A reference is still being read, or cannot be read.");
    return {};
}

bool MatchWork::isStale() const {
    if (!made_) return false;
    const auto now = inputs();
    return !now || !(now->references == made_->references) || !(now->settings == made_->settings) ||
           !sameMix(now->track, made_->track);
}

void MatchWork::propose() {
    if (task_ || !obstacle().isEmpty()) return;
    if (choiceTask_) choiceTask_->cancel();
    const MatchInputs in = *inputs();
    made_.reset();
    begin();
    std::optional<MixMeasure> measure;
    if (measuredMix_ && measuredMix_->clip == in.clip && sameMix(measuredMix_->track, in.track))
        measure = mix_;
    const auto work = [in, known = profiles_, measure = std::move(measure), task = task_] {
        return std::pair(in, makeMatch(in, known, measure, *task));
    };
    inBackground(
        pool_, this, work, [this](const std::pair<MatchInputs, Result<MatchMade>>& result) {
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

void MatchWork::take(const Result<MatchMade>& made) {
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

void MatchWork::begin() {
    task_ = std::make_shared<Task>();
    telling_.start();
    emit told({}, Role::Text);
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
    applyWhenMeasured_ = false;
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

bool MatchWork::isApplied() const {
    if (!proposal_ || !session_.track() || acceptedCount() == 0) return false;
    Id ids = session_.project().nextId;
    const Chain& now = session_.track()->chain;
    const Chain then = applyMoves(withoutMoves(now), proposal_->moves, ids);
    return std::equal(now.modules.begin(), now.modules.end(), then.modules.begin(),
                      then.modules.end(), [](const ModuleState& a, const ModuleState& b) {
                          return a.module == b.module && a.on == b.on && a.values == b.values &&
                                 a.notes == b.notes;
                      });
}

void MatchWork::chose() {
    measured_ = applyWhenMeasured_ = false;
    if (choiceTask_) choiceTask_->cancel();
    choosing_.start();
    play();
    emit changed();
}

// The newest choices count: older measurements were cancelled.
void MatchWork::measureAgain() {
    if (!proposal_ || !made_ || task_) return;
    choiceTask_ = std::make_shared<Task>();
    const auto work = [in = *made_, mix = mix_, proposal = *proposal_, target = target_,
                       task = choiceTask_] {
        ClipSound sound(in.clip);
        return measureChoices(sound, mix, proposal, target, optionsOf(in), {*task});
    };
    inBackground(pool_, this, work, [this, task = choiceTask_](const Result<Proposal>& measured) {
        if (task->cancelled() || task != choiceTask_ || !proposal_) return;
        if (!measured) {
            applyWhenMeasured_ = false;
            return emit told(translated(measured.error().message), Role::Wrong);
        }
        proposal_ = *measured;
        measured_ = true;
        play();
        if (std::exchange(applyWhenMeasured_, false)) apply();
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

void MatchWork::play() {
    const bool on = previewing_ && proposal_ && session_.track() && session_.trackId() == track_;
    Transport& transport = session_.transport();
    if (!on) {
        if (session_.isPreviewing()) transport.setProbe({});
        return session_.setPreview(std::nullopt);
    }
    const MatchPreview preview =
        previewOf(*proposal_, session_.track()->chain, heard_, hearing_, session_.project().nextId);
    session_.setPreview(preview.chain);
    transport.setProbe(preview.probe);
}

void MatchWork::apply() {
    if (!proposal_ || !session_.track() || acceptedCount() == 0) return;
    if (!measured_ && made_ && !task_) {  // the limiter's drive is being found for what is chosen
        applyWhenMeasured_ = true;
        return emit told(tr("Put on the chain as soon as the level is found."), Role::DimText);
    }
    emit told({}, Role::Text);
    Project next = session_.project();
    const Chain base = withoutMoves(session_.track()->chain);
    Chain chain = applyMoves(base, proposal_->moves, next.nextId);
    next = edit::setChain(next, session_.trackId(), std::move(chain));
    hearing_ = MoveHearing::Off;
    session_.apply(std::move(next), tr("Put %1 moves on the chain").arg(acceptedCount()));
}

}  // namespace lacquer
