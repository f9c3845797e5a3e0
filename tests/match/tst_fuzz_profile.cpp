// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged profiles: what can still be read is a target that a match can be held against, the rest a sentence.
// labels: fuzz
// timeout: 300
#include <QtTest/QTest>

#include "MatchBench.h"
#include "match/ProfileFile.h"

using namespace lacquer;
using namespace lacquer::test;

class TestFuzzProfile : public QObject {
    Q_OBJECT
private slots:
    void damagedProfiles() {
        const Profile mix = profileOf(music(6)), other = profileOf(music(6, 9));
        const std::string whole = profilesToText({{other, {}}});
        const int runs = qEnvironmentVariableIsSet("LACQUER_FUZZ_RUNS")
                             ? qEnvironmentVariableIntValue("LACQUER_FUZZ_RUNS") / 10
                             : 300;
        static const std::string kSplices[] = {"null", "-1",   "1e308", "1e999", "[]",
                                               "{}",   "\"\"", "true",  "-0.0",  "\xff"};
        Noise noise(5);
        const auto pick = [&](std::size_t n) {
            return std::min(n - 1, static_cast<std::size_t>(std::abs(noise.next()) * double(n)));
        };
        int opened = 0, refused = 0;
        for (int i = 0; i < runs; ++i) {
            std::string text = whole;
            for (std::size_t k = 0; k <= pick(3); ++k) {
                const std::size_t at = pick(text.size());
                const std::size_t from = text.find_first_of(":,", at);
                const std::size_t to = text.find_first_of(",]}", from + 1);
                if (pick(4) == 0)
                    text[at] = static_cast<char>(pick(256));
                else if (to != std::string::npos)
                    text.replace(from + 1, to - from - 1, kSplices[pick(10)]);
            }
            const auto set = profilesFromText(text);
            if (!set) {
                QVERIFY(!set.error().english().empty());
                ++refused;
                continue;
            }
            ++opened;
            const MatchTarget target = makeTarget(*set);
            distanceTo(mix, target);
            for (const BandSpec& band : fitBands(toneProblem(mix.tone, mix, target, kRate)))
                QVERIFY(std::abs(band.gain) <= FitLimits{}.maxGainDb && band.freq >= 30);
        }
        QVERIFY(opened > runs / 20);
        QVERIFY(refused > runs / 20);
    }
};

QTEST_APPLESS_MAIN(TestFuzzProfile)
#include "tst_fuzz_profile.moc"
