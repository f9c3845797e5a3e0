// SPDX-License-Identifier: GPL-3.0-or-later
// The equalizer's editor: nodes that are dragged, wheeled, added, deleted; curves that are drawn right.
// labels: gui
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <cmath>

#include "modules/Registry.h"
#include "widgets/EqualizerCanvas.h"
#include "widgets/EqualizerEditor.h"
#include "widgets/EqualizerPanel.h"
#include "widgets/Switch.h"
#include "widgets/Theme.h"

using namespace lacquer;

class TestEqualizerEditor : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        Theme::apply(Theme::Kind::Dark);
        module_ = findModule("equalizer");
        QVERIFY(module_ != nullptr);
    }

    void init() {
        editor_ = std::make_unique<EqualizerEditor>();
        editor_->setParams(module_->params());
        editor_->resize(1000, 460);
        editor_->show();
        canvas_ = editor_->canvas();
        log_.clear();
        connect(editor_.get(), &EqualizerEditor::edited, this,
                [this](const ParamEdits& edits, int gesture) {
                    log_.push_back({edits, gesture});
                });
    }
    void cleanup() { editor_.reset(); }

    void scalesAreEachOthersInverse() {
        for (const double hz : {20.0, 63.0, 1000.0, 19000.0})
            QVERIFY(std::abs(canvas_->axis().hzAt(canvas_->axis().xOf(hz)) / hz - 1.0) < 1e-9);
        for (const double db : {-11.0, 0.0, 4.5})
            QVERIFY(std::abs(canvas_->dbAt(canvas_->yOf(db)) - db) < 1e-9);
    }

    void doubleClickAddsABandThere() {
        const QPoint where = at(500.0, 4.0);
        QTest::mouseDClick(canvas_, Qt::LeftButton, {}, where);
        QCOMPARE(log_.size(), std::size_t{1});
        QCOMPARE(value("band1.on"), 1.0);
        QVERIFY(std::abs(value("band1.freq") / canvas_->axis().hzAt(where.x()) - 1.0) < 1e-6);
        QVERIFY(std::abs(value("band1.gain") - canvas_->dbAt(where.y())) < 1e-6);
        QCOMPARE(editor_->selectedBand(), 0);
    }

    void nodeDragIsOneGesture() {
        add(500.0, 4.0);
        const QPoint from = canvas_->nodePoint(0).toPoint();
        QTest::mousePress(canvas_, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 10; ++i) QTest::mouseMove(canvas_, from + QPoint(i * 8, i * 6));
        // What the document says meanwhile is older than the hand.
        editor_->setValues(defaultValues(module_->params()));
        QVERIFY(value("band1.on") == 1.0);
        QTest::mouseRelease(canvas_, Qt::LeftButton, {}, from + QPoint(80, 60));
        QVERIFY(log_.size() >= 8);
        for (const auto& entry : log_) QCOMPARE(entry.gesture, log_.front().gesture);
        const QPointF node = canvas_->nodePoint(0);
        QVERIFY((node - (from + QPoint(80, 60))).manhattanLength() < 2.5);
        QVERIFY(std::abs(value("band1.freq") / canvas_->axis().hzAt(from.x() + 80) - 1.0) < 0.02);
    }

    void shiftDragIsFine() {
        add(500.0, 4.0);
        const double before = value("band1.gain");
        const QPoint from = canvas_->nodePoint(0).toPoint();
        QTest::mousePress(canvas_, Qt::LeftButton, Qt::ShiftModifier, from);
        const QPointF to = from + QPointF(0, 50);
        QMouseEvent move(QEvent::MouseMove, to, canvas_->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, Qt::ShiftModifier);
        QCoreApplication::sendEvent(canvas_, &move);
        QTest::mouseRelease(canvas_, Qt::LeftButton, Qt::ShiftModifier, to.toPoint());
        const double full = canvas_->dbAt(0) - canvas_->dbAt(50);
        QVERIFY(std::abs(before - value("band1.gain") - full / 10) < 0.02);
    }

    void wheelSetsQ() {
        add(500.0, 4.0);
        const double before = value("band1.q");
        const QPointF at = canvas_->nodePoint(0);
        for (int i = 0; i < 3; ++i) {
            QWheelEvent event(at, canvas_->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, {},
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(canvas_, &event);
        }
        QVERIFY(std::abs(value("band1.q") / before - std::pow(1.1, 3)) < 1e-6);
        QCOMPARE(log_.size(), std::size_t{3});
        QCOMPARE(log_[0].gesture, log_[2].gesture);
    }

    void doubleClickOnNodeResetsThenDeletes() {
        add(500.0, 4.0);
        QTest::mouseDClick(canvas_, Qt::LeftButton, {}, canvas_->nodePoint(0).toPoint());
        QCOMPARE(value("band1.gain"), 0.0);
        QCOMPARE(value("band1.on"), 1.0);
        QTest::mouseDClick(canvas_, Qt::LeftButton, {}, canvas_->nodePoint(0).toPoint());
        QCOMPARE(value("band1.on"), 0.0);
        QCOMPARE(editor_->values(), defaultValues(module_->params()));
    }

    void keyboardReachesAll() {
        QTest::keyClick(canvas_, Qt::Key_Insert);
        QCOMPARE(value("band1.on"), 1.0);
        QTest::keyClick(canvas_, Qt::Key_Up);
        QCOMPARE(value("band1.gain"), 0.5);
        QTest::keyClick(canvas_, Qt::Key_Right);
        QVERIFY(std::abs(value("band1.freq") / 1000.0 - std::exp2(1 / 12.0)) < 1e-3);
        QTest::keyClick(canvas_, Qt::Key_Insert);
        QCOMPARE(editor_->selectedBand(), 1);
        QTest::keyClick(canvas_, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(editor_->selectedBand(), 0);
        QTest::keyClick(canvas_, Qt::Key_Delete);
        QCOMPARE(value("band1.on"), 0.0);
        QCOMPARE(editor_->selectedBand(), 1);
    }

    void bandsRunOutQuietly() {
        const int count = [this] {
            EqualizerBands bands;
            bands.setParams(module_->params());
            return bands.count();
        }();
        QVERIFY(count >= 8);
        for (int i = 0; i < count; ++i) QTest::keyClick(canvas_, Qt::Key_Insert);
        const std::size_t before = log_.size();
        QTest::keyClick(canvas_, Qt::Key_Insert);
        QCOMPARE(log_.size(), before);
    }

    void curveIsDrawnWhereItIs() {
        EqualizerCurves curves;
        curves.sum = [](double hz, Channel) { return hz < 632.0 ? 6.0 : -6.0; };
        editor_->setCurves(curves);
        const QImage picture = canvas_->grab().toImage();
        QVERIFY(picture.pixelColor(at(200.0, 6.0)).lightness() > 200);
        QVERIFY(picture.pixelColor(at(3000.0, -6.0)).lightness() > 200);
        QVERIFY(picture.pixelColor(at(200.0, -6.0)).lightness() < 120);
        QVERIFY(picture.pixelColor(at(3000.0, 6.0)).lightness() < 120);
    }

    void realCurveMatchesTheModule() {
        add(1000.0, 6.0);
        const EqualizerCurves curves = equalizerCurves(*module_, editor_->values(), 48000.0, 0);
        QVERIFY(std::abs(curves.sum(value("band1.freq"), Channel::Mid) - value("band1.gain")) <
                0.2);
        QVERIFY(std::abs(curves.band(value("band1.freq")) - value("band1.gain")) < 0.2);
        QVERIFY(std::abs(curves.sum(20.0, Channel::Mid)) < 0.1);
    }

    void dynamicBandShowsItsRange() {
        add(1000.0, 3.0);
        auto* flip = editor_->panel()->findChild<Switch*>(QStringLiteral("dynamic"));
        QVERIFY(flip != nullptr);
        QTest::mouseClick(flip, Qt::LeftButton);
        QCOMPARE(log_.size(), std::size_t{1});
        QCOMPARE(log_[0].edits.size(), std::size_t{2});  // on, and a range that can be heard
        QCOMPARE(value("band1.dynamic"), 1.0);
        QCOMPARE(value("band1.range"), -3.0);
        const EqualizerCurves curves = equalizerCurves(*module_, editor_->values(), 48000.0, 0);
        const double hz = value("band1.freq");
        QVERIFY(curves.far && std::abs(curves.far(hz)) < 0.1);
        QVERIFY(std::abs(curves.sum(hz, Channel::Mid) - value("band1.gain")) < 0.1);
        editor_->setCurves(curves);
        const QImage rest = canvas_->grab().toImage();
        editor_->setMoved({-2.0});
        const QImage moved = canvas_->grab().toImage();
        const QPoint place = at(hz, value("band1.gain") - 1.5);
        QVERIFY(moved.pixelColor(place) != rest.pixelColor(place));
        const QPoint beyond = at(hz, value("band1.gain") - 2.6);
        QCOMPARE(moved.pixelColor(beyond), rest.pixelColor(beyond));
    }

    void cutsDoNotMove() {
        add(1000.0, 3.0);
        EqualizerBands bands;
        bands.setParams(module_->params());
        bands.setValues(editor_->values());
        bands.setDynamic(0, true);
        QVERIFY(bands.moves(0));
        bands.set(bands.band(0).type, 3.0);
        QVERIFY(!bands.moves(0));
    }

    void notesAndLengthStandWhereTheyMatter() {
        add(50.0, 6.0);
        auto* notes = editor_->panel()->findChild<QLabel*>(QStringLiteral("notes"));
        auto* length = editor_->panel()->findChild<QComboBox*>(QStringLiteral("length"));
        QVERIFY(notes != nullptr && length != nullptr);
        editor_->setCurves(equalizerCurves(*module_, editor_->values(), 48000.0, 0));
        QVERIFY(!notes->isVisibleTo(editor_.get()) && !length->isVisibleTo(editor_.get()));
        std::vector<double> v = editor_->values();
        const auto place = [&](const char* id) -> double& {
            return v[static_cast<std::size_t>(findParam(module_->params(), id))];
        };
        place("phase") = 1.0;
        place("length") = 0.0;
        place("band1.q") = 8.0;
        editor_->setValues(v);
        editor_->setCurves(equalizerCurves(*module_, editor_->values(), 48000.0, 0));
        QVERIFY(notes->isVisibleTo(editor_.get()) && length->isVisibleTo(editor_.get()));
        QVERIFY(notes->text().contains("ms"));
        QVERIFY(notes->text().contains(Theme::color(Role::Caution).name()));
    }

    void spectrumKeepsNarrowPeaks() {
        SpectrumReadings spectrum{20.0, 400.0, std::vector<float>(3990, -80.0F)};
        const auto index = static_cast<std::size_t>(std::lround(std::log2(1000.0 / 20.0) * 400.0));
        spectrum.db[index] = -20.0F;
        editor_->setSpectrum(1, spectrum);
        const QImage picture = canvas_->grab().toImage();
        const QRectF plot = canvas_->axis().plot;
        const double peakY = plot.bottom() - (-20.0 + 90.0) / 120.0 * plot.height();
        const int x = static_cast<int>(canvas_->axis().xOf(1000.0));
        bool isThere = false;
        for (int dx = -2; dx <= 2; ++dx)
            isThere =
                isThere || picture.pixelColor(x + dx, static_cast<int>(peakY) + 3).blue() > 70;
        QVERIFY(isThere);
        QVERIFY(picture.pixelColor(x + 12, static_cast<int>(peakY) + 3).blue() < 70);
    }

    void oddSpectraAreHarmless() {
        for (const std::vector<float>& db : {std::vector<float>{}, std::vector<float>{-10.0F},
                                             std::vector<float>{NAN, INFINITY, -INFINITY, 0.0F}}) {
            editor_->setSpectrum(0, {20.0, 48.0, db});
            editor_->setSpectrum(2, {20.0, 0.5, db});
            canvas_->grab();
        }
        editor_->resize(editor_->minimumSizeHint());
        canvas_->grab();
        QVERIFY(log_.empty());
    }

private:
    struct Entry {
        ParamEdits edits;
        int gesture;
    };
    QPoint at(double hz, double db) const {
        return QPointF(canvas_->axis().xOf(hz), canvas_->yOf(db)).toPoint();
    }
    double value(const char* id) const {
        return editor_->values()[static_cast<std::size_t>(findParam(module_->params(), id))];
    }
    void add(double hz, double db) {
        QTest::mouseDClick(canvas_, Qt::LeftButton, {}, at(hz, db));
        log_.clear();
    }

    const Module* module_ = nullptr;
    std::unique_ptr<EqualizerEditor> editor_;
    EqualizerCanvas* canvas_ = nullptr;
    std::vector<Entry> log_;
};

QTEST_MAIN(TestEqualizerEditor)
#include "tst_equalizereditor.moc"
