// SPDX-License-Identifier: GPL-3.0-or-later
// The waveform view: zoom, scroll, seek, loop, offset, growth, and columns drawn as tall as the sound.
// labels: gui
#include <QDropEvent>
#include <QMimeData>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>
#include <QWheelEvent>

#include "support/WidgetData.h"
#include "widgets/Theme.h"
#include "widgets/WaveformView.h"

using namespace lacquer;

namespace {

// Half of it at ±0.25, half at ±0.75; grows.
class Steps : public WaveformData {
public:
    explicit Steps(Frames frames) : frames_(frames), known(frames) {}
    double rate() const override { return 48000.0; }
    Frames totalFrames() const override { return frames_; }
    Frames knownFrames() const override { return known; }
    void columns(double start, double step, std::span<WaveColumn> out) const override {
        for (std::size_t i = 0; i < out.size(); ++i) {
            const double at = start + static_cast<double>(i) * step;
            if (at < 0 || at >= static_cast<double>(known)) continue;
            const float v = at < static_cast<double>(frames_) / 2 ? 0.25F : 0.75F;
            out[i] = {-v, v, v / 2};
        }
    }
    bool samples(Frames, std::span<float> out) const override {
        std::fill(out.begin(), out.end(), 0.5F);
        return true;
    }

private:
    Frames frames_;

public:
    Frames known;
};

class PaintWatch : public QObject {
public:
    QRegion painted;
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint) painted += static_cast<QPaintEvent*>(event)->region();
        return false;
    }
};

}  // namespace

class TestWaveform : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Kind::Dark); }

    void init() {
        view_ = std::make_unique<WaveformView>();
        view_->resize(800, 240);
        song_ = std::make_shared<Steps>(480000);
        view_->setMix(song_, QStringLiteral("Song"));
        view_->show();
    }
    void cleanup() { view_.reset(); }

    void oversAreMarkedWhereTheyAre() {
        // A tenth of a second at 2 s of the master, at 4 s of the mix, 1 s into a reference that begins at 5 s.
        view_->setMaster(std::make_shared<Steps>(480000));
        view_->setReference(std::make_shared<Steps>(200000), QStringLiteral("Other"), 240000);
        view_->setOvers(1, {96000}, 4800);
        view_->setOvers(0, {192000}, 4800);
        view_->setOvers(2, {48000}, 4800);
        const QImage picture = view_->grab().toImage();
        const auto marked = [&](double frame, int y) {
            return picture.pixelColor(static_cast<int>(view_->xOf(frame)) + 2, y) ==
                   Theme::color(Role::Wrong);
        };
        const QRect mix = view_->mixLane(), other = view_->referenceLane();
        QVERIFY(marked(96000, mix.top() + 2));
        QVERIFY(!marked(192000, mix.top() + 2));
        QVERIFY(marked(192000, mix.bottom() - 2));
        QVERIFY(!marked(96000, mix.bottom() - 2));
        QVERIFY(marked(288000, other.top() + 2));
        QVERIFY(!marked(96000, other.top() + 2));
    }

    void wholeSongFillsTheWidth() {
        QCOMPARE(view_->firstFrame(), 0.0);
        QCOMPARE(view_->framesPerPixel(), 600.0);
        view_->resize(400, 240);
        QCOMPARE(view_->framesPerPixel(), 1200.0);
    }

    void wheelZoomsAtThePointer() {
        const QPointF at(600, 100);
        const double frame = view_->frameAt(600);
        for (int i = 0; i < 12; ++i) {
            QWheelEvent event(at, view_->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, {},
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(view_.get(), &event);
        }
        QVERIFY(view_->framesPerPixel() < 60.0);
        QVERIFY(std::abs(view_->frameAt(600) - frame) < view_->framesPerPixel());
    }

    void zoomEndsAtSamplesAndAtTheSong() {
        for (int i = 0; i < 60; ++i) QTest::keyClick(view_.get(), Qt::Key_Plus);
        QVERIFY(std::abs(view_->framesPerPixel() - 1.0 / 24.0) < 1e-9);
        view_->grab();
        for (int i = 0; i < 60; ++i) QTest::keyClick(view_.get(), Qt::Key_Minus);
        QCOMPARE(view_->framesPerPixel(), 600.0);
        QCOMPARE(view_->firstFrame(), 0.0);
        view_->setView(-9e9, 10.0);
        QCOMPARE(view_->firstFrame(), 0.0);
        view_->setView(9e9, 10.0);
        QCOMPARE(view_->firstFrame(), 480000.0 - 8000.0);
    }

    void clickSeeks() {
        QSignalSpy spy(view_.get(), &WaveformView::seekRequested);
        QTest::mouseClick(view_.get(), Qt::LeftButton, {}, {200, 80});
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].value<Frames>(), Frames{120000});
    }

    void rulerDragMakesALoop() {
        std::vector<int> gestures;
        connect(view_.get(), &WaveformView::loopEdited, this,
                [&](auto, int gesture) { gestures.push_back(gesture); });
        const int y = view_->ruler().center().y();
        dragAlong({300, y}, {500, y});
        QVERIFY(view_->loop().has_value());
        QCOMPARE(view_->loop()->first, Frames{180000});
        QCOMPARE(view_->loop()->second, Frames{300000});
        QVERIFY(gestures.size() > 2);
        QVERIFY(
            std::all_of(gestures.begin(), gestures.end(), [&](int g) { return g == gestures[0]; }));
        dragAlong({500, 60}, {400, 60});  // its end is a handle
        QCOMPARE(view_->loop()->second, Frames{240000});
        QVERIFY(gestures.back() != gestures.front());
        QTest::keyClick(view_.get(), Qt::Key_Escape);
        QVERIFY(!view_->loop());
    }

    void referenceDragMovesItsOffset() {
        view_->setReference(song_, QStringLiteral("Ref"), 4800);
        QSignalSpy spy(view_.get(), &WaveformView::offsetEdited);
        const int y = view_->referenceLane().center().y();
        dragAlong({300, y}, {340, y});
        QVERIFY(spy.size() > 2);
        QCOMPARE(spy.last()[0].value<Frames>(), Frames{4800 + 40 * 600});
        for (const auto& edit : spy) QCOMPARE(edit[1], spy[0][1]);
        dragAlong({340, y}, {300, y});
        QVERIFY(spy.last()[1] != spy[0][1]);
    }

    void columnsAreAsTallAsTheSound() {
        const QImage picture = view_->grab().toImage();
        const QRect lane = view_->mixLane();
        const double middle = lane.top() + lane.height() / 2.0, half = lane.height() / 2.0 - 5;
        const auto top = [&](int x) {
            for (int y = lane.top(); y < lane.bottom(); ++y)
                if (picture.pixelColor(x, y).lightness() > 80) return y;
            return -1;
        };
        QVERIFY(std::abs(top(203) - (middle - 0.25 * half)) <= 1.5);
        QVERIFY(std::abs(top(603) - (middle - 0.75 * half)) <= 1.5);
    }

    void growsWhileItDecodes() {
        song_->known = 120000;
        view_->dataChanged();
        const auto lit = [this](int x) {
            return view_->grab()
                       .toImage()
                       .pixelColor(x, view_->mixLane().center().y())
                       .lightness() > 80;
        };
        QVERIFY(lit(103));
        QVERIFY(!lit(303));
        song_->known = 480000;
        view_->dataChanged();
        QVERIFY(lit(303));
    }

    void playheadRepaintsOnlyItsColumns() {
        QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
        view_->setPlayhead(1000);
        QTest::qWait(60);
        PaintWatch watch;
        view_->installEventFilter(&watch);
        view_->setPlayhead(60000);
        QTest::qWait(60);
        int area = 0;
        for (const QRect& rect : watch.painted) area += rect.width() * rect.height();
        QVERIFY(area > 0);
        QVERIFY2(area <= 12 * view_->height(), qPrintable(QString::number(area)));
        view_->removeEventFilter(&watch);
    }

    void playheadIsFollowed() {
        view_->setView(0, 10.0);
        view_->setPlayhead(9000);
        QVERIFY(view_->firstFrame() > 0);
        QVERIFY(view_->xOf(9000) >= 0 && view_->xOf(9000) < view_->width());
        view_->setFollow(false);
        const double before = view_->firstFrame();
        view_->setPlayhead(300000);
        QCOMPARE(view_->firstFrame(), before);
    }

    void emptyStateTakesDrops() {
        WaveformView empty;
        empty.resize(500, 200);
        empty.grab();
        QTest::mouseClick(&empty, Qt::LeftButton, {}, {100, 100});
        QTest::keyClick(&empty, Qt::Key_Plus);
        QStringList dropped;
        connect(&empty, &WaveformView::filesDropped, this,
                [&](const QStringList& paths, bool) { dropped = paths; });
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile("/music/mix.wav"), QUrl("https://example.org/a.wav")});
        empty.show();
        QDragEnterEvent enter({100, 100}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&empty, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({100, 100}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&empty, &drop);
        QCOMPARE(dropped, QStringList{"/music/mix.wav"});
    }

    void hardCasesAreDrawn() {
        for (const Frames frames : {Frames{0}, Frames{1}, Frames{64}, Frames{1} << 40}) {
            view_->setMix(std::make_shared<Steps>(frames), QStringLiteral("Odd"));
            view_->setMaster(std::make_shared<Steps>(frames));
            view_->setReference(std::make_shared<Steps>(frames), QStringLiteral("Odd"), -frames);
            view_->setGainReduction({1.0F, NAN, INFINITY, 30.0F}, 16.0);
            view_->setPlayhead(static_cast<double>(frames) / 2);
            QTest::keyClick(view_.get(), Qt::Key_Plus);
            view_->grab();
            QVERIFY(view_->framesPerPixel() > 0.0);
        }
        view_->resize(1, 1);
        view_->grab();
    }

private:
    void dragAlong(QPoint from, QPoint to) {
        QTest::mousePress(view_.get(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 5; ++i) QTest::mouseMove(view_.get(), from + (to - from) * i / 5);
        QTest::mouseRelease(view_.get(), Qt::LeftButton, {}, to);
    }
    std::unique_ptr<WaveformView> view_;
    std::shared_ptr<Steps> song_;
};

QTEST_MAIN(TestWaveform)
#include "tst_waveform.moc"
