// SPDX-License-Identifier: GPL-3.0-or-later
// Session: which settings are shown and edited where a track's sections have their own.
#include <QGuiApplication>

#include "app/Session.h"
#include "engine/RigPlan.h"
#include "modules/Registry.h"
#include "project/Edit.h"

namespace lacquer {
namespace {

constexpr int kHeldMs = 50;  ///< after which is looked again while a button is held

bool isHeld() {
    return QGuiApplication::mouseButtons() != Qt::NoButton;
}

const SectionSetting* settingOf(const TrackSection& section, Id module) {
    for (const SectionSetting& setting : section.settings)
        if (setting.module == module) return &setting;
    return nullptr;
}

/// The last that begins ahead of the end of the playhead's quantum: seeking snaps down to quanta.
std::optional<std::size_t> sectionAt(const Track& track, Frames clipFrame) {
    std::size_t section = track.sections.size();
    while (section > 0 && track.sections[section - 1].at >= clipFrame + kQuantum) --section;
    if (section == 0) return std::nullopt;
    return section - 1;
}

}  // namespace

/// True when it is another one. With `hold` what is dragged stays where it is.
bool Session::findSection(bool hold) {
    const Track* own = playsAlbum_ ? nullptr : track();
    const auto before = section_;
    const Id ownBefore = sectionOf_;
    const bool kept = hold && isHeld() && own && sectionOf_ == own->id &&
                      (!section_ || *section_ < own->sections.size());
    if (!kept)
        section_ = own ? sectionAt(*own, own->trimStart + transport_.position()) : std::nullopt;
    sectionOf_ = own ? own->id : 0;
    sectionChain_ = {};
    if (section_) {
        const TrackSection& section = own->sections[*section_];
        sectionChain_ = heardChain(*own, section);
        for (ModuleState& module : sectionChain_.modules) {
            if (!settingOf(section, module.id)) continue;
            module.preset.clear();
            module.notes.clear();
        }
    }
    return section_ != before || sectionOf_ != ownBefore;
}

void Session::followSection() {
    if (isHeld()) return sectionTimer_.start(kHeldMs);
    if (findSection(true)) emit sectionChanged();
}

QString Session::sectionName(std::size_t section) const {
    const Track* own = track();
    const QString name = own && section < own->sections.size()
                             ? QString::fromStdString(own->sections[section].name)
                             : QString();
    return name.isEmpty() ? tr("Section %1").arg(section + 1) : name;
}

bool Session::hasOwnSettings(Id module) const {
    return section_ && settingOf(track()->sections[*section_], module);
}

QString Session::placeOf(const ModuleState& module) const {
    const QString name = nameOf(module);
    return hasOwnSettings(module.id) ? tr("%1 in “%2”").arg(name, sectionName(*section_)) : name;
}

Project Session::withValues(Id module, const std::vector<double>& values) const {
    if (!hasOwnSettings(module)) return edit::setParams(project(), chainId(), module, values);
    SectionSetting setting = *settingOf(track()->sections[*section_], module);
    const ModuleState* own = edit::findModuleState(track()->chain, module);
    const Module* known = own ? findModule(own->module) : nullptr;
    Project next = project();
    for (std::size_t i = 0; known && i < std::min(values.size(), own->values.size()); ++i)
        if (known->params()[i].rebuild) next = edit::setParam(next, track_, module, i, values[i]);
    setting.values = values;
    return edit::setSectionSetting(next, track_, *section_, std::move(setting));
}

Project Session::withModuleOn(Id module, bool on) const {
    if (!hasOwnSettings(module)) return edit::setModuleOn(project(), chainId(), module, on);
    SectionSetting setting = *settingOf(track()->sections[*section_], module);
    setting.on = on;
    return edit::setSectionSetting(project(), track_, *section_, std::move(setting));
}

void Session::setOwnSettings(Id module, bool own) {
    const ModuleState* state = section_ ? edit::findModuleState(track()->chain, module) : nullptr;
    if (!state || own == hasOwnSettings(module)) return;
    const QString name = nameOf(*state), section = sectionName(*section_);
    if (own)
        apply(edit::setSectionSetting(project(), track_, *section_,
                                      {module, state->on, state->values}),
              tr("Own settings of %1 in “%2”").arg(name, section));
    else
        apply(edit::clearSectionSetting(project(), track_, *section_, module),
              tr("%1 in “%2” as in the chain").arg(name, section));
}

}  // namespace lacquer
