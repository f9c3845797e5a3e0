// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs on a copy of the project; their results as edits and sentences.
#include "app/LevelWork.h"

#include <algorithm>

#include "app/Background.h"
#include "app/Session.h"
#include "base/Units.h"
#include "engine/RigPlan.h"
#include "modules/Registry.h"
#include "project/Edit.h"
#include "render/Sounds.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

constexpr int kTellMs = 80;
constexpr double kWorthSeconds = 10.0;
constexpr double kRemovedPeakDb = -6.0, kMostRemovedDb = 36.0;

std::size_t indexOf(std::string_view module, std::string_view param) {
    return static_cast<std::size_t>(findParam(findModule(module)->params(), param));
}

}  // namespace

LevelWork::LevelWork(Session& session, QObject* parent) : QObject(parent), session_(session) {
    pool_.setMaxThreadCount(1);
    quietPool_.setMaxThreadCount(1);
    quietPool_.setThreadPriority(QThread::LowestPriority);
    timer_.setInterval(kTellMs);
    connect(&timer_, &QTimer::timeout, this, [this] {
        if (task_) emit workChanged(text_, task_->share());
    });
    connect(&session.master(), &MasterView::finished, this, &LevelWork::measureWorth);
    connect(&session, &Session::projectChanged, this, [this] {
        const Track* track = session_.track();
        if (limiter_ != 0 && (!track || !sameSettings(*track, worthOf_))) forgetWorth();
    });
}

LevelWork::~LevelWork() {
    for (const auto& task : {task_, worthTask_})
        if (task) task->cancel();
    pool_.waitForDone();
    quietPool_.waitForDone();
}

void LevelWork::cancel() {
    if (task_) task_->cancel();
}

void LevelWork::watch(Id limiter) {
    if (limiter == limiter_) return;
    limiter_ = limiter;
    forgetWorth();
    if (limiter_ != 0 && !session_.master().isStale()) measureWorth();
}

ClipPtr LevelWork::clip() {
    const Track* track = session_.track();
    const ClipPtr clip = track ? session_.clips().clip(track->source) : nullptr;
    if (!clip)
        emit resultChanged(
            tr("The mix is not there yet, or cannot be read. See its row on the left."),
            Role::Caution);
    return clip;
}

void LevelWork::begin(const QString& text) {
    task_ = std::make_shared<Task>();
    text_ = text;
    timer_.start();
    emit resultChanged({}, Role::Text);
    emit workChanged(text_, 0.0);
}

// False when the chain that was measured is not the session's any more.
bool LevelWork::finish(const Track& searched) {
    task_.reset();
    timer_.stop();
    emit workChanged({}, 0.0);
    const Track* track = session_.project().track(searched.id);
    return track && sameSettings(*track, searched) && track->gainDb == searched.gainDb;
}

void LevelWork::maximise(double lufs, double ceilingDbtp) {
    if (task_ || limiter_ == 0) return;
    const ClipPtr sound = clip();
    if (!sound) return;
    begin(tr("Looking for the drive that gives %1 LUFS…").arg(displayNumber(lufs, 1)));
    const Track searched = *session_.track();
    const auto work = [sound, project = session_.project(), id = searched.id, limiter = limiter_,
                       lufs, ceilingDbtp, task = task_] {
        ClipSound clipSound(sound);
        return lacquer::maximise(project, id, limiter, lufs, ceilingDbtp, clipSound, *task);
    };
    inBackground(
        pool_, this, work,
        [this, searched, limiter = limiter_, lufs, ceilingDbtp](const Result<Maximised>& found) {
            takeDrive(searched, limiter, lufs, ceilingDbtp, found);
        });
}

void LevelWork::takeDrive(const Track& searched, Id limiter, double lufs, double ceilingDbtp,
                          const Result<Maximised>& found) {
    const bool cancelled = task_->cancelled(), same = finish(searched);
    if (cancelled) {
        emit resultChanged(tr("Cancelled; nothing was changed."), Role::DimText);
    } else if (!found) {
        emit resultChanged(translated(found.error().message), Role::Wrong);
    } else if (!same) {
        emit resultChanged(tr("The chain was changed meanwhile. Look for the drive again."),
                           Role::Caution);
    } else {
        Project next = edit::setModuleOn(session_.project(), searched.id, limiter, true);
        next =
            edit::setParam(next, searched.id, limiter, indexOf("limiter", "ceiling"), ceilingDbtp);
        next = edit::setParam(next, searched.id, limiter, indexOf("limiter", "drive"),
                              found->driveDb());
        session_.apply(next, tr("Maximise to %1 LUFS").arg(displayNumber(lufs, 1)));
        const auto renders = static_cast<int>(found->search.steps.size());
        emit resultChanged(
            tr("%1 LUFS at %2 dB of drive, ceiling %3 dBTP; renders measured: %4.")
                .arg(displayNumber(found->search.best().lufs, 2),
                     displaySigned(found->driveDb(), 2), displayNumber(ceilingDbtp, 1))
                .arg(renders),
            Role::Good);
    }
}

void LevelWork::normalise(LevelKind kind, double value) {
    if (task_) return;
    const ClipPtr sound = clip();
    if (!sound) return;
    begin(tr("Measuring the master…"));
    const Track searched = *session_.track();
    const auto work = [sound, project = session_.project(), id = searched.id, kind, value,
                       task = task_] {
        ClipSound clipSound(sound);
        return lacquer::normalise(project, id, kind, value, clipSound, *task);
    };
    inBackground(pool_, this, work,
                 [this, searched](const Result<Normalised>& found) { takeGain(searched, found); });
}

void LevelWork::takeGain(const Track& searched, const Result<Normalised>& found) {
    const bool cancelled = task_->cancelled(), same = finish(searched);
    if (cancelled) return emit resultChanged(tr("Cancelled; nothing was changed."), Role::DimText);
    if (!found) return emit resultChanged(translated(found.error().message), Role::Wrong);
    if (!same)
        return emit resultChanged(tr("The chain was changed meanwhile. Set the level again."),
                                  Role::Caution);
    const auto& modules = searched.chain.modules;
    const std::size_t index = indexOf("gain", "gain");
    Project next = session_.project();
    if (endsWithGain(searched)) {
        next = edit::setModuleOn(next, searched.id, modules.back().id, true);
        next = edit::setParam(next, searched.id, modules.back().id, index, found->gainDb);
    } else {
        ModuleState gain = edit::neutralModule("gain");
        gain.values[index] = found->gainDb;
        next = edit::insertModule(next, searched.id, std::move(gain), modules.size());
    }
    session_.apply(next, tr("Normalise"));
    const LoudnessResult& before = found->before;
    const double truePeak = before.truePeakDbtp + found->gainDb;
    const QString text = tr("%1 dB behind the chain and nothing else: %2 LUFS, true peak %3 dBTP, "
                            "sample peak %4 dBFS.")
                             .arg(displaySigned(found->gainDb, 2),
                                  displayNumber(before.integratedLufs + found->gainDb, 1),
                                  displayNumber(truePeak, 2),
                                  displayNumber(before.samplePeakDbfs + found->gainDb, 2));
    if (truePeak > 0.0)
        emit resultChanged(
            text + ' ' + tr("Peaks pass full scale: a file of whole numbers would clip."),
            Role::Caution);
    else
        emit resultChanged(text, Role::Good);
}

void LevelWork::forgetWorth() {
    if (worthTask_) worthTask_->cancel();
    worthTask_.reset();
    worthOf_ = {};
    removedGain_ = 1.0;
    emit worthChanged({});
}

void LevelWork::measureWorth() {
    const Track* track = session_.track();
    const MasterView& master = session_.master();
    if (limiter_ == 0 || !track || session_.playsAlbum() || master.isStale() ||
        sameSettings(*track, worthOf_))
        return;
    const ClipPtr sound = session_.clips().clip(track->source);
    if (!sound) return;
    forgetWorth();
    worthTask_ = std::make_shared<Task>();
    worthOf_ = *track;
    DriveWorth measuring;
    measuring.measuring = true;
    emit worthChanged(measuring);
    const double rate = session_.project().rate;
    const Frames from = secondsToFrames(
        loudestStart(master.history().shortTermLufs, ProgrammeHistory::kSeconds, kWorthSeconds),
        rate);
    const auto work = [sound, project = session_.project(), id = track->id, limiter = limiter_,
                       from, rate, task = worthTask_] {
        ClipSound clipSound(sound);
        return measureDriveCost(project, id, limiter, from, secondsToFrames(kWorthSeconds, rate),
                                clipSound, *task);
    };
    inBackground(quietPool_, this, work, [this, task = worthTask_](const Result<DriveCost>& cost) {
        if (task->cancelled() || task != worthTask_) return;
        worthTask_.reset();
        if (!cost) return emit worthChanged({});
        removedGain_ =
            fromDb(std::clamp(kRemovedPeakDb - cost->removedPeakDb, 0.0, kMostRemovedDb));
        DriveWorth worth;
        worth.luPerDb = cost->luPerDb;
        worth.driveDb = cost->driveDb;
        worth.enoughDb = cost->enoughDb;
        emit worthChanged(worth);
    });
}

}  // namespace lacquer
