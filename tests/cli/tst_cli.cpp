// SPDX-License-Identifier: GPL-3.0-or-later
// The real program: exit codes, sentences, exact samples, files that are complete or not there.
// labels: unit
// timeout: 400
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QtTest/QTest>
#include <cmath>

#include "cli/CliRun.h"
#include "media/Tags.h"
#include "project/ProjectFile.h"
#include "render/MemorySound.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

std::vector<double> grid16(std::vector<double> x) {
    for (double& v : x) v = std::floor(v * 32768) / 32768;
    return x;
}

QByteArray sha(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly)
               ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
               : QByteArray();
}

bool writeText(const QString& path, const char* text) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) >= 0;
}

}  // namespace

class TestCli : public QObject {
    Q_OBJECT
    QTemporaryDir dir_;
    QString at(const QString& name) const { return dir_.filePath(name); }
    QString mix_;
    std::vector<double> left_, right_;

private slots:
    void initTestCase() {
        left_ = grid16(noise(0.5, 60000, 1));
        right_ = grid16(noise(0.5, 60000, 2));
        mix_ = at("mix.wav");
        QVERIFY(writeSound(mix_, "wav16", 44100, {left_, right_}));
        qputenv("XDG_CACHE_HOME", at("cache").toUtf8());
    }
    void wrongWordsAreTwo_data() {
        QTest::addColumn<QStringList>("words");
        const char* const all[] = {"",        "sing",   "master", "master MIX", "modules flanger",
                                   "deliver", "analyze"};
        for (const char* words : all)
            QTest::addRow("%s", words) << QString(words).split(' ', Qt::SkipEmptyParts);
        const char* const options[] = {"--set limiter",
                                       "--set limiter.volume=3",
                                       "--set limiter.drive=much",
                                       "--set limiter.drive=99",
                                       "--set flanger.depth=1",
                                       "--set 3.drive=1",
                                       "--format wav17",
                                       "--dither much",
                                       "--rate 7",
                                       "--loudness loud",
                                       "--ceiling 3",
                                       "--preset nosuchpreset",
                                       "--probe limiter.delta",
                                       "--report report.doc"};
        for (const char* words : options)
            QTest::addRow("%s", words) << QString("master MIX -o OUT %1").arg(words).split(' ');
    }
    void wrongWordsAreTwo() {
        QFETCH(QStringList, words);
        words.replaceInStrings("MIX", mix_).replaceInStrings("OUT", at("wrong.wav"));
        const CliResult r = cli(words);
        QCOMPARE(r.code, 2);
        QVERIFY2(r.err.startsWith("lacquer-cli: ") && r.err.count('\n') <= 2, qPrintable(r.err));
        QVERIFY(r.out.isEmpty());
        QVERIFY(!QFile::exists(at("wrong.wav")));
    }
    void failuresAreOne() {
        QVERIFY(writeText(at("text.wav"), "this is no sound"));
        const QList<QStringList> all = {
            {"analyze", at("missing.wav")},
            {"analyze", at("text.wav")},
            {"master", at("missing.wav"), "-o", at("f.wav")},
            {"master", mix_, "-o", at("no/such/f.wav")},
            {"master", mix_, "-o", "/proc/f.wav"},
            {"master", mix_, "-o", at("f.mp3"), "--format", "mp3-320", "--rate", "96000"},
            {"master", mix_, "-o", mix_, "--force"},
            {"render", at("missing.lacquer"), "-o", dir_.path()}};
        for (const QStringList& words : all) {
            const CliResult r = cli(words);
            QVERIFY2(r.code == 1, qPrintable(words.join(' ') + r.err));
            QVERIFY2(r.err.startsWith("lacquer-cli: ") && r.err.count('\n') == 1,
                     qPrintable(r.err));
        }
        QVERIFY(!QFile::exists(at("f.wav")) && !QFile::exists(at("f.mp3")));
    }
    void helpIsZero() {
        const QList<QStringList> all = {{"--help"}, {"master", "--help"}, {"--version"}};
        for (const QStringList& words : all)
            QVERIFY(cli(words).code == 0 && !cli(words).out.isEmpty());
    }
    void modulesDescribeThemselves() {
        const auto list = cli({"modules", "--json"}).json().array();
        QStringList ids;
        for (const auto& module : list) ids << module.toObject()["id"].toString();
        QVERIFY(ids.contains("gain") && ids.contains("limiter"));
        const auto limiter = cli({"modules", "limiter", "--json"}).json().object();
        QCOMPARE(limiter["params"].toArray()[1].toObject()["id"].toString(), QString("ceiling"));
        QVERIFY(cli({"modules"}).out.contains("limiter"));
        QVERIFY(cli({"deliver", "--list"}).out.contains("flac24"));
    }
    void withoutSettingsEverySampleStays_data() {
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("channels");
        for (const char* format :
             {"wav16", "wav24", "wav32f", "wav64f", "flac16", "flac24", "aiff24"})
            for (const int channels : {1, 2})
                QTest::addRow("%s %d", format, channels) << QString(format) << channels;
    }
    void withoutSettingsEverySampleStays() {
        QFETCH(QString, format);
        QFETCH(int, channels);
        std::vector<std::vector<double>> planes{left_};
        if (channels == 2) planes.push_back(right_);
        const QString in = at("same-in.snd"), out = at("same-out");
        QVERIFY(writeSound(in, qPrintable(format), 48000, planes));
        const CliResult r = cli({"master", in, "-o", out, "--force", "--json"});
        QVERIFY2(r.code == 0, qPrintable(r.err));
        QCOMPARE(r.json().object()["format"].toString(), format);
        QVERIFY(readSamples(in.toStdString()) == readSamples(out.toStdString()));
        QCOMPARE(r.json().object()["channels"].toInt(), channels);
    }
    void oneFrameIsEnoughAndNoneIsNot() {
        for (const int frames : {1, 63, 64, 65}) {
            QVERIFY(writeSound(at("short.wav"), "wav16", 44100,
                               {std::vector<double>(static_cast<std::size_t>(frames), 0.25)}));
            const CliResult r = cli({"master", at("short.wav"), "-o", at("short-out.wav"),
                                     "--force", "--set", "limiter.drive=6"});
            QVERIFY2(r.code == 0, qPrintable(r.err));
            QCOMPARE(readSamples(at("short-out.wav").toStdString()).size(), std::size_t(frames));
        }
        QVERIFY(writeSound(at("none.wav"), "wav16", 44100, {{}}));
        QCOMPARE(cli({"master", at("none.wav"), "-o", at("none-out.wav")}).code, 1);
        QVERIFY(!QFile::exists(at("none-out.wav")));
    }
    void settingsPresetsAndChainsMeanTheSame() {
        QVERIFY(writeText(at("chain.json"), R"([{"module": "gain", "params": {"gain": -6}}])"));
        const QList<QStringList> ways = {{"--set", "gain.gain=-6"},
                                         {"--set", "gain.gain=-6 dB"},
                                         {"--chain", at("chain.json")},
                                         {"--preset", "gain/minus-6"},
                                         {"--chain", at("chain.json"), "--set", "1.gain=-6"}};
        QByteArray first;
        for (const QStringList& way : ways) {
            const CliResult r =
                cli(QStringList{"master", mix_, "-o", at("way.wav"), "--force"} + way);
            QVERIFY2(r.code == 0, qPrintable(way.join(' ') + r.err));
            if (first.isEmpty()) first = sha(at("way.wav"));
            QCOMPARE(sha(at("way.wav")), first);
        }
        QVERIFY(first != sha(mix_));
    }
    void rendersRepeatThemselves() {
        QVERIFY(
            writeText(at("moves.json"),
                      R"([{"at": 0.1, "set": {"gain.gain": -6}}, {"at": 0.5, "bypass": "limiter"},
                              {"at": 0.7, "bypass": {"limiter": false}}, {"at": 0.9, "source": "mix"},
                              {"at": 1.1, "source": "master", "set": {"limiter.ceiling": -3}}])"));
        const QStringList words{
            "master",         mix_,          "-o",    at("rep.flac"),    "--force",
            "--set",          "gain.gain=2", "--set", "limiter.drive=4", "--moves",
            at("moves.json"), "--dither",    "fw9",   "--format",        "flac16"};
        QCOMPARE(cli(words).code, 0);
        const QByteArray first = sha(at("rep.flac"));
        QCOMPARE(cli(words).code, 0);
        QCOMPARE(sha(at("rep.flac")), first);
        QVERIFY(writeText(at("moves.json"), R"([{"at": 0.1, "set": {"limiter.lookahead": 2}}])"));
        QVERIFY(cli(words).code == 2);
        QVERIFY(writeText(at("moves.json"), R"([{"at": 0.1, "jump": 1}])"));
        QVERIFY(cli(words).code == 2);
    }
    void loudnessAndCeilingLand() {
        const CliResult r =
            cli({"master", mix_, "-o", at("loud.wav"), "--loudness", "-9", "--ceiling", "-1.5",
                 "--rate", "48000", "--report", at("r.html"), "--json"});
        QVERIFY2(r.code == 0, qPrintable(r.err));
        const auto analysis = cli({"analyze", at("loud.wav"), "--json"}).json().object();
        QVERIFY(std::abs(analysis["integratedLufs"].toDouble() + 9) <= 0.1);
        QVERIFY(analysis["truePeakDbtp"].toDouble() <= -1.45);
        QCOMPARE(analysis["sampleRate"].toDouble(), 48000.0);
        QFile html(at("r.html"));
        QVERIFY(html.open(QIODevice::ReadOnly));
        const QByteArray page = html.readAll();
        QVERIFY(page.contains("Integrated loudness") && page.endsWith("</html>\n"));
        QCOMPARE(cli({"master", mix_, "-o", at("quiet.wav"), "--loudness", "-70"}).code, 1);
    }
    void probesHearOneModule() {
        const auto peak = [&](const QStringList& words) {
            const CliResult r = cli(QStringList{"master", mix_, "-o", at("probe.wav"), "--force",
                                                "--format", "wav64f"} +
                                    words);
            if (r.code != 0) return -1.0;
            auto y = readSamples(at("probe.wav").toStdString());
            y.erase(y.begin(), y.begin() + 2 * 4410);  // probes fade in
            return peakOf(y);
        };
        // What a module changed besides the level: a gain nothing, a swap a lot.
        const double level = peak({"--set", "gain.gain=-6", "--probe", "gain.delta"});
        QVERIFY2(level >= 0 && level < 1e-9, qPrintable(QString::number(level)));
        QVERIFY(peak({"--set", "gain.swap=on", "--probe", "gain.delta"}) > 0.1);
        QVERIFY(peak({"--set", "limiter.drive=12", "--probe", "limiter.removed"}) > 0.1);
        QCOMPARE(peak({"--set", "limiter.drive=0", "--probe", "limiter.removed"}), 0.0);
    }
    void aFullDiskLeavesNothing() {
        const auto everything = [&] {
            return QDir(dir_.path())
                .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        };
        const QStringList before = everything();
        for (const char* format : {"wav24", "wav32f", "flac24", "aiff24", "mp3-320"}) {
            const CliResult r =
                cli({"master", mix_, "-o", at("full.out"), "--format", format}, 20000);
            QVERIFY2(r.code == 1, qPrintable(QString(format) + r.err));
            QVERIFY2(r.err.startsWith("lacquer-cli: "), qPrintable(r.err));
        }
        QCOMPARE(everything(), before);
    }
    void takenNamesStay() {
        QVERIFY(writeText(at("taken.wav"), "precious"));
        QCOMPARE(cli({"master", mix_, "-o", at("taken.wav")}).code, 1);
        QFile file(at("taken.wav"));
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll() == "precious");
        QCOMPARE(cli({"master", mix_, "-o", at("taken.wav"), "--force"}).code, 0);
    }
    void anInterruptLeavesNothing() {
        QVERIFY(writeSound(at("long.wav"), "wav16", 44100,
                           {noise(0.3, 4000000), noise(0.3, 4000000, 2)}));
        QTemporaryDir empty;
        QProcess process;
        process.start(
            qEnvironmentVariable("LACQUER_BUILD") + "/lacquer-cli",
            {"master", at("long.wav"), "-o", empty.filePath("x.wav"), "--set", "limiter.drive=9"});
        const auto inside = [&] {
            return QDir(empty.path()).entryList(QDir::Files | QDir::Hidden);
        };
        QTRY_VERIFY_WITH_TIMEOUT(!inside().isEmpty(), 10000);
        process.terminate();
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(inside().isEmpty());
    }
    void normalisesWithAPlainGain() {
        const auto measured = [&](const char* words) {
            const auto run = cli({"master", mix_, "-o", at("normal.wav"), "--force", "--json",
                                  "--format", "wav64f", "--normalise", words});
            return run.code == 0 ? cli({"analyze", at("normal.wav"), "--json"}).json()
                                 : QJsonDocument();
        };
        const auto figure = [](const QJsonDocument& json, const char* key) {
            return (json.isArray() ? json[0].toObject() : json.object())[key].toDouble();
        };
        QVERIFY(std::abs(figure(measured("truepeak:-3"), "truePeakDbtp") + 3) < 0.02);
        QVERIFY(std::abs(figure(measured("samplepeak:-6"), "samplePeakDbfs") + 6) < 0.02);
        QVERIFY(std::abs(figure(measured("loudness:-23"), "integratedLufs") + 23) < 0.02);
        for (const char* wrong : {"truepeak", "peak:-1", "truepeak:x", "truepeak:3"}) {
            const auto run = cli({"master", mix_, "-o", at("no.wav"), "--normalise", wrong});
            QCOMPARE(run.code, 2);
            QVERIFY(!QFile::exists(at("no.wav")));
        }
    }
    void curveIsTheModulesResponse() {
        QVERIFY(writeText(at("flat.json"), R"([{"module": "gain"}])"));
        QCOMPARE(cli({"curve", "--chain", at("flat.json"), "-o", at("flat.csv")}).code, 0);
        QFile file(at("flat.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QVERIFY(lines.size() > 500 && lines[0].startsWith("hz,"));
        QVERIFY(lines.last().split(',')[1].toDouble() == 0.0);
    }
    void tagsGoIntoTheFile() {
        QStringList words{"master", mix_, "-o", at("tagged.mp3"), "--format", "mp3-320"};
        const CliResult r =
            cli(words + QStringList{"--tag", "title=A = B", "--tag", "artist=Großes", "--tag",
                                    "isrc=DE-A12-26-00001"});
        QVERIFY2(r.code == 0, qPrintable(r.err));
        const FileTags tags = *readTags(at("tagged.mp3").toStdString(), *findFormat("mp3-320"));
        QCOMPARE(tags.title, std::string("A = B"));
        QCOMPARE(tags.artist, std::string("Großes"));
        QCOMPARE(tags.isrc, std::string("DEA122600001"));
        for (const char* wrong : {"isrc=DE1", "nothing=1", "title", "barcode=123"})
            QCOMPARE(cli(words + QStringList{"--force", "--tag", wrong}).code, 2);
    }
    void aSessionIsRenderedByItsDelivery() {
        Project project;
        project.rate = 44100;
        Track track{.id = 1, .title = "One/two"};
        track.source.path = mix_.toStdString();
        track.source.rate = 44100;
        track.source.channels = 2;
        track.source.frames = 60000;
        track.source.formatId = "wav16";
        track.chain = {{moduleWith("limiter", {{"drive", 3}, {"ceiling", -1}}, 2)}};
        project.tracks.push_back(std::make_shared<const Track>(track));
        project.nextId = 3;
        project.delivery.formatId = "flac24";
        project.delivery.pattern = "%number% %title%";
        QVERIFY(saveProject(project, at("s.lacquer").toStdString()).ok());
        const CliResult r = cli({"render", at("s.lacquer"), "-o", at("made/out"), "--json"});
        QVERIFY2(r.code == 0, qPrintable(r.err));
        QVERIFY(QFile::exists(at("made/out/01 One_two.flac")));
        QCOMPARE(cli({"master", mix_, "-o", at("same.flac"), "--format", "flac24", "--set",
                      "limiter.drive=3", "--set", "limiter.ceiling=-1", "--tag", "title=One/two"})
                     .code,
                 0);
        QCOMPARE(sha(at("same.flac")), sha(at("made/out/01 One_two.flac")));
        QCOMPARE(cli({"render", at("s.lacquer"), "-o", at("made/out")}).code, 1);
        QCOMPARE(cli({"render", at("s.lacquer"), "-o", at("made/out"), "--track", "2"}).code, 2);
        QCOMPARE(cli({"render", at("s.lacquer"), "-o", at("made/out"), "--force", "--deliver",
                      "wav16", "mp3-320"})
                     .code,
                 0);
        QVERIFY(QFile::exists(at("made/out/01 One_two.wav")) &&
                QFile::exists(at("made/out/01 One_two.mp3")));
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
