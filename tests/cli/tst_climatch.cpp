// SPDX-License-Identifier: GPL-3.0-or-later
// `inspect` and `match` from outside: what they print, write and refuse.
// labels: unit
// timeout: 600
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QtTest/QTest>

#include <cmath>

#include "cli/CliRun.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

constexpr double kRate = 44100;

// Noise bursts over a tone, `bright` dB tilted by a simple shelf; both channels a little different.
std::vector<std::vector<double>> bursts(double gain, double bright) {
    std::vector<std::vector<double>> planes(2);
    Noise a(1), b(2);
    double low[2] = {0, 0};
    for (std::size_t n = 0; n < 10 * 44100; ++n) {
        const double t = double(n) / kRate, beat = std::fmod(t, 0.5);
        const double shared = std::exp(-6 * beat) * a.next();
        for (int c = 0; c < 2; ++c) {
            const double x = shared + 0.2 * b.next() * std::exp(-3 * beat);
            low[c] += 0.1 * (x - low[c]);
            planes[std::size_t(c)].push_back(gain * (low[c] + bright * (x - low[c])));
        }
    }
    return planes;
}

}  // namespace

class TestCliMatch : public QObject {
    Q_OBJECT
    QTemporaryDir dir;
    QString path(const char* name) const { return dir.filePath(name); }

private slots:
    void initTestCase() {
        QVERIFY(writeSound(path("mix.wav"), "wav24", kRate, bursts(0.1, 0.5)));
        QVERIFY(writeSound(path("ref.wav"), "wav24", kRate, bursts(0.3, 1.0)));
        auto clicked = bursts(0.1, 0.5);
        for (const std::size_t n : {60000u, 150000u, 240000u, 330000u})
            clicked[0][n + 15000] += 0.6;
        QVERIFY(writeSound(path("clicks.wav"), "wav24", kRate, clicked));
    }

    void inspectSaysWhatAndWhere() {
        const CliResult r =
            cli({"inspect", path("clicks.wav"), "--json", "--markers", path("markers.csv")});
        QCOMPARE(r.code, 0);
        QJsonObject click;
        for (const auto& p : r.json().object()["problems"].toArray())
            if (p.toObject()["id"] == "click") click = p.toObject();
        QCOMPARE(click["severity"].toString(), QString("warning"));
        QCOMPARE(click["at"].toArray().size(), 4);
        QVERIFY(std::abs(click["at"].toArray()[0].toDouble() - 75000 / kRate) < 0.005);
        for (const char* key :
             {"start", "end", "measured", "threshold", "what", "mixFix", "masteringFix"})
            QVERIFY(click.contains(key));
        QFile markers(path("markers.csv"));
        QVERIFY(markers.open(QIODevice::ReadOnly));
        QVERIFY(markers.readAll().contains(",warning,click,\""));
        QCOMPARE(cli({"inspect", path("clicks.wav"), "--markers", path("markers.csv")}).code, 1);
        QCOMPARE(cli({"inspect", path("nothing.wav")}).code, 1);
        QCOMPARE(cli({"inspect"}).code, 2);
    }

    void matchProposesWritesAndSaves() {
        const CliResult r = cli({"match", path("mix.wav"), path("ref.wav"), "--amount", "100",
                                 "--json", "--eq-json", path("eq.json"), "-o", path("out.wav"),
                                 "--save", path("out.lacquer"), "--no-refusal"});
        QVERIFY2(r.code == 0, qPrintable(r.err));
        const QJsonObject j = r.json().object();
        const QJsonObject distance = j["distance"].toObject();
        const auto of = [&](const char* what, const char* when) {
            return distance[what].toObject()[when].toDouble();
        };
        QVERIFY(of("tonal", "after") < 0.5 * of("tonal", "before"));
        QVERIFY(std::abs(of("loudness", "after")) <= 0.1);
        QVERIFY(!j["moves"].toArray().isEmpty());
        for (const auto& m : j["moves"].toArray())
            for (const char* key : {"id", "module", "set", "reason", "confidence", "before",
                                    "after", "unit", "accepted"})
                QVERIFY(m.toObject().contains(key));
        // What was written measures what was promised, and the session renders to the same bits.
        const QJsonObject written = cli({"analyze", path("out.wav"), "--json"}).json().object();
        QVERIFY(std::abs(written["integratedLufs"].toDouble() - j["integratedLufs"].toDouble()) <
                0.02);
        QVERIFY(written["truePeakDbtp"].toDouble() <= -0.95);
        QFile bands(path("eq.json"));
        QVERIFY(bands.open(QIODevice::ReadOnly));
        const QJsonArray eq = QJsonDocument::fromJson(bands.readAll()).array();
        QVERIFY(!eq.isEmpty() && eq[0].toObject().contains("f"));
        QCOMPARE(cli({"render", path("out.lacquer"), "-o", path("masters")}).code, 0);
    }

    void matchRefusesWrongWordsAndKeepsFiles() {
        QCOMPARE(cli({"match", path("mix.wav")}).code, 2);
        QCOMPARE(cli({"match", path("mix.wav"), path("ref.wav"), "--loudness", "loud"}).code, 2);
        QCOMPARE(cli({"match", path("mix.wav"), path("none.wav")}).code, 1);
        QFile there(path("there.wav"));
        QVERIFY(there.open(QIODevice::WriteOnly) && there.write("x") == 1);
        there.close();
        QCOMPARE(cli({"match", path("mix.wav"), path("ref.wav"), "-o", path("there.wav")}).code, 1);
        QCOMPARE(QFileInfo(path("there.wav")).size(), qint64(1));
    }

    void itselfGetsNoMoves() {
        const CliResult r = cli({"match", path("mix.wav"), path("mix.wav"), "--json"});
        QCOMPARE(r.code, 0);
        QVERIFY(r.json().object()["moves"].toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCliMatch)
#include "tst_climatch.moc"
