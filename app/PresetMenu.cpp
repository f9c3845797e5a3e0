// SPDX-License-Identifier: GPL-3.0-or-later
// Loading and saving presets of the selected module.
#include "app/PresetMenu.h"

#include <QMenu>

#include "app/AskName.h"
#include "app/Session.h"
#include "project/Edit.h"
#include "project/Preset.h"
#include "widgets/Icons.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

void load(Session& session, const Preset& preset) {
    const ModuleState* module = session.module();
    if (!module || module->module != preset.kind) return;
    const auto& values = preset.chain.modules.front().values;
    session.apply(session.hasOwnSettings(module->id)
                      ? session.withValues(module->id, values)
                      : edit::loadPreset(session.project(), session.chainId(), module->id, values,
                                         preset.name),
                  translated(TR("presets", "Preset “%1”")).arg(presetText(preset.name)));
}

void askAndSave(Session& session, QWidget* parent) {
    const ModuleState* module = session.module();
    if (!module) return;
    askName(parent, translated(TR("presets", "Save preset")),
            translated(TR("presets", "Name of the preset:")),
            QString::fromStdString(module->preset),
            [&session, state = *module](const QString& name) {
                Preset preset{name.toStdString(), "", state.module, {}, false, {}};
                preset.chain.modules.push_back(state);
                preset.chain.modules.front().on = true;
                if (const Done saved = savePreset(preset); !saved)
                    emit session.notice(Banner::Tone::Wrong, translated(saved.error().message));
            });
}

}  // namespace

void showPresetMenu(Session& session, QWidget* parent, QPoint at) {
    const ModuleState* module = session.module();
    if (!module) return;
    auto* menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    std::vector<Message> warnings;
    bool builtIn = true;
    for (const Preset& preset : listPresets(module->module, &warnings)) {
        if (builtIn && !preset.builtIn && !menu->isEmpty()) menu->addSeparator();
        builtIn = preset.builtIn;
        QAction* action = menu->addAction(presetText(preset.name), &session,
                                          [&session, preset] { load(session, preset); });
        action->setToolTip(presetText(preset.about));
        action->setCheckable(true);
        action->setChecked(preset.name == module->preset);
    }
    for (const Message& warning : warnings)
        emit session.notice(Banner::Tone::Caution, translated(warning));
    if (!menu->isEmpty()) menu->addSeparator();
    menu->addAction(icon("save"), translated(TR("presets", "Save as preset…")), parent,
                    [&session, parent] { askAndSave(session, parent); });
    menu->popup(at);
}

}  // namespace lacquer
