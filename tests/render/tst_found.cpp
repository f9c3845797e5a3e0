// SPDX-License-Identifier: GPL-3.0-or-later
// What modules found and mended stands in the export's report, at its place in the track.
// labels: unit
#include <QtTest/QTest>

#include <cmath>
#include <nlohmann/json.hpp>

#include "render/Report.h"
#include "support/Signals.h"
#include "tests/render/MemorySound.h"

using namespace lacquer;

namespace {

constexpr double kRate = 48000;

// A tone with clicks at these frames.
std::vector<double> clicking(std::size_t size, const std::vector<std::size_t>& places) {
    auto x = test::sine(440, kRate, 0.3, size);
    const auto hiss = test::noise(1e-3, size, 3);
    for (std::size_t n = 0; n < size; ++n) x[n] += hiss[n];
    for (const std::size_t at : places) {
        x[at] += 0.4;
        x[at + 1] -= 0.3;
    }
    return x;
}

Result<ExportReport> exported(const Chain& chain, const std::vector<double>& x,
                              const QString& folder, ExportOptions options = {}) {
    test::MemorySound sound(x, x, kRate);
    options.file = (folder + "/out.wav").toStdString();
    options.formatId = "wav64f";
    options.overwrite = true;
    Task task;
    return exportTrack(test::projectWith(sound, chain, "wav64f"), 1, sound, options, task);
}

}  // namespace

class TestFound : public QObject {
    Q_OBJECT
private slots:
    // Behind a limiter with its own latency, and ahead of it, the places are the same.
    void placesAreTheTracks_data() {
        QTest::addColumn<bool>("behind");
        QTest::newRow("first") << false;
        QTest::newRow("behind a limiter") << true;
    }
    void placesAreTheTracks() {
        QFETCH(bool, behind);
        QTemporaryDir folder;
        const std::vector<std::size_t> places{400, 30000, 30400, 90001};
        Chain chain;
        chain.modules.push_back(test::moduleWith("repair", {{"click", 1}}));
        chain.modules.insert(behind ? chain.modules.begin() : chain.modules.end(),
                             test::moduleWith("limiter", {{"ceiling", 0}}, 8));
        const auto report = exported(chain, clicking(100000, places), folder.path());
        QVERIFY2(report.ok(), report.ok() ? "" : report.error().english().c_str());
        QCOMPARE(report->found.size(), std::size_t(1));
        const FoundKind& kind = report->found[0];
        QCOMPARE(kind.info->id, std::string_view("click"));
        QCOMPARE(kind.slot, behind ? 1 : 0);
        QCOMPARE(kind.count, 4L);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto at = static_cast<Frames>(places[i]);
            QVERIFY2(kind.places[i].start <= at && kind.places[i].end > at + 1 &&
                         kind.places[i].end - kind.places[i].start < 12,
                     qPrintable(QString::number(kind.places[i].start)));
        }
        const auto json = reportJson(*report);
        QCOMPARE(json["found"][0]["module"].get<std::string>(), std::string("repair"));
        QCOMPARE(json["found"][0]["count"].get<int>(), 4);
        QVERIFY(std::abs(json["found"][0]["places"][1]["start"].get<double>() - 30000 / kRate) <
                0.0005);
        const std::string html = reportHtml({*report});
        QVERIFY(html.find("Clicks") != std::string::npos &&
                html.find("00:01.875") != std::string::npos);
    }

    void nothingFoundNothingSaid() {
        QTemporaryDir folder;
        Chain chain;
        chain.modules.push_back(test::moduleWith("repair", {{"click", 1}, {"declip", 1}}));
        const auto report = exported(chain, clicking(50000, {}), folder.path());
        QVERIFY(report.ok() && report->found.empty());
        QVERIFY(reportHtml({*report}).find("Found and mended") == std::string::npos);
    }

    void bypassedFindsNothing() {
        QTemporaryDir folder;
        Chain chain;
        chain.modules.push_back(test::moduleWith("repair", {{"click", 1}}));
        chain.modules[0].on = false;
        const auto x = clicking(50000, {20000});
        const auto report = exported(chain, x, folder.path());
        QVERIFY(report.ok() && report->found.empty());
        QVERIFY(test::readSamples(report->file)[40000] == x[20000]);
    }
};

QTEST_APPLESS_MAIN(TestFound)
#include "tst_found.moc"
