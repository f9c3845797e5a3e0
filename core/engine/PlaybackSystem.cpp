// SPDX-License-Identifier: GPL-3.0-or-later
// The table of systems, and what their responses leave of a programme.
#include "engine/PlaybackSystem.h"

#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "measure/KWeighting.h"

namespace lacquer {
namespace {

using enum BandType;
constexpr double kButterworth = 0.70710678118654752;

constexpr BandSpec kPhone[] = {{LowCut, 420, 0, kButterworth, 24},
                               {Bell, 1000, 3, 1.0},
                               {Bell, 3200, 5, 1.4},
                               {Bell, 6500, -4, 2.0},
                               {HighCut, 15000, 0, kButterworth, 12}};
constexpr BandSpec kLaptop[] = {{LowCut, 230, 0, kButterworth, 18},
                                {Bell, 700, 3, 0.9},
                                {Bell, 1800, -2.5, 1.2},
                                {Bell, 5000, 4, 1.0},
                                {HighCut, 16000, 0, kButterworth, 12}};
constexpr BandSpec kEarbuds[] = {{LowShelf, 105, 6, 0.7},
                                 {Bell, 250, -1.5, 0.8},
                                 {Bell, 3000, 2, 1.2},
                                 {Bell, 8500, 3, 2.0},
                                 {HighCut, 17500, 0, kButterworth, 12}};
constexpr BandSpec kCar[] = {{LowShelf, 66, 10, 0.6}, {LowCut, 32, 0, kButterworth, 24},
                             {Bell, 130, 3, 2.0},     {Bell, 240, -4, 1.4},
                             {Bell, 2500, -1.5, 0.8}, {HighShelf, 7000, -3, 0.7}};
constexpr BandSpec kMonoSpeaker[] = {{LowCut, 72, 0, kButterworth, 24},
                                     {Bell, 95, 4, 1.2},
                                     {Bell, 380, -3, 0.8},
                                     {Bell, 3000, 2, 0.9},
                                     {HighCut, 14000, 0, kButterworth, 12}};
constexpr BandSpec kNearField[] = {{LowCut, 85, 0, kButterworth, 12},
                                   {Bell, 1900, 5, 0.9},
                                   {Bell, 600, -1, 1.0},
                                   {HighShelf, 12000, -3, 0.7}};
constexpr BandSpec kCube[] = {{LowCut, 150, 0, kButterworth, 12},
                              {Bell, 1400, 4, 0.7},
                              {Bell, 4500, -2, 1.5},
                              {HighCut, 9500, 0, kButterworth, 12}};
constexpr BandSpec kClub[] = {{LowCut, 32, 0, kButterworth, 24},
                              {LowShelf, 85, 9, 0.7},
                              {Bell, 250, -2, 0.8},
                              {Bell, 2500, -1.5, 0.8},
                              {HighShelf, 9000, -3, 0.7}};
constexpr BandSpec kRadio[] = {{LowCut, 160, 0, kButterworth, 24},
                               {Bell, 220, 5, 2.0},
                               {Bell, 1200, 3, 0.8},
                               {HighCut, 7500, 0, kButterworth, 24}};
constexpr BandSpec kTelevision[] = {{LowCut, 170, 0, kButterworth, 24},
                                    {Bell, 900, -3, 1.0},
                                    {Bell, 3500, 4, 1.2},
                                    {HighCut, 13000, 0, kButterworth, 12}};

constexpr PlaybackSystem kSystems[] = {
    {"phone_speaker", TR("systems", "Phone"),
     TR("systems", "A phone on the table: no bass below 400 Hz, hard mids, almost mono."), kPhone,
     0.25, 0, 6},
    {"laptop", TR("systems", "Laptop"),
     TR("systems", "Speakers beside the keyboard: nothing below 200 Hz, a narrow picture."),
     kLaptop, 0.7, 0, 3},
    {"earbuds", TR("systems", "Earbuds"),
     TR("systems", "Consumer earbuds: more bass and treble than you mixed, a wider picture."),
     kEarbuds, 1.15},
    {"car", TR("systems", "Car"),
     TR("systems", "A car's cabin: a swell below 70 Hz, a hole at 240 Hz, road noise."), kCar, 0.8,
     0, 0, -46},
    {"bt_mono", TR("systems", "Mono speaker"),
     TR("systems", "A wireless speaker: one box, a bump at 95 Hz, nothing below 60 Hz."),
     kMonoSpeaker, 0, 0, 3},
    {"ns10_like", TR("systems", "Small monitors"),
     TR("systems", "Sealed near-field monitors: lean below 85 Hz, merciless around 2 kHz."),
     kNearField, 1},
    {"cube_midrange", TR("systems", "Mid-range cube"),
     TR("systems", "One small driver: only the mids are left, and the balance of the voice."),
     kCube, 0},
    {"club", TR("systems", "Club"),
     TR("systems", "Subwoofers 9 dB above the tops, mono below 100 Hz."), kClub, 0.9, 100},
    {"kitchen_radio", TR("systems", "Kitchen radio"),
     TR("systems", "One box with a boom at 220 Hz and nothing above 7 kHz."), kRadio, 0, 0, 4},
    {"tv", TR("systems", "Television"),
     TR("systems", "A flat television: nothing below 170 Hz, a dip at 900 Hz."), kTelevision, 0.9,
     0, 2},
};

double powerOf(double db) {
    return std::isfinite(db) ? std::pow(10.0, db / 10.0) : 0.0;
}

double dbOf(double power) {
    return 10.0 * std::log10(power);
}

// What width and the mono bass (Linkwitz-Riley, fourth order) leave of the side's energy.
double sidePower(const PlaybackSystem& system, double hz) {
    if (system.monoBelowHz <= 0) return system.width * system.width;
    const double x4 = std::pow(hz / system.monoBelowHz, 4), high = x4 / (1.0 + x4);
    return system.width * system.width * high * high;
}

// How much quieter a normal distribution of this mean square gets by tanh(a·x)/a.
double driveLossDb(double driveDb, double meanSquare) {
    const double a = fromDb(driveDb), sigma = std::sqrt(meanSquare);
    double weight = 0, in = 0, out = 0;
    for (double z = 0.025; z < 5.0; z += 0.05) {
        const double w = std::exp(-z * z / 2), x = sigma * z, y = std::tanh(a * x) / a;
        weight += w;
        in += w * x * x;
        out += w * y * y;
    }
    return weight > 0 && out > 0 ? dbOf(in / out) : 0.0;
}

}  // namespace

std::span<const PlaybackSystem> playbackSystems() {
    return kSystems;
}

int findPlaybackSystem(std::string_view id) {
    for (std::size_t i = 0; i < std::size(kSystems); ++i)
        if (kSystems[i].id == id) return static_cast<int>(i);
    return -1;
}

bool bandApplies(const BandSpec& band, double rate) {
    return band.freq < 0.48 * rate;
}

SystemEffect effectOf(const PlaybackSystem& system, std::span<const ThirdOctave> programme,
                      double rate) {
    double before = 0, after = 0, total = 0, bass = 0, bassAfter = 0, upper = 0, side = 0,
           sideAfter = 0;
    for (const ThirdOctave& band : programme) {
        if (band.hz >= 0.48 * rate) continue;
        double response = 1.0;
        for (const BandSpec& spec : system.bands)
            if (bandApplies(spec, rate)) response *= prototypePower(spec, band.hz);
        const double mid = powerOf(band.midDb), sides = powerOf(band.sideDb);
        const double sidesAfter = sides * sidePower(system, band.hz) * response;
        const double weight = powerOf(kWeightingDb(rate, band.hz));
        before += weight * (mid + sides);
        after += weight * (mid * response + sidesAfter);
        total += mid * response + sidesAfter;
        side += sides;
        sideAfter += sidesAfter;
        if (band.hz >= 40 && band.hz <= 160) {
            bass += mid + sides;
            bassAfter += mid * response + sidesAfter;
        } else if (band.hz > 160 && band.hz <= 400) {
            upper += mid * response + sidesAfter;
        }
    }
    if (!(before > 0 && after > 0)) return {NAN, NAN, NAN, NAN};
    const double match = before / after;
    // Mid and side are half sums: a channel's mean square is theirs together. A sine's is half its peak's.
    const double driven = system.driveDb > 0 ? driveLossDb(system.driveDb, total / 2.0) : 0.0;
    return {dbOf(match) + driven, bass > 0 ? std::max(0.0, 1.0 - match * bassAfter / bass) : NAN,
            bass > 0 ? dbOf(match * upper / bass) : NAN,
            side > 0 ? std::max(0.0, 1.0 - match * sideAfter / side) : NAN};
}

}  // namespace lacquer
