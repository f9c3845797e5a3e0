// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the bands in the table by their ids and edits them.
#include "widgets/EqualizerBands.h"

#include <algorithm>
#include <cassert>
#include <string>

namespace lacquer {
namespace {

std::string bandId(int number, const char* leaf) {
    return "band" + std::to_string(number) + "." + leaf;
}

std::string_view choiceId(const EqualizerBands& bands, int index) {
    if (index < 0) return {};
    const auto choices = bands.param(index).choices;
    const auto at = static_cast<std::size_t>(bands.value(index) + 0.5);
    return at < choices.size() ? choices[at].id : std::string_view();
}

}  // namespace

void EqualizerBands::setParams(std::span<const Param> params) {
    params_ = params;
    values_ = defaultValues(params);
    bands_.clear();
    for (int k = 1; findParam(params, bandId(k, "freq")) >= 0; ++k) {
        const auto at = [&](const char* leaf) { return findParam(params, bandId(k, leaf)); };
        bands_.push_back({.number = k,
                          .on = at("on"),
                          .type = at("type"),
                          .freq = at("freq"),
                          .gain = at("gain"),
                          .q = at("q"),
                          .slope = at("slope"),
                          .channel = at("channel")});
    }
}

void EqualizerBands::setValues(std::span<const double> values) {
    assert(values.size() == params_.size());
    values_.assign(values.begin(), values.end());
}

bool EqualizerBands::exists(int b) const {
    if (isOn(b)) return true;
    const EqualizerBand& at = band(b);
    for (const int index : {at.type, at.freq, at.gain, at.q, at.slope, at.channel})
        if (index >= 0 && value(index) != param(index).def) return true;
    return false;
}

int EqualizerBands::firstFree() const {
    for (int b = 0; b < count(); ++b)
        if (!exists(b)) return b;
    return -1;
}

std::string_view EqualizerBands::typeId(int b) const {
    return choiceId(*this, band(b).type);
}
std::string_view EqualizerBands::channelId(int b) const {
    return choiceId(*this, band(b).channel);
}

bool EqualizerBands::hasGain(int b) const {
    const std::string_view type = typeId(b);
    return type == "bell" || type == "lowshelf" || type == "highshelf" || type == "tilt";
}

bool EqualizerBands::hasSlope(int b) const {
    const std::string_view type = typeId(b);
    return band(b).slope >= 0 &&
           (type == "lowcut" || type == "highcut" || type == "lowshelf" || type == "highshelf");
}

bool EqualizerBands::hasQ(int b) const {
    return typeId(b) != "tilt";
}

std::vector<int> EqualizerBands::shown() const {
    std::vector<int> out;
    for (int b = 0; b < count(); ++b)
        if (exists(b)) out.push_back(b);
    std::stable_sort(out.begin(), out.end(), [this](int x, int y) { return freq(x) < freq(y); });
    return out;
}

std::vector<int> EqualizerBands::globals() const {
    std::vector<int> out;
    for (std::size_t i = 0; i < params_.size(); ++i)
        if (!params_[i].id.view().starts_with("band")) out.push_back(static_cast<int>(i));
    return out;
}

ParamEdit EqualizerBands::set(int index, double value) {
    const double clamped = clampToParam(param(index), value);
    values_[static_cast<std::size_t>(index)] = clamped;
    return {index, clamped};
}

ParamEdits EqualizerBands::add(int b, double hz, double gainDb, std::string_view typeId) {
    ParamEdits edits = remove(b);
    const EqualizerBand& at = band(b);
    const auto choices = param(at.type).choices;
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (choices[i].id == typeId) edits.push_back(set(at.type, static_cast<double>(i)));
    edits.push_back(set(at.freq, hz));
    if (hasGain(b)) edits.push_back(set(at.gain, gainDb));
    edits.push_back(set(at.on, 1.0));
    return edits;
}

ParamEdits EqualizerBands::remove(int b) {
    ParamEdits edits;
    const EqualizerBand& at = band(b);
    for (const int index : {at.on, at.type, at.freq, at.gain, at.q, at.slope, at.channel})
        if (index >= 0 && value(index) != param(index).def)
            edits.push_back(set(index, param(index).def));
    return edits;
}

EqualizerCurves equalizerCurves(const Module& module, std::vector<double> values, double rate,
                                int selected) {
    EqualizerCurves curves;
    const PlanPtr whole = module.plan(values, rate);
    const double nyquist = rate / 2;
    curves.sum = [&module, whole, nyquist](double hz, Channel channel) {
        return hz < nyquist ? module.responseDb(*whole, hz, channel).value_or(0.0) : 0.0;
    };
    EqualizerBands bands;
    bands.setParams(module.params());
    bands.setValues(values);
    if (selected < 0 || selected >= bands.count() || !bands.exists(selected)) return curves;
    for (int b = 0; b < bands.count(); ++b) bands.set(bands.band(b).on, b == selected ? 1.0 : 0.0);
    for (const int index : bands.globals())
        if (bands.param(index).unit == Unit::Decibel) bands.set(index, 0.0);
    const PlanPtr alone = module.plan(bands.values(), rate);
    const std::string_view where = bands.channelId(selected);
    const Channel channel = where == "side"    ? Channel::Side
                            : where == "left"  ? Channel::Left
                            : where == "right" ? Channel::Right
                                               : Channel::Mid;
    curves.band = [&module, alone, nyquist, channel](double hz) {
        return hz < nyquist ? module.responseDb(*alone, hz, channel).value_or(0.0) : 0.0;
    };
    return curves;
}

}  // namespace lacquer
