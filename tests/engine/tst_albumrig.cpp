// SPDX-License-Identifier: GPL-3.0-or-later
// The album's rig: tracks at any frame sum exactly, through its own chain, holding only what sounds soon.
// labels: unit engine
#include <QtTest/QTest>
#include <set>

#include "engine/AlbumRig.h"
#include "tests/engine/RigTools.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

constexpr Frames kWholeTrack = 1 << 30;
const DelayModule kSlow(100, 0.3), kQuick(7, 0.1), kAlbum(37);

/// Three tracks of noise whose starts lie on no grid; the second one overlaps the first.
struct Fixture {
    MemorySource source;
    AlbumSpec spec;
    Fixture() {
        const Frames starts[] = {0, 4001, 12345}, lengths[] = {5000, 7003, 9001};
        spec.rate = kRate;
        for (int i = 0; i < 3; ++i) {
            const auto n = static_cast<std::size_t>(lengths[i]);
            fill(source, noise(0.5, n, std::uint64_t(10 + i)),
                 noise(0.5, n, std::uint64_t(20 + i)));
            const Chained chain{{&kSlow, &kQuick}, {1.0, 0.25 * (i + 1)}};
            RigSpec rig = chain.spec(lengths[i]);
            rig.clip = i;
            spec.parts.push_back({starts[i], rig});
        }
        spec.chain = Chained{{&kAlbum}, {0.5}}.spec(12345 + 9001);
    }
    AlbumRig::MakeFeed maker(std::set<std::size_t>* made = nullptr) {
        return [this, made](std::size_t part, Frames from) {
            if (made) made->insert(part);
            return makeRigFeed(spec.parts[part].rig, source, from, kWholeTrack);
        };
    }
    /// Every track's rig pulled alone, added at its start in the order of tracks, halved.
    Stereo reference() {
        const auto length = static_cast<std::size_t>(spec.chain.length);
        Stereo sum{std::vector<double>(length), std::vector<double>(length)};
        for (const AlbumSpec::Part& part : spec.parts) {
            Rig rig(part.rig);
            rig.prime(source, 0);
            const Stereo one = pull(rig, source, part.rig.length);
            for (Frames n = 0; n < part.rig.length; ++n) {
                sum.left[std::size_t(part.start + n)] += one.left[std::size_t(n)];
                sum.right[std::size_t(part.start + n)] += one.right[std::size_t(n)];
            }
        }
        for (auto* side : {&sum.left, &sum.right})
            for (double& x : *side) x *= 0.5;
        return sum;
    }
};

Stereo play(AlbumRig& rig, const AlbumRig::MakeFeed& make, Frames until) {
    Stereo out;
    Block block;
    while (rig.position() < until) {
        rig.keepReady(make);
        if (!rig.run(block)) return {};
        out.left.insert(out.left.end(), block.left.begin(), block.left.end());
        out.right.insert(out.right.end(), block.right.begin(), block.right.end());
    }
    return out;
}

}  // namespace

class TestAlbumRig : public QObject {
    Q_OBJECT
private slots:
    void isTheSumOfItsTracks() {
        Fixture f;
        AlbumRig rig(f.spec);
        rig.prime(0, f.maker());
        const Stereo out = play(rig, f.maker(), rig.length());
        const Stereo wanted = f.reference();
        QVERIFY(out.left.size() >= wanted.left.size());
        for (std::size_t n = 0; n < wanted.left.size(); ++n) {
            QCOMPARE(out.left[n], wanted.left[n]);
            QCOMPARE(out.right[n], wanted.right[n]);
        }
        for (std::size_t n = wanted.left.size(); n < out.left.size(); ++n)
            QCOMPARE(out.left[n], 0.0);
    }
    void fromTheMiddleTheSameBits() {
        Fixture f;
        const Stereo wanted = f.reference();
        for (const Frames at :
             {Frames(64), Frames(3968), Frames(4032), Frames(8000 / 64 * 64), Frames(12352)}) {
            AlbumRig rig(f.spec);
            rig.prime(at, f.maker());
            const Stereo out = play(rig, f.maker(), at + 2048);
            // The album's own chain starts from silence: its delay has run out, its gain has no memory.
            for (std::size_t n = 0; n < 2048; ++n)
                QCOMPARE(out.left[n], wanted.left[std::size_t(at) + n]);
        }
    }
    void holdsOnlyWhatSoundsSoon() {
        Fixture f;
        f.spec.parts[2].start = 4001 + 7003 + Frames(11 * kRate);
        f.spec.chain.length = f.spec.parts[2].start + 9001;
        AlbumRig rig(f.spec);
        std::set<std::size_t> made;
        const auto make = f.maker(&made);
        rig.prime(0, make);
        QVERIFY((made == std::set<std::size_t>{0, 1}));
        play(rig, make, Frames(3 * kRate));
        QVERIFY(made.contains(2));
        QVERIFY(!rig.retire());  // what is over is gone already
    }
    void aMissingFeedIsTold() {
        Fixture f;
        AlbumRig rig(f.spec);
        rig.prime(0, f.maker());
        Block block;
        QVERIFY(rig.run(block));
        Fixture other;
        AlbumRig empty(other.spec);
        empty.prime(0, [](std::size_t, Frames) { return std::unique_ptr<TrackFeed>(); });
        QVERIFY(!empty.run(block));
        for (const double x : block.left) QCOMPARE(x, 0.0);
    }
    void twoThreadsHandFeedsOver() {
        Fixture f;
        AlbumRig rig(f.spec);
        rig.prime(0, f.maker());
        QVERIFY(!rig.wanted());
        Stereo out;
        Block block;
        while (rig.position() < rig.length()) {
            while (const auto part = rig.wanted())
                rig.adopt(*part, f.maker()(*part, rig.feedStart(*part)));
            QVERIFY(rig.run(block));
            while (rig.retire()) continue;
            out.left.insert(out.left.end(), block.left.begin(), block.left.end());
        }
        const Stereo wanted = f.reference();
        for (std::size_t n = 0; n < wanted.left.size(); ++n) QCOMPARE(out.left[n], wanted.left[n]);
    }
};

QTEST_APPLESS_MAIN(TestAlbumRig)
#include "tst_albumrig.moc"
