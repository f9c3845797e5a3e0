// SPDX-License-Identifier: GPL-3.0-or-later
// Runs whole buffers through one module.
#include "support/ModuleRun.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <cstdio>
#include <cstdlib>

#include "engine/FlushToZero.h"
#include "support/Signals.h"

namespace lacquer::test {

Stereo both(std::vector<double> x) {
    return {x, x};
}
Stereo midOnly(const std::vector<double>& x) {
    return {x, x};
}
Stereo sideOnly(const std::vector<double>& x) {
    Stereo s{x, x};
    for (double& v : s.right) v = -v;
    return s;
}

bool finite(const Stereo& x) {
    const auto ok = [](double v) { return std::isfinite(v); };
    return std::all_of(x.left.begin(), x.left.end(), ok) &&
           std::all_of(x.right.begin(), x.right.end(), ok);
}

double peakOf(const Stereo& x) {
    return std::max(peakOf(x.left), peakOf(x.right));
}

double differenceOf(const Stereo& a, const Stereo& b, std::size_t from) {
    double most = a.size() == b.size() ? 0.0 : INFINITY;
    for (std::size_t n = from; n < std::min(a.size(), b.size()); ++n)
        most = std::max({most, std::abs(a.left[n] - b.left[n]), std::abs(a.right[n] - b.right[n])});
    return most;
}

Stereo later(const Stereo& x, std::size_t frames) {
    const auto cut = static_cast<std::ptrdiff_t>(std::min(frames, x.size()));
    return {{x.left.begin() + cut, x.left.end()}, {x.right.begin() + cut, x.right.end()}};
}

std::vector<double> values(const Module& module, const Settings& settings) {
    std::vector<double> v = defaultValues(module.params());
    for (const auto& [id, text] : settings) {
        const int i = findParam(module.params(), id);
        if (i < 0) {
            std::fprintf(stderr, "no parameter %s\n", id.c_str());
            std::abort();
        }
        const Result<double> parsed = fromText(module.params()[static_cast<std::size_t>(i)], text);
        if (!parsed) {
            std::fprintf(stderr, "%s\n", parsed.error().english().c_str());
            std::abort();
        }
        v[static_cast<std::size_t>(i)] = *parsed;
    }
    return v;
}

ModuleRun::ModuleRun(const Module& module, double rate, const Settings& settings)
    : ModuleRun(module, rate, values(module, settings)) {}

ModuleRun::ModuleRun(const Module& module, double rate, std::vector<double> v)
    : module_(module),
      rate_(rate),
      values_(std::move(v)),
      plan_(module.plan(values_, rate)),
      processor_(module.create(*plan_)) {}

ModuleRun::ModuleRun(const ModuleRun& other)
    : module_(other.module_),
      rate_(other.rate_),
      values_(other.values_),
      plan_(other.plan_),
      processor_(other.processor_->clone()) {}

void ModuleRun::set(const std::string& id, double value) {
    const int i = findParam(module_.params(), id);
    if (i < 0) std::abort();
    values_[static_cast<std::size_t>(i)] =
        clampToParam(module_.params()[static_cast<std::size_t>(i)], value);
    plan_ = module_.plan(values_, rate_);
}

Stereo ModuleRun::run(const Stereo& in) {
    return go(in, -1);
}
Stereo ModuleRun::tap(int tap, const Stereo& in) {
    return go(in, tap);
}

Stereo ModuleRun::go(const Stereo& in, int tap) {
    Stereo out{std::vector<double>(in.size()), std::vector<double>(in.size())};
    deepestDb_ = 0;
    const FlushToZero flush;
    for (std::size_t at = 0; at < in.size(); at += kQuantum) {
        if (onQuantum) onQuantum(at);
        const std::size_t count = std::min<std::size_t>(kQuantum, in.size() - at);
        Block block, tapOut;
        block.clear();
        tapOut.clear();
        std::copy_n(&in.left[at], count, block.left.data());
        std::copy_n(&in.right[at], count, block.right.data());
        Context context;
        context.tap = tap;
        context.tapOut = tap >= 0 ? &tapOut : nullptr;
        processor_->process(*plan_, block, context);
        deepestDb_ = std::max(deepestDb_, context.gainReductionDb);
        const Block& from = tap >= 0 ? tapOut : block;
        std::copy_n(from.left.data(), count, &out.left[at]);
        std::copy_n(from.right.data(), count, &out.right[at]);
    }
    return out;
}

double levelAt(const std::vector<double>& x, double hz, double rate, double amplitude) {
    const double w = 2 * kPi * hz / rate;
    const std::complex<double> turn = std::polar(1.0, -w);
    std::complex<double> z = 1.0, sum = 0.0;
    for (std::size_t n = 0; n < x.size(); ++n) {
        if (n % 256 == 0) z = std::polar(1.0, -w * static_cast<double>(n));
        sum += x[n] * z;
        z *= turn;
    }
    return 20 * std::log10(std::max(std::abs(sum) / amplitude, 1e-15));
}

}  // namespace lacquer::test
