// SPDX-License-Identifier: GPL-3.0-or-later
// Music through known dynamics, matched back; and the model of compression beside the modules.
// labels: unit
// timeout: 600
#include <QtTest/QTest>

#include "MatchBench.h"
#include "match/CompressionModel.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

// Levels of windows in dB, of the louder 45 dB, sorted.
std::vector<double> sortedLevels(const Stereo& x, double seconds) {
    const auto size = static_cast<std::size_t>(seconds * kRate);
    const auto hop = static_cast<std::size_t>(std::min(seconds, 0.1) * kRate);
    std::vector<double> db;
    for (std::size_t at = 0; at + size <= x.size(); at += hop) {
        double sum = 0;
        for (std::size_t n = at; n < at + size; ++n)
            sum += (x.left[n] * x.left[n] + x.right[n] * x.right[n]) / 2;
        db.push_back(10 * std::log10(sum / static_cast<double>(size) + 1e-30));
    }
    std::sort(db.begin(), db.end());
    const double top = db.back();
    std::erase_if(db, [&](double v) { return v < top - 45; });
    return db;
}

// How differently the levels of two sounds are spread, a plain gain removed.
double spreadApart(const Stereo& a, const Stereo& b) {
    double all = 0;
    for (const double seconds : {0.01, 0.05, 0.4, 3.0}) {
        const std::vector<double> x = sortedLevels(a, seconds), y = sortedLevels(b, seconds);
        std::vector<double> off;
        for (double p = 0.05; p < 0.99; p += 0.01)
            off.push_back(x[static_cast<std::size_t>(p * static_cast<double>(x.size()))] -
                          y[static_cast<std::size_t>(p * static_cast<double>(y.size()))]);
        std::vector<double> sorted = off;
        std::sort(sorted.begin(), sorted.end());
        for (const double v : off)
            all += std::abs(v - sorted[sorted.size() / 2]) / static_cast<double>(off.size()) / 4;
    }
    return all;
}

// One of the bands that dynamics are compared by, through the multiband's own split: a tap of one band.
Stereo bandOf(const Stereo& x, std::size_t band) {
    Settings alone{{"bands", "5"}};
    for (int k = 1; k <= 5; ++k) {
        if (k < 5)
            alone.push_back(
                {"xover" + std::to_string(k), std::to_string(kWidthBandEdges[std::size_t(k)])});
        if (std::size_t(k) != band + 1)
            alone.push_back({"band" + std::to_string(k) + ".mute", "1"});
    }
    return through(x, "multiband", alone);
}

}  // namespace

class TestDynamicsFit : public QObject {
    Q_OBJECT
private slots:
    // Levels that rise evenly from -40 to 0 dB.
    void quantilesAreThoseOfTheLevels() {
        std::vector<float> mean;
        constexpr int kSteps = 50000;
        for (int i = 0; i < kSteps; ++i)
            mean.push_back(static_cast<float>(std::pow(10.0, -4.0 + 4.0 * i / kSteps)));
        const LevelQuantiles q = quantilesAt(mean, LevelTrace::kStep, 0.01);
        for (int k = 0; k < kLevelSteps; ++k) {
            const double wanted = -40 + 40 * (0.05 + 0.94 * k / (kLevelSteps - 1));
            QVERIFY2(std::abs(q[std::size_t(k)] - wanted) < 0.05,
                     qPrintable(QString("%1 against %2").arg(q[std::size_t(k)]).arg(wanted)));
        }
        // 45 dB below the loudest do not count, nor does silence.
        std::vector<float> padded = mean;
        padded.insert(padded.end(), 30000, 1e-6f);
        padded.insert(padded.end(), 30000, 0.0f);
        const LevelQuantiles same = quantilesAt(padded, LevelTrace::kStep, 0.01);
        for (std::size_t k = 0; k < q.size(); ++k) QVERIFY(std::abs(same[k] - q[k]) < 0.05);
        QVERIFY(quantilesAt(std::vector<float>(1000, 0.0f), LevelTrace::kStep, 0.05)[0] < -200);
        QVERIFY(quantilesAt({}, LevelTrace::kStep, 3.0)[0] < -200);
    }

    void aTracesBandsAreThoseOfTheMultiband() {
        const Stereo x = music(6);
        TraceMeter meter(kRate);
        for (std::size_t at = 0; at < x.size(); at += 777)
            meter.add(&x.left[at], &x.right[at], std::min<std::size_t>(777, x.size() - at));
        for (std::size_t b = 0; b < kLevelBands; ++b) {
            const Stereo band = bandOf(x, b);
            double wanted = 0, have = 0;
            for (std::size_t n = 0; n < band.size(); ++n)
                wanted += (band.left[n] * band.left[n] + band.right[n] * band.right[n]) / 2;
            const std::vector<float>& trace = meter.trace().bands[b];
            for (const float power : trace) have += power;
            const double off =
                10 * std::log10(have / double(trace.size()) / wanted * double(band.size()));
            QVERIFY2(std::abs(off) < 0.05, qPrintable(QString("band %1: %2").arg(b).arg(off)));
        }
    }

    void theModelDoesWhatTheCompressorDoes_data() {
        QTest::addColumn<bool>("expands");
        QTest::addColumn<double>("threshold");
        QTest::addColumn<double>("ratio");
        QTest::addColumn<double>("attack");
        QTest::addColumn<double>("release");
        QTest::newRow("quick") << false << -34.0 << 3.0 << 10.0 << 120.0;
        QTest::newRow("slow") << false << -40.0 << 2.0 << 100.0 << 1000.0;
        QTest::newRow("expander") << true << -26.0 << 1.6 << 10.0 << 120.0;
    }
    void theModelDoesWhatTheCompressorDoes() {
        QFETCH(bool, expands);
        QFETCH(double, threshold);
        QFETCH(double, ratio);
        QFETCH(double, attack);
        QFETCH(double, release);
        const Stereo x = music(12);
        const Compression c{expands, threshold, ratio, attack, release};
        const Stereo y = through(x, "compressor",
                                 {{"mode", expands ? "expand" : "down"},
                                  {"detector", "rms"},
                                  {"threshold", std::to_string(threshold)},
                                  {"ratio", std::to_string(ratio)},
                                  {"attack", std::to_string(attack)},
                                  {"release", std::to_string(release)},
                                  {"knee", std::to_string(kCompressionKneeDb)},
                                  {"range", expands ? std::to_string(kExpanderRangeDb) : "60"}});
        TraceMeter before(kRate, false), after(kRate, false);
        before.add(x.left.data(), x.right.data(), x.size());
        after.add(y.left.data(), y.right.data(), y.size());
        std::vector<float> gain, told;
        gainsOf(c, detectorDb(before.trace().peak, LevelTrace::kStep), LevelTrace::kStep, gain);
        pressed(before.trace().mean, gain, told);
        double off = 0, moved = 0, count = 0;
        for (std::size_t i = 500; i < told.size(); ++i) {
            if (before.trace().mean[i] < 1e-6f) continue;
            off += std::pow(10 * std::log10(after.trace().mean[i] / told[i]), 2);
            moved += std::pow(gain[i], 2);
            ++count;
        }
        QVERIFY(std::sqrt(moved / count) > 1.5);
        QVERIFY2(std::sqrt(off / count) < 0.3, qPrintable(QString::number(std::sqrt(off / count))));
    }

    // A flat trace behind an equalizer of one gain for all bands is that much louder.
    void anEqualizerMovesATrace() {
        const Stereo x = music(4);
        TraceMeter meter(kRate);
        meter.add(x.left.data(), x.right.data(), x.size());
        BandDb gain;
        gain.fill(6.0);
        const LevelTrace louder = equalized(meter.trace(), gain);
        QVERIFY(std::abs(movedDb(meter.trace().mean, louder.mean) - 6) < 1e-3);
        QVERIFY(std::abs(movedDb(meter.trace().peak, louder.peak) - 6) < 1e-3);
    }

    void compressionIsFound() {
        const Stereo mix = music(24);
        const Stereo reference = through(mix, "compressor",
                                         {{"threshold", "-40"},
                                          {"ratio", "3"},
                                          {"detector", "rms"},
                                          {"attack", "10"},
                                          {"release", "120"}});
        const Proposal p = match(mix, reference);
        const Move* dynamics = find(p, "dynamics");
        QVERIFY(p.before.dynamicsDb > 0.7);
        QVERIFY(dynamics);
        QVERIFY2(p.after.dynamicsDb < 0.6 * p.before.dynamicsDb,
                 qPrintable(QString("%1 of %2").arg(p.after.dynamicsDb).arg(p.before.dynamicsDb)));
        // Its reason, from the audio by another way: behind the bands, and with compression.
        const double without = spreadApart(behind(mix, p, {"equalizer"}), reference);
        const double with = spreadApart(behind(mix, p, {"equalizer", "compressor"}), reference);
        const double told = *parseUnit(Unit::Decibel, dynamics->reason.args[0]),
                     hoped = *parseUnit(Unit::Decibel, dynamics->reason.args[1]);
        QVERIFY2(std::abs(without - told) < 0.25,
                 qPrintable(QString("%1 against %2").arg(without).arg(told)));
        QVERIFY2(std::abs(with - hoped) < 0.4,
                 qPrintable(QString("%1 against %2").arg(with).arg(hoped)));
        // The other way round it is expansion, which undoes it in part.
        const Proposal back = match(reference, mix);
        const Move* expansion = find(back, "dynamics");
        QVERIFY(expansion && expansion->what.english().starts_with("Expand 1 : "));
        QVERIFY(back.after.dynamicsDb < back.before.dynamicsDb);
    }

    void expansionIsFound() {
        const Stereo mix = music(24);
        const Stereo reference = through(mix, "compressor",
                                         {{"mode", "expand"},
                                          {"threshold", "-26"},
                                          {"ratio", "1.8"},
                                          {"range", "12"},
                                          {"detector", "rms"},
                                          {"attack", "10"},
                                          {"release", "120"}});
        const Proposal p = match(mix, reference);
        const Move* dynamics = find(p, "dynamics");
        QVERIFY(dynamics && dynamics->module == "compressor");
        QVERIFY(dynamics->what.english().starts_with("Expand 1 : "));
        QVERIFY2(p.after.dynamicsDb < 0.4 * p.before.dynamicsDb,
                 qPrintable(QString("%1 of %2").arg(p.after.dynamicsDb).arg(p.before.dynamicsDb)));
    }

    // Bass and highs are held, what lies between is not: no compression of the whole does that.
    void compressionByBandIsFound() {
        const Stereo mix = music(24);
        const Stereo reference = through(mix, "multiband",
                                         {{"bands", "3"},
                                          {"detector", "rms"},
                                          {"xover1", "120"},
                                          {"xover2", "2000"},
                                          {"band1.mode", "compress"},
                                          {"band1.threshold", "-40"},
                                          {"band1.ratio", "3"},
                                          {"band1.attack", "10"},
                                          {"band1.release", "120"},
                                          {"band3.mode", "compress"},
                                          {"band3.threshold", "-50"},
                                          {"band3.ratio", "3"},
                                          {"band3.attack", "10"},
                                          {"band3.release", "120"}});
        const Proposal p = match(mix, reference);
        const Move* dynamics = find(p, "dynamics");
        QVERIFY(dynamics && dynamics->module == "multiband");
        QVERIFY2(
            *p.after.bandDynamicsDb < 0.5 * *p.before.bandDynamicsDb,
            qPrintable(
                QString("%1 of %2").arg(*p.after.bandDynamicsDb).arg(*p.before.bandDynamicsDb)));
        QVERIFY2(p.after.tonalDb < 0.5, qPrintable(QString::number(p.after.tonalDb)));
        // Its reason's first number, by band, from the audio by another way.
        const Stereo equalized = behind(mix, p, {"equalizer"});
        double apart = 0;
        for (std::size_t b = 0; b < kLevelBands; ++b)
            apart += spreadApart(bandOf(equalized, b), bandOf(reference, b)) / kLevelBands;
        const double told = *parseUnit(Unit::Decibel, dynamics->reason.args[0]);
        QVERIFY2(std::abs(apart - told) < 0.25,
                 qPrintable(QString("%1 against %2").arg(apart).arg(told)));
    }
};

QTEST_APPLESS_MAIN(TestDynamicsFit)
#include "tst_dynamicsfit.moc"
