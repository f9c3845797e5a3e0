// SPDX-License-Identifier: GPL-3.0-or-later
// What a real PortAudio stream is given equals the offline render, for any buffer; devices that fail.
// labels: device
// serial
// timeout: 3000
#include <QtTest>

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <random>

#include "tests/device/Playing.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

constexpr double kRate = 44100.0;
constexpr Frames kLength = 4 * 44100 + 123;

/// LACQUER_RUNS: how often every comparison is made, each time with another odd buffer size.
int runs() {
    return std::max(1, qEnvironmentVariableIntValue("LACQUER_RUNS"));
}

std::vector<int> bufferSizes(int run) {
    std::mt19937 dice(static_cast<unsigned>(run));
    return {64, 441, 512, 4096, 0, 33 + static_cast<int>(dice() % 2000)};
}

/// Nothing when it was opened, else the sentence.
QString openError(const Result<OpenDevice>& result) {
    return result.ok() ? QString() : QString::fromStdString(result.error().english());
}

}  // namespace

class TestDevice : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void listsByName();
    void streamEqualsOffline_data();
    void streamEqualsOffline();
    void seeksEqualOffline_data();
    void seeksEqualOffline();
    void otherRateIsServed();
    void goneWhilePlaying();
    void unknownDeviceIsASentence();

private:
    std::vector<float> captured() const;
    DeviceName device() const { return {"ALSA", "testout"}; }

    QTemporaryDir folder_;
    std::shared_ptr<MemorySource> song_;
    Track track_;
    std::shared_ptr<const Timeline> moves_;
    std::vector<float> expected_;
};

void TestDevice::initTestCase() {
    qputenv("PACED_FILE", folder_.filePath("played.raw").toUtf8());
    song_ = song(kRate, kLength);
    track_ = fullTrack();
    moves_ = movesFor(track_, kRate, kLength);
    expected_ = renderOffline(track_, kRate, kLength, *song_, moves_);
}

void TestDevice::cleanup() {
    qunsetenv("PACED_FAIL_AT");
    qunsetenv("PACED_RATE");
    qputenv("PACED_SPEED", "8");
}

std::vector<float> TestDevice::captured() const {
    QFile file(folder_.filePath("played.raw"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray bytes = file.readAll();
    std::vector<float> samples(std::size_t(bytes.size()) / sizeof(float));
    std::memcpy(samples.data(), bytes.data(), samples.size() * sizeof(float));
    return samples;
}

void TestDevice::listsByName() {
    cleanup();
    Engine engine({song_, [this] { return song_; }, {}});
    bool found = false;
    for (const DeviceInfo& info : engine.devices()) found = found || info.id == device();
    QVERIFY(found);
    const auto again = engine.rescanDevices();
    QVERIFY(again.ok());
    QVERIFY(!again->empty());
}

void TestDevice::streamEqualsOffline_data() {
    QTest::addColumn<int>("buffer");
    for (int run = 1; run <= runs(); ++run)
        for (int buffer : bufferSizes(run)) QTest::addRow("run %d: %d", run, buffer) << buffer;
}

void TestDevice::streamEqualsOffline() {
    QFETCH(int, buffer);
    {
        Engine engine({song_, [this] { return song_; }, {}});
        engine.setRate(kRate);
        engine.setProgram({std::make_shared<Track>(track_), 0, kLength, moves_});
        const auto opened = engine.openDevice(device(), buffer);
        QVERIFY2(opened.ok(), opened.ok() ? "" : opened.error().english().c_str());
        QCOMPARE(opened->rate, kRate);
        QVERIFY(!engine.status().resampling);
        QVERIFY(engine.play().ok());
        QVERIFY(waitFor(engine, [&] { return !engine.status().playing; }));
        QCOMPARE(engine.position().frame, kLength);
        std::this_thread::sleep_for(
            std::chrono::milliseconds(150));  // what is in the device's buffers
    }
    const std::vector<float> all = captured();
    const std::ptrdiff_t at = findSound(all, expected_.data(), expected_.size());
    QVERIFY(at >= 0);
    for (std::ptrdiff_t i = 0; i < at; ++i) QCOMPARE(all[std::size_t(i)], 0.0f);
    QCOMPARE(at % 2, std::ptrdiff_t(0));
}

void TestDevice::seeksEqualOffline_data() {
    QTest::addColumn<int>("buffer");
    QTest::addColumn<double>("second");
    for (int run = 1; run <= runs(); ++run)
        for (int buffer : bufferSizes(run))
            for (double second : {0.5, 1.9, 3.3})
                QTest::addRow("run %d: %d at %.1f s", run, buffer, second) << buffer << second;
}

void TestDevice::seeksEqualOffline() {
    QFETCH(int, buffer);
    QFETCH(double, second);
    Frames target = 0;
    {
        Engine engine({song_, [this] { return song_; }, {}});
        engine.setRate(kRate);
        engine.setProgram({std::make_shared<Track>(track_), 0, kLength, moves_});
        QVERIFY(waitFor(engine, [&] { return engine.status().masterComplete; }));
        QCOMPARE(openError(engine.openDevice(device(), buffer)), QString());
        QVERIFY(engine.play().ok());
        QVERIFY(waitFor(engine, [&] { return engine.position().frame > 4000; }));
        target = secondsToFrames(second, kRate) / kQuantum * kQuantum;
        engine.seek(target);
        QVERIFY(waitFor(engine, [&] { return !engine.status().playing; }));
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
    }
    const std::vector<float> all = captured();
    // After the 20 ms crossfade every sample is the file's, up to the end.
    const std::size_t from = 2 * std::size_t(target + secondsToFrames(0.020, kRate) + 1);
    QVERIFY(findSound(all, expected_.data() + from, expected_.size() - from) >= 0);
}

void TestDevice::otherRateIsServed() {
    qputenv("PACED_RATE", "48000");
    Engine engine({song_, [this] { return song_; }, {}});
    engine.setRate(kRate);
    Track plain;
    engine.setProgram({std::make_shared<Track>(plain), 0, kLength, nullptr});
    const auto opened = engine.openDevice(device(), 512);
    QVERIFY2(opened.ok(), opened.ok() ? "" : opened.error().english().c_str());
    QCOMPARE(opened->rate, 48000.0);
    QVERIFY(engine.status().resampling);
    QVERIFY(engine.play().ok());
    QVERIFY(waitFor(engine, [&] { return !engine.status().playing; }));
    std::this_thread::sleep_for(std::chrono::milliseconds(150));
    engine.closeDevice();
    std::vector<float> all = captured();
    // As long in seconds, as loud.
    std::size_t first = 0, last = all.size();
    while (first < last && std::abs(all[first]) < 1e-3f) ++first;
    while (last > first && std::abs(all[last - 1]) < 1e-3f) --last;
    const double seconds = double(last - first) / 2 / 48000.0;
    QVERIFY2(std::abs(seconds - kLength / kRate) < 0.03, qPrintable(QString::number(seconds)));
}

void TestDevice::goneWhilePlaying() {
    qputenv("PACED_FAIL_AT", "30000");
    Engine engine({song_, [this] { return song_; }, {}});
    engine.setRate(kRate);
    engine.setProgram({std::make_shared<Track>(track_), 0, kLength, nullptr});
    QCOMPARE(openError(engine.openDevice(device(), 512)), QString());
    QVERIFY(engine.play().ok());
    QElapsedTimer clock;
    clock.start();
    QVERIFY(waitFor(
        engine, [&] { return !engine.status().device.has_value(); }, 10.0));
    QVERIFY(clock.elapsed() < 9000);
    const EngineStatus status = engine.status();
    QVERIFY(!status.playing);
    QVERIFY(status.problem.has_value());
    QVERIFY(status.problem->english().find("testout") != std::string::npos);
    QVERIFY(!engine.play().ok());
    // The place is kept, and the device can be chosen again when it is back.
    QVERIFY(engine.position().frame > 0);
    qunsetenv("PACED_FAIL_AT");
    QVERIFY(engine.rescanDevices().ok());
    QCOMPARE(openError(engine.openDevice(device(), 512)), QString());
    QVERIFY(!engine.status().problem.has_value());
    const Frames before = engine.position().frame;
    QVERIFY(engine.play().ok());
    QVERIFY(waitFor(engine, [&] { return engine.position().frame > before + 4410; }));
}

void TestDevice::unknownDeviceIsASentence() {
    Engine engine({song_, [this] { return song_; }, {}});
    engine.setRate(kRate);
    const auto missing = engine.openDevice({"ALSA", "no such thing"}, 512);
    QVERIFY(!missing.ok());
    QVERIFY(missing.error().english().find("no such thing") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestDevice)
#include "tst_device.moc"
