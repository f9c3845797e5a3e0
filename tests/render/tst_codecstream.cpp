// SPDX-License-Identifier: GPL-3.0-or-later
// The stream through a codec: as long as what went in, not a sample late, and what a file of it decodes to.
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "measure/Align.h"
#include "media/CodecStream.h"
#include "media/Decoder.h"
#include "support/Signals.h"

using namespace lacquer;

namespace {

// Bursts of noise that is darker than white, other ones on the right: codecs keep them.
std::vector<double> material(double rate) {
    auto x = test::noise(0.5, static_cast<std::size_t>(2 * 4.0 * rate), 5);
    double low[2] = {};
    for (std::size_t n = 0; n < x.size(); ++n) {
        low[n % 2] += 4000.0 / rate * (x[n] - low[n % 2]);
        const double time = static_cast<double>(n / 2) / rate;
        x[n] = low[n % 2] * (0.3 + 0.7 * std::exp(-6.0 * std::fmod(time, 0.4)));
    }
    return x;
}

std::vector<double> streamed(const FormatInfo& format, double rate, const std::vector<double>& in) {
    auto stream = CodecStream::create(format, rate);
    if (!stream) qFatal("%s", (*stream ? "" : "no stream"));
    std::vector<double> out;
    const auto frames = static_cast<Frames>(in.size() / 2);
    for (Frames at = 0; at < frames;) {
        const Frames count = std::min<Frames>(frames - at, 64 * (1 + at % 7));
        if (!(*stream)->push(in.data() + 2 * at, count, out)) qFatal("push");
        at += count;
    }
    if (!(*stream)->finish(out)) qFatal("finish");
    return out;
}

std::vector<double> throughFile(const FormatInfo& format, double rate,
                                const std::vector<double>& in) {
    QTemporaryDir folder;
    const std::filesystem::path file =
        folder.filePath("a").toStdString() + "." + std::string(format.extension);
    auto encoder = Encoder::create(file, format, rate, 2);
    if (!encoder || !(*encoder)->write(in.data(), static_cast<Frames>(in.size() / 2)) ||
        !(*encoder)->finish())
        qFatal("no file");
    auto decoder = Decoder::open(file);
    if (!decoder) qFatal("no decoder");
    std::vector<double> out(in.size());
    for (std::size_t at = 0; at < out.size();) {
        const auto got = (*decoder)->read(
            out.data() + at,
            4096 < (out.size() - at) / 2 ? 4096 : static_cast<Frames>((out.size() - at) / 2));
        if (!got || *got == 0) break;
        at += static_cast<std::size_t>(2 * *got);
    }
    return out;
}

std::vector<float> left(const std::vector<double>& both) {
    std::vector<float> out;
    for (std::size_t n = 0; n < both.size(); n += 2) out.push_back(static_cast<float>(both[n]));
    return out;
}

double apartDb(const std::vector<double>& a, const std::vector<double>& b) {
    double error = 1e-30, power = 1e-30;
    for (std::size_t n = 0; n < a.size(); ++n) {
        error += std::pow(a[n] - b[n], 2);
        power += std::pow(a[n], 2);
    }
    return 10.0 * std::log10(error / power);
}

}  // namespace

class TestCodecStream : public QObject {
    Q_OBJECT
private slots:
    void nothingIsLateAndTheFileSoundsAlike_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<double>("rate");
        for (const FormatInfo& format : codecFormats())
            for (const double rate : {44100.0, 48000.0, 96000.0}) {
                const auto id = QString::fromUtf8(format.id.data(), std::ssize(format.id));
                QTest::newRow(qPrintable(QString("%1 %2").arg(id).arg(rate))) << id << rate;
            }
    }
    void nothingIsLateAndTheFileSoundsAlike() {
        QFETCH(QString, id);
        QFETCH(double, rate);
        const FormatInfo& format = *findFormat(id.toStdString());
        const std::vector<double> in = material(rate), out = streamed(format, rate, in);
        QCOMPARE(out.size(), in.size());
        Task task;
        const auto found = align(left(in), left(out), rate, task);
        QVERIFY(found);
        QCOMPARE(found->lag, Frames{0});
        QVERIFY(!found->inverted);
        QVERIFY2(apartDb(in, out) < -8.0, qPrintable(QString::number(apartDb(in, out))));
        if (!format.takesRate(rate)) return;
        // Vorbis and Opus files are read by another decoder; they agree to its rounding.
        const double file = apartDb(throughFile(format, rate, in), out);
        QVERIFY2(file < (id.startsWith("opus") ? -40.0 : -90.0), qPrintable(QString::number(file)));
        qInfo("%s at %.0f Hz: changed %.1f dB, the file differs by %.1f dB", qPrintable(id), rate,
              apartDb(in, out), file);
    }
};

QTEST_GUILESS_MAIN(TestCodecStream)
#include "tst_codecstream.moc"
