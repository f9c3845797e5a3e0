// SPDX-License-Identifier: GPL-3.0-or-later
// Gain, trim and fades of a track, offset, trim and loop of a reference, the session's rate: as edits with names.
// labels: unit gui
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest/QTest>

#include "AppBench.h"
#include "app/Actions.h"
#include "app/Inspector.h"
#include "app/MainWindow.h"
#include "app/MasterWorkspace.h"
#include "app/WavePanel.h"
#include "widgets/Switch.h"
#include "widgets/Theme.h"
#include "widgets/TimeField.h"
#include "widgets/TransportParts.h"
#include "widgets/WaveformView.h"

using namespace lacquer;

class TestInspector : public QObject {
    Q_OBJECT
    test::AppBench bench_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;

    template <class Field = TimeField>
    Field* field(const QString& name) const {
        for (auto* one : window_->findChildren<Inspector*>().front()->findChildren<Field*>())
            if (one->accessibleName() == name) return one;
        return nullptr;
    }
    QString undoText() const { return session_->document().undoStack().undoText(); }
    const Track& track() const { return *session_->track(); }
    const Reference& reference() const { return *session_->reference(); }
    QAction* action(const char* id) const { return window_->actions()[id]; }

private slots:
    void init() {
        session_ = std::make_unique<Session>();
        window_ = std::make_unique<MainWindow>(*session_);
        window_->resize(1280, 800);
        window_->show();
        session_->importFiles({bench_.sound("mix.wav", 440, -12, 10)}, false);
        QVERIFY(QTest::qWaitFor([&] { return session_->track() != nullptr; }));
        session_->importFiles({bench_.sound("ref.wav", 660, -9, 20)}, true);
        QVERIFY(QTest::qWaitFor([&] { return session_->reference() != nullptr; }));
        QVERIFY(test::measured(*session_));
    }
    void cleanup() {
        window_.reset();
        session_.reset();
    }

    void theTrackIsEdited() {
        field<ValueField>("Gain")->enterValue(-3.5);
        QCOMPARE(track().gainDb, -3.5);
        QCOMPARE(undoText(), QString("Track gain"));
        field("Start")->enterValue(1.5);
        QCOMPARE(track().trimStart, Frames{72000});
        QCOMPARE(undoText(), QString("Trim the start"));
        field("End")->enterValue(8.0);
        QCOMPARE(*track().trimEnd, Frames{384000});
        QCOMPARE(session_->trackFrames(), Frames{312000});
        field("Fade in")->enterValue(0.25);
        field("Fade out")->enterValue(2.0);
        QCOMPARE(track().fadeIn, Frames{12000});
        QCOMPARE(track().fadeOut, Frames{96000});
        QCOMPARE(undoText(), QString("Fade out"));
        for (int i = 0; i < 5; ++i) session_->document().undoStack().undo();
        QVERIFY(track().gainDb == 0.0 && track().trimStart == 0 && !track().trimEnd);
        QCOMPARE(field("End")->value(), 10.0);
        field("End")->enterValue(9.0);
        field("End")->enterValue(10.0);
        QVERIFY(!track().trimEnd);  // the clip's end is no trim
    }
    void theReferenceIsEdited() {
        field<ValueField>("Trim")->enterValue(2.0);
        QCOMPARE(reference().trimDb, 2.0);
        field("Offset")->enterValue(-3.0);
        QCOMPARE(reference().offset, Frames{-144000});
        auto* loop = window_->findChild<Inspector*>()->findChild<Switch*>();
        session_->transport().setLoopRegion({{48000, 96000}});
        loop->click();
        QCOMPARE(*reference().loopStart, Frames{192000});  // the region, less the offset
        QCOMPARE(*reference().loopEnd, Frames{240000});
        field("Loop to")->enterValue(7.0);
        QCOMPARE(*reference().loopEnd, Frames{336000});
        QCOMPARE(undoText(), QString("Loop of the reference"));
        QVERIFY(action("referenceLoop")->isChecked());
        action("referenceLoop")->trigger();
        QVERIFY(!reference().loopStart && !loop->isChecked());
        session_->transport().forgetLoop();
        action("referenceLoop")->trigger();
        QCOMPARE(*reference().loopEnd, Frames{960000});  // nothing marked: all of it
    }
    void theCursorTrimsAndFades() {
        const auto go = [&](Frames at) {
            session_->transport().seek(at);
            return QTest::qWaitFor([&] { return session_->transport().position() == at; });
        };
        QVERIFY(go(48000));
        action("trimStart")->trigger();
        QCOMPARE(track().trimStart, Frames{48000});
        QVERIFY(go(96000));
        action("trimEnd")->trigger();
        QCOMPARE(*track().trimEnd, Frames{144000});
        QVERIFY(go(24000));
        action("fadeIn")->trigger();
        action("fadeOut")->trigger();
        QCOMPARE(track().fadeIn, Frames{24000});
        QCOMPARE(track().fadeOut, Frames{72000});
        action("referenceHere")->trigger();
        QCOMPARE(reference().offset, Frames{24000});
        action("untrim")->trigger();
        QVERIFY(track().trimStart == 0 && !track().trimEnd);
        QCOMPARE(session_->transport().position(), Frames{72000});  // the same sound
    }
    void theRateIsAnEditThatSaysWhatHappens() {
        QSignalSpy notices(session_.get(), &Session::notice);
        field("Start")->enterValue(1.0);
        session_->transport().setLoopRegion({{48000, 96000}});
        session_->changeRate(96000);
        QCOMPARE(session_->project().rate, 96000.0);
        QCOMPARE(notices.count(), 1);
        QVERIFY(notices[0][1].toString().contains("soxr"));
        QCOMPARE(track().trimStart, Frames{96000});
        QCOMPARE(session_->transport().loopRegion()->second, Frames{192000});
        const auto converted = [&](double rate) {
            const ClipView* view = session_->clips().view(track().source);
            return view && view->loudness && view->frames == static_cast<Frames>(rate * 10);
        };
        QVERIFY(QTest::qWaitFor([&] { return converted(96000); }, 20000));
        QVERIFY(session_->clips().view(track().source)->converted);
        QCOMPARE(field("Start")->value(), 1.0);
        QCOMPARE(session_->engine().rate(), 96000.0);
        session_->document().undoStack().undo();
        QCOMPARE(session_->project().rate, 48000.0);
        QVERIFY(QTest::qWaitFor([&] { return converted(48000); }, 20000));
        QCOMPARE(session_->transport().loopRegion()->second, Frames{96000});
        auto* rates = window_->findChild<QComboBox*>("sessionRate");
        QCOMPARE(rates->currentData().toDouble(), 48000.0);
    }
    void theWaveformEditsToo() {
        WaveformView* view = window_->workspace().waves()->view();
        WaveEnds ends;
        ends.start = 4800;
        ends.fadeOut = 9600;
        emit view->trimEdited(ends, 1);
        emit view->fadesEdited(ends, 2);
        QCOMPARE(track().trimStart, Frames{4800});
        QCOMPARE(track().fadeOut, Frames{9600});
        QCOMPARE(view->ends().start, Frames{4800});
        emit view->referenceLoopEdited({{-5, 9600000}}, 3);
        QCOMPARE(*reference().loopStart, Frames{0});
        QCOMPARE(*reference().loopEnd, Frames{960000});
    }
    void timesAreTypedIn() {
        action("goTo")->trigger();
        auto* entry = window_->findChild<TimeDisplay*>()->findChild<QLineEdit*>();
        QVERIFY(entry);
        entry->setText("0:04.5");
        QTest::keyClick(entry, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return session_->transport().position() == 216000; }));
        QTest::qWait(10);
        QVERIFY(!window_->findChild<TimeDisplay*>()->findChild<QLineEdit*>());
    }
    void aNarrowBarLeavesOutWhatItCan() {
        action("levelMatch")->trigger();
        for (const double scale : {1.0, 1.25}) {
            Theme::apply(Theme::Kind::Dark, scale);
            QTest::qWait(20);
            const int least = window_->minimumSizeHint().width();
            QVERIFY2(least <= 1280, qPrintable(QString::number(least)));
        }
        Theme::apply(Theme::Kind::Dark);
    }
    void trimByHandIsThereWhileMatchingIsOff() {
        auto* trim = window_->findChild<ValueField*>("manualTrim");
        QVERIFY(trim && !trim->isVisible());
        action("levelMatch")->trigger();
        QVERIFY(trim->isVisible());
        trim->enterValue(-4.0);
        QCOMPARE(session_->matchDb(Source::Reference), -4.0);
        QCOMPARE(undoText(), QString("Reference louder by hand"));
    }
};

QTEST_MAIN(TestInspector)
#include "tst_trackinspector.moc"
