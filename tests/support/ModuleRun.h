// SPDX-License-Identifier: GPL-3.0-or-later
// Runs whole buffers through one module, as a rig does: quanta of 64 frames with denormals flushed.
#pragma once
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "dsp/Processor.h"

namespace lacquer::test {

struct Stereo {
    std::vector<double> left, right;
    std::size_t size() const { return left.size(); }
    bool operator==(const Stereo&) const = default;
};

Stereo both(std::vector<double> x);
Stereo midOnly(const std::vector<double>& x);
Stereo sideOnly(const std::vector<double>& x);
bool finite(const Stereo& x);
double peakOf(const Stereo& x);
/// Largest difference of a and b from `from` on.
double differenceOf(const Stereo& a, const Stereo& b, std::size_t from = 0);
/// Without the first `frames` frames.
Stereo later(const Stereo& x, std::size_t frames);

using Settings = std::vector<std::pair<std::string, std::string>>;
/// Defaults with these parameters set by their texts; an unknown id or text ends the test program.
std::vector<double> values(const Module& module, const Settings& settings);

/// A module with its processor, ready to run.
class ModuleRun {
public:
    ModuleRun(const Module& module, double rate, const Settings& settings = {});
    ModuleRun(const Module& module, double rate, std::vector<double> v);
    ModuleRun(const ModuleRun& other);

    void set(const std::string& id, double value);  ///< takes force at the next quantum
    Stereo run(const Stereo& in);           ///< as many frames as `in`; pads the last quantum
    Stereo tap(int tap, const Stereo& in);  ///< what the tap says instead
    void reset() { processor_->reset(*plan_); }
    const Plan& plan() const { return *plan_; }
    double deepestDb() const { return deepestDb_; }  ///< reduction of the last run

    /// Called ahead of every quantum with its first frame, when set.
    std::function<void(std::size_t)> onQuantum;

private:
    Stereo go(const Stereo& in, int tap);

    const Module& module_;
    double rate_, deepestDb_ = 0;
    std::vector<double> values_;
    PlanPtr plan_;
    std::unique_ptr<Processor> processor_;
};

/// 20·log10 |DFT| at hz of a response, divided by `amplitude`.
double levelAt(const std::vector<double>& x, double hz, double rate, double amplitude = 1.0);

}  // namespace lacquer::test
