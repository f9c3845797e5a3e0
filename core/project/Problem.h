// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a mix or a master, in words: a plain value made of a detector's finding.
#pragma once
#include <string>
#include <vector>

#include "base/Text.h"
#include "base/Units.h"
#include "measure/Flaw.h"

namespace lacquer {

/// Times in seconds from the programme's start. Sentences carry the measured numbers.
struct Problem {
    std::string id;  ///< frozen: problemId()
    Severity severity = Severity::Warning;
    double start = 0.0, end = 0.0;
    double measured = 0.0, threshold = 0.0;  ///< in `unit`
    Unit unit = Unit::Plain;
    int count = 0;           ///< of places; 0 for what lasts
    double hz = 0.0;         ///< 0 where no frequency belongs to it
    std::vector<double> at;  ///< the first places of what happens here and there
    Message what;            ///< what was measured and why it matters
    Message judged;          ///< by what, where that is a choice; else empty
    Message mixFix;          ///< what to do in the mix
    Message masteringFix;    ///< what can be done in mastering, or that nothing can
    Message help;            ///< what it means, how it sounds, when to leave it
    bool operator==(const Problem&) const = default;
};

/// `references`: the names of those that the findings were judged by. [any]
Problem problemOf(const Flaw& flaw, const std::vector<std::string>& references = {});
std::vector<Problem> problemsOf(const std::vector<Flaw>& findings,
                                const std::vector<std::string>& references = {});
/// A problem kind's name for people: "Clipping", "Clicks". [any]
Text problemName(std::string_view id);
/// "info", "warning", "error": frozen. [any]
std::string_view severityId(Severity severity);

/// Markers for other programs: a line of names, then "start,end,severity,id,what" for each place, times
/// in seconds with milliseconds, texts in quotes. English. [any]
std::string problemMarkers(const std::vector<Problem>& problems);
/// The same as a table: a line for each kind with what was measured and what to do. English. [any]
std::string problemTable(const std::vector<Problem>& problems);

}  // namespace lacquer
