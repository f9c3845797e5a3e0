// SPDX-License-Identifier: GPL-3.0-or-later
// Discs: rules, CUE and TOC there and back, DDP sets with known MD5 sums, damaged ones refused.
// labels: unit
#include <QTemporaryDir>
#include <QtTest/QTest>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>

#include "album/CdText.h"
#include "album/Cue.h"
#include "album/Ddp.h"
#include "album/Latin1.h"
#include "album/RedBook.h"
#include "album/Toc.h"
#include "base/Md5.h"
#include "project/Edit.h"
#include "support/Signals.h"

using namespace lacquer;
namespace fs = std::filesystem;

namespace {

/// Sectors as DDP counts them (from the image's start) to the programme's.
DiscTrack at(std::optional<Frames> pause, std::vector<Frames> marks) {
    DiscTrack t;
    if (pause && *pause > 0) t.pause = *pause - kLeadInSectors;
    t.start = marks[0] - kLeadInSectors;
    for (std::size_t i = 1; i < marks.size(); ++i) t.indexes.push_back(marks[i] - kLeadInSectors);
    return t;
}

Disc discOf(std::vector<DiscTrack> tracks, Frames sectors) {
    Disc disc;
    disc.tracks = std::move(tracks);
    disc.sectors = sectors - kLeadInSectors;
    return disc;
}

/// A disc with everything on it.
Disc fullDisc() {
    Disc disc;
    disc.text = {"Grüße & “Grüße”", "The Artist", "Writer", "", "", ""};
    disc.ean = "4006381333931";
    disc.cdText = true;
    disc.sectors = 3000;
    for (int i = 0; i < 3; ++i) {
        DiscTrack t;
        t.start = i * 900 + (i > 0 ? 100 : 0);
        if (i == 1) t.pause = 850;
        if (i == 2) t.indexes = {2000, 2200};
        t.text = {"Song " + std::to_string(i + 1), "Singer é", "", "Composer", "", "Hello"};
        t.isrc = "DEA122600" + std::to_string(100 + i);
        t.copyPermitted = i == 0;
        t.preEmphasis = i == 1;
        disc.tracks.push_back(t);
    }
    return disc;
}

std::vector<double> sound(Frames sectors) {
    auto x = test::noise(0.3, static_cast<std::size_t>(sectors * kSectorFrames * 2), 5);
    double low = 0;
    for (double& v : x) {
        low += 0.05 * (v - low);
        v = std::floor(low * 32768) / 32768;
    }
    return x;
}

Done writeSet(const fs::path& folder, const Disc& disc, const std::vector<double>& frames,
              bool replace = false) {
    auto writer = DdpWriter::create(folder, replace);
    if (!writer) return writer.error();
    Done step = (*writer)->write(frames.data(), static_cast<Frames>(frames.size()) / 2);
    return step ? (*writer)->finish(disc) : step;
}

std::string bytesOf(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}
void writeBytes(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

}  // namespace

class TestDisc : public QObject {
    Q_OBJECT
    QTemporaryDir dir_;
    fs::path path(const char* name) const { return fs::path(dir_.path().toStdString()) / name; }

private slots:
    void md5Sums() {
        QCOMPARE(md5(""), std::string("d41d8cd98f00b204e9800998ecf8427e"));
        QCOMPARE(md5("abc"), std::string("900150983cd24fb0d6963f7d28e17f72"));
        const std::string text(1000, 'x');
        Md5 sum;
        for (std::size_t at = 0; at < text.size(); at += 7)
            sum.add(text.data() + at, std::min<std::size_t>(7, text.size() - at));
        QCOMPARE(sum.finish(), md5(text));
        writeBytes(path("sum"), text);
        QCOMPARE(*md5OfFile(path("sum")), md5(text));
    }
    void times() {
        QCOMPARE(msf(0), std::string("00:00:00"));
        QCOMPARE(msf(359849), std::string("79:57:74"));
        QCOMPARE(parseMsf("79:57:74").value(), Frames(359849));
        for (const char* wrong : {"", "1", "00:60:00", "00:00:75", "00:00", "a0:00:00", "0:0:0:0"})
            QVERIFY2(!parseMsf(wrong), wrong);
    }
    void letters() {
        QCOMPARE(toLatin1("Größe – “x”…"), std::string("Gr\xF6\xDF"
                                                       "e - \"x\"..."));
        QCOMPARE(fromLatin1(toLatin1("Größe é")), std::string("Größe é"));
        QVERIFY(isLatin1("é’") && !isLatin1("Дом"));
        QCOMPARE(toLatin1("Дx"), std::string("?x"));
    }
    void layoutGoesDownToSectors() {
        Project p;
        for (const Frames length : {441000, 882000, 500000}) {
            Track track;
            track.title = "T" + std::to_string(length);
            track.source.path = "/x";
            track.source.rate = 44100;
            track.source.frames = length;
            p = edit::addTrack(p, track);
        }
        p = edit::setTrackGap(p, 1, 44100);
        p = edit::setTrackMark(p, 3, 100);
        p = edit::setAlbumTitle(p, "Album");
        const DiscLayout layout = layOutDisc(p, Sequence(p));
        const Disc& disc = layout.disc;
        QCOMPARE(disc.tracks.size(), std::size_t(3));
        QCOMPARE(disc.tracks[1].pause.value(), Frames(750));
        QCOMPARE(disc.tracks[1].start, Frames(825));
        QCOMPARE(disc.tracks[2].start, Frames((485100 + 882000 + 100) / 588));
        QCOMPARE(disc.sectors, Frames((485100 + 882000 + 500000 + 587) / 588));
        for (const MarkShift& shift : layout.shifts)
            QVERIFY(shift.milliseconds <= 1e-9 && shift.milliseconds > -13.34);
        QVERIFY(disc.cdText && !hasErrors(checkDisc(disc)));
        // At 96 kHz the same times give the same sectors.
        Project high = edit::setRate(p, 96000);
        QVERIFY(layOutDisc(high, Sequence(high)).disc.tracks[1] == disc.tracks[1]);
    }
    void rules() {
        const auto says = [](const Disc& disc, const char* word) {
            for (const DiscProblem& problem : checkDisc(disc))
                if (problem.what.english().find(word) != std::string::npos) return true;
            return false;
        };
        Disc good = fullDisc();
        good.text.title = "Plain";
        QVERIFY(checkDisc(good).empty());
        const auto broken = [&](const std::function<void(Disc&)>& change) {
            Disc disc = good;
            change(disc);
            return disc;
        };
        QVERIFY(says(broken([](Disc& d) { d.tracks.clear(); }), "no track"));
        QVERIFY(says(broken([](Disc& d) { d.tracks.resize(100); }), "99"));
        QVERIFY(says(broken([](Disc& d) { d.sectors = 460000; }), "99:59:74"));
        QVERIFY(says(broken([](Disc& d) { d.sectors = 360000; }), "79:57:74"));
        QVERIFY(says(broken([](Disc& d) { d.ean = "4006381333930"; }), "should be 1"));
        QVERIFY(says(broken([](Disc& d) { d.ean = "123"; }), "UPC/EAN"));
        QVERIFY(says(broken([](Disc& d) { d.tracks[1].isrc = "X"; }), "ISRC"));
        QVERIFY(says(broken([](Disc& d) { d.tracks[1].isrc = d.tracks[0].isrc; }), "same ISRC"));
        QVERIFY(says(broken([](Disc& d) { d.tracks[1].start = d.tracks[0].start + 200; }),
                     "4 seconds"));
        QVERIFY(says(broken([](Disc& d) { d.tracks[2].indexes = {2300, 2200}; }), "one after"));
        QVERIFY(says(broken([](Disc& d) { d.tracks[0].scms = true; }), "copies"));
        QVERIFY(says(broken([](Disc& d) { d.text.title = "Дом"; }), "letters"));
        QVERIFY(says(broken([](Disc& d) { d.text.title = std::string(100, 'x'); }), "80"));
    }
    void cueSheetsComeBack() {
        Disc disc = fullDisc();
        const std::string text = cueSheet(disc, "My \"Album\".wav");
        QVERIFY(text.find("INDEX 00 00:11:25") != std::string::npos);
        QVERIFY(text.find("FLAGS DCP") != std::string::npos);
        const auto read = readCue(text, "x.cue");
        QVERIFY2(read.ok(), read.ok() ? "" : read.error().english().c_str());
        QCOMPARE(read->audioFile, std::string("My 'Album'.wav"));
        for (std::size_t i = 0; i < disc.tracks.size(); ++i) {
            DiscTrack wanted = disc.tracks[i];
            wanted.text.composer.clear();
            wanted.text.message.clear();
            QVERIFY(read->disc.tracks[i] == wanted);
        }
        QCOMPARE(read->disc.ean, disc.ean);
        for (const char* wrong :
             {"", "FILE \"a\" WAVE\n", "TRACK 01 AUDIO\n",
              "FILE \"a\" WAVE\nTRACK 01 AUDIO\nINDEX 01 00:00:75\n",
              "FILE \"a\" WAVE\nTRACK 02 AUDIO\nINDEX 01 00:00:00\n",
              "FILE \"a\" WAVE\nTRACK 01 AUDIO\nINDEX 02 00:00:00\n",
              "FILE \"a\" WAVE\nTRACK 01 AUDIO\nPREGAP 00:02:00\nINDEX 01 00:00:00\n"})
            QVERIFY2(!readCue(wrong, "x.cue").ok(), wrong);
    }
    void tocFilesComeBack() {
        Disc disc = fullDisc();
        const auto read = readToc(tocFile(disc, "Album é.wav"), "x.toc");
        QVERIFY(read.ok());
        disc.text.title = "Grüße & \"Grüße\"";  // as ISO 8859-1 has it
        QVERIFY(read->disc == disc);
        QVERIFY(!readToc("CD_DA\nTRACK DATA\n", "x").ok());
        QVERIFY(!readToc("", "x").ok());
    }
    void cdTextComesBack() {
        Disc disc = fullDisc(), read = disc;
        const auto packs = cdTextPacks(disc);
        QVERIFY(packs.ok() && packs->size() % 18 == 0);
        for (auto* text : {&read.text, &read.tracks[0].text, &read.tracks[2].text}) *text = {};
        QVERIFY(readCdText(*packs, read).ok());
        disc.text.title = "Grüße & \"Grüße\"";
        QVERIFY(read == disc);
        for (std::size_t i = 0; i < packs->size(); i += 5) {
            std::string damaged = *packs;
            damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
            QVERIFY(!readCdText(damaged, read).ok());
        }
        disc.tracks.resize(99);
        for (DiscTrack& t : disc.tracks) t.text.title = std::string(60, 'x');
        QVERIFY(!cdTextPacks(disc).ok());
    }
    void ddpSetsHaveKnownSums_data();
    void ddpSetsHaveKnownSums();
    void ddpImages() {
        for (const auto& [extra, sum] :
             std::map<Frames, std::string>{{0, "bcebec4d225e28c6899a24a4c5b968b3"},
                                           {100, "b56cd23e532472094171e57281951175"}}) {
            const Frames count = 750 * kSectorFrames + extra;
            std::vector<double> frames;
            for (Frames i = 0; i < count; ++i) {
                frames.push_back(static_cast<std::int16_t>(i & 0xFFFF) / 32768.0);
                frames.push_back(static_cast<std::int16_t>(i >> 16) / 32768.0);
            }
            const Disc disc = discOf({at(0, {150})}, 900 + (extra > 0 ? 1 : 0));
            QVERIFY(writeSet(path("image"), disc, frames, true).ok());
            QCOMPARE(*md5OfFile(path("image") / "IMAGE.DAT"), sum);
        }
    }
    void ddpSetsComeBack() {
        const Disc disc = fullDisc();
        QVERIFY(writeSet(path("set"), disc, sound(disc.sectors)).ok());
        const auto read = readDdp(path("set"));
        QVERIFY2(read.ok(), read.ok() ? "" : read.error().english().c_str());
        QVERIFY(read->hasSums && read->remarks.empty());
        Disc wanted = disc;
        wanted.text.title = "Grüße & \"Grüße\"";
        QVERIFY(read->disc == wanted);
        // A name that is taken stays as it is; nothing hidden is left.
        QVERIFY(!writeSet(path("set"), disc, sound(disc.sectors)).ok());
        QVERIFY(writeSet(path("set"), disc, sound(disc.sectors), true).ok());
        // Audio of another length.
        const auto wrong = writeSet(path("short"), disc, sound(disc.sectors - 2));
        QVERIFY(!wrong.ok() && !fs::exists(path("short")));
        for (const auto& entry : fs::directory_iterator(dir_.path().toStdString()))
            QVERIFY(!entry.path().filename().string().starts_with('.'));
    }
    void hiddenAudioIsInTheFirstPause() {
        Disc disc = fullDisc();
        disc.tracks[0].pause = 0;
        disc.tracks[0].start = 400;
        QVERIFY(writeSet(path("hidden"), disc, sound(disc.sectors), true).ok());
        const auto read = readDdp(path("hidden"));
        QVERIFY(read.ok());
        QCOMPARE(read->disc.tracks[0].pause.value(), Frames(0));
        QCOMPARE(read->disc.tracks[0].start, Frames(400));
    }
    void damagedSetsAreRefused_data();
    void damagedSetsAreRefused();
};

// Recorded from another writer for the same discs (dsp: SCR 1, fields padded with spaces, PQ stream "SD").
void TestDisc::ddpSetsHaveKnownSums_data() {
    QTest::addColumn<QString>("which");
    for (const char* which : {"isrc", "flags", "scms", "master", "partial", "three", "pregap",
                              "text", "longtext", "everything"})
        QTest::newRow(which) << QString(which);
}

using Sums = std::map<std::string, std::string>;

/// Discs without CD-Text; their sums are added.
Disc markedDisc(const QString& which, Sums& sums) {
    Disc disc;
    if (which == "isrc") {
        disc = discOf({at(0, {150})}, 900);
        disc.tracks[0].isrc = "USABC1234567";
        disc.ean = "0123456789012";
        sums = {{"DDPID", "dd89c874714f94418b20feea4d9b2ac6"},
                {"DDPMS", "4ddcd3c75e054c6685453524a0973a1a"},
                {"SD", "e6d506c61b61150a572f5290379e47d9"}};
    } else if (which == "flags") {
        disc = discOf({at(0, {150})}, 900);
        disc.tracks[0].preEmphasis = disc.tracks[0].copyPermitted = disc.tracks[0].fourChannels =
            true;
        sums = {{"SD", "0bacbdc29c1bab7098ebe2e0bd210128"}};
    } else if (which == "scms") {
        disc = discOf({at(0, {150})}, 900);
        disc.tracks[0].scms = true;
        sums = {{"SD", "acea67698513e018c099c4a349d97d2c"}};
    } else if (which == "master") {
        disc = discOf({at(0, {150})}, 900);
        disc.masterId = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefghijkl";
        sums = {{"DDPID", "6c197ff2f20c4631faaf09aa8a18c9d3"},
                {"SD", "efb6f54229b585f060c421277c8003e0"}};
    } else if (which == "partial") {
        disc = discOf({at(0, {150})}, 901);
        sums = {{"DDPMS", "ae8f68525f3efdda732d9508531b0cc4"},
                {"SD", "29bceb1a7fb2bd2cc5da45b710c09247"}};
    } else if (which == "three") {
        disc = discOf({at(0, {150}), at(750, {825, 1125}), at(1500, {1650})}, 2250);
        sums = {{"DDPID", "187970110683c92c25bdb82256354780"},
                {"DDPMS", "7f773da844b9b1091352eab67fb9e670"},
                {"SD", "2bec8bd934a93dbdfb982c209865b7d6"}};
    } else if (which == "pregap") {
        disc = discOf({at(0, {150}), at(750, {900})}, 1650);
        disc.tracks[0].isrc = "USABC1111111";
        disc.tracks[1].isrc = "USABC2222222";
        sums = {{"DDPMS", "786f12e522c55f9d6c81e24871d4d79f"},
                {"SD", "d1e73ff80f4d6f940846322b191b3355"}};
    }
    return disc;
}

Disc textDisc(const QString& which, Sums& sums) {
    Disc disc;
    const auto text = [](Disc& d, std::vector<std::string DiscText::*> fields,
                         std::vector<std::vector<std::string>> values) {
        d.cdText = true;
        for (std::size_t f = 0; f < fields.size(); ++f) {
            d.text.*fields[f] = values[0][f];
            for (std::size_t i = 0; i < d.tracks.size(); ++i)
                d.tracks[i].text.*fields[f] = values[i + 1].size() > f ? values[i + 1][f] : "";
        }
    };
    if (which == "text") {
        disc = discOf({at(0, {150}), at(std::nullopt, {900})}, 1650);
        text(disc, {&DiscText::title, &DiscText::performer, &DiscText::songwriter},
             {{"Disc Title", "Disc Performer", "Disc Writer"},
              {"Track One", "Perf One", "Writer One"},
              {"Track Two", "Perf Two"}});
        sums = {{"DDPMS", "7764f19ca0f898e45c666538e101fb20"},
                {"CDTEXT.BIN", "6446664ada333c1e8ffca967c4ceed42"},
                {"SD", "705ac1ddd23cde9d353cb4c70283318d"}};
    } else if (which == "longtext") {
        disc = discOf({at(0, {150})}, 900);
        text(disc, {&DiscText::title, &DiscText::performer},
             {{"A disc title that is quite a bit longer than fifteen characters", "P"},
              {"Another long track title, over thirty chars", "Q"}});
        sums = {{"DDPMS", "514b14eb2e61e58bd54ea49ce4b2690f"},
                {"CDTEXT.BIN", "60149b1d73a8ea162f53227da034399e"}};
    } else {
        disc = discOf({at(0, {150, 525}), at(750, {900})}, 1650);
        disc.tracks[0].isrc = "USABC1111111";
        disc.tracks[0].preEmphasis = true;
        disc.tracks[1].copyPermitted = disc.tracks[1].fourChannels = true;
        disc.ean = "0123456789012";
        text(disc, {&DiscText::title}, {{"Disc"}, {"One"}, {"Two"}});
        sums = {{"DDPID", "dd89c874714f94418b20feea4d9b2ac6"},
                {"DDPMS", "8cdd88389667f7fdb961eb3e11996f31"},
                {"CDTEXT.BIN", "665cfffec87796d5236091b226f63deb"},
                {"SD", "2700efab3adbb14722d72bc321d9589a"}};
    }
    return disc;
}

void TestDisc::ddpSetsHaveKnownSums() {
    QFETCH(QString, which);
    Sums sums;
    Disc disc = markedDisc(which, sums);
    if (sums.empty()) disc = textDisc(which, sums);
    const auto files = ddpFiles(disc);
    QVERIFY(files.ok());
    for (const auto& [name, content] : *files) {
        if (!sums.contains(name)) continue;
        QCOMPARE(QString::fromStdString(name + " " + md5(content)),
                 QString::fromStdString(name + " " + sums[name]));
        sums.erase(name);
    }
    QVERIFY(sums.empty());
}

void TestDisc::damagedSetsAreRefused_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("word");
    QTest::addRow("no id") << "DDPID"
                           << "remove"
                           << "DDPID";
    QTest::addRow("short id") << "DDPID"
                              << "cut"
                              << "128";
    QTest::addRow("level") << "DDPID"
                           << "poke 5 9"
                           << "level";
    QTest::addRow("map") << "DDPMS"
                         << "cut"
                         << "DDPMS";
    QTest::addRow("map field") << "DDPMS"
                               << "poke 20 9"
                               << "bytes";
    QTest::addRow("image size") << "IMAGE.DAT"
                                << "cut"
                                << "IMAGE.DAT";
    QTest::addRow("image byte") << "IMAGE.DAT"
                                << "poke 500000 x"
                                << "MD5";
    QTest::addRow("image swapped") << "IMAGE.DAT"
                                   << "swap"
                                   << "MD5";
    QTest::addRow("swapped, no sums") << "IMAGE.DAT"
                                      << "swap without sums"
                                      << "swapped";
    QTest::addRow("time") << "SD"
                          << "poke 206 7"
                          << "PQ packet";
    QTest::addRow("time, no sums") << "SD"
                                   << "poke without sums 205 7"
                                   << "time";
    QTest::addRow("lead-out") << "SD"
                              << "poke last"
                              << "lead-out";
    QTest::addRow("isrc") << "SD"
                          << "poke 84 9"
                          << "ISRC";
    QTest::addRow("text") << "CDTEXT.BIN"
                          << "poke 30 x"
                          << "CD-Text";
    QTest::addRow("text size") << "CDTEXT.BIN"
                               << "cut"
                               << "CDTEXT.BIN";
    QTest::addRow("sums") << "CHECKSUM.MD5"
                          << "poke 3 x"
                          << "MD5";
}

void TestDisc::damagedSetsAreRefused() {
    QFETCH(QString, file);
    QFETCH(QString, how);
    QFETCH(QString, word);
    const Disc disc = fullDisc();
    QVERIFY(writeSet(path("damaged"), disc, sound(disc.sectors), true).ok());
    const fs::path target = path("damaged") / file.toStdString();
    std::string bytes = bytesOf(target);
    if (how == "remove") {
        fs::remove(target);
    } else {
        if (how == "cut") bytes.pop_back();
        if (how.startsWith("swap"))
            for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) std::swap(bytes[i], bytes[i + 1]);
        if (how == "poke last") bytes[bytes.size() - 64 + 15] ^= 1;
        const QStringList words = how.split(' ');
        if (how.startsWith("poke") && words.size() > 2) {
            const auto place = static_cast<std::size_t>(words[words.size() - 2].toInt());
            bytes[place] = words.back()[0].toLatin1();
        }
        writeBytes(target, bytes);
    }
    if (how.contains("without sums")) fs::remove(path("damaged") / "CHECKSUM.MD5");
    const auto read = readDdp(path("damaged"));
    QVERIFY(!read.ok());
    const std::string why = read.error().english();
    QVERIFY2(why.find(word.toStdString()) != std::string::npos, why.c_str());
}

QTEST_APPLESS_MAIN(TestDisc)
#include "tst_disc.moc"
