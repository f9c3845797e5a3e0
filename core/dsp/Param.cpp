// SPDX-License-Identifier: GPL-3.0-or-later
// Clamping, text and knob travel of parameters.
#include "dsp/Param.h"

#include <algorithm>
#include <cmath>

#include "base/Units.h"

namespace lacquer {
namespace {

bool isWhole(Unit unit) {
    return unit == Unit::Switch || unit == Unit::Choice;
}

Error rangeError(const Param& param, std::string_view text) {
    if (!param.choices.empty()) {
        std::string names;
        for (const Choice& choice : param.choices) {
            if (!names.empty()) names += ", ";
            names += choice.id;
        }
        return Error(TR("core", "“%1” is no choice of %2; take one of: %3."),
                     {std::string(text), std::string(param.id.view()), names});
    }
    return Error(TR("core", "“%1” is no value of %2; it runs from %3 to %4."),
                 {std::string(text), std::string(param.id.view()), toText(param, param.min),
                  toText(param, param.max)});
}

int findChoice(const Param& param, std::string_view text) {
    for (std::size_t i = 0; i < param.choices.size(); ++i)
        if (param.choices[i].id == text) return static_cast<int>(i);
    return -1;
}

}  // namespace

double clampToParam(const Param& param, double value) {
    if (std::isnan(value)) return param.def;
    if (isWhole(param.unit)) value = std::round(value);
    return std::clamp(value, param.min, param.max);
}

std::string toText(const Param& param, double value) {
    if (param.unit == Unit::Switch) return value >= 0.5 ? "on" : "off";
    if (param.unit == Unit::Choice) {
        const auto index =
            static_cast<std::size_t>(std::clamp(std::round(value), param.min, param.max));
        return index < param.choices.size() ? std::string(param.choices[index].id) : std::string();
    }
    if (param.unit == Unit::Ratio && value >= param.max) return "inf : 1";
    return formatUnit(param.unit, value);
}

Result<double> fromText(const Param& param, std::string_view text) {
    if (!param.choices.empty()) {
        const int index = findChoice(param, text);
        if (index >= 0) return static_cast<double>(index);
    }
    if (param.unit == Unit::Switch) {
        if (text == "on" || text == "true" || text == "yes") return 1.0;
        if (text == "off" || text == "false" || text == "no") return 0.0;
    }
    const std::optional<double> number = parseUnit(param.unit, text);
    if (!number || std::isnan(*number)) return rangeError(param, text);
    if (std::isinf(*number) && param.unit == Unit::Ratio && *number > 0) return param.max;
    const double slack = 1e-9 * std::max(1.0, std::abs(*number));
    if (*number < param.min - slack || *number > param.max + slack) return rangeError(param, text);
    return clampToParam(param, *number);
}

double toTravel(const Param& param, double value) {
    const double v = clampToParam(param, value);
    if (param.max <= param.min) return 0.0;
    if (param.scale == Scale::Log) return std::log(v / param.min) / std::log(param.max / param.min);
    return (v - param.min) / (param.max - param.min);
}

double fromTravel(const Param& param, double travel) {
    const double t = std::clamp(travel, 0.0, 1.0);
    if (param.scale == Scale::Log)
        return clampToParam(param, param.min * std::pow(param.max / param.min, t));
    return clampToParam(param, param.min + t * (param.max - param.min));
}

int findParam(std::span<const Param> params, std::string_view id) {
    for (std::size_t i = 0; i < params.size(); ++i)
        if (params[i].id.view() == id) return static_cast<int>(i);
    return -1;
}

std::vector<double> defaultValues(std::span<const Param> params) {
    std::vector<double> values;
    values.reserve(params.size());
    for (const Param& param : params) values.push_back(param.def);
    return values;
}

}  // namespace lacquer
