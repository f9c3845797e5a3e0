// SPDX-License-Identifier: GPL-3.0-or-later
// Problems in words: every kind has its sentences, with its numbers in them, and markers can be read back.
// labels: unit
#include <QtTest/QTest>

#include <algorithm>
#include <set>

#include "project/Problem.h"

using namespace lacquer;

class TestProblem : public QObject {
    Q_OBJECT
private slots:
    void everyKindSaysWhatAndWhatToDo() {
        std::set<std::string> ids;
        for (int i = 0; i < kProblemKinds; ++i) {
            Flaw f{.kind = static_cast<ProblemKind>(i)};
            f.measured = -7.25;
            f.threshold = -3.5;
            f.count = 4711;
            f.hz = 2637;
            f.start = 61;
            const Problem p = problemOf(f);
            ids.insert(p.id);
            QVERIFY(!problemName(p.id).empty());
            for (const Message& m : {p.what, p.mixFix, p.masteringFix, p.help}) {
                const std::string text = m.english();
                QVERIFY2(text.size() > 20 && text.back() == '.', text.c_str());
                QVERIFY2(text.find('%') == std::string::npos, text.c_str());
            }
        }
        QCOMPARE(int(ids.size()), kProblemKinds);
    }

    void numbersAreTheMeasuredOnes() {
        Flaw f{.kind = ProblemKind::StereoBass};
        f.measured = -2.345;
        f.threshold = -6;
        QVERIFY(problemOf(f).what.english().find("-2.3 dB") != std::string::npos);
        QVERIFY(problemOf(f).what.english().find("-6.0 dB") != std::string::npos);
    }

    void byWhatItWasJudgedIsTold() {
        Flaw f{.kind = ProblemKind::LowMid};
        f.measured = 9;
        f.threshold = 6;
        const auto judged = [&](const std::vector<std::string>& references) {
            return problemOf(f, references).judged.english();
        };
        QCOMPARE(judged({}), std::string("Judged by the limits of usual mixes."));
        QCOMPARE(judged({"A"}),
                 std::string("Judged by the limits of usual mixes: A tells nothing of it."));
        f.references = 2;
        QCOMPARE(judged({"A"}), std::string("Judged by A, where the same figure is 2.0 dB."));
        QCOMPARE(judged({"A", "B"}),
                 std::string("Judged by A, B, where the same figure is 2.0 dB on average."));
        f.kind = ProblemKind::Clip;
        QVERIFY(problemOf(f, {"A"}).judged.english().empty());
    }

    void markersNameEveryPlace() {
        Flaw click{.kind = ProblemKind::Click};
        click.at = {1.5, 2.25, 60.125};
        Flaw clip{.kind = ProblemKind::Sub, .start = 0, .end = 200.5};
        const std::string text = problemMarkers(problemsOf({click, clip}));
        QCOMPARE(std::count(text.begin(), text.end(), '\n'), 5);
        QVERIFY(text.starts_with("start,end,severity,id,what\n1.500,1.500,warning,click,\""));
        QVERIFY(text.find("\n0.000,200.500,warning,sub,\"") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(TestProblem)
#include "tst_problem.moc"
