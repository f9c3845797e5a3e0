// SPDX-License-Identifier: GPL-3.0-or-later
// Finding packaged songs and summing their stems to a mix.
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <fstream>

#include "media/DemoMaterial.h"
#include "support/MediaFiles.h"
#include "support/Signals.h"

using namespace lacquer;
namespace fs = std::filesystem;

namespace {

constexpr double kRate = 44100.0;

void writeStereo(const fs::path& path, const char* format, const std::vector<double>& mono,
                 double rate) {
    std::vector<double> both;
    for (double value : mono) both.insert(both.end(), {value, -value});
    QCOMPARE(test::writeSound(path, format, rate, 2, both), std::string());
}

std::vector<double> readLeft(const fs::path& path) {
    const test::Sound sound = test::readSound(path);
    std::vector<double> left;
    for (std::size_t i = 0; i < sound.samples.size(); i += 2) left.push_back(sound.samples[i]);
    return left;
}

}  // namespace

class TestDemoMaterial : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    fs::path share() const { return folder_.path().toStdString(); }
    fs::path songs() const { return share() / "fretsonfire/data/songs/muldjord"; }

    fs::path addSong(const std::string& name, const std::string& ini) {
        const fs::path folder = songs() / name;
        fs::create_directories(folder);
        std::ofstream(folder / "song.ini") << ini;
        return folder;
    }

private slots:
    void nothingInstalled() {
        QVERIFY(demoSongs("/nonexistent").empty());
        QVERIFY(demoReferences("/nonexistent").empty());
        QVERIFY(noDemoMaterial().english().find("apt-get install") != std::string::npos);
    }

    void findsSongsByTitle() {
        const auto first = addSong(
            "b", "[song]\r\nname = Anfang & Ende\r\nartist = Muldjord - www.muldjord.com\r\n");
        const auto second = addSong("a", "=\nname=\n= odd\n");
        addSong("empty", "name = No stems\n");
        for (const fs::path& folder : {first, second})
            for (const char* stem : {"song.ogg", "guitar.ogg"}) std::ofstream(folder / stem) << "x";
        const auto found = demoSongs(share());
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0].title, std::string("Anfang & Ende"));
        QCOMPARE(found[0].artist, std::string("Muldjord"));
        QCOMPARE(found[0].stems.size(), std::size_t(2));
        QCOMPARE(found[1].title, std::string("a"));  // no name: the folder's
        fs::remove_all(songs());
    }

    void sumsStemsToHalfScale() {
        const fs::path one = share() / "one.wav", two = share() / "two.wav",
                       mix = share() / "mix.wav";
        const auto a = test::sine(441.0, kRate, 0.9, 30000), b = test::noise(0.8, 20000);
        writeStereo(one, "wav64f", a, kRate);
        writeStereo(two, "wav64f", b, kRate);  // shorter: silence behind
        Task task;
        QVERIFY(writeDemoMix({"Song", "Band", {one, two}}, mix, task).ok());
        QCOMPARE(task.share(), 1.0);
        const auto got = readLeft(mix);
        QCOMPARE(got.size(), a.size());
        double peak = 0.0;
        for (std::size_t i = 0; i < a.size(); ++i)
            peak = std::max(peak, std::abs(a[i] + (i < b.size() ? b[i] : 0.0)));
        for (std::size_t i = 0; i < a.size(); ++i) {
            const double want = (a[i] + (i < b.size() ? b[i] : 0.0)) * 0.5 / peak;
            QVERIFY2(std::abs(got[i] - want) <= std::ldexp(0.5001, -23),
                     qPrintable(QString::number(i)));
        }
        QVERIFY(!fs::exists(share() / "mix.wav.part"));
    }

    void silenceStaysSilence() {
        const fs::path one = share() / "silent.wav", mix = share() / "silent-mix.wav";
        writeStereo(one, "wav24", std::vector<double>(1000, 0.0), kRate);
        Task task;
        QVERIFY(writeDemoMix({"Song", "Band", {one}}, mix, task).ok());
        QCOMPARE(test::peakOf(readLeft(mix)), 0.0);
    }

    void refusesWhatDoesNotFit() {
        const fs::path one = share() / "r44.wav", two = share() / "r48.wav",
                       mix = share() / "refused.wav";
        writeStereo(one, "wav24", test::noise(0.5, 1000), 44100.0);
        writeStereo(two, "wav24", test::noise(0.5, 1000), 48000.0);
        Task task, cancelled;
        cancelled.cancel();
        const Done mixed = writeDemoMix({"Song", "Band", {one, two}}, mix, task);
        QVERIFY(!mixed.ok() && mixed.error().english().find("r48.wav") != std::string::npos);
        QVERIFY(!writeDemoMix({"Song", "Band", {}}, mix, task).ok());
        QVERIFY(!writeDemoMix({"Song", "Band", {share() / "missing.wav"}}, mix, task).ok());
        QVERIFY(!writeDemoMix({"Song", "Band", {one}}, mix, cancelled).ok());
        QVERIFY(
            !writeDemoMix({"Song", "Band", {one}}, share() / "no/such/folder/mix.wav", task).ok());
        QVERIFY(!fs::exists(mix));
        QVERIFY(!fs::exists(share() / "refused.wav.part"));
    }

    void theRealPackages() {
        const auto found = demoSongs();
        if (found.empty()) QSKIP("fretsonfire-songs-muldjord is not installed");
        QCOMPARE(found.size(), std::size_t(4));
        for (const DemoSong& song : found) QCOMPARE(song.stems.size(), std::size_t(2));
        QCOMPARE(demoReferences().size(), std::size_t(3));
    }
};

QTEST_GUILESS_MAIN(TestDemoMaterial)
#include "tst_demomaterial.moc"
