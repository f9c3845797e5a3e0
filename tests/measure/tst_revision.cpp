// SPDX-License-Identifier: GPL-3.0-or-later
// A new version of a mix: its place, its level and the sections that changed are found.
// labels: unit
#include <QtTest/QTest>

#include <QTemporaryDir>
#include <cmath>

#include "measure/Revision.h"
#include "media/Importer.h"
#include "support/MediaFiles.h"
#include "support/Signals.h"

using namespace lacquer;

namespace {

constexpr double kRate = 44100;
constexpr Frames kLength = 20 * 44100;

/// Music-like noise that beats, both channels different.
std::vector<double> song() {
    const auto white = test::noise(0.5, static_cast<std::size_t>(2 * kLength), 3);
    std::vector<double> out(white.size());
    double low[2] = {0, 0};
    for (Frames n = 0; n < kLength; ++n)
        for (int c = 0; c < 2; ++c) {
            const auto i = static_cast<std::size_t>(2 * n + c);
            low[c] += 0.1 * (white[i] - low[c]);
            const double t = static_cast<double>(n) / kRate;
            out[i] = std::exp(-6.0 * std::fmod(t, 0.5)) * low[c] +
                     0.05 * std::sin(2 * test::kPi * (220 + c) * t) + 0.02 * white[i];
        }
    return out;
}

}  // namespace

class TestRevision : public QObject {
    Q_OBJECT
    QTemporaryDir dir_;
    ClipCache cache_{dir_.path().toStdString() + "/cache"};
    Task task_;
    ClipPtr clip(const std::string& name, const std::vector<double>& frames) {
        const std::filesystem::path file = dir_.path().toStdString() + "/" + name;
        if (!test::writeSound(file, "wav32f", kRate, 2, frames).empty()) return nullptr;
        const auto clip = importClip(file, kRate, cache_, task_);
        return clip ? *clip : nullptr;
    }
    Revision compare(const std::vector<double>& before, const std::vector<double>& after) {
        const auto found =
            compareVersions(clip("before.wav", before), clip("after.wav", after), task_);
        return found ? *found : Revision{};
    }

private slots:
    void theSameIsTheSame() {
        const Revision found = compare(song(), song());
        QVERIFY(found.isSame);
        QCOMPARE(describe(found, kRate).size(), std::size_t(1));
    }

    void placeLevelAndSectionAreFound() {
        std::vector<double> after = song();
        for (Frames n = 8 * 44100; n < 11 * 44100; ++n)
            for (int c = 0; c < 2; ++c) after[static_cast<std::size_t>(2 * n + c)] *= 1.4125;
        for (double& x : after) x *= 0.8;
        after.insert(after.begin(), 2 * 1000, 0.0);
        const Revision found = compare(song(), after);
        QVERIFY(!found.isSame && found.isAligned && !found.isInverted);
        QCOMPARE(found.lag, Frames(-1000));
        QVERIFY(std::abs(found.gainDb + 1.938) < 0.02);
        QVERIFY(found.restDb < -60.0);
        QCOMPARE(found.parts.size(), std::size_t(1));
        const RevisionPart& part = found.parts.front();
        QVERIFY(std::abs(framesToSeconds(part.start, kRate) - 8.0) < 0.25);
        QVERIFY(std::abs(framesToSeconds(part.end, kRate) - 11.0) < 0.25);
        QVERIFY2(std::abs(part.levelDb - 3.0) < 0.3, qPrintable(QString::number(part.levelDb)));
        QVERIFY(QString::fromStdString(describe(part).english()).startsWith("Level +"));
    }

    void aBandThatWasChangedIsNamed() {
        std::vector<double> after = song();
        // A voice at 3 kHz from 4 to 6 s that was not there.
        for (Frames n = 4 * 44100; n < 6 * 44100; ++n)
            for (int c = 0; c < 2; ++c)
                after[static_cast<std::size_t>(2 * n + c)] +=
                    0.05 * std::sin(2 * test::kPi * 4000 * static_cast<double>(n) / kRate);
        const Revision found = compare(song(), after);
        QCOMPARE(found.lag, Frames(0));
        QCOMPARE(found.parts.size(), std::size_t(1));
        QCOMPARE(found.parts.front().bandHz, 4000.0);
        QVERIFY(found.parts.front().bandDb > 3.0);
    }

    void polarityAndLengthAreTold() {
        std::vector<double> after = song();
        for (double& x : after) x = -x;
        after.resize(after.size() - 2 * 44100);
        const Revision found = compare(song(), after);
        QVERIFY(found.isInverted);
        QCOMPARE(found.longerBehind, Frames(-44100));
        QVERIFY(std::abs(found.gainDb) < 0.01);
        QVERIFY(found.parts.empty());
    }

    void anotherSongDoesNotLineUp() {
        std::vector<double> other = song();
        std::reverse(other.begin(), other.end());
        QVERIFY(!compare(song(), other).isAligned);
    }
};

QTEST_APPLESS_MAIN(TestRevision)
#include "tst_revision.moc"
