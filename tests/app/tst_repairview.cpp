// SPDX-License-Identifier: GPL-3.0-or-later
// The window tells what was repaired, and explains the selected module beside it.
// labels: unit gui
#include <QAction>
#include <QLabel>
#include <QTextBrowser>
#include <QtTest/QTest>

#include "AppBench.h"
#include "app/Actions.h"
#include "app/EditorPanel.h"
#include "app/FoundText.h"
#include "app/HelpWindow.h"
#include "app/MainWindow.h"
#include "app/MasterWorkspace.h"
#include "modules/Registry.h"
#include "project/HelpPage.h"
#include "widgets/ParamEditor.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

using namespace lacquer;

namespace {

struct Open {
    Session session;
    MainWindow window{session};
    Open() {
        window.resize(1280, 800);
        window.show();
    }
    void add(const char* module, std::vector<std::pair<const char*, double>> settings = {}) {
        ModuleState state = edit::neutralModule(module);
        const auto params = findModule(module)->params();
        for (const auto& [id, value] : settings)
            state.values[static_cast<std::size_t>(findParam(params, id))] = value;
        session.apply(edit::insertModule(session.project(), session.trackId(), state), module);
        session.selectModule(session.track()->chain.modules.back().id);
    }
    bool load(const QString& mix) {
        session.importFiles({mix}, false);
        return QTest::qWaitFor([&] { return session.track() != nullptr; }) &&
               test::measured(session);
    }
    QString found() {
        auto* label = window.findChild<QLabel*>("found");
        return label ? label->text() : QString();
    }
};

// A tone with two clicks, at 1 and 2 seconds.
QString clicking(const test::AppBench& bench) {
    auto wave = test::sine(440, 48000, 0.25, 144000);
    const auto hiss = test::noise(1e-3, wave.size(), 3);
    std::vector<double> both;
    for (std::size_t n = 0; n < wave.size(); ++n) {
        const double x = wave[n] + hiss[n] + (n == 48000 || n == 96000 ? 0.4 : 0.0);
        both.insert(both.end(), {x, x});
    }
    const QString file = bench.path("clicks.wav");
    const std::string error = test::writeSound(file.toStdString(), "wav24", 48000, 2, both);
    if (!error.empty()) qFatal("%s", error.c_str());
    return file;
}

}  // namespace

class TestRepairView : public QObject {
    Q_OBJECT
    test::AppBench bench_;

private slots:
    void initTestCase() { Theme::apply(Theme::Kind::Dark); }

    void theEditorTellsWhatWasFound() {
        Open open;
        QVERIFY(open.load(clicking(bench_)));
        open.add("repair");
        QTRY_COMPARE_WITH_TIMEOUT(open.found(), QString("Nothing."), 30000);
        auto* editor = open.window.workspace().editor()->generic();
        const int click = findParam(findModule("repair")->params(), "click");
        emit editor->edited({{click, 1.0}}, 1);
        QTRY_VERIFY_WITH_TIMEOUT(open.found().startsWith("Clicks: 2 (0:01, 0:02)"), 30000);
        QTRY_VERIFY_WITH_TIMEOUT(!open.found().contains("Still listening"), 30000);
        open.add("gain");
        QVERIFY(open.found().isEmpty());
    }

    void helpFollowsTheSelection() {
        Open open;
        QVERIFY(open.load(bench_.sound("help.wav")));
        open.add("gain");
        open.window.actions()["moduleHelp"]->trigger();
        auto* help = open.window.findChild<HelpWindow*>();
        QVERIFY(help && help->isVisible() && !help->isModal());
        auto* text = help->findChild<QTextBrowser*>();
        QVERIFY(text->toPlainText().contains("Invert polarity"));
        QVERIFY(help->windowTitle().contains("Input"));
        open.add("saturator");
        QVERIFY(text->toPlainText().contains("Oversampling"));
        QVERIFY(!text->toPlainText().contains("Invert polarity"));
        help->close();
        open.window.actions()["moduleHelp"]->trigger();
        QCOMPARE(open.window.findChildren<HelpWindow*>().size(), 1);
    }

    void pagesExplainEveryControl() {
        for (const Module* module : modules()) {
            const QString page = HelpWindow::pageOf(*module);
            for (const Param* param : explainedParams(*module)) {
                QVERIFY(page.contains(translated(param->name)));
                QVERIFY(page.contains(translated(param->tip)));
            }
        }
    }

    void linesAreShort() {
        const auto kinds = findModule("repair")->findings();
        FoundKind clicks{.slot = 1, .info = &kinds[3], .count = 9, .most = -12.25, .places = {}};
        for (int i = 0; i < 9; ++i) clicks.places.push_back({i * 48000, i * 48000 + 5, -20});
        const FoundKind hum{.slot = 0,
                            .info = &kinds[1],
                            .count = 1,
                            .most = -48,
                            .places = {{48000, 480000, -48}}};
        const QStringList lines = foundLines({hum, clicks}, 48000);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0], QString("Hum, 50 Hz: 0:01–0:10, level at most −48.0 dB"));
        QVERIFY(lines[1].startsWith("Clicks: 9 (0:00, 0:01, 0:02, 0:03, 0:04, 0:05, …)"));
        QCOMPARE(foundLines({hum, clicks}, 48000, 1).size(), 1);
    }
};

QTEST_MAIN(TestRepairView)
#include "tst_repairview.moc"
