// SPDX-License-Identifier: GPL-3.0-or-later
// The fine curve's editor: points are dragged, drawn over, wheeled and keyed; each gesture is one step.
// labels: gui
#include <QMouseEvent>
#include <QPushButton>
#include <QTest>
#include <QWheelEvent>
#include <cmath>

#include "modules/Registry.h"
#include "widgets/FineCurveCanvas.h"
#include "widgets/FineCurveEditor.h"
#include "widgets/ParamPanel.h"
#include "widgets/Theme.h"

using namespace lacquer;

class TestFineCurveEditor : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        Theme::apply(Theme::Kind::Dark);
        module_ = findModule("finecurve");
        QVERIFY(module_ != nullptr);
    }
    void init() {
        editor_ = std::make_unique<FineCurveEditor>();
        editor_->setModule(*module_);
        editor_->resize(1000, 460);
        editor_->show();
        canvas_ = editor_->canvas();
        gestures_.clear();
        connect(editor_.get(), &FineCurveEditor::edited, this,
                [this](const ParamEdits&, int gesture) { gestures_.push_back(gesture); });
    }
    void cleanup() { editor_.reset(); }

    void aPointIsDragged() {
        const QPointF from = canvas_->pointAt(10);
        drag(from, QPoint(40, -60));
        QVERIFY2(point(11) > 2 && point(11) < 8, qPrintable(QString::number(point(11))));
        QVERIFY(std::abs(canvas_->pointAt(10).y() - from.y() + 60) < 2);
        for (int k = 1; k <= kCurvePoints; ++k)
            if (k != 11) QCOMPARE(point(k), 0.0);
        QVERIFY(!gestures_.empty());
        for (const int gesture : gestures_) QCOMPARE(gesture, gestures_.front());
        QCOMPARE(canvas_->selected(), 10);
        QTest::mouseDClick(canvas_, Qt::LeftButton, {}, canvas_->pointAt(10).toPoint());
        QCOMPARE(point(11), 0.0);
    }
    void aCurveIsDrawn() {
        const QPointF from = canvas_->pointAt(5) - QPointF(0, 80),
                      to = canvas_->pointAt(20) - QPointF(0, 80);
        drag(from, (to - from).toPoint());
        QVERIFY(point(6) > 4);
        for (int k = 7; k <= 21; ++k)
            QVERIFY2(std::abs(point(k) - point(6)) < 0.3, qPrintable(QString::number(k)));
        QCOMPARE(point(4), 0.0);
        QCOMPARE(point(23), 0.0);
        for (const int gesture : gestures_) QCOMPARE(gesture, gestures_.front());
    }
    void keysAndWheel() {
        QTest::keyClick(canvas_, Qt::Key_Home);
        QTest::keyClick(canvas_, Qt::Key_Right);
        QTest::keyClick(canvas_, Qt::Key_Up);
        QTest::keyClick(canvas_, Qt::Key_Up);
        QCOMPARE(point(2), 1.0);
        QVERIFY(canvas_->accessibleDescription().contains("31"));
        QTest::keyClick(canvas_, Qt::Key_Delete);
        QCOMPARE(point(2), 0.0);
        const QPointF at = canvas_->pointAt(16);
        QWheelEvent turn(at, canvas_->mapToGlobal(at), {}, QPoint(0, 120), Qt::NoButton, {},
                         Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas_, &turn);
        QVERIFY(std::abs(point(17) - 0.2) < 1e-9);
    }
    void neverBeyondTheTable() {
        drag(canvas_->pointAt(12), QPoint(0, -4000));
        QCOMPARE(point(13), 12.0);
    }
    void smoothsAndClears() {
        QVERIFY(!editor_->clearButton()->isEnabled());
        drag(canvas_->pointAt(16), QPoint(0, -60));
        const double before = point(17);
        editor_->smoothButton()->click();
        QVERIFY(std::abs(point(17) - before / 2) < 1e-9);
        QVERIFY(std::abs(point(16) - before / 4) < 1e-9 && point(18) == point(16));
        gestures_.clear();
        editor_->clearButton()->click();
        QCOMPARE(gestures_.size(), 1u);
        for (int k = 1; k <= kCurvePoints; ++k) QCOMPARE(point(k), 0.0);
    }
    void curveFollows() {
        const QImage level = canvas_->grab().toImage();
        std::vector<double> values = editor_->values();
        values[index("point8.gain")] = 5;
        editor_->setValues(values, 48000);
        const QImage full = canvas_->grab().toImage();
        QVERIFY(full != level);
        values[index("amount")] = 30;
        editor_->setValues(values, 48000);
        QVERIFY(canvas_->grab().toImage() != full);
    }

private:
    std::size_t index(const std::string& id) const {
        return static_cast<std::size_t>(findParam(module_->params(), id));
    }
    double point(int k) const {
        return editor_->values()[index("point" + std::to_string(k) + ".gain")];
    }
    void drag(QPointF from, QPoint by) {
        const QPoint start = from.toPoint();
        QTest::mousePress(canvas_, Qt::LeftButton, {}, start);
        for (int i = 1; i <= 10; ++i) {
            QMouseEvent move(QEvent::MouseMove, start + by * i / 10,
                             canvas_->mapToGlobal(start + by * i / 10), Qt::NoButton,
                             Qt::LeftButton, {});
            QCoreApplication::sendEvent(canvas_, &move);
        }
        QTest::mouseRelease(canvas_, Qt::LeftButton, {}, start + by);
    }

    const Module* module_ = nullptr;
    std::unique_ptr<FineCurveEditor> editor_;
    FineCurveCanvas* canvas_ = nullptr;
    std::vector<int> gestures_;
};

QTEST_MAIN(TestFineCurveEditor)
#include "tst_finecurveeditor.moc"
