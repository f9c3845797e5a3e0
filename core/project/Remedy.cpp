// SPDX-License-Identifier: GPL-3.0-or-later
// The table of remedies.
#include "project/Remedy.h"

#include <algorithm>
#include <cmath>

#include "dsp/EqDesign.h"
#include "modules/Registry.h"

namespace lacquer {
namespace {

using Settings = std::vector<MoveSetting>;

constexpr double kRingDb = -3, kRingQ = 6;
constexpr double kLowMidHz = 316, kLowMidQ = 0.8, kLeastLowMidDb = 1.5, kMostLowMidDb = 3.0;
constexpr double kVoiceHz = 2500, kVoiceQ = 0.7, kVoiceDb = 1.5;
constexpr double kSubHz = 28, kSubSlope = 24;
constexpr double kEsDb = 4, kEsThresholdDb = -10;
constexpr double kMonoBelowHz = 120, kCeilingDbtp = -1, kHeadroomDb = 3;
constexpr double kMidChannel = 1;  // of the equalizer's choices

std::string db(double value) {
    return formatUnit(Unit::Decibel, value);
}
std::string hz(double value) {
    return formatUnit(Unit::Hertz, value);
}
MoveSetting fixed(const char* param, double value) {
    return {param, value, value};
}

Move make(const char* module, Settings set, Message what, Message reason) {
    return {.module = module,
            .set = std::move(set),
            .what = std::move(what),
            .reason = std::move(reason),
            .confidence = 1.0};
}

// The first band that is off; nothing when all are in use.
std::optional<std::string> freeBand(const Chain& chain) {
    const Module& equalizer = *findModule("equalizer");
    const auto found = std::find_if(chain.modules.begin(), chain.modules.end(),
                                    [](const auto& m) { return m.module == "equalizer"; });
    for (int n = 1;; ++n) {
        const std::string stem = "band" + std::to_string(n) + ".";
        const int on = findParam(equalizer.params(), stem + "on");
        if (on < 0) return std::nullopt;
        if (found == chain.modules.end() || found->values[static_cast<std::size_t>(on)] == 0.0)
            return stem;
    }
}

struct Band {
    BandType type;
    double hz, gain, q;
    double slope = 12, channel = 0;
};

std::optional<Move> bandMove(const Chain& chain, const Band& band, Message what, Message reason) {
    const auto stem = freeBand(chain);
    if (!stem) return std::nullopt;
    const double type = static_cast<double>(band.type);
    Settings set{{*stem + "on", 1, 1},
                 {*stem + "type", type, type},
                 {*stem + "freq", band.hz, band.hz},
                 {*stem + "gain", band.gain, 0},
                 {*stem + "q", band.q, band.q}};
    set.push_back({*stem + "slope", band.slope, band.slope});
    set.push_back({*stem + "channel", band.channel, band.channel});
    return make("equalizer", std::move(set), std::move(what), std::move(reason));
}

std::optional<Move> toneRemedy(const Problem& p, const Chain& chain) {
    if (p.id == "resonance")
        return bandMove(chain, {BandType::Bell, p.hz, kRingDb, kRingQ},
                        {TR("remedies", "Bell %1 at %2, Q %3"),
                         {db(kRingDb), hz(p.hz), formatNumber(kRingQ, 0)}},
                        {TR("remedies",
                            "%1 stand %2 over their octave: %3 of it are taken, so that the note "
                            "stays a note."),
                         {hz(p.hz), db(p.measured), db(-kRingDb)}});
    if (p.id == "low_mid") {
        const double gain =
            -std::clamp(p.measured - p.threshold + kLeastLowMidDb, kLeastLowMidDb, kMostLowMidDb);
        return bandMove(chain, {BandType::Bell, kLowMidHz, gain, kLowMidQ},
                        {TR("remedies", "Bell %1 at %2, Q %3"),
                         {db(gain), hz(kLowMidHz), formatNumber(kLowMidQ, 1)}},
                        {TR("remedies",
                            "200 to 500 Hz are %1 over what is beside them, the limit "
                            "is %2: this takes %3 of it."),
                         {db(p.measured), db(p.threshold), db(-gain)}});
    }
    if (p.id == "voice_crowded")
        return bandMove(chain, {BandType::Bell, kVoiceHz, kVoiceDb, kVoiceQ, 12, kMidChannel},
                        {TR("remedies", "Bell +%1 at %2 on mid"), {db(kVoiceDb), hz(kVoiceHz)}},
                        {TR("remedies",
                            "The middle stands at %1 against what covers it between 1 and 4 kHz, "
                            "the limit is %2: this brings it %3 forward."),
                         {db(p.measured), db(p.threshold), db(kVoiceDb)}});
    if (p.id == "sub")
        return bandMove(chain, {BandType::LowCut, kSubHz, 0, 0.70710678, kSubSlope},
                        {TR("remedies", "Low cut at %1, %2 dB per octave"),
                         {hz(kSubHz), formatNumber(kSubSlope, 0)}},
                        {TR("remedies",
                            "Below 32 Hz there is %1 of the bass above it: the cut "
                            "leaves the bass from 40 Hz on."),
                         {db(p.measured)}});
    return std::nullopt;
}

std::optional<Move> repairRemedy(const Problem& p) {
    if (p.id == "dc")
        return make("repair", {{"dc", 1, 0}}, {TR("remedies", "Remove the offset"), {}},
                    {TR("remedies", "The mean is at %1 of full scale; nothing else is changed."),
                     {db(p.measured)}});
    if (p.id == "hum") {
        const double mains = std::abs(p.hz - 60) < 5 ? 2 : 1;
        return make("repair", {{"hum", 1, 0}, fixed("mains", mains)},
                    {TR("remedies", "Take the hum at %1 away"), {hz(p.hz)}},
                    {TR("remedies",
                        "%1 lines stand still, the strongest at %2: they are followed "
                        "and taken out, the music between them stays."),
                     {std::to_string(p.count), db(p.measured)}});
    }
    if (p.id == "click")
        return make("repair", {{"click", 1, 0}}, {TR("remedies", "Replace the clicks"), {}},
                    {TR("remedies", "%1 places: each is drawn anew from the sound around it."),
                     {std::to_string(p.count)}});
    if (p.id == "clip" || p.id == "clip_below_fs")
        return make("repair", {{"declip", 1, 0}}, {TR("remedies", "Draw clipped peaks anew"), {}},
                    {TR("remedies",
                        "%1 flat tops at %2: they come out higher than they went in; "
                        "a limiter behind has to hold them."),
                     {std::to_string(p.count), db(p.measured)}});
    return std::nullopt;
}

std::optional<Move> otherRemedy(const Problem& p) {
    if (p.id == "sibilance") {
        const double at = std::clamp(p.hz, 2000.0, 16000.0);
        return make("deesser",
                    {{"range", kEsDb, 0}, fixed("freq", at), fixed("threshold", kEsThresholdDb)},
                    {TR("remedies", "De-ess around %1 by up to %2"), {hz(at), db(kEsDb)}},
                    {TR("remedies",
                        "%1 sharp sounds a minute are centred at %2; between them "
                        "nothing is lowered."),
                     {formatNumber(p.measured, 0), hz(p.hz)}});
    }
    if (p.id == "stereo_bass")
        return make("imager", {{"monobelow", kMonoBelowHz, 0}},
                    {TR("remedies", "Mono below %1"), {hz(kMonoBelowHz)}},
                    {TR("remedies",
                        "Below 100 Hz the side is at %1 of the mid, the limit is %2: "
                        "it is taken away there, above it the width stays."),
                     {db(p.measured), db(p.threshold)}});
    if (p.id == "isp")
        return make("limiter", {fixed("ceiling", kCeilingDbtp)},
                    {TR("remedies", "Limiter with a ceiling of %1"),
                     {formatUnit(Unit::DecibelTruePeak, kCeilingDbtp)}},
                    {TR("remedies",
                        "The true peak is %1: only what stands over the ceiling is "
                        "lowered."),
                     {formatUnit(Unit::DecibelTruePeak, p.measured)}});
    if (p.id == "no_headroom") {
        const double gain = -(p.measured + kHeadroomDb);
        return make("gain", {{"gain", gain, 0}}, {TR("remedies", "Input gain %1"), {db(gain)}},
                    {TR("remedies",
                        "The highest sample is at %1 of full scale: this leaves %2 "
                        "above it for the chain."),
                     {db(p.measured), db(kHeadroomDb)}});
    }
    return std::nullopt;
}

}  // namespace

std::optional<Move> remedyOf(const Problem& problem, const Chain& chain) {
    auto move = toneRemedy(problem, chain);
    if (!move) move = repairRemedy(problem);
    if (!move) move = otherRemedy(problem);
    if (move) move->id = std::string(kRemedyStem) + problem.id;
    return move;
}

bool hasRemedy(const Chain& chain, const Problem& problem) {
    const std::string id = std::string(kRemedyStem) + problem.id;
    return std::any_of(chain.modules.begin(), chain.modules.end(), [&](const ModuleState& m) {
        return std::any_of(m.notes.begin(), m.notes.end(),
                           [&](const MoveNote& note) { return note.id == id; });
    });
}

std::optional<std::pair<double, double>> regionOf(const Problem& p) {
    const auto around = [&](double share) { return std::pair(p.hz / share, p.hz * share); };
    if (p.id == "hum" && p.hz > 0) return std::pair(0.8 * p.hz, 12 * p.hz);
    if (p.id == "sibilance" && p.hz > 0) return around(1.6);
    if (p.id == "resonance" && p.hz > 0) return around(1.2);
    if (p.id == "stereo_bass") return std::pair(20.0, 100.0);
    if (p.id == "sub") return std::pair(10.0, 40.0);
    if (p.id == "low_mid") return std::pair(200.0, 500.0);
    if (p.id == "kick_masked") return std::pair(45.0, 110.0);
    if (p.id == "voice_crowded") return std::pair(1000.0, 4000.0);
    return std::nullopt;
}

}  // namespace lacquer
