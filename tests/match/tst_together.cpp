// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of music brought together: who moves, who stays, and what cannot be matched.
// labels: unit
// timeout: 600
#include <QtTest/QTest>

#include <thread>

#include "MatchBench.h"
#include "match/Together.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

struct Set {
    std::vector<std::unique_ptr<MemorySound>> sounds;
    std::vector<TogetherTrack> tracks;
    TogetherTrack& add(const Stereo& x, int channels = 2) {
        sounds.push_back(std::make_unique<MemorySound>(x.left, x.right, kRate, channels));
        return tracks.emplace_back(TogetherTrack{.sound = sounds.back().get()});
    }
};

Stereo tilted(const Stereo& x, const char* gain) {
    return through(x, "equalizer",
                   {{"band1.on", "1"},
                    {"band1.type", "highshelf"},
                    {"band1.freq", "2000"},
                    {"band1.gain", gain}});
}

double toneGain(const Proposal& p) {
    double most = 0;
    for (const BandSpec& band : toneBandsOf(p.moves)) most = std::max(most, std::abs(band.gain));
    return most;
}

Stereo silence(double seconds) {
    Stereo x;
    x.left.assign(static_cast<std::size_t>(seconds * kRate), 0.0);
    x.right = x.left;
    return x;
}

}  // namespace

class TestTogether : public QObject {
    Q_OBJECT
private slots:
    void theOneThatIsOffMovesAndTheOthersStay() {
        Set set;
        set.add(music(14, 3));
        set.add(scaled(music(14, 5), -3));
        set.add(tilted(music(14, 9), "12"));
        const auto made = bringTogether(set.tracks, {}, {.amount = 1.0}, {task});
        QVERIFY(made);
        QCOMPARE(made->proposals.size(), std::size_t(3));
        const Proposal& off = *made->proposals[2];
        QVERIFY2(toneGain(off) > 1.0, qPrintable(QString::number(toneGain(off))));
        QVERIFY(off.after.tonalDb < off.before.tonalDb - 0.5);
        for (const std::size_t i : {0u, 1u}) {
            const Proposal& p = *made->proposals[i];
            QVERIFY2(toneGain(p) < 0.5, qPrintable(QString::number(toneGain(p))));
        }
        // The loudness is the median, which two of them have to be brought to.
        std::vector<double> lufs;
        for (const auto& p : made->proposals) lufs.push_back(p->mix.loudness.integratedLufs);
        std::sort(lufs.begin(), lufs.end());
        QCOMPARE(made->target.integratedLufs, lufs[1]);
        for (const auto& p : made->proposals)
            QVERIFY(p->refused || std::abs(p->after.loudnessLu) < 0.15);
    }

    void levelsAreLeftAloneWhenTheyShallBe() {
        Set set;
        set.add(music(12));
        set.add(scaled(music(12), -6));
        TogetherOptions options;
        options.aspect.loudness = 0.0;
        const auto made = bringTogether(set.tracks, {}, options, {task});
        QVERIFY(made);
        for (const auto& p : made->proposals) QCOMPARE(p->moves.size(), std::size_t(0));
    }

    void threeOfTheSameGetNothing() {
        Set set;
        for (int i = 0; i < 3; ++i) set.add(music(12));
        const auto made = bringTogether(set.tracks, {}, {.amount = 1.0}, {task});
        QVERIFY(made);
        for (const auto& p : made->proposals) {
            QVERIFY(p);
            QCOMPARE(p->moves.size(), std::size_t(0));
            QVERIFY(p->before.tonalDb < 0.01);
        }
    }

    void oneThatCannotBeMatchedDoesNotStopTheOthers() {
        Set set;
        set.add(music(12));
        set.add(silence(4));
        Stereo mono = music(12);
        mono.right = mono.left;
        set.add(mono, 1);
        set.add(tilted(music(12), "9")).stays = true;
        set.add(music(12));
        const auto made = bringTogether(set.tracks, {}, {}, {task});
        QVERIFY(made);
        QVERIFY(!made->proposals[1]);
        QCOMPARE(made->proposals[1].error().english(), tooLittleSound().english());
        QVERIFY(!made->target.dualMono);
        // Mono says nothing about width, and gets none.
        QVERIFY(made->target.widthBandsDb[2] > -40);
        const auto& left = made->proposals[2]->left;
        QVERIFY(std::any_of(left.begin(), left.end(),
                            [](const LeftAlone& l) { return l.id == "width"; }));
        // The one that stays counts, but gets no moves.
        QVERIFY(made->proposals[3]->moves.empty());
        QVERIFY(made->proposals[3]->before.tonalDb > 1);
        QVERIFY(made->proposals[0]->before.tonalDb > 0.3);
    }

    void aTargetOfTheirOwnIsFollowedByAll() {
        Set set;
        set.add(music(14, 3));
        set.add(music(14, 5));
        const MatchTarget target = makeTarget({{profileOf(tilted(music(14, 9), "6")), {}}});
        const auto made = bringTogether(set.tracks, target, {.amount = 1.0}, {task});
        QVERIFY(made);
        for (const auto& p : made->proposals) {
            QVERIFY(toneGain(*p) > 2.0);
            QVERIFY(p->after.tonalDb < 0.6 * p->before.tonalDb);
        }
    }

    void oneTrackHasNothingInCommon() {
        Set set;
        set.add(music(6));
        set.add(silence(4));
        QVERIFY(!bringTogether(set.tracks, {}, {}, {task}));
    }

    void cancelEndsIt() {
        Set set;
        for (const double seconds : {20.0, 20.0, 20.0}) set.add(tilted(music(seconds), "6"));
        set.add(music(20));
        Task cancelled;
        std::thread later([&] {
            while (cancelled.share() < 0.3) std::this_thread::yield();
            cancelled.cancel();
        });
        const auto made = bringTogether(set.tracks, {}, {}, {cancelled});
        later.join();
        QVERIFY(!made);
        QCOMPARE(made.error().english(), cancelledError().english());
        QVERIFY(cancelled.share() < 0.95);
    }
};

QTEST_GUILESS_MAIN(TestTogether)
#include "tst_together.moc"
