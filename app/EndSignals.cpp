// SPDX-License-Identifier: GPL-3.0-or-later
// From a signal handler to the event loop by way of a pipe.
#include "app/EndSignals.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <QSocketNotifier>

namespace lacquer {
namespace {

int ends[2] = {-1, -1};

void handle(int) {
    const char byte = 1;
    (void)!::write(ends[1], &byte, 1);
}

}  // namespace

void onEndSignal(QObject* parent, std::function<void()> end) {
    if (ends[0] >= 0 || ::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return;
    struct sigaction action = {};
    action.sa_handler = handle;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) ::sigaction(number, &action, nullptr);
    auto* notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, parent);
    QObject::connect(notifier, &QSocketNotifier::activated, parent,
                     [notifier, end = std::move(end)] {
                         notifier->setEnabled(false);
                         end();
                     });
}

}  // namespace lacquer
