// SPDX-License-Identifier: GPL-3.0-or-later
// Clips on disk as the engine reads them: pages that are there when asked for, sources that know later clips,
// and more clips than any session has.
// labels: unit
#include <QTemporaryDir>
#include <QtTest/QTest>

#include "engine/PagedClips.h"
#include "media/Importer.h"
#include "media/WaitingSource.h"
#include "tests/support/MediaFiles.h"
#include "tests/support/Signals.h"

using namespace lacquer;

class TestPagedClips : public QObject {
    Q_OBJECT
    QTemporaryDir dir_;
    std::unique_ptr<ClipCache> cache_;

    ClipPtr make(const std::string& name, double hz, double seconds) {
        const std::filesystem::path file = std::filesystem::path(dir_.path().toStdString()) / name;
        const auto wave = test::sine(hz, 48000, 0.5, static_cast<std::size_t>(seconds * 48000));
        const std::string error = test::writeSound(file, "wav32f", 48000, 1, wave);
        if (!error.empty()) qFatal("%s", error.c_str());
        Task task;
        const auto clip = importClip(file, 48000, *cache_, task);
        if (!clip) qFatal("%s", clip.error().english().c_str());
        return *clip;
    }
    /// What the clip has at a place, read without pages.
    static Block truth(const ClipPtr& clip, Frames at) {
        WaitingSource source({clip});
        Block block;
        source.read(clip->id, at, block);
        return block;
    }

private slots:
    void initTestCase() {
        cache_ =
            std::make_unique<ClipCache>(std::filesystem::path(dir_.path().toStdString()) / "cache");
    }

    void whatIsPrefetchedIsThere() {
        const ClipPtr clip = make("long.wav", 441, 20);
        const auto clips = PagedClips::make();
        clips->setClips({clip});
        ClipAccess access = clips->access();
        for (const Frames at : {Frames{0}, Frames{480000}, Frames{959936}}) {
            const PlayPlace place{clip->id, at};
            access.prefetch({&place, 1}, true);
            Block block;
            QVERIFY(access.playing->read(clip->id, at, block));
            QVERIFY(block.left == truth(clip, at).left);
        }
        QCOMPARE(clips->pages().misses(), std::uint64_t{0});
    }
    void placesAheadOfTheClipAreItsStart() {
        const ClipPtr clip = make("ahead.wav", 300, 2);
        const auto clips = PagedClips::make();
        clips->setClips({clip});
        ClipAccess access = clips->access();
        const PlayPlace place{clip->id, -48000};
        access.prefetch({&place, 1}, true);
        Block block;
        QVERIFY(access.playing->read(clip->id, 0, block));
        QVERIFY(access.playing->read(clip->id, -6400, block));  // silence, and no miss
        for (const double x : block.left) QCOMPARE(x, 0.0);
    }
    void waitingSourcesKnowTheClipsOfTheirTime() {
        const ClipPtr first = make("first.wav", 200, 1), second = make("second.wav", 250, 1);
        const auto clips = PagedClips::make();
        clips->setClips({first});
        ClipAccess access = clips->access();
        const auto before = access.makeWaiting();
        clips->setClips({first, second});
        const auto after = access.makeWaiting();
        Block block;
        QVERIFY(before->read(first->id, 0, block));
        QVERIFY(!before->read(second->id, 0, block));
        QVERIFY(after->read(second->id, 6400, block));
        QVERIFY(block.left == truth(second, 6400).left);
    }
    void accessOutlivesItsMaker() {
        const ClipPtr clip = make("alive.wav", 500, 1);
        ClipAccess access;
        {
            const auto clips = PagedClips::make();
            clips->setClips({clip});
            access = clips->access();
        }
        const PlayPlace place{clip->id, 0};
        access.prefetch({&place, 1}, true);
        Block block;
        QVERIFY(access.playing->read(clip->id, 0, block));
        QVERIFY(access.makeWaiting()->read(clip->id, 0, block));
    }
    void aHundredClipsAllPlay() {
        std::vector<ClipPtr> many;
        for (int i = 0; i < 100; ++i)
            many.push_back(make("track" + std::to_string(i) + ".wav", 100 + i, 0.1));
        const auto clips = PagedClips::make();
        clips->setClips(many);
        ClipAccess access = clips->access();
        for (const ClipPtr& clip : many) {
            const PlayPlace place{clip->id, 640};
            access.prefetch({&place, 1}, true);
            Block block;
            QVERIFY(access.playing->read(clip->id, 640, block));
            QVERIFY(block.left == truth(clip, 640).left);
        }
    }
};

QTEST_APPLESS_MAIN(TestPagedClips)
#include "tst_pagedclips.moc"
