// SPDX-License-Identifier: GPL-3.0-or-later
// The limiter's editor: what it draws, what it says of drive, and what it asks for.
// labels: gui
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "modules/LimiterStyles.h"
#include "modules/Registry.h"
#include "widgets/LevelPanel.h"
#include "widgets/LimiterEditor.h"
#include "widgets/ParamEditor.h"
#include "widgets/ReductionHistory.h"
#include "widgets/SegmentedControl.h"
#include "widgets/Theme.h"

using namespace lacquer;

namespace {

// Of that colour, or nearly: lines and letters have soft edges.
int pixels(const QImage& picture, Role role) {
    const QColor wanted = Theme::color(role);
    int count = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) {
            const QColor c = picture.pixelColor(x, y);
            count += std::abs(c.red() - wanted.red()) < 45 &&
                     std::abs(c.green() - wanted.green()) < 45 &&
                     std::abs(c.blue() - wanted.blue()) < 45;
        }
    return count;
}

QPushButton* button(QWidget& in, const char* name) {
    return in.findChild<QPushButton*>(QString::fromLatin1(name));
}

QStringList words() {
    QStringList words;
    for (const Text& text : limiterStyleWords()) words << QString::fromUtf8(text.source);
    return words;
}

}  // namespace

class TestLimiterEditor : public QObject {
    Q_OBJECT
private slots:
    void init() { Theme::apply(Theme::Kind::Dark); }

    void historyHangsInTheColourOfCaution() {
        ReductionHistory history;
        history.resize(500, 200);
        history.setCeiling(-1.0);
        for (int i = 0; i <= 100; ++i) history.addAt(i * 100, i < 50 ? 0.0 : 6.0, -1.0, -1.02);
        QCOMPARE(history.deepest(), 6.0);
        const QImage picture = history.grab().toImage();
        QVERIFY(pixels(picture, Role::Caution) > 200);  // the edge, over half the width
        QCOMPARE(pixels(picture, Role::Wrong), 0);
        // What is older than 10 s has left.
        for (int i = 101; i <= 260; ++i) history.addAt(i * 100, 0.0, -1.0, -1.02);
        QCOMPARE(history.deepest(), 0.0);
    }
    void overTheCeilingIsWrong() {
        ReductionHistory history;
        history.resize(500, 200);
        history.setCeiling(-1.0);
        for (int i = 0; i <= 10; ++i) history.addAt(i * 100, 1.0, -1.0, -0.5);
        QVERIFY(pixels(history.grab().toImage(), Role::Wrong) > 20);
        for (int i = 11; i <= 20; ++i) history.addAt(i * 100, 1.0, -1.0, -0.97);
        QCOMPARE(pixels(history.grab().toImage(), Role::Wrong), 0);
    }
    void worthIsSaidAsMeasured() {
        LevelPanel panel;
        QVERIFY(panel.worthText().contains("once the master is known"));
        DriveWorth worth;
        worth.luPerDb = 0.62;
        worth.driveDb = 5.0;
        worth.enoughDb = 11.0;
        panel.setWorth(worth);
        QVERIFY(panel.worthText().contains("From +11.0 dB"));
        worth.driveDb = 12.0;
        panel.setWorth(worth);
        QVERIFY(panel.worthText().contains("buys nothing"));
        worth = {};
        worth.luPerDb = 1.0;
        panel.setWorth(worth);
        QVERIFY(panel.worthText().contains("hardly works"));
    }
    void asksForWhatIsSet() {
        LimiterEditor editor(findModule("limiter"), words());
        editor.resize(1000, 600);
        std::vector<double> values = defaultValues(findModule("limiter")->params());
        values[static_cast<std::size_t>(findParam(findModule("limiter")->params(), "ceiling"))] =
            -1.5;
        editor.setValues(values);
        QSignalSpy drive(editor.level(), &LevelPanel::maximiseRequested);
        button(editor, "maximise")->click();
        QCOMPARE(drive.count(), 1);
        QCOMPARE(drive[0][0].toDouble(), -14.0);
        QCOMPARE(drive[0][1].toDouble(), -1.5);
        QSignalSpy level(editor.level(), &LevelPanel::normaliseRequested);
        auto* kinds = editor.level()->findChild<SegmentedControl*>();
        kinds->choose(1);
        button(editor, "normalise")->click();
        QCOMPARE(level.count(), 1);
        QCOMPARE(level[0][0].value<LevelPanel::Kind>(), LevelPanel::Kind::TruePeak);
        QCOMPARE(level[0][1].toDouble(), -1.0);
        // While something runs nothing else starts.
        editor.level()->setWork("working", 0.5);
        QVERIFY(!button(editor, "maximise")->isEnabled() &&
                !button(editor, "normalise")->isEnabled());
        editor.level()->setWork({}, 0.0);
        editor.level()->setResult("done", Role::Good);
        QVERIFY(button(editor, "maximise")->isEnabled());
        QVERIFY(editor.level()->result().contains("✓ done"));
    }
    void stylesAreSegmentsThatPrintTheirNumbers() {
        LimiterEditor editor(findModule("limiter"), words());
        const int style = findParam(findModule("limiter")->params(), "style");
        auto* segments = qobject_cast<SegmentedControl*>(editor.controls()->control(style));
        QVERIFY(segments != nullptr);
        QCOMPARE(segments->segments().size(), std::size_t(5));
        for (const auto& segment : segments->segments())
            QVERIFY2(segment.tip.contains("hold") && segment.tip.contains(" ms"),
                     qPrintable(segment.text));
    }
};

QTEST_MAIN(TestLimiterEditor)
#include "tst_limitereditor.moc"
