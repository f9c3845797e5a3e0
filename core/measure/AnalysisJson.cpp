// SPDX-License-Identifier: GPL-3.0-or-later
// Analysis to JSON.
#include "measure/AnalysisJson.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace lacquer {
namespace {

using Json = nlohmann::ordered_json;

Json number(double value, int decimals = 4) {
    if (!std::isfinite(value)) return nullptr;
    const double scale = std::pow(10.0, decimals);
    const double rounded = std::round(value * scale) / scale;
    return rounded == 0.0 ? 0.0 : rounded;  // no -0.0
}

Json seriesJson(const std::vector<float>& values, double firstSeconds) {
    Json list = Json::array();
    for (const float v : values) list.push_back(number(v, 3));
    return {{"firstEnd", firstSeconds}, {"step", 0.01}, {"lufs", std::move(list)}};
}

}  // namespace

Json analysisJson(const Analysis& a, bool withSeries) {
    Json j;
    j["sampleRate"] = number(a.rate);
    j["channels"] = a.channels;
    j["channelRule"] = a.channelRule();
    j["frames"] = a.frames;
    j["seconds"] = number(a.seconds(), 6);
    j["integratedLufs"] = number(a.loudness.integratedLufs);
    j["loudnessRangeLu"] = number(a.loudness.rangeLu);
    j["maxMomentaryLufs"] = number(a.loudness.maxMomentaryLufs);
    j["maxShortTermLufs"] = number(a.loudness.maxShortTermLufs);
    j["truePeakDbtp"] = number(a.loudness.truePeakDbtp);
    j["samplePeakDbfs"] = number(a.loudness.samplePeakDbfs);
    j["plrDb"] = number(a.loudness.plrDb);
    j["minPsrDb"] = number(a.loudness.minPsrDb);
    j["medianPsrDb"] = number(a.loudness.medianPsrDb);
    j["dynamicRangeDb"] = number(a.dynamicRangeDb);
    j["correlation"] = number(a.correlation);
    j["balanceDb"] = number(a.balanceDb);
    j["monoLossLu"] = number(a.monoLossLu);
    j["widthDb"] = Json::array();
    for (const double width : a.widthDb) j["widthDb"].push_back(number(width));
    j["thirdOctaveDb"] = Json::array();
    for (const ThirdOctave& band : a.thirdOctaves)
        j["thirdOctaveDb"].push_back(
            {{"hz", band.hz}, {"mid", number(band.midDb)}, {"side", number(band.sideDb)}});
    j["dcOffset"] = {number(a.dcOffset[0], 9), number(a.dcOffset[1], 9)};
    if (withSeries)
        j["series"] = {{"momentary", seriesJson(a.momentarySeries, 0.4)},
                       {"shortTerm", seriesJson(a.shortTermSeries, 3.0)}};
    return j;
}

}  // namespace lacquer
