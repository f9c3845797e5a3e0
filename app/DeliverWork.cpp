// SPDX-License-Identifier: GPL-3.0-or-later
// The order on a thread of its own.
#include "app/DeliverWork.h"

#include "album/Sequence.h"
#include "app/Background.h"
#include "app/ClipStore.h"
#include "app/Cover.h"
#include "render/AlbumReport.h"
#include "render/Sounds.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

constexpr int kTellMs = 80;

Result<Delivered> carryOut(DeliveryOrder order, const OpenSound& sounds, Task& task) {
    if (order.coverPixels > 0 && !order.project.album.cover.empty()) {
        auto picture = smallerCover(order.project.album.cover, order.coverPixels);
        if (!picture) return picture.error();
        order.options.cover = std::move(*picture);
    }
    auto report = deliverAlbum(order.project, sounds, order.options, task);
    if (!report) return report.error();
    Delivered done{std::move(*report), order.options.folder, {}};
    // The question about files that are there was asked, for these two as well.
    const Done written = writeAlbumReports(done.report, done.folder, order.options.overwrite);
    if (!written) done.problem = written.error().message;
    return done;
}

}  // namespace

Result<OpenSound> albumClips(const Project& project, const ClipStore& clips) {
    const Sequence sequence(project);
    std::vector<ClipPtr> sounds;
    for (const Placed& placed : sequence.tracks()) {
        const Track& track = *project.tracks[placed.index];
        sounds.push_back(clips.clip(track.source));
        if (sounds.back()) continue;
        const ClipView* view = clips.view(track.source);
        if (view && view->phase == ClipView::Phase::Loading)
            return Error(TR("deliver", "“%1” is still being read. Try again in a moment."),
                         {track.title});
        return Error(TR("deliver",
                        "The file of “%1” is not there or cannot be read: “%2”. Point to it with "
                        "“Point to the file” in the Edit menu."),
                     {track.title, track.source.path.string()});
    }
    if (sounds.empty())
        return Error(TR("deliver", "No track sounds: import a mix, or switch a track on."));
    return OpenSound([sounds = std::move(sounds)](std::size_t part) {
        return Result<std::unique_ptr<TrackSound>>(std::make_unique<ClipSound>(sounds[part]));
    });
}

DeliverWork::DeliverWork(QObject* parent) : QObject(parent) {
    pool_.setMaxThreadCount(1);
    connect(&timer_, &QTimer::timeout, this, [this] {
        const Text* doing = task_->doing();
        emit progressed(
            doing ? translated(*doing) : QString(),
            (static_cast<double>(*done_) + task_->share()) / static_cast<double>(ordered_));
    });
}

DeliverWork::~DeliverWork() {
    cancel();
    pool_.waitForDone();
}

void DeliverWork::start(const std::vector<DeliveryOrder>& orders, const ClipStore& clips) {
    if (task_) return;
    std::vector<std::pair<DeliveryOrder, OpenSound>> work;
    auto outcome = std::make_shared<DeliveryOutcome>();
    outcome->ordered = orders.size();
    for (const DeliveryOrder& order : orders) {
        auto sounds = albumClips(order.project, clips);
        if (!sounds) {
            outcome->problem = sounds.error().message;
            return emit finished(outcome);
        }
        work.emplace_back(order, std::move(*sounds));
    }
    task_ = std::make_shared<Task>();
    done_ = std::make_shared<std::atomic<std::size_t>>(0);
    ordered_ = orders.size();
    timer_.start(kTellMs);
    emit progressed({}, 0.0);
    const auto all = [work = std::move(work), outcome, task = task_, done = done_] {
        for (const auto& [order, sounds] : work) {
            auto one = carryOut(order, sounds, *task);
            if (!one) {
                outcome->problem = one.error().message;
                break;
            }
            outcome->parts.push_back(std::move(*one));
            task->report(0.0);
            ++*done;
        }
        outcome->cancelled = outcome->problem && task->cancelled();
        return outcome;
    };
    inBackground(pool_, this, all, [this](const std::shared_ptr<DeliveryOutcome>& result) {
        timer_.stop();
        task_.reset();
        emit finished(result);
    });
}

void DeliverWork::cancel() {
    if (task_) task_->cancel();
}

}  // namespace lacquer
