// SPDX-License-Identifier: GPL-3.0-or-later
// One window with every widget and likely data: to look at, at any size, theme and text size.
#include <QApplication>
#include <QCommandLineParser>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <string>

#include "modules/Registry.h"
#include "support/WidgetData.h"
#include "widgets/ChainStrip.h"
#include "widgets/CompressorEditor.h"
#include "widgets/DifferenceBars.h"
#include "widgets/EqualizerCanvas.h"
#include "widgets/EqualizerEditor.h"
#include "widgets/Icons.h"
#include "widgets/ImagerEditor.h"
#include "widgets/LevelMeter.h"
#include "widgets/LoudnessPanel.h"
#include "widgets/MultibandEditor.h"
#include "widgets/ParamEditor.h"
#include "widgets/SourceList.h"
#include "widgets/StereoPanel.h"
#include "widgets/Texts.h"
#include "widgets/TransportParts.h"
#include "widgets/WaveformView.h"

namespace lacquer::test {
namespace {

constexpr double kSongSeconds = 221.067;

QLabel* caption(const QString& text) {
    auto* label = new QLabel(text);
    label->setFont(Theme::font(Lettering::Section));
    label->setStyleSheet(QStringLiteral("color: %1;").arg(Theme::color(Role::DimText).name()));
    return label;
}

QToolButton* tool(const QString& name, const QString& text = {}) {
    auto* button = new QToolButton;
    button->setIcon(icon(name));
    button->setText(text);
    if (!text.isEmpty()) button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

QWidget* transport() {
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(10, 7, 10, 7);
    for (const char* name : {"Master", "Album", "Match", "Inspect", "Deliver"}) {
        auto* button = new QPushButton(QLatin1String(name));
        button->setProperty("quiet", true);
        button->setCheckable(true);
        button->setChecked(name == std::string("Master"));
        row->addWidget(button);
    }
    row->addStretch();
    row->addWidget(tool("to-start"));
    row->addWidget(tool("play"));
    row->addWidget(tool("loop", "Loop"));
    auto* time = new TimeDisplay;
    time->setTime(108.302);
    time->setLength(kSongSeconds);
    row->addWidget(time);
    row->addWidget(new SourceSwitch);
    auto* match = new LevelMatchButton;
    match->setState(true, -5.2);
    row->addWidget(match);
    row->addStretch();
    auto* snapshots = new SnapshotSwitch;
    snapshots->setState({true, true, false, false}, 0);
    row->addWidget(snapshots);
    row->addWidget(tool("undo"));
    row->addWidget(tool("redo"));
    return bar;
}

QWidget* leftSide() {
    using State = SourceRow::State;
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(10, 10, 10, 10);
    auto* tracks = new TrackList;
    tracks->setRows({{.id = 1,
                      .title = "Harbour Lights",
                      .facts = "3:12 · −13.8 LUFS",
                      .state = State::Good,
                      .warning = {}},
                     {.id = 2,
                      .title = "Frontiers",
                      .facts = "3:41 · −14.1 LUFS",
                      .state = State::Good,
                      .warning = {}},
                     {.id = 3,
                      .title = "Machine Wars",
                      .facts = "2:25 · −12.9 LUFS",
                      .state = State::Caution,
                      .warning = "The file is cut short at 2:25"},
                     {.id = 4,
                      .title = "Time to Strike",
                      .facts = "decoding 62 %",
                      .state = State::Busy,
                      .warning = {},
                      .progress = 0.62}});
    tracks->setSelected(2);
    auto* references = new ReferenceList;
    references->setRows({{.id = 5,
                          .title = "Knolls (ref)",
                          .facts = "2:58 · −9.6 LUFS · 0.2 dBTP",
                          .state = State::None,
                          .warning = {}},
                         {.id = 6,
                          .title = "Lost and found",
                          .facts = "missing",
                          .state = State::Wrong,
                          .warning = {},
                          .isMissing = true}});
    references->setSelected(5);
    column->addWidget(tracks);
    column->addSpacing(10);
    column->addWidget(references);
    column->addStretch(1);
    side->setFixedWidth(static_cast<int>(236 * Theme::scale()));
    return side;
}

void setTiles(ChainStrip* strip) {
    std::vector<ChainTile> tiles;
    const char* names[][3] = {{"Equalizer", "6 bands", "min φ"},
                              {"Compressor", "1.6:1", "−1.4 dB"},
                              {"Multiband", "4 bands", "−2.1 dB"},
                              {"Imager", "mono < 110", "118 %"},
                              {"Saturator", "", "8×"},
                              {"Limiter", "−1.0 dBTP", "−3.0 dB"}};
    for (int i = 0; i < 6; ++i) {
        ChainTile tile{.id = static_cast<Id>(i + 1),
                       .name = names[i][0],
                       .tip = "Shapes the sound.",
                       .on = i != 4,
                       .factLeft = names[i][1],
                       .factRight = names[i][2],
                       .curve = {},
                       .hasReduction = i == 1 || i == 5};
        for (int x = 0; x <= 40; ++x)
            tile.curve.push_back(
                static_cast<float>(i == 0 ? 0.6 * std::sin(x * 0.25) * std::exp(-x * 0.02)
                                          : std::min(0.7, x * 0.04 - 0.8)));
        tiles.push_back(tile);
    }
    strip->setTiles(tiles);
    strip->setSelected(1);
    strip->setDelivery("24 bit", "TPDF");
    strip->setReduction(6, 3.0);
}

QWidget* equalizer() {
    const Module* module = findModule("equalizer");
    auto* editor = new EqualizerEditor;
    if (module == nullptr) return editor;
    editor->setParams(module->params());
    EqualizerBands bands;
    bands.setParams(module->params());
    const struct {
        double hz, db;
        const char* type;
    } made[] = {{28, 0, "lowcut"},    {72, 1.6, "bell"},   {312, -1.8, "bell"},
                {1450, -0.7, "bell"}, {3900, 0.9, "bell"}, {11500, 2.2, "highshelf"}};
    for (int b = 0; b < 6; ++b) bands.add(b, made[b].hz, made[b].db, made[b].type);
    editor->setValues(bands.values());
    editor->setSelectedBand(2);
    const auto redraw = [editor, module] {
        editor->setCurves(
            equalizerCurves(*module, editor->values(), 48000.0, editor->selectedBand()));
    };
    QObject::connect(editor, &EqualizerEditor::edited, editor, redraw);
    QObject::connect(editor, &EqualizerEditor::bandSelected, editor, redraw);
    redraw();
    const double levels[] = {-41.0, -34.0, -35.0}, tilts[] = {-3.0, 0.0, 5.0};
    for (int s = 0; s < 3; ++s)
        editor->setSpectrum(s, makeSpectrum(levels[s], tilts[s], static_cast<unsigned>(s * 991)));
    editor->setReason(
        "From the match: 200–450 Hz is 2.3 dB above the reference; −1.8 dB brings it within 0.4 "
        "dB.");
    return editor;
}

// A module's table with some values set.
std::vector<double> valuesWith(const Module& module,
                               const std::vector<std::pair<const char*, double>>& settings) {
    std::vector<double> values = defaultValues(module.params());
    for (const auto& [id, value] : settings)
        values[static_cast<std::size_t>(findParam(module.params(), id))] = value;
    return values;
}

template <typename Editor>
void giveSpectra(Editor& editor) {
    const double levels[] = {-41.0, -34.0, -35.0}, tilts[] = {-3.0, 0.0, 5.0};
    for (int s = 0; s < 3; ++s)
        editor.setSpectrum(s, makeSpectrum(levels[s], tilts[s], static_cast<unsigned>(s * 991)));
}

QWidget* multiband() {
    const Module& module = *findModule("multiband");
    auto* editor = new MultibandEditor;
    editor->setModule(module);
    editor->setValues(valuesWith(module, {{"band1.mode", 1},
                                          {"band1.threshold", -24},
                                          {"band3.mode", 1},
                                          {"band3.threshold", -32},
                                          {"band2.gain", -1},
                                          {"band4.gain", 1.5}}));
    giveSpectra(*editor);
    editor->setLive({-2.4F, 0, -1.1F, 0, -19, -180, -29, -180});
    return editor;
}

QWidget* compressor() {
    const Module& module = *findModule("compressor");
    auto* editor = new CompressorEditor;
    editor->setModule(module);
    editor->setValues(
        valuesWith(module, {{"threshold", -26}, {"ratio", 3}, {"knee", 12}, {"makeup", 3}}));
    for (int i = 0; i < 300; ++i)
        editor->setLive({static_cast<float>(-3.0 - 2.5 * std::sin(i / 9.0)), -14});
    editor->setMatchResult("Make-up +3.12 dB: −17.80 LUFS before, −17.81 LUFS behind.");
    return editor;
}

QWidget* imager() {
    const Module& module = *findModule("imager");
    auto* editor = new ImagerEditor;
    editor->setModule(module);
    editor->setValues(valuesWith(module, {{"bands", 3},
                                          {"xover1", 300},
                                          {"xover2", 5000},
                                          {"band1.width", 80},
                                          {"band3.width", 140},
                                          {"monobelow", 120}}),
                      48000);
    giveSpectra(*editor);
    return editor;
}

QWidget* middle() {
    auto* center = new QWidget;
    auto* column = new QVBoxLayout(center);
    column->setContentsMargins(10, 8, 10, 10);
    column->setSpacing(10);
    auto* wave = new WaveformView;
    wave->setMix(makeSong(kSongSeconds, 0.72, 1), "Frontiers");
    wave->setMaster(makeSong(kSongSeconds, 1.25, 1));
    wave->setReference(makeSong(190.0, 1.2, 77), "Knolls", static_cast<Frames>(12.4 * 48000));
    wave->setReferenceNote("level-matched −4.4 dB");
    wave->setGainReduction(makeReduction(kSongSeconds), 1024.0);
    wave->setPlayhead(108.302 * 48000);
    auto* strip = new ChainStrip;
    setTiles(strip);
    auto* tabs = new QTabWidget;
    tabs->addTab(equalizer(), "Equalizer");
    tabs->addTab(multiband(), "Multiband");
    tabs->addTab(compressor(), "Compressor");
    tabs->addTab(imager(), "Imager");
    for (const Module* module : modules()) {
        auto* editor = new ParamEditor;
        editor->setModule(module);
        editor->setReduction(2.4);
        tabs->addTab(editor, translated(module->name()));
    }
    column->addWidget(wave, 2);
    column->addWidget(strip);
    column->addWidget(tabs, 5);
    return center;
}

QWidget* rightSide() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(6);
    auto* loudness = new LoudnessPanel;
    loudness->setStyle({.targetLufs = -14.0});
    loudness->setReadings({-14.1, -12.8, -11.9, 6.4, -1.0, 13.1, 10.6});
    loudness->setHistory(makeLoudness(kSongSeconds * 0.7), 0.5, kSongSeconds);
    auto* level = new LevelMeter;
    level->setReadings({{-3.4, -4.2}, {-11.0, -12.4}, {-0.4, -1.2}});
    auto* stereo = new StereoPanel;
    auto* difference = new DifferenceBars;
    std::vector<double> hz, db;
    for (int i = 0; i < 30; ++i) {
        hz.push_back(25.0 * std::pow(2.0, i / 3.0));
        db.push_back(1.4 * std::sin(i * 1.3) - 0.4 * std::cos(i * 0.4));
    }
    difference->setDifference(hz, db, 1.4);
    const std::pair<const char*, QWidget*> all[] = {{"Loudness", loudness},
                                                    {"Level", level},
                                                    {"Stereo", stereo},
                                                    {"Master vs reference", difference}};
    for (const auto& [name, widget] : all) {
        column->addWidget(caption(QLatin1String(name)));
        column->addWidget(widget);
        column->addSpacing(6);
    }
    column->addStretch(1);
    side->setFixedWidth(static_cast<int>(262 * Theme::scale()));
    auto* timer = new QTimer(side);
    QObject::connect(timer, &QTimer::timeout, stereo, [stereo, seed = 0U]() mutable {
        stereo->setReadings(makeStereo(++seed * 101));
    });
    timer->start(33);
    for (unsigned k = 0; k < 4; ++k) stereo->setReadings(makeStereo(k * 101));
    return side;
}

// Median milliseconds of processor time for painting `widget` whole, into a picture.
void printTime(QWidget* widget, const char* name) {
    std::vector<double> times;
    QImage picture(widget->size(), QImage::Format_RGB32);
    for (int i = 0; i < 31; ++i) {
        const std::clock_t start = std::clock();
        widget->render(&picture);
        times.push_back(1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::nth_element(times.begin(), times.begin() + 15, times.end());
    std::printf("%s %dx%d: %.2f ms\n", name, widget->width(), widget->height(), times[15]);
}

}  // namespace
}  // namespace lacquer::test

int main(int argc, char** argv) {
    using namespace lacquer;
    QApplication app(argc, argv);
    QCommandLineParser words;
    words.addOption({"light", "The light theme."});
    words.addOption({"scale", "Size of text.", "factor", "1.0"});
    words.addOption({"size", "Size of the window.", "WxH", "1600x1000"});
    words.addOption({"tab", "Which editor is shown.", "index", "0"});
    words.addOption({"shot", "Writes a picture and ends.", "file"});
    words.addOption({"time", "Prints how long the moving widgets take to paint, and ends."});
    words.process(app);
    Theme::apply(words.isSet("light") ? Theme::Kind::Light : Theme::Kind::Dark,
                 words.value("scale").toDouble());
    QWidget window;
    window.setWindowTitle("Gallery");
    auto* column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(test::transport());
    auto* row = new QHBoxLayout;
    row->addWidget(test::leftSide());
    QWidget* center = test::middle();
    row->addWidget(center, 1);
    row->addWidget(test::rightSide());
    column->addLayout(row, 1);
    center->setAutoFillBackground(true);
    QPalette ground = center->palette();
    ground.setColor(QPalette::Window, Theme::color(Role::Background));
    center->setPalette(ground);
    center->findChild<QTabWidget*>()->setCurrentIndex(words.value("tab").toInt());
    const QStringList size = words.value("size").split('x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    if (words.isSet("shot"))
        QTimer::singleShot(300, &app, [&] {
            window.grab().save(words.value("shot"));
            QApplication::quit();
        });
    if (words.isSet("time"))
        QTimer::singleShot(300, &app, [&] {
            test::printTime(window.findChild<EqualizerEditor*>()->canvas(), "equalizer");
            test::printTime(window.findChild<WaveformView*>(), "waveform");
            test::printTime(window.findChild<StereoPanel*>(), "stereo");
            test::printTime(window.findChild<LevelMeter*>(), "level");
            test::printTime(window.findChild<LoudnessPanel*>(), "loudness");
            QApplication::quit();
        });
    return app.exec();
}
