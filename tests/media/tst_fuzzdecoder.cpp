// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes changed at random in small valid files: never a crash, a hang or memory by a header's word.
// labels: unit fuzz
// timeout: 600
#include <sys/resource.h>
#include <QtTest/QTest>

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <cmath>

#include "support/MediaFiles.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;
namespace fs = std::filesystem;

namespace {
long peakKilobytes() {
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

// The address sanitizer keeps what was freed for a while, and a margin around each piece.
#ifdef __SANITIZE_ADDRESS__
constexpr long kMayGrow = 500 * 1024;
#else
constexpr long kMayGrow = 100 * 1024;
#endif
}  // namespace

class TestFuzzDecoder : public QObject {
    Q_OBJECT
    QTemporaryDir dir_;

    static std::string mutate(std::string bytes, Noise& random) {
        const auto pick = [&](std::size_t n) {
            return static_cast<std::size_t>((random.next() + 1) / 2 * static_cast<double>(n));
        };
        // Headers stand at the start, an MP4's index at the end.
        const auto place = [&] {
            const std::size_t kind = pick(4), most = std::min<std::size_t>(bytes.size(), 600);
            return kind < 2    ? pick(most)
                   : kind == 2 ? bytes.size() - 1 - pick(std::min<std::size_t>(bytes.size(), 1200))
                               : pick(bytes.size());
        };
        const std::size_t changes = 1 + pick(4);
        for (std::size_t i = 0; i < changes && bytes.size() > 8; ++i) {
            const std::size_t at = place();
            switch (pick(6)) {
            case 0: bytes[at] = static_cast<char>(pick(256)); break;
            case 1: bytes[at] = static_cast<char>(bytes[at] ^ (1 << pick(8))); break;
            case 2:
                for (std::size_t k = at; k < std::min(at + 4, bytes.size()); ++k) bytes[k] = '\xFF';
                break;
            case 3:
                for (std::size_t k = at; k < std::min(at + 4, bytes.size()); ++k)
                    bytes[k] = k == at + 3 ? '\x7F' : '\xFF';
                break;
            case 4: bytes.erase(at, 1 + pick(16)); break;
            default:
                bytes.insert(at, std::string(1 + pick(16), static_cast<char>(pick(256))));
                break;
            }
        }
        return bytes;
    }

private slots:
    void survives_data() {
        QTest::addColumn<QString>("id");
        for (const FormatInfo& format : fileFormats())
            QTest::newRow(std::string(format.id).c_str())
                << QString::fromStdString(std::string(format.id));
    }
    void survives() {
        QFETCH(QString, id);
        const FormatInfo& format = *findFormat(id.toStdString());
        const fs::path path =
            fs::path(dir_.path().toStdString()) / ("fuzz." + std::string(format.extension));
        QCOMPARE(writeSound(path, format.id, 44100 == format.nearestRate(44100) ? 44100 : 48000, 2,
                            noise(0.5, 2 * 3000)),
                 std::string());
        const std::string whole = bytesOf(path);
        const long before = peakKilobytes();
        const auto seed =
            static_cast<std::uint64_t>(qEnvironmentVariableIntValue("LACQUER_FUZZ_SEED"));
        const int rounds = std::max(qEnvironmentVariableIntValue("LACQUER_FUZZ_ROUNDS"), 120);
        Noise random(77 + seed);
        QElapsedTimer clock;
        for (int round = 0; round < rounds; ++round) {
            setBytes(path, mutate(whole, random));
            clock.start();
            Frames total = 0;
            if (auto decoder = Decoder::open(path, Decoder::Channels::UpToSurround)) {
                std::vector<double> piece(
                    static_cast<std::size_t>(4096 * (*decoder)->info().channels));
                // A lie about compression may blow a file up, but not beyond all measure.
                for (int i = 0; i < 5000; ++i) {
                    const Result<Frames> n = (*decoder)->read(piece.data(), 4096);
                    if (!n || *n == 0) break;
                    QVERIFY(*n <= 4096);
                    total += *n;
                }
                QVERIFY2(total < Frames{4096} * 5000, "it ends");
                (*decoder)->warning();
            }
            QVERIFY2(clock.elapsed() < 20000,
                     qPrintable(QString("round %1 took %2 ms").arg(round).arg(clock.elapsed())));
        }
        const long grown = peakKilobytes() - before;
        QVERIFY2(grown < kMayGrow, qPrintable(QString("memory grew by %1 KiB").arg(grown)));
    }
};

QTEST_GUILESS_MAIN(TestFuzzDecoder)
#include "tst_fuzzdecoder.moc"
