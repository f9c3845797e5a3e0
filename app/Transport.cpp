// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the engine some 40 times a second and tells the window what changed.
#include "app/Transport.h"

#include <QSettings>
#include <algorithm>
#include <cmath>

#include "base/Units.h"

namespace lacquer {
namespace {

constexpr double kSilentDb = -60.0;
constexpr unsigned kStatusEvery = 4;  // ticks

}  // namespace

Transport::Transport(Engine& engine, QObject* parent) : QObject(parent), engine_(engine) {
    QSettings settings;
    device_.host = settings.value("device/host").toString().toStdString();
    device_.name = settings.value("device/name").toString().toStdString();
    bufferFrames_ = settings.value("device/buffer", 0).toInt();
    setVolumeDb(settings.value("volumeDb", 0.0).toDouble());
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, &Transport::tick);
    timer_.start(kTickMs);
}

void Transport::playPause() {
    if (engine_.position().playing)
        stop();
    else
        play();
}

void Transport::play() {
    if (const Done started = engine_.play(); !started) emit failed(started.error().message);
    tick();
}

void Transport::stop() {
    engine_.stop();
    tick();
}

void Transport::seek(Frames frame) {
    engine_.seek(std::max<Frames>(0, frame));
    tick();
}

void Transport::seekBy(double seconds) {
    seek(engine_.position().frame + secondsToFrames(seconds, engine_.rate()));
}

void Transport::tick() {
    const PlayPosition now = engine_.position();
    if (now.frame != position_) {
        position_ = now.frame;
        emit positionChanged(position_);
    }
    const bool wasPlaying = status_.playing;
    if (now.playing == wasPlaying && ++ticks_ % kStatusEvery != 0) return;
    const bool hadProblem = status_.problem.has_value();
    status_ = engine_.status();
    if (status_.playing != wasPlaying) emit playingChanged(status_.playing);
    if (status_.problem && !hadProblem) emit failed(*status_.problem);
    emit statusChanged();
}

void Transport::setLoopRegion(LoopRegion region) {
    if (region && region->second <= region->first) region.reset();
    region_ = region;
    looping_ = region_.has_value();
    applyLoop();
}

void Transport::setLooping(bool on) {
    looping_ = on && region_;
    applyLoop();
}

void Transport::forgetLoop() {
    setLoopRegion(std::nullopt);
}

void Transport::scaleLoop(double ratio) {
    if (!region_) return;
    const auto scaled = [ratio](Frames frames) {
        return static_cast<Frames>(std::llround(static_cast<double>(frames) * ratio));
    };
    region_ = {scaled(region_->first), scaled(region_->second)};
    applyLoop();
}

void Transport::applyLoop() {
    if (looping_)
        engine_.setLoop(region_->first, region_->second);
    else
        engine_.clearLoop();
    emit loopChanged();
}

void Transport::setSource(Source source) {
    source_ = source;
    engine_.setSource(source);
    emit sourceChanged(source);
}

void Transport::setListen(Listen listen) {
    listen_ = listen;
    engine_.setListen(listen);
    emit listeningChanged();
}

void Transport::setRegion(std::optional<std::pair<double, double>> region) {
    if (region && region->first >= region->second) region.reset();
    if (region == heardRegion_) return;
    heardRegion_ = region;
    engine_.setRegion(region ? region->first : 0.0, region ? region->second : 0.0);
    emit listeningChanged();
}

void Transport::setNull(double share) {
    nullShare_ = share;
    engine_.setNull(share);
    emit listeningChanged();
}

void Transport::setDim(bool on) {
    dim_ = on;
    engine_.setDim(on);
    emit listeningChanged();
}

void Transport::setMute(bool on) {
    mute_ = on;
    engine_.setMute(on);
    emit listeningChanged();
}

void Transport::setProbe(const Probe& probe) {
    if (probe == probe_) return;
    probe_ = probe;
    engine_.setProbe(probe);
    emit listeningChanged();
}

void Transport::setWords(DitherKind dither, int bits) {
    if (dither == dither_ && bits == wordBits_) return;
    dither_ = dither;
    wordBits_ = bits;
    engine_.setWords(dither, bits);
    emit listeningChanged();
}

void Transport::setVolumeDb(double db) {
    volumeDb_ = std::clamp(db, kSilentDb, 0.0);
    engine_.setVolume(volumeDb_ <= kSilentDb ? 0.0 : fromDb(volumeDb_));
    QSettings().setValue("volumeDb", volumeDb_);
    emit listeningChanged();
}

void Transport::rateChanged() {
    if (deviceWanted_ && !engine_.status().device) openRememberedDevice();
    applyLoop();
}

void Transport::openRememberedDevice() {
    deviceWanted_ = true;
    if (engine_.rate() <= 0.0) return;
    if (!device_.empty() && engine_.openDevice(device_, bufferFrames_)) return tick();
    if (const auto opened = engine_.openDevice({}, bufferFrames_); !opened)
        emit failed(opened.error().message);
    tick();
}

Done Transport::openDevice(const DeviceName& device, int bufferFrames) {
    const Result<OpenDevice> opened = engine_.openDevice(device, bufferFrames);
    tick();
    if (!opened) return opened.error();
    device_ = opened->id;
    bufferFrames_ = bufferFrames;
    QSettings settings;
    settings.setValue("device/host", QString::fromStdString(device_.host));
    settings.setValue("device/name", QString::fromStdString(device_.name));
    settings.setValue("device/buffer", bufferFrames_);
    return done();
}

void Transport::closeDevice() {
    timer_.stop();
    engine_.stop();
    engine_.closeDevice();
}

Result<std::vector<DeviceInfo>> Transport::rescanDevices() {
    return engine_.rescanDevices();
}

}  // namespace lacquer
