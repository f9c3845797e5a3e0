// SPDX-License-Identifier: GPL-3.0-or-later
// Results to stdout, sentences and progress to stderr.
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <csignal>
#include <iostream>
#include <mutex>
#include <thread>

#include "app/cli/Verbs.h"

namespace lacquer::cli {
namespace {

// What an interrupt cancels. A signal handler may only store.
std::atomic<Task*> interrupted{nullptr};

void onInterrupt(int) {
    if (Task* task = interrupted.load()) task->cancel();
}

int say(const Error& error, int code) {
    std::cerr << "lacquer-cli: " << error.english() << '\n';
    return code;
}

}  // namespace

int fail(const Error& error) {
    return say(error, kFailed);
}
int wrongWords(const Error& error) {
    return say(error, kWrongWords);
}
void warn(const Message& message) {
    std::cerr << "lacquer-cli: " << message.english() << '\n';
}

void print(const Json& document) {
    std::cout << document.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

Json number(double value, int decimals) {
    if (!std::isfinite(value)) return nullptr;
    const double factor = std::pow(10.0, decimals);
    const double rounded = std::round(value * factor) / factor;
    return std::isfinite(rounded) ? Json(rounded + 0.0) : Json(value);
}

struct Progress::State {
    Task& task;
    std::string label;
    std::mutex mutex;
    std::condition_variable wake;
    bool stop = false;
    std::thread thread;

    void draw() const {
        constexpr int kWidth = 40;
        const int filled = static_cast<int>(std::lround(task.share() * kWidth));
        std::cerr << '\r' << label << " [" << std::string(static_cast<std::size_t>(filled), '#')
                  << std::string(static_cast<std::size_t>(kWidth - filled), ' ') << "] "
                  << static_cast<int>(task.share() * 100) << " %" << std::flush;
    }
    void run() {
        std::unique_lock lock(mutex);
        while (!wake.wait_for(lock, std::chrono::milliseconds(100), [this] { return stop; }))
            draw();
        std::cerr << '\r' << std::string(label.size() + 52, ' ') << '\r' << std::flush;
    }
};

Progress::Progress(Task& task, std::string label)
    : state_(new State{task, std::move(label), {}, {}, false, {}}) {
    interrupted = &task;
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    if (::isatty(STDERR_FILENO)) state_->thread = std::thread([this] { state_->run(); });
}

Progress::~Progress() {
    {
        const std::lock_guard lock(state_->mutex);
        state_->stop = true;
    }
    state_->wake.notify_one();
    if (state_->thread.joinable()) state_->thread.join();
    interrupted = nullptr;
}

}  // namespace lacquer::cli
