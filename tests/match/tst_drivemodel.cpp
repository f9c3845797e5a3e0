// SPDX-License-Identifier: GPL-3.0-or-later
// The limiter in miniature against the limiter: loudness and how far peaks stand over it, over drive.
// labels: unit
#include <QtTest/QTest>

#include <cmath>

#include "base/Units.h"
#include "match/DriveModel.h"
#include "match/Profile.h"
#include "match/Wording.h"
#include "modules/Registry.h"
#include "render/MemorySound.h"
#include "support/ModuleRun.h"
#include "support/Signals.h"

using namespace lacquer;
using namespace lacquer::test;

namespace {

constexpr double kRate = 44100, kCeiling = -1;

// Drum strokes over held chords, loud and soft.
Stereo music(double seconds) {
    Stereo t;
    Noise drum(3);
    double soft = 0;  // bright noise has its peaks between the samples, which music seldom has
    const auto frames = static_cast<std::size_t>(seconds * kRate);
    for (std::size_t n = 0; n < frames; ++n) {
        const double at = static_cast<double>(n) / kRate, beat = std::fmod(at, 0.4);
        const double loud = std::fmod(at, 6.4) < 1.6 ? 0.4 : 1.0;
        double tone = 0;
        for (int k = 1; k <= 8; ++k) tone += std::sin(2 * kPi * 82.4 * k * at) / k;
        soft += 0.3 * (drum.next() - soft);
        const double x = loud * (0.03 * tone + 0.6 * soft * std::exp(-beat * 25));
        t.left.push_back(x);
        t.right.push_back(0.9 * x);
    }
    return t;
}

// Through the module, with the move's settings.
Profile limited(const Stereo& x, double drive) {
    const Move level = levelMove(drive, kCeiling, {}, -14);
    Id ids = 1;
    const ModuleState state = applyMoves({}, {level}, ids).modules.front();
    const Stereo out = ModuleRun(*findModule("limiter"), kRate, state.values).run(x);
    MemorySound sound(out.left, out.right, kRate);
    Task task;
    return *measureProfile(sound, {task});
}

}  // namespace

class TstDriveModel : public QObject {
    Q_OBJECT
private slots:
    void comesCloseToTheLimiter() {
        const Stereo x = music(26);
        DriveMeter meter(kRate);
        meter.add(x.left.data(), x.right.data(), x.size());
        double last = NAN;
        for (const double drive : {-6.0, 3.0, 9.0, 12.0, 15.0}) {
            const Profile real = limited(x, drive);
            const Driven model = modelDrive(meter.trace(), drive, kCeiling);
            const double off = model.lufs - real.loudness.integratedLufs;
            qInfo("drive %+5.1f: %7.2f LUFS, model %7.2f; PSR %5.2f dB, model %5.2f", drive,
                  real.loudness.integratedLufs, model.lufs, real.psrDb, model.psrDb);
            QVERIFY(std::abs(off) < (drive < 5 ? 0.01 : 0.8));
            QVERIFY(std::abs(model.psrDb - real.psrDb) < 1.0);
            // Less from one drive to the next: the search corrects by what it was off last.
            if (!std::isnan(last)) QVERIFY(std::abs(off - last) < 0.6);
            last = off;
        }
    }
};

QTEST_APPLESS_MAIN(TstDriveModel)
#include "tst_drivemodel.moc"
