// SPDX-License-Identifier: GPL-3.0-or-later
// `curve`: the response that the editor draws, as a table.
#include <cmath>
#include <memory>

#include "app/cli/ChainWords.h"
#include "app/cli/Verbs.h"
#include "base/Files.h"
#include "base/Units.h"
#include "modules/Registry.h"

namespace lacquer::cli {
namespace {

struct Options {
    ChainWords chain;
    double rate = 48000;
    std::string out;
    bool force = false;
};

constexpr Channel kChannels[] = {Channel::Left, Channel::Right, Channel::Mid, Channel::Side};
constexpr int kPerDecade = 200;

std::string table(const Chain& chain, double rate) {
    std::vector<std::pair<const Module*, PlanPtr>> filters;
    for (const ModuleState& state : chain.modules)
        if (const Module* module = state.on ? findModule(state.module) : nullptr)
            filters.emplace_back(module, module->plan(state.values, rate));
    std::string csv = "hz,leftDb,rightDb,midDb,sideDb\n";
    for (int i = 0;; ++i) {
        const double hz = 10 * std::pow(10.0, static_cast<double>(i) / kPerDecade);
        if (hz >= rate / 2) return csv;
        csv += formatNumber(hz, 4);
        for (const Channel channel : kChannels) {
            double db = 0;
            for (const auto& [module, plan] : filters)
                db += module->responseDb(*plan, hz, channel).value_or(0);
            csv += "," + formatNumber(db, 6);
        }
        csv += '\n';
    }
}

int run(const Options& options) {
    Id nextId = 1;
    const auto chain = buildChain(options.chain, nextId);
    if (!chain) return wrongWords(chain.error());
    const Done written =
        writeWhole(options.out, table(*chain, options.rate),
                   options.force ? AtomicFile::Existing::Replace : AtomicFile::Existing::Keep);
    return written ? kDone : fail(written.error());
}

}  // namespace

Verb addCurve(CLI::App& app) {
    auto options = std::make_shared<Options>();
    CLI::App* verb = app.add_subcommand("curve", "writes a chain's frequency response as CSV");
    verb->add_option("--chain", options->chain.chainFile, "chain file (JSON)");
    verb->add_option("--preset", options->chain.presets, "preset of a chain or of a module");
    verb->add_option("--set", options->chain.sets, "N.param=value")->take_all();
    verb->add_option("--rate", options->rate, "sample rate in Hz")
        ->check(CLI::Range(8000.0, 384000.0));
    verb->add_option("-o,--output", options->out, "CSV: hz and dB for left, right, mid and side")
        ->required();
    verb->add_flag("--force", options->force, "overwrites an existing file");
    return {verb, [options] { return run(*options); }};
}

}  // namespace lacquer::cli
