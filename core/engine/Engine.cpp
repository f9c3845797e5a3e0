// SPDX-License-Identifier: GPL-3.0-or-later
// Playback as the window sees it: what plays, from where, what of it is heard, and on which device.
#include "engine/Engine.h"

#include <algorithm>
#include <atomic>
#include <chrono>

#include "base/Units.h"
#include "engine/CodecAhead.h"
#include "engine/EngineState.h"
#include "engine/RealtimeGuard.h"

namespace lacquer {

Engine::Engine(ClipAccess clips) : state_(std::make_unique<State>(std::move(clips))) {}

Engine::~Engine() {
    state_->device.close();
}

void Engine::setRate(double rate) {
    State& s = *state_;
    if (s.core && s.core->rate == rate) return;
    const std::optional<OpenDevice> before = s.opened;
    s.closeDevice();
    s.core = nullptr;  // its threads end before the next one's begin
    s.stoppedAt = 0;
    s.playing = false;
    s.loopStart = s.loopEnd = 0;
    s.settings.reference = ReferencePlay{};
    s.core = std::make_unique<Core>(rate, s.clips, s.ports);
    s.core->conductor.masterRender().setObserver(s.observer);
    s.core->conductor.codecAhead().setFormat(s.codec);
    s.resend();
    if (before) {
        const Result<OpenDevice> again = s.openDevice(before->id, before->bufferFrames);
        if (!again) s.deviceProblem = again.error().message;
    }
    if (s.pullerRate > 0.0) attachPuller(s.pullerRate, s.pullerFrames);
}

double Engine::rate() const {
    return state_->core ? state_->core->rate : 0.0;
}

void Engine::setProgram(Program program) {
    State& s = *state_;
    if (!s.core) return;
    s.hasTrack = program.track != nullptr || program.album != nullptr;
    s.trackEnd = 0;
    if (program.album) s.trackEnd = Sequence(program.album->project).length();
    if (program.track) {
        const Frames end =
            std::min(program.track->trimEnd.value_or(program.clipFrames), program.clipFrames);
        s.trackEnd = std::max<Frames>(0, end - std::max<Frames>(0, program.track->trimStart));
    }
    s.core->conductor.setProgram(std::move(program));
}

void Engine::setReference(const ReferencePlay& reference) {
    State& s = *state_;
    s.settings.reference = reference;
    s.send(Command::Kind::Reference);
    if (s.core) s.core->conductor.setReference(reference);
}

void Engine::setMasterObserver(std::shared_ptr<MasterObserver> observer) {
    state_->observer = std::move(observer);
    if (state_->core) state_->core->conductor.masterRender().setObserver(state_->observer);
}

Done Engine::play() {
    State& s = *state_;
    s.noticeEnd();
    if (s.playing) return done();
    if (!s.core || s.end() <= 0)
        return Error(
            TR("engine", "There is nothing to play yet. Open a mix or a reference first."));
    if (!s.pulled())
        return Error(
            TR("engine",
               "There is no sound device to play on. Choose one in the audio settings; everything "
               "but listening works without."));
    if (s.stoppedAt >= s.end()) s.stoppedAt = 0;
    s.start(s.stoppedAt);
    return done();
}

void Engine::stop() {
    State& s = *state_;
    s.noticeEnd();
    if (!s.playing) return;
    s.stoppedAt = position().frame;
    s.halt();
}

void Engine::seek(Frames frame) {
    State& s = *state_;
    s.noticeEnd();
    const Frames at =
        std::clamp<Frames>(frame, 0, std::max<Frames>(0, s.end())) / kQuantum * kQuantum;
    if (s.playing) return s.start(at);
    s.stoppedAt = at;
    if (s.core) s.core->conductor.rest(at, ++s.transport);
}

void Engine::setLoop(Frames start, Frames end) {
    State& s = *state_;
    s.loopStart = std::max<Frames>(start, 0) / kQuantum * kQuantum;
    s.loopEnd = std::max<Frames>(end, 0) / kQuantum * kQuantum;
    ++s.loop;
    s.send(Command::Kind::Loop);
    if (s.core) s.core->conductor.setLoop(s.loopStart, s.loopEnd, s.loop);
}

void Engine::clearLoop() {
    setLoop(0, 0);
}

void Engine::setSource(Source source) {
    state_->settings.source = source;
    state_->send(Command::Kind::Source);
}

Source Engine::source() const {
    return state_->settings.source;
}

void Engine::setMatchGains(double mix, double master, double reference) {
    const double gains[kSources] = {mix, master, reference};
    std::copy_n(gains, kSources, state_->settings.gains);
    state_->send(Command::Kind::Match);
}

void Engine::setVolume(double gain) {
    state_->volume = std::clamp(gain, 0.0, 16.0);
    state_->sendVolume();
}

void Engine::setDim(bool on) {
    state_->dim = on;
    state_->sendVolume();
}

void Engine::setMute(bool on) {
    state_->mute = on;
    state_->sendVolume();
}

void Engine::setListen(Listen listen) {
    state_->settings.listen = listen;
    state_->send(Command::Kind::Listen);
}

void Engine::setListenAs(const ListenAs& as) {
    state_->settings.listenAs = as;
    state_->send(Command::Kind::ListenAs);
}

void Engine::setRegion(double lowHz, double highHz) {
    state_->regionLowHz = lowHz;
    state_->regionHighHz = highHz;
    state_->send(Command::Kind::Region);
}

void Engine::setNull(double share) {
    state_->settings.nullShare = share;
    state_->send(Command::Kind::Null);
}

void Engine::setWords(DitherKind dither, int bits) {
    state_->settings.dither = dither;
    state_->settings.wordBits = bits;
    state_->send(Command::Kind::Words);
}

void Engine::setCodec(const FormatInfo& format, CodecListen listen) {
    State& s = *state_;
    s.codec = listen == CodecListen::Off ? nullptr : &format;
    s.settings.codec = listen;
    s.send(Command::Kind::Codec);
    if (s.core) s.core->conductor.codecAhead().setFormat(s.codec);
}

void Engine::setProbe(const Probe& probe) {
    state_->settings.probe = probe;
    state_->send(Command::Kind::Probe);
}

PlayPosition Engine::position() const {
    const State& s = *state_;
    if (!s.soundsOn()) return {false, s.playing ? s.endedAt() : s.stoppedAt};
    if (s.ports.deck.load(std::memory_order_acquire) == 0) return {true, s.startedAt};
    const State::Stamp stamp = s.stamp();
    if (stamp.transport < s.startNumber) return {true, s.startedAt};
    const double ahead =
        std::chrono::duration<double>(State::Clock::now().time_since_epoch()).count() - stamp.time;
    const double frame =
        static_cast<double>(stamp.frame) + std::clamp(ahead, -1.0, 0.5) * s.core->rate;
    return {true, std::clamp<Frames>(static_cast<Frames>(frame), 0, s.end())};
}

EngineStatus Engine::status() {
    State& s = *state_;
    s.resendIfNeeded();
    s.noticeLoss();
    s.noticeEnd();
    EngineStatus status;
    status.playing = s.playing;
    status.dropouts = s.underflows.load(std::memory_order_relaxed) +
                      s.ports.lateReads.load(std::memory_order_relaxed);
    status.load = s.load.load(std::memory_order_relaxed);
    status.device = s.opened;
    status.loopReady = s.ports.loopDeck.load(std::memory_order_acquire) != 0;
    status.resampling = s.feed && s.feed->resampling();
    status.problem = s.deviceProblem;
    if (!s.core) return status;
    Conductor& conductor = s.core->conductor;
    status.exact = conductor.exact();
    status.latencyFrames = conductor.latency();
    status.codecHeard = s.ports.codec.heard.load(std::memory_order_relaxed);
    status.codecProblem = conductor.codecAhead().problem();
    status.masterProgress = conductor.masterRender().progress();
    status.masterComplete = conductor.masterRender().complete();
    if (!status.problem) status.problem = conductor.problem();
    return status;
}

Ring<AnalysisBlock>& Engine::analysis() {
    return state_->ports.analysis;
}
Ring<MeterFrame>& Engine::meters() {
    return state_->ports.meters;
}
Ring<CodecReading>& Engine::codecReadings() {
    return state_->ports.codec.readings;
}

std::vector<DeviceInfo> Engine::devices() {
    return state_->device.list();
}

Result<std::vector<DeviceInfo>> Engine::rescanDevices() {
    state_->closeDevice();
    return state_->device.rescan();
}

Result<OpenDevice> Engine::openDevice(const DeviceName& name, int bufferFrames) {
    state_->closeDevice();
    state_->deviceProblem.reset();
    return state_->openDevice(name, bufferFrames);
}

void Engine::closeDevice() {
    state_->closeDevice();
    state_->deviceProblem.reset();
}

void Engine::attachPuller(double deviceRate, int maxFrames) {
    State& s = *state_;
    s.pullerRate = deviceRate;
    s.pullerFrames = maxFrames;
    if (!s.core) return;
    s.feed = std::make_unique<Feed>(s.core->player, s.core->rate, deviceRate);
    s.core->conductor.setDeviceFrames(maxFrames);
}

void Engine::pull(float* interleaved, int frames) noexcept {
    state_->audio(interleaved, frames, 0.0, false);
}

}  // namespace lacquer
