// SPDX-License-Identifier: GPL-3.0-or-later
// What earlier versions saved loads with the values that it was saved with. tests/project/frozen/<n> holds a session
// and presets as version n wrote them, and values.txt what they meant. To freeze a new version:
// LACQUER_FREEZE=tests/project/frozen/<n> build/tests/tst_frozen
// labels: unit
#include <QtTest/QTest>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "base/Files.h"
#include "base/Units.h"
#include "modules/Registry.h"
#include "project/ChainFile.h"
#include "project/Edit.h"
#include "project/Preset.h"
#include "project/ProjectFile.h"

using namespace lacquer;
namespace fs = std::filesystem;

namespace {

fs::path frozenFolder() {
    return fs::path(qEnvironmentVariable("LACQUER_SOURCE", ".").toStdString()) /
           "tests/project/frozen";
}

std::string exact(double value) {
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text.precision(17);
    text << value;
    return text.str();
}

// One line a value: "<module> <parameter> <value>".
using Values = std::map<std::string, std::string>;

Values valuesOf(const Chain& chain) {
    Values values;
    for (const ModuleState& state : chain.modules) {
        const Module* module = findModule(state.module);
        for (std::size_t i = 0; module && i < state.values.size(); ++i)
            values[state.module + " " + std::string(module->params()[i].id.view())] =
                exact(state.values[i]);
    }
    return values;
}

// Every module, every value away from its default, in steps that differ from parameter to parameter.
Chain fullChain() {
    Chain chain;
    for (const Module* module : modules()) {
        ModuleState state = edit::neutralModule(module->id());
        for (std::size_t i = 0; i < state.values.size(); ++i)
            state.values[i] =
                fromTravel(module->params()[i], 0.17 + 0.11 * static_cast<double>(i % 7));
        chain.modules.push_back(state);
    }
    return chain;
}

Values readValues(const fs::path& file) {
    Values values;
    std::ifstream in(file);
    for (std::string module, param, value; in >> module >> param >> value;)
        values[module + " " + param] = value;
    return values;
}

void freeze(const fs::path& folder) {
    fs::create_directories(folder / "presets");
    Project project;
    project.rate = 48000;
    project.created = "2026-11-26T12:00:00Z";
    Track track{.id = 1, .title = "Frozen"};
    track.source.path = (folder / "mix.wav").lexically_normal();
    track.source.rate = 48000;
    track.source.channels = 2;
    track.source.frames = 480000;
    track.source.formatId = "wav24";
    track.gainDb = -1.25;
    track.fadeIn = 480;
    track.chain = fullChain();
    Id id = 2;
    for (ModuleState& state : track.chain.modules) state.id = id++;
    track.snapshots.chains[1] = Chain{};
    project.tracks.push_back(std::make_shared<const Track>(track));
    project.nextId = id;
    std::ofstream(folder / "session.lacquer") << projectToText(project, fs::absolute(folder));
    std::ofstream values(folder / "values.txt");
    for (const auto& [name, value] : valuesOf(track.chain)) values << name << ' ' << value << '\n';
    for (const ModuleState& state : track.chain.modules) {
        Chain one;
        one.modules.push_back(state);
        std::ofstream(folder / "presets" / (state.module + ".json"))
            << presetToText({.name = "Frozen", .about = "", .kind = state.module, .chain = one});
    }
}

std::string missing(const Values& wanted, const Values& got) {
    for (const auto& [name, value] : wanted) {
        const auto found = got.find(name);
        if (found == got.end()) return name + " is gone";
        if (found->second != value) return name + " is " + found->second + ", was " + value;
    }
    return {};
}

}  // namespace

class TestFrozen : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        const QString folder = qEnvironmentVariable("LACQUER_FREEZE");
        if (!folder.isEmpty()) freeze(folder.toStdString());
    }
    void versions_data() {
        QTest::addColumn<QString>("folder");
        int count = 0;
        for (const auto& entry : fs::directory_iterator(frozenFolder())) {
            QTest::newRow(entry.path().filename().c_str())
                << QString::fromStdString(entry.path().string());
            ++count;
        }
        QVERIFY(count >= 1);
    }
    void versions() {
        QFETCH(QString, folder);
        const fs::path at = folder.toStdString();
        const Values wanted = readValues(at / "values.txt");
        QVERIFY(wanted.size() > 200);
        const auto session = loadProject(at / "session.lacquer");
        QVERIFY2(session.ok(), session.ok() ? "" : session.error().english().c_str());
        QVERIFY(session->warnings.empty());
        QCOMPARE(session->project.tracks.size(), std::size_t(1));
        const Track& track = *session->project.tracks[0];
        QCOMPARE(track.gainDb, -1.25);
        QCOMPARE(track.fadeIn, Frames(480));
        const std::string wrong = missing(wanted, valuesOf(track.chain));
        QVERIFY2(wrong.empty(), wrong.c_str());
        int presets = 0;
        for (const auto& entry : fs::directory_iterator(at / "presets")) {
            const auto text = readWhole(entry.path());
            QVERIFY(text.ok());
            const std::string module = entry.path().stem().string();
            const auto preset = presetFromText(*text, module, "frozen");
            QVERIFY2(preset.ok(), preset.ok() ? "" : preset.error().english().c_str());
            const Values got = valuesOf(preset->chain);
            Values own;
            for (const auto& [name, value] : wanted)
                if (name.starts_with(module + " ")) own[name] = value;
            QVERIFY(!own.empty());
            const std::string lost = missing(own, got);
            QVERIFY2(lost.empty(), lost.c_str());
            ++presets;
        }
        QVERIFY(presets >= 7);
    }
    // What a file does not name has its default, so defaults that were saved may never change.
    void defaultsStay() {
        const Values frozen = readValues(frozenFolder() / "1/defaults.txt");
        if (qEnvironmentVariableIsSet("LACQUER_FREEZE")) {
            std::ofstream out(qEnvironmentVariable("LACQUER_FREEZE").toStdString() +
                              "/defaults.txt");
            for (const Module* module : modules())
                for (const Param& p : module->params())
                    out << module->id() << ' ' << p.id.view() << ' ' << exact(p.def) << '\n';
            return;
        }
        QVERIFY(frozen.size() > 200);
        Values now;
        for (const Module* module : modules())
            for (const Param& p : module->params())
                now[std::string(module->id()) + " " + std::string(p.id.view())] = exact(p.def);
        const std::string wrong = missing(frozen, now);
        QVERIFY2(wrong.empty(), wrong.c_str());
    }
};

QTEST_APPLESS_MAIN(TestFrozen)
#include "tst_frozen.moc"
