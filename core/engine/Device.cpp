// SPDX-License-Identifier: GPL-3.0-or-later
// The sound card through PortAudio: listing, opening, losing. No device at all is a normal state.
#include "engine/Device.h"

#include <portaudio.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <optional>

#include "engine/DeviceHelper.h"
#include "engine/DeviceQuiet.h"

namespace lacquer {
namespace {

/// What a stream calls. It outlives a stream that had to be left behind.
struct Gate {
    std::atomic<AudioClient*> client{nullptr};
    std::atomic<int> inside{0};
    std::atomic<std::uint64_t> calls{0};
};

int onAudio(const void*, void* output, unsigned long frames, const PaStreamCallbackTimeInfo* time,
            PaStreamCallbackFlags flags, void* user) {
    Gate& gate = *static_cast<Gate*>(user);
    auto* out = static_cast<float*>(output);
    gate.inside.fetch_add(1, std::memory_order_seq_cst);
    if (AudioClient* client = gate.client.load(std::memory_order_seq_cst)) {
        // Some systems report nonsense here (PipeWire: 97 000 s).
        const double delay = time ? time->outputBufferDacTime - time->currentTime : 0.0;
        client->audio(out, static_cast<int>(frames), delay > 0.0 && delay < 1.0 ? delay : 0.0,
                      (flags & paOutputUnderflow) != 0);
    } else {
        std::fill_n(out, 2 * frames, 0.0f);
    }
    gate.inside.fetch_sub(1, std::memory_order_seq_cst);
    gate.calls.fetch_add(1, std::memory_order_relaxed);
    return paContinue;
}

Error paError(PaError code, const std::string& device) {
    if (code == paDeviceUnavailable || code == paUnanticipatedHostError)
        return Error(
            TR("engine",
               "The sound device “%1” is in use by another program or does not answer (%2). Close "
               "that program or choose another device."),
            {device, Pa_GetErrorText(code)});
    return Error(
        TR("engine",
           "The sound device “%1” cannot be used: %2. Choose another device or buffer size."),
        {device, Pa_GetErrorText(code)});
}

DeviceName nameOf(const PaDeviceInfo& info) {
    const PaHostApiInfo* host = Pa_GetHostApiInfo(info.hostApi);
    return {host ? host->name : "", info.name};
}

PaDeviceIndex find(const DeviceName& name) {
    if (name.empty()) {
        const PaDeviceIndex standard = Pa_GetDefaultOutputDevice();
        if (standard >= 0 && Pa_GetDeviceInfo(standard)->maxOutputChannels >= 2) return standard;
    }
    for (PaDeviceIndex i = 0; i < Pa_GetDeviceCount(); ++i) {
        const PaDeviceInfo* info = Pa_GetDeviceInfo(i);
        if (info->maxOutputChannels >= 2 && (name.empty() || nameOf(*info) == name)) return i;
    }
    return paNoDevice;
}

bool isJack(PaDeviceIndex device) {
    return Pa_GetHostApiInfo(Pa_GetDeviceInfo(device)->hostApi)->type == paJACK;
}

/// The wanted rate if the device runs it, else its own.
double rateFor(const PaStreamParameters& parameters, double wanted) {
    for (const double rate :
         {wanted, Pa_GetDeviceInfo(parameters.device)->defaultSampleRate, 48000.0, 44100.0})
        if (Pa_IsFormatSupported(nullptr, &parameters, rate) == paFormatIsSupported) return rate;
    return wanted;
}

/// A stream and what it calls; shared with the helper's jobs.
struct Session {
    PaStream* stream = nullptr;
    Gate gate;
    bool jack = false;
};

Result<OpenDevice> openStream(Session& session, const DeviceName& name, double rate,
                              int bufferFrames) {
    const PaDeviceIndex index = find(name);
    if (index == paNoDevice) {
        if (name.empty())
            return Error(TR("engine",
                            "This computer has no sound device, so nothing can be heard; "
                            "everything else works."));
        return Error(
            TR("engine",
               "The sound device “%1” is not there. Connect it and search again, or choose "
               "another."),
            {name.name});
    }
    const PaDeviceInfo& info = *Pa_GetDeviceInfo(index);
    PaStreamParameters parameters{index, 2, paFloat32, info.defaultHighOutputLatency, nullptr};
    const double runs = rateFor(parameters, rate);
    if (bufferFrames > 0)
        parameters.suggestedLatency =
            std::max(info.defaultLowOutputLatency, 2.0 * bufferFrames / runs);
    session.jack = isJack(index);
    const PaError code = Pa_OpenStream(&session.stream, nullptr, &parameters, runs,
                                       static_cast<unsigned long>(bufferFrames), paDitherOff,
                                       &onAudio, &session.gate);
    if (code != paNoError) {
        session.stream = nullptr;
        return paError(code, info.name);
    }
    OpenDevice opened{nameOf(info), runs, bufferFrames, 0.0};
    if (const PaStreamInfo* stream = Pa_GetStreamInfo(session.stream))
        if (stream->outputLatency > 0.0 && stream->outputLatency < 1.0)
            opened.latencySeconds = stream->outputLatency;
    return opened;
}

}  // namespace

struct Device::State {
    using Clock = std::chrono::steady_clock;
    explicit State(AudioClient& c) : client(c) {}

    bool initialise();
    void leaveBehind();

    AudioClient& client;
    DeviceHelper helper;
    std::shared_ptr<Session> session;
    std::optional<OpenDevice> opened;
    bool ready = false;   // Pa_Initialize has worked
    bool wedged = false;  // a stream had to be left behind: PortAudio can no longer be ended
    bool started = false;
    mutable std::uint64_t lastCalls = 0;
    mutable Clock::time_point lastCall{};
};

bool Device::State::initialise() {
    if (ready || wedged) return ready;
    auto code = std::make_shared<std::atomic<int>>(paNotInitialized);
    const bool ended = helper.run(
        [code] {
            quietSoundLibraries();
            *code = Pa_Initialize();
        },
        kLimitSeconds);
    if (!ended) wedged = true;
    ready = ended && *code == paNoError;
    return ready;
}

/// Keeps what the hanging stream may still touch, for good.
void Device::State::leaveBehind() {
    static std::vector<std::shared_ptr<Session>> left;
    left.push_back(session);
    wedged = true;
}

Device::Device(AudioClient& client) : state_(std::make_shared<State>(client)) {}

Device::~Device() {
    close();
    if (state_->ready && !state_->wedged) state_->helper.run([] { Pa_Terminate(); }, kLimitSeconds);
}

std::vector<DeviceInfo> Device::list() {
    std::vector<DeviceInfo> devices;
    if (!state_->initialise()) return devices;
    const PaDeviceIndex standard = Pa_GetDefaultOutputDevice();
    for (PaDeviceIndex i = 0; i < Pa_GetDeviceCount(); ++i) {
        const PaDeviceInfo* info = Pa_GetDeviceInfo(i);
        if (info->maxOutputChannels >= 2)
            devices.push_back({nameOf(*info), info->defaultSampleRate, i == standard});
    }
    return devices;
}

Result<std::vector<DeviceInfo>> Device::rescan() {
    close();
    State& s = *state_;
    if (s.wedged)
        return Error(
            TR("engine",
               "The sound server that was used has stopped and keeps its devices locked. Save "
               "your work and start Lacquer again to search for devices."));
    if (s.ready && !s.helper.run([] { Pa_Terminate(); }, kLimitSeconds)) s.wedged = true;
    s.ready = false;
    return list();
}

Result<OpenDevice> Device::prepare(const DeviceName& name, double rate, int bufferFrames) {
    close();
    State& s = *state_;
    if (!s.initialise())
        return Error(TR("engine",
                        "The system's sound cannot be reached. Restart its sound server or the "
                        "computer; everything but listening works."));
    auto session = std::make_shared<Session>();
    auto result = std::make_shared<std::optional<Result<OpenDevice>>>();
    const bool ended = s.helper.run(
        [=] { result->emplace(openStream(*session, name, rate, bufferFrames)); }, kLimitSeconds);
    s.session = session;
    if (!ended) {
        s.leaveBehind();
        s.session = nullptr;
        return Error(TR("engine", "The sound device “%1” does not answer. Choose another."),
                     {name.name});
    }
    if (!(*result)->ok()) {
        s.session = nullptr;
        return (*result)->error();
    }
    s.opened = (*result)->value();
    return *s.opened;
}

Result<OpenDevice> Device::start() {
    State& s = *state_;
    if (!s.session)
        return Error(TR("engine", "No sound device is open. Choose one in the audio settings."));
    auto session = s.session;
    session->gate.client = &s.client;
    auto code = std::make_shared<std::atomic<int>>(paNoError);
    const bool ended =
        s.helper.run([=] { *code = Pa_StartStream(session->stream); }, kLimitSeconds);
    s.started = true;
    s.lastCalls = 0;
    s.lastCall = State::Clock::now();
    if (ended && *code == paNoError) return *s.opened;
    const Error error = paError(ended ? code->load() : paTimedOut, s.opened->id.name);
    if (!ended) {
        session->gate.client = nullptr;
        s.leaveBehind();
        s.session = nullptr;
    }
    close();
    return error;
}

void Device::close() {
    State& s = *state_;
    if (s.session) {
        auto session = s.session;
        session->gate.client = nullptr;
        for (int i = 0; i < 200 && session->gate.inside > 0; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        // PortAudio waits ten minutes for a JACK server that has died.
        const bool dead = session->jack && s.started && Pa_IsStreamActive(session->stream) != 1;
        const bool closed = !dead && s.helper.run(
                                         [session] {
                                             Pa_AbortStream(session->stream);
                                             Pa_CloseStream(session->stream);
                                         },
                                         kLimitSeconds);
        if (!closed) s.leaveBehind();
    }
    s.session = nullptr;
    s.opened.reset();
    s.started = false;
}

bool Device::isOpen() const {
    return state_->session != nullptr;
}

bool Device::lost() const {
    const State& s = *state_;
    if (!s.session || !s.started) return false;
    if (Pa_IsStreamActive(s.session->stream) != 1) return true;
    const std::uint64_t calls = s.session->gate.calls;
    if (calls != s.lastCalls) {
        s.lastCalls = calls;
        s.lastCall = State::Clock::now();
    }
    return State::Clock::now() - s.lastCall > std::chrono::seconds(3);
}

}  // namespace lacquer
