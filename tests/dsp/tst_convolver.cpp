// SPDX-License-Identifier: GPL-3.0-or-later
// The convolver against plain sums, its bits, its latency, its crossfades and its load.
// labels: unit
#include <QtTest/QTest>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "dsp/Convolver.h"
#include "support/ModuleRun.h"
#include "support/Signals.h"

using namespace lacquer;
using test::Stereo;
using Kernel = ConvolverKernel::Ptr;

namespace {

Stereo noise(std::size_t frames, std::uint64_t seed = 1) {
    return {test::noise(0.7, frames, seed), test::noise(0.7, frames, seed + 50)};
}

// What `convolver` makes of x; `kernelAt` says which kernel is in force at a quantum.
template <typename KernelAt>
Stereo run(Convolver& convolver, const Stereo& x, KernelAt kernelAt) {
    Stereo y = x;
    for (std::size_t at = 0; at + kQuantum <= x.size(); at += kQuantum) {
        Block block;
        for (int c = 0; c < 2; ++c)
            std::copy_n((c == 0 ? x.left : x.right).begin() + static_cast<std::ptrdiff_t>(at),
                        kQuantum, block.channel(c));
        convolver.process(kernelAt(static_cast<int>(at) / kQuantum), block);
        for (int c = 0; c < 2; ++c)
            std::copy_n(block.channel(c), kQuantum,
                        (c == 0 ? y.left : y.right).begin() + static_cast<std::ptrdiff_t>(at));
    }
    return y;
}

Stereo run(Convolver& convolver, const Stereo& x, const Kernel& kernel) {
    return run(convolver, x, [&](int) -> const Kernel& { return kernel; });
}

double direct(const std::vector<double>& x, const std::vector<double>& h, long long n) {
    double sum = 0;
    for (std::size_t k = 0; k < h.size(); ++k) {
        const long long at = n - static_cast<long long>(k);
        if (at >= 0 && at < static_cast<long long>(x.size())) sum += h[k] * x[at];
    }
    return sum;
}

}  // namespace

// Microseconds a quantum takes while the kernel changes every 500.
struct QuantumTimes {
    double mean, high, longest;  ///< high: the 99.5th percentile
};

QuantumTimes timesOf(const ConvolverShape& shape) {
    using Clock = std::chrono::steady_clock;
    Kernel kernels[2];
    for (auto& kernel : kernels)
        kernel = ConvolverKernel::make(shape,
                                       test::noise(0.01, static_cast<std::size_t>(shape.taps), 1));
    Convolver convolver(shape);
    std::vector<double> us;
    Block block;
    block.left.fill(0.1);
    block.right.fill(-0.1);
    for (int q = 0; q < 3000; ++q) {
        const auto from = Clock::now();
        convolver.process(kernels[q / 500 % 2], block);
        us.push_back(std::chrono::duration<double, std::micro>(Clock::now() - from).count());
    }
    double sum = 0;
    for (const double t : us) sum += t;
    std::sort(us.begin(), us.end());
    return {sum / 3000, us[2985], us.back()};
}

class TestConvolver : public QObject {
    Q_OBJECT
private slots:
    void isThePlainSum_data();
    void isThePlainSum();
    void pathsGoWhereTheySay();
    void emptyKernelKeepsTheBits();
    void severalOutputsAreThoseOfOne();
    void copyAndResetRepeat();
    void crossfadesOverOnePartition();
    void filtersWhatWasHeardBefore();
    void changesOftenAndStaysBounded();
    void kernelsAreSwept();
    void loadIsEven_data();
    void loadIsEven();
};

void TestConvolver::isThePlainSum_data() {
    QTest::addColumn<int>("block");
    QTest::addColumn<int>("taps");
    QTest::addColumn<int>("centre");
    for (const int block : {128, 256, 1024})
        for (const int taps : {1, 100, 128, 1000, 4097})
            QTest::addRow("%d taps in partitions of %d", taps, block) << block << taps << taps / 2;
}

void TestConvolver::isThePlainSum() {
    QFETCH(int, block);
    QFETCH(int, taps);
    QFETCH(int, centre);
    const ConvolverShape shape{block, taps, centre, 1};
    QCOMPARE(shape.latency(), block + 64 + centre);
    const auto h = test::noise(1.0, static_cast<std::size_t>(taps), 9);
    Convolver convolver(shape);
    const Stereo x = noise(64 * 200);
    const Stereo y = run(convolver, x, ConvolverKernel::make(shape, h));
    double worst = 0;
    for (std::size_t n = 0; n < x.size(); n += 37) {
        const auto at = static_cast<long long>(n) - block - 64;
        worst = std::max({worst, std::abs(y.left[n] - direct(x.left, h, at)),
                          std::abs(y.right[n] - direct(x.right, h, at))});
    }
    QVERIFY2(worst < 1e-12, qPrintable(QString::number(worst)));
}

void TestConvolver::pathsGoWhereTheySay() {
    const ConvolverShape shape{128, 300, 0, 1};
    const std::vector<double> h[4] = {test::noise(1, 300, 1), test::noise(1, 200, 2),
                                      test::noise(1, 7, 3), test::noise(1, 129, 4)};
    Convolver convolver(shape);
    const Stereo x = noise(64 * 40);
    const Stereo y = run(convolver, x, ConvolverKernel::make(shape, {h[0], h[1], h[2], h[3]}));
    for (std::size_t n = 500; n < x.size(); n += 11) {
        const auto at = static_cast<long long>(n) - 192;
        QVERIFY(std::abs(y.left[n] - direct(x.left, h[0], at) - direct(x.right, h[1], at)) < 1e-12);
        QVERIFY(std::abs(y.right[n] - direct(x.left, h[2], at) - direct(x.right, h[3], at)) <
                1e-12);
    }
}

void TestConvolver::emptyKernelKeepsTheBits() {
    const ConvolverShape shape{256, 2048, 1024, 1};
    Convolver convolver(shape);
    const Stereo x = noise(64 * 200);
    const Stereo y =
        test::later(run(convolver, x, Kernel()), static_cast<std::size_t>(shape.latency()));
    QVERIFY(std::equal(y.left.begin(), y.left.end(), x.left.begin()));
    QVERIFY(std::equal(y.right.begin(), y.right.end(), x.right.begin()));
}

void TestConvolver::severalOutputsAreThoseOfOne() {
    const ConvolverShape one{512, 2000, 1000, 1}, three{512, 2000, 1000, 3};
    QCOMPARE(three.latency(), 512 + 5 * 64 + 1000);
    std::vector<Kernel> kernels, alone;
    for (int j = 0; j < 3; ++j) {
        const auto h = test::noise(1.0, 2000, static_cast<std::uint64_t>(70 + j));
        kernels.push_back(j == 1 ? Kernel() : ConvolverKernel::make(three, h));
        alone.push_back(j == 1 ? Kernel() : ConvolverKernel::make(one, h));
    }
    const Stereo x = noise(64 * 100);
    std::vector<Stereo> outs(3, x);
    Convolver convolver(three);
    for (std::size_t at = 0; at < x.size(); at += kQuantum) {
        Block in, out[3];
        std::copy_n(x.left.begin() + static_cast<std::ptrdiff_t>(at), kQuantum, in.left.begin());
        std::copy_n(x.right.begin() + static_cast<std::ptrdiff_t>(at), kQuantum, in.right.begin());
        convolver.process(in, kernels, out);
        for (std::size_t j = 0; j < 3; ++j)
            std::copy_n(out[j].left.begin(), kQuantum,
                        outs[j].left.begin() + static_cast<std::ptrdiff_t>(at));
    }
    for (std::size_t j = 0; j < 3; ++j) {
        Convolver single(one);
        const Stereo y = run(single, x, alone[j]);
        for (std::size_t n = 0; n + 256 < x.size(); ++n) QCOMPARE(outs[j].left[n + 256], y.left[n]);
    }
}

void TestConvolver::copyAndResetRepeat() {
    const ConvolverShape shape{128, 1000, 500, 1};
    const Kernel a = ConvolverKernel::make(shape, test::noise(1, 1000, 1));
    const Kernel b = ConvolverKernel::make(shape, test::noise(1, 1000, 2));
    const auto which = [&](int quantum) -> const Kernel& { return quantum % 7 < 3 ? a : b; };
    Convolver convolver(shape);
    const Stereo x = noise(64 * 61), more = noise(64 * 50, 3);
    const Stereo once = run(convolver, x, which);
    Convolver copy(convolver);
    const Stereo onward = run(convolver, more, which);
    QVERIFY(run(copy, more, which) == onward);
    convolver.reset();
    QVERIFY(run(convolver, x, which) == once);
}

void TestConvolver::crossfadesOverOnePartition() {
    const ConvolverShape shape{1024, 4096, 2048, 1};
    const auto h1 = test::noise(0.02, 4096, 1), h2 = test::noise(0.02, 4096, 2);
    const Kernel a = ConvolverKernel::make(shape, h1), b = ConvolverKernel::make(shape, h2);
    const Stereo x = noise(64 * 200);
    constexpr int kChange = 70;  // quanta; the next partition begins at quantum 80
    Convolver convolver(shape);
    const Stereo y = run(convolver, x, [&](int q) -> const Kernel& { return q < kChange ? a : b; });
    for (std::size_t n = 2000; n < x.size(); n += 13) {
        const auto at = static_cast<long long>(n) - 1024 - 64;
        const double place = static_cast<double>(at - 80 * 64) + 0.5;
        const double share = std::clamp(place / 1024, 0.0, 1.0);
        const double w = 0.5 - 0.5 * std::cos(test::kPi * share);
        const double want = (1 - w) * direct(x.left, h1, at) + w * direct(x.left, h2, at);
        QVERIFY2(std::abs(y.left[n] - want) < 1e-12, qPrintable(QString::number(n)));
    }
}

// A kernel after none: taken up a few partitions later, crossfaded over one, and then as if it had always run.
void TestConvolver::filtersWhatWasHeardBefore() {
    const ConvolverShape shape{128, 2000, 1000, 1};
    const auto h = test::noise(0.02, 2000, 1);
    const Kernel kernel = ConvolverKernel::make(shape, h);
    const Stereo x = noise(64 * 200);
    constexpr int kChange = 90;
    Convolver convolver(shape);
    const Stereo y =
        run(convolver, x, [&](int q) -> Kernel { return q < kChange ? Kernel() : kernel; });
    const auto latency = static_cast<std::size_t>(shape.latency());
    std::size_t same = 0, filtered = x.size();
    while (same + latency < x.size() && y.left[same + latency] == x.left[same]) ++same;
    for (std::size_t n = x.size(); n-- > same + latency; filtered = n) {
        const auto at = static_cast<long long>(n) - 192;
        if (std::abs(y.left[n] - direct(x.left, h, at)) > 1e-12) break;
    }
    QVERIFY2(same + latency > 64 * kChange, qPrintable(QString::number(same + latency)));
    QVERIFY2(filtered - (same + latency) <= 128, qPrintable(QString::number(filtered - same)));
    // 16 spectra at one a quantum, the partition under way, and the crossfade.
    QVERIFY2(filtered <= 64 * (kChange + 16 + 2 + 2) + 192 + 128,
             qPrintable(QString::number(filtered)));
}

// Another kernel in every quantum, empty ones among them.
void TestConvolver::changesOftenAndStaysBounded() {
    const ConvolverShape shape{128, 600, 300, 1};
    std::vector<Kernel> kernels(5);
    for (std::size_t i = 1; i < 5; ++i)
        kernels[i] = ConvolverKernel::make(shape, test::noise(0.01, 600, i));
    Convolver convolver(shape);
    const Stereo y = run(convolver, noise(64 * 400), [&](int q) -> const Kernel& {
        return kernels[static_cast<std::size_t>(q * 7 % 5)];
    });
    QVERIFY(test::finite(y) && test::peakOf(y) < 5);
}

void TestConvolver::kernelsAreSwept() {
    const ConvolverShape shape{128, 128, 0, 1};
    const std::vector<double> h(128, 0.1);
    Convolver convolver(shape);
    for (int i = 0; i < 50; ++i) run(convolver, noise(64 * 4), ConvolverKernel::make(shape, h));
    QVERIFY2(ConvolverKernel::alive() < 10, qPrintable(QString::number(ConvolverKernel::alive())));
}

// The longest mastering kernels: no quantum may do the work of many, as one of long partitions does.
void TestConvolver::loadIsEven_data() {
    QTest::addColumn<double>("rate");
    for (const double rate : {48000., 96000., 192000.}) QTest::addRow("%g", rate) << rate;
}

void TestConvolver::loadIsEven() {
    QFETCH(double, rate);
    const int taps = static_cast<int>(65536 * rate / 48000);
    const QuantumTimes fine = timesOf({convolverBlock(rate), taps, taps / 2, 1});
    const QuantumTimes coarse = timesOf({taps / 4, taps, taps / 2, 1});
    qInfo(
        "%d taps: mean %.1f us, 99.5th percentile %.1f us of %.0f us a quantum; "
        "in four partitions the longest takes %.1f us",
        taps, fine.mean, fine.high, 64e6 / rate, coarse.longest);
    QVERIFY2(fine.high < coarse.longest / 4, "one quantum does the work of many");
}

QTEST_APPLESS_MAIN(TestConvolver)
#include "tst_convolver.moc"
