// SPDX-License-Identifier: GPL-3.0-or-later
// Maximising lands, normalising is a level change and nothing else, and drive's worth is measured.
// labels: unit
// timeout: 240
#include <QtTest/QTest>
#include <cmath>

#include "render/Level.h"
#include "render/MemorySound.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

// 12 s of noise whose level beats, with clicks: something for a limiter to do.
MemorySound music(double rate) {
    const auto frames = static_cast<std::size_t>(12 * rate);
    auto left = noise(0.2, frames, 3), right = noise(0.2, frames, 4);
    for (std::size_t n = 0; n < frames; ++n) {
        const double t = static_cast<double>(n) / rate;
        const double level = (0.5 + 0.5 * std::sin(t)) * (n % 11025 < 60 ? 3.0 : 1.0);
        left[n] *= level;
        right[n] *= level;
    }
    return {std::move(left), std::move(right), rate};
}

double valueOf(const ModuleState& state, std::string_view id) {
    const auto params = findModule(state.module)->params();
    return state.values[static_cast<std::size_t>(findParam(params, id))];
}

Project withChain(const Project& project, Chain chain) {
    Project next = project;
    Track track = *next.tracks[0];
    track.chain = std::move(chain);
    next.tracks[0] = std::make_shared<const Track>(std::move(track));
    return next;
}

}  // namespace

class TestLevel : public QObject {
    Q_OBJECT
private slots:
    void maximisingLands();
    void maximisingRefuses();
    void normalisingIsOnlyGain_data();
    void normalisingIsOnlyGain();
    void driveIsWorthLessAndLess();
    void lessDriveIsARenderOfItsOwn();
    void findsTheLoudestStretch();
    void cancelEnds();
};

void TestLevel::maximisingLands() {
    MemorySound sound = music(44100);
    Chain chain{{moduleWith("equalizer", {}, 3), moduleWith("limiter", {}, 7)}};
    const Project project = projectWith(sound, chain, "wav24");
    for (const double wanted : {-20.0, -15.0, -12.0}) {
        Task task;
        const auto found = maximise(project, 1, 7, wanted, -1.0, sound, task);
        QVERIFY2(found.ok(), found.ok() ? "" : found.error().english().c_str());
        QVERIFY(found->search.steps.size() <= 5);
        // Measured anew, as the export would.
        Chain set = chain;
        set.modules[1] = moduleWith("limiter", {{"drive", found->driveDb()}, {"ceiling", -1.0}}, 7);
        const auto check =
            measureMaster(project, *withChain(project, set).tracks[0], sound, {task, 0, 1}, true);
        QVERIFY(check.ok());
        QVERIFY2(std::abs(check->integratedLufs - wanted) <= 0.1,
                 qPrintable(QString::number(check->integratedLufs)));
        QVERIFY(check->truePeakDbtp < -0.98);
    }
}

void TestLevel::maximisingRefuses() {
    MemorySound sound = music(44100);
    const Project project =
        projectWith(sound, {{moduleWith("limiter", {{"link", 100}}, 7)}}, "wav24");
    Task task;
    const auto found = maximise(project, 1, 7, -0.5, -20.0, sound, task);
    QVERIFY(!found.ok());
    const std::string why = found.error().english();
    QVERIFY2(
        why.find("-0.5 LUFS cannot be reached") == 0 && why.find("-20.0 dBTP") != std::string::npos,
        why.c_str());
    QVERIFY(!maximise(project, 1, 99, -14, -1, sound, task).ok());
}

void TestLevel::normalisingIsOnlyGain_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("value");
    QTest::newRow("loudness") << int(LevelKind::Loudness) << -23.0;
    QTest::newRow("true peak") << int(LevelKind::TruePeak) << -1.0;
    QTest::newRow("sample peak") << int(LevelKind::SamplePeak) << -0.1;
}

void TestLevel::normalisingIsOnlyGain() {
    QFETCH(int, kind);
    QFETCH(double, value);
    MemorySound sound = music(48000);
    Project project = projectWith(sound, {{moduleWith("limiter", {{"drive", 6}}, 7)}}, "wav24");
    Id next = 50;
    for (int again = 0; again < 2; ++again) {  // the second time finds its own gain
        Task task;
        const auto found = normalise(project, 1, LevelKind(kind), value, sound, task);
        QVERIFY2(found.ok(), found.ok() ? "" : found.error().english().c_str());
        const Chain chain = withLastGain(*project.tracks[0], found->gainDb, next);
        QCOMPARE(chain.modules.size(), std::size_t(2));
        QCOMPARE(chain.modules[1].module, std::string("gain"));
        QCOMPARE(valueOf(chain.modules[1], "gain"), found->gainDb);
        QCOMPARE(chain.modules[0].values, project.tracks[0]->chain.modules[0].values);
        project = withChain(project, chain);
        const auto check = measureMaster(project, *project.tracks[0], sound, {task, 0, 1}, true);
        QVERIFY(check.ok() && std::abs(levelOf(*check, LevelKind(kind)) - value) < 0.01);
    }
    Task task;
    const auto tooMuch = normalise(project, 1, LevelKind::SamplePeak, 60, sound, task);
    QVERIFY(!tooMuch.ok());
}

void TestLevel::driveIsWorthLessAndLess() {
    MemorySound sound = music(44100);
    const auto cost = [&](double drive) {
        const Project project =
            projectWith(sound, {{moduleWith("limiter", {{"drive", drive}}, 7)}}, "wav24");
        Task task;
        auto measured = measureDriveCost(project, 1, 7, 4 * 44100, 5 * 44100, sound, task);
        return measured.ok() ? *measured : DriveCost{};
    };
    const DriveCost none = cost(-20), some = cost(8), much = cost(24);
    QVERIFY2(std::abs(none.luPerDb - 1.0) < 0.01, qPrintable(QString::number(none.luPerDb)));
    QVERIFY(!none.enoughDb);
    QVERIFY(some.luPerDb < 0.99 && some.luPerDb > much.luPerDb);
    QVERIFY(much.luPerDb < 0.5);
    for (std::size_t i = 1; i < some.points.size(); ++i)
        QVERIFY(some.points[i].lufs >= some.points[i - 1].lufs);
}

void TestLevel::lessDriveIsARenderOfItsOwn() {
    MemorySound sound = music(44100);
    Task task;
    const auto project = [&](Chain chain) { return projectWith(sound, std::move(chain), "wav24"); };
    const Project now = project({{moduleWith("limiter", {{"drive", 6}}, 7)}});
    const auto less = measureLessDrive(now, 1, 3.0, sound, task);
    QVERIFY(less.ok() && *less);
    QCOMPARE((*less)->byDb, 3.0);
    const Project three = project({{moduleWith("limiter", {{"drive", 3}}, 7)}});
    const auto direct = measureMaster(three, *three.tracks[0], sound, {task}, true);
    QCOMPARE((*less)->measured.integratedLufs, direct->integratedLufs);
    QCOMPARE((*less)->measured.truePeakDbtp, direct->truePeakDbtp);
    const auto none = measureLessDrive(project({}), 1, 3.0, sound, task);
    QVERIFY(none.ok() && !*none);
    const Project least = project({{moduleWith("limiter", {{"drive", -24}}, 7)}});
    const auto atEnd = measureLessDrive(least, 1, 3.0, sound, task);
    QVERIFY(atEnd.ok() && !*atEnd);
}

void TestLevel::findsTheLoudestStretch() {
    std::vector<float> history(200, -30.0F);
    for (std::size_t i = 100; i < 120; ++i) history[i] = -12.0F;  // tells of 47.5 … 60 s
    const double start = loudestStart(history, 0.5, 10);
    QVERIFY2(start > 46 && start < 51, qPrintable(QString::number(start)));
    QCOMPARE(loudestStart({}, 0.5, 10), 0.0);
}

void TestLevel::cancelEnds() {
    MemorySound sound = music(44100);
    const Project project = projectWith(sound, {{moduleWith("limiter", {}, 7)}}, "wav24");
    Task task;
    task.cancel();
    QVERIFY(!maximise(project, 1, 7, -14, -1, sound, task).ok());
    QVERIFY(!normalise(project, 1, LevelKind::Loudness, -14, sound, task).ok());
    QVERIFY(!measureDriveCost(project, 1, 7, 0, 44100, sound, task).ok());
}

QTEST_APPLESS_MAIN(TestLevel)
#include "tst_level.moc"
