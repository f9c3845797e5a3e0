// SPDX-License-Identifier: GPL-3.0-or-later
// The list of modules: one line each.
#include "modules/Registry.h"

#include <array>

namespace lacquer {

const Module& gainModule();
const Module& equalizerModule();

std::span<const Module* const> modules() {
    static const std::array<const Module*, 2> kModules{
        &gainModule(),
        &equalizerModule(),
    };
    return kModules;
}

const Module* findModule(std::string_view id) {
    for (const Module* module : modules())
        if (module->id() == id) return module;
    return nullptr;
}

}  // namespace lacquer
