// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing in a session: align, blind test, codec preview; and that no way of listening reaches the file.
// labels: unit gui
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest/QTest>
#include <algorithm>
#include <functional>

#include "AppBench.h"
#include "app/AlignWork.h"
#include "app/BlindTestDialog.h"
#include "app/CodecDialog.h"
#include "app/CodecListening.h"
#include "app/ListeningRoom.h"
#include "app/NullWork.h"
#include "app/PlaceMatch.h"
#include "app/ServiceListening.h"
#include "render/Sounds.h"
#include "widgets/Theme.h"

using namespace lacquer;

class TestComparing : public QObject {
    Q_OBJECT
    test::AppBench bench_;

    /// Two different channels, from `start` frames into one row of noise on; its second half at `later`.
    QString noise(const QString& name, std::size_t start, double gain, double later = 0.0) const {
        const auto left = test::noise(0.4, 480000, 3), right = test::noise(0.2, 480000, 9);
        std::vector<double> both;
        for (std::size_t n = start; n < left.size(); ++n) {
            const double now = later > 0.0 && n >= left.size() / 2 ? later : gain;
            both.push_back(now * left[n]);
            both.push_back(now * right[n]);
        }
        if (!test::writeSound(bench_.path(name).toStdString(), "wav32f", 48000, 2, both).empty())
            qFatal("no sound");
        return bench_.path(name);
    }
    bool open(Session& session, const QString& mix, const QString& reference) const {
        session.importFiles({mix}, false);
        if (!QTest::qWaitFor([&] { return session.track() != nullptr; })) return false;
        session.importFiles({reference}, true);
        return QTest::qWaitFor([&] { return session.reference() != nullptr; }) &&
               test::measured(session);
    }
    QByteArray exported(Session& session, const QString& name) const {
        ClipSound sound(session.clips().clip(session.track()->source));
        ExportOptions options;
        options.file = bench_.path(name).toStdString();
        options.formatId = "wav24";
        Task task;
        if (!exportTrack(session.project(), session.trackId(), sound, options, task)) return {};
        QFile file(bench_.path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void setLevelMatch(Session& session, bool on) {
        Listening listening = session.project().listening;
        listening.levelMatch = on;
        session.apply(edit::setListening(session.project(), listening), "Match");
    }
    static void hearFlat(Session& session) {
        Transport& transport = session.transport();
        hearAll(transport);
        setLevelMatch(session, false);
        session.setPreview(std::nullopt);
        session.hearDelivery(false);
        transport.setSource(Source::Master);
        transport.setDim(false);
        transport.setVolumeDb(0.0);
        transport.setProbe({});
    }
    /// 50 ms from the same place on; nothing of what is silent.
    static std::vector<float> heard(Session& session) {
        session.transport().stop();
        session.transport().seek(0);
        session.transport().play();
        std::vector<float> out, piece(2 * kQuantum);
        constexpr int kSkip = 400, kTake = 40;  // quanta since the first that sounds
        for (int sounded = 0, silent = 0; sounded < kSkip + kTake && silent < 500;) {
            session.engine().pull(piece.data(), kQuantum);
            const bool sounds =
                std::any_of(piece.begin(), piece.end(), [](float x) { return x != 0; });
            if (sounded == 0 && !sounds) {
                QTest::qWait(1);
                ++silent;
            } else if (++sounded > kSkip) {
                out.insert(out.end(), piece.begin(), piece.end());
            }
        }
        session.transport().stop();
        for (int i = 0; i < 40; ++i) session.engine().pull(piece.data(), kQuantum);
        return out;
    }
    /// And lets it work ahead of the start, as the test pulls faster than any codec codes.
    static void chooseCodec(Session& session, CodecListening& codec, CodecListen listen) {
        session.transport().seek(0);
        codec.choose(listen);
        QTest::qWait(1500);
    }
    using Ways = std::vector<std::pair<const char*, std::function<void()>>>;
    static Ways allWays(Session& session, ListeningRoom& room, ServiceListening& service,
                        PlaceMatch& moment, CodecListening& codec) {
        Transport& transport = session.transport();
        Ways ways = {
            {"mix", [&] { transport.setSource(Source::Mix); }},
            {"reference", [&] { transport.setSource(Source::Reference); }},
            {"hidden", [&] { transport.setHiddenSource(Source::Mix); }},
            {"equal loudness", [&] { setLevelMatch(session, true); }},
            {"by the moment",
             [&] {
                 setLevelMatch(session, true);
                 moment.toggle(PlaceMatch::By::Moment);
             }},
            {"service", [&] { service.choose(&services()[0]); }},
            {"level", [&] { transport.setVolumeDb(-12.0); }},
            {"dim", [&] { transport.setDim(true); }},
            {"region",
             [&] {
                 transport.setRegion({{200.0, 2000.0}});
             }},
            {"less the reference", [&] { transport.setNull(1.0); }},
            {"plus the reference", [&] { transport.setNull(-1.0); }},
            {"delivery", [&] { session.hearDelivery(true); }},
            {"proposal", [&] { session.setPreview(Chain()); }},
            {"what a module changes",
             [&] {
                 transport.setProbe({Probe::Kind::Delta, session.track()->chain.modules[0].id, 0});
             }},
            {"decoded", [&] { chooseCodec(session, codec, CodecListen::Decoded); }},
            {"what a codec changes", [&] { chooseCodec(session, codec, CodecListen::Changed); }},
            {"mute", [&] { transport.setMute(true); }},
        };
        for (const Listen listen :
             {Listen::Mono, Listen::Side, Listen::Left, Listen::Right, Listen::Swapped})
            ways.push_back({"listen", [&transport, listen] { transport.setListen(listen); }});
        for (int i = 0; i < static_cast<int>(playbackSystems().size()); ++i)
            ways.push_back({"listen as", [&room, i] { room.choose(i); }});
        return ways;
    }

private slots:
    void initTestCase() { Theme::apply(Theme::Kind::Dark); }

    // Every way is seen to change what is heard, alone; none of them, nor all at once, changes the file.
    void noWayOfListeningReachesTheFile() {
        Session session;
        QVERIFY(open(session, noise("mix.wav", 0, 1.0), noise("other.wav", 700, 0.5)));
        session.apply(edit::insertModule(session.project(), session.trackId(),
                                         edit::neutralModule("limiter")),
                      "Add");
        session.apply(edit::setParam(session.project(), session.trackId(),
                                     session.track()->chain.modules[0].id, 0, 6.0),
                      "Drive");
        Delivery delivery = session.project().delivery;
        delivery.formatId = "wav16";
        session.apply(edit::setDelivery(session.project(), delivery), "Deliver");
        hearFlat(session);
        QVERIFY(QTest::qWaitFor([&] { return session.isMatchComplete(); }, 20000));
        const QByteArray flat = exported(session, "flat.wav");
        QVERIFY(flat.size() > 2000000);
        session.engine().attachPuller(48000, 512);
        ListeningRoom room(session);
        ServiceListening service(session);
        PlaceMatch moment(session, service, nullptr);
        CodecListening codec(session);
        session.transport().setVolumeDb(0.0);
        const std::vector<float> plain = heard(session);
        QVERIFY(!plain.empty());
        QVERIFY(heard(session) == plain);
        const auto ways = allWays(session, room, service, moment, codec);
        for (const auto& [name, set] : ways) {
            set();
            QVERIFY2(heard(session) != plain, name);
            QVERIFY2(exported(session, "other-ears.wav") == flat, name);
            QVERIFY(QFile::remove(bench_.path("other-ears.wav")));
            room.choose(-1);
            service.choose(nullptr);
            codec.choose(CodecListen::Off);
            if (moment.by() != PlaceMatch::By::Song) moment.toggle(moment.by());
            hearFlat(session);
        }
        QVERIFY(heard(session) == plain);
        for (const auto& [name, set] : ways) set();
        session.transport().play();
        std::vector<float> some(1024);
        for (int i = 0; i < 20; ++i) session.engine().pull(some.data(), 512);
        QVERIFY(exported(session, "all-ears.wav") == flat);
        session.transport().stop();
    }

    void aVersionOfTheMixIsAligned() {
        Session session;
        QVERIFY(open(session, noise("a.wav", 0, 1.0), noise("b.wav", 12345, -0.5)));
        AlignWork work(session);
        QSignalSpy notices(&session, &Session::notice);
        work.start();
        QVERIFY(QTest::qWaitFor([&] { return session.reference()->offset == 12345; }, 20000));
        QCOMPARE(work.inverted(), session.referenceId());
        QCOMPARE(session.document().undoStack().undoText(), QString("Align the reference"));
        QVERIFY(notices.back()[1].toString().contains("polarity"));
        // Trimmed, the track begins later than the mix.
        session.trimTrack(5000, std::nullopt, "Trim");
        work.start();
        QVERIFY(QTest::qWaitFor([&] { return session.reference()->offset == 7345; }, 20000));
    }

    // Heard, drawn and told alike: half of it remains where half is taken away, at no level match.
    void theDifferenceIsDrawn() {
        Session session;
        QVERIFY(open(session, noise("a.wav", 0, 1.0), noise("b.wav", 0, 0.5)));
        setLevelMatch(session, false);
        NullWork work(session);
        QVERIFY(!work.wave());
        session.transport().setNull(1.0);
        QVERIFY(QTest::qWaitFor([&] { return work.figures().has_value(); }, 20000));
        QVERIFY(std::abs(work.figures()->depthDb + 6.0206) < 0.001);
        std::vector<WaveColumn> mix(16), rest(16);
        session.clips().view(session.track()->source)->wave->columns(4096, 256, mix);
        work.wave()->columns(4096, 256, rest);
        for (std::size_t i = 0; i < mix.size(); ++i)
            QVERIFY(std::abs(rest[i].max - 0.5F * mix[i].max) < 1e-5F);
        // Of the mix alone, with what the chain does taken away too.
        session.apply(edit::setTrackGain(session.project(), session.trackId(), -6.0), "Gain");
        session.transport().setSource(Source::Mix);
        QVERIFY(QTest::qWaitFor([&] { return work.figures().has_value(); }, 20000));
        QVERIFY(std::abs(work.figures()->depthDb + 6.0206) < 0.001);
        // At equal loudness the two are the same.
        setLevelMatch(session, true);
        QVERIFY(QTest::qWaitFor([&] { return work.figures() && work.figures()->depthDb < -80.0; },
                                20000));
        session.transport().setNull(0.0);
        QVERIFY(!work.wave() && !work.figures());
    }

    // The reference is 6 dB below the mix in its first half, 18 dB in its second.
    void loudnessIsMatchedByLoopAndByMoment() {
        Session session;
        QVERIFY(open(session, noise("a.wav", 0, 0.5), noise("b.wav", 0, 0.25, 0.0625)));
        QVERIFY(QTest::qWaitFor([&] { return session.isMatchComplete(); }, 20000));
        const auto apart = [&] {
            return session.matchDb(Source::Mix) - session.matchDb(Source::Reference);
        };
        const double song = apart();
        ServiceListening service(session);
        PlaceMatch match(session, service, nullptr);
        match.toggle(PlaceMatch::By::Loop);
        QVERIFY(std::abs(apart() - song) < 1e-9);  // without a loop it is the song's
        session.transport().setLoopRegion({{0, 4 * 48000}});
        QVERIFY(std::abs(apart() + 6.02) < 0.1);
        session.transport().setLoopRegion({{6 * 48000, 9 * 48000}});
        QVERIFY(std::abs(apart() + 18.06) < 0.1);
        QCOMPARE(session.matchDb(Source::Reference), 0.0);  // the quietest stays as it is
        match.toggle(PlaceMatch::By::Moment);
        session.transport().seek(48000 * 2);
        QVERIFY(QTest::qWaitFor([&] { return std::abs(apart() + 6.02) < 0.2; }));
        session.transport().seek(48000 * 8);
        // As far as the reference's peaks leave room.
        const double room = -session.measured(Source::Reference)->truePeakDbtp;
        const double master = session.matchDb(Source::Master);
        QVERIFY(QTest::qWaitFor([&] {
            return std::abs(session.matchDb(Source::Reference) - std::min(room, master + 18.06)) <
                   0.2;
        }));
        service.choose(&services()[0]);  // comes first
        QVERIFY(QTest::qWaitFor([&] {
            return session.matchDb(Source::Mix) != session.matchDb(Source::Master) ||
                   std::abs(apart() + 18.06) > 0.2;
        }));
        service.choose(nullptr);
        match.toggle(PlaceMatch::By::Moment);
        QCOMPARE(match.by(), PlaceMatch::By::Song);
        QVERIFY(std::abs(apart() - song) < 1e-9);
    }

    void anotherSongIsNotMoved() {
        Session session;
        QVERIFY(open(session, noise("a.wav", 0, 1.0), bench_.sound("tone.wav", 440)));
        AlignWork work(session);
        QSignalSpy notices(&session, &Session::notice);
        work.start();
        QVERIFY(QTest::qWaitFor(
            [&] { return !notices.empty() && notices.back()[1].toString().contains("no version"); },
            20000));
        QCOMPARE(session.reference()->offset, Frames{0});
    }

    void theWindowDoesNotTellInABlindTest() {
        Session session;
        QVERIFY(open(session, noise("a.wav", 0, 1.0), noise("b.wav", 0, 0.5)));
        QSignalSpy told(&session.transport(), &Transport::sourceChanged);
        BlindTestDialog dialog(session, nullptr);
        const auto press = [&](const QString& text) {
            const auto buttons = dialog.findChildren<QPushButton*>();
            const auto found = std::find_if(buttons.begin(), buttons.end(), [&](QPushButton* b) {
                return b->text().remove('&') == text;
            });
            QVERIFY(found != buttons.end() && (*found)->isEnabled());
            (*found)->click();
        };
        press("Begin a new test");
        // With the engine's ear it is easy.
        int right = 0;
        for (int i = 0; i < 8; ++i) {
            press("Hear X");
            const Source x = session.engine().source();
            press("Hear A");
            const bool isA = session.engine().source() == x;
            press(isA ? "X is A" : "X is B");
            ++right;
        }
        QCOMPARE(session.transport().source(), Source::Master);
        QCOMPARE(told.count(), 0);
        const auto labels = dialog.findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](QLabel* label) {
            return label->text().contains("8 of 8") && label->text().contains("0.4");
        }));
        session.transport().setSource(Source::Mix);  // chosen in the window: the test is over
        QCOMPARE(session.engine().source(), Source::Mix);
        const auto buttons = dialog.findChildren<QPushButton*>();
        QVERIFY(std::none_of(buttons.begin(), buttons.end(), [](QPushButton* b) {
            return b->text().contains("X &is A") && b->isEnabled();
        }));
    }

    void aCodecsWorkStandsBesideTheMaster() {
        Session session;
        QVERIFY(open(session, noise("a.wav", 0, 1.0), noise("b.wav", 0, 0.5)));
        CodecListening listening(session);
        CodecDialog dialog(session, listening, nullptr);
        dialog.choose("ogg-q6");
        dialog.encode();
        QVERIFY(QTest::qWaitFor([&] { return session.project().references.size() == 2; }, 60000));
        QVERIFY(test::measured(session));
        const Reference* coded = session.reference();
        QVERIFY(coded && QString::fromStdString(coded->title).contains("Vorbis"));
        QCOMPARE(coded->offset, Frames{0});
        QCOMPARE(session.clips().view(coded->source)->frames, Frames{480000});
        const auto labels = dialog.findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](QLabel* label) { return label->text().contains("dBTP"); }));
    }
};

QTEST_MAIN(TestComparing)
#include "tst_comparing.moc"
