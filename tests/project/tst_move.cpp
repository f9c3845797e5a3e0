// SPDX-License-Identifier: GPL-3.0-or-later
// Moves on a chain: notes of what was set, what a hand changed since, taking back, keeping in files.
// labels: unit
#include <QtTest/QTest>

#include "modules/Registry.h"
#include "project/ChainFile.h"
#include "project/Edit.h"
#include "project/Move.h"

using namespace lacquer;

namespace {

Move tone(int band, double gain) {
    const std::string stem = "band" + std::to_string(band);
    Move m{.id = "tone" + std::to_string(band), .module = "equalizer"};
    m.set = {{stem + ".on", 1, 1}, {stem + ".freq", 300, 300}, {stem + ".gain", gain, 0}};
    m.reason = Message(TR("match", "%1 too much"), {"3.0 dB"});
    return m;
}
Move level(double drive) {
    return {.id = "level", .module = "limiter", .set = {{"drive", drive, drive}}};
}
double value(const ModuleState& m, const char* param) {
    return m.values[std::size_t(findParam(findModule(m.module)->params(), param))];
}
void set(ModuleState& m, const char* param, double v) {
    m.values[std::size_t(findParam(findModule(m.module)->params(), param))] = v;
}
Id ids = 1;

}  // namespace

class TestMove : public QObject {
    Q_OBJECT
private slots:
    void appliedMovesLeaveNotes() {
        Move half = tone(2, -4);
        half.amount = 0.5;
        Move refused = tone(3, 6);
        refused.accepted = false;
        const Chain chain = applyMoves({}, {tone(1, 3), half, refused, level(5)}, ids);
        QCOMPARE(chain.modules.size(), std::size_t(2));
        const ModuleState& eq = chain.modules[0];
        QCOMPARE(value(eq, "band2.gain"), -2.0);
        QCOMPARE(value(eq, "band3.on"), 0.0);
        QCOMPARE(eq.notes.size(), std::size_t(2));
        QCOMPARE(eq.notes[1].id, std::string("tone2"));
        QCOMPARE(eq.notes[0].reason, std::string("%1 too much"));
        QVERIFY(!changedByHand(eq, eq.notes[0]));
    }

    void whatNobodyTouchedIsTakenBack() {
        const Chain chain = applyMoves({}, {tone(1, 3), level(5)}, ids);
        QVERIFY(withoutMoves(chain).modules.empty());
    }

    void whatAHandTouchedStays() {
        Chain chain = applyMoves({}, {tone(1, 3), tone(2, -2), level(5)}, ids);
        set(chain.modules[0], "band1.gain", 1.5);
        QVERIFY(changedByHand(chain.modules[0], chain.modules[0].notes[0]));
        const Chain kept = withoutMoves(chain);
        QCOMPARE(kept.modules.size(), std::size_t(1));
        QCOMPARE(value(kept.modules[0], "band1.gain"), 1.5);
        QCOMPARE(value(kept.modules[0], "band2.on"), 0.0);
        QVERIFY(kept.modules[0].notes.empty());
    }

    void whatAHandSwitchedOffStays() {
        Chain chain = applyMoves({}, {tone(1, 3), level(5)}, ids);
        chain.modules[1].on = false;
        const Chain kept = withoutMoves(chain);
        QCOMPARE(kept.modules.size(), std::size_t(1));
        QCOMPARE(kept.modules[0], chain.modules[1]);
    }

    void whatWasThereBeforeStays() {
        Chain mine;
        mine.modules.push_back(edit::neutralModule("equalizer"));
        mine.modules[0].id = ids++;
        set(mine.modules[0], "band7.on", 1);
        set(mine.modules[0], "band7.gain", 2);
        const Chain kept = withoutMoves(applyMoves(mine, {tone(1, 3)}, ids));
        QCOMPARE(kept, mine);
    }

    void notesAreKeptInFiles() {
        const Chain chain = applyMoves({}, {tone(1, 3), level(5)}, ids);
        const auto read = readChain(writeChain(chain), ids, Reading::Strict);
        QVERIFY(read.ok());
        for (std::size_t i = 0; i < 2; ++i)
            QCOMPARE(read->chain.modules[i].notes, chain.modules[i].notes);
        QVERIFY(!readChain(R"([{"module": "limiter", "match": [3]}])", ids, Reading::Strict).ok());
    }
};

QTEST_APPLESS_MAIN(TestMove)
#include "tst_move.moc"
