// SPDX-License-Identifier: GPL-3.0-or-later
// A JACK server as an output, without PortAudio: it survives the server's death and comes back.
#include "engine/DeviceJack.h"

#include "engine/DeviceQuiet.h"

#if defined(__linux__)
#include <jack/jack.h>
#endif

namespace lacquer {

#if defined(__linux__)
namespace {

jack_client_t* openClient(const char* name) {
    const auto options = static_cast<jack_options_t>(JackNoStartServer | JackServerName);
    jack_status_t status{};
    return jack_client_open(name, options, &status, jackServerName().c_str());
}

}  // namespace

struct JackOutput::State {
    static constexpr int kMostAtOnce = 1024;
    explicit State(DeviceGate& g) : gate(g) {}

    static int process(jack_nframes_t frames, void* self) {
        static_cast<State*>(self)->fill(static_cast<int>(frames));
        return 0;
    }
    static int xrun(void* self) {
        static_cast<State*>(self)->ranDry = true;
        return 0;
    }
    static void gone(void* self) { static_cast<State*>(self)->alive = false; }

    void fill(int frames) noexcept {
        float* to[2];
        for (int c = 0; c < 2; ++c)
            to[c] = static_cast<float*>(
                jack_port_get_buffer(ports[c], static_cast<jack_nframes_t>(frames)));
        const bool dry = ranDry.exchange(false);
        for (int done = 0; done < frames; done += kMostAtOnce) {
            const int count = std::min(frames - done, kMostAtOnce);
            gate.pass(interleaved, count, delay + done / rate, dry && done == 0);
            for (int n = 0; n < count; ++n) {
                to[0][done + n] = interleaved[2 * n];
                to[1][done + n] = interleaved[2 * n + 1];
            }
        }
    }

    DeviceGate& gate;
    jack_client_t* client = nullptr;
    jack_port_t* ports[2] = {};
    double rate = 0.0, delay = 0.0;
    std::atomic<bool> alive{true}, ranDry{false};
    float interleaved[2 * kMostAtOnce] = {};
};

std::optional<double> JackOutput::serverRate() {
    jack_client_t* client = openClient("lacquer-look");
    if (!client) return std::nullopt;
    const double rate = jack_get_sample_rate(client);
    jack_client_close(client);
    return rate;
}

Result<std::unique_ptr<DeviceOutput>> JackOutput::open(DeviceGate& gate) {
    std::unique_ptr<JackOutput> output(new JackOutput);
    output->state_ = std::make_unique<State>(gate);
    State& s = *output->state_;
    s.client = openClient("lacquer");
    if (!s.client)
        return Error(TR("engine",
                        "No JACK server is running. Start it and search again, or choose another "
                        "device."));
    s.rate = jack_get_sample_rate(s.client);
    s.delay = jack_get_buffer_size(s.client) / s.rate;
    static constexpr const char* kPorts[2] = {"out_left", "out_right"};
    for (int c = 0; c < 2; ++c)
        s.ports[c] =
            jack_port_register(s.client, kPorts[c], JACK_DEFAULT_AUDIO_TYPE, JackPortIsOutput, 0);
    jack_set_process_callback(s.client, &State::process, &s);
    jack_set_xrun_callback(s.client, &State::xrun, &s);
    jack_on_shutdown(s.client, &State::gone, &s);
    if (!s.ports[0] || !s.ports[1])
        return Error(
            TR("engine",
               "The JACK server has no room for two more ports. Close another program that "
               "uses it."));
    return std::unique_ptr<DeviceOutput>(std::move(output));
}

JackOutput::~JackOutput() {
    if (state_ && state_->client) jack_client_close(state_->client);
}

Done JackOutput::start() {
    State& s = *state_;
    if (jack_activate(s.client) != 0)
        return Error(
            TR("engine",
               "The JACK server does not let Lacquer play. Start the server anew and search "
               "again."));
    const char** speakers = jack_get_ports(s.client, nullptr, JACK_DEFAULT_AUDIO_TYPE,
                                           JackPortIsPhysical | JackPortIsInput);
    for (int c = 0; c < 2 && speakers && speakers[c]; ++c)
        jack_connect(s.client, jack_port_name(s.ports[c]), speakers[c]);
    if (speakers) jack_free(speakers);
    return done();
}

OpenDevice JackOutput::description() const {
    return {{kHost, kName},
            state_->rate,
            static_cast<int>(jack_get_buffer_size(state_->client)),
            state_->delay};
}

bool JackOutput::alive() const noexcept {
    return state_->alive;
}

#else

struct JackOutput::State {};
std::optional<double> JackOutput::serverRate() {
    return std::nullopt;
}
Result<std::unique_ptr<DeviceOutput>> JackOutput::open(DeviceGate&) {
    return Error(TR("engine", "This build of Lacquer does not know JACK. Choose another device."));
}
JackOutput::~JackOutput() = default;
Done JackOutput::start() {
    return done();
}
OpenDevice JackOutput::description() const {
    return {};
}
bool JackOutput::alive() const noexcept {
    return false;
}

#endif

}  // namespace lacquer
