// SPDX-License-Identifier: GPL-3.0-or-later
// Names, codes, gains and covers in every format, read back by us and by ffprobe; the sound stays as it was.
// labels: unit
// timeout: 300
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest/QTest>
#include <cmath>
#include <fstream>

#include "media/Bext.h"
#include "media/Decoder.h"
#include "media/PcmWriter.h"
#include "media/Tags.h"
#include "support/Signals.h"

using namespace lacquer;
namespace fs = std::filesystem;

namespace {

// A PNG of one pixel.
const std::string kPng = QByteArray::fromBase64(
                             "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwACh"
                             "wGA60e6kgAAAABJRU5ErkJg"
                             "gg==")
                             .toStdString();

FileTags allTags() {
    FileTags tags{.title = "Größe “1”",
                  .artist = "Künstler",
                  .album = "Das Album",
                  .albumArtist = "Alle",
                  .composer = "Bach",
                  .lyricist = "Text",
                  .arranger = "Arr",
                  .genre = "Jazz",
                  .year = "2026",
                  .copyright = "© 2026 X",
                  .isrc = "DEA122600001",
                  .barcode = "4006381333931",
                  .comment = "Hello",
                  .number = 3,
                  .count = 12};
    tags.trackLufs = -14.25;
    tags.albumLufs = -15.5;
    tags.trackPeak = 0.891251;
    tags.albumPeak = 0.95;
    return tags;
}

std::vector<double> decoded(const fs::path& file) {
    auto decoder = Decoder::open(file);
    if (!decoder) return {};
    std::vector<double> all, chunk(4096 * 2);
    while (true) {
        const auto got = (*decoder)->read(chunk.data(), 4096);
        if (!got || *got == 0) return all;
        all.insert(all.end(), chunk.begin(), chunk.begin() + 2 * *got);
    }
}

/// All tags as ffprobe sees them, keys in small letters.
QMap<QString, QString> probe(const fs::path& file) {
    QProcess process;
    process.start("ffprobe", {"-v", "error", "-show_format", "-show_streams", "-of", "json",
                              QString::fromStdString(file.string())});
    process.waitForFinished();
    const auto root = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QMap<QString, QString> tags;
    QList<QJsonObject> holders{root["format"].toObject()};
    for (const auto& stream : root["streams"].toArray()) holders << stream.toObject();
    for (const auto& holder : holders) {
        const auto from = holder["tags"].toObject();
        for (const QString& key : from.keys()) tags[key.toLower()] = from[key].toString();
        if (holder["codec_type"] == "video") tags["(picture)"] = holder["codec_name"].toString();
    }
    return tags;
}

/// The same through mediainfo, under ffprobe's names.
QMap<QString, QString> mediaInfo(const fs::path& file) {
    QProcess process;
    process.start("mediainfo", {"--Output=JSON", QString::fromStdString(file.string())});
    process.waitForFinished();
    const auto root = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    const auto general = root["media"].toObject()["track"].toArray()[0].toObject();
    const auto extra = general["extra"].toObject();
    QMap<QString, QString> tags{{"title", general["Title"].toString()},
                                {"artist", general["Performer"].toString()},
                                {"album", general["Album"].toString()},
                                {"composer", general["Composer"].toString()},
                                {"genre", general["Genre"].toString()},
                                {"track", general["Track_Position"].toString()},
                                {"date", general["Recorded_Date"].toString()},
                                {"isrc", general["ISRC"].toString()}};
    for (const QString& key : extra.keys()) tags[key.toLower()] = extra[key].toString();
    for (const char* gain : {"track_gain", "track_peak", "album_gain"})
        if (const QString key = QString("replaygain_%1").arg(gain); !tags.contains(key))
            tags[key] = general[QString("ReplayGain_%1").arg(gain)].toString();
    tags["(picture)"] = extra["Cover_Mime"].toString().section('/', 1) +
                        general["Cover_Mime"].toString().section('/', 1);
    return tags;
}

}  // namespace

class TestTags : public QObject {
    Q_OBJECT
    QTemporaryDir dir_;
    fs::path path(const std::string& name) const {
        return fs::path(dir_.path().toStdString()) / name;
    }
    fs::path soundFile(const FormatInfo& format, std::uint32_t reserved = 0) {
        const fs::path file = path("sound of " + std::string(format.id));
        const auto noise = test::noise(0.3, 2 * 48000);
        auto encoder = reserved > 0 ? createPcmWriter(file, format, 48000, 2, reserved)
                                    : Encoder::create(file, format, 48000, 2);
        const bool written = encoder.ok() && (*encoder)->write(noise.data(), 48000).ok() &&
                             (*encoder)->finish().ok();
        return written ? file : fs::path();
    }

private slots:
    void everyFormat_data() {
        QTest::addColumn<QString>("id");
        for (const FormatInfo& format : fileFormats())
            if (!format.id.starts_with("rf64"))
                QTest::addRow("%s", std::string(format.id).c_str())
                    << QString::fromStdString(std::string(format.id));
    }
    void everyFormat() {
        QFETCH(QString, id);
        const FormatInfo& format = *findFormat(id.toStdString());
        const fs::path file = soundFile(format);
        QVERIFY(!file.empty());
        const auto before = decoded(file);
        FileTags tags = allTags();
        tags.cover = path("cover.png");
        std::ofstream(tags.cover, std::ios::binary) << kPng;
        const Done written = writeTags(file, format, tags);
        QVERIFY2(written.ok(), written ? "" : written.error().english().c_str());
        const auto read = readTags(file, format);
        QVERIFY(read.ok());
        FileTags wanted = tags;
        wanted.cover.clear();
        wanted.trackPeak.reset();
        wanted.albumPeak.reset();
        QVERIFY(std::abs(*read->trackLufs - *tags.trackLufs) < 0.01);
        QVERIFY(std::abs(*read->albumLufs - *tags.albumLufs) < 0.01);
        wanted.trackLufs = read->trackLufs;
        wanted.albumLufs = read->albumLufs;
        QCOMPARE(QString::fromStdString(read->title), QString::fromStdString(wanted.title));
        QVERIFY(*read == wanted);
        QVERIFY(readCover(file, format) == kPng);
        QVERIFY(decoded(file) == before);
        // Writing again replaces, it does not add.
        tags.title = "Other";
        QVERIFY(writeTags(file, format, tags).ok());
        QCOMPARE(readTags(file, format)->title, std::string("Other"));
        QVERIFY(readCover(file, format) == kPng && decoded(file) == before);
    }
    void anIndependentReaderSeesThem_data() { everyFormat_data(); }
    void anIndependentReaderSeesThem() {
        QFETCH(QString, id);
        const FormatInfo& format = *findFormat(id.toStdString());
        const fs::path plain = soundFile(format);
        const fs::path file = plain.string() + "." + std::string(format.extension);
        fs::rename(plain, file);
        FileTags tags = allTags();
        tags.cover = path("cover.png");
        std::ofstream(tags.cover, std::ios::binary) << kPng;
        QVERIFY(writeTags(file, format, tags).ok());
        const bool wav = format.extension == "wav";
        const auto seen = wav ? mediaInfo(file) : probe(file);
        QCOMPARE(seen["title"], QString("Größe “1”"));
        QCOMPARE(seen["artist"], QString("Künstler"));
        QCOMPARE(seen["album"], QString("Das Album"));
        QCOMPARE(seen["composer"], QString("Bach"));
        QCOMPARE(seen["genre"], QString("Jazz"));
        QVERIFY(seen["track"].startsWith("3") || seen["tracknumber"].startsWith("3"));
        QVERIFY(seen.value("isrc", seen["tsrc"]) == "DEA122600001");
        QVERIFY(seen["date"].startsWith("2026") || seen["tdrc"].startsWith("2026"));
        if (format.extension == "opus") {
            QCOMPARE(seen["r128_track_gain"], QString::number(r128Gain(-14.25)));
            QCOMPARE(seen["r128_album_gain"], QString("-1920"));
            QVERIFY(!seen.contains("replaygain_track_gain"));
        } else {
            QCOMPARE(seen["replaygain_track_gain"], QString("-3.75 dB"));
            QCOMPARE(seen["replaygain_track_peak"], QString("0.891251"));
            QCOMPARE(seen["replaygain_album_gain"], QString("-2.50 dB"));
        }
        QCOMPARE(seen["(picture)"], QString("png"));
    }
    void broadcastData() {
        for (const char* id : {"wav16", "wav24", "wav32f", "rf64-24"}) {
            const FormatInfo& format = *findFormat(id);
            const fs::path file = soundFile(format, kBextBytes);
            QVERIFY(!file.empty());
            const auto before = decoded(file);
            QCOMPARE(before.size(), std::size_t(2 * 48000));
            const Bext bext{.description = "A song",
                            .originator = "Lacquer",
                            .reference = "DEA122600001",
                            .date = "2026-11-26",
                            .time = "17:00:00",
                            .timeReference = 123456789012ull,
                            .integratedLufs = -14.27,
                            .rangeLu = 6.5,
                            .truePeakDbtp = -1.01,
                            .maxMomentaryLufs = -9.99,
                            .maxShortTermLufs = -INFINITY};
            QVERIFY(writeBext(file, bext).ok());
            const auto read = readBext(file);
            QVERIFY(read.ok());
            QCOMPARE(read->description, bext.description);
            QCOMPARE(read->reference, bext.reference);
            QCOMPARE(read->date + read->time, bext.date + bext.time);
            QCOMPARE(read->timeReference, bext.timeReference);
            QCOMPARE(read->integratedLufs, -14.27);
            QCOMPARE(read->truePeakDbtp, -1.01);
            QVERIFY(std::isinf(read->maxShortTermLufs));
            QVERIFY(decoded(file) == before);
            if (std::string(id) == "rf64-24") continue;
            QVERIFY(writeTags(file, format, allTags()).ok());
            QCOMPARE(readBext(file)->integratedLufs, -14.27);
            const auto seen = probe(file);
            QCOMPARE(seen.value("origination_date", seen["date"]), QString("2026-11-26"));
            QCOMPARE(seen["time_reference"], QString("123456789012"));
        }
        // Without room it says so.
        const fs::path file = soundFile(*findFormat("wav16"));
        QVERIFY(!writeBext(file, {}).ok());
        QVERIFY(!readBext(file).ok());
    }
    void whatCannotBe() {
        const FormatInfo& format = *findFormat("flac16");
        const fs::path file = soundFile(format);
        FileTags tags = allTags();
        tags.cover = path("text.txt");
        std::ofstream(tags.cover) << "no picture";
        QVERIFY(!writeTags(file, format, tags).ok());
        std::ofstream(path("noise.flac")) << "no sound";
        QVERIFY(!writeTags(path("noise.flac"), format, allTags()).ok());
        QVERIFY(!readTags(path("missing.flac"), format).ok());
        QCOMPARE(replayGainDb(-14.0), -4.0);
        QCOMPARE(r128Gain(-23.0), 0);
        QCOMPARE(r128Gain(-14.0), -2304);
    }
};

QTEST_APPLESS_MAIN(TestTags)
#include "tst_tags.moc"
