// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the track once more and takes the reference away.
#include "app/NullWork.h"

#include <QThread>
#include <cmath>

#include "app/Background.h"
#include "app/Session.h"
#include "base/Units.h"
#include "engine/PlayRig.h"
#include "engine/RigPlan.h"
#include "render/Render.h"
#include "render/Sounds.h"

namespace lacquer {
namespace {

constexpr int kSettleMs = 300, kTellMs = 100;

/// The block of the reference that sounds at `at`.
void readReference(ClipSource& source, const ReferencePlay& play, Frames at, Block& out) {
    const Frames from = play.placeOf(at);
    if (play.placeOf(at + kQuantum - 1) == from + kQuantum - 1) {
        source.read(play.clip, from, out);
        return;
    }
    Block one;
    for (int n = 0; n < kQuantum; ++n) {
        source.read(play.clip, play.placeOf(at + n), one);
        out.left[static_cast<std::size_t>(n)] = one.left[0];
        out.right[static_cast<std::size_t>(n)] = one.right[0];
    }
}

}  // namespace

NullWork::NullWork(Session& session, QObject* parent) : QObject(parent), session_(session) {
    pool_.setMaxThreadCount(1);
    pool_.setThreadPriority(QThread::LowestPriority);  // playback comes first
    soon_.setSingleShot(true);
    soon_.setInterval(kSettleMs);
    connect(&soon_, &QTimer::timeout, this, &NullWork::start);
    tell_.setInterval(kTellMs);
    connect(&tell_, &QTimer::timeout, this, &NullWork::changed);
    connect(&session.transport(), &Transport::listeningChanged, this, &NullWork::follow);
    connect(&session.transport(), &Transport::sourceChanged, this, &NullWork::follow);
    connect(&session, &Session::projectChanged, this, &NullWork::follow);
    connect(&session, &Session::selectionChanged, this, &NullWork::follow);
    connect(&session, &Session::matchChanged, this, &NullWork::follow);
    connect(&session.clips(), &ClipStore::changed, this, &NullWork::follow);
}

NullWork::~NullWork() {
    if (task_) task_->cancel();
    pool_.waitForDone();
}

std::optional<NullWork::Order> NullWork::wanted() const {
    const Transport& transport = session_.transport();
    const Track* track = session_.track();
    const Reference* reference = session_.reference();
    const double share = transport.nullShare();
    if (share == 0.0 || !track || !reference || session_.playsAlbum()) return std::nullopt;
    const ClipPtr clip = session_.clips().clip(track->source);
    const ClipPtr other = session_.clips().clip(reference->source);
    if (!clip || !other) return std::nullopt;
    // While the reference itself is heard, the picture stays that of the master.
    const bool mix = transport.source() == Source::Mix;
    Order order{session_.playing(), mix, clip, other, session_.referencePlay()};
    if (!order.track) return std::nullopt;
    order.gain = fromDb(session_.matchDb(mix ? Source::Mix : Source::Master));
    order.referenceGain = share * order.play.trim * fromDb(session_.matchDb(Source::Reference));
    return order;
}

void NullWork::follow() {
    const std::optional<Order> next = wanted();
    const auto same = [](const Order& a, const Order& b) {
        return (a.track == b.track || (a.bare && sameSound(*a.track, *b.track))) &&
               a.bare == b.bare && a.clip == b.clip && a.reference == b.reference &&
               a.play == b.play && a.gain == b.gain && a.referenceGain == b.referenceGain;
    };
    if (next && order_ && same(*next, *order_)) return;
    if (!next && !order_) return;
    if (task_) task_->cancel();
    order_ = next;
    figures_.reset();
    if (order_) {
        soon_.start();
    } else {
        soon_.stop();
        tell_.stop();
        wave_.reset();
    }
    emit changed();
}

void NullWork::start() {
    const Frames frames = session_.trackFrames();
    wave_ = std::make_shared<WavePyramid>(order_->clip->rate, frames,
                                          WavePyramid::stable(std::exchange(wave_, nullptr)));
    task_ = std::make_shared<Task>();
    tell_.start();
    inBackground(
        pool_, this,
        [order = *order_, wave = wave_, task = task_] { return carryOut(order, *wave, *task); },
        [this, task = task_](const std::optional<NullFigures>& figures) {
            if (task->cancelled()) return;
            tell_.stop();
            figures_ = figures;
            emit changed();
        });
}

std::optional<NullFigures> NullWork::carryOut(const Order& order, WavePyramid& wave, Task& task) {
    ClipSound sound(order.clip);
    WaitingSource other({order.reference});
    ReferencePlay play = order.play;
    play.clip = order.reference->id;
    const auto spec = makeRigSpec(*order.track, sound.rate(), sound.clip(), sound.frames());
    if (!spec) return std::nullopt;
    const PlaySpec whole{*spec, nullptr};
    double before = 0.0, after = 0.0, peak = 0.0;
    Frames at = 0;
    const auto subtract = [&](const Block& block, int frames) -> Done {
        Block theirs, rest;
        rest.clear();
        readReference(other, play, at, theirs);
        const auto take = [&](const auto& ours, const auto& minus, auto& out) {
            for (std::size_t n = 0; n < static_cast<std::size_t>(frames); ++n) {
                const double x = order.gain * ours[n];
                out[n] = x - order.referenceGain * minus[n];
                before += x * x;
                after += out[n] * out[n];
                peak = std::max(peak, std::abs(out[n]));
            }
        };
        take(block.left, theirs.left, rest.left);
        take(block.right, theirs.right, rest.right);
        wave.add(rest);
        at += frames;
        return done();
    };
    if (!pullRig((order.bare ? withoutChains(whole) : whole).rig, sound.source(), sound, subtract,
                 {task}))
        return std::nullopt;
    wave.complete();
    if (before == 0.0) return std::nullopt;
    return NullFigures{10.0 * std::log10(after / before), toDb(peak)};
}

}  // namespace lacquer
