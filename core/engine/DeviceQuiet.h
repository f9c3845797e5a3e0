// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the sound libraries from printing pages of notices, and JACK from being started.
#pragma once

#include <string>

namespace lacquer {

/// At the program's start, before its other threads and before PortAudio is initialised: changes the
/// environment. PortAudio's own JACK client crashes when it is closed after its server has died, so it is
/// sent to a server that is never there; DeviceJack asks jackServerName() instead. [main]
void quietSoundLibraries();
/// The server that the user's environment names.
const std::string& jackServerName();

}  // namespace lacquer
