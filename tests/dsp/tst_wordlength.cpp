// SPDX-License-Identifier: GPL-3.0-or-later
// What plays with a delivery's word length is what the file holds.
// labels: unit
#include <QtTest/QTest>

#include "dsp/WordLength.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

class TestWordLength : public QObject {
    Q_OBJECT
private slots:
    void hearsTheFile_data() {
        QTest::addColumn<int>("kind");
        for (const char* id : {"none", "tpdf", "tpdf-hp", "lip5", "fw3", "fw9", "me9", "ie9"})
            QTest::addRow("%s", id) << static_cast<int>(*findDither(id));
    }
    void hearsTheFile() {
        QFETCH(int, kind);
        const auto left = noise(0.3, 6400, 3), right = noise(0.01, 6400, 4);
        for (const int bits : {16, 24}) {
            WordLength words(44100);
            words.set(DitherKind(kind), bits);
            Dither file(DitherKind(kind), bits, 2, 44100, 640);
            std::vector<double> expected, both;
            for (std::size_t n = 0; n < left.size(); ++n) {
                both.push_back(left[n]);
                both.push_back(right[n]);
            }
            file.push(both.data(), 6400, expected);
            file.finish(expected);
            bool changed = false;
            for (std::size_t at = 0; at < left.size(); at += kQuantum) {
                Block block;
                std::copy_n(left.begin() + long(at), kQuantum, block.left.begin());
                std::copy_n(right.begin() + long(at), kQuantum, block.right.begin());
                words.process(block, 640 + Frames(at));
                for (std::size_t n = 0; n < kQuantum; ++n) {
                    QCOMPARE(block.left[n], expected[2 * (at + n)]);
                    QCOMPARE(block.right[n], expected[2 * (at + n) + 1]);
                    changed = changed || block.left[n] != left[at + n];
                }
            }
            QVERIFY(changed);
        }
    }
    void silenceStaysSilent() {
        WordLength words(44100);
        words.set(DitherKind::Tpdf, 16);
        double loudest = 0;
        Block block;
        for (int q = 0; q < 100; ++q) {
            block.clear();
            if (q == 0) block.left[10] = 0.25;
            words.process(block, Frames(q) * kQuantum);
            for (int n = 0; n < kQuantum && q > 50; ++n)  // 60 ms are 41 quanta
                loudest = std::max(loudest, std::abs(block.left[n]) + std::abs(block.right[n]));
        }
        QCOMPARE(loudest, 0.0);
    }
    void offLeavesEveryBit() {
        WordLength words(44100);
        Block block, before;
        const auto x = noise(1.0, kQuantum, 5);
        std::copy_n(x.begin(), kQuantum, block.left.begin());
        std::copy_n(x.begin(), kQuantum, block.right.begin());
        before = block;
        words.process(block, 0);
        QVERIFY(block.left == before.left && block.right == before.right);
    }
};

QTEST_APPLESS_MAIN(TestWordLength)
#include "tst_wordlength.moc"
