// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is allocated, freed or locked inside the audio callback while everything moves.
// labels: unit engine
// timeout: 300
#include <QtTest>

#include <dlfcn.h>
#include <pthread.h>

#include "engine/RealtimeGuard.h"
#include "media/Encoder.h"
#include "tests/device/Playing.h"

using namespace lacquer;
using namespace lacquer::test;

// In sanitizer builds malloc belongs to the sanitizer; the real-time sanitizer then does this test's work.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) && \
    !defined(LACQUER_RTSAN)
#define LACQUER_INTERPOSE
#endif

namespace {

thread_local bool inside = false;
std::atomic<int> allocations{0}, frees{0}, locks{0}, entries{0};

void enter() noexcept {
    inside = true;
    ++entries;
}
void leave() noexcept {
    inside = false;
}

}  // namespace

#ifdef LACQUER_INTERPOSE
extern "C" {
void* __libc_malloc(size_t);
void* __libc_calloc(size_t, size_t);
void* __libc_realloc(void*, size_t);
void* __libc_memalign(size_t, size_t);
void __libc_free(void*);

void* malloc(size_t size) {
    if (inside) ++allocations;
    return __libc_malloc(size);
}
void* calloc(size_t count, size_t size) {
    if (inside) ++allocations;
    return __libc_calloc(count, size);
}
void* realloc(void* old, size_t size) {
    if (inside) ++allocations;
    return __libc_realloc(old, size);
}
void* aligned_alloc(size_t alignment, size_t size) {
    if (inside) ++allocations;
    return __libc_memalign(alignment, size);
}
int posix_memalign(void** out, size_t alignment, size_t size) {
    if (inside) ++allocations;
    *out = __libc_memalign(alignment, size);
    return *out ? 0 : ENOMEM;
}
void free(void* old) {
    if (inside && old) ++frees;
    __libc_free(old);
}
int pthread_mutex_lock(pthread_mutex_t* mutex) {
    using Lock = int (*)(pthread_mutex_t*);
    static const Lock real = reinterpret_cast<Lock>(dlsym(RTLD_NEXT, "pthread_mutex_lock"));
    if (inside) ++locks;
    return real(mutex);
}
}
#endif

class TestRealtime : public QObject {
    Q_OBJECT
private slots:
    void init();
    void everyModuleWhileItsKnobsTurn_data();
    void everyModuleWhileItsKnobsTurn();
    void wholeChainWithSwapsSeeksAndSwitches();
    void codecPreviewThroughSeeksLoopsAndMoves();
    void theTestSeesWhatItLooksFor();

private:
    static double seconds(double normal);
    void verifyClean();
};

/// LACQUER_SECONDS: of audio in all, for the long runs.
double TestRealtime::seconds(double normal) {
    const QByteArray wanted = qgetenv("LACQUER_SECONDS");
    return wanted.isEmpty() ? normal : wanted.toDouble();
}

void TestRealtime::init() {
    RealtimeGuard::onEnter = &enter;
    RealtimeGuard::onLeave = &leave;
    allocations = frees = locks = entries = 0;
}

void TestRealtime::verifyClean() {
    QVERIFY(entries > 100);
    QCOMPARE(allocations.load(), 0);
    QCOMPARE(frees.load(), 0);
    QCOMPARE(locks.load(), 0);
}

namespace {

constexpr double kRate = 48000.0;
constexpr Frames kLength = 10 * 48000;

std::vector<double> randomValues(const Module& module, Noise& dice) {
    std::vector<double> values;
    for (const Param& param : module.params()) {
        const double value = fromTravel(param, 0.5 + 0.5 * dice.next());
        values.push_back(param.rebuild ? param.def : clampToParam(param, value));
    }
    return values;
}

/// All continuous parameters and switches at random places; choices too; others in each section.
TrackPtr randomTrack(const std::vector<const Module*>& chain, Noise& dice, Id firstId) {
    auto track = std::make_shared<Track>();
    for (const Module* module : chain) {
        const bool on = dice.next() > -0.7;
        track->chain.modules.push_back(
            {firstId++, std::string(module->id()), on, randomValues(*module, dice)});
    }
    for (const Frames at : {Frames(48000), Frames(52000), Frames(150000)}) {
        TrackSection section{at, {}, {}};
        for (const ModuleState& state : track->chain.modules) {
            section.settings.push_back(
                {state.id, dice.next() > -0.7, randomValues(*findModule(state.module), dice)});
        }
        track->sections.push_back(section);
    }
    track->gainDb = 3.0 * dice.next();
    return track;
}

/// Pulls `quanta` quanta in pieces of odd size, in about a tenth of real time for the worker's sake.
void pullSome(Engine& engine, int quanta, Noise& dice) {
    static float buffer[2 * 700];
    for (int frames = quanta * kQuantum; frames > 0;) {
        const int count = std::min(frames, 1 + int(340 * (1.0 + dice.next())));
        engine.pull(buffer, count);
        frames -= count;
    }
    MeterFrame meter;
    while (engine.meters().pop(meter)) {
    }
}

}  // namespace

void TestRealtime::everyModuleWhileItsKnobsTurn_data() {
    QTest::addColumn<QString>("id");
    for (const Module* module : modules()) {
        const QString id = QString::fromUtf8(module->id().data(), int(module->id().size()));
        QTest::newRow(qPrintable(id)) << id;
    }
}

void TestRealtime::everyModuleWhileItsKnobsTurn() {
    QFETCH(QString, id);
    const Module* module = findModule(id.toStdString());
    auto clips = song(kRate, kLength);
    Engine engine({clips, [clips] { return clips; }, {}});
    engine.setRate(kRate);
    engine.attachPuller(kRate, 700);
    Noise dice(7);
    engine.setProgram({randomTrack({module}, dice, 1), 0, kLength, nullptr});
    engine.setLoop(0, kLength);
    QVERIFY(engine.play().ok());
    for (int i = 0; !engine.position().playing || engine.position().frame == 0; ++i) {
        QVERIFY(i < 10000);
        pullSome(engine, 1, dice);
        QTest::qSleep(1);
    }
    const double share = seconds(2.0 * double(modules().size())) / double(modules().size());
    for (int i = 0; i < int(share * kRate / (20 * kQuantum)); ++i) {
        engine.setProgram({randomTrack({module}, dice, 1), 0, kLength, nullptr});
        pullSome(engine, 20, dice);
        if (i % 4 == 0) QTest::qSleep(1);
    }
    verifyClean();
}

void TestRealtime::wholeChainWithSwapsSeeksAndSwitches() {
    auto clips = song(kRate, kLength);
    Engine engine({clips, [clips] { return clips; }, {}});
    engine.setRate(kRate);
    engine.attachPuller(44100.0, 700);  // through the resampler
    engine.setReference({1, kLength, -1000, 48000, 96000, 0.7});
    Noise dice(8);
    std::vector<const Module*> all(modules().begin(), modules().end());
    engine.setProgram({randomTrack(all, dice, 1), 0, kLength, nullptr});
    QVERIFY(engine.play().ok());
    for (int i = 0; i < int(seconds(6.0) * kRate / (10 * kQuantum)); ++i) {
        const Id ids = i / 40 % 2 == 0 ? 1 : 100;  // other instances: another structure
        engine.setProgram({randomTrack(all, dice, ids), 0, kLength, nullptr});
        engine.setSource(Source(i % 3));
        engine.setListen(Listen(i / 3 % 5));
        engine.setMatchGains(0.5, 0.7, 1.0 + 0.1 * (i % 5));
        engine.setVolume(0.5 + 0.05 * (i % 7));
        engine.setProbe({Probe::Kind(i / 5 % 4), ids + Id(i % int(all.size())), 0});
        if (i % 50 == 25) engine.seek(Frames(96000 * (1.0 + dice.next())));
        if (i % 70 == 35) engine.setLoop(48000, 72000);
        if (i % 70 == 69) engine.clearLoop();
        if (i % 90 == 80) engine.stop();
        if (i % 90 == 85) QVERIFY(engine.play().ok());
        pullSome(engine, 10, dice);
        if (i % 3 == 0) QTest::qSleep(1);
        engine.status();
    }
    verifyClean();
}

void TestRealtime::codecPreviewThroughSeeksLoopsAndMoves() {
    auto clips = song(kRate, kLength);
    Engine engine({clips, [clips] { return clips; }, {}});
    engine.setRate(kRate);
    engine.attachPuller(kRate, 700);
    Noise dice(9);
    const Module* gain = findModule("gain");
    engine.setProgram({randomTrack({gain}, dice, 1), 0, kLength, nullptr});
    const FormatInfo& format = *findFormat("mp3-128");
    engine.setCodec(format, CodecListen::Decoded);
    QVERIFY(engine.play().ok());
    int heard = 0;
    for (int i = 0; i < int(seconds(6.0) * kRate / (10 * kQuantum)); ++i) {
        if (i % 150 == 60) engine.seek(Frames(96000 * (1.0 + dice.next())));
        if (i % 150 == 90) engine.setLoop(48000, 72000);
        if (i % 150 == 120) engine.clearLoop();
        if (i % 200 == 199) engine.setProgram({randomTrack({gain}, dice, 1), 0, kLength, nullptr});
        if (i % 50 == 40) engine.setCodec(format, CodecListen(i / 50 % 3));
        pullSome(engine, 10, dice);
        QTest::qSleep(3);
        heard += engine.status().codecHeard;
    }
    QVERIFY2(heard > 20, qPrintable(QString::number(heard)));
    verifyClean();
}

void TestRealtime::theTestSeesWhatItLooksFor() {
#ifdef LACQUER_INTERPOSE
    pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
    {
        const RealtimeGuard guard;
        delete new volatile int(3);
        pthread_mutex_lock(&mutex);
        pthread_mutex_unlock(&mutex);
    }
    QVERIFY(allocations >= 1);
    QVERIFY(frees >= 1);
    QVERIFY(locks >= 1);
#else
    QSKIP("a sanitizer watches instead");
#endif
}

QTEST_GUILESS_MAIN(TestRealtime)
#include "tst_realtime.moc"
