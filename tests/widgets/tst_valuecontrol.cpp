// SPDX-License-Identifier: GPL-3.0-or-later
// Knobs, fields, switches and segments: drags, wheel, keys, typing, accessibility, and what is drawn.
// labels: gui
#include <QAccessible>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <cmath>
#include <numbers>

#include "widgets/Knob.h"
#include "widgets/SegmentedControl.h"
#include "widgets/Switch.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"
#include "widgets/ValueField.h"

using namespace lacquer;

namespace {

constexpr Param kGain{.id = "gain",
                      .name = TR("test", "Gain"),
                      .unit = Unit::Decibel,
                      .min = -20,
                      .max = 20,
                      .def = 3};
constexpr Param kFreq{.id = "freq",
                      .name = TR("test", "Frequency"),
                      .unit = Unit::Hertz,
                      .min = 20,
                      .max = 20000,
                      .def = 1000,
                      .scale = Scale::Log};

void wheel(QWidget& widget, int notches, Qt::KeyboardModifiers modifiers = {}) {
    const QPointF at(widget.width() / 2.0, 10);
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, notches * 120}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}

// Presses in the middle of the arc, moves in steps and lets go.
void drag(QWidget& widget, int dy, Qt::KeyboardModifiers modifiers = {}) {
    const QPoint from(widget.width() / 2, 20);
    QTest::mousePress(&widget, Qt::LeftButton, modifiers, from);
    for (int step = 1; step <= 10; ++step) {
        const QPointF at = from + QPointF(0, dy * step / 10.0);
        QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton,
                         Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(&widget, &move);
    }
    QTest::mouseRelease(&widget, Qt::LeftButton, modifiers, from + QPoint(0, dy));
}

}  // namespace

class TestValueControl : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Theme::Kind::Dark); }

    void init() {
        knob_ = std::make_unique<Knob>();
        knob_->setParam(kGain);
        knob_->resize(knob_->sizeHint());
        knob_->show();
    }
    void cleanup() { knob_.reset(); }

    void dragIsOneGesture() {
        QSignalSpy spy(knob_.get(), &ValueControl::edited);
        drag(*knob_, -22);  // 22 of 220 pixels are a tenth of 40 dB
        QVERIFY(spy.size() >= 3);
        QCOMPARE(knob_->value(), 7.0);
        const int gesture = spy.first().at(1).toInt();
        for (const auto& edit : spy) QCOMPARE(edit.at(1).toInt(), gesture);
        QCOMPARE(spy.last().at(0).toDouble(), 7.0);
        drag(*knob_, 22);
        QVERIFY(spy.last().at(1).toInt() != gesture);
        QCOMPARE(knob_->value(), 3.0);
    }

    void shiftIsTenTimesFiner() {
        drag(*knob_, -22, Qt::ShiftModifier);
        QVERIFY(std::abs(knob_->value() - 3.4) < 1e-9);
    }

    void dragStopsAtTheEnds() {
        drag(*knob_, -900);
        QCOMPARE(knob_->value(), 20.0);
        drag(*knob_, 900);
        QCOMPARE(knob_->value(), -20.0);
    }

    void documentDoesNotPullWhileDragging() {
        QTest::mousePress(knob_.get(), Qt::LeftButton, {}, {20, 20});
        QTest::mouseMove(knob_.get(), {20, 10});
        QTest::mouseMove(knob_.get(), {20, 0});
        const double held = knob_->value();
        QVERIFY(held != 3.0);
        knob_->setValue(-5.0);
        QCOMPARE(knob_->value(), held);
        QTest::mouseRelease(knob_.get(), Qt::LeftButton, {}, {20, 0});
        knob_->setValue(-5.0);
        QCOMPARE(knob_->value(), -5.0);
    }

    void wheelBurstIsOneGesture() {
        QSignalSpy spy(knob_.get(), &ValueControl::edited);
        wheel(*knob_, 1);
        wheel(*knob_, 1);
        QCOMPARE(spy.size(), 2);
        QCOMPARE(spy[0].at(1), spy[1].at(1));
        QVERIFY(std::abs(knob_->value() - 3.8) < 1e-9);
        QTest::qWait(800);
        wheel(*knob_, -1);
        QVERIFY(spy[2].at(1) != spy[1].at(1));
    }

    void doubleClickGoesToTheDefault() {
        knob_->setValue(-11.0);
        QSignalSpy spy(knob_.get(), &ValueControl::edited);
        QTest::mouseDClick(knob_.get(), Qt::LeftButton, {}, {knob_->width() / 2, 20});
        QCOMPARE(knob_->value(), 3.0);
        QCOMPARE(spy.size(), 1);
    }

    void keysStepAndJump() {
        QTest::keyClick(knob_.get(), Qt::Key_Up);
        QVERIFY(std::abs(knob_->value() - 3.4) < 1e-9);
        QTest::keyClick(knob_.get(), Qt::Key_PageDown);
        QVERIFY(std::abs(knob_->value() + 0.6) < 1e-9);
        QTest::keyClick(knob_.get(), Qt::Key_Home);
        QCOMPARE(knob_->value(), -20.0);
        QTest::keyClick(knob_.get(), Qt::Key_End);
        QCOMPARE(knob_->value(), 20.0);
        QTest::keyClick(knob_.get(), Qt::Key_Delete);
        QCOMPARE(knob_->value(), 3.0);
    }

    void typedValueIsParsed_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("kilo") << "1.5k" << 1500.0;
        QTest::newRow("unit") << "312 Hz" << 312.0;
        QTest::newRow("number") << "20" << 20.0;
    }
    void typedValueIsParsed() {
        QFETCH(QString, text);
        QFETCH(double, value);
        knob_->setParam(kFreq);
        QSignalSpy spy(knob_.get(), &ValueControl::edited);
        QTest::keyClick(knob_.get(), Qt::Key_Return);
        auto* entry = knob_->findChild<QLineEdit*>();
        QVERIFY(entry != nullptr);
        entry->setText(text);
        QTest::keyClick(entry, Qt::Key_Return);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(knob_->value(), value);
    }

    void nonsenseKeepsTheFieldOpen() {
        QSignalSpy spy(knob_.get(), &ValueControl::edited);
        knob_->openEntry();
        QPointer<QLineEdit> entry = knob_->findChild<QLineEdit*>();
        for (const char* text : {"loud", "21", "nan", ""}) {
            entry->setText(QLatin1String(text));
            QTest::keyClick(entry, Qt::Key_Return);
            QVERIFY2(entry && entry->isVisible(), text);
        }
        QCOMPARE(spy.size(), 0);
        QTest::keyClick(entry, Qt::Key_Escape);
        QTRY_VERIFY(entry.isNull());
        QCOMPARE(knob_->value(), 3.0);
    }

    void assistiveTechnologyReadsAndSets() {
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(knob_.get());
        QVERIFY(interface != nullptr);
        QCOMPARE(interface->role(), QAccessible::Dial);
        QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Gain"));
        QCOMPARE(interface->text(QAccessible::Value), QStringLiteral("3.0 dB"));
        auto* value = interface->valueInterface();
        QVERIFY(value != nullptr);
        QCOMPARE(value->maximumValue().toDouble(), 20.0);
        QSignalSpy spy(knob_.get(), &ValueControl::edited);
        value->setCurrentValue(-4.0);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(knob_->value(), -4.0);
    }

    // The pointer stands where the value says: 225° at the least, -45° at the most.
    void pointerShowsTheValue_data() {
        QTest::addColumn<double>("value");
        for (const double v : {-20.0, -7.5, 0.0, 13.0, 20.0})
            QTest::newRow(qPrintable(QString::number(v))) << v;
    }
    void pointerShowsTheValue() {
        QFETCH(double, value);
        knob_->setValue(value);
        const QImage picture = knob_->grab().toImage();
        const double degrees = 225.0 - (value + 20.0) / 40.0 * 270.0;
        const auto brightness = [&](double angle) {
            const double a = angle * std::numbers::pi / 180.0, r = 42 / 2.0 * 0.58;
            const QPointF at(knob_->width() / 2.0 + r * std::cos(a), 3 + 21 - r * std::sin(a));
            return picture.pixelColor((at * picture.devicePixelRatio()).toPoint()).lightness();
        };
        QVERIFY2(brightness(degrees) > 150, qPrintable(QString::number(brightness(degrees))));
        QVERIFY(brightness(degrees + 40) < 100);
        QVERIFY(brightness(degrees - 40) < 100);
    }

    void textNeverClips_data() {
        QTest::addColumn<double>("scale");
        for (const double s : {1.0, 1.25, 1.6}) QTest::newRow(qPrintable(QString::number(s))) << s;
    }
    void textNeverClips() {
        QFETCH(double, scale);
        Theme::apply(Theme::Kind::Dark, scale);
        knob_->setLabel(QStringLiteral("Seitenkettenhochpass"));
        const QFontMetrics small(Theme::font(Lettering::Small)), mono(Theme::font(Lettering::Mono));
        QVERIFY(knob_->sizeHint().width() >= small.horizontalAdvance(knob_->label()) + 4);
        ValueField field;
        field.setParam(kGain);
        QVERIFY(field.sizeHint().width() >= mono.horizontalAdvance(displayText(kGain, -20.0)) + 8);
        SegmentedControl segments;
        segments.setTexts(
            {QStringLiteral("Zusammen"), QStringLiteral("Mitte"), QStringLiteral("Seite")});
        QVERIFY(
            segments.sizeHint().width() >
            QFontMetrics(Theme::font(Lettering::Strong)).horizontalAdvance("ZusammenMitteSeite"));
        Theme::apply(Theme::Kind::Dark, 1.0);
    }

    void switchTellsOnlyTheUsersMoves() {
        Switch toggle(QStringLiteral("Mono"));
        toggle.resize(toggle.sizeHint());
        QSignalSpy spy(&toggle, &Switch::edited);
        toggle.setOn(true);
        QCOMPARE(spy.size(), 0);
        QTest::mouseClick(&toggle, Qt::LeftButton);
        QTest::keyClick(&toggle, Qt::Key_Space);
        QCOMPARE(spy.size(), 2);
        QCOMPARE(spy[0].at(0).toDouble(), 0.0);
        QCOMPARE(spy[1].at(0).toDouble(), 1.0);
        QVERIFY(spy[0].at(1) != spy[1].at(1));
    }

    void segmentsTakeClicksKeysAndSkipDisabled() {
        SegmentedControl segments;
        segments.setTexts({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
        segments.setCurrent(0);
        segments.resize(180, 30);
        segments.setSegmentEnabled(1, false);
        QSignalSpy spy(&segments, &SegmentedControl::edited);
        QTest::mouseClick(&segments, Qt::LeftButton, {}, {90, 15});
        QCOMPARE(spy.size(), 0);
        QTest::keyClick(&segments, Qt::Key_Right);
        QCOMPARE(spy.last().at(0).toInt(), 2);
        QTest::mouseClick(&segments, Qt::LeftButton, {}, {20, 15});
        QCOMPARE(segments.current(), 0);
        QCOMPARE(spy.size(), 2);
    }

    void textsAreExact() {
        QCOMPARE(displaySigned(0.04, 1), QStringLiteral("0.0"));
        QCOMPARE(displaySigned(1.25, 1), QStringLiteral("+1.2"));
        QCOMPARE(displayNumber(-INFINITY, 1), QStringLiteral("−∞"));
        QCOMPARE(displayNumber(std::nan(""), 1), QStringLiteral("–"));
        QCOMPARE(noteName(440.0), QStringLiteral("A4"));
        QCOMPARE(noteName(261.6256), QStringLiteral("C4"));
        QCOMPARE(noteName(0.0), QString());
        QCOMPARE(displayMinutes(3723.0), QStringLiteral("1:02:03"));
        QCOMPARE(displayMinutes(59.7), QStringLiteral("1:00"));
    }

private:
    std::unique_ptr<Knob> knob_;
};

QTEST_MAIN(TestValueControl)
#include "tst_valuecontrol.moc"
