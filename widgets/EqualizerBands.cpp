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
                          .channel = at("channel"),
                          .dynamic = at("dynamic"),
                          .threshold = at("threshold"),
                          .range = at("range"),
                          .attack = at("attack"),
                          .release = at("release")});
    }
}

void EqualizerBands::setValues(std::span<const double> values) {
    assert(values.size() == params_.size());
    values_.assign(values.begin(), values.end());
}

bool EqualizerBands::exists(int b) const {
    if (isOn(b)) return true;
    for (const int index : band(b).all())
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

bool EqualizerBands::hasLength() const {
    const int phase = findParam(params_, "phase");
    return phase >= 0 && choiceId(*this, phase) != "minimum";
}

bool EqualizerBands::moves(int b) const {
    return hasGain(b) && value(band(b).dynamic) > 0.5 && value(band(b).range) != 0.0;
}

double EqualizerBands::farGain(int b) const {
    return clampToParam(param(band(b).gain), gain(b) + value(band(b).range));
}

ParamEdits EqualizerBands::setDynamic(int b, bool on) {
    constexpr double kFirstRange = -3.0;
    ParamEdits edits{set(band(b).dynamic, on ? 1.0 : 0.0)};
    if (on && value(band(b).range) == 0.0) edits.push_back(set(band(b).range, kFirstRange));
    return edits;
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
    for (const int index : band(b).all())
        if (index >= 0 && value(index) != param(index).def)
            edits.push_back(set(index, param(index).def));
    return edits;
}

namespace {

Channel channelOf(std::string_view id) {
    return id == "side"    ? Channel::Side
           : id == "left"  ? Channel::Left
           : id == "right" ? Channel::Right
                           : Channel::Mid;
}

// The response of a plan in one channel; 0 dB from half the rate on.
std::function<double(double)> lineOf(const Module& module, const std::vector<double>& values,
                                     double rate, Channel channel) {
    return [&module, plan = module.plan(values, rate), rate, channel](double hz) {
        return hz < rate / 2 ? module.responseDb(*plan, hz, channel).value_or(0.0) : 0.0;
    };
}

}  // namespace

EqualizerCurves equalizerCurves(const Module& module, std::vector<double> values, double rate,
                                int selected) {
    EqualizerCurves curves;
    const PlanPtr whole = module.plan(values, rate);
    const double nyquist = rate / 2;
    curves.sum = [&module, whole, nyquist](double hz, Channel channel) {
        return hz < nyquist ? module.responseDb(*whole, hz, channel).value_or(0.0) : 0.0;
    };
    curves.notes = module.notes(*whole);
    EqualizerBands bands;
    bands.setParams(module.params());
    bands.setValues(values);
    if (selected < 0 || selected >= bands.count() || !bands.exists(selected)) return curves;
    for (int b = 0; b < bands.count(); ++b) bands.set(bands.band(b).on, b == selected ? 1.0 : 0.0);
    // Alone a band needs neither level nor a kernel of its own.
    for (const int index : bands.globals()) bands.set(index, bands.param(index).def);
    const Channel channel = channelOf(bands.channelId(selected));
    curves.band = lineOf(module, bands.values(), rate, channel);
    if (!bands.moves(selected)) return curves;
    bands.set(bands.band(selected).gain, bands.farGain(selected));
    bands.set(bands.band(selected).dynamic, 0.0);
    curves.far = lineOf(module, bands.values(), rate, channel);
    return curves;
}

}  // namespace lacquer
