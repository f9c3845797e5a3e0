// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's book-keeping on the main thread, and its audio callback.
#include "engine/EngineState.h"

#include <algorithm>

#include "base/Units.h"
#include "engine/RealtimeGuard.h"

namespace lacquer {
namespace {

double seconds(std::chrono::steady_clock::time_point time) {
    return std::chrono::duration<double>(time.time_since_epoch()).count();
}

}  // namespace

void Engine::State::audio(float* interleaved, int frames, double delaySeconds,
                          bool underflow) noexcept {
    const RealtimeGuard guard;
    const Clock::time_point begun = Clock::now();
    if (underflow && ports.playing.load(std::memory_order_relaxed))
        underflows.fetch_add(1, std::memory_order_relaxed);
    const double behind = feed->behind();
    const Frames before = ports.position.load(std::memory_order_relaxed);
    const bool played = ports.playing.load(std::memory_order_relaxed);
    feed->read(interleaved, frames);
    const std::uint64_t now = ports.deckTransport.load(std::memory_order_relaxed);
    const bool moved = !played || now != stampTransport.load(std::memory_order_relaxed);
    // After a jump the place before it says nothing: count back from where the player is now.
    const double ratio = feed->ratio();
    const double first = moved
                             ? static_cast<double>(ports.position.load(std::memory_order_relaxed)) -
                                   feed->behind() - frames * ratio
                             : static_cast<double>(before) - behind;
    putStamp({static_cast<Frames>(first), seconds(begun) + delaySeconds, now});
    const double used = std::chrono::duration<double>(Clock::now() - begun).count();
    const double share = used * feed->deviceRate() / frames;
    const double old = load.load(std::memory_order_relaxed);
    const double weight = std::min(1.0, frames / (0.3 * feed->deviceRate()));
    load.store(old + (share - old) * weight, std::memory_order_relaxed);
}

void Engine::State::putStamp(const Stamp& stamp) noexcept {
    const unsigned turn = stampTurn.load(std::memory_order_relaxed);
    stampTurn.store(turn + 1, std::memory_order_seq_cst);
    stampFrame.store(stamp.frame, std::memory_order_seq_cst);
    stampTime.store(stamp.time, std::memory_order_seq_cst);
    stampTransport.store(stamp.transport, std::memory_order_seq_cst);
    stampTurn.store(turn + 2, std::memory_order_seq_cst);
}

Engine::State::Stamp Engine::State::stamp() const {
    for (int tries = 0;; ++tries) {
        const unsigned turn = stampTurn.load(std::memory_order_seq_cst);
        const Stamp stamp{stampFrame.load(std::memory_order_seq_cst),
                          stampTime.load(std::memory_order_seq_cst),
                          stampTransport.load(std::memory_order_seq_cst)};
        if ((turn % 2 == 0 && turn == stampTurn.load(std::memory_order_seq_cst)) || tries > 100)
            return stamp;
    }
}

Frames Engine::State::end() const {
    if (hasTrack) return trackEnd;
    const ReferencePlay& reference = settings.reference;
    return reference.clip >= 0 ? std::max<Frames>(0, reference.offset + reference.length) : 0;
}

void Engine::State::start(Frames at) {
    playing = true;
    startedAt = at;
    startNumber = ++transport;
    core->conductor.play(at, transport);
}

void Engine::State::halt() {
    playing = false;
    settings.serial = transport;
    send(Command::Kind::Stop);
    if (core) core->conductor.rest(stoppedAt, ++transport);
}

void Engine::State::noticeEnd() {
    if (!playing || soundsOn()) return;
    stoppedAt = endedAt();
    playing = false;
    core->conductor.rest(stoppedAt, ++transport);
}

void Engine::State::noticeLoss() {
    if (!opened || !device.lost()) return;
    const std::string name = opened->id.name;
    closeDevice();
    deviceProblem =
        Message(TR("engine",
                   "The sound device “%1” went away; playback has stopped. Connect it again or "
                   "choose another in the audio settings."),
                {name});
}

void Engine::State::send(Command::Kind kind) {
    Command command = settings;
    command.kind = kind;
    if (kind == Command::Kind::Loop) {
        command.serial = loop;
        command.loopStart = loopStart;
        command.loopEnd = loopEnd;
    }
    if (kind == Command::Kind::Region && core)
        command.region = regionPlan(regionLowHz, regionHighHz, core->rate);
    if (!ports.commands.push(command)) resendDue = true;
}

void Engine::State::sendVolume() {
    settings.volume = mute ? 0.0 : volume * (dim ? 0.1 : 1.0);
    send(Command::Kind::Volume);
}

void Engine::State::resend() {
    using Kind = Command::Kind;
    resendDue = false;
    for (Kind kind :
         {Kind::Source, Kind::Match, Kind::Volume, Kind::Listen, Kind::ListenAs, Kind::Region,
          Kind::Null, Kind::Words, Kind::Codec, Kind::Probe, Kind::Reference, Kind::Loop})
        send(kind);
    if (!playing) send(Kind::Stop);
}

void Engine::State::resendIfNeeded() {
    if (resendDue && ports.commands.size() == 0) resend();
}

void Engine::State::closeDevice() {
    if (playing) {
        noticeEnd();
        if (playing) {
            stoppedAt = std::min(ports.position.load(std::memory_order_acquire), end());
            halt();
        }
    }
    device.close();
    opened.reset();
    feed.reset();
    if (core) core->player.reset();
}

Result<OpenDevice> Engine::State::openDevice(const DeviceName& name, int bufferFrames) {
    if (!core)
        return Error(
            TR("engine", "There is no project rate yet. Open a mix or a reference first."));
    pullerRate = 0.0;
    // The feed must be there before the first callback, and its rate is known only by opening.
    const Result<OpenDevice> plan = device.prepare(name, core->rate, bufferFrames);
    if (!plan) return plan.error();
    feed = std::make_unique<Feed>(core->player, core->rate, plan->rate);
    const Result<OpenDevice> result = device.start();
    if (!result) {
        feed.reset();
        return result.error();
    }
    opened = *result;
    core->conductor.setDeviceFrames(
        std::max(bufferFrames, static_cast<int>(result->latencySeconds * core->rate)));
    return result;
}

}  // namespace lacquer
