// SPDX-License-Identifier: GPL-3.0-or-later
// Theme, icons, meters and the generic editor: contrast, lengths of bars, odd readings, every module.
// labels: gui
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "modules/Registry.h"
#include "support/WidgetData.h"
#include "widgets/DifferenceBars.h"
#include "widgets/GainReductionMeter.h"
#include "widgets/Icons.h"
#include "widgets/LevelMeter.h"
#include "widgets/LoudnessPanel.h"
#include "widgets/ParamEditor.h"
#include "widgets/PolarLevelView.h"
#include "widgets/SegmentedControl.h"
#include "widgets/StereoPanel.h"
#include "widgets/Switch.h"
#include "widgets/TransportParts.h"
#include "widgets/ValueControl.h"

using namespace lacquer;

namespace {

// WCAG 2.1 relative luminance and contrast.
double luminance(const QColor& c) {
    const auto channel = [](double v) {
        return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}
double contrast(Role a, Role b) {
    const double x = luminance(Theme::color(a)), y = luminance(Theme::color(b));
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

int litPixels(const QImage& picture, Role role) {
    int count = 0;
    const QColor wanted = Theme::color(role);
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            count += picture.pixelColor(x, y).rgb() == wanted.rgb();
    return count;
}

}  // namespace

class TestMeters : public QObject {
    Q_OBJECT
private slots:
    void directionsAreWhereTheyAreHeard() {
        PolarLevelView view;
        const std::vector<float> tone(1000, 0.5F), none(1000, 0.0F), minus(1000, -0.5F);
        const auto heard = [&](double degrees) { return view.levelDb(1, degrees); };
        view.add(1, tone, tone, -6.0);  // both channels: up, at its RMS and gain
        QVERIFY(std::abs(heard(0) + 12.02) < 0.01 && std::isinf(heard(45)));
        QCOMPARE(view.edgeDb(), -6.0);  // -12 dB and some room
        const std::vector<float> quiet(1000, 0.01F);
        for (int i = 0; i < 400; ++i) view.add(1, quiet, quiet, 0.0);  // -40 dBFS
        QCOMPARE(view.edgeDb(), -36.0);
        view.add(1, tone, tone, 0.0);  // outwards at once
        QVERIFY(view.edgeDb() >= -12.0);
        view.clear(1);
        view.add(1, tone, none, 0.0);
        QVERIFY(std::abs(heard(-45) + 9.03) < 0.01 && std::isinf(heard(0)));
        view.clear(1);
        view.add(1, none, minus, 0.0);
        QVERIFY(std::abs(heard(45) + 9.03) < 0.01 && std::isinf(heard(-45)));
        view.clear(1);
        view.add(1, tone, minus, 0.0);
        QVERIFY(std::isfinite(heard(-90)) || std::isfinite(heard(90)));
        QVERIFY(std::isinf(heard(0)));
        view.resize(230, 150);
        QVERIFY(litPixels(view.grab().toImage(), Role::Master) > 50);
    }
    void init() { Theme::apply(Theme::Kind::Dark); }

    void colorsKeepTheirContrast_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("dark") << 0;
        QTest::newRow("light") << 1;
    }
    void colorsKeepTheirContrast() {
        QFETCH(int, kind);
        Theme::apply(kind == 0 ? Theme::Kind::Dark : Theme::Kind::Light);
        for (const Role ground : {Role::Panel, Role::Background, Role::Raised, Role::Well}) {
            QVERIFY(contrast(Role::Text, ground) >= 7.0);
            QVERIFY2(contrast(Role::DimText, ground) >= 4.5,
                     qPrintable(QString::number(contrast(Role::DimText, ground))));
        }
        for (const Role sign : {Role::Mix, Role::Master, Role::Reference, Role::Good, Role::Caution,
                                Role::Wrong, Role::Focus})
            QVERIFY2(contrast(sign, Role::Well) >= 3.0,
                     qPrintable(QString::number(contrast(sign, Role::Well))));
        QVERIFY(contrast(Role::OnAccent, Role::Master) >= 4.5);
    }

    void iconsAreDrawnInTheThemesColor() {
        const QStringList names = iconNames();
        QVERIFY(names.size() > 25);
        for (const QString& name : names) {
            const QImage picture = icon(name, Role::Reference).pixmap(QSize(32, 32), 2.0).toImage();
            QCOMPARE(picture.size(), QSize(64, 64));
            int ink = 0;
            for (int y = 0; y < 64; ++y)
                for (int x = 0; x < 64; ++x) ink += qAlpha(picture.pixel(x, y)) > 128;
            QVERIFY2(ink > 40, qPrintable(name));
        }
        QVERIFY(litPixels(icon("play", Role::Reference).pixmap(32, 32).toImage(), Role::Reference) >
                50);
        const QIcon play = icon("play");
        Theme::apply(Theme::Kind::Light);
        QVERIFY(litPixels(play.pixmap(32, 32).toImage(), Role::Text) > 50);
    }

    void levelScaleRises() {
        double before = -1.0;
        for (double db = -60.0; db <= 3.0; db += 0.5) {
            QVERIFY(LevelMeter::position(db) > before);
            before = LevelMeter::position(db);
        }
        QCOMPARE(LevelMeter::position(-200.0), 0.0);
        QCOMPARE(LevelMeter::position(kSilence), 0.0);
        QCOMPARE(LevelMeter::position(kUnknown), 0.0);
        QCOMPARE(LevelMeter::position(40.0), 1.0);
    }

    void truePeakResetsOnClick() {
        LevelMeter meter;
        meter.resize(240, meter.sizeHint().height());
        meter.setReadings({{-3, -3}, {-12, -12}, {0.4, -1}});
        const QImage picture = meter.grab().toImage();
        int red = 0;  // only the number is: the bars end below full scale
        for (int y = 0; y < 20; ++y)
            for (int x = 200; x < 240; ++x)
                red += picture.pixelColor(x, y).red() > 2 * picture.pixelColor(x, y).blue();
        QVERIFY(red > 5);
        QSignalSpy spy(&meter, &LevelMeter::resetRequested);
        QTest::mouseClick(&meter, Qt::LeftButton, {}, {230, 8});
        QCOMPARE(spy.size(), 1);
        QCOMPARE(meter.readings().maxTruePeakDb[0], kSilence);
        QTest::mouseClick(&meter, Qt::LeftButton, {}, {60, 8});
        QCOMPARE(spy.size(), 1);
    }

    void reductionBarIsAsLongAsTheReduction() {
        GainReductionMeter meter;
        meter.resize(300, meter.sizeHint().height());
        meter.setRange(12.0);
        meter.setReduction(3.0);
        const int three = litPixels(meter.grab().toImage(), Role::Caution);
        meter.setReduction(6.0);
        const int six = litPixels(meter.grab().toImage(), Role::Caution);
        QVERIFY2(std::abs(six / static_cast<double>(three) - 2.0) < 0.12,
                 qPrintable(QString::number(six) + ' ' + QString::number(three)));
    }

    void differenceBarsStandUpAndDown() {
        DifferenceBars bars;
        bars.resize(300, 150);
        bars.setDifference({100, 1000}, {2.0, -1.0}, 1.4);
        const QImage picture = bars.grab().toImage();
        const double up = litPixels(picture, Role::Master),
                     down = litPixels(picture, Role::Reference);
        QVERIFY2(std::abs(up / down - 2.0) < 0.1, qPrintable(QString::number(up / down)));
    }

    void loudnessHistorySeeks() {
        LoudnessPanel panel;
        panel.resize(240, panel.sizeHint().height());
        panel.setHistory(test::makeLoudness(100), 0.5, 200.0);
        QSignalSpy spy(&panel, &LoudnessPanel::seekRequested);
        QTest::mouseClick(&panel, Qt::LeftButton, {}, {120, panel.height() - 20});
        QCOMPARE(spy.size(), 1);
        QVERIFY(std::abs(spy[0][0].toDouble() - 100.0) < 1.0);
    }

    void loudnessOnTheScalesOfTech3341() {
        LoudnessPanel panel;
        panel.resize(270, panel.sizeHint().height());
        const double width = panel.barRect().width();
        panel.setStyle({.targetLufs = -14.0});
        QVERIFY(std::abs(panel.barX(-14.0) - width * 18 / 27) < 0.01);  // +9: -18 … +9 LU
        QCOMPARE(panel.barX(-32.0), 0.0);
        QCOMPARE(panel.barX(-5.0), width);
        panel.setStyle({.targetLufs = kUnknown, .relative = true, .wide = true});
        QVERIFY(std::abs(panel.barX(-23.0) - width * 36 / 54) < 0.01);  // +18: -36 … +18 LU
        QCOMPARE(panel.loudnessText(-20.5), QStringLiteral("+2.5"));
        panel.setStyle({});
        QCOMPARE(panel.loudnessText(-20.54), QStringLiteral("−20.5"));
        LoudnessReadings now;
        now.momentaryLufs = -23.0;
        now.maxShortTermLufs = -9.0;
        panel.setReadings(now);
        const QImage picture = panel.grab().toImage();
        const int y = static_cast<int>(panel.barRect().center().y());
        const auto x = static_cast<int>(panel.barX(-23.0));
        QVERIFY(picture.pixelColor(x - 6, y) != Theme::color(Role::Well));
        QCOMPARE(picture.pixelColor(x + 6, y), Theme::color(Role::Well));
    }

    void oddReadingsAreHarmless() {
        for (const double odd : {kUnknown, kSilence, -kSilence, 1e300, -1e300, 0.0}) {
            LoudnessPanel loudness;
            loudness.setReadings({odd, odd, odd, odd, odd, odd, odd});
            loudness.setStyle(
                {.targetLufs = odd == -kSilence ? -14.0 : std::clamp(odd, -70.0, 0.0)});
            loudness.setHistory({static_cast<float>(odd), -20.0F, static_cast<float>(odd)}, 0.1,
                                0.0);
            loudness.setPosition(odd);
            loudness.grab();
            LevelMeter level;
            level.setReadings({{odd, odd}, {odd, odd}, {odd, odd}});
            level.grab();
            StereoPanel stereo;
            stereo.setReadings({{static_cast<float>(odd), 1.0F}, {static_cast<float>(odd)}, odd});
            stereo.grab();
            DifferenceBars bars;
            bars.setDifference({100, 200}, {odd, 1.0}, odd);
            bars.grab();
            GainReductionMeter reduction;
            reduction.setReduction(odd);
            reduction.grab();
            QVERIFY(reduction.reduction() >= 0.0);
        }
    }

    void transportPartsTellTheUsersMoves() {
        SnapshotSwitch snapshots;
        snapshots.resize(snapshots.sizeHint());
        QSignalSpy go(&snapshots, &SnapshotSwitch::switchRequested),
            copy(&snapshots, &SnapshotSwitch::copyRequested);
        const int box = snapshots.width() / 4;
        QTest::mouseClick(&snapshots, Qt::LeftButton, {}, {box * 2 + box / 2, 10});
        QCOMPARE(go[0][0].toInt(), 2);
        QTest::mouseClick(&snapshots, Qt::LeftButton, Qt::ShiftModifier, {box + box / 2, 10});
        QCOMPARE(copy[0][0].toInt(), 1);
        snapshots.setState({true, true, true, true}, 3);
        QTest::keyClick(&snapshots, Qt::Key_Left);
        QCOMPARE(go[1][0].toInt(), 2);
        QTest::keyClick(&snapshots, Qt::Key_Right);
        QCOMPARE(go.size(), 2);
        SourceSwitch sources;
        sources.setHasReference(false);
        QSignalSpy source(&sources, &SegmentedControl::edited);
        QTest::keyClick(&sources, Qt::Key_Right);
        QCOMPARE(source.size(), 0);
        QTest::keyClick(&sources, Qt::Key_Left);
        QCOMPARE(source[0][0].toInt(), 0);
        LevelMatchButton match;
        match.setState(true, -5.2);
        QSignalSpy matched(&match, &LevelMatchButton::edited);
        QTest::mouseClick(&match, Qt::LeftButton);
        QCOMPARE(matched[0][0].toBool(), false);
        TimeDisplay time;
        time.setTime(4000.0);
        QVERIFY(time.sizeHint().width() >
                QFontMetrics(Theme::font(Lettering::MonoLarge)).horizontalAdvance("1:06:40.000"));
    }

    void everyModuleHasAnEditor() {
        for (const Module* module : modules()) {
            ParamEditor editor;
            editor.setModule(module);
            QSignalSpy spy(&editor, &ParamEditor::edited);
            const auto params = module->params();
            std::vector<double> values;
            for (const Param& param : params)
                values.push_back(clampToParam(param, fromTravel(param, 0.73)));
            editor.setValues(values);
            QCOMPARE(spy.size(), 0);
            QCOMPARE(editor.values(), values);
            for (std::size_t i = 0; i < params.size(); ++i) {
                QWidget* control = editor.control(static_cast<int>(i));
                QVERIFY2(control != nullptr, params[i].id.view().data());
                QVERIFY(!control->accessibleName().isEmpty() ||
                        qobject_cast<QAbstractButton*>(control) != nullptr);
                QVERIFY(!control->toolTip().isEmpty());
                if (auto* value = qobject_cast<ValueControl*>(control))
                    QCOMPARE(value->value(), values[i]);
                if (auto* onOff = qobject_cast<Switch*>(control))
                    QCOMPARE(onOff->isChecked(), values[i] > 0.5);
            }
            editor.setReduction(3.0);
            editor.setHeardTap(0);
            editor.resize(900, 420);
            editor.grab();
        }
    }

    void editorTellsWhichValueChanged() {
        const Module* gain = findModule("gain");
        ParamEditor editor;
        editor.setModule(gain);
        editor.resize(900, 400);
        editor.show();
        std::vector<ParamEdits> edits;
        connect(&editor, &ParamEditor::edited, this,
                [&](const ParamEdits& e, int) { edits.push_back(e); });
        const int mono = findParam(gain->params(), "mono"),
                  level = findParam(gain->params(), "gain");
        QTest::mouseClick(editor.control(mono), Qt::LeftButton, {}, {12, 12});
        QTest::keyClick(editor.control(level), Qt::Key_Home);
        QCOMPARE(edits.size(), std::size_t{2});
        QCOMPARE(edits[0], (ParamEdits{{mono, 1.0}}));
        QCOMPARE(edits[1],
                 (ParamEdits{{level, gain->params()[static_cast<std::size_t>(level)].min}}));
        Theme::apply(Theme::Kind::Light, 1.25);  // rebuilt in the new look, with its values
        QTest::qWait(20);
        QCOMPARE(editor.values()[static_cast<std::size_t>(mono)], 1.0);
        QVERIFY(qobject_cast<Switch*>(editor.control(mono))->isChecked());
    }
};

QTEST_MAIN(TestMeters)
#include "tst_meters.moc"
