// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are cut, lie, hold nothing or are no sound: read as far as they go, or refused by name.
// labels: unit
// timeout: 600
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <QtTest/QTest>

#include <QTemporaryDir>
#include <cmath>

#include "base/Files.h"
#include "support/MediaFiles.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;
namespace fs = std::filesystem;

class TestBrokenFiles : public QObject {
    Q_OBJECT
    QTemporaryDir dir_;
    fs::path at(const std::string& name) const {
        return fs::path(dir_.path().toStdString()) / name;
    }

    void refused(const fs::path& path, const std::string& hint) {
        const Sound sound = readSound(path);
        QVERIFY2(!sound.error.empty(), path.c_str());
        QVERIFY2(sound.error.find(path.filename().string()) != std::string::npos,
                 sound.error.c_str());
        QVERIFY2(sound.error.find(hint) != std::string::npos, sound.error.c_str());
    }
    static void put(std::string& bytes, std::size_t at, std::uint32_t value) {
        for (std::size_t i = 0; i < 4; ++i)
            bytes[at + i] = static_cast<char>(value >> (8 * i) & 0xFF);
    }

private slots:
    void saysWhatIsWrong() {
        refused(at("missing.wav"), "not there");
        refused(dir_.path().toStdString(), "folder");
        setBytes(at("empty.wav"), "");
        refused(at("empty.wav"), "empty");
        setBytes(at("text.wav"), std::string(5000, 'x') + "\nSome words that are no sound.\n");
        refused(at("text.wav"), "no sound");
        std::string random;
        Noise noiseSource(3);
        for (int i = 0; i < 100000; ++i) random += static_cast<char>(noiseSource.next() * 127);
        setBytes(at("random.mp3"), random);
        refused(at("random.mp3"), "no sound");
        setBytes(at("one.wav"), "R");
        refused(at("one.wav"), "no sound");
        refused("/dev/null", "device");
        setBytes(at("riff.wav"), std::string("RIFF\x10\0\0\0WAVEfmt ", 16));
        refused(at("riff.wav"), "damaged");
    }
    void saysWhenItMayNotRead() {
        QCOMPARE(writeSound(at("secret.wav"), "wav16", 48000, 2, noise(0.1, 2000)), std::string());
        QVERIFY(::chmod(at("secret.wav").c_str(), 0) == 0 &&
                ::chmod(dir_.path().toUtf8(), 0755) == 0);
        const bool isRoot = ::geteuid() == 0;  // root may read all: be nobody for a moment
        if (isRoot) QVERIFY(::seteuid(65534) == 0);
        const Sound sound = readSound(at("secret.wav"));
        const std::string unwritable = writeSound("/proc/lacquer.wav", "wav16", 48000, 2, {0, 0});
        if (isRoot) QVERIFY(::seteuid(0) == 0);
        QVERIFY2(sound.error.find("permission denied") != std::string::npos, sound.error.c_str());
        QVERIFY(!unwritable.empty());
    }
    void refusesManyChannels() {
        // A six-channel header before silence.
        for (const int channels : {3, 6, 7, 0, 65535}) {
            QCOMPARE(writeSound(at("six.wav"), "wav16", 48000, 2, std::vector<double>(12000, 0.25)),
                     std::string());
            std::string bytes = bytesOf(at("six.wav"));
            const std::size_t fmt = bytes.find("fmt ") + 8;
            bytes[fmt + 2] = static_cast<char>(channels & 0xFF);
            bytes[fmt + 3] = static_cast<char>(channels >> 8);
            bytes[fmt + 12] = static_cast<char>(channels * 2 & 0xFF);
            bytes[fmt + 13] = static_cast<char>(channels * 2 >> 8);
            setBytes(at("six.wav"), bytes);
            QVERIFY(!readSound(at("six.wav")).error.empty());
            const Sound wide = readSound(at("six.wav"), Decoder::Channels::UpToSurround);
            QCOMPARE(wide.error.empty(), channels == 3 || channels == 6);
            if (wide.error.empty()) QCOMPARE(wide.info.channels, channels);
            if (channels == 6) refused(at("six.wav"), "6 channels");
        }
    }
    void refusesOddRates() {
        for (const std::uint32_t rate : {0u, 1u, 7999u, 384001u, 0x7FFFFFFFu, 0xFFFFFFFFu}) {
            QCOMPARE(writeSound(at("rate.wav"), "wav16", 48000, 2, noise(0.1, 2000)),
                     std::string());
            std::string bytes = bytesOf(at("rate.wav"));
            put(bytes, bytes.find("fmt ") + 12, rate);
            setBytes(at("rate.wav"), bytes);
            QVERIFY2(!readSound(at("rate.wav")).error.empty(), std::to_string(rate).c_str());
        }
        refused(at("rate.wav"), "rate.wav");
    }

    void cutFiles_data() {
        QTest::addColumn<QString>("id");
        for (const FormatInfo& format : fileFormats())
            QTest::newRow(std::string(format.id).c_str())
                << QString::fromStdString(std::string(format.id));
    }
    void cutFiles() {
        QFETCH(QString, id);
        const FormatInfo& format = *findFormat(id.toStdString());
        const Frames frames = format.isLossy ? 480000 : 96000;  // Ogg comes in pages of a second
        std::vector<double> x = gridNoise(format.bits, frames, 2, 3);
        const fs::path path = at("cut." + std::string(format.extension));
        QCOMPARE(writeSound(path, format.id, 48000, 2, x), std::string());
        const std::string whole = bytesOf(path);
        const Sound all = readSound(path);
        Frames last = -1;
        for (const double part : {0.0, 0.0005, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.9999}) {
            setBytes(path, whole.substr(0, static_cast<std::size_t>(
                                               part * static_cast<double>(whole.size()))));
            const Sound sound = readSound(path);
            const bool mayFail = part < 0.05 || (part < 0.2 && format.isLossy);
            QVERIFY2(mayFail || sound.error.empty(), sound.error.c_str());
            if (!sound.error.empty()) {
                QVERIFY2(sound.error.find("cut.") != std::string::npos, sound.error.c_str());
                continue;
            }
            const std::string where = QString("%1 %2: %3 frames, warning: ")
                                          .arg(id)
                                          .arg(part)
                                          .arg(sound.frames())
                                          .toStdString() +
                                      sound.warning;
            if (sound.frames() == frames && part > 0.98) {  // only padding or tags were cut off
                QVERIFY2(sound.samples == all.samples, where.c_str());
                continue;
            }
            QVERIFY2(sound.frames() < frames, where.c_str());
            QVERIFY2(!sound.warning.empty() && sound.warning.find("cut.") != std::string::npos,
                     where.c_str());
            QVERIFY2(sound.frames() >= last, where.c_str());
            QVERIFY2(std::abs(static_cast<double>(sound.frames()) / frames - part) <
                         (format.isLossy ? 0.25 : 0.1),
                     where.c_str());
            if (!format.isLossy)
                QVERIFY2(std::equal(sound.samples.begin(), sound.samples.end(), x.begin()),
                         where.c_str());
            last = sound.frames();
        }
        QVERIFY(last > frames / 2);
    }

    void librariesKeepQuiet() {
        const fs::path log = at("stderr.txt");
        const int saved = ::dup(2), to = ::open(log.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
        ::dup2(to, 2);
        for (const FormatInfo& format : fileFormats()) {
            const fs::path path = at("quiet." + std::string(format.extension));
            writeSound(path, format.id, 48000, 2, noise(0.5, 2 * 48000));
            const std::string whole = bytesOf(path);
            for (const std::size_t part : {3, 2, 1}) {
                setBytes(path, whole.substr(0, whole.size() * part / 4) + std::string(500, 'x'));
                readSound(path);
            }
        }
        ::dup2(saved, 2);
        ::close(saved);
        ::close(to);
        QCOMPARE(bytesOf(log), std::string());
    }

    void lyingHeaders() {
        const std::vector<double> x = gridNoise(16, 5000, 2, 8);
        QCOMPARE(writeSound(at("lie.wav"), "wav16", 48000, 2, x), std::string());
        const std::string whole = bytesOf(at("lie.wav"));
        const std::size_t data = whole.find("data") + 4;
        for (const std::uint32_t size :
             {0xFFFFFFFFu, 0x7FFFFFFFu, 0x80000000u, 0xFFFFFF00u}) {  // "until the end"
            std::string bytes = whole;
            put(bytes, data, size);
            put(bytes, 4, size);
            setBytes(at("lie.wav"), bytes);
            const Sound sound = readSound(at("lie.wav"));
            QVERIFY2(sound.samples == x && sound.error.empty() && sound.warning.empty(),
                     sound.warning.c_str());
        }
        std::string bytes = whole;
        put(bytes, data, 0x40000000u);  // a promise that is not kept
        setBytes(at("lie.wav"), bytes);
        const Sound cut = readSound(at("lie.wav"));
        QVERIFY(cut.samples == x);
        QVERIFY2(cut.warning.find("cut short") != std::string::npos, cut.warning.c_str());
    }

    void crashedRecorder() {
        for (const char* id : {"wav16", "wav24", "wav32f", "rf64-24"}) {
            const FormatInfo& format = *findFormat(id);
            const std::vector<double> x = gridNoise(format.bits, 30000, 2, 8);
            QCOMPARE(writeSound(at("crash.wav"), id, 48000, 2, x), std::string());
            std::string bytes = bytesOf(at("crash.wav"));
            if (format.id == "rf64-24")
                put(bytes, bytes.find("ds64") + 16, 0);
            else
                put(bytes, bytes.find("data") + 4, 0), put(bytes, 4, 0);
            bytes.resize(bytes.size() - 5);  // in the middle of a frame
            setBytes(at("crash.wav"), bytes);
            const Sound sound = readSound(at("crash.wav"));
            QCOMPARE(sound.error, std::string());
            QVERIFY2(sound.frames() == 29999 || sound.frames() == 29998,
                     std::to_string(sound.frames()).c_str());
            QVERIFY(std::equal(sound.samples.begin(), sound.samples.end(), x.begin()));
            QVERIFY2(sound.warning.find("never finished") != std::string::npos,
                     sound.warning.c_str());
        }
        // Empty and meant so: other chunks follow.
        QCOMPARE(writeSound(at("none.wav"), "wav16", 48000, 2, {}), std::string());
        std::string bytes = bytesOf(at("none.wav")) + std::string("LIST\x04\0\0\0INFO", 12);
        setBytes(at("none.wav"), bytes);
        const Sound none = readSound(at("none.wav"));
        QVERIFY(none.error.empty() && none.warning.empty() && none.frames() == 0);
    }

    void diskFull() {
        for (const FormatInfo& format : fileFormats()) {
            const std::string why = writeSound("/dev/full", format.id, format.nearestRate(48000), 2,
                                               noise(0.5, 400000));
            QVERIFY2(why.find("disk is full") != std::string::npos ||
                         why.find("could not be written") != std::string::npos,
                     (std::string(format.id) + ": " + why).c_str());
        }
        const std::string folderless = writeSound(at("no folder/x.wav"), "wav16", 48000, 2, {0, 0});
        QVERIFY2(folderless.find("folder is not there") != std::string::npos, folderless.c_str());
    }
    void badRequests() {
        QVERIFY(!writeSound(at("x.mp3"), "mp3-320", 96000, 2, {0, 0}).empty());
        QVERIFY(!writeSound(at("x.opus"), "opus-160", 44100, 2, {0, 0}).empty());
        QVERIFY(!Encoder::create(at("x.wav"), *findFormat("wav16"), 48000, 3).ok());
        QCOMPARE(findFormat("mp3-320")->nearestRate(96000), 48000.0);
        QCOMPARE(findFormat("mp3-320")->nearestRate(88200), 44100.0);
        QCOMPARE(findFormat("mp3-320")->nearestRate(22050), 32000.0);
        QCOMPARE(findFormat("opus-160")->nearestRate(44100), 48000.0);
        QCOMPARE(findFormat("ogg-q6")->nearestRate(384000), 192000.0);
        QCOMPARE(findFormat("wav24")->nearestRate(384000), 384000.0);
        QVERIFY(findFormat("wav12") == nullptr);
    }
    void clampsAndRounds() {
        QCOMPARE(writeSound(at("clamp.wav"), "wav16", 48000, 1,
                            {1.5, -1.5, std::nan(""), 0.4 / 32768, 0.6 / 32768, -0.6 / 32768}),
                 std::string());
        const Sound sound = readSound(at("clamp.wav"));
        const std::vector<double> expected = {32767.0 / 32768, -1.0,        0.0, 0.0,
                                              1.0 / 32768,     -1.0 / 32768};
        QVERIFY(sound.samples == expected);
    }
    void moreThanFourGigabytes() {
        // The header's arithmetic on a sparse file: RF64 promises what 32 bits cannot hold.
        QCOMPARE(writeSound(at("big.wav"), "rf64-24", 48000, 2, gridNoise(24, 1000, 2)),
                 std::string());
        std::string bytes = bytesOf(at("big.wav"));
        const std::uint64_t frames = 900000000, data = frames * 6;
        for (std::size_t i = 0; i < 8; ++i)
            bytes[bytes.find("ds64") + 16 + i] = static_cast<char>(data >> (8 * i) & 0xFF);
        setBytes(at("big.wav"), bytes.substr(0, bytes.find("data") + 8));
        fs::resize_file(at("big.wav"), bytes.find("data") + 8 + data);
        auto decoder = Decoder::open(at("big.wav"));
        QVERIFY(decoder.ok());
        QCOMPARE((*decoder)->info().promisedFrames,
                 std::optional<Frames>(static_cast<Frames>(frames)));
        QVERIFY((*decoder)->info().lengthIsSure);
    }

    void atomicFiles() {
        const fs::path target = at("out.txt");
        QVERIFY(writeWhole(target, "one", AtomicFile::Existing::Keep).ok());
        QVERIFY(!writeWhole(target, "two", AtomicFile::Existing::Keep).ok());
        QCOMPARE(bytesOf(target), std::string("one"));
        QVERIFY(writeWhole(target, "two", AtomicFile::Existing::Replace).ok());
        QCOMPARE(bytesOf(target), std::string("two"));
        fs::path hidden;
        {
            auto file = AtomicFile::create(at("late.txt"));
            QVERIFY(file.ok());
            hidden = file->temporary();
            QVERIFY(fs::exists(hidden) && hidden.filename().string()[0] == '.' &&
                    hidden.parent_path() == target.parent_path());
            setBytes(at("late.txt"), "meanwhile");
            QVERIFY(!file->commit().ok());
        }
        QVERIFY(!fs::exists(hidden));
        QCOMPARE(bytesOf(at("late.txt")), std::string("meanwhile"));
        fs::create_symlink(target, at("link.txt"));
        QVERIFY(writeWhole(at("link.txt"), "three", AtomicFile::Existing::Replace).ok());
        QVERIFY(fs::is_symlink(at("link.txt")));
        QCOMPARE(bytesOf(target), std::string("three"));
        ::chmod(target.c_str(), 0640);
        QVERIFY(writeWhole(target, "four", AtomicFile::Existing::Replace).ok());
        QVERIFY((fs::status(target).permissions() & fs::perms::all) == fs::perms(0640));
        QVERIFY(!AtomicFile::create(dir_.path().toStdString()).ok());
        QVERIFY(!AtomicFile::create(at("nowhere/x")).ok());
        const std::string longName(250, 'n');
        QVERIFY(writeWhole(at(longName), "x", AtomicFile::Existing::Keep).ok());
    }
};

QTEST_GUILESS_MAIN(TestBrokenFiles)
#include "tst_brokenfiles.moc"
