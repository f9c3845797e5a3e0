// SPDX-License-Identifier: GPL-3.0-or-later
// The equalizer in linear and mixed phase, its dynamic bands and its automatic level.
// labels: unit
// timeout: 240
#include <QtTest/QTest>

#include <cmath>
#include <complex>

#include "dsp/EqDesign.h"
#include "dsp/EqKernel.h"
#include "modules/Registry.h"
#include "support/Clicks.h"
#include "support/ModuleRun.h"
#include "support/Signals.h"

using namespace lacquer;
using test::ModuleRun;
using test::Settings;
using test::Stereo;

namespace {

const Module& equalizer() {
    return *findModule("equalizer");
}

std::string text(double v) {
    return QString::number(v, 'g', 12).toStdString();
}

Settings band(int k, const char* type, double freq, double gain, double q,
              const char* channel = "stereo", double slope = 12) {
    const std::string stem = "band" + std::to_string(k);
    return {{stem + ".on", "on"},          {stem + ".type", type}, {stem + ".freq", text(freq)},
            {stem + ".gain", text(gain)},  {stem + ".q", text(q)}, {stem + ".channel", channel},
            {stem + ".slope", text(slope)}};
}

Settings with(Settings a, const Settings& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

Settings phase(const char* phase, const char* length = "medium") {
    return {{"phase", phase}, {"length", length}};
}

Stereo impulse(std::size_t frames, double left, double right) {
    Stereo s{std::vector<double>(frames, 0.0), std::vector<double>(frames, 0.0)};
    s.left[0] = left;
    s.right[0] = right;
    return s;
}

std::complex<double> spectrumAt(const std::vector<double>& x, double hz, double rate) {
    std::complex<double> sum;
    for (std::size_t n = 0; n < x.size(); ++n)
        sum += x[n] * std::polar(1.0, -2 * test::kPi * hz / rate * static_cast<double>(n));
    return sum;
}

}  // namespace

class TestEqPhase : public QObject {
    Q_OBJECT
private slots:
    void linearIsSymmetricAndTrue_data();
    void linearIsSymmetricAndTrue();
    void mixedIsMinimumBelowAndLinearAbove();
    void flatIsADelayOfBits();
    void matrixOfChannels();
    void midAndSideStayApart();
    void movesWithoutClicks_data();
    void movesWithoutClicks();
    void allPassTurnsPhaseInAllModes();
    void notesTellLatencyAndError();
    void autoGainTakesLoudnessBack();
    void dynamicBandsInBothPhases();
    void tellsHowFarBandsMove();
    void copyAndResetRepeat();
    void planningStaysFluid();
};

void TestEqPhase::linearIsSymmetricAndTrue_data() {
    QTest::addColumn<double>("rate");
    QTest::addColumn<QString>("length");
    for (const double rate : {44100., 48000., 96000., 192000.})
        for (const char* length : {"short", "medium", "long"})
            QTest::addRow("%g %s", rate, length) << rate << length;
}

void TestEqPhase::linearIsSymmetricAndTrue() {
    QFETCH(double, rate);
    QFETCH(QString, length);
    const struct {
        BandSpec spec;
        const char* type;
    } cases[] = {{{BandType::Bell, 1000, 6, 1, 12}, "bell"},
                 {{BandType::Bell, 16000, -12, 4, 12}, "bell"},
                 {{BandType::LowShelf, 300, 4, 0.70710678, 36}, "lowshelf"},
                 {{BandType::HighShelf, 10000, -3, 0.70710678, 12}, "highshelf"},
                 {{BandType::HighCut, 16000, 0, 0.70710678, 96}, "highcut"},
                 {{BandType::BandPass, 3000, 0, 1, 12}, "bandpass"},
                 {{BandType::Tilt, 900, 3, 0.70710678, 12}, "tilt"}};
    for (const auto& [spec, type] : cases) {
        ModuleRun run(equalizer(), rate,
                      with(phase("linear", length.toUtf8()),
                           band(3, type, spec.freq, spec.gain, spec.q, "stereo", spec.slope)));
        const auto late = static_cast<std::size_t>(run.plan().latency);
        const auto out = run.run(impulse(2 * late + 64, 1.0, 1.0));
        QVERIFY(out.left == out.right);
        for (std::size_t n = 1; n <= late; ++n)
            QVERIFY(std::abs(out.left[late + n] - out.left[late - n]) < 1e-15);
        for (const double hz : {100., 200., 900., 2500., 7000., 12000., 17000., 19900.}) {
            const double sound = test::levelAt(out.left, hz, rate);
            const double drawn = *equalizer().responseDb(run.plan(), hz, Channel::Left);
            const double want = 10 * std::log10(prototypePower(spec, hz));
            if (want < -50) continue;
            const QString where = QString("%1 at %2: sound %3, drawn %4, analog %5")
                                      .arg(type)
                                      .arg(hz)
                                      .arg(sound)
                                      .arg(drawn)
                                      .arg(want);
            QVERIFY2(std::abs(sound - drawn) < 0.02, qPrintable(where));
            QVERIFY2(std::abs(sound - want) < (length == "short" ? 0.2 : 0.05), qPrintable(where));
        }
    }
}

void TestEqPhase::mixedIsMinimumBelowAndLinearAbove() {
    constexpr double kRate = 48000;
    const Settings bands = with(band(1, "bell", 60, 9, 2), band(2, "bell", 3000, 6, 2));
    ModuleRun mixed(equalizer(), kRate, with(phase("mixed", "long"), bands));
    ModuleRun minimum(equalizer(), kRate, bands);
    const auto late = static_cast<std::size_t>(mixed.plan().latency);
    const auto a = mixed.run(impulse(3 * late, 1, 1)).left;
    const auto b = minimum.run(impulse(3 * late, 1, 1)).left;
    for (const double hz : {30., 55., 70., 120., 700., 2700., 3300., 12000.}) {
        const auto h = spectrumAt(a, hz, kRate) *
                       std::polar(1.0, 2 * test::kPi * hz / kRate * static_cast<double>(late));
        const auto want = spectrumAt(b, hz, kRate);
        QVERIFY(std::abs(20 * std::log10(std::abs(h) / std::abs(want))) < 0.06);
        const double turned = hz < 150 ? std::arg(h / want) : std::arg(h);
        QVERIFY2(std::abs(turned) < 0.03, qPrintable(QString("%1: %2").arg(hz).arg(turned)));
    }
    // Ahead of the hit there is next to nothing of the bass.
    double before = 0, after = 0;
    for (std::size_t n = 200; n < late; ++n) {
        before += a[late - n] * a[late - n];
        after += a[late + n] * a[late + n];
    }
    QVERIFY2(before < 1e-3 * after, qPrintable(QString("%1 %2").arg(before).arg(after)));
}

void TestEqPhase::flatIsADelayOfBits() {
    for (const char* kind : {"linear", "mixed"}) {
        const Stereo in{test::noise(0.9, 40000, 3), test::noise(0.9, 40000, 4)};
        ModuleRun run(equalizer(), 48000, with(phase(kind), band(1, "bell", 500, 0, 1, "mid")));
        const Stereo out = test::later(run.run(in), static_cast<std::size_t>(run.plan().latency));
        QVERIFY(std::equal(out.left.begin(), out.left.end(), in.left.begin()));
        QVERIFY(std::equal(out.right.begin(), out.right.end(), in.right.begin()));
    }
}

// Left, right, mid and side bands together do in linear phase what they do one after the other.
void TestEqPhase::matrixOfChannels() {
    const Settings bands = with(
        with(band(1, "bell", 1000, 9, 1, "mid"), band(2, "highshelf", 4000, -6, 0.7, "left")),
        with(band(3, "lowcut", 300, 0, 0.7, "side", 24), band(4, "bell", 2000, 5, 1, "right")));
    ModuleRun run(equalizer(), 48000, with(phase("linear"), bands));
    const auto out = run.run(impulse(40000, 1.0, 0.3));
    for (const double hz : {150., 700., 2500., 9000.}) {
        const auto gain = [&](BandSpec spec) { return std::sqrt(prototypePower(spec, hz)); };
        double l = 1.0, r = 0.3;
        const double m = gain({BandType::Bell, 1000, 9, 1, 12}) * (l + r) / 2, s = (l - r) / 2;
        l = (m + s) * gain({BandType::HighShelf, 4000, -6, 0.7, 12});
        r = m - s;
        const double mid = (l + r) / 2,
                     side = gain({BandType::LowCut, 300, 0, 0.7, 24}) * (l - r) / 2;
        l = mid + side;
        r = (mid - side) * gain({BandType::Bell, 2000, 5, 1, 12});
        QVERIFY(std::abs(std::abs(spectrumAt(out.left, hz, 48000)) - std::abs(l)) < 0.005);
        QVERIFY(std::abs(std::abs(spectrumAt(out.right, hz, 48000)) - std::abs(r)) < 0.005);
    }
}

void TestEqPhase::midAndSideStayApart() {
    ModuleRun run(equalizer(), 48000, with(phase("linear"), band(1, "bell", 500, 12, 2, "mid")));
    const auto x = test::noise(0.5, 40000, 7);
    const Stereo out = run.run(test::sideOnly(x));
    const auto late = static_cast<std::size_t>(run.plan().latency);
    double leak = 0, change = 0;
    for (std::size_t n = late; n < x.size(); ++n) {
        leak = std::max(leak, std::abs(out.left[n] + out.right[n]));
        change = std::max(change, std::abs(out.left[n] - x[n - late]));
    }
    QVERIFY2(leak < 1e-14 && change < 1e-14, qPrintable(QString("%1 %2").arg(leak).arg(change)));
}

void TestEqPhase::movesWithoutClicks_data() {
    QTest::addColumn<QString>("param");
    QTest::addColumn<double>("to");
    QTest::newRow("on") << "band1.on" << 0.;
    QTest::newRow("type") << "band1.type" << 3.;
    QTest::newRow("channel") << "band1.channel" << 2.;
    QTest::newRow("gain") << "band1.gain" << -12.;
    QTest::newRow("frequency") << "band1.freq" << 80.;
    QTest::newRow("dynamic") << "band1.dynamic" << 1.;
    QTest::newRow("auto gain") << "autogain" << 1.;
}

void TestEqPhase::movesWithoutClicks() {
    QFETCH(QString, param);
    QFETCH(double, to);
    const Stereo tone = test::both(test::clickTone(48000, 2));
    ModuleRun run(equalizer(), 48000, with(phase("linear"), band(1, "bell", 1100, 9, 2)));
    run.set("band1.range", -6);
    run.set("band1.attack", 40);
    const double before = *equalizer().responseDb(run.plan(), 1100, Channel::Mid);
    QVERIFY(std::abs(before - 9) < 0.01);
    run.onQuantum = [&](std::size_t frame) {
        if (frame == 32000) run.set(param.toStdString(), to);
    };
    const double residue = test::residueDbAbove(run.run(tone).left, 4000, 48000);
    QVERIFY2(residue < -80, qPrintable(QString::number(residue)));
}

void TestEqPhase::allPassTurnsPhaseInAllModes() {
    for (const char* kind : {"minimum", "linear", "mixed"}) {
        ModuleRun run(equalizer(), 48000, with(phase(kind), band(1, "allpass", 1000, 0, 1)));
        const auto late = static_cast<std::size_t>(run.plan().latency);
        const auto h = spectrumAt(run.run(impulse(late + 20000, 1, 1)).left, 1000, 48000) *
                       std::polar(1.0, 2 * test::kPi / 48 * static_cast<double>(late));
        QVERIFY(std::abs(h + 1.0) < 1e-3);
    }
}

void TestEqPhase::notesTellLatencyAndError() {
    const auto notes = [](const Settings& s) {
        return equalizer().notes(ModuleRun(equalizer(), 48000, s).plan());
    };
    QVERIFY(notes(band(1, "bell", 1000, 3, 1)).empty());
    const auto fine = notes(with(phase("linear"), band(1, "bell", 1000, 3, 1)));
    QCOMPARE(fine.size(), std::size_t{2});
    QCOMPARE(fine[0].text.english(), std::string("Latency 193 ms"));
    QVERIFY(!fine[1].warning);
    const auto narrow = notes(with(phase("linear", "short"), band(1, "bell", 40, 6, 4)));
    QVERIFY(narrow[1].warning);
}

void TestEqPhase::autoGainTakesLoudnessBack() {
    const auto output = [](const Settings& s) {
        return *equalizer().responseDb(ModuleRun(equalizer(), 48000, s).plan(), 20, Channel::Mid);
    };
    Settings shelf = band(1, "highshelf", 2000, 6, 0.7);
    const double without = output(shelf);
    shelf.push_back({"autogain", "on"});
    const double taken = without - output(shelf);
    // Pink noise is lifted by 6 dB above 2 kHz; K-weighting stresses that half.
    QVERIFY2(taken > 3.0 && taken < 5.0, qPrintable(QString::number(taken)));
    Settings whole = band(1, "lowshelf", 30000, 4, 0.5);
    const double lifted = output(whole);
    whole.push_back({"autogain", "on"});
    QVERIFY(std::abs(lifted - output(whole) - 4) < 0.6);
}

// A loud tone is lowered, a quiet one left alone, behind the kernel too.
void TestEqPhase::dynamicBandsInBothPhases() {
    for (const char* kind : {"minimum", "linear"}) {
        Settings s = with(phase(kind, "short"), band(1, "bell", 1000, 0, 1));
        s = with(s, band(2, "bell", 5000, 6, 1));
        for (const auto& more :
             Settings{{"band1.dynamic", "on"}, {"band1.threshold", "-30"}, {"band1.range", "-6"}})
            s.push_back(more);
        const auto lifted = [&](double hz, double level) {
            ModuleRun run(equalizer(), 48000, s);
            const auto x = test::sine(hz, 48000, std::pow(10, level / 20), 96000);
            const auto y = run.run(test::both(x)).left;
            return 20 * std::log10(test::rmsOf({y.end() - 9600, y.end()}) /
                                   test::rmsOf({x.end() - 9600, x.end()}));
        };
        QVERIFY(std::abs(lifted(1000, -6) + 6 - lifted(1000, -45)) < 0.2);
        QVERIFY(lifted(1000, -45) < 0.3);
        QVERIFY(std::abs(lifted(5000, -20) - 6) < 0.3);
    }
}

void TestEqPhase::tellsHowFarBandsMove() {
    Settings s = band(3, "bell", 1000, 2, 1);
    const auto told = [&] {
        const auto plan = equalizer().plan(test::values(equalizer(), s), 48000);
        const auto processor = equalizer().create(*plan);
        const auto tone = test::sine(1000, 48000, 0.5, 48000);
        Context context;
        for (std::size_t at = 0; at + kQuantum <= tone.size(); at += kQuantum) {
            Block block;
            std::copy_n(tone.begin() + static_cast<std::ptrdiff_t>(at), kQuantum,
                        block.left.begin());
            block.right = block.left;
            context = {};
            processor->process(*plan, block, context);
        }
        return context;
    };
    QCOMPARE(told().liveCount, 0);
    s.push_back({"band3.dynamic", "on"});
    s.push_back({"band3.range", "-5"});
    const Context context = told();
    QCOMPARE(context.liveCount, 24);
    QVERIFY(std::abs(context.live[2] + 5) < 0.1);
    QCOMPARE(context.live[1], 0.0F);
}

void TestEqPhase::copyAndResetRepeat() {
    Settings s = with(phase("linear", "short"), band(1, "bell", 1000, 6, 1, "mid"));
    s = with(s, band(2, "highshelf", 5000, 0, 0.7));
    s.push_back({"band2.dynamic", "on"});
    s.push_back({"band2.range", "-9"});
    const Stereo first{test::noise(0.5, 9600, 21), test::noise(0.5, 9600, 22)};
    const Stereo second{test::noise(0.8, 9600, 23), test::noise(0.8, 9600, 24)};
    ModuleRun run(equalizer(), 48000, s);
    const Stereo once = run.run(first);
    ModuleRun copy(run);
    const Stereo onward = run.run(second);
    QVERIFY(copy.run(second) == onward);
    run.reset();
    QVERIFY(run.run(first) == once);
}

void TestEqPhase::planningStaysFluid() {
    std::vector<EqKernelBand> bands;
    for (int k = 0; k < 6; ++k)
        bands.push_back({{BandType::Bell, 100.0 * (k + 1) * (k + 1), 3, 1, 12}});
    for (const double rate : {48000., 192000.})
        for (const int length : {1, 2}) {
            QElapsedTimer timer;
            timer.start();
            bands[0].spec.freq *= 1.01;
            EqKernel::design(bands, EqPhase::Linear, eqTaps(length, rate), rate);
            qInfo("%d taps, six bands: %lld ms", eqTaps(length, rate),
                  static_cast<long long>(timer.elapsed()));
            QVERIFY(timer.elapsed() < 3000);
        }
}

QTEST_APPLESS_MAIN(TestEqPhase)
#include "tst_eqphase.moc"
