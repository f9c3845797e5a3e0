// SPDX-License-Identifier: GPL-3.0-or-later
// Each detector of problems against a sound that has the problem, and against the same sound without it.
// labels: unit
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <cmath>

#include "measure/ProgrammeInspector.h"
#include "support/MediaFiles.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

constexpr double kRate = 44100;

struct Tune {
    std::vector<double> left, right;
    std::size_t size() const { return left.size(); }
    template <class F>
    Tune& each(F&& f) {
        for (std::size_t n = 0; n < size(); ++n) f(n, left[n], right[n]);
        return *this;
    }
};

// Twelve seconds of struck chords and noise bursts in a wide room, between fades: nothing wrong with it.
Tune tune(double seconds = 12) {
    Tune t;
    const auto frames = static_cast<std::size_t>(seconds * kRate);
    Noise drum(3), hiss(9);
    double soft[2] = {0, 0};
    static constexpr double kNotes[] = {98.3, 147.1, 220.7, 329.9};
    for (std::size_t n = 0; n < frames; ++n) {
        const double at = static_cast<double>(n) / kRate, beat = std::fmod(at, 0.5);
        const int bar = static_cast<int>(at / 0.5);
        const double ring = std::exp(-beat * 5) * std::min(1.0, beat * 100);
        double tone = 0, wide = 0;
        for (int k = 0; k < 4; ++k) {
            const double hz = kNotes[k] * (1 + 0.122 * (bar % 5));
            tone += std::sin(2 * kPi * hz * beat + 1.7 * bar) / (k + 1);
            wide += std::sin(2 * kPi * hz * 2.01 * beat + k) / (k + 2);
        }
        const double hit = drum.next() * std::exp(-beat * 25);
        soft[0] += 0.6 * (hit - soft[0]);
        soft[1] += 0.4 * (hiss.next() - soft[1]);
        const double fade = std::min({1.0, at * 4, (seconds - at) / 2});
        const double mid = fade * (0.16 * ring * tone + 0.3 * soft[0]);
        const double side = fade * (0.05 * ring * wide + 0.002 * soft[1]);
        t.left.push_back(mid + side);
        t.right.push_back(mid - side);
    }
    return t;
}

Inspection inspect(const Tune& t, StreamInfo info = {}, std::size_t chunk = 3001) {
    info.rate = info.rate > 0 ? info.rate : kRate;
    info.channels = 2;
    ProgrammeInspector inspector(info);
    std::vector<double> x;
    for (std::size_t n = 0; n < t.size(); ++n) x.insert(x.end(), {t.left[n], t.right[n]});
    for (std::size_t at = 0; at < t.size(); at += chunk)
        inspector.add(x.data() + 2 * at, std::min(chunk, t.size() - at));
    return inspector.finish();
}

const Flaw* find(const Inspection& inspection, ProblemKind kind) {
    for (const Flaw& f : inspection.findings)
        if (f.kind == kind) return &f;
    return nullptr;
}

QString idsOf(const Inspection& inspection) {
    QStringList ids;
    for (const Flaw& f : inspection.findings)
        ids << QString::fromUtf8(problemId(f.kind).data(), qsizetype(problemId(f.kind).size()));
    ids.sort();
    return ids.join(' ');
}

}  // namespace

class TestInspector : public QObject {
    Q_OBJECT
private slots:
    void nothingIsFoundInASoundTune() { QCOMPARE(idsOf(inspect(tune())), QString()); }

    void silenceAndShortnessAreNoProblem() {
        Tune t;
        QCOMPARE(idsOf(inspect(t)), QString());
        t.left.assign(100, 0.0);
        t.right = t.left;
        QCOMPARE(idsOf(inspect(t)), QString());
    }

    void chunksDoNotMatter() {
        Tune t = tune();
        t.each([](std::size_t n, double& l, double&) { l += n % 88200 == 50000 ? 0.6 : 0.0; });
        const Inspection a = inspect(t, {}, 1), b = inspect(t, {}, 100000);
        QCOMPARE(idsOf(a), QString("click"));
        QCOMPARE(idsOf(b), QString("click"));
        QCOMPARE(a.findings[0].at, b.findings[0].at);
    }

    void clipping() {
        Tune t = tune();
        t.each([](std::size_t, double& l, double& r) {
            l = std::clamp(l * 4, -0.99, 0.99);
            r = std::clamp(r * 4, -0.99, 0.99);
        });
        const Inspection i = inspect(t);
        const Flaw* f = find(i, ProblemKind::Clip);
        QVERIFY(f && f->severity == Severity::Error && f->count >= 5);
        QVERIFY(std::abs(f->measured - 20 * std::log10(0.99)) < 0.01);
        t.each([](std::size_t, double& l, double& r) {
            l *= 0.6;
            r *= 0.6;
        });
        const Inspection below = inspect(t);
        QVERIFY(find(below, ProblemKind::ClipBelowFs) && !find(below, ProblemKind::Clip));
    }

    void aSlowSineHasNoFlatTops() {
        Tune t;
        t.left = sine(31, kRate, 0.7, 441000);
        t.right = t.left;
        const Inspection i = inspect(t);
        QVERIFY(!find(i, ProblemKind::Clip) && !find(i, ProblemKind::ClipBelowFs));
    }

    void peaksBetweenSamples() {
        Tune t =
            tune();  // a tone at a quarter of the rate, 45° off its samples: +3 dB between them
        t.each([](std::size_t n, double& l, double& r) {
            if (n > 200000 && n < 240000) {
                const double ramp = std::min(1.0, std::min(n - 200000, 240000 - n) / 4000.0);
                l += ramp * 0.8 * std::sin(kPi / 2 * double(n) + kPi / 4) / std::sqrt(0.5) * 0.72;
                r = l;
            }
        });
        const Inspection i = inspect(t);
        const Flaw* f = find(i, ProblemKind::Isp);
        QVERIFY(f && f->severity == Severity::Error);
        QVERIFY(f->measured > 0 && f->start >= 4.4 && f->end <= 5.6);
    }

    void offset() {
        Tune t = tune();
        t.each([](std::size_t, double& l, double&) { l += 0.004; });
        const Inspection i = inspect(t);
        QCOMPARE(idsOf(i), QString("dc"));
        QVERIFY(std::abs(i.findings[0].measured - 20 * std::log10(0.004)) < 0.3);
        QVERIFY(i.findings[0].severity == Severity::Warning);
        t.each([](std::size_t, double& l, double&) { l += 0.012; });
        QVERIFY(find(inspect(t), ProblemKind::Dc)->severity == Severity::Error);
        // As much on the mean, but only with every other note: the waveform's shape.
        t = tune();
        t.each([](std::size_t n, double& l, double&) {
            if (std::fmod(double(n) / kRate, 2.0) < 1.0) l += 0.032;
        });
        const Inspection shaped = inspect(t);
        QVERIFY(find(shaped, ProblemKind::Dc)->measured > -40);
        QVERIFY(find(shaped, ProblemKind::Dc)->severity == Severity::Warning);
    }

    void oppositePolarity() {
        Tune t = tune();
        t.each([](std::size_t, double&, double& r) { r = -r; });
        const Inspection i = inspect(t);
        QVERIFY(find(i, ProblemKind::Polarity) && find(i, ProblemKind::MonoCompat));
        QVERIFY(find(i, ProblemKind::StereoBass));
        QVERIFY(find(i, ProblemKind::Polarity)->measured < -0.5);
    }

    void sidesAndTheirLevels() {
        Tune t = tune();
        t.each([](std::size_t, double& l, double&) { l *= 0.6; });
        Inspection i = inspect(t);
        QCOMPARE(idsOf(i), QString("imbalance"));
        QVERIFY(i.findings[0].measured < -2);
        t.each([](std::size_t, double& l, double&) { l = 0; });
        i = inspect(t);
        QCOMPARE(idsOf(i), QString("dead_channel"));
        t.each([](std::size_t, double& l, double& r) { l = r; });
        i = inspect(t);
        QCOMPARE(idsOf(i), QString("dual_mono"));
    }

    void humUnderMusic_data() {
        QTest::addColumn<double>("hz");
        QTest::newRow("50") << 50.0;
        QTest::newRow("60") << 60.0;
    }
    void humUnderMusic() {
        QFETCH(double, hz);
        Tune t = tune(20);
        t.each([&](std::size_t n, double& l, double& r) {
            double h = 0;
            for (const int k : {1, 2, 3, 5})
                h += 0.01 / std::sqrt(k) * std::sin(2 * kPi * hz * k * double(n) / kRate + k);
            l += h;
            r += h;
        });
        const Inspection i = inspect(t);
        const Flaw* f = find(i, ProblemKind::Hum);
        QVERIFY(f);
        QCOMPARE(f->hz, hz);
        QVERIFY(std::abs(f->measured - 20 * std::log10(0.01)) < 3);
    }

    void clicks() {
        Tune t = tune();
        const std::vector<std::size_t> at = {60000, 61000, 150123, 301234, 400001};
        for (const std::size_t n : at) t.right[n] += 0.5;
        const Inspection i = inspect(t);
        QCOMPARE(idsOf(i), QString("click"));
        QCOMPARE(i.findings[0].at.size(), at.size());
        for (std::size_t k = 0; k < at.size(); ++k)
            QVERIFY(std::abs(i.findings[0].at[k] - double(at[k]) / kRate) < 0.001);
    }

    // The same steps, alone and where a stroke begins with each.
    void strokesDoNotClick() {
        const auto steps = [](double stroke) {
            Tune t = tune();
            t.each([&](std::size_t n, double& l, double& r) {
                const double since = std::fmod(double(n) / kRate + 0.3, 1.2);
                const double step = n % 52920 == 39690 ? 0.4 : 0.0;
                const double drum =
                    stroke * std::exp(-since * 20) * std::sin(2 * kPi * 180 * since);
                l = 0.2 * l + step + drum;
                r = 0.2 * r + step + drum;
            });
            return inspect(t);
        };
        QVERIFY(!find(inspect(tune()), ProblemKind::Click));
        const Inspection clicks = steps(0.0), strokes = steps(0.5);
        QVERIFY(find(clicks, ProblemKind::Click) && find(clicks, ProblemKind::Click)->count >= 8);
        QVERIFY(!find(strokes, ProblemKind::Click));
    }

    void squareWavesDoNotClick() {
        Tune t;
        for (std::size_t n = 0; n < 441000; ++n) t.left.push_back(n / 400 % 2 ? 0.3 : -0.3);
        t.right = t.left;
        QVERIFY(!find(inspect(t), ProblemKind::Click));
    }

    void dropouts() {
        Tune t = tune();
        for (const std::size_t start : {91000u, 222300u})
            for (std::size_t n = start; n < start + 180; ++n) t.left[n] = t.right[n] = 0;
        const Inspection i = inspect(t);
        const Flaw* f = find(i, ProblemKind::Dropout);
        QVERIFY(f && f->severity == Severity::Error);
        QCOMPARE(f->count, 2);
        QVERIFY(std::abs(f->at[0] - 91000 / kRate) < 0.001);
        QVERIFY(std::abs(f->measured - 180 / 44.1) < 0.1);
    }

    void sibilance() {
        Tune t = tune();
        t.each([](std::size_t n, double& l, double& r) {
            const double at = std::fmod(double(n) / kRate, 0.7);
            const double tone = std::sin(2 * kPi * 7000 * double(n) / kRate) *
                                std::sin(2 * kPi * 37 * double(n) / kRate);
            const double s = at < 0.1 ? 0.4 * tone * std::sin(kPi * at / 0.1) : 0.0;
            l = l * 0.5 + s;
            r = r * 0.5 + s;
        });
        const Inspection i = inspect(t);
        const Flaw* f = find(i, ProblemKind::Sibilance);
        QVERIFY(f);
        QVERIFY(std::abs(f->hz - 7000) < 300);
    }

    void resonance() {
        Tune t = tune();
        double y[2][2] = {};
        const double w = 2 * kPi * 2637 / kRate, radius = 0.998;
        t.each([&](std::size_t, double& l, double& r) {
            double* x[2] = {&l, &r};
            for (int c = 0; c < 2; ++c) {
                const double next =
                    *x[c] * 0.02 + 2 * radius * std::cos(w) * y[c][0] - radius * radius * y[c][1];
                y[c][1] = y[c][0];
                y[c][0] = next;
                *x[c] = *x[c] * 0.7 + next;
            }
        });
        const Inspection i = inspect(t);
        const Flaw* f = find(i, ProblemKind::Resonance);
        QVERIFY(f);
        QVERIFY(std::abs(f->hz - 2637) < 80);
    }

    void rumble() {
        Tune t = tune();
        t.each([](std::size_t n, double& l, double& r) {
            const double s = 0.2 * std::sin(2 * kPi * 24 * double(n) / kRate);
            l += s;
            r += s;
        });
        QVERIFY(find(inspect(t), ProblemKind::Sub));
    }

    void overcompressedAndFull() {
        Tune t = tune();
        t.each([](std::size_t, double& l, double& r) {
            l = std::tanh(l * 30) * 0.9999;
            r = std::tanh(r * 30) * 0.9999;
        });
        const Inspection i = inspect(t);
        const Flaw* f = find(i, ProblemKind::Overcompressed);
        QVERIFY(f && f->severity == Severity::Error && f->measured < 6.5);
        QVERIFY(find(i, ProblemKind::NoHeadroom));
    }

    void headsAndTails() {
        const Tune music = tune();
        Noise hiss(11);
        Tune t;
        const auto add = [&](std::size_t frames, double peak) {
            for (std::size_t n = 0; n < frames; ++n) {
                t.left.push_back(peak * hiss.next());
                t.right.push_back(peak * hiss.next());
            }
        };
        const auto addMusic = [&] {
            t.left.insert(t.left.end(), music.left.begin(), music.left.end());
            t.right.insert(t.right.end(), music.right.begin(), music.right.end());
        };
        add(66150, 0.002);
        addMusic();
        add(88200, 0.002);
        QCOMPARE(idsOf(inspect(t)), QString("noise_head noise_tail"));
        t = {};
        add(88200, 0);
        addMusic();
        add(220500, 0);
        const Inspection silent = inspect(t);
        // Music that swells out of nothing is no noise, nor is an offset.
        Tune swell = tune();
        swell.each([](std::size_t n, double& l, double& r) {
            const double gain = std::pow(10.0, std::min(0.0, double(n) / kRate - 4.0) * 20 / 20);
            l = gain * l + 0.004;
            r = gain * r + 0.004;
        });
        QVERIFY(!find(inspect(swell), ProblemKind::NoiseHead));
        QCOMPARE(idsOf(silent), QString("silence_head silence_tail"));
        QVERIFY(std::abs(find(silent, ProblemKind::SilenceHead)->measured - 2.0) < 0.05);
    }

    void abruptEnds() {
        Tune t = tune();
        const auto cut = [](std::vector<double>& x) {
            x.erase(x.begin(), x.begin() + 67000);
            x.resize(420000 - 67000);
        };
        cut(t.left);
        cut(t.right);
        QCOMPARE(idsOf(inspect(t)), QString("abrupt_end abrupt_start"));
    }

    void bandLimits() {
        Tune t;
        Noise a(1), b(2);
        for (std::size_t n = 0; n < 441000; ++n) {
            t.left.push_back(0.2 * a.next());
            t.right.push_back(0.2 * b.next());
        }
        QVERIFY(!find(inspect(t), ProblemKind::Lossy));
        // A windowed sinc at 16 kHz; at 96 kHz its edge lies at 22.05 kHz of 48.
        const auto limited = [](const std::vector<double>& x, double share) {
            std::vector<double> taps, y(x.size());
            for (int k = -150; k <= 150; ++k) {
                const double s = k == 0 ? share : std::sin(kPi * share * k) / (kPi * k);
                taps.push_back(s * (0.42 + 0.5 * std::cos(kPi * k / 150) +
                                    0.08 * std::cos(2 * kPi * k / 150)));
            }
            for (std::size_t n = 150; n + 151 < x.size(); ++n)
                for (std::size_t k = 0; k < taps.size(); ++k) y[n] += taps[k] * x[n + k - 150];
            return y;
        };
        const Tune coded{limited(t.left, 16000 / 22050.0), limited(t.right, 16000 / 22050.0)};
        const Inspection i = inspect(coded);
        const Flaw* f = find(i, ProblemKind::Lossy);
        QVERIFY(f);
        QVERIFY(std::abs(f->hz - 16000) < 900);
        const Tune raised{limited(t.left, 22050 / 48000.0), limited(t.right, 22050 / 48000.0)};
        const Inspection up = inspect(raised, {.rate = 96000});
        QVERIFY(find(up, ProblemKind::Upsampled) && !find(up, ProblemKind::Lossy));
    }

    void sixteenBitsInMore() {
        Tune t = tune();
        StreamInfo info;
        info.bits = 24;
        QVERIFY(!find(inspect(t, info), ProblemKind::Fake24));
        t.each([](std::size_t, double& l, double& r) {
            l = std::round(l * 32768) / 32768;
            r = std::round(r * 32768) / 32768;
        });
        QVERIFY(find(inspect(t, info), ProblemKind::Fake24));
        info.bits = 16;
        QVERIFY(!find(inspect(t, info), ProblemKind::Fake24));
    }

    void filesAreRead() {
        QTemporaryDir dir;
        const std::filesystem::path file = dir.filePath("mono.wav").toStdString();
        QCOMPARE(writeSound(file, "wav24", kRate, 1, tune().left), std::string());
        const auto inspection = inspectFile(file);
        QVERIFY(inspection.ok());
        QCOMPARE(inspection->channels, 1);
        QCOMPARE(idsOf(*inspection), QString());
        Task task;
        task.cancel();
        QVERIFY(!inspectFile(file, &task).ok());
        QVERIFY(!inspectFile("/nowhere/at/all.wav").ok());
    }
};

QTEST_APPLESS_MAIN(TestInspector)
#include "tst_inspector.moc"
