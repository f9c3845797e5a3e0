// SPDX-License-Identifier: GPL-3.0-or-later
// The limiter's promises: the ceiling holds, nothing below it changes, latency is exact, tones stay clean.
// labels: unit
#include <QtTest/QTest>
#include <cmath>
#include <map>

#include "modules/Registry.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

using Settings = std::map<std::string, double>;
struct Stereo {
    std::vector<double> left, right;
};

PlanPtr planFor(const Settings& settings, double rate) {
    const Module& module = *findModule("limiter");
    std::vector<double> values = defaultValues(module.params());
    for (const auto& [id, value] : settings)
        values.at(static_cast<std::size_t>(findParam(module.params(), id))) = value;
    return module.plan(values, rate);
}

// Runs `in` and the latency behind it; the output is cut so that it lies under the input.
Stereo limit(const Stereo& in, const Settings& settings, double rate, Stereo* removed = nullptr) {
    const PlanPtr plan = planFor(settings, rate);
    const auto processor = findModule("limiter")->create(*plan);
    Stereo out;
    const std::size_t frames = in.left.size(), late = static_cast<std::size_t>(plan->latency);
    for (std::size_t at = 0; at < frames + late; at += kQuantum) {
        Block block, tap;
        for (std::size_t n = 0; n < kQuantum; ++n) {
            block.left[n] = at + n < frames ? in.left[at + n] : 0.0;
            block.right[n] = at + n < frames ? in.right[at + n] : 0.0;
        }
        Context context{.tap = removed ? 0 : -1, .tapOut = removed ? &tap : nullptr};
        processor->process(*plan, block, context);
        out.left.insert(out.left.end(), block.left.begin(), block.left.end());
        out.right.insert(out.right.end(), block.right.begin(), block.right.end());
        if (removed) removed->left.insert(removed->left.end(), tap.left.begin(), tap.left.end());
    }
    const auto cut = [&](std::vector<double>& x) {
        if (x.empty()) return;
        x.erase(x.begin(), x.begin() + static_cast<long>(late));
        x.resize(frames);
    };
    cut(out.left);
    cut(out.right);
    if (removed) cut(removed->left);
    return out;
}

// Taps of a windowed sinc, 96 to either side, for 16 places between two samples.
const std::vector<std::vector<double>>& fineTaps() {
    static const std::vector<std::vector<double>> taps = [] {
        std::vector<std::vector<double>> all(16, std::vector<double>(192));
        for (int p = 0; p < 16; ++p) {
            double unity = 0;
            for (int k = 0; k < 192; ++k) {
                const double d = p / 16.0 - (k - 95);
                double& h = all[static_cast<std::size_t>(p)][static_cast<std::size_t>(k)];
                h = (d == 0 ? 1.0 : std::sin(kPi * d) / (kPi * d)) *
                    std::pow(std::cos(kPi / 2 * d / 97), 2);
                unity += h;
            }
            for (double& h : all[static_cast<std::size_t>(p)]) h /= unity;
        }
        return all;
    }();
    return taps;
}

// The greatest magnitude on that grid, looked for where the samples are large.
double finePeak(const std::vector<double>& x) {
    double peak = 0;
    for (std::size_t n = 96; n + 96 < x.size(); ++n) {
        if (std::abs(x[n]) < 0.6 * peak && std::abs(x[n + 1]) < 0.6 * peak) continue;
        for (const auto& taps : fineTaps()) {
            double sum = 0;
            for (std::size_t k = 0; k < 192; ++k) sum += taps[k] * x[n - 95 + k];
            peak = std::max(peak, std::abs(sum));
        }
    }
    return peak;
}

double decibels(double x) {
    return 20 * std::log10(std::max(x, 1e-30));
}

constexpr int kPunchy = 2, kAggressive = 4, kStyles = 5;

double energy(const std::vector<double>& x, std::size_t from, std::size_t to) {
    double sum = 0;
    for (std::size_t n = from; n < to; ++n) sum += x[n] * x[n];
    return sum;
}

// Tone bursts whose peaks lie between the samples, faded in and out.
Stereo bursts(double rate, double share) {
    Stereo x;
    for (int n = 0; n < 12000; ++n) {
        const double fade = 0.5 - 0.5 * std::cos(2 * kPi * (n % 3000) / 3000.0);
        const double v =
            n < 300 || n > 11500 ? 0 : 3.0 * fade * std::sin(2 * kPi * share * n + 0.7);
        x.left.push_back(v);
        x.right.push_back(0.3 * v + 0.05 * std::sin(2 * kPi * 997 * n / rate));
    }
    return x;
}

}  // namespace

class TestLimiter : public QObject {
    Q_OBJECT
private slots:
    void ceilingHoldsBetweenSamples_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("share");
        for (const double rate : {44100.0, 48000.0, 96000.0, 192000.0})
            for (const double share : {0.25, 1.0 / 6, 0.21, 0.01})
                QTest::addRow("%g Hz, %g fs", rate, share) << rate << share;
    }
    void ceilingHoldsBetweenSamples() {
        QFETCH(double, rate);
        QFETCH(double, share);
        for (int style = 0; style < kStyles; ++style) {
            const Stereo y =
                limit(bursts(rate, share), {{"ceiling", -1.0}, {"style", double(style)}}, rate);
            const double over = decibels(std::max(finePeak(y.left), finePeak(y.right))) + 1.0;
            QVERIFY2(over < 0.02, qPrintable(QString("style %1: %2 dB").arg(style).arg(over)));
            QVERIFY2(over > -1.0, "the limiter takes more than it needs");
        }
    }
    void belowTheCeilingEveryBitStays() {
        Stereo x{noise(0.3, 20000, 3), noise(0.3, 20000, 4)};
        for (const double rate : {8000.0, 44100.0, 96000.0, 384000.0})
            for (const double lookahead : {0.2, 5.0, 20.0}) {
                const Stereo y = limit(x, {{"lookahead", lookahead}, {"ceiling", -1.0}}, rate);
                QVERIFY(y.left == x.left && y.right == x.right);
            }
    }
    void comesBackToTheExactBits() {
        const double rate = 44100;
        Stereo x{noise(0.05, 44100 * 8, 3), noise(0.05, 44100 * 8, 4)};
        for (std::size_t n = 1000; n < 3000; ++n) x.left[n] *= 80;
        const Stereo y = limit(x, {{"ceiling", -1.0}}, rate);
        QVERIFY(y.left[2000] != x.left[2000]);
        QVERIFY(std::equal(y.left.end() - 22050, y.left.end(), x.left.end() - 22050));
        QVERIFY(std::equal(y.right.end() - 22050, y.right.end(), x.right.end() - 22050));
    }
    void linkKeepsOrFreesTheImage() {
        const double rate = 48000;
        Stereo x{sine(997, rate, 2.0, 24000), sine(499, rate, 0.25, 24000)};
        const Stereo linked = limit(x, {{"link", 100.0}}, rate),
                     freed = limit(x, {{"link", 0.0}}, rate);
        QVERIFY(freed.right == x.right);
        QVERIFY(linked.left == freed.left);
        for (std::size_t n = 8000; n < 9000; ++n)
            QVERIFY(std::abs(linked.right[n] / x.right[n] - linked.left[n] / x.left[n]) < 1e-9 ||
                    std::abs(x.right[n]) < 1e-3 || std::abs(x.left[n]) < 1e-3);
    }
    void steadyTonesStayClean_data() {
        QTest::addColumn<double>("hz");
        QTest::addColumn<double>("overDb");
        for (const double hz : {50.0, 100.0, 1000.0})
            for (const double over : {6.0, 11.0})
                QTest::addRow("%g Hz, %g dB over", hz, over) << hz << over;
    }
    void steadyTonesStayClean() {
        QFETCH(double, hz);
        QFETCH(double, overDb);
        const double rate = 48000;
        for (int style = 0; style < kStyles; ++style) {
            if (style == kAggressive) continue;
            const auto tone = sine(hz, rate, std::pow(10, overDb / 20), 192000);
            const Stereo y = limit({tone, tone}, {{"style", double(style)}}, rate);
            // What is left beside the tone over one second, once the soft clip knows the level.
            double s = 0, c = 0, all = 0;
            for (std::size_t n = 144000; n < 192000; ++n) {
                const double w = 2 * kPi * hz * double(n) / rate;
                s += y.left[n] * std::sin(w) / 24000;
                c += y.left[n] * std::cos(w) / 24000;
            }
            for (std::size_t n = 144000; n < 192000; ++n) {
                const double w = 2 * kPi * hz * double(n) / rate;
                all += std::pow(y.left[n] - s * std::sin(w) - c * std::cos(w), 2);
            }
            const double thd = 10 * std::log10(all / 48000 / ((s * s + c * c) / 2) + 1e-30);
            QVERIFY2(thd < (style == 0 ? -100 : -70),
                     qPrintable(QString("style %1: %2 dB").arg(style).arg(thd)));
        }
    }
    void comesBackSoon() {
        // 50 ms of 12 dB too much: within 0.1 dB again after at most 1.5 s.
        const double rate = 48000;
        auto x = sine(997, rate, 0.2, 120000);
        for (std::size_t n = 12000; n < 14400; ++n) x[n] *= 20;
        for (int style = 0; style < kStyles; ++style) {
            const Stereo y = limit({x, x}, {{"style", double(style)}}, rate);
            for (std::size_t n = 14400 + 72000; n < x.size(); ++n)
                QVERIFY2(std::abs(x[n]) < 0.05 || y.left[n] / x[n] > 0.98856,
                         qPrintable(QString("style %1").arg(style)));
        }
    }
    void softClipTakesTipsOnly() {
        // A click of 2 dB over what the ceiling allows, and a held tone as loud: the one loses its tip to
        // the clip, so that the limiter gives way less than in the transparent style; the other does not.
        const double rate = 48000;
        std::vector<double> click(48000, 0.0);
        for (std::size_t n = 20000; n < 20200; ++n)
            click[n] = 1.62 * std::sin(2 * kPi * double(n - 20000) / 200) *
                       std::sin(kPi * double(n - 20000) / 200);
        for (std::size_t n = 20300; n < 24000; ++n) click[n] = 0.1 * std::sin(0.1 * double(n));
        const Stereo plain = limit({click, click}, {{"release", 200.0}}, rate);
        const Stereo clipped =
            limit({click, click}, {{"release", 286.0}, {"style", double(kPunchy)}}, rate);
        QVERIFY(energy(clipped.left, 20300, 22000) > 1.15 * energy(plain.left, 20300, 22000));
        const auto x = noise(0.3, 20000, 3);
        const Stereo below = limit({x, x}, {{"style", double(kPunchy)}}, rate);
        QVERIFY(below.left == x && below.right == x);
    }
    void removedIsInputLessOutput() {
        const double rate = 44100;
        const Stereo x = bursts(rate, 0.21);
        Stereo removed;
        for (const double style : {0.0, double(kPunchy)})
            for (const double safe : {0.0, 1.0}) {
                removed = {};
                const Stereo y =
                    limit(x, {{"drive", 6.0}, {"style", style}, {"ispsafe", safe}}, rate, &removed);
                double worst = 0;
                for (std::size_t n = 0; n < x.left.size(); ++n)
                    worst = std::max(
                        worst,
                        std::abs(removed.left[n] - (x.left[n] * std::pow(10.0, 0.3) - y.left[n])));
                QVERIFY2(worst < 1e-12, qPrintable(QString::number(worst)));
            }
    }
    void safeModeHoldsWhiteNoise() {
        const double rate = 44100;
        Stereo x{noise(2.0, 20000, 5), noise(2.0, 20000, 6)};
        for (std::size_t n = 0; n < 2000; ++n) {  // no edges: they ring
            x.left[n] *= double(n) / 2000, x.right[n] *= double(n) / 2000;
            x.left[19999 - n] *= double(n) / 2000, x.right[19999 - n] *= double(n) / 2000;
        }
        const Stereo y = limit(x, {{"ceiling", -1.0}, {"ispsafe", 1.0}}, rate);
        const double over = decibels(finePeak(y.left)) + 1.0;
        QVERIFY2(over < 0.1, qPrintable(QString::number(over)));
    }
    void survivesWhatIsNoSound() {
        for (const double bad :
             {std::nan(""), double(INFINITY), -double(INFINITY), 1e300, 1e-310}) {
            Stereo x{noise(0.3, 9000, 3), noise(0.3, 9000, 4)};
            for (std::size_t n = 2000; n < 2010; ++n) x.left[n] = bad;
            for (const double safe : {0.0, 1.0}) {
                const Stereo y = limit(x, {{"ispsafe", safe}, {"drive", 12.0}}, 44100);
                for (std::size_t n = 0; n < 9000; ++n)
                    QVERIFY(std::isfinite(y.left[n]) && std::abs(y.left[n]) <= 1.0 + 1e-9);
            }
        }
    }
    void aCopyGoesOnTheSame() {
        const Stereo x = bursts(48000, 0.1);
        const PlanPtr plan = planFor({{"drive", 3.0}}, 48000);
        const auto one = findModule("limiter")->create(*plan);
        std::unique_ptr<Processor> other;
        for (std::size_t at = 0; at + kQuantum <= x.left.size(); at += kQuantum) {
            Block a, b;
            std::copy_n(x.left.begin() + long(at), kQuantum, a.left.begin());
            std::copy_n(x.right.begin() + long(at), kQuantum, a.right.begin());
            b = a;
            if (at == 50 * kQuantum) other = one->clone();
            Context context;
            one->process(*plan, a, context);
            if (!other) continue;
            other->process(*plan, b, context);
            QVERIFY(a.left == b.left && a.right == b.right);
        }
    }
    void movesDoNotStep() {
        const double rate = 48000;
        const PlanPtr plans[] = {planFor({{"drive", 0.0}, {"ceiling", -12.0}}, rate),
                                 planFor({{"drive", 6.0}, {"ceiling", -6.0}}, rate)};
        const auto processor = findModule("limiter")->create(*plans[0]);
        const auto x = sine(100, rate, 0.1, 96000);
        std::vector<double> y;
        for (std::size_t at = 0; at + kQuantum <= x.size(); at += kQuantum) {
            Block block;
            std::copy_n(x.begin() + long(at), kQuantum, block.left.begin());
            block.right = block.left;
            Context context;
            processor->process(*plans[at / 9600 % 2], block, context);
            y.insert(y.end(), block.left.begin(), block.left.end());
        }
        // A step shows in the third difference; the tone itself has 0.2 (2π100/48000)³ = 4.5e-7 there.
        double worst = 0;
        for (std::size_t n = 5003; n < y.size(); ++n)
            worst = std::max(worst, std::abs(y[n] - 3 * y[n - 1] + 3 * y[n - 2] - y[n - 3]));
        QVERIFY2(worst < 2e-5, qPrintable(QString::number(worst)));
    }
};

QTEST_APPLESS_MAIN(TestLimiter)
#include "tst_limiter.moc"
