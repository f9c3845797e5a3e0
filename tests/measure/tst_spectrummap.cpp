// SPDX-License-Identifier: GPL-3.0-or-later
// Spectrum maps: levels and times of known signals, contours, stereo bands, length, damaged samples.
#include <QTest>
#include <cmath>

#include "measure/SpectrumMap.h"
#include "support/Signals.h"

using namespace lacquer;

namespace {

using Samples = std::vector<double>;

SpectrumMapPtr mapOf(double rate, const Samples& left, const Samples& right) {
    SpectrumMapper mapper(rate);
    for (std::size_t at = 0; at < left.size(); at += 1000)  // no multiple of anything
        mapper.add(left.data() + at, right.data() + at,
                   std::min<std::size_t>(1000, left.size() - at));
    return mapper.finish();
}

int pointAt(double hz) {
    return static_cast<int>(std::lround(std::log2(hz / 20.0) * SpectrumMap::kPerOctave));
}

int toneAt(double hz) {
    return static_cast<int>(std::lround(std::log2(hz / 20.0) * SpectrumMap::kTonesPerOctave));
}

int bandAt(double hz) {
    return static_cast<int>(std::lround(10.0 * std::log10(hz / 1000.0))) + 17;
}

Samples scaled(Samples x, double gain) {
    for (double& v : x) v *= gain;
    return x;
}

}  // namespace

class TestSpectrumMap : public QObject {
    Q_OBJECT
private slots:
    // Joined columns hold what single ones do: the picture the loudest, stereo the mean; the song's contour stays.
    void aLongProgrammeStaysSmall() {
        const double rate = 48000.0;
        const std::size_t count = static_cast<std::size_t>(40 * rate);
        Samples left = test::noise(0.3, count, 3), right = test::noise(0.2, count, 4);
        for (std::size_t n = 0; n < count; ++n)
            left[n] *= 0.2 + static_cast<double>(n / 30000 % 5) / 5.0;
        const auto full = mapOf(rate, left, right);
        constexpr std::size_t kMost = 100000;
        SpectrumMapper mapper(rate, kMost);
        for (std::size_t at = 0; at < count; at += 1000)
            mapper.add(left.data() + at, right.data() + at,
                       std::min<std::size_t>(1000, count - at));
        const auto small = mapper.finish();
        QVERIFY(full->bytes() > 2 * kMost);
        QVERIFY(small->bytes() <= kMost && small->bytes() > kMost / 3);
        QCOMPARE(small->frames, full->frames);
        const int joined = static_cast<int>(small->step / full->step);
        QVERIFY(joined >= 4 && (joined & (joined - 1)) == 0);
        QCOMPARE(small->columns(), (full->columns() + joined - 1) / joined);
        for (int c = 0; c + 1 < small->columns(); ++c)
            for (int p = 0; p < SpectrumMap::kPoints; p += 7) {
                double loudest = -INFINITY;
                for (int i = 0; i < joined; ++i)
                    loudest = std::max(loudest, full->levelDb(c * joined + i, p));
                QCOMPARE(small->levelDb(c, p), loudest);
            }
        for (int g = 0; g + 1 < small->groups(); ++g) {
            double mid = 0.0;
            for (int i = 0; i < joined; ++i) mid += full->band(g * joined + i, 20).mid / joined;
            QVERIFY(std::abs(small->band(g, 20).mid - mid) < 1e-5 * mid);
        }
        const Contour a = contourOf(*full, 0, full->frames), b = contourOf(*small, 0, full->frames);
        for (const int t : {40, 60, 80, 100})
            for (std::size_t k = 1; k < 5; ++k)
                QVERIFY(std::abs(a.db[k][static_cast<std::size_t>(t)] -
                                 b.db[k][static_cast<std::size_t>(t)]) < 1.5);
    }
    void aSineReadsItsLevel_data() {
        QTest::addColumn<double>("rate");
        for (const double rate : {44100.0, 48000.0, 96000.0})
            QTest::newRow(qPrintable(QString::number(rate))) << rate;
    }
    void aSineReadsItsLevel() {
        QFETCH(double, rate);
        test::Noise random(7);
        for (int i = 0; i < 10; ++i) {
            const int tone = static_cast<int>(58.0 + 54.0 * random.next()), point = 2 * tone;
            const double hz = SpectrumMap::toneHz(tone);
            const Samples x = test::sine(hz, rate, 0.1, static_cast<std::size_t>(2 * rate));
            const auto map = mapOf(rate, x, x);
            const double db = map->levelDb(map->columns() / 2, point);
            QVERIFY2(std::abs(db + 20.0) <= 0.5,
                     qPrintable(QString("%1 Hz: %2 dB").arg(hz).arg(db)));
            const Contour contour = contourOf(*map, map->frames / 4, map->frames / 2);
            QVERIFY(std::abs(contour.db[2][static_cast<std::size_t>(tone)] + 20.0F) < 0.2F);
            QVERIFY(std::abs(contour.meanDb[static_cast<std::size_t>(tone)] + 20.0F) < 0.2F);
        }
    }

    void noiseOfEqualPowerAnOctaveIsFlat() {
        // White noise: it rises by 3.01 dB an octave in bands of equal relative width.
        const double rate = 48000.0;
        const Samples white = test::noise(0.5, static_cast<std::size_t>(30 * rate));
        const auto map = mapOf(rate, white, white);
        const Contour contour = contourOf(*map, 0, map->frames);
        const double at1k = contour.meanDb[static_cast<std::size_t>(toneAt(1000))];
        for (int t = toneAt(50); t <= toneAt(16000); ++t) {
            const double hz = SpectrumMap::toneHz(t);
            const double db = contour.meanDb[static_cast<std::size_t>(t)] - at1k -
                              3.0103 * std::log2(hz / 1000.0);
            QVERIFY2(std::abs(db) < 1.0, qPrintable(QString("%1 Hz %2 dB").arg(hz).arg(db)));
        }
    }

    void aBurstStandsWhereItSounds() {
        const double rate = 48000.0;
        Samples x(static_cast<std::size_t>(4 * rate), 0.0);
        const Samples burst = test::sine(5000, rate, 0.5, static_cast<std::size_t>(rate));
        std::copy(burst.begin(), burst.end(), x.begin() + static_cast<std::ptrdiff_t>(2 * rate));
        const auto map = mapOf(rate, x, x);
        const int point = pointAt(5000);
        const auto column = [&](double seconds) {
            return static_cast<int>(seconds * rate / static_cast<double>(map->step));
        };
        QVERIFY(map->levelDb(column(1.9), point) < -100.0);
        QVERIFY(map->levelDb(column(2.1), point) > -7.0);
        QVERIFY(map->levelDb(column(2.9), point) > -7.0);
        QVERIFY(map->levelDb(column(3.1), point) < -100.0);
    }

    void contourTellsHowOften() {
        // Ten steps of a tenth of the time each, -50 … -5 dB.
        const double rate = 48000.0;
        Samples x;
        for (int i = 0; i < 10; ++i) {
            const Samples part =
                test::sine(2000, rate, std::pow(10.0, (-50.0 + 5.0 * i) / 20.0), 2 * 48000);
            x.insert(x.end(), part.begin(), part.end());
        }
        const auto map = mapOf(rate, x, x);
        const Contour c = contourOf(*map, 0, map->frames);
        const auto point = static_cast<std::size_t>(toneAt(2000));
        const double hz = SpectrumMap::toneHz(static_cast<int>(point));
        QVERIFY(std::abs(hz / 2000.0 - 1.0) < 0.03);
        const double wanted[] = {-47.5, -37.5, -27.5, -17.5, -7.5, -5.0};  // within a step
        for (std::size_t k = 0; k < Contour::kPercent.size(); ++k)
            QVERIFY2(std::abs(c.db[k][point] - wanted[k]) <= 2.8,
                     qPrintable(QString::number(c.db[k][point])));
        for (std::size_t k = 1; k < c.db.size(); ++k) QVERIFY(c.db[k][point] >= c.db[k - 1][point]);
        QVERIFY(contourOf(*map, 0, 0).empty());
    }

    void silenceIsNotCounted() {
        const double rate = 48000.0;
        Samples x = test::sine(1000, rate, 0.1, 4 * 48000);
        x.resize(40 * 48000, 0.0);
        const auto map = mapOf(rate, x, x);
        const Contour c = contourOf(*map, 0, map->frames);
        QVERIFY(std::abs(c.db[1][static_cast<std::size_t>(toneAt(1000))] + 20.0F) < 0.3F);
        QVERIFY(contourOf(*map, 20 * 48000, 30 * 48000).empty());
    }

    void stereoBandsOfKnownSignals() {
        const double rate = 48000.0;
        const auto frames = static_cast<std::size_t>(8 * rate);
        const Samples a = test::noise(0.5, frames, 1), b = test::noise(0.5, frames, 2);
        const int band = bandAt(1000);
        const auto of = [&](const Samples& l, const Samples& r) {
            const auto map = mapOf(rate, l, r);
            return stereoOf(*map, 0, map->frames)[static_cast<std::size_t>(band)];
        };
        const StereoBand mono = of(a, a), wide = of(a, b), against = of(a, scaled(a, -1.0)),
                         left = of(a, scaled(a, 0.1));
        QVERIFY(std::abs(mono.correlation() - 1.0) < 1e-3);
        QVERIFY(mono.widthDb() < -100.0);
        QVERIFY(std::abs(mono.monoLossDb()) < 1e-6);
        QVERIFY(std::abs(wide.correlation()) < 0.1);
        QVERIFY(std::abs(wide.widthDb()) < 1.0);
        QVERIFY(std::abs(wide.monoLossDb() + 3.01) < 0.5);
        QVERIFY(std::abs(against.correlation() + 1.0) < 1e-3);
        QVERIFY(against.monoLossDb() < -60.0);
        QVERIFY(std::abs(left.correlation() - 1.0) < 1e-3);
        QVERIFY(std::abs(left.widthDb() - 20.0 * std::log10(0.9 / 1.1)) < 0.1);
        QVERIFY(std::isnan(of(Samples(frames, 0.0), Samples(frames, 0.0)).correlation()));
    }

    void everyFrameHasItsColumn() {
        for (const std::size_t frames : {std::size_t{0}, std::size_t{1}, std::size_t{2048},
                                         std::size_t{8193}, std::size_t{100000}}) {
            const Samples x = test::noise(0.1, frames);
            const auto map = mapOf(48000.0, x, x);
            QCOMPARE(map->frames, static_cast<Frames>(frames));
            QCOMPARE(map->columns(), static_cast<int>((frames + 2047) / 2048));
            QCOMPARE(map->groups(), static_cast<int>((frames + 8191) / 8192));
        }
    }

    void brokenSamplesAreLeftOut() {
        Samples x = test::sine(1000, 48000, 0.1, 48000);
        x[5000] = NAN;
        x[6000] = INFINITY;
        const auto map = mapOf(48000.0, x, x);
        for (int c = 0; c < map->columns(); ++c)
            for (int t = 0; t < SpectrumMap::kTones; ++t) QVERIFY(map->toneDb(c, t) < 0.0);
    }
};

QTEST_GUILESS_MAIN(TestSpectrumMap)
#include "tst_spectrummap.moc"
