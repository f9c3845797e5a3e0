// SPDX-License-Identifier: GPL-3.0-or-later
// The compressor's editor: threshold and ratio dragged in the curve, every value beside it, what sounds shown.
// labels: gui
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <cmath>

#include "modules/Registry.h"
#include "widgets/CompressorCanvas.h"
#include "widgets/CompressorEditor.h"
#include "widgets/Knob.h"
#include "widgets/ParamPanel.h"
#include "widgets/Theme.h"

using namespace lacquer;

class TestCompressorEditor : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        Theme::apply(Theme::Kind::Dark);
        module_ = findModule("compressor");
        QVERIFY(module_ != nullptr);
    }
    void init() {
        editor_ = std::make_unique<CompressorEditor>();
        editor_->setModule(*module_);
        editor_->resize(1000, 460);
        editor_->show();
        canvas_ = editor_->canvas();
        set("ratio", 4);
        gestures_.clear();
        connect(editor_.get(), &CompressorEditor::edited, this,
                [this](const ParamEdits&, int gesture) { gestures_.push_back(gesture); });
    }
    void cleanup() { editor_.reset(); }

    void thresholdDragIsOneGesture() {
        const double before = canvas_->thresholdPoint().x();
        drag(canvas_->thresholdPoint() + QPointF(0, 60), QPoint(-50, 0));
        QVERIFY(std::abs(canvas_->thresholdPoint().x() - before + 50) < 2);
        QVERIFY(value("threshold") < -24);
        for (const int gesture : gestures_) QCOMPARE(gesture, gestures_.front());
        QTest::mouseDClick(canvas_, Qt::LeftButton, {},
                           (canvas_->thresholdPoint() + QPointF(0, 60)).toPoint());
        QCOMPARE(value("threshold"), -20.0);
    }
    void ratioIsDraggedDown() {
        drag(canvas_->ratioPoint(), QPoint(0, 40));
        QVERIFY(value("ratio") > 5);
        QTest::mouseDClick(canvas_, Qt::LeftButton, {}, canvas_->ratioPoint().toPoint());
        QCOMPARE(value("ratio"), 1.0);
    }
    void wheelAndKeys() {
        const QPointF where = canvas_->curveRect().center() + QPointF(-60, 60);
        QWheelEvent wheel(where, canvas_->mapToGlobal(where), {}, {0, 120}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas_, &wheel);
        QCOMPARE(value("threshold"), -19.5);
        QTest::keyClick(canvas_, Qt::Key_Left);
        QCOMPARE(value("threshold"), -20.0);
        QTest::keyClick(canvas_, Qt::Key_PageUp);
        QCOMPARE(value("makeup"), 0.5);
        QTest::keyClick(canvas_, Qt::Key_Up);
        QVERIFY(value("ratio") > 4);
        QVERIFY(canvas_->accessibleDescription().contains(":"));
    }
    void everyParameterHasAControl() {
        for (int i = 0; i < static_cast<int>(module_->params().size()); ++i) {
            QWidget* control = editor_->panel()->control(i);
            QVERIFY(control != nullptr);
            if (auto* knob = qobject_cast<Knob*>(control)) {
                knob->enterValue(module_->params()[static_cast<std::size_t>(i)].max);
                QCOMPARE(editor_->values()[static_cast<std::size_t>(i)],
                         module_->params()[static_cast<std::size_t>(i)].max);
            } else {
                QVERIFY(!control->accessibleName().isEmpty());
            }
        }
    }
    void drawsWhatSounds() {
        const QImage still = canvas_->grab().toImage();
        editor_->setLive({-6, -10});
        const QImage sounding = canvas_->grab().toImage();
        QVERIFY(sounding != still);
        editor_->setLive({-3, -20});
        QVERIFY(canvas_->grab().toImage() != sounding);
    }
    void asksForTheMakeup() {
        QSignalSpy wanted(editor_.get(), &CompressorEditor::matchRequested);
        QSignalSpy stopped(editor_.get(), &CompressorEditor::matchCancelled);
        editor_->matchButton()->click();
        QCOMPARE(wanted.count(), 1);
        const QString before = editor_->matchButton()->text();
        editor_->setMatching(true);
        QVERIFY(editor_->matchButton()->text() != before);
        editor_->matchButton()->click();
        QCOMPARE(stopped.count(), 1);
        QCOMPARE(wanted.count(), 1);
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
    std::unique_ptr<CompressorEditor> editor_;
    CompressorCanvas* canvas_ = nullptr;
    std::vector<int> gestures_;
};

QTEST_MAIN(TestCompressorEditor)
#include "tst_compressoreditor.moc"
