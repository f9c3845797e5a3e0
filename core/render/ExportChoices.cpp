// SPDX-License-Identifier: GPL-3.0-or-later
// What an export settles before it starts: format, whether the chain does anything.
#include <algorithm>

#include "engine/RigPlan.h"
#include "modules/Registry.h"
#include "render/Export.h"

namespace lacquer {
namespace {

std::string lowerExtension(const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    if (!extension.empty()) extension.erase(0, 1);
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (extension == "aif" || extension == "aifc") return "aiff";
    if (extension == "oga") return "ogg";
    return extension;
}

// Floating point is wider than any integer here.
int width(const FormatInfo& format) {
    if (format.isLossy) return 0;
    return format.bits > 0 ? format.bits : 1000;
}

bool isNeutral(const ModuleState& state) {
    if (!state.on) return true;
    const Module* module = findModule(state.module);
    // A limiter acts on peaks whatever its settings.
    return module && state.module != "limiter" && state.values == defaultValues(module->params());
}

}  // namespace

const FormatInfo& formatFor(const SourceRef& source, const std::filesystem::path& file) {
    const FormatInfo* own = findFormat(source.formatId);
    if (!own || own->isLossy) own = findFormat("wav32f");
    const std::string extension = lowerExtension(file);
    if (own->extension == extension) return *own;
    const FormatInfo* best = nullptr;
    for (const FormatInfo& format : fileFormats()) {
        if (format.extension != extension || format.id.starts_with("rf64")) continue;
        const bool wideEnough = width(format) >= width(*own);
        const bool better = !best || (width(*best) < width(*own) && width(format) > width(*best)) ||
                            (wideEnough && width(format) < width(*best));
        if (better) best = &format;
    }
    return best ? *best : *own;
}

DeliveredWords deliveredWords(const Track& track, const FormatInfo& format, std::string_view dither,
                              double rate, bool untouched) {
    if (format.bits <= 0) return {};
    if (const auto chosen = findDither(dither)) return {format.bits, ditherAt(*chosen, rate)};
    const FormatInfo* source = findFormat(track.source.formatId);
    const bool fits = source && source->bits > 0 && source->bits <= format.bits;
    const bool exact = fits && untouched && isTransparent(track);
    return {format.bits, format.bits >= 32 || exact ? DitherKind::None : DitherKind::Tpdf};
}

bool isTransparent(const Track& track) {
    const auto neutral = [](const Chain& chain) {
        return std::all_of(chain.modules.begin(), chain.modules.end(), isNeutral);
    };
    const std::vector<Chain> chains = heardChains(track);
    return track.gainDb == 0.0 && track.fadeIn == 0 && track.fadeOut == 0 && track.ride.empty() &&
           std::all_of(chains.begin(), chains.end(), neutral);
}

std::optional<double> chainCeiling(const Chain& chain) {
    const auto& modules = chain.modules;
    const auto last =
        std::find_if(modules.rbegin(), modules.rend(), [](const auto& m) { return m.on; });
    if (last == modules.rend() || last->module != "limiter") return std::nullopt;
    const int index = findParam(findModule("limiter")->params(), "ceiling");
    return last->values[static_cast<std::size_t>(index)];
}

std::optional<double> chainCeiling(const Track& track) {
    std::optional<double> loosest;
    for (const Chain& chain : heardChains(track)) {
        const auto one = chainCeiling(chain);
        if (!one) return std::nullopt;
        loosest = std::max(loosest.value_or(*one), *one);
    }
    return loosest;
}

}  // namespace lacquer
