// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged sessions: thousands of cut, flipped and spliced files end in a project or a sentence, never in a crash.
// labels: fuzz
// timeout: 300
#include <QtTest/QTest>

#include "RandomProject.h"
#include "project/ProjectFile.h"

using namespace lacquer;

class TestFuzzSession : public QObject {
    Q_OBJECT
private slots:
    void damagedSessions() {
        test::RandomProject random(11);
        const int runs = qEnvironmentVariableIsSet("LACQUER_FUZZ_RUNS")
                             ? qEnvironmentVariableIntValue("LACQUER_FUZZ_RUNS")
                             : 3000;
        static const std::string kSplices[] = {
            "null",        "-1",   "1e308", "1e999", "9007199254740993", "[]", "{}", "\"\"",
            "\"\\u0000\"", "true", "[[[[",  "\xff"};
        int opened = 0, refused = 0;
        std::string base;
        for (int i = 0; i < runs; ++i) {
            if (i % 50 == 0) base = projectToText(random.project(120), "/m");
            std::string text = base;
            for (int k = 1 + random.pick(4); k > 0 && !text.empty(); --k)
                damage(random, text, kSplices[random.pick(12)]);
            const auto read = projectFromText(text, "/m", "fuzz");
            if (!read) {
                QVERIFY(!read.error().english().empty());
                ++refused;
                continue;
            }
            ++opened;
            // What opened can be saved, and opens again as the same.
            const auto again = projectFromText(projectToText(read->project, "/m"), "/m", "fuzz");
            QVERIFY2(again.ok(), again.ok() ? "" : (again.error().english() + text).c_str());
            QVERIFY(again->project == read->project);
        }
        QVERIFY(refused > runs / 4);
        QVERIFY(opened > runs / 100);
    }

private:
    static void damage(test::RandomProject& random, std::string& text, const std::string& splice) {
        const auto at = static_cast<std::size_t>(random.pick(static_cast<int>(text.size())));
        switch (random.pick(4)) {
        case 0: text[at] = static_cast<char>(random.pick(256)); break;
        case 1: text.erase(at, static_cast<std::size_t>(random.pick(40))); break;
        case 2: {  // another value behind some colon
            const auto colon = text.find(": ", at);
            const auto end = text.find_first_of(",\n", colon);
            if (colon != std::string::npos && end != std::string::npos)
                text.replace(colon + 2, end - colon - 2, splice);
            break;
        }
        default:
            if (random.pick(8) == 0)
                text.resize(at);
            else
                text.insert(at, std::to_string(random.pick(10)));
        }
    }
};

QTEST_APPLESS_MAIN(TestFuzzSession)
#include "tst_fuzz_session.moc"
