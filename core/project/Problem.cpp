// SPDX-License-Identifier: GPL-3.0-or-later
// Findings in words.
#include "project/Problem.h"

#include <cmath>

#include "project/ProblemTexts.h"

namespace lacquer {
namespace {

std::string inUnit(Unit unit, double value) {
    switch (unit) {
    case Unit::Lufs: return formatNumber(value, 1) + " LU";
    case Unit::Milliseconds: return formatNumber(value, 1) + " ms";
    case Unit::Plain: return formatNumber(value, std::abs(value) >= 10 ? 0 : 1);
    default: return formatUnit(unit, value);
    }
}

// %1 measured, %2 threshold, %3 count, %4 frequency, %5 where it begins, %6 where it ends.
std::vector<std::string> argsOf(const Flaw& f, Unit unit) {
    return {inUnit(unit, f.measured), inUnit(unit, f.threshold),
            std::to_string(f.count),  std::isfinite(f.hz) ? formatUnit(Unit::Hertz, f.hz) : "",
            formatTime(f.start),      formatTime(f.end)};
}

Message judgedBy(const Flaw& f, Unit unit, const std::vector<std::string>& references) {
    if (f.kind < ProblemKind::LowMid) return {};
    if (references.empty()) return {TR("problems", "Judged by the limits of usual mixes.")};
    std::string names;
    for (const std::string& name : references) names += (names.empty() ? "" : ", ") + name;
    if (std::isnan(f.references))
        return {TR("problems", "Judged by the limits of usual mixes: %1 tells nothing of it."),
                {names}};
    return {references.size() == 1
                ? TR("problems", "Judged by %1, where the same figure is %2.")
                : TR("problems", "Judged by %1, where the same figure is %2 on average."),
            {names, inUnit(unit, f.references)}};
}

std::string quoted(std::string text) {
    for (std::size_t at = 0; (at = text.find('"', at)) != std::string::npos; at += 2)
        text.insert(at, 1, '"');
    return '"' + text + '"';
}

}  // namespace

std::string_view severityId(Severity severity) {
    static constexpr std::string_view kIds[] = {"info", "warning", "error"};
    return kIds[static_cast<int>(severity)];
}

Problem problemOf(const Flaw& f, const std::vector<std::string>& references) {
    const ProblemTexts& texts = problemTexts(f.kind);
    const auto args = argsOf(f, texts.unit);
    Problem p;
    p.id = problemId(f.kind);
    p.severity = f.severity;
    p.start = f.start;
    p.end = f.end;
    p.measured = f.measured;
    p.threshold = f.threshold;
    p.unit = texts.unit;
    p.count = f.count;
    p.hz = std::isfinite(f.hz) ? f.hz : 0.0;
    p.at = f.at;
    p.what = Message(texts.what, args);
    p.judged = judgedBy(f, texts.unit, references);
    p.mixFix = Message(texts.mixFix, args);
    p.masteringFix = Message(texts.masteringFix, args);
    p.help = Message(texts.help);
    return p;
}

std::vector<Problem> problemsOf(const std::vector<Flaw>& findings,
                                const std::vector<std::string>& references) {
    std::vector<Problem> problems;
    for (const Flaw& f : findings) problems.push_back(problemOf(f, references));
    return problems;
}

Text problemName(std::string_view id) {
    for (int i = 0; i < kProblemKinds; ++i)
        if (problemId(static_cast<ProblemKind>(i)) == id)
            return problemTexts(static_cast<ProblemKind>(i)).name;
    return {};
}

std::string problemMarkers(const std::vector<Problem>& problems) {
    std::string text = "start,end,severity,id,what\n";
    const auto line = [&](const Problem& p, double start, double end) {
        text += formatNumber(start, 3) + ',' + formatNumber(end, 3) + ',';
        text += std::string(severityId(p.severity)) + ',' + p.id + ',';
        text += quoted(p.what.english()) + '\n';
    };
    for (const Problem& p : problems) {
        if (p.at.empty()) line(p, p.start, p.end);
        for (const double at : p.at) line(p, at, at);
    }
    return text;
}

std::string problemTable(const std::vector<Problem>& problems) {
    std::string text =
        "start,end,severity,id,count,measured,threshold,frequency,what,in the mix,in mastering\n";
    for (const Problem& p : problems) {
        text += formatNumber(p.start, 3) + ',' + formatNumber(p.end, 3) + ',';
        text += std::string(severityId(p.severity)) + ',' + p.id + ',';
        text += std::to_string(p.count) + ',' + formatNumber(p.measured, 3) + ',';
        text += formatNumber(p.threshold, 3) + ',' + (p.hz > 0 ? formatNumber(p.hz, 1) : "") + ',';
        text += quoted(p.what.english()) + ',' + quoted(p.mixFix.english()) + ',';
        text += quoted(p.masteringFix.english()) + '\n';
    }
    return text;
}

}  // namespace lacquer
