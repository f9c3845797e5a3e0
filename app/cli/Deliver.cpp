// SPDX-License-Identifier: GPL-3.0-or-later
// `deliver`: the ways a file can be written.
#include <iostream>
#include <memory>

#include "app/cli/Verbs.h"
#include "base/Units.h"
#include "media/Encoder.h"

namespace lacquer::cli {
namespace {

constexpr double kRates[] = {44100, 48000, 88200, 96000, 176400, 192000};

Json describe(const FormatInfo& format) {
    Json rates = Json::array();
    for (const double rate : kRates)
        if (format.takesRate(rate)) rates.push_back(rate);
    return {{"id", format.id},
            {"name", format.name},
            {"extension", format.extension},
            {"bits", format.bits > 0 ? Json(format.bits) : Json(nullptr)},
            {"lossy", format.isLossy},
            {"rates", rates}};
}

int run(bool json) {
    Json all = Json::array();
    for (const FormatInfo& format : fileFormats()) {
        if (json) {
            all.push_back(describe(format));
            continue;
        }
        std::string id(format.id);
        id.resize(std::max<std::size_t>(id.size(), 12), ' ');
        std::cout << id << format.name << " (." << format.extension << ")\n";
    }
    if (json) print({{"formats", all}});
    return kDone;
}

}  // namespace

Verb addDeliver(CLI::App& app) {
    auto json = std::make_shared<bool>(false), wanted = std::make_shared<bool>(false);
    CLI::App* verb = app.add_subcommand("deliver", "lists what a master can be delivered as");
    verb->add_flag("--list", *wanted, "lists the formats")->required();
    verb->add_flag("--json", *json, "one JSON document");
    return {verb, [json, wanted] { return run(*json); }};
}

}  // namespace lacquer::cli
