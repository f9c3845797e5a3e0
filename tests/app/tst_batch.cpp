// SPDX-License-Identifier: GPL-3.0-or-later
// A batch: every file through one chain, a result line each; what fails leaves the others alone.
// labels: unit gui
// timeout: 300
#include <QFile>
#include <QLineEdit>
#include <QTreeWidget>

#include "AppBench.h"
#include "app/BatchDialog.h"

using namespace lacquer;

class TestBatch : public QObject {
    Q_OBJECT
    test::AppBench bench_;

private slots:
    void filesOfDifferentRatesGoThroughOneChain() {
        Session session;
        session.importFiles({bench_.sound("own.wav")}, false);
        QVERIFY(QTest::qWaitFor([&] { return session.project().tracks.size() == 1; }));
        ModuleState gain = edit::neutralModule("gain");
        gain.values[0] = -6.0;
        session.apply(edit::insertModule(session.project(), session.trackId(), gain), "gain");
        QFile broken(bench_.path("broken.wav"));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no sound") > 0);
        broken.close();
        BatchDialog dialog(session, nullptr);
        dialog.show();
        dialog.findChild<QLineEdit*>("batchFolder")->setText(bench_.path("out"));
        dialog.addFiles({bench_.sound("a.wav", 440, -12, 2, 44100),
                         bench_.sound("b.wav", 300, -10, 2, 96000), bench_.path("broken.wav")});
        dialog.addFiles({bench_.path("a.wav")});
        auto* rows = dialog.findChild<QTreeWidget*>("batchFiles");
        QCOMPARE(rows->topLevelItemCount(), 3);
        const auto finished = [&] {
            for (int i = 0; i < 3; ++i)
                if (rows->topLevelItem(i)->text(2).isEmpty()) return false;
            return true;
        };
        const Project before = session.project();
        dialog.start();
        QVERIFY(QTest::qWaitFor(finished, 60000));
        QVERIFY(session.project() == before);
        const auto a = test::readSound(bench_.path("out/a.wav").toStdString());
        const auto b = test::readSound(bench_.path("out/b.wav").toStdString());
        QCOMPARE(a.info.rate, 44100.0);
        QCOMPARE(b.info.rate, 96000.0);
        QCOMPARE(b.frames(), Frames(192000));
        const auto peak = [](const test::Sound& sound) {
            double most = 0.0;
            for (const double x : sound.samples) most = std::max(most, std::abs(x));
            return 20.0 * std::log10(most);
        };
        QVERIFY(std::abs(peak(a) + 18.0) < 0.1 && std::abs(peak(b) + 16.0) < 0.1);
        QVERIFY(rows->topLevelItem(0)->text(2).contains("a.wav"));
        QVERIFY(rows->topLevelItem(2)->text(1).contains("not written"));
        // Nothing is replaced.
        const std::string bytes = test::bytesOf(bench_.path("out/a.wav").toStdString());
        dialog.start();
        QVERIFY(QTest::qWaitFor(finished, 60000));
        QVERIFY(rows->topLevelItem(0)->text(1).contains("not written"));
        QVERIFY(test::bytesOf(bench_.path("out/a.wav").toStdString()) == bytes);
    }
};

QTEST_MAIN(TestBatch)
#include "tst_batch.moc"
