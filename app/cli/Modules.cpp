// SPDX-License-Identifier: GPL-3.0-or-later
// `modules`: what a chain can be made of, with every parameter.
#include <iostream>
#include <memory>

#include "app/cli/Verbs.h"
#include "base/Embedded.h"
#include "modules/Registry.h"
#include "project/HelpPage.h"

namespace lacquer::cli {
namespace {

struct Options {
    std::string id;
    bool json = false;
};

const char* unitName(Unit unit) {
    switch (unit) {
    case Unit::Decibel: return "dB";
    case Unit::DecibelTruePeak: return "dBTP";
    case Unit::Lufs: return "LUFS";
    case Unit::Hertz: return "Hz";
    case Unit::Milliseconds: return "ms";
    case Unit::Percent: return "%";
    case Unit::Ratio: return ":1";
    case Unit::Degree: return "deg";
    case Unit::DecibelPerOctave: return "dB/oct";
    case Unit::Switch: return "switch";
    case Unit::Choice: return "choice";
    case Unit::Plain: break;
    }
    return "";
}

Json describe(const Param& param) {
    Json out{{"id", param.id.view()}, {"name", param.name.source}, {"unit", unitName(param.unit)},
             {"min", param.min},      {"max", param.max},          {"default", param.def}};
    if (!param.choices.empty()) {
        out["default"] = toText(param, param.def);
        out["choices"] = Json::array();
        for (const Choice& choice : param.choices) out["choices"].push_back(choice.id);
    }
    out["scale"] = param.scale == Scale::Log ? "log" : "linear";
    out["rebuild"] = param.rebuild;
    out["tip"] = param.tip.source;
    return out;
}

Json describe(const Module& module) {
    Json params = Json::array(), taps = Json::array();
    for (const Param& param : module.params()) params.push_back(describe(param));
    for (const TapInfo& tap : module.taps())
        taps.push_back({{"id", tap.id}, {"name", tap.name.source}});
    Json presets = Json::array();
    for (const EmbeddedFile& file : embeddedFiles()) {
        const std::string folder = "presets/" + std::string(module.id()) + "/";
        if (file.path.starts_with(folder))
            presets.push_back(
                file.path.substr(folder.size(), file.path.size() - folder.size() - 5));
    }
    return {{"id", module.id()},
            {"name", module.name().source},
            {"help", module.help().source},
            {"page", helpPage(module.id())},
            {"params", params},
            {"taps", taps},
            {"presets", presets}};
}

std::string choices(const Param& param) {
    std::string text;
    for (const Choice& choice : param.choices)
        text += (text.empty() ? "" : " ") + std::string(choice.id);
    return text;
}

void list(const Module& module, bool whole) {
    std::cout << module.id() << ": " << module.name().source << '\n';
    if (whole) {
        const std::string_view page = helpPage(module.id());
        std::cout << '\n' << (page.empty() ? module.help().source : page) << "\n## Controls\n\n";
    }
    for (const Param& param : module.params()) {
        std::string range = toText(param, param.min) + " ... " + toText(param, param.max);
        if (!param.choices.empty()) range = choices(param);
        if (param.unit == Unit::Switch) range = "on off";
        std::string id(param.id.view());
        id.resize(std::max<std::size_t>(id.size(), 20), ' ');
        std::cout << "  " << id << ' ' << range << "  (default " << toText(param, param.def)
                  << ")\n";
        if (whole && !param.tip.empty())
            std::cout << std::string(23, ' ') << param.tip.source << '\n';
    }
    if (whole)
        for (const TapInfo& tap : module.taps())
            std::cout << "  listen to " << tap.id << ": " << tap.name.source << '\n';
}

int run(const Options& options) {
    const Module* only = nullptr;
    if (!options.id.empty()) {
        only = findModule(options.id);
        if (!only)
            return wrongWords(
                Error(TR("cli", "There is no module “%1”; `lacquer-cli modules` lists them all."),
                      {options.id}));
    }
    Json all = Json::array();
    for (const Module* module : modules()) {
        if (only && module != only) continue;
        if (options.json)
            all.push_back(describe(*module));
        else
            list(*module, only != nullptr);
    }
    if (options.json) print(only ? all[0] : all);
    return kDone;
}

}  // namespace

Verb addModules(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* verb =
        app.add_subcommand("modules", "lists the modules of a chain with their parameters");
    verb->add_option("ID", options->id, "only this module, with what each parameter does");
    verb->add_flag("--json", options->json, "one JSON document");
    return {verb, [options] { return run(*options); }};
}

}  // namespace lacquer::cli
