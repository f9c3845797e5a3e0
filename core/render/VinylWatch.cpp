// SPDX-License-Identifier: GPL-3.0-or-later
// Fourth-order filters around the bass and the sibilants, and levels in windows.
#include "render/VinylWatch.h"

#include <algorithm>
#include <cmath>

#include "base/Units.h"

namespace lacquer {
namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr double kWindowSeconds = 0.05, kBassHz = 150.0, kSibilantHz = 6000.0;
constexpr double kBassDistanceDb = 12.0, kBassFloorDb = -40.0, kSibilantDb = -12.0;
constexpr double kDamping = 1.4142135623730951;

double gOf(double hz, double rate) {
    return std::tan(kPi * std::min(hz / rate, 0.45));
}

/// Level of a sine with this mean square, dBFS.
double levelDb(double meanSquare) {
    return 10.0 * std::log10(std::max(2.0 * meanSquare, 1e-20));
}

}  // namespace

VinylWatch::VinylWatch(double rate)
    : rate_(rate),
      size_(std::max<Frames>(1, secondsToFrames(kWindowSeconds, rate))),
      low_(gOf(kBassHz, rate), kDamping),
      high_(gOf(kSibilantHz, rate), kDamping) {}

void VinylWatch::frame(double left, double right) {
    double low[2] = {0.5 * (left + right), 0.5 * (left - right)}, high[2] = {left, right};
    for (int c = 0; c < 2; ++c)
        for (int stage = 0; stage < 2; ++stage) {
            low[c] = svfTick(lowStates_[stage], c, low_, 0.0, 0.0, 1.0, low[c]);
            high[c] = svfTick(highStates_[stage], c, high_, 1.0, -kDamping, -1.0, high[c]);
        }
    mid_ += low[0] * low[0];
    side_ += low[1] * low[1];
    left_ += high[0] * high[0];
    right_ += high[1] * high[1];
}

void VinylWatch::window() {
    const auto n = static_cast<double>(size_);
    const double mid = levelDb(mid_ / n), side = levelDb(side_ / n);
    if (side > kBassFloorDb && side > mid - kBassDistanceDb)
        bass_.push_back({position_ - size_, side - mid});
    const double loud = levelDb(std::max(left_, right_) / n);
    if (loud > kSibilantDb) sibilants_.push_back({position_ - size_, loud});
    mid_ = side_ = left_ = right_ = 0.0;
    filled_ = 0;
}

void VinylWatch::add(const std::vector<double>& frames) {
    for (std::size_t i = 0; i + 1 < frames.size(); i += 2) {
        frame(frames[i], frames[i + 1]);
        ++position_;
        if (++filled_ == size_) window();
    }
}

void VinylWatch::tell(DeliveredTarget& target) const {
    for (DeliveredFile& file : target.files) {
        const auto about = [&](const std::vector<Place>& places, Text text) {
            Place worst{0, -1e9};
            Frames count = 0;
            for (const Place& place : places) {
                if (place.at < file.start || place.at >= file.start + file.frames) continue;
                ++count;
                if (place.db > worst.db) worst = place;
            }
            if (count == 0) return;
            file.remarks.push_back(
                Message(text, {file.title, formatNumber(framesToSeconds(count * size_, rate_), 1),
                               formatTime(framesToSeconds(worst.at - file.start, rate_)),
                               formatNumber(worst.db, 1)}));
        };
        about(bass_, TR("render",
                        "%1: for %2 s the bass below 150 Hz is less than 12 dB more mid than side, "
                        "worst at %3 (side %4 dB against mid). Make the bass mono."));
        about(sibilants_, TR("render",
                             "%1: for %2 s there is more than -12 dBFS above 6 kHz, worst at %3 "
                             "(%4 dBFS). Tame the sibilants, or the cutter will."));
        const double minutes = framesToSeconds(file.frames, rate_) / 60.0;
        if (target.target.sideMinutes > 0 && minutes > target.target.sideMinutes)
            file.remarks.push_back(Message(
                TR("render", "%1 lasts %2 minutes; beyond %3 the cut gets quieter and noisier."),
                {file.title, formatNumber(minutes, 1),
                 formatNumber(target.target.sideMinutes, 0)}));
    }
}

}  // namespace lacquer
