// SPDX-License-Identifier: GPL-3.0-or-later
// The sound card: listing, opening, losing, and never waiting for a driver that hangs.
#include "engine/Device.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <vector>

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
    bool isPortAudio = true;
    std::atomic<bool> leftBehind{false}, gone{false};
    /// At the end of every job on it: one that nobody waits for any more closes what it opened.
    void jobEnded() {
        if (!leftBehind) return;
        output.reset();
        gone = true;
    }
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
    /// Something of PortAudio's hangs: it cannot be ended and begun anew while it does.
    bool wedged() const {
        return initialising || std::any_of(left.begin(), left.end(), [](const auto& one) {
                   return one->isPortAudio && !one->gone;
               });
    }

    AudioClient& client;
    DeviceHelper helper;
    std::shared_ptr<Session> session;
    OpenDevice opened;
    std::vector<std::shared_ptr<Session>> left;  // whose jobs took too long
    bool ready = false;                          // PortAudio is initialised
    bool initialising = false;                   // for longer than was waited
    bool started = false;
    mutable unsigned lastCalls = 0;
    mutable Clock::time_point lastCall{};
};

// One that was left behind is asked again each time: PortAudio does not survive a second beside it, but
// when it ends at last it is as good as one that was quick.
bool Device::State::initialise() {
    static std::shared_ptr<std::atomic<int>> pending;  // 0 runs, 1 succeeded, -1 failed
    if (ready) return true;
    if (!pending) {
        pending = std::make_shared<std::atomic<int>>(0);
        helper.run([state = pending] { *state = PortAudioOutput::initialise() ? 1 : -1; },
                   kLimitSeconds);
    }
    const int answer = *pending;
    initialising = answer == 0;
    if (initialising) return false;
    pending = nullptr;
    ready = answer > 0;
    return ready;
}

/// The job that hangs keeps the session; should it end after all, PortAudio is whole again.
void Device::State::leaveBehind() {
    session->isPortAudio = !isJack(opened.id);
    session->leftBehind = true;
    left.push_back(std::move(session));
    session = nullptr;
}

Device::Device(AudioClient& client) : state_(std::make_shared<State>(client)) {
    quietSoundLibraries();
}

Device::~Device() {
    close();
    if (state_->ready && !state_->wedged())
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
    const bool ended =
        !s.wedged() &&
        (!s.ready || s.helper.run([] { PortAudioOutput::terminate(); }, kLimitSeconds));
    if (!ended)
        return Error(
            TR("engine",
               "A sound device that went away keeps the system from searching again. Wait a little "
               "and search again, or save your work and start Lacquer anew."));
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
        if (output) session->output = std::move(*output);
        session->jobEnded();
        return output ? std::nullopt : std::optional<Error>(output.error());
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
        session->jobEnded();
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
    const auto end = [session] {
        session->output.reset();
        session->jobEnded();
    };
    if (s.helper.run(end, kLimitSeconds))
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
