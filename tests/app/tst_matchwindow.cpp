// SPDX-License-Identifier: GPL-3.0-or-later
// The Match and Inspect workspaces: a proposal, its cards, what is heard, one undo step, a second match; findings.
// labels: unit gui
// timeout: 600
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>
#include <QTranslator>
#include <QtTest/QTest>

#include <ctime>

#include "AppBench.h"
#include "app/Actions.h"
#include "app/Commands.h"
#include "app/CountedReferences.h"
#include "app/HelpWindow.h"
#include "app/InspectWork.h"
#include "app/MainWindow.h"
#include "app/MatchNotes.h"
#include "app/MatchWork.h"
#include "app/MatchWorkspace.h"
#include "app/RemedyWork.h"
#include "app/Workspaces.h"
#include "modules/Registry.h"
#include "widgets/Gesture.h"
#include "widgets/MoveCard.h"
#include "widgets/ProblemCard.h"
#include "widgets/Theme.h"

using namespace lacquer;

namespace {

constexpr double kRate = 44100;

// Bursts of noise over a tone; `bright` of what lies above a one-pole low-pass, both sides a little different.
// `boxy` is the level of a tone at 316 Hz.
QString bursts(const test::AppBench& bench, const QString& name, double gain, double bright,
               double boxy = 0.0) {
    test::Noise a(1), b(2);
    double low[2] = {0, 0};
    std::vector<double> both;
    for (std::size_t n = 0; n < 12 * 44100; ++n) {
        const double beat = std::fmod(double(n) / kRate, 0.5);
        const double shared = std::exp(-6 * beat) * a.next();
        for (double& l : low) {
            const double x = shared + 0.2 * b.next() * std::exp(-3 * beat);
            l += 0.1 * (x - l);
            both.push_back(gain * (l + bright * (x - l)) +
                           boxy * std::sin(2 * test::kPi * 316 * double(n) / kRate));
        }
    }
    const QString file = bench.path(name);
    const std::string error = test::writeSound(file.toStdString(), "wav24", kRate, 2, both);
    return error.empty() ? file : QString();
}

/// Processor time of this thread in seconds: what the event loop is kept from, whatever else runs.
double threadSeconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + 1e-9 * double(now.tv_nsec);
}

}  // namespace

class TestMatchWindow : public QObject {
    Q_OBJECT
    test::AppBench bench_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;

    MatchWork& work() const { return window_->findChild<MatchWorkspace*>()->work(); }
    QList<MoveCard*> cards() const { return window_->findChildren<MoveCard*>(); }
    void propose() {
        QVERIFY(work().obstacle().isEmpty());
        work().propose();
        QVERIFY(work().isBusy());
        QVERIFY(QTest::qWaitFor([&] { return !work().isBusy(); }, 300000));
        QVERIFY(work().proposal());
    }
    InspectWork& inspections() const { return window_->commands().inspections(); }
    /// Waits until the mix is inspected and goes to the Inspect workspace; false: it never is.
    bool showFindings() const {
        const SourceRef source = session_->track()->source;
        const bool isReady = QTest::qWaitFor(
            [&] { return inspections().mix(source).phase == InspectState::Phase::Ready; }, 60000);
        window_->actions()["workspaceInspect"]->trigger();
        return isReady;
    }
    const Chain& chain() const { return session_->track()->chain; }
    std::size_t index(const char* id) const {
        const auto& moves = work().proposal()->moves;
        for (std::size_t i = 0; i < moves.size(); ++i)
            if (moves[i].id == id) return i;
        return moves.size();
    }

private slots:
    void init() {
        session_ = std::make_unique<Session>();
        window_ = std::make_unique<MainWindow>(*session_);
        window_->resize(1280, 800);
        window_->show();
        session_->importFiles({bursts(bench_, "mix.wav", 0.1, 0.5)}, false);
        QVERIFY(QTest::qWaitFor([&] { return session_->track() != nullptr; }));
        session_->importFiles({bursts(bench_, "ref.wav", 0.3, 1.0)}, true);
        QVERIFY(QTest::qWaitFor([&] { return session_->reference() != nullptr; }));
        QVERIFY(test::measured(*session_));
        window_->actions()["workspaceMatch"]->trigger();
        QCOMPARE(window_->workspaces().current(), Workspace::Match);
    }
    void cleanup() {
        window_.reset();
        session_.reset();
    }

    void movesAreProposedChosenAppliedAndTakenBack() {
        propose();
        const auto count = work().proposal()->moves.size();
        QVERIFY(count >= 2);
        QCOMPARE(cards().size(), qsizetype(count));
        QVERIFY(session_->isPreviewing());
        QVERIFY(chain().modules.empty());
        const double off = std::abs(work().proposal()->after.loudnessLu);
        QVERIFY(off < 0.2 || work().proposal()->refused);
        // One is refused with its box, another one halved.
        cards().first()->findChild<QCheckBox*>()->click();
        QCOMPARE(work().acceptedCount(), int(count) - 1);
        work().setAmount(1, 0.4);
        QVERIFY(!work().isMeasured());
        QVERIFY(QTest::qWaitFor([&] { return work().isMeasured(); }, 60000));
        work().apply();
        std::size_t notes = 0;
        for (const ModuleState& m : chain().modules) notes += m.notes.size();
        QCOMPARE(notes, count - 1);
        QVERIFY(!work().isStale());
        QVERIFY(work().isApplied());
        session_->document().undoStack().undo();
        QVERIFY(!work().isApplied());
        QVERIFY(chain().modules.empty());
        session_->document().undoStack().redo();
        QVERIFY(!chain().modules.empty());
        window_->actions()["workspaceMaster"]->trigger();
        QVERIFY(!session_->isPreviewing());
    }

    // The drive is found anew for what is chosen: moves wait for it rather than come with the old one.
    void movesThatAreChosenAndPutOnAtOnceComeWithTheirLevel() {
        propose();
        const auto count = work().proposal()->moves.size();
        work().accept(0, false);
        work().apply();
        QVERIFY(chain().modules.empty());
        QVERIFY(QTest::qWaitFor([&] { return work().isApplied(); }, 60000));
        QVERIFY(work().isMeasured());
        std::size_t notes = 0;
        for (const ModuleState& m : chain().modules) notes += m.notes.size();
        QCOMPARE(notes, count - 1);
        const double off = std::abs(work().proposal()->after.loudnessLu);
        QVERIFY(off < 0.2 || work().proposal()->refused);
        session_->document().undoStack().undo();
        QVERIFY(chain().modules.empty());
    }

    // Each state says what is missing and offers the next step.
    void withoutAProposalTheNextStepIsOffered() {
        auto* mix = window_->findChild<QPushButton*>("matchImportMix");
        auto* reference = window_->findChild<QPushButton*>("matchImportReference");
        QVERIFY(mix->parentWidget()->isVisible());  // ready to propose
        QVERIFY(!mix->isVisible() && !reference->isVisible());
        Project none = session_->project();
        none = edit::removeReference(none, session_->referenceId());
        session_->apply(std::move(none), "without references");
        QVERIFY(!mix->isVisible() && reference->isVisible());
        session_->document().undoStack().undo();
        propose();
        QVERIFY(!reference->parentWidget()->isVisible());
        MatchSettings half = work().settings();
        half.tone = 0.5;
        work().setSettings(half);
        QVERIFY(work().isStale());
        const QString text = window_->findChild<QLabel*>("matchSummary")->text();
        QVERIFY2(text.startsWith("▲"), qPrintable(text));
    }

    void aSecondMatchKeepsWhatWasTouched() {
        propose();
        work().apply();
        const auto& modules = chain().modules;
        const auto limiter = std::find_if(modules.begin(), modules.end(),
                                          [](const auto& m) { return m.module == "limiter"; });
        QVERIFY(limiter != modules.end());
        const int drive = findParam(findModule("limiter")->params(), "drive");
        session_->apply(edit::setParam(session_->project(), session_->trackId(), limiter->id,
                                       std::size_t(drive), 1.25),
                        "drive");
        QVERIFY(work().isStale());
        propose();
        QCOMPARE(index("level"), work().proposal()->moves.size());
        QVERIFY(std::any_of(work().proposal()->left.begin(), work().proposal()->left.end(),
                            [](const LeftAlone& l) { return l.id == "yours"; }));
        work().apply();
        for (const ModuleState& m : chain().modules)
            if (m.module == "limiter") QCOMPARE(m.values[std::size_t(drive)], 1.25);
    }

    void oneMoveIsHeardAlone() {
        propose();
        const std::size_t tone = 0;
        QCOMPARE(work().proposal()->moves[tone].module, std::string("equalizer"));
        for (const MoveHearing hearing : {MoveHearing::Delta, MoveHearing::Without}) {
            work().hear(tone, hearing);
            const Probe& probe = session_->transport().probe();
            QCOMPARE(probe.kind, hearing == MoveHearing::Delta ? Probe::Kind::Delta
                                                               : Probe::Kind::BypassMatched);
            QVERIFY(probe.instance != 0);
            QVERIFY(cards()[0]->isSelected());
        }
        work().hear(tone, MoveHearing::Off);
        QCOMPARE(session_->transport().probe().kind, Probe::Kind::Off);
        emit cards()[0]->helpRequested();
        const auto* help = window_->findChild<HelpWindow*>();
        QVERIFY(help && help->isVisible());
        QVERIFY(help->windowTitle().contains("Equalizer"));
    }

    void theEventLoopIsNotHeldUp() {
        double longest = 0, last = threadSeconds();
        QTimer tick;
        connect(&tick, &QTimer::timeout, this, [&] {
            const double now = threadSeconds();
            longest = std::max(longest, now - last);
            last = now;
        });
        tick.start(2);
        propose();
        QTest::qWait(50);
        qInfo("longest hold of the event loop: %.1f ms", 1000 * longest);
        QVERIFY2(longest < 0.1, qPrintable(QString::number(longest)));
    }

    void largerTextFitsASmallScreen_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << "en";
        QTest::newRow("German") << "de";
    }
    void largerTextFitsASmallScreen() {
        QFETCH(QString, language);
        QTranslator translator;
        if (language != "en") {
            QVERIFY(translator.load(":/i18n/lacquer_" + language));
            qApp->installTranslator(&translator);
            cleanup();
            init();
        }
        Theme::apply(Theme::Kind::Dark, 1.25);
        propose();
        QTest::qWait(50);
        const QSize least = window_->minimumSizeHint();
        QVERIFY2(least.width() <= 1280 && least.height() <= 800,
                 qPrintable(QString("%1 x %2").arg(least.width()).arg(least.height())));
        Theme::apply(Theme::Kind::Dark);
    }

    // What a reference counts is an edit: it stands in the session and can be undone.
    void weightsStandInTheSession() {
        const Id first = session_->referenceId();
        QCOMPARE(referenceWeight(*session_, first), 1.0);
        session_->importFiles({bursts(bench_, "other.wav", 0.2, 0.8)}, true);
        QVERIFY(QTest::qWaitFor([&] { return session_->project().references.size() == 2; }));
        const Id second = session_->project().references[1]->id;
        const double before = referenceWeight(*session_, first);
        const int gesture = newGesture();
        work().setWeight(second, 0.5, gesture);
        work().setWeight(second, 0.3, gesture);
        QCOMPARE(referenceWeight(*session_, first), before);
        QCOMPARE(referenceWeight(*session_, second), 0.3);
        QCOMPARE(session_->project().references[1]->weight, std::optional(0.3));
        auto& undo = session_->document().undoStack();
        QCOMPARE(undo.undoText(), QString("Weight of a reference"));
        undo.undo();  // both in one step
        QVERIFY(!session_->project().references[1]->weight);
    }
    void aReferenceCountsForWhatItIsToldTo() {
        session_->importFiles({bursts(bench_, "third.wav", 0.2, 0.3)}, true);
        QVERIFY(QTest::qWaitFor([&] { return session_->project().references.size() == 2; }));
        QVERIFY(QTest::qWaitFor([&] { return work().obstacle().isEmpty(); }, 60000));
        const Id other = session_->project().references[1]->id;
        work().setWeight(other, 1.0, newGesture());
        work().setWeight(session_->project().references[0]->id, 1.0, newGesture());
        QWidget* row = nullptr;
        for (QWidget* one : window_->findChildren<QWidget*>("matchReference"))
            if (one->property("reference").value<Id>() == other) row = one;
        QVERIFY(row);
        for (const char* aspect : {"tone", "width"}) {
            auto* button = row->findChild<QToolButton*>(aspect);
            QVERIFY(button->isVisible() && button->isChecked());
            button->click();
        }
        const MatchAspects aspects = session_->project().references[1]->aspects;
        QVERIFY(!aspects.tone && aspects.dynamics && !aspects.width && aspects.loudness);
        propose();
        QCOMPARE(work().target().counts.tone, 1.0);
        QCOMPARE(work().target().counts.loudness, 2.0);
        // Tone is the first one's alone, and it is not spread.
        for (const double spread : work().target().spreadDb) QVERIFY(spread < 1e-3);
        QVERIFY(!work().isStale());
        row->findChild<QToolButton*>("tone")->click();
        QVERIFY(work().isStale());
        session_->document().undoStack().undo();
        QVERIFY(!work().isStale());
    }

    void aSavedProfileStandsForItsReference() {
        propose();
        const MatchDistance before = work().proposal()->before;
        const QString file = bench_.path("master.lacquer-profile");
        work().saveProfile(file);
        QVERIFY(QFileInfo(file).size() > 10000);
        const Id reference = session_->referenceId();
        work().addProfile(file);
        QCOMPARE(session_->project().profiles.size(), std::size_t(1));
        work().setWeight(reference, 0.0, newGesture());
        QVERIFY(work().obstacle().isEmpty());
        propose();
        QVERIFY(std::abs(work().proposal()->before.tonalDb - before.tonalDb) < 1e-3);
        QVERIFY(std::abs(work().proposal()->before.widthDb - before.widthDb) < 1e-3);
        QVERIFY(std::abs(work().proposal()->before.loudnessLu - before.loudnessLu) < 1e-3);
        // Removed again, nothing counts.
        auto* remove = window_->findChild<QToolButton*>("removeProfile");
        QVERIFY(remove && remove->isVisible());
        remove->click();
        QVERIFY(session_->project().profiles.empty());
        QVERIFY(!work().obstacle().isEmpty());
        // What is none is refused in words.
        QSignalSpy told(&work(), &MatchWork::told);
        work().addProfile(bench_.path("mix.wav"));
        QVERIFY(session_->project().profiles.empty());
        QVERIFY(told.last()[0].toString().contains("mix.wav"));
    }

    // The first six seconds alone, which are as they were; the rest is louder.
    void aSectionOfTheMixIsMatchedAlone() {
        const Id track = session_->trackId();
        session_->apply(edit::setTrackSections(session_->project(), track,
                                               {{.at = 0, .name = "verse", .settings = {}},
                                                {.at = 6 * 44100, .name = "end", .settings = {}}}),
                        "sections");
        propose();
        const double whole = work().proposal()->mix.seconds;
        auto* part = window_->findChild<QComboBox*>("matchSection");
        QVERIFY(part->isVisible());
        QCOMPARE(part->count(), 3);
        part->setFocus();
        QTest::keyClick(part, Qt::Key_Down);
        QCOMPARE(*work().settings().section, std::size_t(0));
        QVERIFY(work().isStale());
        propose();
        QVERIFY(std::abs(whole - 12) < 0.01);
        QVERIFY(std::abs(work().proposal()->mix.seconds - 6) < 0.01);
    }

    void anotherSessionHasNoProposal() {
        propose();
        session_->newSession();
        QVERIFY(!work().proposal());
        QVERIFY(!session_->isPreviewing());
        QVERIFY(cards().isEmpty() || !cards().front()->isVisible());
    }

    void cancellingLeavesNothing() {
        work().propose();
        work().cancel();
        QVERIFY(QTest::qWaitFor([&] { return !work().isBusy(); }, 60000));
        QVERIFY(!work().proposal());
        QVERIFY(chain().modules.empty());
    }

    void theMixIsInspectedByItself() {
        QVERIFY(showFindings());
        const auto& problems = inspections().mix(session_->track()->source).problems;
        QCOMPARE(window_->findChildren<ProblemCard*>().size(), qsizetype(problems.size()));
        for (std::size_t i = 1; i < problems.size(); ++i)
            QVERIFY(problems[i - 1].severity >= problems[i].severity);
        inspections().inspectMaster();
        QVERIFY(QTest::qWaitFor(
            [&] { return inspections().master().phase == InspectState::Phase::Ready; }, 60000));
        QVERIFY(!inspections().isMasterStale());
        for (auto* card : window_->findChildren<ProblemCard*>())
            if (card->isVisible()) {
                emit card->hearRequested(0);
                QVERIFY2(card->isSelected(), qPrintable(card->objectName()));
                QVERIFY(session_->transport().isLooping());
                emit card->hearRequested(-1);
                QVERIFY(!card->isSelected());
            }
    }

    // The same mix before a lean reference, a full one, and none: nothing is inspected again for it.
    void referencesJudgeWhatIsAMatterOfStyle() {
        InspectWork& inspections = window_->commands().inspections();
        const auto text = [&] { return window_->findChild<QLabel*>("judgedBy")->text(); };
        session_->importFiles({bursts(bench_, "boxy.wav", 0.1, 0.5, 0.2)}, false);
        QVERIFY(QTest::qWaitFor([&] { return session_->track()->title == "boxy"; }));
        const SourceRef source = session_->track()->source;
        const auto found = [&]() -> std::optional<Problem> {
            for (const Problem& p : inspections.mix(source).problems)
                if (p.id == "low_mid") return p;
            return std::nullopt;
        };
        QVERIFY(QTest::qWaitFor(
            [&] { return found() && found()->judged.english().find("Judged by ref,") == 0; },
            60000));
        QVERIFY2(text().endsWith(": ref"), qPrintable(text()));
        session_->importFiles({bursts(bench_, "full.wav", 0.1, 0.5, 0.2)}, true);
        QVERIFY(QTest::qWaitFor([&] { return session_->reference()->title == "full"; }));
        QVERIFY(QTest::qWaitFor([&] { return text().endsWith(": full"); }, 60000));
        QVERIFY(!found());
        // Both count: their mean and a margin are exceeded by less than of the lean one alone.
        const Id lean = session_->project().references[0]->id;
        work().setWeight(lean, 1.0, newGesture());
        QVERIFY(text().endsWith(": ref, full"));
        session_->document().undoStack().undo();
        session_->selectReference(lean);
        QVERIFY(found());  // at once: all is measured
        Project none = session_->project();
        for (const ReferencePtr& one : session_->project().references)
            none = edit::removeReference(none, one->id);
        session_->apply(std::move(none), "without references");
        QVERIFY2(text().endsWith("neutral limits"), qPrintable(text()));
        QVERIFY(found());
        QCOMPARE(found()->judged.english(), std::string("Judged by the limits of usual mixes."));
    }

    void aRemedyIsHeardAndTakenAsOneStep() {
        QVERIFY(showFindings());
        const Problem sub = problemOf({.kind = ProblemKind::Sub, .end = 5, .measured = 1});
        RemedyWork* remedies = window_->findChild<RemedyWork*>();
        const Chain before = chain();
        remedies->hear(sub, RemedyHearing::Without);
        QVERIFY(session_->isPreviewing());
        QCOMPARE(session_->transport().source(), Source::Master);
        QVERIFY(session_->transport().probe().kind == Probe::Kind::BypassMatched);
        QVERIFY(chain() == before);
        remedies->take(sub);
        QVERIFY(!session_->isPreviewing());
        QVERIFY(remedies->isTaken(sub));
        QCOMPARE(matchSummary(chain().modules.front()), QString("from the inspector"));
        QVERIFY(
            matchReason(chain().modules.front(), 1).startsWith("From the inspector: “Below 32"));
        session_->document().undoStack().undo();
        QVERIFY(chain() == before);
    }

    void takingFromACardPutsItOnTheChain() {
        QVERIFY(showFindings());
        const auto& problems = inspections().mix(session_->track()->source).problems;
        const auto cards = window_->findChildren<ProblemCard*>();
        for (std::size_t i = 0; i < problems.size(); ++i) {
            auto* take = cards[static_cast<qsizetype>(i)]->findChild<QToolButton*>("takeRemedy");
            const bool has = remedyOf(problems[i], chain()).has_value();
            QCOMPARE(take->isVisible(), has);
            if (!has) continue;
            take->click();
            QVERIFY(hasRemedy(chain(), problems[i]));
            QVERIFY(!take->isVisible());
            session_->document().undoStack().undo();
            QVERIFY(take->isVisible());
        }
    }
};

QTEST_MAIN(TestMatchWindow)
#include "tst_matchwindow.moc"
