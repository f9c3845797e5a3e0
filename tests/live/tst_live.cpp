// SPDX-License-Identifier: GPL-3.0-or-later
// Live spectra, levels, loudness and the thread that makes readings of them.
// labels: unit live
// timeout: 300
#include <QtTest/QTest>

#include <atomic>
#include <chrono>
#include <cmath>
#include <limits>

#include "base/Units.h"
#include "live/Followers.h"
#include "live/LiveAnalyser.h"
#include "live/SpectrumAnalyser.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

std::vector<float> toFloat(const std::vector<double>& x) {
    return {x.begin(), x.end()};
}

bool near(double value, double expected, double tolerance) {
    if (std::abs(value - expected) <= tolerance) return true;
    qWarning("%.4f instead of %.4f", value, expected);
    return false;
}

std::vector<float> spectrumOf(SpectrumAnalyser& analyser, const std::vector<float>& x,
                              std::size_t chunk = 64) {
    for (std::size_t at = 0; at < x.size(); at += chunk)
        analyser.add(x.data() + at, x.data() + at, std::min(chunk, x.size() - at));
    std::vector<float> db(kSpectrumPoints);
    analyser.read(db);
    return db;
}

double hertzOf(int point) {
    return kSpectrumFirstHz * std::exp2(point / double(kSpectrumPerOctave));
}

// Pushes stereo sound as quanta, as the engine does; waits when the ring is full.
void play(Ring<AnalysisBlock>& ring, const std::vector<double>& left,
          const std::vector<double>& right, Frames position = 0, unsigned run = 1) {
    for (std::size_t at = 0; at + kQuantum <= left.size(); at += kQuantum) {
        AnalysisBlock block;
        block.position = position + static_cast<Frames>(at);
        block.run = run;
        for (std::size_t n = 0; n < kQuantum; ++n) {
            block.samples[int(Source::Master)][0][n] = static_cast<float>(left[at + n]);
            block.samples[int(Source::Master)][1][n] = static_cast<float>(right[at + n]);
            block.samples[int(Source::Mix)][0][n] = static_cast<float>(left[at + n] / 2);
            block.samples[int(Source::Mix)][1][n] = static_cast<float>(right[at + n] / 2);
        }
        while (!ring.push(block)) QTest::qSleep(1);
    }
}

// The first reading that `isIt` likes; gives up after 20 s.
template <class Condition>
std::shared_ptr<const LiveReading> waitFor(const LiveAnalyser& analyser, Condition isIt) {
    for (int i = 0; i < 4000; ++i) {
        auto reading = analyser.latest();
        if (isIt(*reading)) return reading;
        QTest::qSleep(5);
    }
    return nullptr;
}

}  // namespace

class TestLive : public QObject {
    Q_OBJECT
private slots:
    void spectrumReadsSinesAtTheirLevel() {
        Noise random(4);
        for (const double rate : {44100.0, 48000.0, 96000.0, 192000.0})
            for (int i = 0; i < 10; ++i) {
                const double hz = 25 * std::pow(700, (random.next() + 1) / 2);
                SpectrumAnalyser analyser(rate);
                const auto x = toFloat(
                    sine(hz, rate, 0.1, static_cast<std::size_t>(rate), random.next() * kPi));
                const auto db = spectrumOf(analyser, x);
                const auto top = std::max_element(db.begin(), db.end());
                QVERIFY2(std::abs(*top + 20) < 0.2,
                         qPrintable(QString("%1 Hz: %2").arg(hz).arg(*top)));
                // Its place, as the middle of the plateau.
                double sum = 0, count = 0;
                for (int p = 0; p < kSpectrumPoints; ++p)
                    if (db[p] > *top - 1) {
                        sum += std::log2(hertzOf(p));
                        ++count;
                    }
                QVERIFY(near(sum / count, std::log2(hz), hz < 100 ? 0.15 : 0.05));
            }
    }
    void spectrumOfQuietRatesEndsAtHalfTheRate() {
        SpectrumAnalyser analyser(22050);
        const auto db = spectrumOf(analyser, toFloat(noise(1, 44100, 2)));
        QVERIFY(db.back() < -150);
        QVERIFY(db[kSpectrumPoints / 2] > -60);
    }
    void pinkNoiseIsFlat() {
        Fft fft(1 << 20);
        Noise random(3);
        for (std::size_t k = 16; k < fft.bins().size(); ++k)
            fft.bins()[k] =
                std::polar(400 / std::sqrt(static_cast<double>(k)), random.next() * kPi);
        fft.inverse();
        const std::vector<float> x(fft.samples().begin(), fft.samples().end());
        SpectrumAnalyser analyser(48000, {.smoothingOctaves = 1.0 / 3, .averageSeconds = 8});
        const auto db = spectrumOf(analyser, x);
        const int from = 48, to = 460;  // 40 Hz to 15.3 kHz
        double mean = 0;
        for (int p = from; p < to; ++p) mean += db[p] / (to - from);
        for (int p = from; p < to; ++p)
            QVERIFY2(std::abs(db[p] - mean) < 1.0,
                     qPrintable(QString("%1 Hz: %2").arg(hertzOf(p)).arg(db[p] - mean)));
    }
    void spectrumFallsAsSaid() {
        for (const double hz : {60.0, 500.0, 5000.0}) {
            SpectrumAnalyser analyser(48000);
            const auto before = spectrumOf(analyser, toFloat(sine(hz, 48000, 0.5, 96000)));
            const int at =
                static_cast<int>(std::max_element(before.begin(), before.end()) - before.begin());
            const std::vector<float> silence(96000, 0.0F);
            const auto first = spectrumOf(analyser, silence);
            const auto second = spectrumOf(analyser, silence);
            QVERIFY(near(first[at] - second[at], 30, 3));
            analyser.idle(1.0);
            std::vector<float> third(kSpectrumPoints);
            analyser.read(third);
            QVERIFY(near(second[at] - third[at], 15, 0.1));
        }
    }
    void levelsPeakHoldAndRms() {
        LevelFollower level(48000);
        SourceReading r;
        level.read(r);
        QVERIFY(std::isinf(r.peakDb[0]) && std::isinf(r.rmsDb[1]));
        const auto tone = toFloat(sine(1000, 48000, 0.5, 96000));
        const std::vector<float> silence(96000, 0.0F);
        for (std::size_t at = 0; at < tone.size(); at += 64)
            level.add(tone.data() + at, silence.data(), 64);
        level.read(r);
        QVERIFY(near(r.peakDb[0], -6.02, 0.05));
        QVERIFY(near(r.rmsDb[0], -9.03, 0.1));
        QVERIFY(std::isinf(r.peakDb[1]));
        for (std::size_t at = 0; at < 48000; at += 64)
            level.add(silence.data(), silence.data(), 64);
        level.read(r);
        QVERIFY(near(r.peakDb[0], -26.02, 0.2));
        QVERIFY(near(r.holdDb[0], -6.02, 0.05));
        level.idle(1.5);
        level.read(r);
        QVERIFY(r.holdDb[0] < -50);
    }
    void goniometerThinsAndCorrelates() {
        StereoFollower stereo(192000);
        const auto x = toFloat(noise(0.5, 64 * 1000, 7));
        auto opposite = x;
        for (float& v : opposite) v = -v;
        for (std::size_t at = 0; at < x.size(); at += 64)
            stereo.add(x.data() + at, opposite.data() + at, 64);
        SourceReading r;
        stereo.take(r);
        QVERIFY(r.gonioLeft.size() <= StereoFollower::kMost &&
                r.gonioLeft.size() >= StereoFollower::kMost / 2);
        QCOMPARE(r.gonioLeft.size(), r.gonioRight.size());
        for (std::size_t i = 0; i < r.gonioLeft.size(); ++i)
            QCOMPARE(r.gonioLeft[i], -r.gonioRight[i]);
        QVERIFY(near(r.correlation, -1, 0.001));
        stereo.take(r);
        QVERIFY(r.gonioLeft.empty());
    }
    void nonsenseDoesNotStick() {
        std::vector<float> bad(64, std::numeric_limits<float>::quiet_NaN());
        bad[3] = std::numeric_limits<float>::infinity();
        bad[4] = 1e38F;
        SpectrumAnalyser spectrum(48000);
        LevelFollower level(48000);
        StereoFollower stereo(48000);
        LoudnessFollower loudness(48000);
        const auto good = toFloat(sine(1000, 48000, 0.1, 96000));
        for (int i = 0; i < 100; ++i) {
            spectrum.add(bad.data(), bad.data(), 64);
            level.add(bad.data(), bad.data(), 64);
            stereo.add(bad.data(), bad.data(), 64);
            loudness.add(bad.data(), bad.data(), 64);
        }
        for (std::size_t at = 0; at < good.size(); at += 64) {
            level.add(good.data() + at, good.data() + at, 64);
            stereo.add(good.data() + at, good.data() + at, 64);
            loudness.add(good.data() + at, good.data() + at, 64);
        }
        const auto db = spectrumOf(spectrum, good);
        SourceReading r;
        level.read(r);
        stereo.take(r);
        loudness.read(r);
        QVERIFY(near(*std::max_element(db.begin(), db.end()), -20, 0.2));
        QVERIFY(near(r.peakDb[0], -20, 0.1) && near(r.correlation, 1, 0.01));
        QVERIFY(near(r.momentaryLufs, -20, 0.1));
    }
    void threadReadsWhatPlays() {
        Ring<AnalysisBlock> ring(256);
        Ring<MeterFrame> meters(256);
        LiveAnalyser analyser(ring, meters, 48000);
        QVERIFY(analyser.latest() != nullptr);
        auto left = noise(0.3, 48000 * 12, 1), right = noise(0.2, 48000 * 12, 2);
        for (std::size_t n = 0; n < left.size() / 2; ++n) left[n] *= 0.5;
        MeterFrame frame;
        frame.slotCount = 2;
        frame.gainReductionDb[1] = 3.5F;
        meters.push(frame);
        const auto reduced =
            waitFor(analyser, [](const LiveReading& r) { return r.gainReductionDb.size() == 2; });
        QVERIFY(reduced && reduced->gainReductionDb[1] == 3.5F);
        play(ring, left, right);
        const auto end = static_cast<Frames>(left.size());
        const auto reading =
            waitFor(analyser, [&](const LiveReading& r) { return r.position == end; });
        QVERIFY(reading != nullptr);
        // As the file measures.
        Loudness file(48000, 2);
        file.addPlanar(left.data(), right.data(), left.size());
        const LoudnessResult expected = file.finish();
        const SourceReading& master = reading->sources[int(Source::Master)];
        const SourceReading& mix = reading->sources[int(Source::Mix)];
        QVERIFY(near(master.integratedLufs, expected.integratedLufs, 0.01));
        QVERIFY(near(mix.integratedLufs, expected.integratedLufs - 6.02, 0.01));
        QVERIFY(near(master.maxMomentaryLufs, expected.maxMomentaryLufs, 0.01));
        QVERIFY(near(master.truePeakDbtp, expected.truePeakDbtp, 0.05));
        QVERIFY(std::isinf(reading->sources[int(Source::Reference)].integratedLufs));
        QVERIFY(near(master.correlation, 0, 0.1));
        QVERIFY(near(double(master.shortTermHistory.size()), 120, 1));
        QCOMPARE(master.spectrumDb.size(), std::size_t(kSpectrumPoints));
        QVERIFY(near(reading->measuredSeconds, 12, 0.01));
        // Nothing more comes: levels fall, loudness stands.
        const auto quiet = waitFor(analyser, [](const LiveReading& r) {
            return !r.sounding && r.sources[int(Source::Master)].peakDb[0] < -40;
        });
        QVERIFY(quiet != nullptr);
        QVERIFY(
            near(quiet->sources[int(Source::Master)].integratedLufs, master.integratedLufs, 1e-9));
        analyser.reset();
        QVERIFY(waitFor(analyser, [](const LiveReading& r) {
            return std::isinf(r.sources[int(Source::Master)].integratedLufs) &&
                   r.measuredSeconds == 0;
        }));
    }
    void pauseHoldsLoudnessOnly() {
        Ring<AnalysisBlock> ring(256);
        Ring<MeterFrame> meters(256);
        LiveAnalyser analyser(ring, meters, 44100);
        const auto x = sine(997, 44100, 0.1, 44100 * 2);
        play(ring, x, x);
        QVERIFY(waitFor(analyser, [](const LiveReading& r) { return r.measuredSeconds > 1.9; }));
        analyser.setPaused(true);
        QTest::qSleep(50);
        const auto loud = sine(997, 44100, 0.8, 44100);
        play(ring, loud, loud, 88192);
        const auto reading =
            waitFor(analyser, [](const LiveReading& r) { return r.position > 88192 + 44000; });
        QVERIFY(reading != nullptr);
        const SourceReading& master = reading->sources[int(Source::Master)];
        QVERIFY(near(master.integratedLufs, -20, 0.05) && near(master.truePeakDbtp, -20, 0.05));
        QVERIFY(master.peakDb[0] > -3);
    }
    void aSeekIsNoPeak() {
        Ring<AnalysisBlock> ring(256);
        Ring<MeterFrame> meters(256);
        LiveAnalyser analyser(ring, meters, 48000);
        const auto a = sine(3000, 48000, 0.5, 6400, 0.3), b = sine(3000, 48000, 0.5, 6400, 2.0);
        play(ring, a, a, 0, 1);
        play(ring, b, b, 64000, 2);
        const auto reading =
            waitFor(analyser, [](const LiveReading& r) { return r.position == 70400; });
        QVERIFY(reading != nullptr);
        QVERIFY(near(reading->sources[int(Source::Master)].truePeakDbtp, -6.02, 0.01));
    }
    void ratesChangeAndThreadsEnd() {
        Ring<AnalysisBlock> ring(64);
        Ring<MeterFrame> meters(64);
        for (int i = 0; i < 20; ++i) {
            LiveAnalyser analyser(ring, meters, 48000);
            analyser.setRate(i % 2 == 0 ? 96000 : 44100);
            analyser.setSpectrum({.averageSeconds = 1});
        }
        LiveAnalyser analyser(ring, meters, 48000);
        analyser.setRate(96000);
        const auto x = sine(1000, 96000, 0.1, 96000);
        QTest::qSleep(30);
        play(ring, x, x);
        QVERIFY(waitFor(analyser, [](const LiveReading& r) {
            return std::abs(r.measuredSeconds - 1) < 0.002 &&
                   near(r.sources[int(Source::Master)].momentaryLufs, -20, 0.05);
        }));
    }
};

QTEST_APPLESS_MAIN(TestLive)
#include "tst_live.moc"
