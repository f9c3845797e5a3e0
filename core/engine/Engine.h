// SPDX-License-Identifier: GPL-3.0-or-later
// Playback as the window sees it: what plays, from where, what of it is heard, and on which device.
#pragma once
#include <memory>
#include <optional>

#include "engine/Conductor.h"
#include "engine/Device.h"

namespace lacquer {

struct FormatInfo;

/// Where the sound is that is heard now.
struct PlayPosition {
    bool playing = false;
    Frames frame =
        0;  ///< in the track's output, at the project's rate; already extrapolated to now
};

struct EngineStatus {
    bool playing = false;
    bool exact = true;  ///< what is heard is the file, bit for bit; else not yet
    std::uint64_t dropouts =
        0;              ///< device underflows and quanta whose samples came late, since the start
    double load = 0.0;  ///< share of the callback's time that is used, smoothed
    int latencyFrames = 0;        ///< of the chain, at the project's rate; playback makes up for it
    double masterProgress = 0.0;  ///< of the background render of the current chain, 0 … 1
    bool masterComplete = false;
    bool codecHeard = false;              ///< decoded sound is heard now; else the plain master
    std::optional<Message> codecProblem;  ///< why it cannot be
    bool loopReady = false;               ///< the loop's next round waits for its end
    std::optional<OpenDevice> device;     ///< nothing: no device is open
    bool resampling = false;              ///< the device runs at another rate than the project
    std::optional<Message> problem;       ///< why there is no master, or that the device went away
};

/// Owned by the app's Session. Every call [main]; none waits for audio or for planning. Nothing plays
/// without a device; everything else works. Positions are frames of the track's output at the project's
/// rate; seeks and loops snap down to 64 frames.
class Engine {
public:
    explicit Engine(ClipAccess clips);
    ~Engine();

    /// The project's rate in Hz, before anything plays. A change stops, forgets program, reference and loop,
    /// and opens the device anew.
    void setRate(double rate);
    double rate() const;

    /// The track that plays, or none. Also says every edit of it: the engine finds out whether new plans
    /// are enough or another rig must be built and faded to. Cheap to call for each step of a knob.
    void setProgram(Program program);
    void setReference(const ReferencePlay& reference);
    /// Told of the background render of the current master.
    void setMasterObserver(std::shared_ptr<MasterObserver> observer);

    Done
    play();  ///< from position(), from 0 when that is the end; fails with a sentence without a device
    void stop();
    void seek(Frames frame);
    void setLoop(Frames start, Frames end);
    void clearLoop();

    /// 20 ms raised cosine at the same place.
    void setSource(Source source);
    Source source() const;
    /// Linear gains for equal loudness, from what the app measured; they glide.
    void setMatchGains(double mix, double master, double reference);
    void setVolume(double gain);  ///< linear
    void setDim(bool on);         ///< -20 dB
    void setMute(bool on);
    void setListen(Listen listen);
    void setListenAs(const ListenAs& as);
    /// Only these frequencies are heard, of every source; not lowHz < highHz: all.
    void setRegion(double lowHz, double highHz);
    /// What is heard less the reference (1), or plus (-1, when its polarity is opposite); 0: without.
    void setNull(double share);
    /// Plays the master in words of `bits` with this dither, as a file at this rate would hold it; 0: as computed.
    void setWords(DitherKind dither, int bits);
    /// Hears the master as this lossy format leaves it, or only what that changes; nothing of it is in a file.
    void setCodec(const FormatInfo& format, CodecListen listen);
    void setProbe(const Probe& probe);

    PlayPosition position() const;
    /// Also notices a device that went away, and stops then. Call it some ten times a second.
    EngineStatus status();
    /// For one reader each, kept across rates; what is not read in time is dropped.
    Ring<AnalysisBlock>& analysis();
    Ring<MeterFrame>& meters();
    Ring<CodecReading>& codecReadings();

    std::vector<DeviceInfo> devices();
    Result<std::vector<DeviceInfo>> rescanDevices();
    /// Empty name: the default. bufferFrames 0: the device's choice. Stops what plays.
    Result<OpenDevice> openDevice(const DeviceName& name, int bufferFrames = 0);
    void closeDevice();

    /// Instead of a device: somebody pulls audio from pull(), for tests and for hosts of other kinds.
    void attachPuller(double deviceRate, int maxFrames);
    void pull(float* interleaved, int frames) noexcept;  ///< [audio]

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace lacquer
