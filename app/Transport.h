// SPDX-License-Identifier: GPL-3.0-or-later
// Playback for the window: the engine with signals, a loop, a volume and a device that is remembered.
#pragma once
#include <QObject>
#include <QTimer>
#include <optional>
#include <utility>

#include "engine/Engine.h"

namespace lacquer {

using LoopRegion = std::optional<std::pair<Frames, Frames>>;

/// All calls [main]. Positions in frames of the track at the project's rate.
class Transport : public QObject {
    Q_OBJECT
public:
    explicit Transport(Engine& engine, QObject* parent = nullptr);

    void playPause();
    void play();
    void stop();
    bool isPlaying() const { return status_.playing; }
    void seek(Frames frame);
    void seekBy(double seconds);
    Frames position() const { return position_; }
    const EngineStatus& status() const { return status_; }

    /// The marked region; it repeats while looping is on. Marking one switches looping on.
    void setLoopRegion(LoopRegion region);
    const LoopRegion& loopRegion() const { return region_; }
    void setLooping(bool on);
    bool isLooping() const { return looping_; }
    void forgetLoop();
    /// The region at another rate.
    void scaleLoop(double ratio);

    void setSource(Source source);
    Source source() const { return source_; }
    /// Heard instead, and nobody is told: a blind test. Until setSource().
    void setHiddenSource(Source source) { engine_.setSource(source); }
    void setListen(Listen listen);
    Listen listen() const { return listen_; }
    /// Only these Hz are heard, of every source; nothing: all.
    void setRegion(std::optional<std::pair<double, double>> region);
    const std::optional<std::pair<double, double>>& region() const { return heardRegion_; }
    /// What is heard less the reference (1) or plus (-1: its polarity is opposite); 0: without.
    void setNull(double share);
    double nullShare() const { return nullShare_; }
    void setDim(bool on);
    bool isDimmed() const { return dim_; }
    void setMute(bool on);
    bool isMute() const { return mute_; }
    void setProbe(const Probe& probe);
    const Probe& probe() const { return probe_; }
    /// The master in words of a file, for the ears; 0 bits: as computed.
    void setWords(DitherKind dither, int bits);
    int wordBits() const { return wordBits_; }
    /// Volume for the ears in dB, -60 (silent) … 0; remembered.
    void setVolumeDb(double db);
    double volumeDb() const { return volumeDb_; }

    /// The device chosen last, else the system's; without one a sentence says why. Remembers a choice.
    /// Waits for the first project rate: see rateChanged().
    void openRememberedDevice();
    /// The engine has (another) rate.
    void rateChanged();
    Done openDevice(const DeviceName& device, int bufferFrames);
    /// Stops and lets the device go: the program ends.
    void closeDevice();
    DeviceName deviceName() const { return device_; }
    int bufferFrames() const { return bufferFrames_; }
    std::vector<DeviceInfo> devices() { return engine_.devices(); }
    Result<std::vector<DeviceInfo>> rescanDevices();
    /// How often the position is told.
    static constexpr int kTickMs = 25;

signals:
    void positionChanged(Frames frame);
    void playingChanged(bool playing);
    void statusChanged();
    void loopChanged();
    void sourceChanged(lacquer::Source source);
    void listeningChanged();  ///< all of the monitor but the source; the probe
    void failed(const lacquer::Message& message);

private:
    void tick();
    void applyLoop();

    Engine& engine_;
    QTimer timer_;
    EngineStatus status_;
    Frames position_ = 0;
    LoopRegion region_;
    bool looping_ = false, dim_ = false, mute_ = false, deviceWanted_ = false;
    Source source_ = Source::Master;
    Listen listen_ = Listen::Stereo;
    std::optional<std::pair<double, double>> heardRegion_;
    double nullShare_ = 0.0;
    Probe probe_;
    DitherKind dither_ = DitherKind::None;
    int wordBits_ = 0;
    double volumeDb_ = 0.0;
    DeviceName device_;
    int bufferFrames_ = 0;
    unsigned ticks_ = 0;
};

}  // namespace lacquer
