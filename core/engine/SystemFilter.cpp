// SPDX-License-Identifier: GPL-3.0-or-later
// Filters, then the picture, then what a small driver does to loud sound.
#include "engine/SystemFilter.h"

#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "dsp/Math.h"

namespace lacquer {
namespace {

constexpr double kNoiseHz = 180.0;  // road noise is dull above

}  // namespace

SystemPlan::SystemPlan(const PlaybackSystem& system, double rate) : width(system.width) {
    for (const BandSpec& band : system.bands) {
        if (!bandApplies(band, rate)) continue;
        const BandDesign design = designBand(band, rate);
        for (int i = 0; i < design.count; ++i)
            sections.push_back(svfCoefs(design.sections[static_cast<std::size_t>(i)]));
    }
    sections.resize(std::min<std::size_t>(sections.size(), SystemFilter::kMostSections));
    cutsSide = system.monoBelowHz > 0;
    if (cutsSide) sideCut = svfCoefs(highPassSection(system.monoBelowHz, rate, std::sqrt(0.5)));
    if (system.driveDb > 0) drive = fromDb(system.driveDb);
    if (system.noiseDbfs < -150) return;
    noiseShare = 1.0 - std::exp(-2.0 * 3.14159265358979 * kNoiseHz / rate);
    // White noise in ±1 has a mean square of 1/3; the one-pole leaves share/(2 - share) of it.
    noise = fromDb(system.noiseDbfs) * std::sqrt(3.0 * (2.0 - noiseShare) / noiseShare);
}

void SystemFilter::reset() noexcept {
    sections_.fill({});
    sideCut_.fill({});
    for (Oversampler& over : over_) over.reset();
    dull_[0] = dull_[1] = 0.0;
}

void SystemFilter::process(const SystemPlan& plan, bool linear, Block& block) noexcept {
    for (std::size_t i = 0; i < plan.sections.size(); ++i)
        svfRun(sections_[i], plan.sections[i], block);
    if (plan.width != 1.0 || plan.cutsSide) narrow(plan, block);
    if (linear) return;
    if (plan.drive > 0) bend(plan.drive, block);
    if (plan.noise > 0) addNoise(plan, block);
}

void SystemFilter::narrow(const SystemPlan& plan, Block& block) noexcept {
    Block halves;  // mid and side
    for (int n = 0; n < kQuantum; ++n) {
        halves.left[n] = 0.5 * (block.left[n] + block.right[n]);
        halves.right[n] = 0.5 * plan.width * (block.left[n] - block.right[n]);
    }
    if (plan.cutsSide) {
        Block side;
        side.left = side.right = halves.right;
        for (SvfState& state : sideCut_) svfRun(state, plan.sideCut, side);
        halves.right = side.left;
    }
    for (int n = 0; n < kQuantum; ++n) {
        block.left[n] = halves.left[n] + halves.right[n];
        block.right[n] = halves.left[n] - halves.right[n];
    }
}

void SystemFilter::bend(double drive, Block& block) noexcept {
    for (int c = 0; c < 2; ++c) {
        over_[c].up(block.channel(c), high_.data());
        for (double& x : high_) x = math::tanh(drive * x) / drive;
        over_[c].down(high_.data(), block.channel(c));
    }
}

void SystemFilter::addNoise(const SystemPlan& plan, Block& block) noexcept {
    for (int n = 0; n < kQuantum; ++n)
        for (int c = 0; c < 2; ++c) {
            dice_ = dice_ * 6364136223846793005ULL + 1442695040888963407ULL;
            const double white = static_cast<double>(dice_ >> 11) * 0x1p-52 - 1.0;
            dull_[c] += plan.noiseShare * (white - dull_[c]);
            block.channel(c)[n] += plan.noise * dull_[c];
        }
}

}  // namespace lacquer
