// SPDX-License-Identifier: GPL-3.0-or-later
// What every module of the registry promises, held up to all of them.
// labels: unit contract
// timeout: 240
#include <QtTest/QTest>

#include <time.h>

#include <atomic>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <new>
#include <set>

#include "engine/FlushToZero.h"
#include "engine/RigSlot.h"
#include "modules/Registry.h"
#include "support/ModuleRun.h"
#include "support/Signals.h"

using namespace lacquer;
using test::ModuleRun;
using test::Stereo;

namespace {
std::atomic<long> allocations{0};
}

void* operator new(std::size_t size) {
    allocations.fetch_add(1, std::memory_order_relaxed);
    if (void* p = std::malloc(size)) return p;
    throw std::bad_alloc();
}
void* operator new(std::size_t size, std::align_val_t align) {
    allocations.fetch_add(1, std::memory_order_relaxed);
    const std::size_t a = static_cast<std::size_t>(align);
    if (void* p = std::aligned_alloc(a, (size + a - 1) / a * a)) return p;
    throw std::bad_alloc();
}
void operator delete(void* p) noexcept {
    std::free(p);
}
void operator delete(void* p, std::size_t) noexcept {
    std::free(p);
}
void operator delete(void* p, std::align_val_t) noexcept {
    std::free(p);
}
void operator delete(void* p, std::size_t, std::align_val_t) noexcept {
    std::free(p);
}

namespace {

constexpr double kRates[] = {44100, 48000, 96000, 192000};

std::vector<double> randomValues(const Module& module, test::Noise& noise) {
    std::vector<double> v;
    for (const Param& param : module.params())
        v.push_back(fromTravel(param, 0.5 + 0.5 * noise.next()));
    return v;
}

std::vector<std::vector<double>> settingsOf(const Module& module, int randoms) {
    std::vector<double> least, most;
    for (const Param& param : module.params()) {
        least.push_back(param.min);
        most.push_back(param.max);
    }
    std::vector<std::vector<double>> all{defaultValues(module.params()), least, most};
    test::Noise noise(77);
    for (int i = 0; i < randoms; ++i) all.push_back(randomValues(module, noise));
    return all;
}

// Sound, and what is no sound.
std::vector<std::pair<const char*, Stereo>> testSignals() {
    constexpr std::size_t kFrames = 1536;
    const auto constant = [](double v) { return test::both(std::vector<double>(kFrames, v)); };
    Stereo impulse = constant(0);
    impulse.left[100] = impulse.right[100] = 1.0;
    Stereo broken{test::noise(1.0, kFrames, 5), test::noise(1.0, kFrames, 6)};
    broken.left[64] = std::numeric_limits<double>::quiet_NaN();
    broken.right[70] = std::numeric_limits<double>::infinity();
    broken.left[200] = -std::numeric_limits<double>::infinity();
    broken.right[300] = 1e300;
    broken.left[400] = -1e14;
    return {{"silence", constant(0)},
            {"impulse", impulse},
            {"full scale", {test::noise(1.0, kFrames, 1), test::noise(1.0, kFrames, 2)}},
            {"direct current", constant(1.0)},
            {"denormals", constant(1e-310)},
            {"damage", broken}};
}

double threadSeconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

const Module* fetch() {
    const QString id =
        *static_cast<QString*>(QTest::qData("module", QMetaType::fromType<QString>().id()));
    return findModule(id.toStdString());
}

void rows(bool withRates) {
    QTest::addColumn<QString>("module");
    QTest::addColumn<double>("rate");
    for (const Module* module : modules())
        for (const double rate : kRates)
            if (withRates || rate == 48000)
                QTest::addRow("%s at %g", std::string(module->id()).c_str(), rate)
                    << QString::fromStdString(std::string(module->id())) << rate;
}

}  // namespace

class TestContract : public QObject {
    Q_OBJECT
private slots:
    void staysFinite_data() { rows(true); }
    void staysFinite();
    void defaultsLeaveTheSound_data() { rows(true); }
    void defaultsLeaveTheSound();
    void latencyIsAsDeclared_data() { rows(true); }
    void latencyIsAsDeclared();
    void resetAndCloneRepeat_data() { rows(true); }
    void resetAndCloneRepeat();
    void bypassIsAPureDelay_data() { rows(true); }
    void bypassIsAPureDelay();
    void neutralCostsNothing_data() { rows(false); }
    void neutralCostsNothing();
    void neverAllocatesWhileItRuns_data() { rows(true); }
    void neverAllocatesWhileItRuns();
    void movesStayBounded_data() { rows(false); }
    void movesStayBounded();
    void tableIsSound_data() { rows(false); }
    void tableIsSound();
    void textsGoRound_data() { rows(false); }
    void textsGoRound();
    void oddRatesPlan_data() { rows(false); }
    void oddRatesPlan();
    void idsAreFrozen();
};

void TestContract::staysFinite() {
    const Module& module = *fetch();
    QFETCH(double, rate);
    int number = 0;
    for (const auto& v : settingsOf(module, 20)) {
        ModuleRun run(module, rate, v);
        for (const auto& [name, signal] : testSignals()) {
            const Stereo out = run.run(signal);
            QVERIFY2(test::finite(out),
                     qPrintable(QString("setting %1, %2").arg(number).arg(name)));
        }
        ++number;
    }
}

void TestContract::defaultsLeaveTheSound() {
    const Module& module = *fetch();
    QFETCH(double, rate);
    ModuleRun run(module, rate);
    const auto late = static_cast<std::size_t>(run.plan().latency);
    const double peak =
        module.id() == "limiter" ? 0.4 : 1.3;  // below its ceiling also between samples
    Stereo in{test::noise(peak, 9000 + late, 8), test::noise(peak, 9000 + late, 9)};
    const Stereo out = test::later(run.run(in), late);
    in.left.resize(out.size());
    in.right.resize(out.size());
    QVERIFY(out == in);
}

void TestContract::latencyIsAsDeclared() {
    const Module& module = *fetch();
    QFETCH(double, rate);
    std::vector<std::vector<double>> settings{defaultValues(module.params())};
    for (const Param& param : module.params()) {
        if (!param.rebuild) continue;
        for (const double value : {param.min, fromTravel(param, 0.37), param.max}) {
            settings.push_back(settings[0]);
            settings.back()[static_cast<std::size_t>(findParam(module.params(), param.id))] = value;
        }
    }
    for (const auto& v : settings) {
        ModuleRun run(module, rate, v);
        QVERIFY(run.plan().latency >= 0);
        const auto late = static_cast<std::size_t>(run.plan().latency);
        Stereo in = test::both(std::vector<double>(4096 + 2 * late, 0.0));
        in.left[777] = in.right[777] = 0.5;
        const Stereo out = run.run(in);
        std::size_t peak = 0;
        for (std::size_t n = 0; n < out.size(); ++n)
            if (std::abs(out.left[n]) > std::abs(out.left[peak])) peak = n;
        QCOMPARE(peak, 777 + late);
    }
}

void TestContract::resetAndCloneRepeat() {
    const Module& module = *fetch();
    QFETCH(double, rate);
    const Stereo first{test::noise(0.5, 4096, 21), test::noise(0.5, 4096, 22)};
    const Stereo second{test::noise(0.8, 4096, 23), test::noise(0.8, 4096, 24)};
    for (const auto& v : settingsOf(module, rate == 48000 ? 8 : 2)) {
        ModuleRun run(module, rate, v);
        const Stereo once = run.run(first);
        ModuleRun copy(run);
        const Stereo onward = run.run(second);
        QVERIFY(copy.run(second) == onward);
        run.reset();
        QVERIFY(run.run(first) == once);
    }
}

// Whatever the settings, a slot that is off gives the input's bits, late by the plan's latency.
void TestContract::bypassIsAPureDelay() {
    const Module& module = *fetch();
    QFETCH(double, rate);
    const FadeTable fade(rate);
    for (const auto& v : settingsOf(module, 2)) {
        const PlanPtr plan = module.plan(v, rate);
        RigSlot slot(module, 1, *plan, rate);
        slot.reset(*plan, false, fade);
        test::Noise noise(51);
        const auto late = static_cast<std::size_t>(plan->latency);
        std::vector<double> in, out;
        for (std::size_t at = 0; at < late + 1024; at += kQuantum) {
            Block block, dry;
            for (int n = 0; n < kQuantum; ++n) {
                block.left[n] = block.right[n] = noise.next();
                in.push_back(block.left[n]);
            }
            Context context;
            slot.run(*plan, false, block, &dry, context, fade);
            QVERIFY(!slot.running());
            out.insert(out.end(), block.right.begin(), block.right.end());
        }
        for (std::size_t n = 0; n < out.size(); ++n)
            QCOMPARE(out[n], n < late ? 0.0 : in[n - late]);
    }
}

// Less than a hundredth of the time that a quantum lasts at 48 kHz, at its best of several runs.
void TestContract::neutralCostsNothing() {
    const Module& module = *fetch();
    QFETCH(double, rate);
    const FlushToZero guard;
    const PlanPtr plan = module.plan(defaultValues(module.params()), rate);
    const auto processor = module.create(*plan);
    test::Noise noise(61);
    Block sound;
    for (int n = 0; n < kQuantum; ++n) {
        sound.left[n] = 0.1 * noise.next();
        sound.right[n] = 0.1 * noise.next();
    }
    double best = 1.0;
    for (int run = 0; run < 7; ++run) {
        const double before = threadSeconds();
        for (int q = 0; q < 400; ++q) {
            Block block = sound;
            Context context;
            processor->process(*plan, block, context);
        }
        best = std::min(best, (threadSeconds() - before) / 400);
    }
    qInfo("%.2f us a quantum", best * 1e6);
    QVERIFY2(best < 0.01 * kQuantum / 48000, qPrintable(QString::number(best * 1e6)));
}

void TestContract::neverAllocatesWhileItRuns() {
    const Module& module = *fetch();
    QFETCH(double, rate);
    test::Noise noise(31);
    std::vector<PlanPtr> plans;
    std::vector<double> start = defaultValues(module.params());
    for (int i = 0; i < 12; ++i) {
        std::vector<double> v = randomValues(module, noise);
        for (std::size_t p = 0; p < v.size(); ++p)
            if (module.params()[p].rebuild) v[p] = start[p];
        plans.push_back(module.plan(v, rate));
    }
    const auto processor = module.create(*plans[0]);
    Block block, tap;
    const int kinds = static_cast<int>(module.findings().size());
    int wrongKinds = 0;
    const long before = allocations.load();
    for (int q = 0; q < 1200; ++q) {
        for (int n = 0; n < kQuantum; ++n) {
            block.left[n] = noise.next();
            block.right[n] = noise.next();
        }
        Context context;
        if (!module.taps().empty() && q % 3 == 0) {
            context.tap = q % static_cast<int>(module.taps().size());
            context.tapOut = &tap;
        }
        Findings findings;
        context.findings = &findings;
        processor->process(*plans[static_cast<std::size_t>(q / 100)], block, context);
        for (const Finding& finding : findings)
            wrongKinds += finding.kind < 0 || finding.kind >= kinds || finding.length < 1 ? 1 : 0;
    }
    processor->reset(*plans[0]);
    QCOMPARE(allocations.load(), before);
    QCOMPARE(wrongKinds, 0);
}

// Random jumps of every parameter: no setting lifts by more than its sum of gains, no filter runs away.
void TestContract::movesStayBounded() {
    const Module& module = *fetch();
    QFETCH(double, rate);
    test::Noise noise(41);
    const std::vector<double> start = defaultValues(module.params());
    std::vector<PlanPtr> plans;
    for (int i = 0; i < 24; ++i) {
        std::vector<double> v = randomValues(module, noise);
        for (std::size_t p = 0; p < v.size(); ++p) {
            if (module.params()[p].rebuild) v[p] = start[p];
            if (module.params()[p].group > 2) v[p] = start[p];
        }
        plans.push_back(module.plan(v, rate));
    }
    const auto processor = module.create(*plans[0]);
    double most = 0;
    for (int q = 0; q < 6000; ++q) {
        Block block;
        for (int n = 0; n < kQuantum; ++n) block.left[n] = block.right[n] = noise.next();
        Context context;
        processor->process(*plans[static_cast<std::size_t>(q / 3) % plans.size()], block, context);
        for (int n = 0; n < kQuantum; ++n) most = std::max(most, std::abs(block.left[n]));
    }
    QVERIFY2(most < 30000, qPrintable(QString::number(most)));
}

void TestContract::tableIsSound() {
    const Module& module = *fetch();
    std::set<std::string> ids, taps;
    QVERIFY(!module.name().empty() && std::string(module.help().source).size() > 80);
    for (std::size_t i = 0; i < module.params().size(); ++i) {
        const Param& p = module.params()[i];
        const std::string id(p.id.view());
        QVERIFY2(ids.insert(id).second, id.c_str());
        QCOMPARE(findParam(module.params(), id), static_cast<int>(i));
        QVERIFY2(!p.name.empty() && !p.tip.empty(), id.c_str());
        QVERIFY2(p.min < p.max && p.def >= p.min && p.def <= p.max, id.c_str());
        QVERIFY2(p.scale == Scale::Linear || p.min > 0, id.c_str());
        if (p.unit == Unit::Choice) QCOMPARE(p.choices.size(), static_cast<std::size_t>(p.max) + 1);
    }
    for (const TapInfo& tap : module.taps()) QVERIFY(taps.insert(std::string(tap.id)).second);
    const Module::Brief brief = module.brief(defaultValues(module.params()));
    QVERIFY(!brief.left.text.empty());
    std::set<std::string> kinds;
    QVERIFY(module.findings().size() <= static_cast<std::size_t>(kMostFindingKinds));
    for (const FindingInfo& kind : module.findings())
        QVERIFY(kinds.insert(std::string(kind.id)).second && !kind.name.empty() &&
                !kind.amount.empty());
}

void TestContract::textsGoRound() {
    const Module& module = *fetch();
    for (const Param& p : module.params()) {
        for (int i = 0; i <= 40; ++i) {
            const double value = fromTravel(p, i / 40.0);
            const std::string text = toText(p, value);
            const Result<double> back = fromText(p, text);
            QVERIFY2(back.ok(), (std::string(p.id.view()) + " " + text).c_str());
            QCOMPARE(toText(p, *back), text);
            QVERIFY2(std::abs(toTravel(p, *back) - toTravel(p, value)) < 0.03,
                     (std::string(p.id.view()) + " " + text).c_str());
        }
    }
}

void TestContract::oddRatesPlan() {
    const Module& module = *fetch();
    for (const double rate : {8000.0, 11025.0, 22050.0, 384000.0})
        for (const auto& v : settingsOf(module, 2)) {
            ModuleRun run(module, rate, v);
            QVERIFY(test::finite(run.run(test::both(test::noise(1.0, 2048, 3)))));
        }
}

void TestContract::idsAreFrozen() {
    std::ifstream file(qEnvironmentVariable("LACQUER_SOURCE", ".").toStdString() +
                       "/tests/modules/frozen_ids.txt");
    std::set<std::string> frozen, now;
    for (std::string line; std::getline(file, line);)
        if (!line.empty() && line[0] != '#') frozen.insert(line);
    for (const Module* module : modules())
        for (const Param& p : module->params())
            now.insert(std::string(module->id()) + " " + std::string(p.id.view()));
    for (const auto& id : frozen)
        QVERIFY2(now.count(id) == 1, ("gone, but stands in files of users: " + id).c_str());
    for (const auto& id : now)
        QVERIFY2(frozen.count(id) == 1, ("new: add it to frozen_ids.txt: " + id).c_str());
}

QTEST_APPLESS_MAIN(TestContract)
#include "tst_contract.moc"
