// SPDX-License-Identifier: GPL-3.0-or-later
// Reads mix and reference, aligns them, edits.
#include "app/AlignWork.h"

#include <QThread>

#include "app/Background.h"
#include "app/Session.h"
#include "media/WaitingSource.h"
#include "project/Edit.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

constexpr const char* kNotice = "align";

/// Both channels' mean; empty when cancelled. [worker]
std::vector<float> monoOf(const ClipPtr& clip, const Task& task) {
    WaitingSource source({clip});
    std::vector<float> out(static_cast<std::size_t>(clip->frames));
    Block block;
    for (Frames at = 0; at < clip->frames; at += kQuantum) {
        if (task.cancelled()) return {};
        source.read(clip->id, at, block);
        for (Frames n = at; n < std::min(at + kQuantum, clip->frames); ++n) {
            const auto i = static_cast<std::size_t>(n - at);
            out[static_cast<std::size_t>(n)] =
                static_cast<float>(0.5 * (block.left[i] + block.right[i]));
        }
    }
    return out;
}

}  // namespace

AlignWork::AlignWork(Session& session, QObject* parent) : QObject(parent), session_(session) {
    pool_.setMaxThreadCount(1);
    pool_.setThreadPriority(QThread::LowestPriority);  // playback comes first
}

AlignWork::~AlignWork() {
    cancel();
    pool_.waitForDone();
}

void AlignWork::cancel() {
    if (task_) task_->cancel();
}

void AlignWork::start() {
    cancel();
    const Track* track = session_.track();
    const Reference* reference = session_.reference();
    if (!track || !reference) return;
    const ClipPtr mix = session_.clips().clip(track->source);
    const ClipPtr other = session_.clips().clip(reference->source);
    if (!mix || !other) {
        emit session_.notice(Banner::Tone::Info, tr("The sound is not loaded yet."), kNotice);
        return;
    }
    emit session_.notice(Banner::Tone::Info, tr("Looking for the reference's place in the mix…"),
                         kNotice);
    task_ = std::make_shared<Task>();
    inBackground(
        pool_, this,
        [mix, other, task = task_]() -> std::optional<Alignment> {
            const std::vector<float> mine = monoOf(mix, *task), theirs = monoOf(other, *task);
            return align(mine, theirs, mix->rate, *task);
        },
        [this, id = reference->id, task = task_](const std::optional<Alignment>& found) {
            if (!task->cancelled()) take(id, found);
        });
}

void AlignWork::take(Id id, const std::optional<Alignment>& found) {
    const Reference* reference = session_.project().reference(id);
    const Track* track = session_.track();
    if (!reference || !track) return;
    const QString title = QString::fromStdString(reference->title);
    if (!found) {
        emit session_.notice(
            Banner::Tone::Caution,
            tr("“%1” is no version of this mix: nothing in it lines up. Move it by "
               "hand.")
                .arg(title),
            kNotice);
        return;
    }
    inverted_ = found->inverted ? id : 0;
    const Frames offset = found->lag - track->trimStart;
    session_.apply(edit::setReferenceOffset(session_.project(), id, offset),
                   tr("Align the reference"));
    QString text =
        tr("“%1” lies at %2 s, to the sample. N plays the difference.")
            .arg(title, displaySigned(framesToSeconds(offset, session_.project().rate), 3));
    if (found->inverted) text += ' ' + tr("Its polarity is opposite.");
    emit session_.notice(Banner::Tone::Info, text, kNotice);
}

}  // namespace lacquer
