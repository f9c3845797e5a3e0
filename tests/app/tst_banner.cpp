// SPDX-License-Identifier: GPL-3.0-or-later
// The banner's lines: what closes them, and that a line of a state that lasts cannot be closed.
// labels: gui
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include "app/Banner.h"
#include "widgets/Theme.h"

using namespace lacquer;

class TestBanner : public QObject {
    Q_OBJECT
private slots:
    void init() { Theme::apply(Theme::Kind::Dark); }

    void aMessageIsClosedByItsCross() {
        Banner banner;
        banner.show(Banner::Tone::Info, "One");
        auto* cross = banner.findChild<QToolButton*>();
        QVERIFY(cross);
        cross->click();
        QVERIFY(banner.texts().isEmpty());
    }

    void aStateStaysUntilItIsOver() {
        Banner banner;
        bool pressed = false;
        banner.show(Banner::Tone::Caution, "You listen as on: phone", "listenAs",
                    {{"Back", [&pressed] { pressed = true; }}}, Banner::Life::Lasting);
        QVERIFY(!banner.findChild<QToolButton*>());
        banner.clear();
        for (int i = 0; i < 9; ++i) banner.show(Banner::Tone::Info, QString::number(i));
        QVERIFY(banner.texts().contains("You listen as on: phone"));
        QCOMPARE(banner.texts().size(), 4);
        banner.findChild<QPushButton*>()->click();
        QVERIFY(pressed);
        QVERIFY(!banner.texts().contains("You listen as on: phone"));
    }
};

QTEST_MAIN(TestBanner)
#include "tst_banner.moc"
