// SPDX-License-Identifier: GPL-3.0-or-later
// Two hooks of the real-time guard; nothing but counters on the audio thread.
#include "app/CallbackWatch.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <atomic>
#include <chrono>

#include "engine/RealtimeGuard.h"

namespace lacquer {
namespace {

using Clock = std::chrono::steady_clock;

std::atomic<int> calls{0}, slow{0};
std::atomic<long long> longestNs{0};
Clock::time_point begun;
Clock::duration limit;

void enter() noexcept {
    begun = Clock::now();
}

void leave() noexcept {
    const auto took = Clock::now() - begun;
    ++calls;
    if (took > limit) ++slow;
    const long long ns = std::chrono::nanoseconds(took).count();
    if (ns > longestNs.load(std::memory_order_relaxed)) longestNs = ns;
}

}  // namespace

CallbackWatch::CallbackWatch() {
    if (!qEnvironmentVariableIsSet("LACQUER_CALLBACKS")) return;
    limit = std::chrono::microseconds(qEnvironmentVariableIntValue("LACQUER_CALLBACK_LIMIT_US"));
    RealtimeGuard::onEnter = &enter;
    RealtimeGuard::onLeave = &leave;
}

CallbackWatch::~CallbackWatch() {
    QFile out(qEnvironmentVariable("LACQUER_CALLBACKS"));
    if (out.fileName().isEmpty() || !out.open(QIODevice::WriteOnly)) return;
    const QJsonObject told{
        {"calls", calls.load()}, {"slow", slow.load()}, {"longestUs", double(longestNs) / 1000.0}};
    out.write(QJsonDocument(told).toJson());
}

}  // namespace lacquer
