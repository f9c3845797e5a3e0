// SPDX-License-Identifier: GPL-3.0-or-later
// A file measured through the engine's meters equals the file measured directly.
// labels: unit live
// timeout: 300
#include <QtTest/QTest>

#include <QProcess>
#include <QTemporaryDir>
#include <cmath>

#include "live/LiveMeasure.h"
#include "support/MediaFiles.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

class TestLiveMeasure : public QObject {
    Q_OBJECT
private slots:
    void equalsTheFile_data();
    void equalsTheFile();
    void refusesSurround();
    void canBeCancelled();

private:
    std::filesystem::path write(int channels, double rate, double seconds, const char* name) const;
    QTemporaryDir folder_;
};

/// Noise whose level steps up and down, with a click between two samples' places.
std::filesystem::path TestLiveMeasure::write(int channels, double rate, double seconds,
                                             const char* name) const {
    const auto frames = static_cast<std::size_t>(rate * seconds) + 17;
    std::vector<double> sound;
    std::vector<std::vector<double>> each;
    for (int c = 0; c < channels; ++c) each.push_back(noise(0.5, frames, 31 + unsigned(c)));
    for (std::size_t n = 0; n < frames; ++n)
        for (const auto& channel : each)
            sound.push_back(channel[n] * (n / 40000 % 2 == 0 ? 1.0 : 0.2));
    const std::filesystem::path path = folder_.filePath(name).toStdString();
    return writeSound(path, "wav32f", rate, channels, sound).empty() ? path : "";
}

void TestLiveMeasure::equalsTheFile_data() {
    QTest::addColumn<int>("channels");
    QTest::addColumn<double>("rate");
    QTest::newRow("stereo, 44.1 kHz") << 2 << 44100.0;
    QTest::newRow("stereo, 96 kHz") << 2 << 96000.0;
    QTest::newRow("mono, 48 kHz") << 1 << 48000.0;
}

void TestLiveMeasure::equalsTheFile() {
    QFETCH(int, channels);
    QFETCH(double, rate);
    const auto path = write(channels, rate, 11.3, "sound.wav");
    Task task;
    const auto file = analyzeFile(path, &task, true);
    const auto live = measureLive(path, task, true);
    QVERIFY(file.ok());
    QVERIFY2(live.ok(), live.ok() ? "" : live.error().english().c_str());
    QCOMPARE(live->frames, file->frames);
    QCOMPARE(live->channels, file->channels);
    const LoudnessResult &a = file->loudness, &b = live->loudness;
    QVERIFY(std::isfinite(a.integratedLufs));
    QVERIFY(std::abs(a.integratedLufs - b.integratedLufs) < 1e-4);
    QVERIFY(std::abs(a.maxMomentaryLufs - b.maxMomentaryLufs) < 1e-4);
    QVERIFY(std::abs(a.maxShortTermLufs - b.maxShortTermLufs) < 1e-4);
    QVERIFY(std::abs(a.rangeLu - b.rangeLu) < 1e-3);
    QVERIFY(std::abs(a.truePeakDbtp - b.truePeakDbtp) < 1e-4);
    QCOMPARE(live->momentarySeries.size(), file->momentarySeries.size());
    QVERIFY(!live->momentarySeries.empty());
}

void TestLiveMeasure::refusesSurround() {
    const QString surround = folder_.filePath("surround.wav");
    QCOMPARE(QProcess::execute(
                 "sox", {"-n", "-c", "6", "-r", "44100", surround, "synth", "0.5", "sine", "440"}),
             0);
    const std::filesystem::path path = surround.toStdString();
    Task task;
    const auto live = measureLive(path, task, false);
    QVERIFY(!live.ok());
    QVERIFY(live.error().english().find("surround.wav") != std::string::npos);
}

void TestLiveMeasure::canBeCancelled() {
    const auto path = write(2, 44100.0, 2.0, "long.wav");
    Task task;
    task.cancel();
    QVERIFY(!measureLive(path, task, false).ok());
}

QTEST_GUILESS_MAIN(TestLiveMeasure)
#include "tst_livemeasure.moc"
