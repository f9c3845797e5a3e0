// SPDX-License-Identifier: GPL-3.0-or-later
// The selected module's editor.
#include "app/EditorPanel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/Actions.h"
#include "app/ChainStart.h"
#include "app/FoundText.h"
#include "app/PresetMenu.h"
#include "app/Session.h"
#include "modules/Registry.h"
#include "project/Edit.h"
#include "widgets/EqualizerEditor.h"
#include "widgets/Icons.h"
#include "widgets/ParamEditor.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr const char* kEqualizer = "equalizer";
constexpr int kDrawMs = 15;  ///< gathers the moves of one turn of the event loop or two

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
      generic_(new ParamEditor(this)) {
    setObjectName("editorPanel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(makeHead(actions));
    unknown_->setAlignment(Qt::AlignCenter);
    unknown_->setWordWrap(true);
    pages_->addWidget(empty_);
    pages_->addWidget(unknown_);
    pages_->addWidget(equalizer_);
    pages_->addWidget(generic_);
    column->addWidget(pages_, 1);
    if (const Module* module = findModule(kEqualizer)) equalizer_->setParams(module->params());
    drawing_.setSingleShot(true);
    drawing_.setInterval(kDrawMs);
    wire();
    showModule();
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
    connect(&session_.transport(), &Transport::listeningChanged, this, &EditorPanel::showListening);
    connect(&session_.master(), &MasterView::grew, this, &EditorPanel::showFound);
    connect(&session_.master(), &MasterView::staleChanged, this, &EditorPanel::showFound);
    connect(equalizer_, &EqualizerEditor::edited, this, &EditorPanel::take);
    connect(generic_, &ParamEditor::edited, this, &EditorPanel::take);
    connect(generic_, &ParamEditor::tapRequested, this, &EditorPanel::hear);
    connect(equalizer_, &EqualizerEditor::bandSelected, this, [this] {
        drawn_.clear();
        drawing_.start();
    });
    connect(equalizer_, &EqualizerEditor::hearBandRequested, this, [this](int band) {
        const Module* module = findModule(kEqualizer);
        hear(module && band >= 0 ? tapOfBand(*module, band) : -1);
    });
}

void EditorPanel::showModule() {
    const ModuleState* state = session_.module();
    const Module* module = state ? findModule(state->module) : nullptr;
    name_->setText(state ? session_.nameOf(*state) : QString());
    QString note = state && !state->on ? tr("bypassed") : QString();
    if (state && note.isEmpty()) note = QString::fromStdString(state->preset);
    state_->setText(note);
    presets_->setVisible(module != nullptr);
    name_->parentWidget()->setVisible(state != nullptr);
    if (!module) {
        pages_->setCurrentWidget(state ? static_cast<QWidget*>(unknown_) : empty_);
        shown_ = 0;
        return;
    }
    if (state->module == kEqualizer) {
        equalizer_->setValues(state->values);
        pages_->setCurrentWidget(equalizer_);
        drawing_.start();
    } else {
        if (generic_->module() != module) generic_->setModule(module);
        generic_->setValues(state->values);
        pages_->setCurrentWidget(generic_);
    }
    shown_ = state->id;
    showListening();
    showFound();
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
    drawn_ = state->values;
    drawnRate_ = rate;
    equalizer_->setCurves(
        equalizerCurves(*module, state->values, rate, equalizer_->selectedBand()));
}

void EditorPanel::take(const ParamEdits& edits, int gesture) {
    const ModuleState* state = session_.module();
    const Module* module = state ? findModule(state->module) : nullptr;
    if (!module || edits.empty()) return;
    Project next = session_.project();
    for (const ParamEdit& edit : edits)
        next = edit::setParam(next, session_.trackId(), state->id,
                              static_cast<std::size_t>(edit.index), edit.value);
    const Param& first = module->params()[static_cast<std::size_t>(edits.front().index)];
    const QString what = edits.size() == 1 ? translated(first.name) : tr("settings");
    const int parameter = edits.size() == 1 ? edits.front().index : -2;
    session_.apply(next, tr("%1: %2").arg(session_.nameOf(*state), what),
                   {state->id, parameter, gesture});
}

void EditorPanel::hear(int tap) {
    if (tap < 0)
        session_.transport().setProbe({});
    else
        session_.transport().setProbe({Probe::Kind::Tap, session_.moduleId(), tap});
}

int EditorPanel::slotOf(Id id) const {
    const Track* track = session_.track();
    int slot = 0;
    if (track)
        for (const ModuleState& state : track->chain.modules) {
            if (state.id == id) return slot;
            if (findModule(state.module)) ++slot;
        }
    return -1;
}

void EditorPanel::showReading(const LiveReading& reading) {
    if (pages_->currentWidget() == equalizer_) {
        for (int i = 0; i < kSources; ++i) {
            SpectrumReadings spectrum;
            spectrum.firstHz = kSpectrumFirstHz;
            spectrum.pointsPerOctave = kSpectrumPerOctave;
            spectrum.db = reading.sources[static_cast<std::size_t>(i)].spectrumDb;
            if (i == 2 && !session_.reference()) spectrum.db.clear();
            equalizer_->setSpectrum(i, spectrum);
        }
    } else if (pages_->currentWidget() == generic_) {
        const int slot = slotOf(shown_);
        if (slot >= 0 && slot < static_cast<int>(reading.gainReductionDb.size()))
            generic_->setReduction(
                static_cast<double>(reading.gainReductionDb[static_cast<std::size_t>(slot)]));
    }
}

}  // namespace lacquer
