// SPDX-License-Identifier: GPL-3.0-or-later
// Levels that are searched in the background end as one undo step each, and say what came of it.
// labels: gui
// timeout: 240
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include "AppBench.h"
#include "app/LevelWork.h"
#include "app/Session.h"
#include "modules/Registry.h"
#include "project/Edit.h"

using namespace lacquer;

namespace {

double value(const Session& session, std::size_t module, std::string_view param) {
    const ModuleState& state = session.track()->chain.modules[module];
    return state
        .values[static_cast<std::size_t>(findParam(findModule(state.module)->params(), param))];
}

}  // namespace

class TestLevelWork : public QObject {
    Q_OBJECT
private:
    test::AppBench bench_;
    void open(Session& session, const QString& name) {
        session.importFiles({bench_.sound(name, 440, -20, 6)}, false);
        QVERIFY(QTest::qWaitFor([&] { return session.track() != nullptr; }, 20000));
        QVERIFY(test::measured(session));
        session.apply(edit::insertModule(session.project(), session.trackId(),
                                         edit::neutralModule("limiter")),
                      "Add");
        session.selectModule(session.track()->chain.modules[0].id);
    }
    static bool idle(LevelWork& work) {
        return QTest::qWaitFor([&] { return !work.isBusy(); }, 60000);
    }
private slots:
    void maximisingIsOneStep() {
        Session session;
        open(session, "one.wav");
        LevelWork work(session, nullptr);
        work.watch(session.moduleId());
        QSignalSpy results(&work, &LevelWork::resultChanged);
        const int before = session.document().undoStack().count();
        work.maximise(-14.0, -1.0);
        QVERIFY(work.isBusy());
        QVERIFY(idle(work));
        QCOMPARE(session.document().undoStack().count(), before + 1);
        QVERIFY(results.last()[0].toString().contains("LUFS at +"));
        QCOMPARE(results.last()[1].value<Role>(), Role::Good);
        QCOMPARE(value(session, 0, "ceiling"), -1.0);
        // A sine of -20 dBFS on both channels measures about -20 LUFS: far from the ceiling, drive
        // is gain.
        QVERIFY(value(session, 0, "drive") > 5.0 && value(session, 0, "drive") < 8.0);
        session.document().undoStack().undo();
        QCOMPARE(value(session, 0, "drive"), 0.0);
    }
    void refusalsAndCancelsChangeNothing() {
        Session session;
        open(session, "two.wav");
        LevelWork work(session, nullptr);
        work.watch(session.moduleId());
        QSignalSpy results(&work, &LevelWork::resultChanged);
        const int before = session.document().undoStack().count();
        work.maximise(-4.0, -20.0);
        QVERIFY(idle(work));
        QVERIFY(results.last()[0].toString().contains("cannot be reached"));
        QCOMPARE(results.last()[1].value<Role>(), Role::Wrong);
        work.maximise(-14.0, -1.0);
        work.cancel();
        QVERIFY(idle(work));
        QVERIFY(results.last()[0].toString().contains("Cancelled"));
        work.maximise(-14.0, -1.0);
        session.apply(edit::setTrackGain(session.project(), session.trackId(), -3), "Gain");
        QVERIFY(idle(work));
        QVERIFY(results.last()[0].toString().contains("changed meanwhile"));
        QCOMPARE(session.document().undoStack().count(), before + 1);
        QCOMPARE(value(session, 0, "drive"), 0.0);
    }
    void normalisingPutsAGainBehind() {
        Session session;
        open(session, "three.wav");
        LevelWork work(session, nullptr);
        QSignalSpy results(&work, &LevelWork::resultChanged);
        for (const double peak : {-3.0, -6.0}) {  // the second time its own gain moves
            work.normalise(LevelKind::SamplePeak, peak);
            QVERIFY(idle(work));
            QCOMPARE(session.track()->chain.modules.size(), std::size_t(2));
            QCOMPARE(session.track()->chain.modules[1].module, std::string("gain"));
            QVERIFY2(std::abs(value(session, 1, "gain") - (peak + 20.0)) < 0.05,
                     qPrintable(QString::number(value(session, 1, "gain"))));
            QVERIFY(results.last()[0].toString().contains("nothing else"));
        }
        QCOMPARE(value(session, 0, "drive"), 0.0);
    }
    void worthFollowsTheMaster() {
        Session session;
        open(session, "four.wav");
        LevelWork work(session, nullptr);
        QSignalSpy worth(&work, &LevelWork::worthChanged);
        work.watch(session.moduleId());
        const auto known = [&] {
            return !worth.isEmpty() && std::isfinite(worth.last()[0].value<DriveWorth>().luPerDb);
        };
        QVERIFY(QTest::qWaitFor(known, 60000));
        QVERIFY(std::abs(worth.last()[0].value<DriveWorth>().luPerDb - 1.0) < 0.02);
        session.apply(
            edit::setParam(session.project(), session.trackId(), session.moduleId(), 0, 28),
            "Drive");
        QVERIFY(!known());  // of another drive: not shown any more
        QVERIFY(QTest::qWaitFor(known, 60000));
        QVERIFY(worth.last()[0].value<DriveWorth>().luPerDb < 0.1);
        QVERIFY(work.removedGain() >= 1.0);
    }
    void deliveryIsHeardWhereItRounds() {
        Session session;
        open(session, "five.wav");
        QVERIFY(session.isDeliveryAudible() && !session.isDeliveryHeard());
        session.hearDelivery(true);
        QCOMPARE(session.transport().wordBits(), 24);
        Delivery delivery = session.project().delivery;
        delivery.formatId = "wav16";
        session.apply(edit::setDelivery(session.project(), delivery), "16");
        QCOMPARE(session.transport().wordBits(), 16);
        delivery.formatId = "wav32f";
        session.apply(edit::setDelivery(session.project(), delivery), "float");
        QVERIFY(!session.isDeliveryHeard());
        QCOMPARE(session.transport().wordBits(), 0);
    }
};

QTEST_MAIN(TestLevelWork)
#include "tst_levelwork.moc"
