// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of sound: opened and read to the end, or refused with a sentence.
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "media/Decoder.h"

using namespace lacquer;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const int file = memfd_create("sound", 0);
    if (file < 0 || write(file, data, size) != static_cast<ssize_t>(size)) std::abort();
    auto decoder = Decoder::open("/proc/self/fd/" + std::to_string(file));
    if (decoder) {
        const StreamInfo& info = (*decoder)->info();
        if (info.channels < 1 || info.channels > 2 || info.rate < 8000.0 || info.rate > 384000.0)
            std::abort();
        std::vector<double> piece(4096 * 2);
        for (int pieces = 0; pieces < 200; ++pieces) {
            const auto read = (*decoder)->read(piece.data(), 4096);
            if (!read && read.error().english().empty()) std::abort();
            if (!read || *read == 0) break;
            if (*read > 4096) std::abort();
        }
        (*decoder)->warning();
    } else if (decoder.error().english().empty()) {
        std::abort();
    }
    close(file);
    return 0;
}
