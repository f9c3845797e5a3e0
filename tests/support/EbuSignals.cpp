// SPDX-License-Identifier: GPL-3.0-or-later
// EBU Tech 3341 (2023) table 1 and Tech 3342: phase-continuous 1 kHz sines, and peaks between samples.
#include "support/EbuSignals.h"

#include <cmath>

#include "support/Signals.h"

namespace lacquer::test {
namespace {

struct Step {
    double seconds, db;
};
constexpr double kSilence = -1000;

double amplitude(double db) {
    return db <= kSilence ? 0.0 : std::pow(10.0, db / 20.0);
}

// A 1 kHz sine in all channels, each `gains` dB beside the steps' level.
std::vector<double> tone(double rate, const std::vector<Step>& steps,
                         const std::vector<double>& gains = {0, 0}) {
    std::vector<double> x, linear;
    for (const double g : gains) linear.push_back(amplitude(g));
    long long n = 0;
    for (const Step& step : steps) {
        const double a = amplitude(step.db);
        for (const long long end = n + std::llround(step.seconds * rate); n < end; ++n) {
            const double v =
                a * std::sin(2 * kPi * std::fmod(1000.0 * static_cast<double>(n) / rate, 1.0));
            for (const double g : linear) x.push_back(g * v);
        }
    }
    return x;
}

Range around(double value, double tolerance = 0.1) {
    return {value - tolerance, value + tolerance};
}

std::vector<Step> repeated(const std::vector<Step>& steps, int times) {
    std::vector<Step> all;
    for (int i = 0; i < times; ++i) all.insert(all.end(), steps.begin(), steps.end());
    return all;
}

void addLevels(std::vector<EbuCase>& cases, double rate) {
    const auto add = [&](std::string name, const std::vector<Step>& steps) -> EbuCase& {
        cases.push_back({std::move(name), 2, tone(rate, steps)});
        return cases.back();
    };
    for (const double level : {-23.0, -33.0}) {
        EbuCase& c = add(level == -23.0 ? "3341-1" : "3341-2", {{20, level}});
        c.integrated = c.maxMomentary = c.maxShortTerm = around(level);
        c.steadyMomentary = c.steadyShortTerm = around(level);
    }
    add("3341-3", {{10, -36}, {60, -23}, {10, -36}}).integrated = around(-23);
    add("3341-4", {{10, -72}, {10, -36}, {60, -23}, {10, -36}, {10, -72}}).integrated = around(-23);
    add("3341-5", {{20, -26}, {20.1, -20}, {20, -26}}).integrated = around(-23);
    cases.push_back({"3341-6 5.0", 5, tone(rate, {{20, 0}}, {-28, -28, -24, -30, -30})});
    cases.back().integrated = around(-23);
    cases.push_back({"3341-6 5.1", 6, tone(rate, {{20, 0}}, {-28, -28, -24, 0, -30, -30})});
    cases.back().integrated = around(-23);
    add("3341-9", repeated({{1.34, -20}, {1.66, -30}}, 5)).steadyShortTerm = around(-23);
    add("3341-12", repeated({{0.18, -20}, {0.22, -30}}, 25)).steadyMomentary = around(-23);
    const double ranges[] = {10, 5, 20, 15};
    const std::vector<Step> programmes[] = {
        {{20, -20}, {20, -30}},
        {{20, -20}, {20, -15}},
        {{20, -40}, {20, -20}},
        {{20, -50}, {20, -35}, {20, -20}, {20, -35}, {20, -50}}};
    for (int i = 0; i < 4; ++i)
        add("3342-" + std::to_string(i + 1), programmes[i]).range = around(ranges[i], 1);
}

void addGrids(std::vector<EbuCase>& cases, double rate) {
    std::vector<Step> live11, live14;
    EbuCase c11{"3341-11"}, c14{"3341-14"};
    for (int i = 0; i < 20; ++i) {
        EbuCase s{"3341-10." + std::to_string(i + 1), 2,
                  tone(rate, {{i * 0.15, kSilence}, {3, -23}, {1, kSilence}})};
        s.maxShortTerm = around(-23);
        cases.push_back(s);
        EbuCase m{"3341-13." + std::to_string(i + 1), 2,
                  tone(rate, {{i * 0.02, kSilence}, {0.4, -23}, {1, kSilence}})};
        m.maxMomentary = around(-23);
        cases.push_back(m);
        const double level = -38.0 + i;
        for (const Step& s11 :
             {Step{i * 0.15, kSilence}, Step{3, level}, Step{3 - i * 0.15, kSilence}})
            live11.push_back(s11);
        for (const Step& s14 :
             {Step{i * 0.02, kSilence}, Step{0.4, level}, Step{0.4 - i * 0.02, kSilence}})
            live14.push_back(s14);
        c11.maxima.push_back(level);
        c14.maxima.push_back(level);
    }
    c11.samples = tone(rate, live11);
    c11.periodSeconds = 6.0;
    c14.samples = tone(rate, live14);
    c14.periodSeconds = 0.8;
    c14.maximaAreMomentary = true;
    cases.push_back(c11);
    cases.push_back(c14);
}

EbuCase peakCase(std::string name, const std::vector<double>& mono, double expected) {
    EbuCase c{std::move(name)};
    for (const double v : mono) c.samples.insert(c.samples.end(), {v, v});
    c.truePeak = Range{expected - 0.4, expected + 0.2};
    return c;
}

void addPeaks(std::vector<EbuCase>& cases, double rate) {
    const double table[][4] = {
        {4, 0, .5, -6}, {4, 45, .5, -6}, {6, 60, .5, -6}, {8, 67.5, .5, -6}, {4, 45, 1.41, 3}};
    const auto frames = static_cast<std::size_t>(rate);
    const std::size_t fade = frames / 10;
    for (int i = 0; i < 5; ++i) {
        auto x = sine(rate / table[i][0], rate, table[i][2], frames, table[i][1] * kPi / 180);
        for (std::size_t n = 0; n < fade; ++n) {
            const double g = static_cast<double>(n) / static_cast<double>(fade);
            x[n] *= g;
            x[frames - 1 - n] *= g;
        }
        cases.push_back(peakCase("3341-" + std::to_string(15 + i), x, table[i][3]));
    }
    // 20 to 23: at four times the rate, one period of twice the amplitude among others; then a
    // low-pass (a windowed sinc) and every fourth sample, from four places.
    constexpr int kHalf = 400, kSide = 24 * 800;
    std::vector<double> high;
    for (int n = 0; n < kSide; ++n) high.push_back(0.5 * std::sin(2 * kPi * n / 24));
    for (int n = 0; n < 16; ++n) high.push_back(std::sin(2 * kPi * n / 16));
    for (int n = 0; n < kSide; ++n) high.push_back(0.5 * std::sin(2 * kPi * n / 24));
    const int length = static_cast<int>(high.size());
    for (int n = 0; n < length; ++n)
        high[n] *= std::min(1.0, std::min(n, length - 1 - n) / (0.1 * 4 * 8000));
    for (int offset = 0; offset < 4; ++offset) {
        std::vector<double> x;
        for (int n = offset; n < length; n += 4) {
            double sum = 0;
            for (int k = -kHalf; k <= kHalf; ++k) {
                if (n + k < 0 || n + k >= length) continue;
                const double t = k * 0.97 / 4;
                const double w =
                    0.42 + 0.5 * std::cos(kPi * k / kHalf) + 0.08 * std::cos(2 * kPi * k / kHalf);
                sum += high[n + k] * (k == 0 ? 1.0 : std::sin(kPi * t) / (kPi * t)) * 0.97 / 4 * w;
            }
            x.push_back(sum);
        }
        cases.push_back(peakCase("3341-" + std::to_string(20 + offset), x, 0));
    }
}

}  // namespace

std::vector<EbuCase> ebuCases(double rate) {
    std::vector<EbuCase> cases;
    addLevels(cases, rate);
    addGrids(cases, rate);
    addPeaks(cases, rate);
    return cases;
}

}  // namespace lacquer::test
