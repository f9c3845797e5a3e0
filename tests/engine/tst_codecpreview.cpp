// SPDX-License-Identifier: GPL-3.0-or-later
// The codec preview of an engine without a device: in step, without seams, through seeks, loops and moves, and gone when off.
// labels: unit engine
// timeout: 300
#include <QtTest>

#include "measure/Align.h"
#include "media/CodecStream.h"
#include "tests/device/Playing.h"
#include "tests/engine/RigTools.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

constexpr Frames kLength = 10 * 48000 + 77;

TrackPtr gain(double db) {
    auto track = std::make_shared<Track>();
    track->chain.modules.push_back({1, "gain", true, {db, 0, 0, 0}});
    return track;
}

/// An engine that the test pulls itself, and all that it gave.
struct Listener {
    explicit Listener(std::shared_ptr<MemorySource> clips)
        : engine({clips, [clips] { return clips; }, {}}) {
        engine.setRate(kRate);
        engine.attachPuller(kRate, 441);
        engine.setProgram({gain(0.0), 0, kLength, nullptr});
    }
    void hear(const char* format, CodecListen listen) {
        engine.setCodec(*findFormat(format), listen);
    }
    void pull(Frames frames) {
        float buffer[2 * 441];
        for (Frames n = 0; n < frames; n += 441) {
            engine.pull(buffer, 441);
            all.insert(all.end(), buffer, buffer + 2 * 441);
            QTest::qSleep(paceMs);
        }
    }
    /// Goes on until decoded sound is heard (or no more).
    bool pullUntilHeard(bool heard = true) {
        for (int i = 0; i < 4000 && engine.status().codecHeard != heard; ++i) {
            if (!engine.status().playing) return false;
            pull(441);
            QTest::qSleep(3);
        }
        return engine.status().codecHeard == heard;
    }
    bool start() {
        if (!engine.play().ok()) return false;
        for (int i = 0; i < 4000 && engine.position().frame == 0; ++i) pull(441);
        return true;
    }
    std::vector<double> left(std::size_t fromFrame) const {
        std::vector<double> out;
        for (std::size_t n = 2 * fromFrame; n < all.size(); n += 2) out.push_back(all[n]);
        return out;
    }
    std::size_t frames() const { return all.size() / 2; }

    Engine engine;
    std::vector<float> all;
    int paceMs = 2;  // for 441 frames: four times as fast as real time
};

/// A second played from the start that is as it should be. A slow machine may leave the codec behind, and then
/// something else is heard: that is played again, slower each time. Null: never.
template <class Check>
std::unique_ptr<Listener> fromTheStart(const std::shared_ptr<MemorySource>& clips,
                                       const char* format, CodecListen listen, Check&& isRight) {
    for (int attempt = 1; attempt <= 5; ++attempt) {
        auto listener = std::make_unique<Listener>(clips);
        listener->paceMs *= attempt;
        listener->hear(format, listen);
        QTest::qWait(600 * attempt);
        if (!listener->start()) continue;
        listener->pull(48000);
        if (isRight(*listener)) return listener;
    }
    return nullptr;
}

std::shared_ptr<MemorySource> slowTone() {
    auto source = std::make_shared<MemorySource>();
    const auto tone = sine(160.0, kRate, 0.5, std::size_t(kLength), 0.3);
    source->clips.push_back({tone, tone});
    return source;
}

std::vector<float> wholeThrough(const char* format, const MemorySource::Clip& clip) {
    auto stream = CodecStream::create(*findFormat(format), kRate);
    std::vector<double> both, out;
    for (std::size_t n = 0; n < clip.left.size(); ++n)
        both.insert(both.end(), {clip.left[n], clip.right[n]});
    if (!(*stream)->push(both.data(), Frames(clip.left.size()), out) || !(*stream)->finish(out))
        qFatal("no stream");
    return {out.begin(), out.end()};
}

}  // namespace

class TestCodecPreview : public QObject {
    Q_OBJECT
private slots:
    // Begun at the start it is what the file decodes to, bit for bit; in the middle it is not a sample late.
    void isInStep() {
        auto clips = song(kRate, kLength);
        const std::vector<float> whole = wholeThrough("mp3-192", clips->clips[0]);
        const auto begun = fromTheStart(clips, "mp3-192", CodecListen::Decoded, [&](Listener& l) {
            return findSound(l.all, whole.data(), 2 * 40000) >= 0;
        });
        QVERIFY(begun);
        Listener& listener = *begun;
        listener.engine.seek(5 * 48000);
        listener.pull(48000);
        QVERIFY(listener.pullUntilHeard());
        listener.pull(4800);
        const std::size_t begin = listener.frames();
        listener.pull(2 * 48000);
        const std::vector<double> decoded = listener.left(begin);
        listener.hear("mp3-192", CodecListen::Off);
        listener.pull(4800);
        const std::size_t off = listener.frames();
        listener.pull(4800);
        // Off it is the master, bit for bit, which says where the decoded sound belongs.
        const auto& master = clips->clips[0].left;
        const std::vector<double> plain = listener.left(off);
        const auto exact = std::search(master.begin(), master.end(), plain.begin(), plain.end(),
                                       [](double a, double b) { return float(a) == float(b); });
        QVERIFY(exact != master.end());
        const auto place = exact - std::ptrdiff_t(off - begin);
        const std::vector<float> there(place, place + std::ssize(decoded)),
            heard(decoded.begin(), decoded.end());
        Task task;
        const auto found = align(there, heard, kRate, task);
        QVERIFY(found);
        QCOMPARE(found->lag, Frames{0});
        QVERIFY(there != heard);
    }

    void changesAloneAreDecodedLessMaster() {
        auto clips = song(kRate, kLength);
        const std::vector<float> whole = wholeThrough("ogg-q2", clips->clips[0]);
        std::vector<float> changed;
        for (std::size_t n = 2000; n < 30000; ++n) {
            const auto& clip = clips->clips[0];
            changed.push_back(float(whole[2 * n] - clip.left[n]));
            changed.push_back(float(whole[2 * n + 1] - clip.right[n]));
        }
        double worst = 1.0;
        const auto begun = fromTheStart(clips, "ogg-q2", CodecListen::Changed, [&](Listener& l) {
            for (std::size_t from = 0; from + changed.size() <= l.all.size(); from += 2) {
                double apart = 0.0;
                for (std::size_t i = 0; i < changed.size() && apart < worst; ++i)
                    apart = std::max(apart, double(std::abs(l.all[from + i] - changed[i])));
                worst = std::min(worst, apart);
            }
            return worst < 1e-6;
        });
        QVERIFY2(begun, qPrintable(QString::number(worst)));
    }

    // A slow tone: any seam would stand out from its second difference.
    void seeksLoopsAndMovesLeaveNoSeam() {
        const auto clips = slowTone();
        const double plain = roughness(clips->clips[0].left);
        Listener listener(clips);
        listener.hear("aac-256", CodecListen::Decoded);
        QVERIFY(listener.start());
        QVERIFY(listener.pullUntilHeard());
        listener.engine.seek(3 * 48000);
        listener.pull(24000);
        QVERIFY(listener.pullUntilHeard());
        listener.engine.setLoop(3 * 48000, 4 * 48000);
        for (int i = 0; i < 8; ++i) {
            listener.pull(24000);
            QVERIFY(listener.pullUntilHeard());
        }
        listener.engine.clearLoop();
        listener.engine.setProgram({gain(-3.0), 0, kLength, nullptr});
        QVERIFY(listener.pullUntilHeard(false));
        QVERIFY(listener.pullUntilHeard());
        listener.hear("aac-256", CodecListen::Off);
        listener.pull(4800);
        listener.hear("opus-160", CodecListen::Decoded);
        QVERIFY(listener.pullUntilHeard());
        const double rough = roughness(listener.left(4800));
        qInfo("the roughest place is %.2f times the tone's own", rough / plain);
        QVERIFY2(rough < 4.0 * plain,
                 qPrintable(QString("%1 of the tone's own").arg(rough / plain)));
    }

    void loopRoundsAreHeardDecoded() {
        auto clips = song(kRate, kLength);
        Listener listener(clips);
        listener.hear("mp3-128", CodecListen::Decoded);
        listener.engine.setLoop(96000, 96000 + 48000);
        listener.engine.seek(96000);
        QVERIFY(listener.start());
        QVERIFY(listener.pullUntilHeard());
        int heard = 0, asked = 0;
        for (int i = 0; i < 400; ++i, ++asked) {
            listener.pull(441);
            heard += listener.engine.status().codecHeard;
        }
        QVERIFY2(heard > asked * 9 / 10, qPrintable(QString("%1 of %2").arg(heard).arg(asked)));
        CodecReading reading;
        float peak = 0.0F;
        while (listener.engine.codecReadings().pop(reading)) peak = std::max(peak, reading.peak);
        QVERIFY(peak > 0.3F && peak < 2.0F);
    }
};

QTEST_GUILESS_MAIN(TestCodecPreview)
#include "tst_codecpreview.moc"
