// SPDX-License-Identifier: GPL-3.0-or-later
// Known defects in noise, tones and real music: found where they are, mended, and nothing else touched.
// labels: unit
#include <QtTest/QTest>

#include <cmath>

#include "dsp/GapFiller.h"
#include "engine/FindingLog.h"
#include "media/Decoder.h"
#include "media/DemoMaterial.h"
#include "modules/Registry.h"
#include "support/ModuleRun.h"
#include "support/Signals.h"

using namespace lacquer;
using test::ModuleRun;
using test::Settings;
using test::Stereo;

namespace {

const Module& repair() {
    return *findModule("repair");
}

struct Found {
    Frames start, end;
    std::string id;
    double amount;
};

struct Repaired {
    Stereo sound;  ///< in step with what went in
    std::vector<Found> found;
    int count(std::string_view id) const {
        int n = 0;
        for (const Found& f : found) n += f.id == id ? 1 : 0;
        return n;
    }
    bool foundAt(std::string_view id, Frames frame, Frames within) const {
        for (const Found& f : found)
            if (f.id == id && frame >= f.start - within && frame < f.end + within) return true;
        return false;
    }
};

Repaired mend(Stereo in, double rate, const Settings& settings) {
    const PlanPtr plan = repair().plan(test::values(repair(), settings), rate);
    const auto processor = repair().create(*plan);
    const std::size_t size = in.size(), late = static_cast<std::size_t>(plan->latency);
    const std::size_t whole = (size + late + kQuantum - 1) / kQuantum * kQuantum;
    in.left.resize(whole);
    in.right.resize(whole);
    Repaired out;
    for (std::size_t at = 0; at < whole; at += kQuantum) {
        Block block;
        for (std::size_t n = 0; n < kQuantum; ++n) {
            block.left[n] = in.left[at + n];
            block.right[n] = in.right[at + n];
        }
        Findings findings;
        Context context;
        context.findings = &findings;
        processor->process(*plan, block, context);
        out.sound.left.insert(out.sound.left.end(), block.left.begin(), block.left.end());
        out.sound.right.insert(out.sound.right.end(), block.right.begin(), block.right.end());
        for (const Finding& f : findings) {
            const Frames start = static_cast<Frames>(at) - plan->latency + f.frame;
            out.found.push_back(
                {start, start + f.length,
                 std::string(repair().findings()[static_cast<std::size_t>(f.kind)].id), f.amount});
        }
    }
    out.sound = test::later(out.sound, late);
    out.sound.left.resize(size);
    out.sound.right.resize(size);
    return out;
}

double errorDb(const Stereo& a, const Stereo& b, std::size_t from = 0) {
    double sum = 0;
    for (std::size_t n = from; n < a.size(); ++n)
        sum += (a.left[n] - b.left[n]) * (a.left[n] - b.left[n]) +
               (a.right[n] - b.right[n]) * (a.right[n] - b.right[n]);
    return 10 * std::log10(std::max(sum, 1e-30) / static_cast<double>(2 * (a.size() - from)));
}

// Something like music: chords of decaying tones on moving roots, bass under them, a noisy attack each,
// no two beats alike.
Stereo music(double rate, double seconds) {
    const auto size = static_cast<std::size_t>(rate * seconds);
    Stereo x{test::noise(0.0005, size, 11), test::noise(0.0005, size, 11)};
    const auto hiss = test::noise(0.06, size, 12);
    const double tones[] = {61.7, 123.5, 220, 277.2, 329.6, 554.4, 1318.5, 2217.5};
    const double roots[] = {1.0, 1.1225, 0.8909, 1.3348};
    std::size_t at = 0;
    for (int beat = 0; at < size; ++beat) {
        const auto length = static_cast<std::size_t>(rate * (0.37 + 0.03 * (beat * 7 % 5)));
        const double root = roots[beat * 5 % 7 % 4];
        for (std::size_t n = 0; n < length && at + n < size; ++n) {
            const double t = static_cast<double>(n) / rate;
            const double edge = (1 - std::exp(-t * 400)) *
                                std::min(1.0, static_cast<double>(length - n) / (0.02 * rate));
            const double drum = hiss[at + n] * std::exp(-t * 60) * edge;
            double left = 0, right = 0;
            for (int i = 0; i < 8; ++i) {
                const double v = std::sin(2 * test::kPi * tones[i] * root * t + i + beat) /
                                 (2.0 + i) * std::exp(-t * (2 + i));
                left += v * (i % 3 == 0 ? 1.0 : 0.7);
                right += v * (i % 3 == 1 ? 1.0 : 0.7);
            }
            x.left[at + n] += 0.28 * left * edge + drum;
            x.right[at + n] += 0.28 * right * edge + drum;
        }
        at += length;
    }
    return x;
}

// Ten seconds of a free song, peaking at half scale; empty when the package is not installed.
Stereo realMusic(double& rate) {
    for (const auto& file : demoReferences()) {
        auto decoder = Decoder::open(file);
        if (!decoder) continue;
        rate = (*decoder)->info().rate;
        const auto skip = static_cast<std::size_t>(rate * 40),
                   want = skip + static_cast<std::size_t>(rate * 10);
        std::vector<double> chunk(2 * 4096);
        Stereo x;
        while (x.size() < want) {
            const auto got = (*decoder)->read(chunk.data(), 4096);
            if (!got || *got == 0) break;
            for (Frames n = 0; n < *got; ++n) {
                x.left.push_back(chunk[static_cast<std::size_t>(2 * n)]);
                x.right.push_back(chunk[static_cast<std::size_t>(2 * n + 1)]);
            }
        }
        if (x.size() < want) continue;
        x = test::later(x, skip);
        const double scale = 0.5 / test::peakOf(x);
        for (std::size_t n = 0; n < x.size(); ++n) {
            x.left[n] *= scale;
            x.right[n] *= scale;
        }
        return x;
    }
    return {};
}

Stereo added(Stereo x, const std::vector<double>& y) {
    for (std::size_t n = 0; n < x.size(); ++n) {
        x.left[n] += y[n];
        x.right[n] += y[n];
    }
    return x;
}

std::vector<double> hum(double hz, double rate, std::size_t size) {
    std::vector<double> x(size);
    for (std::size_t n = 0; n < size; ++n) {
        const double t = 2 * test::kPi * hz * static_cast<double>(n) / rate;
        x[n] = 0.01 * std::sin(t) + 0.005 * std::sin(2 * t + 1) + 0.007 * std::sin(3 * t + 2);
    }
    return x;
}

// Deterministic clicks: a few samples each, every 0.37 s.
std::vector<std::size_t> addClicks(Stereo& x, double rate, double level) {
    std::vector<std::size_t> places;
    test::Noise noise(5);
    for (std::size_t at = static_cast<std::size_t>(rate * 0.65);
         at + static_cast<std::size_t>(rate * 0.1) < x.size();
         at += static_cast<std::size_t>(rate * 0.37)) {
        const std::size_t length = 1 + places.size() % 9;
        for (std::size_t n = 0; n < length; ++n)
            (places.size() % 3 == 1 ? x.right : x.left)[at + n] +=
                level * (n % 2 == 0 ? 1.0 : -0.6) * (0.8 + 0.2 * noise.next());
        places.push_back(at);
    }
    return places;
}

Stereo clipped(Stereo x, double level) {
    for (auto* side : {&x.left, &x.right})
        for (double& v : *side) v = std::clamp(v, -level, level);
    return x;
}

const Settings kAll{{"dc", "on"}, {"hum", "on"}, {"click", "on"}, {"declip", "on"}};

}  // namespace

class TestRepair : public QObject {
    Q_OBJECT
private slots:
    void cleanSoundPassesUntold_data();
    void cleanSoundPassesUntold();
    void offsetGoes();
    void humGoes_data();
    void humGoes();
    void humIsNotBeats();
    void clicksGo_data();
    void clicksGo();
    void clippedPeaksRise_data();
    void clippedPeaksRise();
    void longFlatBassRises();
    void realMusicIsMended();
    void gapsAreFilledBySound();
    void logJoinsWhatLasts();
};

void TestRepair::cleanSoundPassesUntold_data() {
    QTest::addColumn<double>("rate");
    for (const double rate : {44100., 96000.}) QTest::addRow("%g", rate) << rate;
}

void TestRepair::cleanSoundPassesUntold() {
    QFETCH(double, rate);
    const Stereo in = music(rate, 8);
    const Repaired out = mend(in, rate, {{"hum", "on"}, {"click", "on"}, {"declip", "on"}});
    QVERIFY2(out.found.empty(), out.found.empty() ? "" : out.found[0].id.c_str());
    QVERIFY(out.sound == in);
    // A tone rounds off at its own highest level: that is no clipping, whatever its word length.
    Stereo tone = test::both(test::sine(50, rate, 0.9, static_cast<std::size_t>(rate)));
    for (auto* side : {&tone.left, &tone.right})
        for (double& v : *side) v = std::round(v * 32768) / 32768;
    const Repaired still = mend(tone, rate, {{"click", "on"}, {"declip", "on"}});
    QVERIFY(still.found.empty() && still.sound == tone);
}

void TestRepair::offsetGoes() {
    Stereo in = music(48000, 8);
    const Stereo clean = in;
    for (double& v : in.left) v += 0.02;
    const Repaired out = mend(in, 48000, {{"dc", "on"}});
    double left = 0, cleanLeft = 0;
    for (std::size_t n = 96000; n < 96000 + 4 * 48000; ++n) {
        left += out.sound.left[n];
        cleanLeft += clean.left[n];
    }
    QVERIFY2(std::abs(left / 192000) < 2e-4, qPrintable(QString::number(left / 192000)));
    QVERIFY(out.count("dc") >= 4);
    QVERIFY(std::abs(out.found[0].amount - 20 * std::log10(0.02)) < 1.0);
    QCOMPARE(mend(clean, 48000, {{"dc", "on"}}).count("dc"), 0);
}

void TestRepair::humGoes_data() {
    QTest::addColumn<double>("hz");
    QTest::addColumn<QString>("mains");
    QTest::newRow("50 auto") << 50.0 << "auto";
    QTest::newRow("60 auto, off by 0.06") << 59.94 << "auto";
    QTest::newRow("50 by hand, off by 0.03") << 50.03 << "50";
}

void TestRepair::humGoes() {
    QFETCH(double, hz);
    QFETCH(QString, mains);
    constexpr double kRate = 44100;
    // A soft passage, where hum is heard; loud bass at the same frequencies hides it from ears and judge.
    Stereo clean = music(kRate, 24);
    for (auto* side : {&clean.left, &clean.right})
        for (double& v : *side) v *= 0.25;
    const auto disturbance = hum(hz, kRate, clean.size());
    const Repaired out =
        mend(added(clean, disturbance), kRate, {{"hum", "on"}, {"mains", mains.toStdString()}});
    const std::string id = hz < 55 ? "hum50" : "hum60";
    QVERIFY(out.count(id) >= 8);
    QCOMPARE(out.count(hz < 55 ? "hum60" : "hum50"), 0);
    // What the level tells: all lines together, a full-scale sine being 0 dB.
    QVERIFY(std::abs(out.found.back().amount - 20 * std::log10(0.0132)) < 1.5);
    Stereo rest = out.sound;
    for (std::size_t n = 0; n < rest.size(); ++n) rest.left[n] -= clean.left[n];
    const std::vector<double> tail(rest.left.end() - static_cast<std::ptrdiff_t>(4 * kRate),
                                   rest.left.end());
    for (int k = 1; k <= 3; ++k) {
        const double was = k == 1 ? 0.01 : k == 2 ? 0.005 : 0.007;
        const double left = test::levelAt(tail, hz * k, kRate, was * 2 * kRate);
        qInfo("line %d: %.1f dB", k, left);
        QVERIFY2(left < -20, qPrintable(QString::number(left)));
    }
}

// A beat that repeats exactly has coherent lines everywhere, at 50 Hz too: not hum.
void TestRepair::humIsNotBeats() {
    constexpr double kRate = 44100;
    for (const int perMinute : {100, 120, 125, 150}) {
        const auto beat = static_cast<std::size_t>(kRate * 60 / perMinute);
        Stereo x = test::both(std::vector<double>(beat * 24, 0.0));
        for (std::size_t at = 0; at + beat <= x.size(); at += beat)
            for (std::size_t n = 0; n < 8000; ++n) {
                const double t = static_cast<double>(n) / kRate;
                x.left[at + n] = x.right[at + n] =
                    0.6 * std::exp(-12 * t) *
                    std::sin(2 * test::kPi * (50 * t + 3 * std::exp(-30 * t)));
            }
        const Repaired out = mend(x, kRate, {{"hum", "on"}});
        QVERIFY2(out.found.empty() && out.sound == x, qPrintable(QString::number(perMinute)));
    }
}

void TestRepair::clicksGo_data() {
    QTest::addColumn<double>("rate");
    for (const double rate : {44100., 48000., 96000., 192000.}) QTest::addRow("%g", rate) << rate;
}

void TestRepair::clicksGo() {
    QFETCH(double, rate);
    const Stereo clean = music(rate, 5);
    Stereo in = clean;
    const auto places = addClicks(in, rate, 0.3);
    const Repaired out = mend(in, rate, {{"click", "on"}});
    for (const std::size_t at : places)
        QVERIFY2(out.foundAt("click", static_cast<Frames>(at), 4), qPrintable(QString::number(at)));
    QCOMPARE(out.count("click"), static_cast<int>(places.size()));
    const double before = errorDb(in, clean), after = errorDb(out.sound, clean);
    qInfo("error %.1f dB, mended %.1f dB", before, after);
    QVERIFY(after < before - 20);
}

void TestRepair::clippedPeaksRise_data() {
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("share");
    QTest::newRow("44.1, 3 dB") << 44100. << 0.7;
    QTest::newRow("48, 6 dB") << 48000. << 0.5;
    QTest::newRow("96, 3 dB") << 96000. << 0.7;
    QTest::newRow("192, 3 dB") << 192000. << 0.7;
}

void TestRepair::clippedPeaksRise() {
    QFETCH(double, rate);
    QFETCH(double, share);
    const Stereo clean = music(rate, 4);
    const double level = share * test::peakOf(clean);
    const Stereo in = clipped(clean, level);
    const Repaired out = mend(in, rate, {{"declip", "on"}});
    QVERIFY(out.count("clip") > 5);
    for (const Found& f : out.found)
        QVERIFY(std::abs(in.left[static_cast<std::size_t>(f.start)]) > level * 0.999 ||
                std::abs(in.right[static_cast<std::size_t>(f.start)]) > level * 0.999);
    const double before = errorDb(in, clean), after = errorDb(out.sound, clean);
    qInfo("error %.1f dB, mended %.1f dB, %d peaks", before, after, out.count("clip"));
    QVERIFY(after < before - 1);
    QVERIFY(test::peakOf(out.sound) > level * 1.03);
    for (std::size_t n = 0; n < in.size(); ++n)
        if (std::abs(in.left[n]) < level * 0.999) QCOMPARE(out.sound.left[n], in.left[n]);
}

void TestRepair::longFlatBassRises() {
    const Stereo clean = test::both(test::sine(60, 48000, 0.8, 48000));
    const Stereo in = clipped(clean, 0.5);
    const Repaired out = mend(in, 48000, {{"declip", "on"}});
    QVERIFY(out.count("clip") >= 110);
    QVERIFY(errorDb(out.sound, clean) < errorDb(in, clean) - 15);
}

void TestRepair::realMusicIsMended() {
    double rate = 0;
    const Stereo clean = realMusic(rate);
    if (clean.size() == 0) QSKIP("no free music is installed");
    const Repaired untouched = mend(clean, rate, kAll);
    QCOMPARE(untouched.count("hum50") + untouched.count("hum60") + untouched.count("click"), 0);
    QCOMPARE(untouched.count("clip"), 0);
    Stereo clicks = clean;
    const auto places = addClicks(clicks, rate, 0.4);
    const Repaired mended = mend(clicks, rate, {{"click", "on"}});
    int found = 0;
    for (const std::size_t at : places)
        found += mended.foundAt("click", static_cast<Frames>(at), 4) ? 1 : 0;
    const double clickGain = errorDb(clicks, clean) - errorDb(mended.sound, clean);
    const Stereo flat = clipped(clean, 0.3);
    const Repaired risen = mend(flat, rate, {{"declip", "on"}});
    const double clipGain = errorDb(flat, clean) - errorDb(risen.sound, clean);
    qInfo("clicks: %d of %d found, error %.1f dB less; clipping: %d peaks, error %.1f dB less",
          found, static_cast<int>(places.size()), clickGain, risen.count("clip"), clipGain);
    QVERIFY(found * 10 >= static_cast<int>(places.size()) * 9);
    QVERIFY(clickGain > 12);
    QVERIFY(clipGain > 1.4);
}

// Two tones and a little noise: what the model puts into the gap is what was there.
void TestRepair::gapsAreFilledBySound() {
    GapFiller filler(32, 1024);
    const auto a = test::sine(440, 44100, 0.4, 1024), b = test::sine(3100, 44100, 0.2, 1024);
    const auto hiss = test::noise(1e-4, 1024, 3);
    std::vector<double> x(1024), gap;
    for (std::size_t n = 0; n < x.size(); ++n) x[n] = a[n] + b[n] + hiss[n];
    gap = x;
    for (std::size_t n = 500; n < 540; ++n) gap[n] = 0;
    filler.take(gap.data());
    for (int n = 500; n < 540; ++n) filler.lose(n);
    QVERIFY(filler.fill(4));
    double worst = 0;
    for (std::size_t n = 0; n < x.size(); ++n)
        worst = std::max(worst, std::abs(filler.samples()[n] - x[n]));
    QVERIFY2(worst < 0.02, qPrintable(QString::number(worst)));
    const std::vector<double> silence(1024, 0.0);
    filler.take(silence.data());
    filler.lose(500);
    QVERIFY(!filler.fill(1));
}

void TestRepair::logJoinsWhatLasts() {
    const auto kinds = repair().findings();
    FindingLog log(48000);
    const auto add = [&](int kind, Frames start, Frames length, float amount) {
        RigMeter meter;
        meter.findingCount = 1;
        meter.findings[0] = {0, &kinds[static_cast<std::size_t>(kind)], start, length, amount};
        log.add(meter);
    };
    add(3, 1000, 5, -20);
    for (Frames s = 0; s < 3; ++s) add(1, s * 48000, 48000, -50.0F + static_cast<float>(s));
    add(1, 480000, 48000, -60);
    add(3, 1200, 5, -10);
    QCOMPARE(log.kinds().size(), std::size_t(2));
    QCOMPARE(log.kinds()[0].info->id, std::string_view("hum50"));
    QCOMPARE(log.kinds()[0].count, 2L);
    QCOMPARE(log.kinds()[0].places[0].end, Frames(144000));
    QCOMPARE(log.kinds()[0].most, -48.0);
    QCOMPARE(log.kinds()[1].count, 2L);
    QCOMPARE(log.kinds()[1].most, -10.0);
}

QTEST_APPLESS_MAIN(TestRepair)
#include "tst_repair.moc"
