// SPDX-License-Identifier: GPL-3.0-or-later
// The multiband's editor: crossovers, thresholds and gains that are dragged, wheeled and typed; splitting and joining.
// labels: gui
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QWheelEvent>
#include <cmath>

#include "modules/Registry.h"
#include "widgets/Knob.h"
#include "widgets/MultibandCanvas.h"
#include "widgets/MultibandEditor.h"
#include "widgets/ParamPanel.h"
#include "widgets/Theme.h"

using namespace lacquer;

class TestMultibandEditor : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        Theme::apply(Theme::Kind::Dark);
        module_ = findModule("multiband");
        QVERIFY(module_ != nullptr);
    }
    void init() {
        editor_ = std::make_unique<MultibandEditor>();
        editor_->setModule(*module_);
        editor_->resize(1000, 460);
        editor_->show();
        canvas_ = editor_->canvas();
        gestures_.clear();
        taps_.clear();
        connect(editor_.get(), &MultibandEditor::edited, this,
                [this](const ParamEdits&, int gesture) { gestures_.push_back(gesture); });
        connect(editor_.get(), &MultibandEditor::tapRequested, this,
                [this](int tap) { taps_.push_back(tap); });
    }
    void cleanup() { editor_.reset(); }

    void gainDragIsOneGesture() {
        drag(canvas_->gainPoint(1), QPoint(0, -40));
        QVERIFY(value("band2.gain") > 1.0);
        QVERIFY(gestures_.size() >= 5);
        for (const int gesture : gestures_) QCOMPARE(gesture, gestures_.front());
        QCOMPARE(canvas_->selected(), 1);
        QTest::mouseDClick(canvas_, Qt::LeftButton, {}, canvas_->gainPoint(1).toPoint());
        QCOMPARE(value("band2.gain"), 0.0);
    }
    void crossoverStaysBetweenItsNeighbours() {
        drag(canvas_->crossoverPoint(1), QPoint(60, 0));
        QVERIFY(value("xover2") > 700.0 && value("xover2") < value("xover3"));
        drag(canvas_->crossoverPoint(1), QPoint(900, 0));
        QVERIFY(std::abs(value("xover3") / value("xover2") - std::exp2(1.0 / 3.0)) < 1e-6);
        QTest::mouseDClick(canvas_, Qt::LeftButton, {}, canvas_->crossoverPoint(1).toPoint());
        QCOMPARE(value("xover2"), 500.0);
    }
    void thresholdIsThereWhereABandIsDynamic() {
        const QPointF before = canvas_->thresholdPoint(2);
        drag(before, QPoint(0, 30));
        QCOMPARE(value("band3.threshold"), -20.0);
        set("band3.mode", 1);
        drag(before, QPoint(0, 30));
        QVERIFY(value("band3.threshold") < -25.0);
        QVERIFY(std::abs(canvas_->thresholdPoint(2).y() - before.y() - 30) < 2.0);
    }
    void wheelAndKeysMoveTheSame() {
        set("band1.mode", 1);
        const QPointF where(canvas_->gainPoint(0).x(), canvas_->height() - 60.0);
        QWheelEvent wheel(where, canvas_->mapToGlobal(where), {}, {0, 120}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas_, &wheel);
        QCOMPARE(value("band1.threshold"), -19.5);
        canvas_->setFocus();
        QTest::keyClick(canvas_, Qt::Key_Down);
        QCOMPARE(value("band1.threshold"), -20.0);
        QTest::keyClick(canvas_, Qt::Key_PageUp);
        QCOMPARE(value("band1.gain"), 0.5);
        QTest::keyClick(canvas_, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(canvas_->selected(), 1);
        QTest::keyClick(canvas_, Qt::Key_Right);
        QVERIFY(value("xover2") > 520.0);
        QVERIFY(canvas_->accessibleDescription().contains("2"));
    }
    void splittingKeepsWhatTheOthersDo() {
        set("band3.gain", -3);
        set("band4.threshold", -41);
        canvas_->setSelected(1);
        QTest::keyClick(canvas_, Qt::Key_Insert);
        QCOMPARE(value("bands"), 5.0);
        QVERIFY(std::abs(value("xover2") - std::sqrt(120.0 * 500.0)) < 1e-6);
        QCOMPARE(value("xover3"), 500.0);
        QCOMPARE(value("band4.gain"), -3.0);
        QCOMPARE(value("band5.threshold"), -41.0);
        canvas_->setSelected(2);
        QTest::keyClick(canvas_, Qt::Key_Delete);
        QCOMPARE(value("bands"), 4.0);
        QCOMPARE(value("xover2"), 500.0);
        QCOMPARE(value("band3.gain"), -3.0);
        QCOMPARE(value("band4.threshold"), -41.0);
    }
    void knobsAreOfTheChosenBand() {
        canvas_->setSelected(0);
        QTest::mouseClick(canvas_, Qt::LeftButton, {},
                          QPoint(static_cast<int>(canvas_->gainPoint(3).x()), 60));
        QCOMPARE(canvas_->selected(), 3);
        const int index = findParam(module_->params(), "band4.ratio");
        auto* knob = qobject_cast<Knob*>(editor_->bandPanel()->control(index));
        QVERIFY(knob != nullptr && !knob->isEnabled());
        set("band4.mode", 1);
        QVERIFY(knob->isEnabled());
        knob->enterValue(3.5);
        QCOMPARE(value("band4.ratio"), 3.5);
    }
    void listensToBandsAndToWhatIsRemoved() {
        canvas_->setSelected(0);
        for (QPushButton* button : editor_->findChildren<QPushButton*>())
            if (button->isCheckable()) button->click();
        QCOMPARE(taps_, (std::vector<int>{0, 6}));
        editor_->setHeardTap(6);
        int checked = 0;
        for (QPushButton* button : editor_->findChildren<QPushButton*>())
            checked += button->isChecked();
        QCOMPARE(checked, 1);
    }
    void drawsWhatItIsTold() {
        set("band2.mode", 1);
        const QImage still = canvas_->grab().toImage();
        editor_->setLive({0, -6, 0, 0, -180, -12, -180, -180});
        QVERIFY(canvas_->grab().toImage() != still);
        editor_->setLive({});
        QVERIFY(canvas_->grab().toImage() == still);
    }

private:
    double value(const char* id) const {
        return editor_->values()[static_cast<std::size_t>(findParam(module_->params(), id))];
    }
    void set(const char* id, double v) {
        std::vector<double> all = editor_->values();
        all[static_cast<std::size_t>(findParam(module_->params(), id))] = v;
        editor_->setValues(all);
    }
    void drag(QPointF from, QPoint by) {
        const QPoint start = from.toPoint();
        QTest::mousePress(canvas_, Qt::LeftButton, {}, start);
        for (int i = 1; i <= 10; ++i) QTest::mouseMove(canvas_, start + by * i / 10);
        QTest::mouseRelease(canvas_, Qt::LeftButton, {}, start + by);
    }

    const Module* module_ = nullptr;
    std::unique_ptr<MultibandEditor> editor_;
    MultibandCanvas* canvas_ = nullptr;
    std::vector<int> gestures_, taps_;
};

QTEST_MAIN(TestMultibandEditor)
#include "tst_multibandeditor.moc"
