// SPDX-License-Identifier: GPL-3.0-or-later
// Outputs through PortAudio: every system's sound cards.
#include "engine/DevicePortAudio.h"

#include <portaudio.h>

namespace lacquer {
namespace {

int onAudio(const void*, void* output, unsigned long frames, const PaStreamCallbackTimeInfo* time,
            PaStreamCallbackFlags flags, void* user) {
    // Some systems report nonsense here (PipeWire: 97 000 s).
    const double delay = time ? time->outputBufferDacTime - time->currentTime : 0.0;
    static_cast<DeviceGate*>(user)->pass(static_cast<float*>(output), static_cast<int>(frames),
                                         delay > 0.0 && delay < 1.0 ? delay : 0.0,
                                         (flags & paOutputUnderflow) != 0);
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

/// PortAudio's own JACK cannot be left once the server has died: DeviceJack does it better.
bool isUsable(const PaDeviceInfo& info) {
    const PaHostApiInfo* host = Pa_GetHostApiInfo(info.hostApi);
    return info.maxOutputChannels >= 2 && (!host || host->type != paJACK);
}

PaDeviceIndex find(const DeviceName& name) {
    if (name.empty()) {
        const PaDeviceIndex standard = Pa_GetDefaultOutputDevice();
        if (standard >= 0 && isUsable(*Pa_GetDeviceInfo(standard))) return standard;
    }
    for (PaDeviceIndex i = 0; i < Pa_GetDeviceCount(); ++i) {
        const PaDeviceInfo* info = Pa_GetDeviceInfo(i);
        if (isUsable(*info) && (name.empty() || nameOf(*info) == name)) return i;
    }
    return paNoDevice;
}

/// The wanted rate if the device runs it, else its own.
double rateFor(const PaStreamParameters& parameters, double wanted) {
    for (const double rate :
         {wanted, Pa_GetDeviceInfo(parameters.device)->defaultSampleRate, 48000.0, 44100.0})
        if (Pa_IsFormatSupported(nullptr, &parameters, rate) == paFormatIsSupported) return rate;
    return wanted;
}

}  // namespace

bool PortAudioOutput::initialise() {
    return Pa_Initialize() == paNoError;
}

void PortAudioOutput::terminate() {
    Pa_Terminate();
}

std::vector<DeviceInfo> PortAudioOutput::list() {
    std::vector<DeviceInfo> devices;
    const PaDeviceIndex standard = Pa_GetDefaultOutputDevice();
    for (PaDeviceIndex i = 0; i < Pa_GetDeviceCount(); ++i) {
        const PaDeviceInfo& info = *Pa_GetDeviceInfo(i);
        if (isUsable(info))
            devices.push_back({nameOf(info), info.defaultSampleRate, i == standard});
    }
    return devices;
}

Result<std::unique_ptr<DeviceOutput>> PortAudioOutput::open(DeviceGate& gate,
                                                            const DeviceName& name, double rate,
                                                            int bufferFrames) {
    auto output = std::make_unique<PortAudioOutput>();
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
    const PaError code =
        Pa_OpenStream(&output->stream_, nullptr, &parameters, runs,
                      static_cast<unsigned long>(bufferFrames), paDitherOff, &onAudio, &gate);
    if (code != paNoError) {
        output->stream_ = nullptr;
        return paError(code, info.name);
    }
    OpenDevice& opened = output->opened_;
    opened = {nameOf(info), runs, bufferFrames, 0.0};
    if (const PaStreamInfo* stream = Pa_GetStreamInfo(output->stream_))
        if (stream->outputLatency > 0.0 && stream->outputLatency < 1.0)
            opened.latencySeconds = stream->outputLatency;
    return std::unique_ptr<DeviceOutput>(std::move(output));
}

PortAudioOutput::~PortAudioOutput() {
    if (!stream_) return;
    if (started_) Pa_AbortStream(stream_);
    Pa_CloseStream(stream_);
}

Done PortAudioOutput::start() {
    const PaError code = Pa_StartStream(stream_);
    if (code != paNoError) return paError(code, opened_.id.name);
    started_ = true;
    return done();
}

bool PortAudioOutput::alive() const noexcept {
    return !started_ || Pa_IsStreamActive(stream_) == 1;
}

}  // namespace lacquer
