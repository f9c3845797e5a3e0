// SPDX-License-Identifier: GPL-3.0-or-later
// SIGTERM, SIGINT and SIGHUP end the program cleanly.
#pragma once
#include <functional>

class QObject;

namespace lacquer {

/// Calls `end` once, on the main thread, when the system asks the program to end. A second such signal
/// ends it at once. [main]
void onEndSignal(QObject* parent, std::function<void()> end);

}  // namespace lacquer
