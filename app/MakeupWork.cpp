// SPDX-License-Identifier: GPL-3.0-or-later
// Renders and measures on a worker.
#include "app/MakeupWork.h"

#include "app/Background.h"
#include "app/Session.h"
#include "render/Makeup.h"
#include "render/Sounds.h"
#include "widgets/Texts.h"

namespace lacquer {

MakeupWork::MakeupWork(Session& session, QObject* parent) : QObject(parent), session_(session) {}

MakeupWork::~MakeupWork() {
    cancel();
    pool_.waitForDone();
}

void MakeupWork::cancel() {
    if (task_) task_->cancel();
}

void MakeupWork::start() {
    const Track* track = session_.track();
    const ClipPtr clip = track ? session_.clips().clip(track->source) : nullptr;
    if (!clip || task_) return emit told(tr("The sound is not loaded yet."));
    task_ = std::make_shared<Task>();
    emit workChanged(true);
    emit told({});
    const Id module = session_.moduleId();
    const auto work = [track = *track, module, clip, task = task_] {
        ClipSound sound(clip);
        return matchMakeup(track, module, sound, *task);
    };
    inBackground(pool_, this, work,
                 [this, module](const Result<MakeupMatch>& match) { take(module, match); });
}

void MakeupWork::take(Id module, const Result<MakeupMatch>& match) {
    const bool cancelled = task_->cancelled();
    task_.reset();
    emit workChanged(false);
    if (cancelled) return;
    if (!match) return emit told(translated(match.error().message));
    if (session_.moduleId() != module) return;
    emit found(match->makeupDb);
    emit told(tr("Make-up %1 dB: %2 LUFS before, %3 LUFS behind.")
                  .arg(displaySigned(match->makeupDb, 2), displayNumber(match->beforeLufs, 2),
                       displayNumber(match->afterLufs, 2)));
}

}  // namespace lacquer
