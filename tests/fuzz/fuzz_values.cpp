// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a parameter's value: refused with a sentence, or within the range and stable when printed.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "modules/Registry.h"

using namespace lacquer;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const Module* module : modules())
        for (const Param& param : module->params()) {
            const auto value = fromText(param, text);
            if (!value && value.error().english().empty()) std::abort();
            if (!value) continue;
            if (!(*value >= param.min && *value <= param.max)) std::abort();
            if (!fromText(param, toText(param, *value))) std::abort();
        }
    return 0;
}
