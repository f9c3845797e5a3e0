// SPDX-License-Identifier: GPL-3.0-or-later
// Trim, fades and the reference's own loop in the waveform view, and zoom from the whole song to samples.
// labels: gui
#include <QSignalSpy>
#include <QTest>

#include "support/WidgetData.h"
#include "widgets/Theme.h"
#include "widgets/TimeField.h"
#include "widgets/WaveformView.h"

using namespace lacquer;

namespace {

constexpr Frames kSong = 480000;  // 600 a pixel at 800 pixels

/// Its sample at frame n is ±n / kSong, so that a picture tells which frame was drawn.
class Ramp : public WaveformData {
public:
    double rate() const override { return 48000.0; }
    Frames totalFrames() const override { return kSong; }
    Frames knownFrames() const override { return kSong; }
    void columns(double start, double step, std::span<WaveColumn> out) const override {
        for (std::size_t i = 0; i < out.size(); ++i) {
            const double at = start + static_cast<double>(i) * step;
            if (at < 0 || at >= kSong) continue;
            const auto v = static_cast<float>(at / kSong);
            out[i] = {-v, v, v};
        }
    }
    bool samples(Frames start, std::span<float> out) const override {
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = static_cast<float>(start + static_cast<Frames>(i)) / static_cast<float>(kSong);
        return true;
    }
};

}  // namespace

class TestWaveformEnds : public QObject {
    Q_OBJECT
    std::unique_ptr<WaveformView> view_;

    void dragAlong(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {}) {
        QTest::mousePress(view_.get(), Qt::LeftButton, keys, from);
        for (int i = 1; i <= 5; ++i) {
            const QPointF at = QPointF(from) + QPointF(to - from) * i / 5;
            QMouseEvent move(QEvent::MouseMove, at, view_->mapToGlobal(at), Qt::NoButton,
                             Qt::LeftButton, keys);
            QCoreApplication::sendEvent(view_.get(), &move);
        }
        QTest::mouseRelease(view_.get(), Qt::LeftButton, keys, to);
    }
    int low() const { return view_->mixLane().bottom() - 6; }
    int high() const { return view_->mixLane().top() + 6; }
    /// How much of the half lane the wave fills at column x.
    double height(const QRect& lane, int x) const {
        const QImage picture = view_->grab().toImage();
        const double middle = lane.top() + lane.height() / 2.0, half = lane.height() / 2.0 - 5;
        for (int y = lane.top() + 4; y < lane.bottom(); ++y)
            if (picture.pixelColor(x, y).lightness() > 60) return (middle - y) / half;
        return 0.0;
    }

private slots:
    void initTestCase() { Theme::apply(Theme::Kind::Dark); }
    void init() {
        view_ = std::make_unique<WaveformView>();
        view_->resize(800, 240);
        view_->setMix(std::make_shared<Ramp>(), QStringLiteral("Song"));
        view_->show();
    }
    void cleanup() { view_.reset(); }

    void theEndsTrim() {
        QSignalSpy spy(view_.get(), &WaveformView::trimEdited);
        dragAlong({1, low()}, {101, low()});
        QCOMPARE(view_->ends().start, Frames{60000});
        QVERIFY(!view_->ends().end);
        QVERIFY(spy.size() > 2);
        for (const auto& edit : spy) QCOMPARE(edit[1], spy[0][1]);
        // What is trimmed away stands before zero, where it was.
        QCOMPARE(view_->frameAt(0), -60000.0);
        QVERIFY(std::abs(view_->xOf(0) - 100.0) < 0.01);
        dragAlong({799, low()}, {699, low()});
        QCOMPARE(*view_->ends().end, kSong - 60000);
        dragAlong({700, low()}, {2000, low()});
        QVERIFY(!view_->ends().end);  // the clip's end again
        dragAlong({100, low()}, {-500, low()});
        QCOMPARE(view_->ends().start, Frames{0});
        dragAlong({1, low()}, {5000, low()});
        QCOMPARE(view_->ends().start, kSong - 1);  // never inside out
    }
    void theCornersFade() {
        QSignalSpy fades(view_.get(), &WaveformView::fadesEdited);
        QSignalSpy trims(view_.get(), &WaveformView::trimEdited);
        dragAlong({0, high()}, {50, high()});
        QCOMPARE(view_->ends().fadeIn, Frames{30000});
        dragAlong({799, high()}, {700, high()});
        QCOMPARE(view_->ends().fadeOut, Frames{99 * 600});
        QVERIFY(fades.size() > 4 && trims.isEmpty());
        const int undone = static_cast<int>(fades.size());
        QTest::mouseDClick(view_.get(), Qt::LeftButton, {}, {50, high()});
        QCOMPARE(view_->ends().fadeIn, Frames{0});
        QCOMPARE(fades.size(), undone + 1);
    }
    void clicksAtTheEndsOnlySeek() {
        QSignalSpy trims(view_.get(), &WaveformView::trimEdited);
        QSignalSpy seeks(view_.get(), &WaveformView::seekRequested);
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, {2, low()});
        QCOMPARE(seeks.size(), 1);
        QVERIFY(trims.isEmpty());
    }
    void aTrimmedMixIsDrawnWhereItIs() {
        WaveEnds ends;
        ends.start = 120000;
        view_->setEnds(ends);
        view_->setView(0, 300);                                         // from the track's start
        QVERIFY(std::abs(height(view_->mixLane(), 400) - 0.5) < 0.03);  // clip frame 240000
    }
    void theReferenceLoopsAsItIsHeard() {
        view_->setReference(std::make_shared<Ramp>(), QStringLiteral("Ref"), 0);
        QSignalSpy spy(view_.get(), &WaveformView::referenceLoopEdited);
        const int y = view_->referenceLane().center().y();
        dragAlong({400, y}, {600, y}, Qt::ControlModifier);
        QVERIFY(spy.size() > 2);
        const auto loop = spy.last()[0].value<WaveRegion>();
        QCOMPARE(loop->first, Frames{240000});
        QCOMPARE(loop->second, Frames{360000});
        const QRect lane = view_->referenceLane();
        QVERIFY(std::abs(height(lane, 300) - 300.0 / 800) < 0.03);  // ahead of the loop: as it is
        QVERIFY(std::abs(height(lane, 500) - 500.0 / 800) < 0.03);
        QVERIFY(std::abs(height(lane, 700) - 500.0 / 800) <
                0.03);  // behind its end: the loop again
        QTest::mousePress(view_.get(), Qt::LeftButton, {}, {300, y});
        QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, {300, y});
        view_->setReferenceLoop({{100, 101}});  // turns of less than a pixel
        view_->grab();
    }
    void zoomsToSinglesAndScrolls() {
        QSignalSpy seen(view_.get(), &WaveformView::viewChanged);
        view_->zoomToSamples(400);
        QVERIFY(view_->framesPerPixel() < 0.1);
        QVERIFY(std::abs(view_->frameAt(400) - 240000) < 1.0);
        QVERIFY(std::abs(height(view_->mixLane(), 402) - 0.5) < 0.05);
        QVERIFY(!seen.isEmpty());
        view_->setView(9e9, view_->framesPerPixel());
        QVERIFY(std::abs(view_->frameAt(800) - kSong) < 1.0);
        view_->zoomToAll();
        QCOMPARE(view_->framesPerPixel(), 600.0);
    }
    void timesAreTyped() {
        TimeField field;
        field.setParam({.id = "start", .name = {}, .step = 0.1});
        field.setRange(-100, 4000, 0);
        QCOMPARE(*field.parseEntry("3:41.067"), 221.067);
        QCOMPARE(*field.parseEntry("1:02:03"), 3723.0);
        QCOMPARE(*field.parseEntry("−0:12,5"), -12.5);
        QCOMPARE(*field.parseEntry("250 ms"), 0.25);
        QCOMPARE(*field.parseEntry("12 s"), 12.0);
        for (const char* wrong :
             {"", "1:", ":5", "1:-5", "1:2x", "--1:2", "soon", "2:00:00", "nan"})
            QVERIFY2(!field.parseEntry(wrong), wrong);
        field.setValue(221.067);
        QCOMPARE(field.valueText(), QString("03:41.067"));
        field.setRange(0, 10, 0);
        QCOMPARE(field.value(), 10.0);
    }
};

QTEST_MAIN(TestWaveformEnds)
#include "tst_waveformends.moc"
