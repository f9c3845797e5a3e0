// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the sound libraries from printing pages of notices, and JACK from being started.
#pragma once

namespace lacquer {

/// Once, before PortAudio is initialised.
void quietSoundLibraries();

}  // namespace lacquer
