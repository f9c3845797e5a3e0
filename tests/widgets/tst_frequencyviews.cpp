// SPDX-License-Identifier: GPL-3.0-or-later
// Spectrum, contour, spectrogram and stereo bands: what is drawn is what was measured.
// labels: gui
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "support/Signals.h"
#include "widgets/ContourView.h"
#include "widgets/SpectrogramView.h"
#include "widgets/SpectrumView.h"
#include "widgets/StereoBandsView.h"
#include "widgets/Theme.h"

using namespace lacquer;

namespace {

constexpr double kRate = 48000.0;

SpectrumMapPtr mapOf(const std::vector<double>& left, const std::vector<double>& right) {
    SpectrumMapper mapper(kRate);
    mapper.add(left.data(), right.data(), left.size());
    return mapper.finish();
}

SpectrumMapPtr noiseMap(double peak, unsigned seed, bool wide = false) {
    const auto left = test::noise(peak, 4 * 48000, seed);
    return mapOf(left, wide ? test::noise(peak, 4 * 48000, seed + 50) : left);
}

Contour contour(double peak, unsigned seed) {
    const auto map = noiseMap(peak, seed);
    return contourOf(*map, 0, map->frames);
}

}  // namespace

class TestFrequencyViews : public QObject {
    Q_OBJECT
private slots:
    void init() { Theme::apply(Theme::Kind::Dark); }

    void contoursAreDrawnWhereTheyWereMeasured() {
        ContourView view;
        view.resize(900, 400);
        const Contour mine = contour(0.5, 1);
        view.setContour(1, mine, -3.0);
        for (int percent = 0; percent < 6; ++percent) {
            const QPolygonF line = view.contourLine(1, percent);
            QVERIFY(line.size() > 800);
            for (int tone = 12; tone < SpectrumMap::kTones; tone += 7) {
                const double x = std::round(view.axis().xOf(SpectrumMap::toneHz(tone)));
                const double hz = view.axis().hzAt(x);
                const double at = std::log2(hz / 20.0) * SpectrumMap::kTonesPerOctave;
                const auto i = static_cast<std::size_t>(at);
                if (i + 1 >= static_cast<std::size_t>(SpectrumMap::kTones)) continue;
                const auto& db = mine.db[static_cast<std::size_t>(percent)];
                const double wanted = db[i] + (at - std::floor(at)) * (db[i + 1] - db[i]) - 3.0;
                const auto drawn = std::find_if(line.begin(), line.end(), [&](const QPointF& p) {
                    return std::abs(p.x() - x) < 0.6;
                });
                QVERIFY(drawn != line.end());
                // A pixel takes the greatest inside it.
                QVERIFY(view.dbAt(drawn->y()) > wanted - 0.6 &&
                        view.dbAt(drawn->y()) < wanted + 1.5);
            }
        }
    }

    void theDifferenceIsThatOfEqualLoudness() {
        ContourView view;
        view.resize(900, 400);
        const Contour mine = contour(0.5, 1);
        view.setContour(1, mine, -6.0);
        QVERIFY(view.difference().db.empty());
        Contour other = mine;
        for (auto& values : other.db)
            for (std::size_t i = 0; i < values.size(); ++i)
                values[i] += i < 60 ? -2.0F : -10.0F;  // 2 dB less below 640 Hz, 10 above
        view.setContour(2, other, 0.0);
        QCOMPARE(view.difference().db.size(), static_cast<std::size_t>(SpectrumMap::kTones));
        QVERIFY(std::abs(view.difference().db[30] + 4.0F) < 1e-3F);
        QVERIFY(std::abs(view.difference().db[90] - 4.0F) < 1e-3F);
        const QPolygonF line = view.differenceLine();
        QVERIFY(line.size() > 800);
        QVERIFY(std::abs(view.differenceAt(line[100].y()) + 4.0) < 0.05);
        QVERIFY(std::abs(view.differenceAt(line[700].y()) - 4.0) < 0.05);
        QVERIFY(view.readingAt(1000).contains("reference"));
        view.setPair(1, 0);
        QVERIFY(view.difference().db.empty());
        view.setPair(1, 2);
        view.setPercent(4);
        QVERIFY(std::abs(view.difference().db[30] + 4.0F) < 1e-3F);
        QVERIFY(!view.grab().isNull());
    }

    void spectraAreTiltedHeldAndFrozen() {
        SpectrumView view;
        view.resize(900, 400);
        SpectrumReadings flat;
        flat.db.assign(480, -40.0F);
        view.setSpectrum(0, flat, -2.0);
        const auto dbNear = [&](const QPolygonF& line, double hz) {
            const double x = view.axis().xOf(hz);
            for (const QPointF& p : line)
                if (std::abs(p.x() - x) <= 0.6) return view.dbAt(p.y());
            return 999.0;
        };
        QVERIFY(std::abs(dbNear(view.liveLine(0), 1000) + 42.0) < 0.01);
        QVERIFY(std::abs(dbNear(view.liveLine(0), 8000) + 42.0) < 0.01);
        view.setTilt(4.5);
        QVERIFY(std::abs(dbNear(view.liveLine(0), 8000) + 42.0 - 4.5) < 0.05);
        QVERIFY(std::abs(dbNear(view.liveLine(0), 125) + 42.0 + 4.5) < 0.05);
        view.setTilt(SpectrumView::kFlatTilt);
        view.setHold(SpectrumView::Hold::Endless);
        flat.db.assign(480, -20.0F);
        view.setSpectrum(0, flat, 0.0);
        flat.db.assign(480, -60.0F);
        view.setSpectrum(0, flat, 0.0);
        QVERIFY(std::abs(dbNear(view.liveLine(0), 1000) + 60.0) < 0.01);
        QVERIFY(std::abs(dbNear(view.heldLine(0), 1000) + 20.0) < 0.01);
        view.setFrozen(true);
        flat.db.assign(480, -30.0F);
        view.setSpectrum(0, flat, 0.0);
        QVERIFY(std::abs(dbNear(view.liveLine(0), 1000) + 60.0) < 0.01);
        QVERIFY(!view.grab().isNull());
    }

    void theTwoSecondHoldLetsGo() {
        SpectrumView view;
        view.resize(400, 200);
        view.setHold(SpectrumView::Hold::TwoSeconds);
        SpectrumReadings loud, quiet;
        loud.db.assign(480, -20.0F);
        quiet.db.assign(480, -50.0F);
        view.setSpectrum(1, loud, 0.0);
        view.setSpectrum(1, quiet, 0.0);
        QVERIFY(std::abs(view.dbAt(view.heldLine(1)[9].y()) + 20.0) < 0.01);
        QTest::qWait(2100);
        view.setSpectrum(1, quiet, 0.0);
        QVERIFY(std::abs(view.dbAt(view.heldLine(1)[9].y()) + 50.0) < 0.01);
    }

    void aSpectrogramsShadeIsTheLevel() {
        SpectrogramView view;
        view.resize(400, 300);
        std::vector<double> x(4 * 48000, 0.0);
        const auto tone = test::sine(1000, kRate, 0.1, 2 * 48000);
        std::copy(tone.begin(), tone.end(), x.begin() + 2 * 48000);
        view.setMap(1, mapOf(x, x), -48000, -4.0);  // begins a second ahead of the track
        view.setView(-48000, 4.0 * 48000 / 400);
        const QRect lane = view.lane(1);
        QVERIFY(!lane.isEmpty());
        QVERIFY(view.lane(0).isEmpty());
        const auto y = static_cast<int>(SpectrogramView::yOf(1000, lane));
        // The track's seconds 1 … 3 sound; -24 dBFS there.
        const double db = view.levelAt(1, 2.0 * 48000, 1000);
        QVERIFY(std::abs(db + 24.0) <= 0.5);
        QVERIFY(view.levelAt(1, 0.5 * 48000, 1000) < -100.0);
        QVERIFY(std::isnan(view.levelAt(1, 10.0 * 48000, 1000)));
        const QColor drawn = view.colorAt({300, y}), level = SpectrogramView::shade(1, db);
        QVERIFY(std::abs(drawn.red() - level.red()) < 12 &&
                std::abs(drawn.green() - level.green()) < 12);
        QCOMPARE(view.colorAt({100, y}), Theme::color(Role::Well));
        QVERIFY(view.colorAt({300, lane.top() + 3}) != drawn);
        QSignalSpy seeks(&view, &TimeMapView::seekRequested);
        QTest::mouseClick(&view, Qt::LeftButton, Qt::NoModifier, {300, y});
        QCOMPARE(seeks.size(), 1);
        QVERIFY(std::abs(seeks[0][0].toLongLong() - 2 * 48000) < 600);
    }

    void lanesShareTheRoom() {
        SpectrogramView view;
        view.resize(400, 300);
        for (int s = 0; s < 3; ++s) view.setMap(s, noiseMap(0.3, 1), 0, 0.0);
        QVERIFY(view.lane(0).bottom() < view.lane(1).top());
        QVERIFY(view.lane(1).bottom() < view.lane(2).top());
        QVERIFY(view.lane(2).bottom() <= 300);
        const int tall = view.lane(0).height();
        view.setShown(1, false);
        QVERIFY(view.lane(1).isEmpty());
        QVERIFY(view.lane(0).height() > tall);
    }

    void stereoBandsAreDrawnAsMeasured() {
        StereoBandsView view;
        view.resize(600, 400);
        view.setView(0, 4.0 * 48000 / 600);
        view.setMap(0, noiseMap(0.5, 3), 0, 0.0);
        view.setMap(1, noiseMap(0.5, 3, true), 0, 0.0);
        using Q = StereoBandsView::Quantity;
        const int band = 17;  // 1 kHz
        QVERIFY(std::abs(view.meanOf(0, band) - 1.0) < 1e-3);
        QVERIFY(std::abs(view.meanOf(1, band)) < 0.15);
        const auto drawn = [&](int source, int at) {
            return view.valueAtY(view.meanLine(source)[at].y());
        };
        QVERIFY(std::abs(drawn(1, band) - view.meanOf(1, band)) < 0.01);
        view.setQuantity(Q::MonoLoss);
        QVERIFY(std::abs(view.meanOf(0, band)) < 1e-6);
        QVERIFY(std::abs(view.meanOf(1, band) + 3.01) < 0.6);
        QVERIFY(std::abs(drawn(1, band) - view.meanOf(1, band)) < 0.05);
        view.setQuantity(Q::Width);
        QVERIFY(view.meanOf(0, band) < -100.0);
        QVERIFY(std::abs(view.meanOf(1, band)) < 1.5);
        QVERIFY(std::isnan(StereoBandsView::valueOf(Q::Width, {})));
        QVERIFY(view.colorAt({300, view.lane(0).center().y()}) !=
                view.colorAt({300, view.lane(1).center().y()}));
        QVERIFY(!view.grab().isNull());
    }
};

QTEST_MAIN(TestFrequencyViews)
#include "tst_frequencyviews.moc"
