// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the sound libraries from printing pages of notices, and JACK from being started.
#include "engine/DeviceQuiet.h"

#include <cstdlib>
#if defined(__linux__)
#include <alsa/asoundlib.h>
#include <jack/jack.h>
#endif

namespace lacquer {
#if defined(__linux__)
namespace {
void say(const char*, int, const char*, int, const char*, ...) {}
void sayNothing(const char*) {}
}  // namespace
#endif

void quietSoundLibraries() {
#if defined(__linux__)
    setenv("JACK_NO_START_SERVER", "1", 0);
    snd_lib_error_set_handler(&say);
    jack_set_error_function(&sayNothing);
    jack_set_info_function(&sayNothing);
#endif
}

}  // namespace lacquer
