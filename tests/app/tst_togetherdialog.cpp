// SPDX-License-Identifier: GPL-3.0-or-later
// "Bring these tracks together" as a user holds it: proposals, choices, one undo step, linked chains, cancel.
// labels: unit gui
// timeout: 600
#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTranslator>
#include <QtTest/QTest>

#include "AppBench.h"
#include "app/Actions.h"
#include "app/MainWindow.h"
#include "app/TogetherDialog.h"
#include "modules/Registry.h"
#include "widgets/SegmentedControl.h"
#include "widgets/Switch.h"
#include "widgets/Theme.h"

using namespace lacquer;

namespace {

constexpr double kRate = 44100;

// Bursts of noise, both sides a little different; `bright` of what lies above a one-pole low-pass.
QString bursts(const test::AppBench& bench, const QString& name, std::uint64_t seed,
               double bright) {
    test::Noise a(seed), b(seed + 50);
    double low[2] = {0, 0};
    std::vector<double> both;
    for (std::size_t n = 0; n < 10 * 44100; ++n) {
        const double beat = std::fmod(double(n) / kRate, 0.5);
        const double shared = std::exp(-6 * beat) * a.next();
        for (double& l : low) {
            const double x = shared + 0.2 * b.next() * std::exp(-3 * beat);
            l += 0.1 * (x - l);
            both.push_back(0.1 * (l + bright * (x - l)));
        }
    }
    const QString file = bench.path(name);
    const std::string error = test::writeSound(file.toStdString(), "wav24", kRate, 2, both);
    return error.empty() ? file : QString();
}

}  // namespace

class TestTogetherDialog : public QObject {
    Q_OBJECT
    test::AppBench bench_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;
    QPointer<TogetherDialog> dialog_;

    void open() {
        window_->actions()["together"]->trigger();
        for (auto* one : window_->findChildren<TogetherDialog*>())
            if (one->isVisible()) dialog_ = one;
        QVERIFY(dialog_ && dialog_->isVisible());
    }
    TogetherWork& work() { return dialog_->work(); }
    QPushButton* button(const char* name) { return dialog_->findChild<QPushButton*>(name); }
    QCheckBox* box(int track) {
        return dialog_->findChild<QCheckBox*>(QString("togetherTrack%1").arg(track));
    }
    void propose() {
        button("togetherPropose")->click();
        QVERIFY(work().isBusy());
        QVERIFY(QTest::qWaitFor([&] { return !work().isBusy(); }, 300000));
        QCOMPARE(work().rows().size(), std::size_t(4));
    }
    Id id(std::size_t i) const { return session_->project().tracks[i]->id; }
    const Chain& chain(std::size_t i) const { return session_->project().tracks[i]->chain; }
    QUndoStack& undo() { return session_->document().undoStack(); }

private slots:
    void init() {
        session_ = std::make_unique<Session>();
        window_ = std::make_unique<MainWindow>(*session_);
        window_->resize(1280, 800);
        window_->show();
        QStringList files;
        const double bright[] = {0.5, 0.5, 0.5, 1.8};
        for (int i = 0; i < 4; ++i)
            files << bursts(bench_, QString("song %1.wav").arg(i + 1), std::uint64_t(i + 1),
                            bright[i]);
        session_->importFiles(files, false);
        QVERIFY(QTest::qWaitFor([&] { return session_->project().tracks.size() == 4; }));
        QVERIFY(test::measured(*session_));
        window_->actions()["workspaceAlbum"]->trigger();
    }
    void cleanup() {
        window_.reset();
        session_.reset();
    }

    void theOneThatIsOffIsMovedInOneStep() {
        open();
        QVERIFY(!button("togetherApply")->isEnabled());
        propose();
        const TogetherRow& off = work().rows()[3];
        QVERIFY(off.proposal && !off.proposal->moves.empty());
        QVERIFY(off.proposal->after.tonalDb < off.proposal->before.tonalDb);
        QVERIFY(box(4)->isChecked());
        const Project before = session_->project();
        const int steps = undo().count();
        button("togetherApply")->click();
        QVERIFY(!dialog_ || !dialog_->isVisible());
        QCOMPARE(undo().count(), steps + 1);
        QVERIFY(std::any_of(chain(3).modules.begin(), chain(3).modules.end(),
                            [](const ModuleState& m) { return !m.notes.empty(); }));
        undo().undo();
        QVERIFY(session_->project() == before);
        undo().redo();
        QVERIFY(!chain(3).modules.empty());
    }

    void whatIsNotChosenAndWhatWasSetByHandStays() {
        ModuleState hand = edit::neutralModule("compressor");
        const auto threshold =
            std::size_t(findParam(findModule("compressor")->params(), "threshold"));
        hand.values[threshold] = -21;
        session_->apply(edit::insertModule(session_->project(), id(3), hand), "by hand");
        open();
        propose();
        for (const int track : {1, 2, 3})
            if (box(track)->isEnabled()) box(track)->setChecked(false);
        QCOMPARE(work().chosenCount(), 1);
        const auto& left = work().rows()[3].proposal->left;
        QVERIFY(std::any_of(left.begin(), left.end(),
                            [](const LeftAlone& l) { return l.id == "yours"; }));
        button("togetherApply")->click();
        for (const std::size_t i : {0u, 1u, 2u}) QVERIFY(chain(i).modules.empty());
        const auto kept = std::find_if(chain(3).modules.begin(), chain(3).modules.end(),
                                       [](const auto& m) { return m.module == "compressor"; });
        QVERIFY(kept != chain(3).modules.end());
        QCOMPARE(kept->values[threshold], -21.0);
        QVERIFY(chain(3).modules.size() > 1);
    }

    void linkedTracksCountAndStay() {
        session_->apply(edit::linkTracks(session_->project(), {id(2), id(3)}), "link");
        open();
        propose();
        for (const int track : {3, 4}) {
            QVERIFY(!box(track)->isEnabled() && !box(track)->isChecked());
            QVERIFY(work().rows()[std::size_t(track - 1)].proposal->moves.empty());
        }
        QVERIFY(work().rows()[3].proposal->before.tonalDb > 1);
        button("togetherApply")->click();
        QVERIFY(chain(2).modules.empty() && chain(3).modules.empty());
    }

    void aTrackThatWasChangedSinceIsNotTouched() {
        open();
        propose();
        session_->apply(edit::setTrackGain(session_->project(), id(3), -2), "gain");
        QVERIFY(!box(4)->isEnabled());
        undo().undo();
        QVERIFY(box(4)->isEnabled() && box(4)->isChecked());
        dialog_->findChildren<Switch*>().front()->click();  // other settings
        const auto* said = dialog_->findChild<QLabel*>("togetherObstacle");
        QVERIFY(said->isVisible() && said->text().startsWith("▲"));
    }

    void referencesAreAnAimWhereOneCounts() {
        open();
        auto* towards = dialog_->findChild<SegmentedControl*>("togetherTowards");
        const auto* without = dialog_->findChild<QLabel*>("togetherWithout");
        QVERIFY(!towards->segments()[1].enabled && without->isVisible());
        session_->importFiles({bursts(bench_, "ref.wav", 9, 1.8)}, true);
        QVERIFY(QTest::qWaitFor([&] { return towards->segments()[1].enabled; }, 30000));
        QVERIFY(!without->isVisible());
        towards->choose(1);
        propose();
        QVERIFY(work().madeWith().toReferences);
        // The bright one is where the reference is; the others are not.
        const auto& rows = work().rows();
        QVERIFY(rows[3].proposal->before.tonalDb < 0.5);
        for (const std::size_t i : {0u, 1u, 2u})
            QVERIFY(rows[i].proposal->after.tonalDb < rows[i].proposal->before.tonalDb - 1);
    }

    void cancellingAndClosingLeaveNothing() {
        open();
        button("togetherPropose")->click();
        button("togetherCancel")->click();
        QVERIFY(QTest::qWaitFor([&] { return !work().isBusy(); }, 60000));
        QVERIFY(work().rows().empty());
        button("togetherPropose")->click();
        dialog_->close();
        QVERIFY(QTest::qWaitFor([&] { return dialog_.isNull(); }, 60000));
        for (std::size_t i = 0; i < 4; ++i) QVERIFY(chain(i).modules.empty());
    }

    void germanAtLargerTextFitsASmallScreen() {
        QTranslator translator;
        QVERIFY(translator.load(":/i18n/lacquer_de"));
        qApp->installTranslator(&translator);
        Theme::apply(Theme::Kind::Dark, 1.25);
        open();
        propose();
        const QSize least = dialog_->minimumSizeHint();
        QVERIFY2(least.width() <= 1280 && least.height() <= 800,
                 qPrintable(QString("%1 x %2").arg(least.width()).arg(least.height())));
        QVERIFY(dialog_->width() <= 1280 && dialog_->height() <= 800);
        Theme::apply(Theme::Kind::Dark);
    }
};

QTEST_MAIN(TestTogetherDialog)
#include "tst_togetherdialog.moc"
