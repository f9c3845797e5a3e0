// SPDX-License-Identifier: GPL-3.0-or-later
// The sound card: listing, opening, losing, and never waiting for a driver that hangs.
#include "engine/Device.h"

#include <optional>

#include "engine/DeviceHelper.h"
#include "engine/DeviceJack.h"
#include "engine/DevicePortAudio.h"
#include "engine/DeviceQuiet.h"

namespace lacquer {
namespace {

constexpr double kSilentSeconds = 2.0;  // without a callback: the device is gone

/// A stream and what it calls; shared with the helper's jobs.
struct Session {
    DeviceGate gate;
    std::unique_ptr<DeviceOutput> output;
};

bool isJack(const DeviceName& name) {
    return name.host == JackOutput::kHost;
}

Error noAnswer(const std::string& device) {
    return Error(TR("engine", "The sound device “%1” does not answer. Choose another."), {device});
}

}  // namespace

struct Device::State {
    using Clock = std::chrono::steady_clock;
    explicit State(AudioClient& c) : client(c) {}

    /// A job's value, or nothing when it hangs: then it goes on by itself.
    template <class Job>
    auto limited(Job job) {
        auto result = std::make_shared<std::optional<decltype(job())>>();
        const bool ended = helper.run([=] { result->emplace(job()); }, kLimitSeconds);
        return ended ? std::move(*result) : std::optional<decltype(job())>();
    }
    bool initialise();
    void leaveBehind();

    AudioClient& client;
    DeviceHelper helper;
    std::shared_ptr<Session> session;
    OpenDevice opened;
    bool ready = false;   // PortAudio is initialised
    bool wedged = false;  // something of PortAudio's hangs: it can no longer be ended
    bool started = false;
    mutable unsigned lastCalls = 0;
    mutable Clock::time_point lastCall{};
};

bool Device::State::initialise() {
    // An initialisation that was left behind still runs: PortAudio does not survive a second beside it.
    static std::atomic<bool> leftBehind{false};
    if (leftBehind) wedged = true;
    if (ready || wedged) return ready;
    const auto result = limited([] { return PortAudioOutput::initialise(); });
    if (!result) leftBehind = wedged = true;
    ready = result.value_or(false);
    return ready;
}

/// Keeps what the hanging stream may still touch, for good.
void Device::State::leaveBehind() {
    static std::vector<std::shared_ptr<Session>> left;
    left.push_back(session);
    if (!isJack(opened.id)) wedged = true;
    session = nullptr;
}

Device::Device(AudioClient& client) : state_(std::make_shared<State>(client)) {
    quietSoundLibraries();
}

Device::~Device() {
    close();
    if (state_->ready && !state_->wedged)
        state_->helper.run([] { PortAudioOutput::terminate(); }, kLimitSeconds);
}

std::vector<DeviceInfo> Device::list() {
    std::vector<DeviceInfo> devices;
    if (state_->initialise()) devices = PortAudioOutput::list();
    const auto rate = state_->limited([] { return JackOutput::serverRate(); });
    if (rate && *rate)
        devices.push_back({{JackOutput::kHost, JackOutput::kName}, **rate, devices.empty()});
    return devices;
}

Result<std::vector<DeviceInfo>> Device::rescan() {
    close();
    State& s = *state_;
    if (s.ready && !s.wedged && !s.helper.run([] { PortAudioOutput::terminate(); }, kLimitSeconds))
        s.wedged = true;
    if (s.wedged)
        return Error(
            TR("engine",
               "A sound device that went away keeps the system from searching again. Save your "
               "work and start Lacquer anew."));
    s.ready = false;
    return list();
}

Result<OpenDevice> Device::prepare(const DeviceName& name, double rate, int bufferFrames) {
    close();
    State& s = *state_;
    DeviceName wanted = name;
    const bool reachable = s.initialise();
    if (name.empty() && (!reachable || PortAudioOutput::list().empty())) {
        const auto jack = s.limited([] { return JackOutput::serverRate(); });
        if (jack && *jack) wanted = {JackOutput::kHost, JackOutput::kName};
    }
    if (!reachable && !isJack(wanted))
        return Error(
            TR("engine",
               "The system's sound cannot be reached. Restart its sound server or the computer; "
               "everything but listening works."));
    auto session = std::make_shared<Session>();
    s.session = session;
    s.opened.id = wanted;
    const auto error = s.limited([=]() -> std::optional<Error> {
        auto output = isJack(wanted)
                          ? JackOutput::open(session->gate)
                          : PortAudioOutput::open(session->gate, wanted, rate, bufferFrames);
        if (!output) return output.error();
        session->output = std::move(*output);
        return std::nullopt;
    });
    if (!error) {
        s.leaveBehind();
        return noAnswer(wanted.name);
    }
    if (*error) {
        s.session = nullptr;
        return **error;
    }
    s.opened = session->output->description();
    return s.opened;
}

Result<OpenDevice> Device::start() {
    State& s = *state_;
    if (!s.session)
        return Error(TR("engine", "No sound device is open. Choose one in the audio settings."));
    const auto session = s.session;
    session->gate.open(s.client);
    const auto result = s.limited([session]() -> std::optional<Error> {
        const Done started = session->output->start();
        return started ? std::nullopt : std::optional<Error>(started.error());
    });
    s.started = true;
    s.lastCalls = 0;
    s.lastCall = State::Clock::now();
    if (result && !*result) return s.opened;
    const Error error = result ? **result : noAnswer(s.opened.id.name);
    if (!result) {
        session->gate.shut();
        s.leaveBehind();
    }
    close();
    return error;
}

void Device::close() {
    State& s = *state_;
    s.started = false;
    if (!s.session) return;
    const auto session = s.session;
    session->gate.shut();
    if (s.helper.run([session] { session->output.reset(); }, kLimitSeconds))
        s.session = nullptr;
    else
        s.leaveBehind();
}

bool Device::isOpen() const {
    return state_->session != nullptr;
}

bool Device::lost() const {
    const State& s = *state_;
    if (!s.session || !s.started) return false;
    if (!s.session->output->alive()) return true;
    const unsigned calls = s.session->gate.calls();
    if (calls != s.lastCalls) {
        s.lastCalls = calls;
        s.lastCall = State::Clock::now();
    }
    return State::Clock::now() - s.lastCall > std::chrono::duration<double>(kSilentSeconds);
}

}  // namespace lacquer
