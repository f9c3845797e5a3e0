// SPDX-License-Identifier: GPL-3.0-or-later
// The selected module's editor.
#include "app/EditorPanel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/Actions.h"
#include "app/Background.h"
#include "app/ChainStart.h"
#include "app/FoundText.h"
#include "app/LevelWork.h"
#include "app/MakeupWork.h"
#include "app/MatchNotes.h"
#include "app/PresetMenu.h"
#include "app/SectionBar.h"
#include "app/Session.h"
#include "modules/LimiterStyles.h"
#include "modules/Registry.h"
#include "project/Edit.h"
#include "widgets/CompressorEditor.h"
#include "widgets/EqualizerEditor.h"
#include "widgets/FineCurveEditor.h"
#include "widgets/Gesture.h"
#include "widgets/Icons.h"
#include "widgets/ImagerEditor.h"
#include "widgets/LimiterEditor.h"
#include "widgets/MultibandEditor.h"
#include "widgets/ParamEditor.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"
#include "widgets/TintedLabel.h"

namespace lacquer {
namespace {

constexpr const char *kEqualizer = "equalizer", *kFineCurve = "finecurve",
                     *kMultiband = "multiband", *kCompressor = "compressor", *kImager = "imager",
                     *kLimiter = "limiter";
constexpr int kDrawMs = 15;  ///< gathers the moves of one turn of the event loop or two

QStringList styleWords() {
    QStringList words;
    for (const Text& text : limiterStyleWords()) words << translated(text);
    return words;
}

/// The tap of an equalizer's band, by its index; -1 when the module has none.
int tapOfBand(const Module& module, int band) {
    const std::string id = "band" + std::to_string(band + 1);
    int index = 0;
    for (const TapInfo& tap : module.taps()) {
        if (tap.id == id) return index;
        ++index;
    }
    return -1;
}

}  // namespace

EditorPanel::EditorPanel(Session& session, const Actions& actions, QWidget* parent)
    : QWidget(parent),
      session_(session),
      pages_(new QStackedWidget(this)),
      unknown_(new QLabel(tr("A newer version of Lacquer made this module. It stays in its place "
                             "and does nothing."),
                          this)),
      empty_(new ChainStart(session, this)),
      equalizer_(new EqualizerEditor(this)),
      fineCurve_(new FineCurveEditor(this)),
      compressor_(new CompressorEditor(this)),
      imager_(new ImagerEditor(this)),
      multiband_(new MultibandEditor(this)),
      generic_(new ParamEditor(this)),
      limiter_(new LimiterEditor(findModule(kLimiter), styleWords(), this)),
      levels_(new LevelWork(session, this)),
      makeup_(new MakeupWork(session, this)) {
    setObjectName("editorPanel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(makeHead(actions));
    column->addWidget(new SectionBar(session, this));
    reason_ = new TintedLabel(Role::DimText, Lettering::Small, this);
    reason_->setObjectName("matchReason");
    reason_->setWordWrap(true);
    column->addWidget(reason_);
    unknown_->setAlignment(Qt::AlignCenter);
    unknown_->setWordWrap(true);
    pages_->addWidget(empty_);
    pages_->addWidget(unknown_);
    pages_->addWidget(equalizer_);
    pages_->addWidget(fineCurve_);
    pages_->addWidget(compressor_);
    pages_->addWidget(imager_);
    pages_->addWidget(multiband_);
    pages_->addWidget(generic_);
    pages_->addWidget(limiter_);
    column->addWidget(pages_, 1);
    if (const Module* module = findModule(kEqualizer)) equalizer_->setParams(module->params());
    if (const Module* module = findModule(kFineCurve)) fineCurve_->setModule(*module);
    if (const Module* module = findModule(kMultiband)) multiband_->setModule(*module);
    if (const Module* module = findModule(kCompressor)) compressor_->setModule(*module);
    if (const Module* module = findModule(kImager)) imager_->setModule(*module);
    drawing_.setSingleShot(true);
    drawing_.setInterval(kDrawMs);
    wire();
    wireMakeup();
    wireLimiter();
    showModule();
}

EditorPanel::~EditorPanel() {
    pool_.waitForDone();
}

QWidget* EditorPanel::makeHead(const Actions& actions) {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    name_ = new QLabel(head);
    name_->setFont(Theme::font(Lettering::Strong));
    row->addWidget(name_);
    state_ = new QLabel(head);
    row->addWidget(state_);
    row->addStretch(1);
    presets_ = new QToolButton(head);
    presets_->setText(tr("Presets"));
    presets_->setIcon(icon("preset"));
    presets_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    presets_->setToolTip(tr("Useful starting points, and your own settings under a name"));
    connect(presets_, &QToolButton::clicked, this, [this] {
        showPresetMenu(session_, this, presets_->mapToGlobal(QPoint(0, presets_->height())));
    });
    row->addWidget(presets_);
    for (const char* id : {"delta", "bypass", "moduleHelp"}) {
        auto* button = new QToolButton(head);
        button->setDefaultAction(actions[id]);
        button->setAccessibleName(actions[id]->text().remove('&'));
        row->addWidget(button);
    }
    return head;
}

void EditorPanel::wire() {
    connect(&drawing_, &QTimer::timeout, this, &EditorPanel::drawCurves);
    connect(&session_, &Session::projectChanged, this, &EditorPanel::showModule);
    connect(&session_, &Session::selectionChanged, this, &EditorPanel::showModule);
    connect(&session_, &Session::sectionChanged, this, &EditorPanel::showModule);
    connect(&session_.transport(), &Transport::listeningChanged, this, &EditorPanel::showListening);
    connect(&session_.master(), &MasterView::grew, this, &EditorPanel::showFound);
    connect(&session_.master(), &MasterView::staleChanged, this, &EditorPanel::showFound);
    connect(equalizer_, &EqualizerEditor::edited, this, &EditorPanel::take);
    connect(fineCurve_, &FineCurveEditor::edited, this, &EditorPanel::take);
    connect(compressor_, &CompressorEditor::edited, this, &EditorPanel::take);
    connect(compressor_, &CompressorEditor::tapRequested, this, &EditorPanel::hear);
    connect(imager_, &ImagerEditor::edited, this, &EditorPanel::take);
    connect(imager_, &ImagerEditor::tapRequested, this, &EditorPanel::hear);
    connect(multiband_, &MultibandEditor::edited, this, &EditorPanel::take);
    connect(multiband_, &MultibandEditor::tapRequested, this, &EditorPanel::hear);
    connect(generic_, &ParamEditor::edited, this, &EditorPanel::take);
    connect(generic_, &ParamEditor::tapRequested, this, &EditorPanel::hear);
    connect(equalizer_, &EqualizerEditor::bandSelected, this, [this] {
        drawn_.clear();
        drawing_.start();
        showReason();
    });
    connect(equalizer_, &EqualizerEditor::hearBandRequested, this, [this](int band) {
        const Module* module = findModule(kEqualizer);
        hear(module && band >= 0 ? tapOfBand(*module, band) : -1);
    });
}

void EditorPanel::wireMakeup() {
    connect(compressor_, &CompressorEditor::matchRequested, makeup_, &MakeupWork::start);
    connect(compressor_, &CompressorEditor::matchCancelled, makeup_, &MakeupWork::cancel);
    connect(makeup_, &MakeupWork::workChanged, compressor_, &CompressorEditor::setMatching);
    connect(makeup_, &MakeupWork::told, compressor_, &CompressorEditor::setMatchResult);
    connect(makeup_, &MakeupWork::found, this, [this](double db) {
        const int index = findParam(findModule(kCompressor)->params(), "makeup");
        take({{index, db}}, newGesture());
    });
}

void EditorPanel::wireLimiter() {
    LevelPanel* level = limiter_->level();
    connect(limiter_->controls(), &ParamEditor::edited, this, &EditorPanel::take);
    connect(limiter_->controls(), &ParamEditor::tapRequested, this, &EditorPanel::hear);
    connect(level, &LevelPanel::maximiseRequested, levels_, &LevelWork::maximise);
    connect(level, &LevelPanel::normaliseRequested, levels_,
            [this](LevelPanel::Kind kind, double value) {
                levels_->normalise(static_cast<LevelKind>(kind), value);
            });
    connect(level, &LevelPanel::cancelRequested, levels_, &LevelWork::cancel);
    connect(levels_, &LevelWork::workChanged, level, &LevelPanel::setWork);
    connect(levels_, &LevelWork::resultChanged, level, &LevelPanel::setResult);
    connect(levels_, &LevelWork::worthChanged, level, &LevelPanel::setWorth);
}

void EditorPanel::showModule() {
    const ModuleState* state = session_.module();
    const Module* module = state ? findModule(state->module) : nullptr;
    name_->setText(state ? session_.nameOf(*state) : QString());
    QString note = state && !state->on ? tr("bypassed") : QString();
    if (state && note.isEmpty()) note = matchSummary(*state);
    if (state && note.isEmpty()) note = presetText(state->preset);
    state_->setText(note);
    presets_->setVisible(module != nullptr);
    name_->parentWidget()->setVisible(state != nullptr);
    // These searches render one track and set its chain: not the album's, which has many, nor a section's.
    const bool searches = state && !session_.playsAlbum() && !session_.hasOwnSettings(state->id);
    limiter_->level()->setVisible(searches);
    compressor_->matchButton()->setVisible(searches);
    levels_->watch(searches && state->module == kLimiter ? state->id : 0);
    if (!module) {
        pages_->setCurrentWidget(state ? static_cast<QWidget*>(unknown_) : empty_);
        shown_ = 0;
        reason_->hide();
        return;
    }
    if (state->module == kEqualizer) {
        equalizer_->setValues(state->values);
        pages_->setCurrentWidget(equalizer_);
        drawing_.start();
    } else if (state->module == kFineCurve) {
        fineCurve_->setValues(state->values, session_.project().rate);
        pages_->setCurrentWidget(fineCurve_);
    } else if (state->module == kCompressor) {
        if (shown_ != state->id) compressor_->setMatchResult({});
        compressor_->setValues(state->values);
        pages_->setCurrentWidget(compressor_);
    } else if (state->module == kImager) {
        imager_->setValues(state->values, session_.project().rate);
        pages_->setCurrentWidget(imager_);
    } else if (state->module == kMultiband) {
        multiband_->setValues(state->values);
        pages_->setCurrentWidget(multiband_);
    } else if (state->module == kLimiter) {
        if (shown_ != state->id) limiter_->forget();
        limiter_->setValues(state->values);
        pages_->setCurrentWidget(limiter_);
    } else {
        if (generic_->module() != module) generic_->setModule(module);
        generic_->setValues(state->values);
        pages_->setCurrentWidget(generic_);
    }
    shown_ = state->id;
    showReason();
    showListening();
    showFound();
}

void EditorPanel::showReason() {
    const ModuleState* state = session_.module();
    const int band = equalizer_->selectedBand() + 1;
    const bool bands = state && state->module == kEqualizer;
    QString text;
    if (state && (!bands || band > 0)) text = matchReason(*state, bands ? band : 0);
    reason_->setText(text);
    reason_->setVisible(!text.isEmpty());
}

void EditorPanel::showFound() {
    if (pages_->currentWidget() != generic_) return;
    const MasterView& master = session_.master();
    generic_->setFound(foundLines(master.found(), session_.project().rate, slotOf(shown_)),
                       !master.isStale());
}

void EditorPanel::showListening() {
    const Probe& probe = session_.transport().probe();
    const bool tapped = probe.kind == Probe::Kind::Tap && probe.instance == shown_;
    generic_->setHeardTap(tapped ? probe.tap : -1);
    compressor_->setHeardTap(tapped ? probe.tap : -1);
    imager_->setHeardTap(tapped ? probe.tap : -1);
    multiband_->setHeardTap(tapped ? probe.tap : -1);
    limiter_->controls()->setHeardTap(tapped ? probe.tap : -1);
    const Module* module = findModule(kEqualizer);
    int band = -1;
    for (int i = 0; tapped && module && i < 24; ++i)
        if (tapOfBand(*module, i) == probe.tap) band = i;
    equalizer_->setHeardBand(band);
}

void EditorPanel::drawCurves() {
    const ModuleState* state = session_.module();
    const Module* module = findModule(kEqualizer);
    const double rate = session_.project().rate;
    if (!state || !module || state->module != kEqualizer || rate <= 0.0) return;
    if (drawn_ == state->values && drawnRate_ == rate) return;
    if (drawingCurves_) return drawing_.start();  // looks again when those are there
    drawn_ = state->values;
    drawnRate_ = rate;
    const auto curves = [module, values = drawn_, rate, band = equalizer_->selectedBand()] {
        return equalizerCurves(*module, values, rate, band);
    };
    const int phase = findParam(module->params(), "phase");
    if (phase < 0 || drawn_[static_cast<std::size_t>(phase)] == 0.0)
        return equalizer_->setCurves(curves());
    // A long impulse response takes its time.
    drawingCurves_ = true;
    inBackground(pool_, this, curves, [this](EqualizerCurves made) {
        drawingCurves_ = false;
        equalizer_->setCurves(std::move(made));
    });
}

void EditorPanel::take(const ParamEdits& edits, int gesture) {
    const ModuleState* state = session_.module();
    const Module* module = state ? findModule(state->module) : nullptr;
    if (!module || edits.empty()) return;
    std::vector<double> values = state->values;
    for (const ParamEdit& edit : edits) values[static_cast<std::size_t>(edit.index)] = edit.value;
    const Param& first = module->params()[static_cast<std::size_t>(edits.front().index)];
    const QString what = edits.size() == 1 ? translated(first.name) : tr("settings");
    const int parameter = edits.size() == 1 ? edits.front().index : -2;
    session_.apply(session_.withValues(state->id, values),
                   tr("%1: %2").arg(session_.placeOf(*state), what),
                   {state->id, parameter, gesture});
}

void EditorPanel::hear(int tap) {
    const ModuleState* state = session_.module();
    if (tap < 0 || !state) return session_.transport().setProbe({});
    // What a limiter takes away is small: louder, so that its peaks are at -6 dBFS.
    const double gain = state->module == kLimiter ? levels_->removedGain() : 1.0;
    session_.transport().setProbe({Probe::Kind::Tap, state->id, tap, gain});
}

int EditorPanel::slotOf(Id id) const {
    const Chain* chain = session_.chain();
    int slot = 0;
    if (chain)
        for (const ModuleState& state : chain->modules) {
            if (state.id == id) return slot;
            if (findModule(state.module)) ++slot;
        }
    return -1;
}

template <typename Editor>
void EditorPanel::showSpectra(Editor& editor, const LiveReading& reading) {
    for (int i = 0; i < kSources; ++i) {
        SpectrumReadings spectrum;
        spectrum.firstHz = kSpectrumFirstHz;
        spectrum.pointsPerOctave = kSpectrumPerOctave;
        spectrum.db = reading.sources[static_cast<std::size_t>(i)].spectrumDb;
        if (i == 2 && !session_.reference()) spectrum.db.clear();
        editor.setSpectrum(i, spectrum);
    }
}

void EditorPanel::showReading(const LiveReading& reading) {
    const int slot = slotOf(shown_);
    const bool told = slot >= 0 && slot < static_cast<int>(reading.live.size());
    const std::vector<float> live =
        told ? reading.live[static_cast<std::size_t>(slot)] : std::vector<float>();
    if (pages_->currentWidget() == equalizer_) {
        showSpectra(*equalizer_, reading);
        equalizer_->setMoved({live.begin(), live.end()});
    } else if (pages_->currentWidget() == multiband_) {
        showSpectra(*multiband_, reading);
        multiband_->setLive(live);
    } else if (pages_->currentWidget() == fineCurve_) {
        showSpectra(*fineCurve_, reading);
    } else if (pages_->currentWidget() == imager_) {
        showSpectra(*imager_, reading);
    } else if (pages_->currentWidget() == compressor_) {
        compressor_->setLive(live);
    }
    if (slot < 0 || slot >= static_cast<int>(reading.gainReductionDb.size())) return;
    const auto reduction =
        static_cast<double>(reading.gainReductionDb[static_cast<std::size_t>(slot)]);
    if (pages_->currentWidget() == generic_) generic_->setReduction(reduction);
    if (pages_->currentWidget() != limiter_ || !reading.sounding) return;
    const SourceReading& master = reading.sources[static_cast<std::size_t>(Source::Master)];
    limiter_->showReading(reduction, std::max(master.peakDb[0], master.peakDb[1]),
                          master.truePeakDbtp);
}

}  // namespace lacquer
