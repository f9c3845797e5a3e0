// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the sound libraries from printing pages of notices, and JACK from being started.
#include "engine/DeviceQuiet.h"

#include <cstdlib>
#if defined(__linux__)
#include <alsa/asoundlib.h>
#include <jack/jack.h>
#endif

namespace lacquer {
namespace {

constexpr const char* kNoServer = "lacquer-keeps-portaudio-off-jack";

std::string& serverName() {
    static std::string name = "default";
    return name;
}

#if defined(__linux__)
void say(const char*, int, const char*, int, const char*, ...) {}
void sayNothing(const char*) {}
#endif

}  // namespace

void quietSoundLibraries() {
#if defined(__linux__)
    const char* server = std::getenv("JACK_DEFAULT_SERVER");
    if (server && *server && std::string(server) != kNoServer) serverName() = server;
    setenv("JACK_DEFAULT_SERVER", kNoServer, 1);
    setenv("JACK_NO_START_SERVER", "1", 1);
    snd_lib_error_set_handler(&say);
    jack_set_error_function(&sayNothing);
    jack_set_info_function(&sayNothing);
#endif
}

const std::string& jackServerName() {
    return serverName();
}

}  // namespace lacquer
