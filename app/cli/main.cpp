// SPDX-License-Identifier: GPL-3.0-or-later
// lacquer-cli: the core without a window. Parses the words, runs one verb, returns its exit code.
#include <csignal>
#include <exception>
#include <iostream>

#include "app/cli/Verbs.h"

using namespace lacquer;
using namespace lacquer::cli;

namespace {

int parseAndRun(int argc, char** argv) {
    CLI::App app("Lacquer: mastering from the command line.", "lacquer-cli");
    app.set_version_flag("--version", "lacquer-cli " LACQUER_VERSION);
    app.require_subcommand(1);
    app.footer(
        "Results go to stdout, progress and errors to stderr.\n"
        "Exit code 0: done; 1: the work failed or a promise does not hold; 2: the words are "
        "wrong.");
    const Verb verbs[] = {
        addAnalyze(app), addInspect(app), addMatch(app),  addModules(app),
        addCurve(app),   addMaster(app),  addRender(app), addDeliver(app),
        addDemo(app),    addListen(app),  addAlbum(app),
    };
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        if (e.get_exit_code() == 0) return app.exit(e);
        std::cerr << "lacquer-cli: " << e.what()
                  << " (lacquer-cli --help lists the verbs and options)\n";
        return kWrongWords;
    }
    for (const Verb& verb : verbs)
        if (verb.command->parsed()) return verb.run();
    return kWrongWords;
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGXFSZ, SIG_IGN);  // a file-size limit is a full disk: writes say so
    try {
        return parseAndRun(argc, argv);
    } catch (const std::exception& e) {
        std::cerr << "lacquer-cli: The work ended early: " << e.what() << ".\n";
        return kFailed;
    }
}
