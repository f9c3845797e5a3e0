// SPDX-License-Identifier: GPL-3.0-or-later
// `deliver`: targets, file formats, and how services play what is delivered.
#include <iostream>
#include <memory>

#include "app/cli/Verbs.h"
#include "base/Embedded.h"
#include "measure/Services.h"
#include "render/DeliveryTarget.h"

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

Json describe(const DeliveryTarget& target) {
    return {{"id", target.id},
            {"name", target.name},
            {"format", target.format->id},
            {"sampleRate", target.rate > 0 ? Json(target.rate) : Json(nullptr)},
            {"ceilingDbtp", target.ceilingDbtp ? Json(*target.ceilingDbtp) : Json(nullptr)},
            {"filePerTrack", target.kind == DeliveryTarget::Kind::Tracks}};
}

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(text.size(), width), ' ');
    return text;
}

int run(bool json) {
    const Json rules = Json::parse(embeddedFile("delivery/platforms.json").value());
    if (json) {
        Json formats = Json::array(), targets = Json::array();
        for (const FormatInfo& format : fileFormats()) formats.push_back(describe(format));
        for (const DeliveryTarget& target : deliveryTargets()) targets.push_back(describe(target));
        print({{"targets", targets}, {"formats", formats}, {"platforms", rules.at("platforms")}});
        return kDone;
    }
    for (const DeliveryTarget& target : deliveryTargets())
        std::cout << padded(target.id, 12) << target.name << " (." << target.format->extension
                  << ")\n";
    std::cout << '\n' << rules.at("note").get<std::string>() << '\n';
    for (const Service& service : services()) {
        std::cout << service.name << ": ";
        for (const Message& rule : rulesOf(service)) std::cout << rule.english() << ' ';
        std::cout << "Masters at most " << service.ceilingDbtp << " dBTP. (" << service.asOf << ", "
                  << service.source << ")\n";
    }
    return kDone;
}

}  // namespace

Verb addDeliver(CLI::App& app) {
    auto json = std::make_shared<bool>(false), wanted = std::make_shared<bool>(false);
    CLI::App* verb = app.add_subcommand("deliver", "lists what a master can be delivered as");
    verb->add_flag("--list", *wanted, "lists targets, formats and services' rules")->required();
    verb->add_flag("--json", *json, "one JSON document");
    return {verb, [json, wanted] { return run(*json); }};
}

}  // namespace lacquer::cli
