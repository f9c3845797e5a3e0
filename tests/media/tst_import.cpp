// SPDX-License-Identifier: GPL-3.0-or-later
// Importing: exact samples, the waveform, the cache and its limits, cancelling, and what is refused.
// labels: unit
// timeout: 600
#include <QtTest/QTest>

#include <QTemporaryDir>
#include <cmath>
#include <cstring>
#include <fstream>
#include <limits>
#include <set>

#include "base/Checksum.h"
#include "dsp/Resampler.h"
#include "media/Importer.h"
#include "support/MediaFiles.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;
namespace fs = std::filesystem;

class TestImport : public QObject {
    Q_OBJECT
    QTemporaryDir dir_;
    int folders_ = 0;
    fs::path at(const std::string& name) const {
        return fs::path(dir_.path().toStdString()) / name;
    }
    fs::path newFolder() { return at("cache" + std::to_string(folders_++)); }

    static std::vector<double> samplesOf(const Clip& clip) {
        std::vector<double> left(static_cast<std::size_t>(clip.frames)), right(left.size()), out;
        std::vector<char> scratch;
        if (!clip.pages->read(0, clip.frames, left.data(), right.data(), scratch)) return {};
        for (std::size_t n = 0; n < left.size(); ++n) {
            out.push_back(left[n]);
            if (clip.channels == 2) out.push_back(right[n]);
        }
        return out;
    }
    static int filesIn(const fs::path& folder) {
        std::error_code ignored;
        return static_cast<int>(
            std::distance(fs::directory_iterator(folder, ignored), fs::directory_iterator()));
    }

private slots:
    void keepsEverySample_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("frames");
        QTest::addColumn<int>("channels");
        for (const char* id : {"wav16", "wav24", "wav32", "wav32f", "wav64f", "flac24"})
            for (const int frames : {1, 63, 32767, 32768, 32769, 70001})
                for (const int channels : {1, 2})
                    QTest::addRow("%s %d %d", id, frames, channels)
                        << QString(id) << frames << channels;
    }
    void keepsEverySample() {
        QFETCH(QString, id);
        QFETCH(int, frames);
        QFETCH(int, channels);
        const FormatInfo& format = *findFormat(id.toStdString());
        std::vector<double> x = gridNoise(format.bits, frames, channels, 7);
        if (id == "wav64f") x[0] = 0.1234567890123456;
        const fs::path file = at("exact." + std::string(format.extension));
        QCOMPARE(writeSound(file, format.id, 48000, channels, x), std::string());
        ClipCache cache(newFolder());
        for (int pass = 0; pass < 2; ++pass) {  // decoded, then from the cache
            Task task;
            const auto clip = importClip(file, 0, cache, task);
            QVERIFY2(clip.ok(), clip ? "" : clip.error().english().c_str());
            QCOMPARE((*clip)->frames, Frames{frames});
            QCOMPARE((*clip)->sourceFrames, Frames{frames});
            QCOMPARE((*clip)->channels, channels);
            QCOMPARE((*clip)->wide, id == "wav32" || id == "wav64f");
            QCOMPARE((*clip)->source.formatId, id.toStdString());
            QVERIFY(!(*clip)->warning);
            QVERIFY(samplesOf(**clip) == x);
            QVERIFY((*clip)->peaks->complete());
            QCOMPARE((*clip)->peaks->known(), Frames{frames});
            QCOMPARE(task.share(), 1.0);
        }
    }

    void convertsOnce() {
        const std::vector<double> x = noise(0.3, 2 * 50000, 3);
        QCOMPARE(writeSound(at("rate.wav"), "wav64f", 44100, 2, x), std::string());
        ClipCache cache(newFolder());
        Task task;
        const auto clip = importClip(at("rate.wav"), 96000, cache, task);
        QVERIFY(clip.ok());
        QCOMPARE((*clip)->frames, Resampler::outputLength(50000, 44100, 96000));
        QCOMPARE((*clip)->rate, 96000.0);
        QVERIFY((*clip)->converted());
        std::vector<double> expected;
        Resampler resampler(44100, 96000, 2);
        resampler.push(x.data(), 50000, expected);
        resampler.finish(expected);
        QVERIFY(samplesOf(**clip) == expected);
    }

    void drawsTheWaveform() {
        const Frames frames = 300007;
        const std::vector<double> x = gridNoise(24, frames, 2, 11);
        QCOMPARE(writeSound(at("wave.wav"), "wav24", 48000, 2, x), std::string());
        ClipCache cache(newFolder());
        Task task;
        const auto imported = importClip(at("wave.wav"), 0, cache, task);
        QVERIFY(imported.ok());
        const Clip& clip = **imported;
        const std::pair<Frames, Frames> ranges[] = {
            {0, frames}, {-1000, frames + 1000},     {17, 40000},  {1000, 1640},
            {5, 15},     {frames - 10, frames + 10}, {0, 256 * 50}};
        for (const auto& [begin, end] : ranges)
            for (const int count : {1, 10, 50, 640})
                for (const int channel : {0, 1}) checkColumns(clip, x, channel, begin, end, count);
    }
    void checkColumns(const Clip& clip, const std::vector<double>& x, int channel, Frames begin,
                      Frames end, int count) {
        std::vector<PeakColumn> columns(static_cast<std::size_t>(count));
        clip.columns(channel, begin, end, columns);
        // From peaks a column may take in up to 255 frames more on either side.
        const Frames slack = end - begin >= count * Peaks::kBase ? Peaks::kBase - 1 : 0;
        for (int i = 0; i < count; ++i) {
            const PeakColumn& column = columns[static_cast<std::size_t>(i)];
            Frames from = begin + (end - begin) * i / count,
                   to = begin + (end - begin) * (i + 1) / count;
            to = std::max(to, from + 1);
            const auto extremes = [&](Frames a, Frames b) {
                double low = 9, high = -9;
                for (Frames n = std::max<Frames>(a, 0); n < std::min(b, clip.frames); ++n) {
                    low = std::min(low, x[static_cast<std::size_t>(2 * n + channel)]);
                    high = std::max(high, x[static_cast<std::size_t>(2 * n + channel)]);
                }
                return std::pair(static_cast<float>(low), static_cast<float>(high));
            };
            const auto inner = extremes(from, to),
                       outer = extremes(from - slack, to + slack + (slack > 0 ? 1 : 0));
            if (inner.second < -8) {
                QVERIFY2(!column.known || slack > 0, "nothing is drawn outside the clip");
                continue;
            }
            QVERIFY(column.known);
            QVERIFY(column.max >= inner.second - (slack > 0 ? 1.0f : 0.0f) &&
                    column.max <= outer.second);
            QVERIFY(column.min <= inner.first + (slack > 0 ? 1.0f : 0.0f) &&
                    column.min >= outer.first);
            if (to - from > 5000) QVERIFY(std::abs(column.rms - 0.9 / std::sqrt(3.0)) < 0.03);
            if (to - from > 5000) QVERIFY(column.max >= inner.second);
        }
    }

    void samplesAreThere() {
        const std::vector<double> x = gridNoise(16, 40000, 1);
        QCOMPARE(writeSound(at("samples.wav"), "wav16", 48000, 1, x), std::string());
        ClipCache cache(newFolder());
        Task task;
        const auto clip = importClip(at("samples.wav"), 0, cache, task);
        std::vector<float> out(100, 5.0f);
        (*clip)->samples(0, 32768 - 50, out);
        for (std::size_t i = 0; i < 100; ++i)
            QCOMPARE(out[i], static_cast<float>(x[32768 - 50 + i]));
        (*clip)->samples(0, -50, out);
        for (std::size_t i = 0; i < 100; ++i)
            QCOMPARE(out[i], i < 50 ? 0.0f : static_cast<float>(x[i - 50]));
        (*clip)->samples(0, 40000 - 50, out);
        for (std::size_t i = 0; i < 100; ++i)
            QCOMPARE(out[i], i < 50 ? static_cast<float>(x[39950 + i]) : 0.0f);
    }

    void refusesWhatIsNoNumber_data() {
        QTest::addColumn<double>("value");
        QTest::newRow("NaN") << std::nan("");
        QTest::newRow("infinity") << std::numeric_limits<double>::infinity();
        QTest::newRow("-infinity") << -std::numeric_limits<double>::infinity();
    }
    void refusesWhatIsNoNumber() {
        QFETCH(double, value);
        for (const char* id : {"wav32f", "wav64f"}) {
            std::vector<double> x = noise(0.5, 2 * 96000);
            x[2 * 73500 + 1] = value;
            QCOMPARE(writeSound(at("nan.wav"), id, 48000, 2, x), std::string());
            const fs::path folder = newFolder();
            ClipCache cache(folder);
            Task task;
            const auto clip = importClip(at("nan.wav"), 96000, cache, task);
            QVERIFY(!clip.ok());
            const std::string sentence = clip.error().english();
            QVERIFY2(sentence.find("00:01.531") != std::string::npos, sentence.c_str());
            QVERIFY(sentence.find("nan.wav") != std::string::npos);
            QCOMPARE(filesIn(folder), 0);
        }
    }
    void takesHugeAndTinyNumbers() {
        std::vector<double> x = noise(0.5, 2 * 5000);
        x[100] = 1e30, x[101] = -3e38, x[102] = 1e-40, x[103] = 5e-324;
        for (double& v : x) v = static_cast<double>(static_cast<float>(v));
        QCOMPARE(writeSound(at("huge.wav"), "wav32f", 48000, 2, x), std::string());
        ClipCache cache(newFolder());
        Task task;
        const auto clip = importClip(at("huge.wav"), 0, cache, task);
        QVERIFY(clip.ok());
        QVERIFY(samplesOf(**clip) == x);
    }

    void cancelLeavesNothing() {
        QCOMPARE(writeSound(at("long.wav"), "wav24", 48000, 2, noise(0.5, 2 * 48000 * 30)),
                 std::string());
        const fs::path folder = newFolder();
        ClipCache cache(folder);
        Task task;
        bool opened = false;
        const auto clip =
            importClip(at("long.wav"), 44100, cache, task, [&](const ImportJob::Opening& opening) {
                opened = opening.peaks != nullptr && opening.frames == Frames{44100} * 30;
                task.cancel();
            });
        QVERIFY(!clip.ok());
        QVERIFY(opened);
        QVERIFY(clip.error().english().find("cancelled") != std::string::npos);
        QCOMPARE(filesIn(folder), 0);
        {
            auto shared = std::make_shared<ClipCache>(folder);
            Importer importer(shared);
            const auto running = importer.start(at("long.wav"), 44100);
            while (!running->opening() && !running->finished()) QTest::qSleep(1);
            for (int i = 0; i < 5; ++i) importer.start(at("long.wav"), 88200);
        }  // destroyed while it works
        QCOMPARE(filesIn(folder), 0);
    }

    void drawsWhileItDecodes() {
        QCOMPARE(writeSound(at("grow.flac"), "flac24", 48000, 2, gridNoise(24, 48000 * 20, 2)),
                 std::string());
        Importer importer(std::make_shared<ClipCache>(newFolder()));
        std::atomic<int> told{0};
        const auto job = importer.start(at("grow.flac"), 96000, [&] { ++told; });
        std::vector<PeakColumn> columns(200);
        int partly = 0;
        while (!job->finished()) {
            const auto opening = job->opening();
            if (!opening) continue;
            opening->peaks->columns(1, 0, *opening->frames, columns);
            int known = 0;
            for (const PeakColumn& column : columns) {
                known += column.known;
                QVERIFY(!column.known ||
                        (column.max <= 4.0f && column.min >= -4.0f && column.max > column.min));
            }
            partly += known > 0 && known < 200;
        }
        QVERIFY2(partly > 0, "some of it was drawn before all of it");
        const auto clip = job->wait();
        QVERIFY(clip.ok());
        QTRY_COMPARE(told.load(), 1);
        QVERIFY((*clip)->peaks == job->opening()->peaks);
    }

    void manyAtOnce() {
        Importer importer(std::make_shared<ClipCache>(newFolder()));
        std::vector<std::shared_ptr<ImportJob>> jobs;
        for (int i = 0; i < 8; ++i) {
            const fs::path file = at("many" + std::to_string(i) + ".wav");
            QCOMPARE(writeSound(file, "wav16", 44100, 2, gridNoise(16, 20000 + i, 2, 40 + i)),
                     std::string());
            jobs.push_back(importer.start(file, i % 2 == 0 ? 44100 : 48000));
        }
        jobs.push_back(importer.start(at("not there.wav"), 0));
        std::set<int> ids;
        for (int i = 0; i < 8; ++i) {
            const auto clip = jobs[static_cast<std::size_t>(i)]->wait();
            QVERIFY(clip.ok());
            QCOMPARE((*clip)->sourceFrames, Frames{20000 + i});
            ids.insert((*clip)->id);
        }
        QCOMPARE(ids.size(), std::size_t{8});
        QVERIFY(!jobs[8]->wait().ok());
    }

    void reusesAndPrunes() {
        const fs::path folder = newFolder();
        const auto import = [&](ClipCache& cache, const std::string& name, double rate = 0) {
            Task task;
            const auto clip = importClip(at(name), rate, cache, task);
            return clip ? *clip : nullptr;
        };
        for (const char* name : {"a.wav", "b.wav", "c.wav"})
            QCOMPARE(writeSound(at(name), "wav16", 48000, 2,
                                gridNoise(16, 100000, 2, static_cast<std::uint64_t>(name[0]))),
                     std::string());
        ClipCache cache(folder, std::uint64_t{1} << 30);
        ClipPtr a = import(cache, "a.wav");
        QVERIFY(a && import(cache, "a.wav") == a);
        const fs::path cacheFile = a->pages->path();
        fs::copy_file(at("a.wav"), at("a copy.wav"));
        fs::last_write_time(at("a copy.wav"), fs::last_write_time(at("a.wav")));
        const ClipPtr copy = import(cache, "a copy.wav");
        QVERIFY2(copy->pages == a->pages && copy->id != a->id, "the same content shares its pages");
        QCOMPARE(copy->sourcePath, at("a copy.wav"));
        import(cache, "b.wav");
        QTest::qSleep(20);
        import(cache, "c.wav");
        QCOMPARE(filesIn(folder), 3);
        // Something else at the same path, of the same length, is decoded anew.
        QCOMPARE(writeSound(at("b.wav"), "wav16", 48000, 2, gridNoise(16, 100000, 2, 99)),
                 std::string());
        QVERIFY(samplesOf(*import(cache, "b.wav")) == gridNoise(16, 100000, 2, 99));
        QCOMPARE(filesIn(folder), 4);
        // Room for one: what is in use stays, and of the rest nothing.
        ClipCache tight(folder, 1000000);
        tight.prune();
        QVERIFY(fs::exists(cacheFile));
        QCOMPARE(filesIn(folder), 1);
        QVERIFY(!samplesOf(*a).empty());
        // Left by a crash: an old part goes, a new one (another process at work) stays.
        std::ofstream(folder / ".x.part") << "dead";
        std::ofstream(folder / ".y.part") << "young";
        fs::last_write_time(folder / ".x.part",
                            fs::file_time_type::clock::now() - std::chrono::hours(1));
        tight.prune();
        QVERIFY(!fs::exists(folder / ".x.part") && fs::exists(folder / ".y.part"));
    }

    void distrustsDamagedCache() {
        const std::vector<double> x = gridNoise(16, 50000, 2, 5);
        QCOMPARE(writeSound(at("d.wav"), "wav16", 48000, 2, x), std::string());
        const fs::path folder = newFolder();
        std::string whole;
        fs::path cacheFile;
        {
            ClipCache cache(folder);
            Task task;
            const auto clip = importClip(at("d.wav"), 0, cache, task);
            cacheFile = (*clip)->pages->path();
            whole = bytesOf(cacheFile);
        }
        Noise random(4);
        for (int i = 0; i < 60; ++i) {
            std::string bytes = whole;
            if (i < 20)
                bytes.resize(whole.size() * static_cast<std::size_t>(i) / 20);
            else
                bytes[i < 50 ? static_cast<std::size_t>(i - 20) * 4
                             : bytes.size() - static_cast<std::size_t>(i * 90)] ^= 0x55;
            setBytes(cacheFile, bytes);
            ClipCache cache(folder);
            Task task;
            const auto clip = importClip(at("d.wav"), 0, cache, task);
            QVERIFY(clip.ok());
            QVERIFY2((*clip)->frames == 50000,
                     "a damaged cache is made anew or its damage is outside the samples");
        }
        // Written by another run of the machine: only the checksum tells whether all of it reached the disk.
        const std::size_t boot =
            whole.find(bytesOf("/proc/sys/kernel/random/boot_id").substr(0, 36));
        QVERIFY(boot < 4096);
        for (const bool isDamaged : {false, true}) {
            std::string other = whole;
            other[boot] = other[boot] == 'a' ? 'b' : 'a';
            const std::uint64_t own = checksum(other.data(), boot + 40, 7);
            std::memcpy(other.data() + boot + 40, &own, sizeof own);
            if (isDamaged) other[100000] ^= 1;
            setBytes(cacheFile, other);
            Task task;
            const auto pages = PageFile::open(cacheFile, task);
            QCOMPARE(pages != nullptr, !isDamaged);
            ClipCache cache(folder);
            const auto clip = importClip(at("d.wav"), 0, cache, task);
            QVERIFY(clip.ok() && samplesOf(**clip) == x);
        }
    }

    void hashesContent() {
        setBytes(at("h1"), std::string(1000000, 'a'));
        setBytes(at("h2"), std::string(1000000, 'a'));
        setBytes(at("h3"), std::string(1000001, 'a'));
        std::string changed(1000000, 'a');
        changed[999999] = 'b';
        setBytes(at("h4"), changed);
        QCOMPARE(*contentHash(at("h1")), *contentHash(at("h2")));
        QVERIFY(*contentHash(at("h1")) != *contentHash(at("h3")));
        QVERIFY(*contentHash(at("h1")) != *contentHash(at("h4")));
        QCOMPARE(contentHash(at("h1"))->size(), std::size_t{32});
        QVERIFY(!contentHash(at("nothing")).ok());
        QVERIFY(!contentHash(dir_.path().toStdString()).ok());
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
