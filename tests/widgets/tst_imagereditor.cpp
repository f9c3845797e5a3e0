// SPDX-License-Identifier: GPL-3.0-or-later
// The imager's editor: widths, crossovers and the mono edge are dragged, wheeled and keyed; the curve is the module's.
// labels: gui
#include <QMouseEvent>
#include <QPushButton>
#include <QTest>
#include <cmath>

#include "modules/Registry.h"
#include "widgets/ImagerCanvas.h"
#include "widgets/ImagerEditor.h"
#include "widgets/Theme.h"

using namespace lacquer;

class TestImagerEditor : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        Theme::apply(Theme::Kind::Dark);
        module_ = findModule("imager");
        QVERIFY(module_ != nullptr);
    }
    void init() {
        editor_ = std::make_unique<ImagerEditor>();
        editor_->setModule(*module_);
        editor_->resize(1000, 460);
        editor_->show();
        canvas_ = editor_->canvas();
        gestures_.clear();
        connect(editor_.get(), &ImagerEditor::edited, this,
                [this](const ParamEdits&, int gesture) { gestures_.push_back(gesture); });
    }
    void cleanup() { editor_.reset(); }

    void widthDragIsOneGesture() {
        const double before = canvas_->widthPoint(0).y();
        drag(canvas_->widthPoint(0), QPoint(0, -50));
        QVERIFY(value("band1.width") > 115);
        QVERIFY(std::abs(canvas_->widthPoint(0).y() - before + 50) < 2);
        for (const int gesture : gestures_) QCOMPARE(gesture, gestures_.front());
        QTest::mouseDClick(canvas_, Qt::LeftButton, {}, canvas_->widthPoint(0).toPoint());
        QCOMPARE(value("band1.width"), 100.0);
    }
    void monoEdgeIsDrawnOutAndPushedBack() {
        drag(canvas_->monoPoint(), QPoint(150, 0));
        const double hz = value("monobelow");
        QVERIFY2(hz > 40 && hz < 200, qPrintable(QString::number(hz)));
        drag(canvas_->monoPoint(), QPoint(-300, 0));
        QCOMPARE(value("monobelow"), 0.0);
    }
    void splitsAndRemoves() {
        set("band1.width", 80);
        QTest::keyClick(canvas_, Qt::Key_Insert);
        QCOMPARE(value("bands"), 2.0);
        QVERIFY(std::abs(value("xover1") - std::sqrt(20.0 * 20000.0)) < 1e-6);
        QCOMPARE(value("band2.width"), 80.0);
        drag(canvas_->crossoverPoint(0), QPoint(80, 0));
        QVERIFY(value("xover1") > 1000);
        QTest::keyClick(canvas_, Qt::Key_Delete);
        QCOMPARE(value("bands"), 1.0);
        gestures_.clear();
        QTest::keyClick(canvas_, Qt::Key_Delete);
        QVERIFY(gestures_.empty());
    }
    void keysMoveWidthAndMono() {
        QTest::keyClick(canvas_, Qt::Key_Up);
        QCOMPARE(value("band1.width"), 102.0);
        QTest::keyClick(canvas_, Qt::Key_PageUp);
        QCOMPARE(value("monobelow"), 5.0);
        QVERIFY(canvas_->accessibleDescription().contains("102"));
    }
    void curveFollows() {
        QTest::qWait(60);
        const QImage flat = canvas_->grab().toImage();
        set("monobelow", 200);
        QTest::qWait(60);
        QVERIFY(canvas_->grab().toImage() != flat);
    }
    void listensToTheSides() {
        int tap = -2;
        connect(editor_.get(), &ImagerEditor::tapRequested, this, [&tap](int t) { tap = t; });
        for (QPushButton* button : editor_->findChildren<QPushButton*>())
            if (button->isCheckable()) button->click();
        QCOMPARE(tap, 0);
    }

private:
    double value(const char* id) const {
        return editor_->values()[static_cast<std::size_t>(findParam(module_->params(), id))];
    }
    void set(const char* id, double v) {
        std::vector<double> all = editor_->values();
        all[static_cast<std::size_t>(findParam(module_->params(), id))] = v;
        editor_->setValues(all, 48000);
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
    std::unique_ptr<ImagerEditor> editor_;
    ImagerCanvas* canvas_ = nullptr;
    std::vector<int> gestures_;
};

QTEST_MAIN(TestImagerEditor)
#include "tst_imagereditor.moc"
