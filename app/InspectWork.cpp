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

InspectWork::InspectWork(Session& session, QObject* parent)
    : QObject(parent), session_(session), references_(session, nullptr) {
    quietPool_.setMaxThreadCount(1);
    quietPool_.setThreadPriority(QThread::LowestPriority);
    pool_.setMaxThreadCount(1);
    telling_.setInterval(kTellMs);
    connect(&telling_, &QTimer::timeout, this, &InspectWork::tell);
    connect(&session.clips(), &ClipStore::changed, this, &InspectWork::follow);
    connect(&session, &Session::selectionChanged, this, [this] {
        if (masterOf_ && masterOf_->id != session_.trackId()) forgetMaster();
        emit changed();
    });
    connect(&session, &Session::projectChanged, this, &InspectWork::changed);
    connect(&session.document(), &Document::replaced, this, [this] {
        forgetMaster();
        emit changed();
    });
    connect(&references_, &ReferenceLimits::changed, this, &InspectWork::judgeAll);
}

InspectWork::~InspectWork() {
    for (auto& [file, entry] : mixes_)
        if (entry.task) entry.task->cancel();
    if (master_.task) master_.task->cancel();
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
    telling_.start();
    emit changed();
    inBackground(
        quietPool_, this,
        [path = source.path, task = entry.task] { return inspectFile(path, task.get()); },
        [this, file = std::pair(source.path, source.version)](const Result<Inspection>& result) {
            take(mixes_[file], result);
            emit changed();
        });
}

double InspectWork::mixShare(const SourceRef& source) const {
    const auto found = mixes_.find({source.path, source.version});
    return found == mixes_.end() || !found->second.task ? 0.0 : found->second.task->share();
}

void InspectWork::tell() {
    const auto busy = [](const auto& one) { return one.second.task != nullptr; };
    if (!master_.task && std::none_of(mixes_.begin(), mixes_.end(), busy)) telling_.stop();
    emit progressed();
}

void InspectWork::take(Entry& entry, const Result<Inspection>& result) {
    entry = {};
    if (result) {
        entry.state.phase = InspectState::Phase::Ready;
        entry.inspection = *result;
        return judge(entry);
    }
    entry.state.phase = InspectState::Phase::Failed;
    entry.state.problem = translated(result.error().message);
}

void InspectWork::judge(Entry& entry) const {
    if (!entry.inspection) return;
    judgeAgain(*entry.inspection, references_.limits());
    entry.state.problems = problemsOf(entry.inspection->findings, references_.names());
    std::stable_sort(entry.state.problems.begin(), entry.state.problems.end(),
                     [](const Problem& a, const Problem& b) { return a.severity > b.severity; });
}

void InspectWork::judgeAll() {
    for (auto& [file, entry] : mixes_) judge(entry);
    judge(master_);
    emit changed();
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
    if (master_.task || !clip) return;
    masterOf_ = track;
    master_ = {};
    master_.task = std::make_shared<Task>();
    master_.state.phase = InspectState::Phase::Busy;
    telling_.start();
    emit changed();
    const auto work = [track, clip, task = master_.task] {
        ClipSound sound(clip);
        return inspectTrack(*track, sound, *task);
    };
    inBackground(pool_, this, work, [this, task = master_.task](const Result<Inspection>& result) {
        if (task != master_.task) return;
        take(master_, result);
        emit changed();
    });
}

void InspectWork::cancelMaster() {
    if (!master_.task) return;
    master_.task->cancel();
    master_ = {};
    emit changed();
}

void InspectWork::forgetMaster() {
    if (master_.task) master_.task->cancel();
    master_ = {};
    masterOf_ = nullptr;
}

}  // namespace lacquer
