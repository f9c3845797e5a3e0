// SPDX-License-Identifier: GPL-3.0-or-later
// The pieces of work whose cost is measured: each module as a mastering chain uses it, files, meters.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "dsp/Block.h"

namespace lacquer::bench {

/// One second of music-like sound that peaks near full scale; it is repeated as often as needed.
struct Sound {
    double rate = 44100;
    std::vector<Block> blocks;
};
Sound madeSound(double rate);

/// Takes the next quanta; `last` ends a stream.
using Work = std::function<void(const Block& block, bool last)>;

struct NamedWork {
    std::string name;
    std::function<Work(double rate)> make;
};

/// "equalizer 8", "limiter", "write wav24" …; what this build does not have is left out.
std::vector<NamedWork> works();

/// Module `id` with settings such as {"band1.on", "1"}; empty when there is no such module.
using Settings = std::vector<std::pair<std::string, std::string>>;
Work moduleWork(const std::string& id, const Settings& settings, double rate);
Settings equalizerBands(int count);
Settings multibandBands(int count);

/// Seconds of processor time that `seconds` of `sound` take.
double processorSeconds(const Work& work, const Sound& sound, double seconds);

}  // namespace lacquer::bench
