// SPDX-License-Identifier: GPL-3.0-or-later
// The second host API: a JACK server with a dummy driver, captured by a client, then killed while playing.
// labels: device
// serial
// timeout: 120
#include <QtTest>

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <jack/jack.h>
#include <signal.h>

#include "engine/RealtimeGuard.h"
#include "tests/device/Playing.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

constexpr double kRate = 48000.0;
constexpr Frames kLength = 2 * 48000;

QByteArray serverName() {
    return QByteArray("lacquer-test-") + QByteArray::number(QCoreApplication::applicationPid());
}

jack_client_t* openClient(const char* name) {
    const auto options = jack_options_t(JackNoStartServer | JackServerName);
    jack_status_t status{};
    return jack_client_open(name, options, &status, serverName().constData());
}

/// Records what is played into two ports from the moment that it is made.
class Capture {
public:
    Capture() {
        client_ = openClient("capture");
        if (!client_) return;
        samples_.reserve(2 * 48000 * 40);
        for (int c = 0; c < 2; ++c)
            ports_[c] = jack_port_register(client_, c == 0 ? "left" : "right",
                                           JACK_DEFAULT_AUDIO_TYPE, JackPortIsInput, 0);
        jack_set_process_callback(client_, &Capture::process, this);
        jack_activate(client_);
    }
    ~Capture() {
        if (client_) jack_client_close(client_);
    }
    bool isOpen() const { return client_ != nullptr; }
    /// Connects every output port of a client that is not the system; false when there are none.
    bool connectPlayer() {
        const char** outs =
            jack_get_ports(client_, nullptr, JACK_DEFAULT_AUDIO_TYPE, JackPortIsOutput);
        int next = 0;
        for (int i = 0; outs && outs[i] && next < 2; ++i)
            if (std::strncmp(outs[i], "system:", 7) != 0)
                jack_connect(client_, outs[i], jack_port_name(ports_[next++]));
        jack_free(outs);
        return next == 2;
    }
    void stop() { jack_deactivate(client_); }
    const std::vector<float>& samples() const { return samples_; }

private:
    static int process(jack_nframes_t frames, void* self) {
        auto& capture = *static_cast<Capture*>(self);
        const auto* l = static_cast<const float*>(jack_port_get_buffer(capture.ports_[0], frames));
        const auto* r = static_cast<const float*>(jack_port_get_buffer(capture.ports_[1], frames));
        for (jack_nframes_t n = 0;
             n < frames && capture.samples_.size() + 2 <= capture.samples_.capacity(); ++n) {
            capture.samples_.push_back(l[n]);
            capture.samples_.push_back(r[n]);
        }
        return 0;
    }
    jack_client_t* client_ = nullptr;
    jack_port_t* ports_[2] = {};
    std::vector<float> samples_;
};

/// Wall time that callbacks take, counted against half of their period.
struct Watch {
    static inline std::atomic<int> calls{0}, slow{0};
    static inline std::chrono::steady_clock::time_point begun;
    static constexpr auto kHalf = std::chrono::microseconds(667);  // of 64 frames at 48 kHz
    static void enter() noexcept { begun = std::chrono::steady_clock::now(); }
    static void leave() noexcept {
        ++calls;
        if (std::chrono::steady_clock::now() - begun > kHalf) ++slow;
    }
};

/// A client whose callback does nothing but look at the clock.
class EmptyClient {
public:
    EmptyClient() : client_(openClient("empty")) {
        if (!client_) return;
        jack_set_process_callback(client_, &EmptyClient::process, this);
        jack_activate(client_);
    }
    ~EmptyClient() {
        if (client_) jack_client_close(client_);
    }
    int calls() const { return calls_; }
    int slow() const { return slow_; }

private:
    static int process(jack_nframes_t, void* self) {
        const auto begun = std::chrono::steady_clock::now();
        auto& empty = *static_cast<EmptyClient*>(self);
        ++empty.calls_;
        if (std::chrono::steady_clock::now() - begun > Watch::kHalf) ++empty.slow_;
        return 0;
    }
    jack_client_t* client_;
    std::atomic<int> calls_{0}, slow_{0};
};

/// Nothing when it was opened, else the sentence.
QString openError(const Result<OpenDevice>& result) {
    return result.ok() ? QString() : QString::fromStdString(result.error().english());
}

}  // namespace

class TestDeviceJack : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void streamEqualsOffline();
    void callbacksTakeTheirTime();
    void serverKilledWhilePlaying();
    void cleanupTestCase();

private:
    bool startServer(const QString& frames = "256");
    void stopServer();
    DeviceName device(Engine& engine) const;

    QProcess server_;
    std::shared_ptr<MemorySource> song_;
};

bool TestDeviceJack::startServer(const QString& frames) {
    server_.setProcessChannelMode(QProcess::MergedChannels);
    server_.start("jackd", {"--name", QString::fromLatin1(serverName()), "-r", "-S", "-d", "dummy",
                            "-r", "48000", "-p", frames, "-C", "2", "-P", "2"});
    if (!server_.waitForStarted(5000)) return false;
    for (int i = 0; i < 100; ++i) {
        if (jack_client_t* probe = openClient("probe")) {
            jack_client_close(probe);
            return true;
        }
        QTest::qWait(50);
    }
    return false;
}

DeviceName TestDeviceJack::device(Engine& engine) const {
    for (const DeviceInfo& info : engine.devices())
        if (info.id.host == "JACK") return info.id;
    return {};
}

void TestDeviceJack::initTestCase() {
    if (QStandardPaths::findExecutable("jackd").isEmpty())
        QSKIP("jackd is not installed (package jackd2)");
    jack_set_error_function([](const char*) {});
    jack_set_info_function([](const char*) {});
    qputenv("JACK_NO_AUDIO_RESERVATION", "1");
    qputenv("JACK_DEFAULT_SERVER", serverName());
    song_ = song(kRate, kLength);
    QVERIFY2(startServer(), server_.readAll().constData());
}

void TestDeviceJack::streamEqualsOffline() {
    const Track track = fullTrack();
    const auto moves = movesFor(track, kRate, kLength);
    const std::vector<float> expected = renderOffline(track, kRate, kLength, *song_, moves);
    Capture capture;
    QVERIFY(capture.isOpen());
    Engine engine({song_, [this] { return song_; }, {}});
    engine.setRate(kRate);
    engine.setProgram({std::make_shared<Track>(track), 0, kLength, moves});
    const DeviceName name = device(engine);
    QVERIFY(!name.empty());
    const auto opened = engine.openDevice(name, 0);
    QVERIFY2(opened.ok(), opened.ok() ? "" : opened.error().english().c_str());
    QVERIFY(opened->latencySeconds >= 0.0 && opened->latencySeconds < 1.0);
    QVERIFY(capture.connectPlayer());
    QTest::qWait(200);
    QVERIFY(engine.play().ok());
    QVERIFY(waitFor(engine, [&] { return !engine.status().playing; }));
    QTest::qWait(200);
    capture.stop();
    QVERIFY(findSound(capture.samples(), expected.data(), expected.size()) >= 0);
}

/// At 64 frames, with every module in the chain, beside a client that does nothing. The figures are printed.
void TestDeviceJack::callbacksTakeTheirTime() {
    stopServer();
    QVERIFY2(startServer("64"), server_.readAll().constData());
    Engine engine({song_, [this] { return song_; }, {}});
    engine.setRate(kRate);
    engine.setProgram({std::make_shared<Track>(fullTrack()), 0, kLength, nullptr});
    QVERIFY(waitFor(engine, [&] { return engine.status().masterComplete; }));
    Watch::calls = Watch::slow = 0;
    RealtimeGuard::onEnter = &Watch::enter;
    RealtimeGuard::onLeave = &Watch::leave;
    QCOMPARE(openError(engine.openDevice(device(engine), 0)), QString());
    auto empty = std::make_unique<EmptyClient>();
    engine.setLoop(0, kLength / 64 * 64);
    QVERIFY(engine.play().ok());
    QTest::qWait(8000);
    const double load = engine.status().load;
    engine.closeDevice();
    RealtimeGuard::onEnter = RealtimeGuard::onLeave = nullptr;
    const int calls = empty->calls(), slow = empty->slow();
    empty.reset();  // a client must go before its server
    qInfo(
        "48 kHz, 64 frames, %d modules, load %.1f %%: %.3f %% of %d callbacks took over half their "
        "period; of "
        "an empty client's %.3f %% of %d",
        int(modules().size()), 100 * load, 100.0 * Watch::slow / std::max(1, Watch::calls.load()),
        Watch::calls.load(), 100.0 * slow / std::max(1, calls), calls);
    QVERIFY(Watch::calls > 1000 && calls > 1000);
    QVERIFY(load > 0.0 && load < 1.0);
    stopServer();
    QVERIFY2(startServer(), server_.readAll().constData());
}

void TestDeviceJack::serverKilledWhilePlaying() {
    Engine engine({song_, [this] { return song_; }, {}});
    engine.setRate(kRate);
    engine.setProgram({std::make_shared<Track>(fullTrack()), 0, kLength, nullptr});
    const DeviceName name = device(engine);
    QCOMPARE(openError(engine.openDevice(name, 0)), QString());
    engine.setLoop(0, kLength);
    QVERIFY(engine.play().ok());
    QVERIFY(waitFor(engine, [&] { return engine.position().frame > 12000; }));
    QElapsedTimer clock;
    clock.start();
    ::kill(pid_t(server_.processId()), SIGKILL);
    qint64 longest = 0;
    QElapsedTimer call;
    bool told = false;
    while (!told && clock.elapsed() < 12000) {
        call.start();
        told = engine.status().problem.has_value();
        longest = std::max(longest, call.elapsed());
        QTest::qWait(10);
    }
    QVERIFY(told);
    QVERIFY(!engine.status().playing);
    QVERIFY2(longest < 1500, qPrintable(QString::number(longest)));
    QVERIFY(!engine.play().ok());
    // Another host API can be chosen at once.
    QCOMPARE(openError(engine.openDevice({"ALSA", "testout"}, 512)), QString());
    QVERIFY(engine.play().ok());
    QVERIFY(
        waitFor(engine, [&] { return engine.status().playing && engine.position().frame > 4800; }));
    server_.waitForFinished(3000);
    // And JACK again, once its server is back.
    QVERIFY2(startServer(), server_.readAll().constData());
    const auto again = engine.rescanDevices();
    QVERIFY2(again.ok(), again.ok() ? "" : again.error().english().c_str());
    QCOMPARE(openError(engine.openDevice(device(engine), 0)), QString());
    QVERIFY(engine.play().ok());
    QVERIFY(
        waitFor(engine, [&] { return engine.status().playing && engine.position().frame > 0; }));
    engine.closeDevice();
}

void TestDeviceJack::cleanupTestCase() {
    stopServer();
}

void TestDeviceJack::stopServer() {
    if (server_.state() == QProcess::NotRunning) return;
    server_.terminate();
    if (!server_.waitForFinished(3000)) server_.kill();
    server_.waitForFinished(3000);
}

QTEST_GUILESS_MAIN(TestDeviceJack)
#include "tst_devicejack.moc"
