// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the current master in the background: what seeking starts from, and what the views draw.
#include "engine/MasterRender.h"

#include <algorithm>
#include <chrono>

#include "base/LowPriority.h"
#include "base/Units.h"

namespace lacquer {

MasterRender::MasterRender(std::function<std::shared_ptr<ClipSource>()> makeSource)
    : makeSource_(std::move(makeSource)), thread_([this] { work(); }) {}

MasterRender::~MasterRender() {
    {
        const std::lock_guard lock(mutex_);
        quit_ = true;
        ++serial_;
    }
    wake_.notify_all();
    thread_.join();
}

void MasterRender::setProgram(std::shared_ptr<const PlaySpec> spec) {
    {
        const std::lock_guard lock(mutex_);
        spec_ = std::move(spec);
        snapshots_.clear();
        revision_ = 0;
        complete_ = false;
        progress_ = 0.0;
        ++serial_;
    }
    wake_.notify_all();
}

void MasterRender::setObserver(std::shared_ptr<MasterObserver> observer) {
    {
        const std::lock_guard lock(mutex_);
        observer_ = std::move(observer);
        complete_ = false;
        ++serial_;
    }
    wake_.notify_all();
}

std::shared_ptr<const PlayRig> MasterRender::snapshot(std::uint64_t revision, Frames at) const {
    const std::lock_guard lock(mutex_);
    if (revision != revision_) return nullptr;
    std::shared_ptr<const PlayRig> best;
    for (const Snapshot& snapshot : snapshots_)
        if (snapshot.at <= at && at - snapshot.at <= spacing_) best = snapshot.rig;
    return best;
}

bool MasterRender::advance(PlayRig& rig, Frames to, ClipSource& source,
                           const std::function<bool()>& overtaken) {
    Block block;
    while (rig.position() < to) {
        if (overtaken()) return false;
        rig.keepReady(source);
        rig.run(block, source);
    }
    return true;
}

std::unique_ptr<PlayRig> MasterRender::rigAt(const PlaySpec& spec, Frames at, ClipSource& source,
                                             bool& exact,
                                             const std::function<bool()>& overtaken) const {
    std::unique_ptr<PlayRig> rig;
    if (const auto copy = snapshot(spec.rig.plans->revision, at)) {
        rig = copy->copy();
        exact = true;
    } else {
        rig = makePlayRig(spec);
        const Frames before = at - secondsToFrames(kPreRollSeconds, spec.rig.rate);
        const Frames from = std::max<Frames>(before, 0) / kQuantum * kQuantum;
        rig->prime(source, from);
        exact = from == 0;
    }
    return advance(*rig, at, source, overtaken) ? std::move(rig) : nullptr;
}

Frames MasterRender::spacingOf(const RigSpec& spec) {
    const Frames spacing =
        std::max(secondsToFrames(kSnapshotSeconds, spec.rate), spec.length / kMostSnapshots);
    return (spacing / kQuantum + 1) * kQuantum;
}

bool MasterRender::overtaken(std::uint64_t serial) const {
    return serial_.load(std::memory_order_acquire) != serial;
}

void MasterRender::work() {
    lowerThreadPriority();
    std::uint64_t served = 0;
    while (!quit_) {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [&] { return quit_ || serial_ != served; });
        do {
            served = serial_;
        } while (!quit_ && wake_.wait_for(lock, std::chrono::milliseconds(kSettleMs),
                                          [&] { return quit_ || serial_ != served; }));
        if (quit_) return;
        const auto spec = spec_;
        const auto observer = observer_;
        snapshots_.clear();
        revision_ = spec ? spec->rig.plans->revision : 0;
        spacing_ = spec ? spacingOf(spec->rig) : 0;
        lock.unlock();
        if (!spec) continue;
        if (const auto source = makeSource_()) render(*spec, served, *source, observer.get());
    }
}

void MasterRender::keep(const PlayRig& rig, std::uint64_t serial) {
    std::shared_ptr<const PlayRig> copy = rig.copy();
    const std::lock_guard lock(mutex_);
    if (!overtaken(serial)) snapshots_.push_back({rig.position(), std::move(copy)});
}

void MasterRender::render(const PlaySpec& spec, std::uint64_t serial, ClipSource& source,
                          MasterObserver* observer) {
    const Frames spacing = spacingOf(spec.rig), length = spec.rig.length;
    const std::unique_ptr<PlayRig> rig = makePlayRig(spec);
    rig->prime(source, 0);
    if (observer) observer->begin(length, spec.rig.rate);
    Frames nextKept = 0;
    while (rig->position() < length) {
        if (overtaken(serial)) return;
        rig->keepReady(source);
        if (rig->position() >= nextKept) {
            keep(*rig, serial);
            nextKept = rig->position() + spacing;
        }
        Block block;
        RigMeter meter;
        const Frames at = rig->position();
        rig->run(block, source, &meter);
        if (observer) observer->quantum(at, block, meter);
        progress_ = static_cast<double>(rig->position()) / static_cast<double>(length);
    }
    progress_ = 1.0;
    complete_ = true;
    if (observer) observer->finished();
}

}  // namespace lacquer
