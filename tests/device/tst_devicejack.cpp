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
    void serverKilledWhilePlaying();
    void cleanupTestCase();

private:
    bool startServer();
    DeviceName device(Engine& engine) const;

    QProcess server_;
    std::shared_ptr<MemorySource> song_;
};

bool TestDeviceJack::startServer() {
    server_.setProcessChannelMode(QProcess::MergedChannels);
    server_.start("jackd", {"--name", QString::fromLatin1(serverName()), "-r", "-S", "-d", "dummy",
                            "-r", "48000", "-p", "256", "-C", "2", "-P", "2"});
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
    if (server_.state() == QProcess::NotRunning) return;
    server_.terminate();
    if (!server_.waitForFinished(3000)) server_.kill();
    server_.waitForFinished(3000);
}

QTEST_GUILESS_MAIN(TestDeviceJack)
#include "tst_devicejack.moc"
