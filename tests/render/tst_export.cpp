// SPDX-License-Identifier: GPL-3.0-or-later
// Files are exact, complete or not there, and keep what was promised.
// labels: unit
// timeout: 300
#include <ebur128.h>

#include <QtTest/QTest>
#include <cmath>
#include <fstream>
#include <thread>

#include "media/Bext.h"
#include "media/Decoder.h"
#include "media/Tags.h"
#include "render/MemorySound.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

std::vector<double> onGrid(std::vector<double> x, int bits) {
    const double scale = std::ldexp(1.0, bits - 1);
    for (double& v : x) v = std::clamp(std::floor(v * scale), -scale, scale - 1) / scale;
    return x;
}

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// Something like music: level moves, both channels differ.
std::vector<double> programme(double rate, std::size_t frames, std::uint64_t seed) {
    auto x = noise(0.25, frames, seed);
    for (std::size_t n = 0; n < frames; ++n) {
        const double t = static_cast<double>(n) / rate;
        x[n] *= 0.6 + 0.4 * std::sin(2 * kPi * 1.3 * t);
        x[n] += 0.3 * std::sin(2 * kPi * 110 * t + static_cast<double>(seed));
    }
    return x;
}

double independentLufs(const std::filesystem::path& file) {
    auto decoder = Decoder::open(file);
    if (!decoder) return NAN;
    const StreamInfo info = (*decoder)->info();
    ebur128_state* state = ebur128_init(static_cast<unsigned>(info.channels),
                                        static_cast<unsigned long>(info.rate), EBUR128_MODE_I);
    std::vector<double> chunk(static_cast<std::size_t>(4096 * info.channels));
    while (true) {
        const auto got = (*decoder)->read(chunk.data(), 4096);
        if (!got || *got == 0) break;
        ebur128_add_frames_double(state, chunk.data(), static_cast<std::size_t>(*got));
    }
    double lufs = NAN;
    ebur128_loudness_global(state, &lufs);
    ebur128_destroy(&state);
    return lufs;
}

double decibels(double x) {
    return 20 * std::log10(std::max(x, 1e-30));
}

}  // namespace

class TestExport : public QObject {
    Q_OBJECT
    QTemporaryDir dir_;
    std::filesystem::path path(const char* name) const {
        return std::filesystem::path(dir_.path().toStdString()) / name;
    }
    Result<ExportReport> run(const Project& project, TrackSound& sound,
                             const ExportOptions& options) {
        Task task;
        return exportTrack(project, 1, sound, options, task);
    }

private slots:
    void anEmptyChainGivesTheSourceBack_data() {
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("bits");
        QTest::addColumn<int>("frames");
        QTest::addColumn<int>("channels");
        const std::pair<const char*, int> formats[] = {
            {"wav16", 16},  {"wav24", 24},  {"wav32", 32}, {"wav32f", 24},
            {"flac16", 16}, {"flac24", 24}, {"aiff24", 24}};
        for (const auto& [format, bits] : formats)
            for (const int frames : {1, 63, 64, 65, 5000})
                for (const int channels : {1, 2})
                    QTest::addRow("%s %d frames %d ch", format, frames, channels)
                        << QString(format) << bits << frames << channels;
    }
    void anEmptyChainGivesTheSourceBack() {
        QFETCH(QString, format);
        QFETCH(int, bits);
        QFETCH(int, frames);
        QFETCH(int, channels);
        const auto left = onGrid(noise(1.0, static_cast<std::size_t>(frames), 3), bits);
        const auto right =
            channels == 1 ? left : onGrid(noise(1.0, static_cast<std::size_t>(frames), 4), bits);
        MemorySound sound(left, right, 44100, channels);
        const ExportOptions options{.file = path("same.out"), .formatId = "", .overwrite = true};
        // Also with neutral and switched-off modules in the chain.
        Chain chain{{moduleWith("gain", {}), moduleWith("limiter", {{"drive", 12}}, 8)}};
        chain.modules[1].on = false;
        const auto report = run(projectWith(sound, chain, format.toStdString()), sound, options);
        QVERIFY2(report.ok(), report.ok() ? "" : report.error().english().c_str());
        QCOMPARE(report->frames, Frames(frames));
        QCOMPARE(report->channels, channels);
        QCOMPARE(QString::fromStdString(std::string(report->format->id)), format);
        QVERIFY(report->kept() && report->dither == DitherKind::None);
        StreamInfo info;
        const auto got = readSamples(options.file, &info);
        QCOMPARE(info.channels, channels);
        QCOMPARE(got.size(), static_cast<std::size_t>(frames * channels));
        for (std::size_t n = 0; n < left.size(); ++n) {
            QCOMPARE(got[n * static_cast<std::size_t>(channels)], left[n]);
            QCOMPARE(got[(n + 1) * static_cast<std::size_t>(channels) - 1], right[n]);
        }
    }
    void twoRendersAreTheSameBytes() {
        MemorySound sound(programme(44100, 50000, 1), programme(44100, 50000, 2), 44100);
        const Chain chain{
            {moduleWith("gain", {{"gain", 3}}), moduleWith("limiter", {{"drive", 8}}, 8)}};
        for (const char* format : {"wav16", "wav24", "wav32f", "flac16"}) {
            const Project project = projectWith(sound, chain, "wav24");
            for (const char* name : {"a", "b"})
                QVERIFY(run(project, sound,
                            {.file = path(name),
                             .formatId = format,
                             .rate = 48000,
                             .ceilingDbtp = -1.0,
                             .overwrite = true})
                            .ok());
            QVERIFY(bytesOf(path("a")) == bytesOf(path("b")));
            QVERIFY(bytesOf(path("a")).size() > 50000);
        }
    }
    void monoStaysMonoUntilTheChannelsDiffer() {
        const auto mix = onGrid(programme(48000, 9000, 1), 16);
        MemorySound sound(mix, mix, 48000, 1);
        const ExportOptions options{.file = path("mono.wav"), .overwrite = true};
        const Chain alike{{moduleWith("gain", {{"gain", -6}})}};
        auto report = run(projectWith(sound, alike, "wav16"), sound, options);
        QVERIFY(report.ok() && report->channels == 1 && report->kept());
        // A source that claims to be mono and is not stands for a chain that makes two channels.
        MemorySound differs(mix, noise(0.1, 9000), 48000, 1);
        report = run(projectWith(differs, alike, "wav16"), differs, options);
        QVERIFY(report.ok() && report->channels == 2 && report->kept());
        QCOMPARE(readSamples(options.file).size(), std::size_t(18000));
    }
    void widthShrinksWithDither() {
        MemorySound sound(noise(0.1, 20000), noise(0.1, 20000, 2), 44100);
        auto report = run(projectWith(sound, {}, "wav24"), sound,
                          {.file = path("d.wav"), .formatId = "wav16", .overwrite = true});
        QVERIFY(report.ok() && report->dither == DitherKind::Tpdf && report->kept());
        report = run(projectWith(sound, {}, "wav16"), sound,
                     {.file = path("d.wav"), .formatId = "wav24", .overwrite = true});
        QVERIFY(report.ok() && report->dither == DitherKind::None);
        report = run(projectWith(sound, {{moduleWith("gain", {{"gain", -1}})}}, "wav16"), sound,
                     {.file = path("d.wav"), .overwrite = true});
        QVERIFY(report.ok() && report->dither == DitherKind::Tpdf);
        report = run(projectWith(sound, {}, "wav24"), sound,
                     {.file = path("d.wav"),
                      .formatId = "wav16",
                      .rate = 96000,
                      .dither = "fw9",
                      .overwrite = true});
        QVERIFY(report.ok() && report->dither == DitherKind::Tpdf && report->warnings.size() == 1);
        QVERIFY(!run(projectWith(sound, {}, "wav24"), sound,
                     {.file = path("d.wav"), .dither = "loud", .overwrite = true})
                     .ok());
    }
    void rateConversionKeepsLengthAndCeiling() {
        // Clipped noise: its peaks grow when it is converted.
        auto x = noise(3.0, 60000, 9);
        for (double& v : x) v = std::clamp(v, -0.891, 0.891);
        for (std::size_t n = 0; n < 3000; ++n)
            x[n] *= double(n) / 3000, x[59999 - n] *= double(n) / 3000;
        MemorySound sound(x, x, 96000);
        ExportOptions options{
            .file = path("src.wav"), .formatId = "wav24", .rate = 44100, .overwrite = true};
        auto report = run(projectWith(sound, {}, "wav24"), sound, options);
        QVERIFY(report.ok() && report->held.empty());
        QCOMPARE(report->frames, Frames(27563));
        QVERIFY2(report->written.loudness.truePeakDbtp > -0.9, "the test's signal must overshoot");
        options.ceilingDbtp = -1.0;
        report = run(projectWith(sound, {}, "wav24"), sound, options);
        QVERIFY(report.ok() && report->kept() && !report->held.empty());
        QVERIFY(report->written.loudness.truePeakDbtp <= -0.95);
        QVERIFY(report->held.front().reductionDb > 0.05 &&
                report->held.back().end <= report->frames);
    }
    void belowTheCeilingTheHoldChangesNothing() {
        MemorySound sound(programme(48000, 30000, 1), programme(48000, 30000, 2), 48000);
        ExportOptions options{
            .file = path("a"), .formatId = "wav32f", .rate = 44100, .overwrite = true};
        QVERIFY(run(projectWith(sound, {}, "wav32f"), sound, options).ok());
        options.file = path("b");
        options.ceilingDbtp = -0.1;
        const auto report = run(projectWith(sound, {}, "wav32f"), sound, options);
        QVERIFY(report.ok() && report->held.empty());
        QVERIFY(bytesOf(path("a")) == bytesOf(path("b")));
    }
    void loudnessLandsInTheFile_data() {
        QTest::addColumn<double>("lufs");
        QTest::addColumn<double>("rate");
        for (const double lufs : {-24.0, -16.0, -11.0, -8.0})
            for (const double rate : {44100.0, 48000.0})
                QTest::addRow("%g at %g", lufs, rate) << lufs << rate;
    }
    void loudnessLandsInTheFile() {
        QFETCH(double, lufs);
        QFETCH(double, rate);
        MemorySound sound(programme(44100, 176400, 1), programme(44100, 176400, 2), 44100);
        const Chain chain{{moduleWith("limiter", {{"ceiling", -1}})}};
        const auto report = run(projectWith(sound, chain, "wav24"), sound,
                                {.file = path("l.wav"),
                                 .formatId = "wav16",
                                 .rate = rate,
                                 .ceilingDbtp = -1.0,
                                 .loudnessLufs = lufs,
                                 .overwrite = true});
        QVERIFY2(report.ok(), report.ok() ? "" : report.error().english().c_str());
        QVERIFY(report->target->steps.size() <= 5);
        QVERIFY2(report->kept(),
                 qPrintable(QString::number(report->written.loudness.integratedLufs)));
        QVERIFY(std::abs(report->written.loudness.integratedLufs - lufs) <= 0.1);
        QVERIFY(report->written.loudness.truePeakDbtp <= -0.95);
    }
    void normalisingIsOnlyALevel() {
        const auto left = programme(44100, 100000, 1), right = programme(44100, 100000, 2);
        MemorySound sound(left, right, 44100);
        const auto report = run(projectWith(sound, {}, "wav32f"), sound,
                                {.file = path("n.wav"),
                                 .loudnessLufs = -23.0,
                                 .loudnessBy = LoudnessBy::Gain,
                                 .overwrite = true});
        QVERIFY(report.ok() && report->kept() && report->target->steps.size() <= 2);
        const auto got = readSamples(path("n.wav"));
        const double gain = got[20] / left[10];
        QVERIFY(std::abs(decibels(gain) - report->gainDb) < 1e-4);
        for (std::size_t n = 0; n < left.size(); ++n)
            QVERIFY(std::abs(got[2 * n] - gain * left[n]) < 1e-7);
    }
    void anImpossibleLoudnessIsReported() {
        MemorySound silence(std::vector<double>(90000), std::vector<double>(90000), 44100);
        const Chain chain{{moduleWith("limiter", {})}};
        ExportOptions options{.file = path("i.wav"), .loudnessLufs = -14.0, .overwrite = true};
        auto report = run(projectWith(silence, chain, "wav24"), silence, options);
        QVERIFY(!report.ok() && report.error().english().find("too quiet") != std::string::npos);
        MemorySound faint(noise(2e-3, 90000), noise(2e-3, 90000), 44100);
        report = run(projectWith(faint, chain, "wav24"), faint, options);
        QVERIFY(report.ok() && !report->kept() && !report->target->reached);
        report = run(projectWith(faint, {}, "wav24"), faint, options);
        QVERIFY(!report.ok() && report.error().english().find("limiter") != std::string::npos);
    }
    void namesThatAreTakenAreKept() {
        std::ofstream(path("taken.wav")) << "precious";
        MemorySound sound(noise(0.1, 1000), noise(0.1, 1000), 44100);
        auto report = run(projectWith(sound, {}, "wav16"), sound, {.file = path("taken.wav")});
        QVERIFY(!report.ok());
        QCOMPARE(bytesOf(path("taken.wav")), std::string("precious"));
        report = run(projectWith(sound, {}, "wav16"), sound,
                     {.file = path("taken.wav"), .overwrite = true});
        QVERIFY(report.ok() && report->kept());
    }
    void theMixIsNeverOverwritten() {
        MemorySound sound(noise(0.1, 1000), noise(0.1, 1000), 44100);
        QVERIFY(run(projectWith(sound, {}, "wav16"), sound,
                    {.file = path("mix.wav"), .overwrite = true})
                    .ok());
        Project project = projectWith(sound, {}, "wav16");
        Track track = *project.tracks[0];
        track.source.path = path("mix.wav");
        project.tracks[0] = std::make_shared<const Track>(track);
        const auto report = run(project, sound, {.file = path("mix.wav"), .overwrite = true});
        QVERIFY(!report.ok() && report.error().english().find("mix itself") != std::string::npos);
    }
    void failuresLeaveNothing() {
        QTemporaryDir empty;
        const std::filesystem::path folder = empty.path().toStdString();
        MemorySound sound(noise(0.1, 500000), noise(0.1, 500000), 44100);
        const Project project = projectWith(sound, {}, "wav16");
        QVERIFY(!run(project, sound, {.file = folder / "no" / "such" / "folder.wav"}).ok());
        QVERIFY(!run(project, sound, {.file = folder / "x.wav", .formatId = "wav17"}).ok());
        QVERIFY(
            !run(project, sound, {.file = folder / "x.mp3", .formatId = "mp3-320", .rate = 96000})
                 .ok());
        QVERIFY(!run(project, sound, {.file = folder}).ok());
        sound.memory().late = true;
        QVERIFY(!run(project, sound, {.file = folder / "x.wav"}).ok());
        sound.memory().late = false;
        QCOMPARE(filesIn(folder), 0);
        Task task;
        std::thread stopper([&] {
            while (task.share() < 0.05) std::this_thread::yield();
            task.cancel();
        });
        const auto report = exportTrack(project, 1, sound, {.file = folder / "x.wav"}, task);
        stopper.join();
        QVERIFY(!report.ok());
        QCOMPARE(filesIn(folder), 0);
    }
    void trimAndFadesShapeTheFile() {
        MemorySound sound(std::vector<double>(10000, 0.5), std::vector<double>(10000, 0.5), 44100);
        Project project = projectWith(sound, {}, "wav32f");
        Track track = *project.tracks[0];
        track.trimStart = 1000;
        track.trimEnd = 8001;
        track.fadeIn = track.fadeOut = 500;
        project.tracks[0] = std::make_shared<const Track>(track);
        const auto report =
            run(project, sound, {.file = path("t.wav"), .overwrite = true, .measureMix = true});
        QVERIFY(report.ok() && report->kept());
        QCOMPARE(report->frames, Frames(7001));
        const auto y = readSamples(path("t.wav"));
        QVERIFY(y[0] < 1e-4 && y[7000 * 2] < 1e-4 && y[3000 * 2] == 0.5);
        QVERIFY(std::abs(report->mix->samplePeakDbfs - decibels(0.5)) < 1e-6);
    }
    void everyFormatIsWrittenAndReadBack() {
        MemorySound sound(programme(44100, 66150, 1), programme(44100, 66150, 2), 44100);
        for (const FormatInfo& format : fileFormats()) {
            const auto report =
                run(projectWith(sound, {}, "wav24"), sound,
                    {.file = path("any"), .formatId = std::string(format.id), .overwrite = true});
            QVERIFY2(report.ok(),
                     qPrintable(QString::fromStdString(
                         std::string(format.id) + (report.ok() ? "" : report.error().english()))));
            for (const PromiseCheck& check : report->written.checks)
                QVERIFY2(check.kept,
                         qPrintable(QString::fromStdString(std::string(format.id) + ": " +
                                                           check.what.source + " " + check.got)));
            QVERIFY(report->written.frames > 66000);
        }
    }
    // Every format says who made it and how loud it is; libebur128 hears the same within 0.1 LU.
    void namesAndLoudnessAreInEveryFile() {
        MemorySound sound(programme(48000, 240000, 1), programme(48000, 240000, 2), 48000);
        Project project = projectWith(sound, {}, "wav24");
        Track track = *project.tracks[0];
        track.credits.composer = "Bach";
        track.isrc = "DEA122600001";
        project.tracks[0] = std::make_shared<const Track>(track);
        project.album.title = "Das Album";
        project.album.credits.artist = "Künstler";
        project.created = "2026-11-26T17:00:00Z";
        for (const FormatInfo& format : fileFormats()) {
            const auto file = path("named");
            const auto report =
                run(project, sound,
                    {.file = file, .formatId = std::string(format.id), .overwrite = true});
            QVERIFY2(report.ok() && report->kept(), std::string(format.id).c_str());
            const double heard = independentLufs(file);
            const auto tags = readTags(file, format);
            if (!format.id.starts_with("rf64")) {
                QCOMPARE(tags->title, track.title);
                QCOMPARE(tags->artist, std::string("Künstler"));
                QCOMPARE(tags->album, std::string("Das Album"));
                QCOMPARE(tags->composer, std::string("Bach"));
                QCOMPARE(tags->isrc, track.isrc);
                QVERIFY2(std::abs(*tags->trackLufs - heard) < 0.1, std::string(format.id).c_str());
            }
            if (format.extension != "wav") continue;
            const auto bext = readBext(file);
            QVERIFY(bext.ok());
            QVERIFY(std::abs(bext->integratedLufs - heard) < 0.1);
            QCOMPARE(bext->date, std::string("2026-11-26"));
        }
    }
    void formatFollowsSourceAndName() {
        const auto chosen = [](const char* source, const char* file) {
            return std::string(formatFor({.formatId = source}, file).id);
        };
        QCOMPARE(chosen("wav24", "x.wav"), std::string("wav24"));
        QCOMPARE(chosen("wav24", "x.flac"), std::string("flac24"));
        QCOMPARE(chosen("wav16", "x.FLAC"), std::string("flac16"));
        QCOMPARE(chosen("wav32f", "x.flac"), std::string("flac24"));
        QCOMPARE(chosen("mp3-320", "x.wav"), std::string("wav32f"));
        QCOMPARE(chosen("mp3-320", "x"), std::string("wav32f"));
        QCOMPARE(chosen("flac24", "x.wav"), std::string("wav24"));
        QCOMPARE(chosen("flac24", "x.aif"), std::string("aiff24"));
        QCOMPARE(chosen("wav64f", "x.wav"), std::string("wav64f"));
        QCOMPARE(chosen("wav24", "x.mp3"), std::string("mp3-320"));
    }
};

QTEST_APPLESS_MAIN(TestExport)
#include "tst_export.moc"
