// SPDX-License-Identifier: GPL-3.0-or-later
// From join to join.
#include "app/Transitions.h"

#include <QSettings>
#include <algorithm>

#include "album/Sequence.h"
#include "app/Session.h"
#include "dsp/Block.h"

namespace lacquer {
namespace {

struct Join {
    Frames from = 0, to = 0;  // of the gap or the overlap
};

Join joinAt(const Sequence& sequence, std::size_t i) {
    return {std::min(sequence.tracks()[i].end, sequence.tracks()[i + 1].start),
            std::max(sequence.tracks()[i].end, sequence.tracks()[i + 1].start)};
}

std::size_t joinCount(const Sequence& sequence) {
    return std::max<std::size_t>(1, sequence.tracks().size()) - 1;
}

}  // namespace

Transitions::Transitions(Session& session, QObject* parent) : QObject(parent), session_(session) {
    setSeconds(QSettings().value("album/transitionSeconds", seconds_).toDouble());
    Transport& transport = session.transport();
    connect(&transport, &Transport::positionChanged, this, &Transitions::follow);
    connect(&transport, &Transport::playingChanged, this, [this](bool playing) {
        if (!playing) stop();
    });
}

void Transitions::setSeconds(double seconds) {
    seconds_ = std::clamp(seconds, kLeastSeconds, kMostSeconds);
    QSettings().setValue("album/transitionSeconds", seconds_);
}

/// False when there is no such join.
bool Transitions::goTo(std::size_t join) {
    const Sequence sequence(session_.project());
    if (join >= joinCount(sequence)) return false;
    const Frames around = secondsToFrames(seconds_, sequence.rate());
    const Join one = joinAt(sequence, join);
    join_ = join;
    from_ = std::max<Frames>(0, one.from - around);
    until_ = std::min(sequence.length(), one.to + around);
    session_.transport().seek(from_);
    return true;
}

void Transitions::start() {
    const Sequence sequence(session_.project());
    const Frames now = session_.transport().position();
    std::size_t first = 0;
    while (first < joinCount(sequence) && joinAt(sequence, first).to <= now) ++first;
    if (!goTo(first < joinCount(sequence) ? first : 0)) return;
    on_ = true;
    session_.transport().play();
    emit changed();
}

void Transitions::stop() {
    if (!on_) return;
    on_ = false;
    emit changed();
}

// Whoever puts the cursor elsewhere wants to hear on from there.
void Transitions::follow(Frames position) {
    if (!on_) return;
    const Frames slack = secondsToFrames(0.5, session_.project().rate);
    if (position < from_ - slack || position > until_ + slack) return stop();
    if (position < until_ || goTo(join_ + 1)) return;
    session_.transport().stop();
}

void Transitions::jump(int direction) {
    const Sequence sequence(session_.project());
    const Frames now = session_.transport().position();
    if (on_) {
        if (direction > 0 || join_ > 0) goTo(direction > 0 ? join_ + 1 : join_ - 1);
        return;
    }
    // Back from just behind a start means the start before it.
    const Frames slack = secondsToFrames(0.5, sequence.rate());
    const auto& tracks = sequence.tracks();
    if (direction > 0) {
        for (const Placed& one : tracks)
            if (one.mark > now + kQuantum) return session_.transport().seek(one.mark);
        return session_.transport().seek(sequence.length());
    }
    for (std::size_t i = tracks.size(); i-- > 0;)
        if (tracks[i].mark < now - slack) return session_.transport().seek(tracks[i].mark);
    session_.transport().seek(0);
}

}  // namespace lacquer
