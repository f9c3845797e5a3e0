// SPDX-License-Identifier: GPL-3.0-or-later
// Chain files and presets: what people may write, what they are told when it is wrong.
// labels: unit
#include <QTemporaryDir>
#include <QtTest/QTest>
#include <filesystem>
#include <fstream>
#include <set>

#include "base/Embedded.h"
#include "modules/Registry.h"
#include "project/ChainFile.h"
#include "project/Edit.h"
#include "project/Preset.h"

using namespace lacquer;
namespace fs = std::filesystem;

namespace {
std::string errorOf(std::string_view text) {
    Id next = 1;
    const auto read = readChain(text, next);
    return read ? std::string() : read.error().english();
}
}  // namespace

class TestChainFile : public QObject {
    Q_OBJECT
private slots:
    void numbersTextsAndSwitches() {
        Id next = 5;
        const auto read = readChain(
            R"([{"module":"gain","params":{"gain":"-3 dB","invert":"on","mono":true}},{"module":"gain","on":false,"id":9}])",
            next);
        QVERIFY(read.ok());
        const auto& modules = read->chain.modules;
        QCOMPARE(modules.size(), std::size_t{2});
        QCOMPARE(modules[0].values[0], -3.0);
        QCOMPARE(modules[0].values[1], 1.0);
        QCOMPARE(modules[0].values[3], 1.0);
        QVERIFY(modules[0].on && !modules[1].on);
        QCOMPARE(modules[1].id, Id{9});
        QCOMPARE(modules[0].id, Id{10});
        QCOMPARE(next, Id{11});
    }
    void everyModuleComesBack() {
        for (const Module* module : modules())
            for (const double travel : {0.0, 0.1, 0.37, 0.73, 1.0}) {
                Chain chain;
                chain.modules.push_back(edit::neutralModule(module->id()));
                auto& values = chain.modules[0].values;
                for (std::size_t i = 0; i < values.size(); ++i)
                    values[i] = fromTravel(module->params()[i], travel);
                Id next = 1;
                const auto read = readChain(writeChain(chain), next);
                QVERIFY2(read.ok(), read.ok() ? "" : read.error().english().c_str());
                QVERIFY(read->chain.modules[0].values == values);
            }
    }
    void mistakesAreNamed() {
        QVERIFY(errorOf("[]").empty());
        QVERIFY(errorOf("{}").find("no chain") != std::string::npos);
        QVERIFY(errorOf("[3]").find("no chain") != std::string::npos);
        QVERIFY(errorOf(R"([{"params":{}}])").find("module") != std::string::npos);
        QVERIFY(errorOf(R"([{"module":"fuzzbox"}])").find("fuzzbox") != std::string::npos);
        QVERIFY(errorOf(R"([{"module":"gain","params":{"gian":1}}])").find("gian") !=
                std::string::npos);
        QVERIFY(errorOf(R"([{"module":"gain","params":{"gain":999}}])").find("999") !=
                std::string::npos);
        QVERIFY(errorOf(R"([{"module":"gain","params":{"gain":[1]}}])").find("gain") !=
                std::string::npos);
        QVERIFY(errorOf(R"([{"module":"gain","prams":{}}])").find("prams") != std::string::npos);
    }
    void builtInPresetsAreRight() {
        for (const EmbeddedFile& file : embeddedFiles()) {
            if (!file.path.starts_with("presets/")) continue;
            const std::string kind = fs::path(file.path).parent_path().filename();
            if (kind != "chain" && !findModule(kind)) QFAIL(std::string(file.path).c_str());
            const auto read = presetFromText(file.content, kind, std::string(file.path));
            QVERIFY2(read.ok(), read.ok() ? "" : read.error().english().c_str());
            QVERIFY2(!read->about.empty(), std::string(file.path).c_str());
        }
        for (const Module* module : modules()) {
            std::set<std::string> names;
            for (const Preset& preset : listPresets(module->id(), nullptr, "/nowhere"))
                QVERIFY(names.insert(preset.name).second);
        }
    }
    void usersPresetsLiveInTheirFolder() {
        QTemporaryDir dir;
        const fs::path folder = dir.path().toStdString();
        Preset mine{"My/odd: näme", "", "gain", {}, false, {}};
        mine.chain.modules.push_back(edit::neutralModule("gain"));
        mine.chain.modules[0].values[0] = -7.25;
        QVERIFY(savePreset(mine, folder).ok());
        QVERIFY(savePreset(mine, folder).ok());
        fs::create_directories(folder / "gain");
        std::ofstream(folder / "gain" / "broken.json") << "{";
        std::vector<Message> warnings;
        const auto all = listPresets("gain", &warnings, folder);
        QCOMPARE(warnings.size(), std::size_t{1});
        QCOMPARE(all.back().name, mine.name);
        QCOMPARE(all.back().chain.modules[0].values[0], -7.25);
        const auto found = findPreset("gain", mine.name, folder);
        QVERIFY(found.ok() && !found->builtIn);
        QVERIFY(removePreset(*found).ok());
        QVERIFY(!findPreset("gain", mine.name, folder).ok());
        QVERIFY(findPreset("gain", "minus-6", folder).ok());
        QVERIFY(!removePreset(*findPreset("gain", "minus-6", folder)).ok());
    }
};

QTEST_APPLESS_MAIN(TestChainFile)
#include "tst_chainfile.moc"
