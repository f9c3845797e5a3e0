// SPDX-License-Identifier: GPL-3.0-or-later
// What the sources hand out is the clip, frame for frame: paged for audio, waiting for workers, streamed.
// labels: unit
// timeout: 600
#include <QtTest/QTest>

#include <QTemporaryDir>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <new>
#include <thread>

#include "media/Importer.h"
#include "media/PagedSource.h"
#include "media/StreamSource.h"
#include "media/WaitingSource.h"
#include "support/MediaFiles.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;
namespace fs = std::filesystem;

namespace {
// Counts what a thread allocates and frees while it says so.
thread_local bool watched = false;
std::atomic<int> allocations{0};
void note() {
    if (watched) allocations.fetch_add(1);
}
}  // namespace

void* operator new(std::size_t size) {
    note();
    if (void* p = std::malloc(size)) return p;
    throw std::bad_alloc();
}
void* operator new[](std::size_t size) {
    return operator new(size);
}
void operator delete(void* p) noexcept {
    note();
    std::free(p);
}
void operator delete[](void* p) noexcept {
    operator delete(p);
}
void operator delete(void* p, std::size_t) noexcept {
    operator delete(p);
}
void operator delete[](void* p, std::size_t) noexcept {
    operator delete(p);
}

class TestSources : public QObject {
    Q_OBJECT
    QTemporaryDir dir_;
    std::unique_ptr<ClipCache> cache_;
    fs::path at(const std::string& name) const {
        return fs::path(dir_.path().toStdString()) / name;
    }

    ClipPtr clipOf(const std::string& name, const std::string& format, int channels,
                   const std::vector<double>& x, double rate = 48000) {
        if (!writeSound(at(name), format, rate, channels, x).empty()) return nullptr;
        Task task;
        const auto clip = importClip(at(name), 0, *cache_, task);
        return clip ? *clip : nullptr;
    }
    // Whether a block is frames [start, start + 64) of x, zeros outside.
    static bool isTruth(const Block& block, const std::vector<double>& x, int channels,
                        Frames start) {
        const auto frames = static_cast<Frames>(x.size()) / channels;
        for (int i = 0; i < kQuantum; ++i) {
            const Frames n = start + i;
            const bool inside = n >= 0 && n < frames;
            const double left = inside ? x[static_cast<std::size_t>(n * channels)] : 0.0;
            const double right =
                inside ? x[static_cast<std::size_t>(n * channels + channels - 1)] : 0.0;
            if (block.left[static_cast<std::size_t>(i)] != left ||
                block.right[static_cast<std::size_t>(i)] != right)
                return false;
        }
        return true;
    }

private slots:
    void initTestCase() { cache_ = std::make_unique<ClipCache>(at("cache")); }

    void waitingReadsEverywhere() {
        const std::vector<double> stereo = gridNoise(24, 200001, 2, 1),
                                  mono = gridNoise(24, 40000, 1, 2);
        std::vector<double> wide = noise(0.9, 2 * 100000, 3);
        const ClipPtr a = clipOf("a.wav", "wav24", 2, stereo),
                      b = clipOf("b.wav", "wav24", 1, mono), c = clipOf("c.wav", "wav64f", 2, wide);
        WaitingSource source({a, b, c});
        Noise random(9);
        Block block;
        for (int i = 0; i < 4000; ++i) {
            const auto start = static_cast<Frames>(random.next() * 210000);
            QVERIFY(source.read(a->id, start, block) && isTruth(block, stereo, 2, start));
            QVERIFY(source.read(b->id, start / 4, block) && isTruth(block, mono, 1, start / 4));
            QVERIFY(source.read(c->id, start / 2, block) && isTruth(block, wide, 2, start / 2));
        }
        QVERIFY(!source.read(c->id + 1, 0, block));
        for (const double v : block.left) QCOMPARE(v, 0.0);
    }

    void pagedGivesTruthOrSilence() {
        // Twelve seconds and a pool far too small: pages come and go all the time.
        const Frames frames = 48000 * 12;
        const std::vector<double> x = gridNoise(24, frames, 2, 4), y = gridNoise(24, 48000, 1, 5);
        const ClipPtr a = clipOf("p.wav", "wav24", 2, x), b = clipOf("q.wav", "wav24", 1, y);
        PagedSource source(8);
        source.setClips({a, b});
        std::atomic<int> wrong{0}, hits{0}, missed{0};
        const auto play = [&](int lane, std::uint64_t seed, bool forward) {
            Noise random(seed);
            Block block;
            for (int seek = 0; seek < 150; ++seek) {
                const auto start =
                    static_cast<Frames>((random.next() + 1) / 2 * static_cast<double>(frames));
                source.hint(lane, a->id, start);
                source.ensure(a->id, start, std::chrono::milliseconds(50));
                watched = true;
                for (int i = 0; i < 200; ++i) {
                    const Frames at = forward ? start + i * kQuantum
                                              : start + static_cast<Frames>(random.next() * 30000);
                    const bool isMono = i % 16 == 0;
                    const bool got =
                        source.read(isMono ? b->id : a->id, isMono ? at % 50000 : at, block);
                    got ? ++hits : ++missed;
                    const bool right =
                        isMono ? isTruth(block, y, 1, at % 50000) : isTruth(block, x, 2, at);
                    const bool silent = isTruth(block, {}, 2, 0);
                    if (got ? !right : !silent) ++wrong;
                }
                watched = false;
            }
        };
        allocations = 0;
        std::thread second([&] { play(1, 22, false); });
        play(0, 21, true);
        second.join();
        QCOMPARE(wrong.load(), 0);
        QCOMPARE(allocations.load(), 0);
        QCOMPARE(source.misses(), static_cast<std::uint64_t>(missed.load()));
        QVERIFY2(hits > 5000, qPrintable(QString("%1 hits, %2 missed").arg(hits).arg(missed)));
    }

    void playsWithoutGaps() {
        // As a device would, with a loop jump and a second source in step; a busy machine is waited for.
        const Frames frames = 96000 * 20;
        const std::vector<double> x = gridNoise(24, frames, 2, 6);
        const ClipPtr a = clipOf("play.wav", "wav24", 2, x, 96000),
                      b = clipOf("ref.wav", "wav24", 2, x, 96000);
        PagedSource source;
        source.setClips({a, b});
        const Frames loop = 96000 * 11 + 17;
        source.hint(0, a->id, 0);
        source.hint(1, a->id, loop);
        source.hint(2, b->id, 0);
        QVERIFY(source.ensure(a->id, 0, std::chrono::seconds(5)));
        QVERIFY(source.ensure(a->id, loop, std::chrono::seconds(5)));
        QVERIFY(source.ensure(b->id, 0, std::chrono::seconds(5)));
        Block block;
        Frames at = 0;
        for (int quantum = 0; quantum < 9600; ++quantum) {
            const bool useReference = quantum > 4000 && quantum < 4800;
            QVERIFY(source.read(useReference ? b->id : a->id, at, block));
            QVERIFY(isTruth(block, x, 2, at));
            at += kQuantum;
            if (quantum == 9000) at = loop;
            source.hint(0, a->id, at);
            source.hint(2, b->id, at);
            if (quantum % 64 != 0) continue;
            QVERIFY(source.ensure(a->id, at + PageFile::kPageFrames, std::chrono::seconds(30)));
            QVERIFY(source.ensure(b->id, at + PageFile::kPageFrames, std::chrono::seconds(30)));
        }
        QCOMPARE(source.misses(), std::uint64_t{0});
    }

    void clipsComeAndGoWhileReading() {
        const std::vector<double> x = gridNoise(16, 100000, 2, 8);
        std::vector<ClipPtr> clips;
        for (int i = 0; i < 6; ++i)
            clips.push_back(clipOf("come" + std::to_string(i) + ".wav", "wav16", 2, x));
        PagedSource source(16);
        std::atomic<bool> stop{false};
        std::atomic<int> wrong{0}, hits{0};
        std::thread audio([&] {
            Noise random(3);
            Block block;
            for (int i = 0; !stop; ++i) {
                const ClipPtr& clip = clips[static_cast<std::size_t>(i) % clips.size()];
                const auto start = static_cast<Frames>((random.next() + 1) * 50000);
                if (source.read(clip->id, start, block)) {
                    ++hits;
                    if (!isTruth(block, x, 2, start)) ++wrong;
                }
            }
        });
        Noise random(77);
        for (int i = 0; i < 400; ++i) {
            std::vector<ClipPtr> some;
            for (const ClipPtr& clip : clips)
                if (random.next() > 0) some.push_back(clip);
            source.setClips(some);
            if (i % 4 == 0) QTest::qSleep(1);
        }
        source.setClips(clips);
        source.hint(0, clips[2]->id, 0);
        QVERIFY(source.ensure(clips[2]->id, 0, std::chrono::seconds(5)));
        for (int i = 0; i < 3000 && hits == 0; ++i) QTest::qSleep(10);
        stop = true;
        audio.join();
        QCOMPARE(wrong.load(), 0);
        QVERIFY(hits > 0);
        QVERIFY(!source.ensure(12345678, 0, std::chrono::milliseconds(5)));
    }

    void streamsForward_data() {
        QTest::addColumn<QString>("id");
        for (const char* id : {"wav16", "wav24", "wav32f", "wav64f", "flac24", "aiff24", "alac24"})
            QTest::newRow(id) << QString(id);
    }
    void streamsForward() {
        QFETCH(QString, id);
        const FormatInfo& format = *findFormat(id.toStdString());
        for (const int channels : {1, 2}) {
            const Frames frames = 70003;
            const std::vector<double> x = gridNoise(format.bits, frames, channels, 12);
            const fs::path file = at("stream." + std::string(format.extension));
            QCOMPARE(writeSound(file, format.id, 44100, channels, x), std::string());
            Task task;
            auto source = StreamSource::open(file, task);
            QVERIFY(source.ok());
            QCOMPARE((*source)->frames(), frames);
            Block block;
            for (Frames start = -100; start < frames + 200; start += kQuantum)
                QVERIFY((*source)->read(1, start, block) && isTruth(block, x, channels, start));
            // A little back, far back, and forward over a gap.
            for (const Frames start :
                 {frames - 8000, Frames{0}, Frames{50000}, Frames{45000}, Frames{10}})
                QVERIFY((*source)->read(1, start, block) && isTruth(block, x, channels, start));
        }
    }
    void streamRefuses() {
        std::vector<double> x = noise(0.5, 2 * 48000);
        x[2 * 24000] = std::nan("");
        QCOMPARE(writeSound(at("nan.wav"), "wav32f", 48000, 2, x), std::string());
        Task task;
        const auto source = StreamSource::open(at("nan.wav"), task);
        QVERIFY(!source.ok());
        QVERIFY(source.error().english().find("00:00.500") != std::string::npos);
        QVERIFY(!StreamSource::open(at("missing.wav"), task).ok());
        QCOMPARE(writeSound(at("none.wav"), "wav16", 48000, 2, {}), std::string());
        QVERIFY(!StreamSource::open(at("none.wav"), task).ok());
    }
};

QTEST_GUILESS_MAIN(TestSources)
#include "tst_sources.moc"
