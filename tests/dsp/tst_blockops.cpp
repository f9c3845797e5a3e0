// SPDX-License-Identifier: GPL-3.0-or-later
// Arithmetic on blocks against plain loops, bit for bit; what is no sound becomes silence.
// labels: unit
#include <QtTest/QTest>

#include <cmath>
#include <limits>

#include "dsp/BlockOps.h"
#include "support/Signals.h"

using namespace lacquer;

namespace {

Block noise(std::uint64_t seed) {
    Block block;
    const auto x = test::noise(0.8, kQuantum, seed), y = test::noise(0.3, kQuantum, seed + 100);
    std::copy(x.begin(), x.end(), block.left.begin());
    std::copy(y.begin(), y.end(), block.right.begin());
    return block;
}

template <typename Expected>
bool is(const Block& block, const Expected& expected) {
    for (std::size_t n = 0; n < kQuantum; ++n)
        if (std::pair(block.left[n], block.right[n]) != expected(n)) return false;
    return true;
}

}  // namespace

class TestBlockOps : public QObject {
    Q_OBJECT
private slots:
    void arePlainArithmetic() {
        const Block a = noise(1), b = noise(2);
        Block x = a;
        scale(x, 1.7);
        QVERIFY(is(x, [&](auto n) { return std::pair(a.left[n] * 1.7, a.right[n] * 1.7); }));
        x = a;
        multiply(x, b);
        QVERIFY(is(
            x, [&](auto n) { return std::pair(a.left[n] * b.left[n], a.right[n] * b.right[n]); }));
        x = a;
        add(x, b);
        QVERIFY(is(
            x, [&](auto n) { return std::pair(a.left[n] + b.left[n], a.right[n] + b.right[n]); }));
        x = a;
        subtract(x, b);
        QVERIFY(is(
            x, [&](auto n) { return std::pair(a.left[n] - b.left[n], a.right[n] - b.right[n]); }));
        x = a;
        mixChannels(x, {0.9, 0.1, -0.2, 1.1});
        QVERIFY(is(x, [&](auto n) {
            return std::pair(0.9 * a.left[n] + 0.1 * a.right[n],
                             -0.2 * a.left[n] + 1.1 * a.right[n]);
        }));
    }

    void interleavesAndBack() {
        const Block a = noise(3);
        double samples[2 * kQuantum];
        interleave(a, samples);
        QVERIFY(is(a, [&](auto n) { return std::pair(samples[2 * n], samples[2 * n + 1]); }));
        Block back = noise(4);
        separate(samples, back);
        QVERIFY(back.left == a.left && back.right == a.right);
    }

    void damageBecomesSilence() {
        constexpr double kInf = std::numeric_limits<double>::infinity();
        const double broken[] = {std::nan(""), kInf, -kInf, kDamage, -kDamage, 1e300};
        const double sound[] = {0.0, -0.0, 1.0, -3e14, std::numeric_limits<double>::denorm_min()};
        Block block = noise(5), expected = block;
        for (std::size_t i = 0; i < std::size(broken); ++i) {
            block.left[7 * i] = block.right[63 - i] = broken[i];
            expected.left[7 * i] = expected.right[63 - i] = 0.0;
        }
        for (std::size_t i = 0; i < std::size(sound); ++i)
            block.left[7 * i + 1] = expected.left[7 * i + 1] = sound[i];
        silenceDamage(block);
        QVERIFY(block.left == expected.left && block.right == expected.right);
        QVERIFY(std::signbit(block.left[8]));
    }
};

QTEST_APPLESS_MAIN(TestBlockOps)
#include "tst_blockops.moc"
