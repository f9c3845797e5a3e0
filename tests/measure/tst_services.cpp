// SPDX-License-Identifier: GPL-3.0-or-later
// Services' rules against worked examples, and what must hold for all of them.
#include <QtTest/QTest>

#include "measure/Services.h"

using namespace lacquer;

namespace {

LoudnessResult master(double lufs, double peak) {
    LoudnessResult result;
    result.integratedLufs = lufs;
    result.truePeakDbtp = peak;
    return result;
}

ServicePlay play(const char* id, double lufs, double peak, const AlbumLevels* album = nullptr) {
    return playedBy(*findService(id), master(lufs, peak), album).value();
}

bool near(double a, double b) {
    return std::abs(a - b) < 1e-9;
}

}  // namespace

class TestServices : public QObject {
    Q_OBJECT
private slots:
    void everyRowIsDatedAndSourced() {
        QVERIFY(services().size() >= 8);
        for (const Service& service : services()) {
            QVERIFY(!service.name.empty() && !service.source.empty());
            QVERIFY(service.asOf.size() == 7 && service.asOf[4] == '-');
            QVERIFY(service.targetLufs <= -11 && service.targetLufs >= -23);
            QCOMPARE(rulesOf(service).size(), std::size_t(2));
            QCOMPARE(findService(service.id), &service);
        }
        QVERIFY(!findService("nobody"));
    }
    // The service's own example: a master of -20 LUFS with peaks at -5 dB is lifted to -16 only.
    void upOnlyWithinHeadroom() {
        const ServicePlay lifted = play("spotify", -20, -5);
        QVERIFY(near(lifted.gainDb, 4) && near(lifted.wantedDb, 6) && near(lifted.lufs, -16));
        QVERIFY(near(lifted.truePeakDbtp, -1) && near(lifted.limitedDb, 0));
        QVERIFY(
            near(play("spotify", -20, -0.5).gainDb, 0));  // no room at all: not turned down for it
        QVERIFY(near(play("spotify", -9, 0.3).gainDb, -5));
        QVERIFY(near(play("spotify", -9, 0.3).truePeakDbtp, -4.7));
    }
    void someOnlyTurnDown() {
        for (const char* id : {"youtube", "tidal", "amazon"}) {
            QVERIFY(near(play(id, -18, -6).gainDb, 0));
            QVERIFY(near(play(id, -9, -1).gainDb, -5));
        }
    }
    void aLimiterActsWhereLevelIsForced() {
        const ServicePlay loud = play("spotify-loud", -16, -2);
        QVERIFY(near(loud.gainDb, 5) && near(loud.truePeakDbtp, -1) && near(loud.limitedDb, 4));
        QVERIFY(near(play("spotify-loud", -8, -1).limitedDb, 0));
    }
    void albumsKeepTheirRelations() {
        const AlbumLevels album{-12, -9, -0.5};
        QVERIFY(near(play("spotify", -18, -6, &album).gainDb, -2));
        QVERIFY(near(play("spotify", -9, -0.5, &album).gainDb, -2));
        QVERIFY(near(play("youtube", -18, -6, &album).gainDb, 0));
        QVERIFY(near(play("aes", -18, -6, &album).gainDb, -5));
        const AlbumLevels quiet{-20, -18, -3};
        QVERIFY(near(play("spotify", -25, -9, &quiet).gainDb, 2));  // the album's peak has the room
    }
    void nobodyPlaysLouderThanItsTarget() {
        for (const Service& service : services())
            for (double lufs = -30; lufs <= -5; lufs += 0.7)
                for (double peak = -12; peak <= 1; peak += 0.9) {
                    const auto got = playedBy(service, master(lufs, peak));
                    QVERIFY(got && got->lufs <= service.targetLufs + 1e-9);
                    QVERIFY(got->gainDb <= 0 || got->truePeakDbtp <= service.raisedToDbtp + 1e-9);
                }
    }
    void silenceIsNotPlayed() {
        QVERIFY(!playedBy(services().front(), LoudnessResult{}));
        const AlbumLevels silent;
        QVERIFY(!playedBy(*findService("spotify"), master(-14, -1), &silent));
    }
};

QTEST_APPLESS_MAIN(TestServices)
#include "tst_services.moc"
