// SPDX-License-Identifier: GPL-3.0-or-later
// Results to stdout, sentences to stderr.
#include <cmath>
#include <cstdio>
#include <iostream>

#include "app/cli/Verbs.h"

namespace lacquer::cli {
namespace {

int say(const Error& error, int code) {
    std::cerr << "lacquer-cli: " << error.english() << '\n';
    return code;
}

}  // namespace

int fail(const Error& error) {
    return say(error, kFailed);
}
int wrongWords(const Error& error) {
    return say(error, kWrongWords);
}

void print(const Json& document) {
    std::cout << document.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

Json number(double value, int decimals) {
    if (!std::isfinite(value)) return nullptr;
    const double factor = std::pow(10.0, decimals);
    const double rounded = std::round(value * factor) / factor;
    return std::isfinite(rounded) ? Json(rounded + 0.0) : Json(value);
}

}  // namespace lacquer::cli
