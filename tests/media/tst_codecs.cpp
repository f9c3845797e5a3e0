// SPDX-License-Identifier: GPL-3.0-or-later
// What is written comes back: bit for bit from integers and floats, aligned and as long from lossy coders.
// labels: unit
// timeout: 600
#include <QtTest/QTest>

#include <QTemporaryDir>
#include <cmath>

#include "support/MediaFiles.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

class TestCodecs : public QObject {
    Q_OBJECT
    QTemporaryDir dir_;
    std::filesystem::path at(const std::string& name) const {
        return dir_.path().toStdString() + "/" + name;
    }

private slots:
    void comesBack_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<double>("rate");
        QTest::addColumn<int>("channels");
        for (const FormatInfo& format : fileFormats())
            for (const double rate :
                 {8000.0, 11025.0, 44100.0, 48000.0, 88200.0, 96000.0, 192000.0, 384000.0})
                for (const int channels : {1, 2})
                    if (format.takesRate(rate))
                        QTest::addRow("%s %g %d", std::string(format.id).c_str(), rate, channels)
                            << QString::fromStdString(std::string(format.id)) << rate << channels;
    }
    void comesBack() {
        QFETCH(QString, id);
        QFETCH(double, rate);
        QFETCH(int, channels);
        const FormatInfo& format = *findFormat(id.toStdString());
        const Frames frames = 30011;
        std::vector<double> x = gridNoise(format.bits, frames, channels);
        if (format.isLossy)
            for (Frames n = 0; n < frames; ++n)
                for (int c = 0; c < channels; ++c)
                    x[static_cast<std::size_t>(n * channels + c)] =
                        0.5 * std::sin(2 * kPi * (300 + 0.01 * static_cast<double>(n)) *
                                       static_cast<double>(n) / rate);
        if (!format.isLossy)
            x[0] = -1.0, x[1] = 1.0 - (format.bits > 0 ? std::ldexp(1.0, 1 - format.bits) : 0.0);
        const auto path = at("sound." + std::string(format.extension));
        QCOMPARE(writeSound(path, format.id, rate, channels, x), std::string());
        const Sound back = readSound(path);
        QCOMPARE(back.error, std::string());
        QCOMPARE(back.warning, std::string());
        QCOMPARE(back.info.rate, rate);
        QCOMPARE(back.info.channels, channels);
        QCOMPARE(back.info.formatId, std::string(format.id));
        QCOMPARE(back.info.bits, format.bits);
        QCOMPARE(back.frames(), frames);
        QVERIFY(back.info.promisedFrames.has_value());
        QCOMPARE(*back.info.promisedFrames, frames);
        if (!format.isLossy) {
            QVERIFY(back.samples == x);
        } else {
            double difference = 0, signal = 0;
            for (std::size_t i = 0; i < x.size(); ++i) {
                difference += (x[i] - back.samples[i]) * (x[i] - back.samples[i]);
                signal += x[i] * x[i];
            }
            QVERIFY2(difference < 0.01 * signal, qPrintable(QString::number(difference / signal)));
        }
        const std::string first = bytesOf(path);
        QCOMPARE(writeSound(path, format.id, rate, channels, x), std::string());
        QVERIFY2(bytesOf(path) == first, "the same sound gives the same bytes");
    }

    // The coder's padding may be longer than one of its frames of 1152.
    void anMp3IsAsLongAsItsSound_data() {
        QTest::addColumn<QString>("id");
        for (const char* id : {"mp3-320", "mp3-v0"}) QTest::newRow(id) << QString(id);
    }
    void anMp3IsAsLongAsItsSound() {
        QFETCH(QString, id);
        const auto path = at("length.mp3");
        for (Frames frames = 8 * 1152; frames < 9 * 1152; frames += 5) {
            const std::vector<double> x(static_cast<std::size_t>(2 * frames), 0.25);
            QCOMPARE(writeSound(path, id.toStdString(), 44100, 2, x), std::string());
            const Sound back = readSound(path);
            QCOMPARE(back.info.promisedFrames.value_or(0), frames);
            QCOMPARE(back.frames(), frames);
        }
    }
};

QTEST_APPLESS_MAIN(TestCodecs)
#include "tst_codecs.moc"
