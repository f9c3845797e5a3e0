// SPDX-License-Identifier: GPL-3.0-or-later
// The list of modules: one line each.
#include "modules/Registry.h"

namespace lacquer {

const Module& repairModule();
const Module& gainModule();
const Module& equalizerModule();
const Module& fineCurveModule();
const Module& compressorModule();
const Module& multibandModule();
const Module& deesserModule();
const Module& imagerModule();
const Module& saturatorModule();
const Module& limiterModule();

std::span<const Module* const> modules() {
    static const Module* const kModules[] = {
        // Repair first: its detectors want the file as it came, each channel on its own.
        &repairModule(),     &gainModule(),      &equalizerModule(), &fineCurveModule(),
        &compressorModule(), &multibandModule(), &deesserModule(),   &imagerModule(),
        &saturatorModule(),  &limiterModule(),
    };
    return kModules;
}

const Module* findModule(std::string_view id) {
    for (const Module* module : modules())
        if (module->id() == id) return module;
    return nullptr;
}

}  // namespace lacquer
