// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of lacquer-cli, one file each, and what they share.
#pragma once
#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/Result.h"
#include "base/Task.h"

namespace lacquer::cli {

using Json = nlohmann::ordered_json;

/// How a run ends: what the shell sees.
enum Exit {
    kDone = 0,
    kFailed = 1,     ///< the work failed, or a promise does not hold
    kWrongWords = 2  ///< the command line makes no sense
};

/// A verb's options are bound when it is added; run() happens after parsing, if it was chosen.
struct Verb {
    CLI::App* command = nullptr;
    std::function<int()> run;
};

Verb addAnalyze(CLI::App& app);
Verb addInspect(CLI::App& app);
Verb addMatch(CLI::App& app);
Verb addModules(CLI::App& app);
Verb addCurve(CLI::App& app);
Verb addMaster(CLI::App& app);
Verb addRender(CLI::App& app);
Verb addDeliver(CLI::App& app);
Verb addDemo(CLI::App& app);
Verb addListen(CLI::App& app);
Verb addAlbum(CLI::App& app);

/// One sentence on stderr; returns the exit code, so that `return fail(error)` ends a verb.
int fail(const Error& error);
int wrongWords(const Error& error);
void warn(const Message& message);
/// One JSON document on stdout, two spaces deep.
void print(const Json& document);
/// A number for JSON: null when it is not finite, else rounded to `decimals` places.
Json number(double value, int decimals);

/// Shows a task's progress as a bar on stderr while it lives, if that is a terminal; an interrupt
/// (Ctrl+C, termination) cancels the task.
class Progress {
public:
    Progress(Task& task, std::string label);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace lacquer::cli
