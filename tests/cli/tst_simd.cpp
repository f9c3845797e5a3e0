// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever vector width runs, the file and what is measured of it are the same to the bit.
// labels: unit
// timeout: 400
#include <QCryptographicHash>
#include <QtTest/QTest>
#include <cmath>

#include "cli/CliRun.h"
#include "dsp/Simd.h"
#include "modules/Registry.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

constexpr const char* kWidths[] = {"sse2", "avx2", "avx512"};

// Music-like: a bass, a chord that swells, hits of noise.
std::vector<double> programme(double rate, std::uint64_t seed) {
    const auto frames = static_cast<std::size_t>(2 * rate);
    const auto hiss = noise(1.0, frames, seed);
    std::vector<double> x(frames);
    for (std::size_t n = 0; n < frames; ++n) {
        const double t = double(n) / rate, beat = std::fmod(t, 0.5);
        x[n] = 0.4 * std::sin(2 * kPi * 55 * t) +
               0.3 * std::sin(kPi * t / 2) *
                   (std::sin(2 * kPi * 440 * t) + std::sin(2 * kPi * 659.3 * t + double(seed))) +
               0.5 * std::exp(-beat * 20) * hiss[n];
    }
    return x;
}

// Every module that the program has, all of them doing something.
QStringList chain() {
    QStringList words{"equalizer.band1.on=1",
                      "equalizer.band1.type=lowcut",
                      "equalizer.band1.freq=25",
                      "equalizer.band2.on=1",
                      "equalizer.band2.gain=3",
                      "equalizer.band3.on=1",
                      "equalizer.band3.freq=6000",
                      "equalizer.band3.gain=-4",
                      "equalizer.band3.channel=side",
                      "equalizer.band4.on=1",
                      "equalizer.band4.type=highshelf",
                      "equalizer.band4.freq=9000",
                      "equalizer.band4.gain=2",
                      "compressor.threshold=-24",
                      "compressor.ratio=2.5",
                      "imager.bands=2",
                      "imager.band1.width=60",
                      "imager.band2.width=130",
                      "saturator.drive=6",
                      "saturator.mix=30",
                      "limiter.drive=8",
                      "limiter.ceiling=-1"};
    if (findModule("multiband"))
        words << "multiband.bands=4"
              << "multiband.band2.mode=compress"
              << "multiband.band2.threshold=-30"
              << "multiband.band2.ratio=2";
    QStringList options;
    for (const QString& word : words) options << "--set" << word;
    return options;
}

}  // namespace

class TestSimd : public QObject {
    Q_OBJECT
    QTemporaryDir dir_;

    QByteArray master(const QString& mix, const char* width, QString* told) {
        qputenv("LACQUER_SIMD", width);
        const QString out = dir_.filePath(QString(width) + ".wav");
        const CliResult run =
            cli(QStringList{"master", mix, "-o", out, "--force", "--format", "wav24", "--json"} +
                chain());
        const CliResult read = cli({"analyze", out, "--json"});
        qunsetenv("LACQUER_SIMD");
        QFile file(out);
        if (run.code != 0 || read.code != 0 || !file.open(QIODevice::ReadOnly)) {
            qWarning("%s%s", qPrintable(run.err), qPrintable(read.err));
            return {};
        }
        *told = QString(read.out).replace(width, "");
        return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
    }

private slots:
    void everyWidthGivesTheSameFile_data() {
        QTest::addColumn<double>("rate");
        for (const double rate : {44100.0, 96000.0, 192000.0}) QTest::addRow("%g Hz", rate) << rate;
    }
    void everyWidthGivesTheSameFile() {
        QFETCH(double, rate);
        const QString mix = dir_.filePath("mix.wav");
        QVERIFY(writeSound(mix, "wav24", rate, {programme(rate, 1), programme(rate, 2)}));
        QString expectedWords;
        const QByteArray expected = master(mix, "sse2", &expectedWords);
        QVERIFY(!expected.isEmpty());
        for (const char* width : kWidths) {
            if (!simd::canRun(*simd::findLevel(width))) {
                qInfo("this processor has no %s: not tested", width);
                continue;
            }
            QString words;
            QCOMPARE(master(mix, width, &words), expected);
            QCOMPARE(words, expectedWords);
        }
    }
    void moreThanTheMachineHasIsNotTaken() {
        for (const char* width : kWidths) QVERIFY(simd::findLevel(width).has_value());
        QVERIFY(!simd::findLevel("avx1024").has_value());
        QVERIFY(simd::canRun(simd::Level::Sse2));
        QVERIFY(simd::canRun(simd::level()));
    }
};

QTEST_APPLESS_MAIN(TestSimd)
#include "tst_simd.moc"
