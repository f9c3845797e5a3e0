// SPDX-License-Identifier: GPL-3.0-or-later
// Ring, Mailbox and Handoff between two real threads, and at their limits.
// labels: unit engine
#include <QtTest>

#include <thread>

#include "engine/Handoff.h"
#include "engine/Mailbox.h"
#include "engine/Ring.h"

using namespace lacquer;

namespace {

/// Counts its living; holds a pattern that freed memory would break.
struct Counted {
    static inline std::atomic<int> living{0};
    explicit Counted(std::uint64_t v) : value(v), check(~v) { ++living; }
    ~Counted() {
        value = check = 0;
        --living;
    }
    bool sound() const { return value == ~check; }
    std::uint64_t value, check;
};

}  // namespace

class TestQueues : public QObject {
    Q_OBJECT
private slots:
    void ringKeepsOrderAndRefusesWhenFull();
    void ringBetweenThreads();
    void mailboxLatestWinsAndFreesWhatIsDone();
    void mailboxBetweenThreads();
    void handoffRoundTrip();
    void handoffBetweenThreads();
};

void TestQueues::ringKeepsOrderAndRefusesWhenFull() {
    Ring<int> ring(4);
    for (int round = 0; round < 10; ++round) {
        for (int i = 0; i < 4; ++i) QVERIFY(ring.push(round * 4 + i));
        QVERIFY(!ring.push(99));
        QCOMPARE(ring.size(), std::size_t(4));
        int value = -1;
        for (int i = 0; i < 4; ++i) {
            QVERIFY(ring.pop(value));
            QCOMPARE(value, round * 4 + i);
        }
        QVERIFY(!ring.pop(value));
    }
}

void TestQueues::ringBetweenThreads() {
    struct Item {
        std::uint64_t a, b, c;
    };
    Ring<Item> ring(64);
    constexpr std::uint64_t kCount = 50000;
    std::thread writer([&] {
        for (std::uint64_t i = 0; i < kCount;)
            if (ring.push({i, i * 3, ~i}))
                ++i;
            else
                std::this_thread::yield();
    });
    bool right = true;
    for (std::uint64_t i = 0; i < kCount;) {
        Item item;
        if (!ring.pop(item)) {
            std::this_thread::yield();
            continue;
        }
        right = right && item.a == i && item.b == i * 3 && item.c == ~i;
        ++i;
    }
    writer.join();
    QVERIFY(right);
}

void TestQueues::mailboxLatestWinsAndFreesWhatIsDone() {
    {
        Mailbox<Counted> box;
        QVERIFY(box.latest() == nullptr);
        for (std::uint64_t i = 1; i <= 5; ++i) box.publish(std::make_shared<const Counted>(i));
        QCOMPARE(box.latest()->number, std::uint64_t(5));
        QCOMPARE(box.latest()->value->value, std::uint64_t(5));
        QCOMPARE(Counted::living.load(), 5);  // nothing is freed unasked
        box.acknowledge(3);
        box.collect();
        QCOMPARE(Counted::living.load(), 3);
        box.acknowledge(5);
        box.collect();
        QCOMPARE(Counted::living.load(), 1);
        QVERIFY(box.latest()->value->sound());
    }
    QCOMPARE(Counted::living.load(), 0);
}

void TestQueues::mailboxBetweenThreads() {
    {
        Mailbox<Counted> box;
        constexpr std::uint64_t kCount = 5000;
        std::atomic<bool> right{true};
        std::thread audio([&] {
            std::uint64_t last = 0;
            while (last < kCount) {
                const auto* letter = box.latest();
                if (!letter || letter->number == last) {
                    std::this_thread::yield();
                    continue;
                }
                if (letter->number < last || !letter->value->sound() ||
                    letter->value->value != letter->number)
                    right = false;
                last = letter->number;
                box.acknowledge(last);
            }
        });
        std::size_t most = 0;
        for (std::uint64_t i = 1; i <= kCount; ++i) {
            box.publish(std::make_shared<const Counted>(i));
            most = std::max(most, box.kept());
            if (i % 64 == 0) std::this_thread::yield();
        }
        audio.join();
        box.collect();
        QVERIFY(right);
        QCOMPARE(box.kept(), std::size_t(1));
        QVERIFY(most >= 1);
    }
    QCOMPARE(Counted::living.load(), 0);
}

void TestQueues::handoffRoundTrip() {
    {
        Handoff<Counted> handoff(2);
        auto a = std::make_unique<Counted>(1), b = std::make_unique<Counted>(2),
             c = std::make_unique<Counted>(3);
        QVERIFY(handoff.give(a) && handoff.give(b));
        QVERIFY(!handoff.give(c));
        QVERIFY(c != nullptr);  // refused: still the giver's
        Counted* first = handoff.take();
        QCOMPARE(first->value, std::uint64_t(1));
        QVERIFY(!handoff.give(c));  // out is out until it has come back
        handoff.giveBack(first);
        QCOMPARE(handoff.collect()->value, std::uint64_t(1));
        QVERIFY(handoff.collect() == nullptr);
        QVERIFY(handoff.give(c));
    }
    QCOMPARE(Counted::living.load(), 0);  // those still inside are freed with it
}

void TestQueues::handoffBetweenThreads() {
    {
        Handoff<Counted> handoff(8);
        constexpr std::uint64_t kCount = 5000;
        std::atomic<bool> right{true};
        std::thread audio([&] {
            Counted* held = nullptr;
            for (std::uint64_t seen = 0; seen < kCount;) {
                Counted* item = handoff.take();
                if (!item) {
                    std::this_thread::yield();
                    continue;
                }
                if (item->value != ++seen || !item->sound()) right = false;
                if (held) handoff.giveBack(held);
                held = item;
            }
            handoff.giveBack(held);
        });
        std::uint64_t given = 0, back = 0;
        std::unique_ptr<Counted> next;
        while (back < kCount) {
            if (!next && given < kCount) next = std::make_unique<Counted>(++given);
            if (next) handoff.give(next);
            while (handoff.collect()) ++back;
            if (next) std::this_thread::yield();
        }
        audio.join();
        QVERIFY(right);
        QCOMPARE(handoff.out(), std::size_t(0));
    }
    QCOMPARE(Counted::living.load(), 0);
}

QTEST_GUILESS_MAIN(TestQueues)
#include "tst_queues.moc"
