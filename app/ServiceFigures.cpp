// SPDX-License-Identifier: GPL-3.0-or-later
// Renders on one quiet thread.
#include "app/ServiceFigures.h"

#include <algorithm>

#include "app/Background.h"
#include "app/DeliverWork.h"
#include "app/Session.h"
#include "render/Sounds.h"

namespace lacquer {
namespace {

constexpr int kPauseMs = 500;
constexpr int kWorkers = 1;  // playing and drawing come first

/// Without what cannot be heard.
Track soundOf(const Track& track) {
    Track bare = track;
    bare.title.clear();
    bare.credits = {};
    bare.isrc.clear();
    bare.snapshots = {};
    bare.link = 0;
    bare.versions.clear();
    return bare;
}

bool soundsAlike(const Project& a, const Project& b) {
    return a.rate == b.rate && a.album.chain == b.album.chain &&
           std::equal(a.tracks.begin(), a.tracks.end(), b.tracks.begin(), b.tracks.end(),
                      [](const TrackPtr& x, const TrackPtr& y) {
                          return x == y || soundOf(*x) == soundOf(*y);
                      });
}

bool soundsAlike(const Project& a, const Project& b, Id track) {
    const Track *x = a.track(track), *y = b.track(track);
    return x && y && a.rate == b.rate && (x == y || soundOf(*x) == soundOf(*y));
}

}  // namespace

ServiceFigures::ServiceFigures(Session& session, QObject* parent)
    : QObject(parent), session_(session) {
    pool_.setMaxThreadCount(1);
    pool_.setThreadPriority(QThread::LowestPriority);
    pause_.setSingleShot(true);
    pause_.setInterval(kPauseMs);
    connect(&pause_, &QTimer::timeout, this, &ServiceFigures::begin);
    connect(&session, &Session::projectChanged, this, &ServiceFigures::forgetOld);
    connect(&session, &Session::selectionChanged, this, &ServiceFigures::forgetOld);
    connect(&session.clips(), &ClipStore::changed, this, [this] { pause_.start(); });
}

ServiceFigures::~ServiceFigures() {
    for (const auto& task : {lessTask_, albumTask_})
        if (task) task->cancel();
    pool_.waitForDone();
}

void ServiceFigures::setWanted(bool shown, bool album) {
    shown_ = shown;
    albumShown_ = album;
    pause_.start();
}

void ServiceFigures::forgetOld() {
    const Project& now = session_.project();
    const bool lessOld = lessTrack_ != session_.trackId() || !soundsAlike(now, lessOf_, lessTrack_);
    if (lessOld && (lessKnown_ || lessTask_)) {
        if (lessTask_) lessTask_->cancel();
        lessTask_.reset();
        lessKnown_ = false;
        less_.reset();
    }
    if ((album_ || albumTask_) && !soundsAlike(now, albumOf_)) {
        if (albumTask_) albumTask_->cancel();
        albumTask_.reset();
        album_.reset();
    }
    emit changed();
    pause_.start();
}

void ServiceFigures::begin() {
    if (shown_ && !lessKnown_ && !lessTask_) beginLess();
    if (shown_ && albumShown_ && !album_ && !albumTask_) beginAlbum();
}

void ServiceFigures::beginLess() {
    const Track* track = session_.track();
    const ClipPtr clip = track ? session_.clips().clip(track->source) : nullptr;
    if (!clip) return;
    lessOf_ = session_.project();
    lessTrack_ = track->id;
    lessTask_ = std::make_shared<Task>();
    const auto work = [clip, project = lessOf_, id = lessTrack_, task = lessTask_] {
        ClipSound sound(clip);
        return measureLessDrive(project, id, kLessDb, sound, *task);
    };
    inBackground(pool_, this, work,
                 [this, task = lessTask_](const Result<std::optional<LessDrive>>& measured) {
                     if (task != lessTask_) return;
                     lessTask_.reset();
                     lessKnown_ = true;
                     if (measured) less_ = *measured;
                     emit changed();
                 });
}

void ServiceFigures::beginAlbum() {
    auto sounds = albumClips(session_.project(), session_.clips());
    if (!sounds) return;
    albumOf_ = session_.project();
    albumTask_ = std::make_shared<Task>();
    const auto work = [open = std::move(*sounds), project = albumOf_, task = albumTask_] {
        return measureAlbum(project, open, kWorkers, *task);
    };
    inBackground(pool_, this, work, [this, task = albumTask_](const Result<AlbumMeasured>& got) {
        if (task != albumTask_) return;
        albumTask_.reset();
        if (got) album_ = *got;
        emit changed();
    });
    emit changed();
}

}  // namespace lacquer
