// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the embedded table of targets.
#include "render/DeliveryTarget.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "base/Embedded.h"

namespace lacquer {
namespace {

using Kind = DeliveryTarget::Kind;
using Json = nlohmann::json;

constexpr std::pair<std::string_view, Kind> kKinds[] = {
    {"tracks", Kind::Tracks}, {"whole", Kind::Whole}, {"cue", Kind::Cue},
    {"toc", Kind::Toc},       {"ddp", Kind::Ddp},     {"vinyl", Kind::Vinyl}};

DeliveryTarget read(const Json& in) {
    DeliveryTarget out;
    out.id = in.at("id").get<std::string>();
    out.format = findFormat(in.at("format").get<std::string>());
    if (!out.format) throw std::logic_error("delivery target without a format");
    out.name = in.value("name", std::string(out.format->name));
    const std::string kind = in.at("kind").get<std::string>();
    for (const auto& [id, value] : kKinds)
        if (id == kind) out.kind = value;
    out.rate = in.value("rate", 0.0);
    if (in.contains("ceilingDbtp")) out.ceilingDbtp = in["ceilingDbtp"].get<double>();
    out.cdFrames = in.value("cdFrames", false);
    out.sideMinutes = in.value("sideMinutes", 0.0);
    return out;
}

}  // namespace

const std::vector<DeliveryTarget>& deliveryTargets() {
    static const std::vector<DeliveryTarget> kTargets = [] {
        std::vector<DeliveryTarget> list;
        const Json document = Json::parse(embeddedFile("delivery/targets.json").value());
        for (const Json& in : document.at("targets")) list.push_back(read(in));
        return list;
    }();
    return kTargets;
}

const DeliveryTarget* findDeliveryTarget(std::string_view id) {
    const auto& all = deliveryTargets();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const DeliveryTarget& t) { return t.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace lacquer
