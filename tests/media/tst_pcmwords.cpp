// SPDX-License-Identifier: GPL-3.0-or-later
// Words of files to doubles and back: every value of 16 bits, the edges of 24, every length.
// labels: unit
#include <QtTest/QTest>

#include <cmath>
#include <limits>
#include <vector>

#include "media/PcmWords.h"
#include "support/Signals.h"

using namespace lacquer;

class TestPcmWords : public QObject {
    Q_OBJECT
private slots:
    void sixteenBits() {
        std::vector<unsigned char> bytes;
        for (int word = -32768; word < 32768; ++word) {
            bytes.push_back(static_cast<unsigned char>(word & 0xFF));
            bytes.push_back(static_cast<unsigned char>(word >> 8 & 0xFF));
        }
        std::vector<double> values(65536);
        unpack16(bytes.data(), values.size(), values.data());
        for (int i = 0; i < 65536; ++i)
            QCOMPARE(values[static_cast<std::size_t>(i)], (i - 32768) / 32768.0);
    }

    void twentyFourBitsThereAndBack() {
        for (std::size_t count = 0; count < 40; ++count) {
            std::vector<double> values = test::noise(0.99, count, count + 1);
            for (double& v : values) v = std::round(v * 8388608.0) / 8388608.0;
            if (count > 2) {
                values[0] = -1.0;
                values[1] = 8388607 / 8388608.0;
                values[2] = -1 / 8388608.0;
            }
            std::vector<std::uint32_t> words(count);
            toWords(values.data(), count, 8388608.0, words.data());
            std::vector<unsigned char> bytes(3 * count + 4, 0xAA);
            pack24(words.data(), count, bytes.data());
            std::vector<double> back(count);
            unpack24(bytes.data(), count, back.data());
            QCOMPARE(back, values);
        }
    }

    void whatDoesNotFitIsClipped() {
        const std::vector<double> values = {1.0, 2.0, -1.5, std::nan(""),
                                            std::numeric_limits<double>::infinity()};
        std::vector<std::uint32_t> words(values.size());
        toWords(values.data(), values.size(), 32768.0, words.data());
        const std::vector<std::uint32_t> expected = {32767u, 32767u, 0xFFFF8000u, 0u, 32767u};
        QCOMPARE(words, expected);
    }
};

QTEST_APPLESS_MAIN(TestPcmWords)
#include "tst_pcmwords.moc"
