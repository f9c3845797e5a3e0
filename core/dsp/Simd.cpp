// SPDX-License-Identifier: GPL-3.0-or-later
// Which vector width this process uses.
#include "dsp/Simd.h"

#include <cstdlib>

namespace lacquer::simd {
namespace {

constexpr std::string_view kIds[] = {"sse2", "avx2", "avx512"};

Level widest() {
    if (canRun(Level::Avx512)) return Level::Avx512;
    return canRun(Level::Avx2) ? Level::Avx2 : Level::Sse2;
}

Level chosen() {
    const char* asked = std::getenv("LACQUER_SIMD");
    const auto named = asked ? findLevel(asked) : std::nullopt;
    return named && *named < widest() ? *named : widest();
}

}  // namespace

std::optional<Level> findLevel(std::string_view id) {
    for (int i = 0; i < 3; ++i)
        if (kIds[i] == id) return static_cast<Level>(i);
    return std::nullopt;
}

std::string_view levelId(Level level) {
    return kIds[static_cast<int>(level)];
}

bool canRun(Level level) {
    if (level == Level::Sse2) return true;
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (level == Level::Avx2) return __builtin_cpu_supports("avx2");
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl");
#else
    return false;
#endif
}

Level level() {
    static const Level level = chosen();
    return level;
}

}  // namespace lacquer::simd
