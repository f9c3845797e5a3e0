// SPDX-License-Identifier: GPL-3.0-or-later
// Every lossy codec, encoded and decoded again: the same length, and not a sample late.
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "measure/Align.h"
#include "media/Decoder.h"
#include "media/Encoder.h"
#include "support/Signals.h"

using namespace lacquer;

namespace {

// Bursts of noise that is darker than white: codecs keep it.
std::vector<double> material(double rate) {
    auto x = test::noise(0.5, static_cast<std::size_t>(6.0 * rate), 5);
    double low = 0.0;
    for (std::size_t n = 0; n < x.size(); ++n) {
        low += 0.3 * (x[n] - low);
        x[n] = low * (0.3 + 0.7 * std::exp(-6.0 * std::fmod(static_cast<double>(n) / rate, 0.4)));
    }
    return x;
}

}  // namespace

class TestCodecLag : public QObject {
    Q_OBJECT
private slots:
    void nothingIsLate_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<double>("rate");
        for (const FormatInfo& format : fileFormats())
            for (const double rate : {44100.0, 48000.0})
                if (format.isLossy && format.takesRate(rate)) {
                    const auto id = QString::fromUtf8(format.id.data(), std::ssize(format.id));
                    QTest::newRow(qPrintable(QString("%1 %2").arg(id).arg(rate))) << id << rate;
                }
    }
    void nothingIsLate() {
        QFETCH(QString, id);
        QFETCH(double, rate);
        const FormatInfo* format = findFormat(id.toStdString());
        QTemporaryDir folder;
        const std::filesystem::path file =
            folder
                .filePath("a." + QString::fromUtf8(format->extension.data(),
                                                   std::ssize(format->extension)))
                .toStdString();
        const std::vector<double> mono = material(rate);
        std::vector<double> both;
        for (const double v : mono) both.insert(both.end(), {v, v});
        auto encoder = Encoder::create(file, *format, rate, 2);
        QVERIFY(encoder);
        QVERIFY((*encoder)->write(both.data(), static_cast<Frames>(mono.size())));
        QVERIFY((*encoder)->finish());
        auto decoder = Decoder::open(file);
        QVERIFY(decoder);
        QCOMPARE((*decoder)->info().rate, rate);
        std::vector<float> original(mono.begin(), mono.end()), decoded;
        std::vector<double> chunk(2 * 4096);
        for (;;) {
            const auto got = (*decoder)->read(chunk.data(), 4096);
            QVERIFY(got);
            if (*got == 0) break;
            for (Frames n = 0; n < *got; ++n)
                decoded.push_back(static_cast<float>(chunk[static_cast<std::size_t>(2 * n)]));
        }
        QCOMPARE(decoded.size(), original.size());
        Task task;
        const auto found = align(original, decoded, rate, task);
        QVERIFY(found);
        QCOMPARE(found->lag, Frames{0});
        QVERIFY(!found->inverted);
        double error = 0.0, power = 0.0;
        for (std::size_t n = 0; n < decoded.size(); ++n) {
            error += std::pow(decoded[n] - original[n], 2);
            power += std::pow(original[n], 2);
        }
        const double db = 10.0 * std::log10(error / power);
        QVERIFY2(db < -10.0, qPrintable(QString::number(db)));
        qInfo("%s at %.0f Hz: lag 0, the difference at %.1f dB", qPrintable(id), rate, db);
    }
};

QTEST_GUILESS_MAIN(TestCodecLag)
#include "tst_codeclag.moc"
