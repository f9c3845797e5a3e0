// SPDX-License-Identifier: GPL-3.0-or-later
// Tracks that are exported at the same time by several threads are what they are one after the other.
// labels: unit
// timeout: 300
#include <QCryptographicHash>
#include <QtTest/QTest>
#include <thread>

#include "render/MemorySound.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

constexpr double kRate = 44100;

Chain chain() {
    Chain chain;
    chain.modules.push_back(moduleWith(
        "equalizer", {{"band1.on", 1}, {"band1.gain", 3}, {"band2.on", 1}, {"band2.gain", -2}}, 1));
    chain.modules.push_back(moduleWith("compressor", {{"threshold", -30}, {"ratio", 2}}, 2));
    chain.modules.push_back(moduleWith("limiter", {{"drive", 10}, {"ceiling", -1}}, 3));
    return chain;
}

// Track `number`, exported to the file's SHA-256; empty when it fails.
QByteArray exported(const std::filesystem::path& folder, std::uint64_t number) {
    MemorySound sound(noise(0.6, 200000, number), noise(0.6, 200000, number + 100), kRate);
    const auto path = folder / ("track" + std::to_string(number) + ".wav");
    ExportOptions options;
    options.file = path;
    options.formatId = "wav24";
    options.overwrite = true;
    Task task;
    const auto report = exportTrack(projectWith(sound, chain(), "wav24"), 1, sound, options, task);
    QFile file(QString::fromStdString(path.string()));
    if (!report || !report->kept() || !file.open(QIODevice::ReadOnly)) return {};
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
}

}  // namespace

class TestParallel : public QObject {
    Q_OBJECT
private slots:
    void threadsDoNotMeet() {
        QTemporaryDir dir;
        const std::filesystem::path folder = dir.path().toStdString();
        constexpr std::size_t kTracks = 4;
        QByteArray alone[kTracks], together[kTracks];
        for (std::size_t i = 0; i < kTracks; ++i) alone[i] = exported(folder, i);
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < kTracks; ++i)
            threads.emplace_back([&, i] { together[i] = exported(folder, i); });
        for (std::thread& thread : threads) thread.join();
        for (std::size_t i = 0; i < kTracks; ++i) {
            QVERIFY(!alone[i].isEmpty());
            QCOMPARE(together[i], alone[i]);
        }
        QVERIFY(alone[0] != alone[1]);
    }
};

QTEST_APPLESS_MAIN(TestParallel)
#include "tst_parallel.moc"
