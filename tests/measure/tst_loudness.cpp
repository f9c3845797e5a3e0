// SPDX-License-Identifier: GPL-3.0-or-later
// The loudness meter against EBU Tech 3341 and 3342, libebur128 and what could break it.
// labels: unit
// timeout: 400
#include <ebur128.h>

#include <QtTest/QTest>

#include <cmath>
#include <limits>

#include "base/Units.h"
#include "measure/Loudness.h"
#include "support/EbuSignals.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

// Feeds in chunks of `chunk` frames, or of odd changing sizes for 0.
void feed(Loudness& meter, const std::vector<double>& x, int channels, std::size_t chunk) {
    const std::size_t frames = x.size() / static_cast<std::size_t>(channels);
    std::size_t odd = 1;
    for (std::size_t at = 0; at < frames;) {
        odd = odd * 7 % 1009;
        const std::size_t part = std::min(chunk == 0 ? odd : chunk, frames - at);
        meter.add(x.data() + at * static_cast<std::size_t>(channels), part);
        at += part;
    }
}

LoudnessResult measure(const std::vector<double>& x, double rate, int channels = 2,
                       std::size_t chunk = 4096) {
    Loudness meter(rate, channels);
    feed(meter, x, channels, chunk);
    return meter.finish();
}

void expect(const std::string& name, const char* what, double value,
            const std::optional<Range>& range) {
    if (!range) return;
    const QString text = QString("%1: %2 is %3").arg(name.c_str(), what).arg(value, 0, 'f', 3);
    QVERIFY2(value >= range->low && value <= range->high, qPrintable(text));
}

void expectSteady(const EbuCase& c, const char* what, const std::vector<float>& series,
                  std::size_t from, const std::optional<Range>& range) {
    if (!range) return;
    QVERIFY(series.size() > from);
    for (std::size_t i = from; i < series.size(); ++i) expect(c.name, what, series[i], range);
}

// The greatest value of each period of the signal; the series' first value ends at `first` seconds.
void expectMaxima(const EbuCase& c, const std::vector<float>& series, double first) {
    for (std::size_t p = 0; p < c.maxima.size(); ++p) {
        double best = -INFINITY;
        for (std::size_t i = 0; i < series.size(); ++i) {
            const double t = first + 0.01 * static_cast<double>(i);
            const double begin = c.periodSeconds * static_cast<double>(p);
            if (t > begin - 1e-9 && t <= begin + c.periodSeconds + 1e-9)
                best = std::max(best, static_cast<double>(series[i]));
        }
        expect(c.name, "maximum", best, Range{c.maxima[p] - 0.1, c.maxima[p] + 0.1});
    }
}

// Music-like: noise with a falling spectrum whose level wanders, tones, and unlike channels.
std::vector<double> programme(double rate, double seconds, std::uint64_t seed, double wander) {
    const auto frames = static_cast<std::size_t>(rate * seconds);
    Noise random(seed);
    std::vector<double> x(2 * frames);
    double low[2] = {};
    for (std::size_t n = 0; n < frames; ++n) {
        const double level = wander * std::sin(2 * kPi * static_cast<double>(n) / (11.37 * rate));
        const double gain = std::pow(10.0, level / 20);
        const double common = random.next();
        for (int c = 0; c < 2; ++c) {
            low[c] += 0.2 * (0.6 * common + 0.4 * random.next() - low[c]);
            const double t = static_cast<double>(n) / rate;
            x[2 * n + c] = gain * (0.35 * low[c] + 0.05 * std::sin(2 * kPi * (90 + 40 * c) * t));
        }
    }
    return x;
}

struct Ebur {
    explicit Ebur(const std::vector<double>& x, double rate) {
        ebur128_state* s = ebur128_init(2, static_cast<unsigned long>(rate),
                                        EBUR128_MODE_I | EBUR128_MODE_LRA | EBUR128_MODE_TRUE_PEAK);
        ebur128_add_frames_double(s, x.data(), x.size() / 2);
        ebur128_loudness_global(s, &integrated);
        ebur128_loudness_range(s, &range);
        double peaks[2] = {};
        ebur128_true_peak(s, 0, &peaks[0]);
        ebur128_true_peak(s, 1, &peaks[1]);
        truePeak = toDb(std::max(peaks[0], peaks[1]));
        ebur128_destroy(&s);
    }
    double integrated = 0, range = 0, truePeak = 0;
};

}  // namespace

class TestLoudness : public QObject {
    Q_OBJECT
private slots:
    void ebu_data() {
        QTest::addColumn<double>("rate");
        for (const double rate : {44100.0, 48000.0, 96000.0}) QTest::addRow("%g Hz", rate) << rate;
    }
    void ebu() {
        QFETCH(double, rate);
        for (const EbuCase& c : ebuCases(rate)) {
            Loudness meter(rate, c.channels, {.truePeak = c.truePeak.has_value(), .series = true});
            feed(meter, c.samples, c.channels, 0);
            const LoudnessResult r = meter.finish();
            expect(c.name, "integrated", r.integratedLufs, c.integrated);
            expect(c.name, "max momentary", r.maxMomentaryLufs, c.maxMomentary);
            expect(c.name, "max short-term", r.maxShortTermLufs, c.maxShortTerm);
            expect(c.name, "range", r.rangeLu, c.range);
            expect(c.name, "true peak", r.truePeakDbtp, c.truePeak);
            expectSteady(c, "momentary", meter.momentarySeries(), 60, c.steadyMomentary);
            expectSteady(c, "short-term", meter.shortTermSeries(), 0, c.steadyShortTerm);
            if (c.maximaAreMomentary)
                expectMaxima(c, meter.momentarySeries(), 0.4);
            else
                expectMaxima(c, meter.shortTermSeries(), 3.0);
            if (QTest::currentTestFailed()) return;
        }
    }
    void weightingIsTheStandards() {
        const auto k = kWeighting(48000);
        const double shelf[] = {1.53512485958697, -2.69169618940638, 1.19839281085285,
                                -1.69065929318241, 0.73248077421585};
        const double got[] = {k[0].b0, k[0].b1, k[0].b2, k[0].a1, k[0].a2};
        for (int i = 0; i < 5; ++i) QVERIFY(std::abs(shelf[i] - got[i]) < 1e-13);
        QVERIFY(std::abs(k[1].a1 + 1.99004745483398) < 1e-13);
        QVERIFY(std::abs(k[1].a2 - 0.99007225036621) < 1e-13);
        for (const double rate : {44100.0, 96000.0, 192000.0})
            for (double hz = 20; hz < 16000; hz *= 1.3)
                QVERIFY(std::abs(kWeightingDb(rate, hz) - kWeightingDb(48000, hz)) < 0.05);
    }
    void anchors() {
        for (const double rate : {8000.0, 11025.0, 44100.0, 48000.0, 96000.0, 192000.0, 384000.0}) {
            const auto left = sine(997, rate, 1.0, static_cast<std::size_t>(5 * rate));
            std::vector<double> x;
            for (const double v : left) x.insert(x.end(), {v, 0.0});
            const LoudnessResult r = measure(x, rate);
            const double tolerance = rate < 16000 || rate > 50000 ? 0.06 : 0.02;
            QVERIFY2(std::abs(r.integratedLufs + 3.01) < tolerance,
                     qPrintable(QString::number(r.integratedLufs)));
            // Cut off at full level it rings a little.
            QVERIFY(r.truePeakDbtp > -0.02 && r.truePeakDbtp < 1.5);
            QVERIFY(r.rangeLu < 12);
            // Mono counts as dual mono.
            QVERIFY(std::abs(measure(left, rate, 1).integratedLufs - r.integratedLufs - 3.0103) <
                    1e-3);
        }
    }
    void agreesWithLibebur128() {
        for (const double rate : {44100.0, 48000.0}) {
            for (const double wander : {rate == 44100.0 ? 8.0 : 1.0}) {
                const auto x = programme(rate, rate == 44100.0 ? 120 : 40, 5, wander);
                Loudness meter(rate, 2);
                feed(meter, x, 2, 4096);
                const double range = meter.range();  // libebur128 appends no silence
                const LoudnessResult r = meter.finish();
                const Ebur other(x, rate);
                QVERIFY2(std::abs(r.integratedLufs - other.integrated) < 0.02,
                         qPrintable(QString::number(other.integrated)));
                QVERIFY2(std::abs(range - other.range) < 0.3,
                         qPrintable(QString("%1 %2").arg(range).arg(other.range)));
                // libebur128's four-fold grid without a parabola misses some of a peak, never adds.
                const double more = r.truePeakDbtp - other.truePeak;
                QVERIFY2(more > -0.02 && more < 0.3, qPrintable(QString::number(other.truePeak)));
            }
        }
    }
    void chunksPlanesAndStreamsGiveTheSame() {
        const auto x = programme(44100, 12, 9, 6);
        const LoudnessResult whole = measure(x, 44100, 2, x.size());
        for (const std::size_t chunk : {std::size_t(0), std::size_t(1), std::size_t(441)}) {
            const LoudnessResult r = measure(x, 44100, 2, chunk);
            QVERIFY(std::abs(r.integratedLufs - whole.integratedLufs) < 1e-9);
            QVERIFY(std::abs(r.rangeLu - whole.rangeLu) < 1e-9);
            QCOMPARE(r.truePeakDbtp, whole.truePeakDbtp);
            QVERIFY(std::abs(r.minPsrDb - whole.minPsrDb) < 1e-6);
        }
        std::vector<double> left, right;
        for (std::size_t n = 0; n < x.size(); n += 2) {
            left.push_back(x[n]);
            right.push_back(x[n + 1]);
        }
        Loudness planar(44100, 2);
        planar.addPlanar(left.data(), right.data(), left.size());
        QVERIFY(std::abs(planar.finish().integratedLufs - whole.integratedLufs) < 1e-9);
    }
    void dynamicsOfKnownSignals() {
        // A steady sine: the short-term loudness of a stereo sine at 1 kHz is its peak level, so both
        // ratios are near nought.
        const auto mono = sine(1000, 48000, 0.1, 48000 * 8);
        std::vector<double> x;
        for (const double v : mono) x.insert(x.end(), {v, v});
        const LoudnessResult steady = measure(x, 48000);
        QVERIFY(std::abs(steady.plrDb) < 0.05);
        QVERIFY(std::abs(steady.minPsrDb) < 0.05);
        // One peak of ten times the amplitude: 20 dB more, for three seconds only.
        for (std::size_t n = 0; n < 48; ++n) x[2 * (48000 * 4 + n)] *= 10;
        const LoudnessResult peaked = measure(x, 48000);
        QVERIFY(peaked.plrDb > 19 && peaked.plrDb < 20.5);
        QVERIFY(peaked.minPsrDb < 0.1);
    }
    void silenceAndFragments() {
        for (const int channels : {1, 2, 3, 6})
            for (const std::size_t frames : {0u, 1u, 441u, 17639u, 17640u, 200000u}) {
                const std::vector<double> x(frames * static_cast<std::size_t>(channels), 0.0);
                const LoudnessResult r = measure(x, 44100, channels);
                QVERIFY(std::isinf(r.integratedLufs) && std::isinf(r.maxMomentaryLufs));
                QVERIFY(std::isinf(r.truePeakDbtp) && std::isnan(r.plrDb) &&
                        std::isnan(r.minPsrDb));
                QCOMPARE(r.rangeLu, 0.0);
            }
        const auto tone = sine(1000, 44100, 0.5, 17640);
        QVERIFY(std::isfinite(measure(tone, 44100, 1).integratedLufs));
        const LoudnessResult tooShort = measure({tone.begin(), tone.end() - 1}, 44100, 1);
        QVERIFY(std::isinf(tooShort.integratedLufs));
        QVERIFY(std::abs(tooShort.truePeakDbtp + 6.02) < 0.1);
    }
    void survivesNonsense() {
        auto x = programme(44100, 5, 3, 1);
        const double clean = measure(x, 44100).integratedLufs;
        x[1000] = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(std::abs(measure(x, 44100).integratedLufs - clean) < 0.1);
        x[2000] = std::numeric_limits<double>::infinity();
        x[3000] = -1e300;
        const LoudnessResult r = measure(x, 44100);
        QVERIFY(!std::isnan(r.integratedLufs) && !std::isnan(r.truePeakDbtp) &&
                !std::isnan(r.rangeLu));
    }
    void silenceAfterSoundIsSilence() {
        Loudness meter(48000, 2);
        const auto loud = noise(1.0, 2 * 48000, 4);
        meter.add(loud.data(), 48000);
        const std::vector<double> silence(2 * 48000 * 6, 0.0);
        meter.add(silence.data(), silence.size() / 2);
        QVERIFY2(meter.shortTerm() < -300, qPrintable(QString::number(meter.shortTerm())));
        meter.reset();
        QVERIFY(std::isinf(meter.integrated()));
        QCOMPARE(meter.seconds(), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestLoudness)
#include "tst_loudness.moc"
