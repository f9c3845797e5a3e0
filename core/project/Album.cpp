// SPDX-License-Identifier: GPL-3.0-or-later
// Names of fade shapes.
#include "project/Album.h"

#include <algorithm>
#include <iterator>

namespace lacquer {
namespace {

constexpr std::string_view kShapes[] = {"cosine", "linear", "power", "slow", "fast"};

}  // namespace

std::string_view fadeShapeId(FadeShape shape) {
    return kShapes[static_cast<std::size_t>(shape)];
}

FadeShape findFadeShape(std::string_view id) {
    const auto found = std::find(std::begin(kShapes), std::end(kShapes), id);
    return found == std::end(kShapes) ? FadeShape::Cosine
                                      : static_cast<FadeShape>(found - std::begin(kShapes));
}

}  // namespace lacquer
