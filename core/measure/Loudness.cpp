// SPDX-License-Identifier: GPL-3.0-or-later
// Loudness: a 10 ms grid of weighted energies, windows over it, gates over those.
#include "measure/Loudness.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "base/Units.h"

namespace lacquer {
namespace {

constexpr double kOffset = -0.691;
// Mean power at -70 LUFS.
const double kAbsoluteGate = std::pow(10.0, (-70.0 - kOffset) / 10.0);

double mean(const std::vector<double>& values) {
    double sum = 0.0;
    for (const double v : values) sum += v;
    return values.empty() ? 0.0 : sum / static_cast<double>(values.size());
}

double gatedMean(const std::vector<double>& blocks) {
    const double gate = mean(blocks) / 10.0;  // 10 LU below
    double sum = 0.0;
    std::size_t count = 0;
    for (const double power : blocks)
        if (power > gate) {
            sum += power;
            ++count;
        }
    return count == 0 ? 0.0 : sum / static_cast<double>(count);
}

// Tech 3342: from the 10th to the 95th percentile of what is at most 20 LU below the mean.
double rangeOf(std::vector<double> powers) {
    const double gate = mean(powers) / 100.0;
    std::erase_if(powers, [gate](double p) { return p < gate; });
    if (powers.empty()) return 0.0;
    const auto percentile = [&powers](double share) {
        const auto place = std::lround(share * static_cast<double>(powers.size() - 1));
        std::nth_element(powers.begin(), powers.begin() + place, powers.end());
        return powers[static_cast<std::size_t>(place)];
    };
    const double low = percentile(0.10), high = percentile(0.95);
    return 10.0 * std::log10(high / low);
}

}  // namespace

std::array<double, 6> loudnessWeights(int channels) {
    switch (channels) {
    case 1: return {2.0};
    case 4: return {1.0, 1.0, 1.41, 1.41};
    case 5: return {1.0, 1.0, 1.0, 1.41, 1.41};
    case 6: return {1.0, 1.0, 1.0, 0.0, 1.41, 1.41};
    default: return {1.0, 1.0, 1.0};
    }
}

Loudness::Loudness(double rate, int channels, LoudnessOptions options)
    : rate_(rate), channels_(channels), options_(options), weights_(loudnessWeights(channels)) {
    assert(channels >= 1 && channels <= 6 && rate > 0);
    filters_.assign(static_cast<std::size_t>(channels + 1) / 2, KWeightedPair(rate));
    if (options.truePeak) peaks_.assign(static_cast<std::size_t>(channels), TruePeakMeter(rate));
}

void Loudness::reset() {
    *this = Loudness(rate_, channels_, options_);
}

double Loudness::toLufs(double power) noexcept {
    return power > 0.0 ? kOffset + 10.0 * std::log10(power) : -INFINITY;
}

void Loudness::add(const double* interleaved, std::size_t frames) {
    addChannels(interleaved, interleaved + 1, static_cast<std::size_t>(channels_), frames);
}

void Loudness::addPlanar(const double* left, const double* right, std::size_t frames) {
    assert(channels_ == 2);
    addChannels(left, right, 1, frames);
}

// `second` only matters for one or two channels; more are interleaved.
void Loudness::addChannels(const double* first, const double* second, std::size_t stride,
                           std::size_t frames) {
    while (frames > 0) {
        const std::size_t part = std::min(frames, untilGrid());
        segment(first, second, stride, part);
        framesIn_ += static_cast<long long>(part);
        first += part * stride;
        second += part * stride;
        frames -= part;
        if (untilGrid() == 0) gridPoint();
    }
}

// Frames until the 10 ms step is complete.
std::size_t Loudness::untilGrid() const noexcept {
    const long long end = std::llround(static_cast<double>(gridPoints_ + 1) * rate_ / 100.0);
    return static_cast<std::size_t>(end - framesIn_);
}

void Loudness::segment(const double* left, const double* right, std::size_t stride,
                       std::size_t frames) {
    for (std::size_t pair = 0; pair < filters_.size(); ++pair) {
        const std::size_t c = 2 * pair;
        const bool isLast = c + 1 == static_cast<std::size_t>(channels_);
        const double* first = left + c;
        const double* second = isLast ? first : (pair == 0 ? right : left + c + 1);
        KWeightedPair::Sums sums;
        filters_[pair].add(first, second, stride, frames, sums);
        energy_ += weights_[c] * sums.left;
        if (!isLast) energy_ += weights_[c + 1] * sums.right;
        if (channels_ == 2) cross_ += sums.cross;
        if (peaks_.empty()) continue;
        peaks_[c].add(first, frames, stride);
        if (!isLast) peaks_[c + 1].add(second, frames, stride);
    }
}

void Loudness::gridPoint() {
    ++gridPoints_;
    momentary_ = window400_.push(energy_) / (0.4 * rate_);
    shortTerm_ = window3000_.push(energy_) / (3.0 * rate_);
    // (L+R)/2 on both sides: half of L² + R² + 2LR.
    const double mono = momentary_ / 2 + cross400_.push(cross_) / (0.4 * rate_);
    energy_ = cross_ = 0.0;
    if (channels_ == 2 && gridPoints_ % 10 == 0 && gridPoints_ >= 40 && mono > kAbsoluteGate)
        monoBlocks_.push_back(mono);
    if (gridPoints_ >= 40) maxMomentary_ = std::max(maxMomentary_, momentary_);
    if (gridPoints_ >= 300) maxShortTerm_ = std::max(maxShortTerm_, shortTerm_);
    if (options_.series && gridPoints_ >= 40)
        momentarySeries_.push_back(static_cast<float>(momentary()));
    if (options_.series && gridPoints_ >= 300)
        shortTermSeries_.push_back(static_cast<float>(shortTerm()));
    if (gridPoints_ % 10 == 0) tenthPoint();
}

void Loudness::tenthPoint() {
    if (gridPoints_ >= 40 && momentary_ > kAbsoluteGate) blocks_.push_back(momentary_);
    if (gridPoints_ >= 300 && shortTerm_ >= kAbsoluteGate) shortTerms_.push_back(shortTerm_);
    if (peaks_.empty()) return;
    recentPeak_ = 0.0;
    for (TruePeakMeter& meter : peaks_) recentPeak_ = std::max(recentPeak_, meter.takeRecent());
    tenthPeaks_[static_cast<std::size_t>(gridPoints_ / 10 % 30)] = recentPeak_;
    if (gridPoints_ >= 300 && shortTerm_ >= kAbsoluteGate)
        psrs_.push_back({static_cast<float>(shortTerm()), static_cast<float>(psr())});
}

double Loudness::psr() const {
    const double peak = *std::max_element(tenthPeaks_.begin(), tenthPeaks_.end());
    return shortTerm_ > 0.0 && peak > 0.0 ? toDb(peak) - shortTerm() : NAN;
}

double Loudness::integrated() const {
    return toLufs(gatedMean(blocks_));
}

double Loudness::range() const {
    return rangeOf(shortTerms_);
}

double Loudness::truePeakDbtp() const {
    double peak = 0.0;
    for (const TruePeakMeter& meter : peaks_) peak = std::max(peak, meter.peak());
    return toDb(peak);
}

double Loudness::truePeakDbtp(int channel) const {
    const auto c = static_cast<std::size_t>(channel);
    return c < peaks_.size() ? toDb(peaks_[c].peak()) : -INFINITY;
}

void Loudness::interrupt() noexcept {
    for (TruePeakMeter& meter : peaks_) meter.interrupt();
}

double Loudness::samplePeakDbfs() const {
    double peak = 0.0;
    for (const TruePeakMeter& meter : peaks_) peak = std::max(peak, meter.samplePeak());
    return toDb(peak);
}

void Loudness::takePsr(LoudnessResult& result) const {
    std::vector<float> loud;
    for (const Psr& p : psrs_)
        if (p.shortTerm > result.integratedLufs - 10.0) loud.push_back(p.psr);
    if (loud.empty()) return;
    const auto middle = loud.begin() + static_cast<std::ptrdiff_t>(loud.size() / 2);
    std::nth_element(loud.begin(), middle, loud.end());
    result.medianPsrDb = *middle;
    result.minPsrDb = *std::min_element(loud.begin(), loud.end());
}

LoudnessResult Loudness::finish() {
    LoudnessResult result;
    double truePeak = 0.0, samplePeak = 0.0;
    for (const TruePeakMeter& meter : peaks_) {
        truePeak = std::max(truePeak, meter.finalPeak());
        samplePeak = std::max(samplePeak, meter.samplePeak());
    }
    result.truePeakDbtp = toDb(truePeak);
    result.samplePeakDbfs = toDb(samplePeak);
    peaks_.clear();
    const std::vector<double> silence(static_cast<std::size_t>(channels_) * 256, 0.0);
    result.integratedLufs = integrated();
    result.maxMomentaryLufs = maxMomentary();
    result.maxShortTermLufs = maxShortTerm();
    takePsr(result);
    if (channels_ <= 2 && std::isfinite(result.integratedLufs))
        result.monoLossLu =
            channels_ == 1 ? 0.0 : toLufs(gatedMean(monoBlocks_)) - result.integratedLufs;
    if (truePeak > 0.0 && std::isfinite(result.integratedLufs))
        result.plrDb = result.truePeakDbtp - result.integratedLufs;
    options_.series = false;  // the appended silence is no part of the file
    for (auto left = static_cast<std::size_t>(std::llround(1.5 * rate_)); left > 0;) {
        const std::size_t part = std::min<std::size_t>(left, 256);
        add(silence.data(), part);
        left -= part;
    }
    result.rangeLu = range();
    return result;
}

}  // namespace lacquer
