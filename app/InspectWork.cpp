// SPDX-License-Identifier: GPL-3.0-or-later
// One quiet thread for mixes, one for the master.
#include "app/InspectWork.h"

#include <algorithm>

#include "app/Background.h"
#include "app/Session.h"
#include "engine/RigPlan.h"
#include "render/InspectTrack.h"
#include "render/Sounds.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

constexpr int kTellMs = 80;

InspectState stateOf(const Result<Inspection>& result) {
    InspectState state;
    if (!result) {
        state.phase = InspectState::Phase::Failed;
        state.problem = translated(result.error().message);
        return state;
    }
    state.phase = InspectState::Phase::Ready;
    state.problems = problemsOf(result->findings);
    std::stable_sort(state.problems.begin(), state.problems.end(),
                     [](const Problem& a, const Problem& b) { return a.severity > b.severity; });
    return state;
}

TrackPtr pointerTo(const Project& project, Id id) {
    for (const TrackPtr& track : project.tracks)
        if (track->id == id) return track;
    return nullptr;
}

}  // namespace

int InspectState::count(Severity severity) const {
    return static_cast<int>(std::count_if(problems.begin(), problems.end(), [&](const Problem& p) {
        return p.severity == severity;
    }));
}

InspectWork::InspectWork(Session& session, QObject* parent) : QObject(parent), session_(session) {
    quietPool_.setMaxThreadCount(1);
    quietPool_.setThreadPriority(QThread::LowestPriority);
    pool_.setMaxThreadCount(1);
    telling_.setInterval(kTellMs);
    connect(&telling_, &QTimer::timeout, this, &InspectWork::progressed);
    connect(&session.clips(), &ClipStore::changed, this, &InspectWork::follow);
    connect(&session, &Session::selectionChanged, this, [this] {
        if (masterOf_ && masterOf_->id != session_.trackId()) {
            cancelMaster();
            master_ = {};
            masterOf_ = nullptr;
        }
        emit changed();
    });
    connect(&session, &Session::projectChanged, this, &InspectWork::changed);
    connect(&session.document(), &Document::replaced, this, [this] {
        cancelMaster();
        master_ = {};
        masterOf_ = nullptr;
        emit changed();
    });
}

InspectWork::~InspectWork() {
    for (auto& [file, entry] : mixes_)
        if (entry.task) entry.task->cancel();
    cancelMaster();
    quietPool_.waitForDone();
    pool_.waitForDone();
}

// Once its sound is there: decoding for playback goes first.
void InspectWork::follow() {
    for (const TrackPtr& track : session_.project().tracks) {
        const ClipView* view = session_.clips().view(track->source);
        if (view && view->loudness && !mixes_.contains({track->source.path, track->source.version}))
            start(track->source);
    }
}

void InspectWork::start(const SourceRef& source) {
    Entry& entry = mixes_[{source.path, source.version}];
    entry.task = std::make_shared<Task>();
    entry.state.phase = InspectState::Phase::Busy;
    emit changed();
    inBackground(
        quietPool_, this,
        [path = source.path, task = entry.task] { return inspectFile(path, task.get()); },
        [this, file = std::pair(source.path, source.version)](const Result<Inspection>& result) {
            mixes_[file] = {stateOf(result), nullptr};
            emit changed();
        });
}

const InspectState& InspectWork::mix(const SourceRef& source) const {
    static const InspectState kNone;
    const auto found = mixes_.find({source.path, source.version});
    return found == mixes_.end() ? kNone : found->second.state;
}

bool InspectWork::isMasterStale() const {
    const Track* now = session_.track();
    return masterOf_ &&
           (!now || !sameSettings(*now, *masterOf_) || now->gainDb != masterOf_->gainDb ||
            now->ride != masterOf_->ride || now->trimStart != masterOf_->trimStart ||
            now->trimEnd != masterOf_->trimEnd);
}

void InspectWork::inspectMaster() {
    const TrackPtr track = pointerTo(session_.project(), session_.trackId());
    const ClipPtr clip = track ? session_.clips().clip(track->source) : nullptr;
    if (masterTask_ || !clip) return;
    masterOf_ = track;
    masterTask_ = std::make_shared<Task>();
    master_ = {.phase = InspectState::Phase::Busy, .problems = {}, .problem = {}};
    telling_.start();
    emit changed();
    const auto work = [track, clip, task = masterTask_] {
        ClipSound sound(clip);
        return inspectTrack(*track, sound, *task);
    };
    inBackground(pool_, this, work, [this, task = masterTask_](const Result<Inspection>& result) {
        if (task != masterTask_) return;
        masterTask_.reset();
        telling_.stop();
        master_ = stateOf(result);
        emit changed();
    });
}

void InspectWork::cancelMaster() {
    if (!masterTask_) return;
    masterTask_->cancel();
    masterTask_.reset();
    telling_.stop();
    master_ = {};
    emit changed();
}

}  // namespace lacquer
