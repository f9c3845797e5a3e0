// SPDX-License-Identifier: GPL-3.0-or-later
// Every module and every kind of move has a page in both languages, and all controls are explained.
// labels: unit
#include <QtTest/QTest>

#include <algorithm>
#include <string>

#include "modules/Registry.h"
#include "project/HelpPage.h"

using namespace lacquer;

class TestHelpPage : public QObject {
    Q_OBJECT
private slots:
    void everyModuleHasItsPages_data() {
        QTest::addColumn<QString>("id");
        for (const Module* module : modules()) {
            const std::string id(module->id());
            QTest::newRow(id.c_str()) << QString::fromStdString(id);
        }
    }
    void everyModuleHasItsPages() {
        QFETCH(QString, id);
        const std::string module = id.toStdString();
        const std::string english(helpPage(module)), german(helpPage(module, "de"));
        QVERIFY2(english.size() > 300, "write resources/help/en/<id>.md");
        QVERIFY2(german.size() > 300 && german != english, "write resources/help/de/<id>.md");
        for (const char* heading : {"\n## In mastering\n", "\n## When to leave it off\n"})
            QVERIFY2(english.find(heading) != std::string::npos, heading);
        for (const char* heading : {"\n## Beim Mastern\n", "\n## Wann weglassen\n"})
            QVERIFY2(german.find(heading) != std::string::npos, heading);
        QVERIFY(english.find("\n# ") == std::string::npos && !english.starts_with("# "));
    }
    void everyKindOfMoveHasItsPages_data() {
        QTest::addColumn<QString>("id");
        for (const char* id : {"tone1", "tone24", "finecurve", "dynamics", "width", "level"})
            QTest::newRow(id) << QString(id);
    }
    void everyKindOfMoveHasItsPages() {
        QFETCH(QString, id);
        const std::string move = id.toStdString();
        const std::string english(moveHelpPage(move)), german(moveHelpPage(move, "de"));
        QVERIFY2(german.size() > 300 && german != english, "write resources/help/de/move-<id>.md");
        for (const char* heading : {"\n## How to hear it\n", "\n## When to refuse it\n"})
            QVERIFY2(english.find(heading) != std::string::npos, heading);
        for (const char* heading : {"\n## Wie man es hört\n", "\n## Wann ablehnen\n"})
            QVERIFY2(german.find(heading) != std::string::npos, heading);
    }
    void everyControlIsExplained() {
        for (const Module* module : modules()) {
            const auto explained = explainedParams(*module);
            for (const Param& param : module->params()) {
                const bool known =
                    std::any_of(explained.begin(), explained.end(), [&](const Param* e) {
                        return std::string(e->name.source) == param.name.source &&
                               std::string(e->tip.source) == param.tip.source;
                    });
                QVERIFY2(known, std::string(param.id.view()).c_str());
            }
            QVERIFY(std::is_sorted(explained.begin(), explained.end()));
        }
    }
    void otherLanguagesReadEnglish() {
        QCOMPARE(helpPage("gain", "fr"), helpPage("gain"));
        QVERIFY(helpPage("no-such-module").empty());
    }
};

QTEST_APPLESS_MAIN(TestHelpPage)
#include "tst_helppage.moc"
