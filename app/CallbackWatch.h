// SPDX-License-Identifier: GPL-3.0-or-later
// For tests of a whole program: how long its audio callbacks take.
#pragma once

namespace lacquer {

/// Where the environment names a file in LACQUER_CALLBACKS: counts audio callbacks while it lives and
/// writes there, as JSON, how many took more than `LACQUER_CALLBACK_LIMIT_US` microseconds. [main]
class CallbackWatch {
public:
    CallbackWatch();
    ~CallbackWatch();
    CallbackWatch(const CallbackWatch&) = delete;
    CallbackWatch& operator=(const CallbackWatch&) = delete;
};

}  // namespace lacquer
