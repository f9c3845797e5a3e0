// SPDX-License-Identifier: GPL-3.0-or-later
// Stereo, spectrum, dynamics and the whole analysis against signals whose figures are known.
// labels: unit
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "measure/Analysis.h"
#include "measure/AnalysisJson.h"
#include "measure/Dynamics.h"
#include "measure/StereoField.h"
#include "support/MediaFiles.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

std::vector<double> interleave(const std::vector<double>& left, const std::vector<double>& right) {
    std::vector<double> x;
    for (std::size_t n = 0; n < left.size(); ++n) x.insert(x.end(), {left[n], right[n]});
    return x;
}

Analysis analyze(const std::vector<double>& x, double rate, int channels = 2,
                 std::size_t chunk = 1021) {
    Analyzer analyzer(rate, channels);
    const std::size_t frames = x.size() / static_cast<std::size_t>(channels);
    for (std::size_t at = 0; at < frames; at += chunk)
        analyzer.add(x.data() + at * static_cast<std::size_t>(channels),
                     std::min(chunk, frames - at));
    return analyzer.finish();
}

double level(const Analysis& a, double hz, bool side = false) {
    for (const ThirdOctave& band : a.thirdOctaves)
        if (band.hz == hz) return side ? band.sideDb : band.midDb;
    return NAN;
}

bool near(double value, double expected, double tolerance) {
    if (std::abs(value - expected) <= tolerance) return true;
    qWarning("%.6f instead of %.6f", value, expected);
    return false;
}

}  // namespace

class TestAnalysis : public QObject {
    Q_OBJECT
private slots:
    void correlationOfKnownPairs() {
        const auto a = noise(0.5, 480000, 1), b = noise(0.5, 480000, 2);
        auto opposite = a;
        for (double& v : opposite) v = -v;
        const auto of = [](const auto& l, const auto& r) {
            return analyze(interleave(l, r), 48000);
        };
        const Analysis same = of(a, a), turned = of(a, opposite), apart = of(a, b);
        QVERIFY(near(same.correlation, 1, 1e-12));
        QVERIFY(near(turned.correlation, -1, 1e-12));
        QVERIFY(near(apart.correlation, 0, 0.02));
        QVERIFY(near(
            of(sine(1000, 48000, 1, 480000), sine(1000, 48000, 1, 480000, kPi / 2)).correlation, 0,
            0.001));
        QVERIFY(near(same.monoLossLu, 0, 1e-9));
        QVERIFY(near(apart.monoLossLu, -3.01, 0.1));
        QVERIFY(std::isinf(turned.monoLossLu) && turned.monoLossLu < 0);
        for (std::size_t band = 0; band < 5; ++band) {
            QVERIFY(std::isinf(same.widthDb[band]) && same.widthDb[band] < 0);
            QVERIFY(near(apart.widthDb[band], 0, band == 0 ? 2.5 : 0.8));
            QVERIFY(turned.widthDb[band] > 100);
        }
        QVERIFY(near(same.balanceDb, 0, 1e-9));
    }
    void widthFollowsTheSideOfItsBand() {
        // Mid at 300 Hz and 4 kHz, side 12 dB lower at 4 kHz only.
        const auto low = sine(300, 44100, 0.2, 220500), high = sine(4000, 44100, 0.2, 220500);
        std::vector<double> left, right;
        for (std::size_t n = 0; n < low.size(); ++n) {
            left.push_back(low[n] + high[n] * 1.25);
            right.push_back(low[n] + high[n] * 0.75);
        }
        const Analysis a = analyze(interleave(left, right), 44100);
        QVERIFY(near(a.widthDb[3], -12.04, 0.05));
        QVERIFY(a.widthDb[1] < -60);
        QVERIFY(near(level(a, 4000), -13.98, 0.05));
        QVERIFY(near(level(a, 4000, true), -26.02, 0.05));
        QVERIFY(near(level(a, 315), -13.98, 0.1));
    }
    void balanceAndOffset() {
        const auto left = sine(500, 48000, 0.4, 96000), right = sine(500, 48000, 0.2, 96000);
        auto x = interleave(left, right);
        for (std::size_t n = 0; n < x.size(); n += 2) x[n] += 0.01;
        const Analysis a = analyze(x, 48000);
        QVERIFY(near(a.balanceDb, 6.02, 0.02));
        QVERIFY(near(a.dcOffset[0], 0.01, 1e-6));
        QVERIFY(near(a.dcOffset[1], 0, 1e-6));
    }
    void pinkNoiseIsFlatInThirdOctaves() {
        // Pink by summing held noises of halving rates would ripple; by 1/sqrt(f) in the spectrum it is exact.
        Fft fft(1 << 19);
        Noise random(3);
        for (std::size_t k = 1; k < fft.bins().size(); ++k)
            fft.bins()[k] =
                std::polar(1000 / std::sqrt(static_cast<double>(k)), random.next() * kPi);
        fft.inverse();
        const std::vector<double> x(fft.samples().begin(), fft.samples().end());
        const Analysis a = analyze(interleave(x, x), 44100);
        double mean = 0;
        for (int i = 0; i < 31; ++i) mean += a.thirdOctaves[i].midDb / 31;
        for (int i = 0; i < 31; ++i)
            QVERIFY(near(a.thirdOctaves[i].midDb, mean, i < 10 ? 1.2 : 0.4));
    }
    void spectrumKeepsAllEnergy() {
        for (const std::size_t frames : {1u, 100u, 16384u, 16385u, 50000u}) {
            const auto x = noise(0.5, frames, frames);
            SpectrumMeter meter(44100);
            meter.add(x.data(), x.data(), frames);
            const StereoSpectrum s = meter.finish();
            double total = 0;
            for (const double p : s.mid) total += p;
            QVERIFY(near(total / std::pow(rmsOf(x), 2), 1, 1e-9));
        }
    }
    void logGridReadsASine() {
        const auto x = sine(1000, 48000, 0.1, 480000);
        SpectrumMeter meter(48000);
        meter.add(x.data(), x.data(), x.size());
        const StereoSpectrum s = meter.finish();
        const auto grid = logSpectrumDb(s.mid, s.binHz, 20, 20000, 24, 1.0 / 6);
        QCOMPARE(grid.size(), std::size_t(240));
        QVERIFY(near(*std::max_element(grid.begin(), grid.end()), -20, 0.01));
    }
    void dynamicRangeOfASineIsNought() {
        const auto x = sine(440, 44100, 0.7, 44100 * 20);
        QVERIFY(near(analyze(interleave(x, x), 44100).dynamicRangeDb, 0, 0.01));
        // Bursts of full level in quiet: two of ten blocks loud for a tenth of their time.
        std::vector<double> bursts(48000 * 30);
        for (std::size_t n = 0; n < bursts.size(); ++n) {
            const bool loud = n % 144000 < 14400 && n / 144000 < 2;
            bursts[n] =
                (loud ? 1.0 : 0.01) * std::sin(2 * kPi * 440 * static_cast<double>(n) / 48000);
        }
        QVERIFY(near(analyze(bursts, 48000, 1).dynamicRangeDb, 10, 0.1));
    }
    void chunksDoNotMatter() {
        const auto x = noise(0.5, 2 * 100003, 8);
        const auto whole = analysisJson(analyze(x, 44100, 2, x.size()));
        for (const std::size_t chunk : {std::size_t(1), std::size_t(4096), std::size_t(4097)})
            QCOMPARE(analysisJson(analyze(x, 44100, 2, chunk)).dump(), whole.dump());
    }
    void aFileMeasuresAsItsSamplesDo() {
        QTemporaryDir folder;
        for (const int channels : {1, 2}) {
            // Of 24 bits, so that the file holds exactly these.
            auto x = noise(0.5, 400001 * static_cast<std::size_t>(channels), 8);
            for (double& sample : x) sample = std::round(sample * 8388608.0) / 8388608.0;
            const std::string file = folder.filePath("x.wav").toStdString();
            QCOMPARE(writeSound(file, "wav24", 44100, channels, x), std::string());
            const auto read = analyzeFile(file);
            QVERIFY(read.ok());
            QCOMPARE(analysisJson(*read).dump(), analysisJson(analyze(x, 44100, channels)).dump());
            Task task;
            task.cancel();
            QVERIFY(!analyzeFile(file, &task).ok());
        }
    }
    void monoCountsAsDualMono() {
        const auto x = noise(0.3, 88200, 5);
        const Analysis mono = analyze(x, 44100, 1), dual = analyze(interleave(x, x), 44100);
        QVERIFY(near(mono.loudness.integratedLufs, dual.loudness.integratedLufs, 1e-9));
        QVERIFY(near(mono.correlation, 1, 1e-12));
        QVERIFY(near(mono.monoLossLu, 0, 1e-12));
        QVERIFY(near(level(mono, 1000), level(dual, 1000), 1e-9));
        QCOMPARE(QString(mono.channelRule()), QString("dual-mono"));
    }
    void jsonHasEveryKeyAndNullForTheUndefined() {
        const char* keys[] = {"sampleRate",
                              "channels",
                              "frames",
                              "seconds",
                              "integratedLufs",
                              "loudnessRangeLu",
                              "maxMomentaryLufs",
                              "maxShortTermLufs",
                              "truePeakDbtp",
                              "samplePeakDbfs",
                              "plrDb",
                              "minPsrDb",
                              "correlation",
                              "monoLossLu",
                              "widthDb",
                              "thirdOctaveDb",
                              "dcOffset",
                              "channelRule"};
        for (const std::size_t frames : {0u, 1u, 44100u}) {
            const auto json =
                analysisJson(analyze(std::vector<double>(2 * frames, 0.0), 44100), true);
            for (const char* key : keys) QVERIFY2(json.contains(key), key);
            QVERIFY(json["integratedLufs"].is_null() && json["truePeakDbtp"].is_null());
            QVERIFY(json["correlation"].is_null() && json["widthDb"][0].is_null());
            QCOMPARE(json["thirdOctaveDb"].size(), std::size_t(31));
            QVERIFY(json["thirdOctaveDb"][5]["mid"].is_null());
            QCOMPARE(json["frames"].get<std::size_t>(), frames);
        }
        Analyzer analyzer(48000, 2, true);
        const auto tone =
            interleave(sine(1000, 48000, 0.1, 192000), sine(1000, 48000, 0.1, 192000));
        analyzer.add(tone.data(), 192000);
        const auto json = analysisJson(analyzer.finish(), true);
        QVERIFY(near(json["integratedLufs"].get<double>(), -20, 0.02));
        QCOMPARE(json["series"]["momentary"]["lufs"].size(), std::size_t(361));
        QCOMPARE(json["series"]["shortTerm"]["lufs"].size(), std::size_t(101));
    }
    void survivesNonsense() {
        auto x = noise(0.5, 2 * 44100, 6);
        x[500] = std::numeric_limits<double>::quiet_NaN();
        x[700] = std::numeric_limits<double>::infinity();
        x[900] = 1e300;
        for (const int channels : {1, 2}) {
            const Analysis a = analyze(x, 44100, channels);
            QVERIFY(!std::isnan(a.loudness.integratedLufs) && !std::isnan(a.dcOffset[0]));
            QVERIFY(!std::isnan(level(a, 1000)));
        }
    }
    void liveCorrelationFollowsAndHolds() {
        CorrelationMeter meter(48000, 0.4);
        QVERIFY(std::isnan(meter.value()));
        const auto a = noise(0.5, 48000 * 4, 1);
        auto b = a;
        for (double& v : b) v = -v;
        for (std::size_t at = 0; at < a.size(); at += 512)
            meter.add(a.data() + at, a.data() + at, 512);
        QVERIFY(near(meter.value(), 1, 1e-9));
        for (std::size_t at = 0; at < a.size(); at += 512)
            meter.add(a.data() + at, b.data() + at, 512);
        QVERIFY(near(meter.value(), -1, 0.001));
        const std::vector<double> silence(48000 * 10, 0.0);
        for (std::size_t at = 0; at < silence.size(); at += 480)
            meter.add(silence.data() + at, silence.data() + at, 480);
        QVERIFY(near(meter.value(), -1, 0.001));
    }
};

QTEST_APPLESS_MAIN(TestAnalysis)
#include "tst_analysis.moc"
