// SPDX-License-Identifier: GPL-3.0-or-later
// A page about each module and each kind of a match's moves: files of resources/help/<language>/, built in.
#pragma once
#include <string_view>
#include <vector>

#include "dsp/Processor.h"

namespace lacquer {

/// Markdown without a title: what the module does, how it is used in mastering, when to leave it off. The
/// controls are not in it: they come from the table. `language` as in "de"; English where there is no
/// page in it; empty for a module without any. [any]
std::string_view helpPage(std::string_view module, std::string_view language = "en");
/// The same of a match's move, by its id ("tone3"): what it means, how to hear it, when to refuse it. [any]
std::string_view moveHelpPage(std::string_view move, std::string_view language = "en");
/// The parameters that a page explains, in table order: of bands that are alike only the first. [any]
std::vector<const Param*> explainedParams(const Module& module);

}  // namespace lacquer
