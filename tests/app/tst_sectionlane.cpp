// SPDX-License-Identifier: GPL-3.0-or-later
// Sections of a song by hand: flags are marked, moved, named, looped and deleted, each a named step; settings stay.
// labels: unit gui
#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest/QTest>

#include "AppBench.h"
#include "app/SectionEdits.h"
#include "widgets/SectionLane.h"
#include "widgets/Theme.h"

using namespace lacquer;

class TestSectionLane : public QObject {
    Q_OBJECT
    test::AppBench bench_;

    bool open(Session& session) const {
        session.importFiles({bench_.sound("mix.wav", 440, -12, 10)}, false);
        return QTest::qWaitFor([&] { return session.track() != nullptr; }) &&
               test::measured(session);
    }
    static QString undoText(Session& session) { return session.document().undoStack().undoText(); }

private slots:
    void initTestCase() { Theme::apply(Theme::Kind::Dark); }

    void everyChangeIsOneStepAndKeepsSettings() {
        Session session;
        QVERIFY(open(session));
        SectionEdits edits(session);
        session.apply(edit::insertModule(session.project(), session.trackId(),
                                         edit::neutralModule("limiter")),
                      "Add");
        const ModuleState limiter = session.track()->chain.modules[0];
        session.trimTrack(1000, std::nullopt, "Trim");
        for (const Frames at : {48007, 96000}) {
            session.transport().seek(at);
            edits.addAtCursor();
            QCOMPARE(undoText(session), QString("Begin a section"));
        }
        auto sections = session.track()->sections;
        QCOMPARE(sections.size(), std::size_t(2));
        QCOMPARE(sections[0].at,
                 Frames(48000 + 1000));  // on the grid of loops, from the track's start
        QCOMPARE(edits.flags()[0].at, Frames(48000));
        QCOMPARE(sections[1].name, std::string("Section 2"));
        session.apply(edit::setSectionSetting(session.project(), session.trackId(), 0,
                                              {limiter.id, false, limiter.values}),
                      "Setting");
        const int steps = session.document().undoStack().count();
        for (const Frames at : {50048, 52032, 64000}) edits.move(0, at, 99);
        QCOMPARE(session.document().undoStack().count(), steps + 1);
        QCOMPARE(undoText(session), QString("Move a section"));
        edits.rename(0, "Chorus");
        sections = session.track()->sections;
        QCOMPARE(sections[0].at, Frames(65000));
        QCOMPARE(sections[0].name, std::string("Chorus"));
        QCOMPARE(sections[0].settings.size(), std::size_t(1));
        edits.remove(1);
        QCOMPARE(undoText(session), QString("Delete section “Section 2”"));
        session.document().undoStack().undo();
        QCOMPARE(session.track()->sections, sections);
        // Where one begins already it is chosen.
        session.transport().seek(64000);
        QSignalSpy chosen(&edits, &SectionEdits::chosen);
        edits.addAtCursor();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toInt(), 0);
        QCOMPARE(session.track()->sections.size(), std::size_t(2));
    }

    void theyLoopAndAreSteppedThrough() {
        Session session;
        QVERIFY(open(session));
        SectionEdits edits(session);
        for (const Frames at : {64000, 128000}) {
            session.transport().seek(at);
            edits.addAtCursor();
        }
        edits.loop(0);
        QVERIFY(session.transport().loopRegion() == LoopRegion({64000, 128000}));
        edits.loop(1);
        QCOMPARE(session.transport().loopRegion()->second, Frames(480000 / 64 * 64));
        session.transport().seek(0);
        QCOMPARE(edits.atCursor(), -1);
        edits.step(1);
        QCOMPARE(session.transport().position(), Frames(64000));
        edits.step(1);
        edits.step(1);  // no further one
        QCOMPARE(session.transport().position(), Frames(128000));
        edits.step(-1);
        edits.step(-1);
        QCOMPARE(session.transport().position(), Frames(0));
    }

    void flagsByMouseAndKeys() {
        SectionLane lane;
        lane.resize(800, lane.sizeHint().height());
        lane.setRate(48000);
        QVERIFY(lane.isHidden());
        lane.setView(0, 100);  // 800 pixels are 80 000 frames
        lane.setSections({{6400, "Verse"}, {32000, "Chorus"}});
        QVERIFY(!lane.isHidden());
        lane.show();
        QSignalSpy moved(&lane, &SectionLane::moved), named(&lane, &SectionLane::renamed),
            removed(&lane, &SectionLane::removed), looped(&lane, &SectionLane::loopRequested),
            chosen(&lane, &SectionLane::chosen);
        const QPoint chorus = lane.flagRect(1).center().toPoint();
        QTest::mousePress(&lane, Qt::LeftButton, {}, chorus);
        QTest::mouseMove(&lane, chorus + QPoint(11, 0));
        QTest::mouseMove(&lane, chorus + QPoint(-500, 0));  // not past the verse
        QTest::mouseRelease(&lane, Qt::LeftButton, {}, chorus - QPoint(500, 0));
        QCOMPARE(moved.count(), 2);
        QCOMPARE(moved[0][1].value<Frames>(), Frames((32000 + 1100) / 64 * 64));
        QCOMPARE(moved[1][1].value<Frames>(), Frames(6400 + 64));
        QCOMPARE(moved[0][2], moved[1][2]);  // one gesture
        QCOMPARE(chosen.count(), 0);
        QTest::mouseClick(&lane, Qt::LeftButton, {}, chorus);
        QCOMPARE(chosen.count(), 1);
        QTest::mouseDClick(&lane, Qt::LeftButton, {}, chorus);
        QTest::keyClick(&lane, Qt::Key_Left);
        QCOMPARE(lane.current(), 0);
        QTest::keyClick(&lane, Qt::Key_Return);
        QCOMPARE(looped.count(), 2);
        QCOMPARE(looped[1][0].toInt(), 0);
        QTest::keyClick(&lane, Qt::Key_F2);
        auto* field = lane.findChild<QLineEdit*>();
        QVERIFY(field->isVisible());
        QTest::keyClicks(field, "Bridge");
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!field->isVisible());
        QCOMPARE(named.count(), 1);
        QCOMPARE(named[0][1].toString(), QString("Bridge"));
        QCOMPARE(looped.count(), 2);  // Enter ended the name, and nothing else
        QTest::keyClick(&lane, Qt::Key_F2);
        QTest::keyClicks(field, "No");
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(named.count(), 1);
        QTest::keyClick(&lane, Qt::Key_Delete);
        QCOMPARE(removed.count(), 1);
    }
};

QTEST_MAIN(TestSectionLane)
#include "tst_sectionlane.moc"
