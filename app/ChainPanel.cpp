// SPDX-License-Identifier: GPL-3.0-or-later
// Tiles of the chain, and what the user does to them.
#include "app/ChainPanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

#include "app/Commands.h"
#include "app/PresetMenu.h"
#include "app/Session.h"
#include "media/Encoder.h"
#include "modules/Registry.h"
#include "project/Edit.h"
#include "widgets/ChainStrip.h"
#include "widgets/Icons.h"
#include "widgets/Texts.h"
#include "widgets/TintedLabel.h"

namespace lacquer {
namespace {

constexpr int kDrawMs = 120;  ///< after the last move
constexpr int kCurvePoints = 40;
constexpr double kCurveDb = 12.0;  ///< of the tile's half height

/// Modules whose gain moves with the sound.
bool reduces(std::string_view module) {
    return module == "compressor" || module == "multiband" || module == "deesser" ||
           module == "limiter";
}

std::vector<float> responseCurve(const Module& module, const ModuleState& state, double rate) {
    const PlanPtr plan = module.plan(state.values, rate);
    std::vector<float> curve;
    for (int i = 0; i < kCurvePoints; ++i) {
        const double hz = 20.0 * std::pow(1000.0, i / (kCurvePoints - 1.0));
        const auto db = module.responseDb(*plan, std::min(hz, rate * 0.49), Channel::Mid);
        if (!db) return {};
        curve.push_back(static_cast<float>(std::clamp(*db / kCurveDb, -1.0, 1.0)));
    }
    return curve;
}

}  // namespace

ChainPanel::ChainPanel(Session& session, Commands& commands, QWidget* parent)
    : QWidget(parent), session_(session), strip_(new ChainStrip(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(strip_);
    column->addWidget(makeLink(commands));
    drawing_.setSingleShot(true);
    drawing_.setInterval(kDrawMs);
    connect(&drawing_, &QTimer::timeout, this, &ChainPanel::drawCurves);
    connect(&session, &Session::projectChanged, this, &ChainPanel::fill);
    connect(&session, &Session::selectionChanged, this, &ChainPanel::fill);
    connect(&session, &Session::sectionChanged, this, &ChainPanel::fill);
    wire(commands);
    offerModules();
    fill();
}

QWidget* ChainPanel::makeLink(Commands& commands) {
    link_ = new QWidget(this);
    link_->setObjectName("chainLink");
    auto* row = new QHBoxLayout(link_);
    row->setContentsMargins(2, 0, 0, 0);
    row->setSpacing(6);
    auto* sign = new QLabel(link_);
    sign->setPixmap(icon(QStringLiteral("link"), Role::Master).pixmap(14, 14));
    row->addWidget(sign);
    linkText_ = new TintedLabel(Role::DimText, Lettering::Small, link_);
    linkText_->setMinimumWidth(1);
    linkText_->setToolTip(tr("What is changed in this chain changes in theirs too."));
    row->addWidget(linkText_, 1);
    auto* unlink = new QToolButton(link_);
    unlink->setText(tr("Unlink"));
    unlink->setAccessibleName(tr("Unlink the chain"));
    unlink->setToolTip(tr("This track keeps the chain as it is, for itself."));
    connect(unlink, &QToolButton::clicked, &commands, &Commands::unlinkChain);
    row->addWidget(unlink);
    return link_;
}

void ChainPanel::wire(Commands& commands) {
    connect(strip_, &ChainStrip::selectionChanged, this, [this, &commands](Id id) {
        if (id == ChainStrip::kDeliveryTile)
            commands.exportMaster();
        else
            session_.selectModule(id);
    });
    connect(strip_, &ChainStrip::toggled, &commands, [this, &commands](Id id, bool on) {
        if (id == ChainStrip::kDeliveryTile) {
            session_.hearDelivery(on);
            return showDelivery();
        }
        session_.selectModule(id);
        commands.toggleBypass();
    });
    connect(strip_, &ChainStrip::moved, this, [this](Id id, int to) {
        session_.selectModule(id);
        const ModuleState* module = session_.module();
        if (module)
            session_.apply(edit::moveModule(session_.project(), session_.chainId(), id,
                                            static_cast<std::size_t>(std::max(0, to))),
                           tr("Move %1").arg(session_.nameOf(*module)));
    });
    connect(strip_, &ChainStrip::removeRequested, &commands, [this, &commands](Id id) {
        session_.selectModule(id);
        commands.removeModule();
    });
    connect(strip_, &ChainStrip::addRequested, this, &ChainPanel::add);
    connect(strip_, &ChainStrip::duplicateRequested, this, &ChainPanel::duplicate);
    connect(strip_, &ChainStrip::resetRequested, this, &ChainPanel::reset);
    connect(strip_, &ChainStrip::presetsRequested, this, [this](Id id, QPoint at) {
        session_.selectModule(id);
        showPresetMenu(session_, this, at);
    });
}

void ChainPanel::offerModules() {
    std::vector<ChainOffer> offers;
    for (const Module* module : modules())
        offers.push_back({QString::fromStdString(std::string(module->id())),
                          translated(module->name()), translated(module->help())});
    strip_->setOffers(std::move(offers));
}

void ChainPanel::fill() {
    std::vector<ChainTile> tiles;
    const Chain* chain = session_.chain();
    if (chain)
        for (const ModuleState& state : chain->modules) tiles.push_back(tile(state));
    strip_->setTiles(tiles);
    strip_->setSelected(session_.moduleId());
    strip_->setEnabled(chain != nullptr);
    const QString linked = session_.chainId() == session_.trackId()
                               ? session_.linkSentence(session_.trackId())
                               : QString();
    linkText_->setText(linked);
    link_->setVisible(!linked.isEmpty());
    showDelivery();
}

void ChainPanel::showDelivery() {
    const Delivery& delivery = session_.project().delivery;
    const Track* track = session_.track();
    const std::string id = !delivery.formatId.empty() ? delivery.formatId
                           : track                    ? track->source.formatId
                                                      : std::string();
    const FormatInfo* format = findFormat(id);
    const double rate = delivery.rate > 0.0 ? delivery.rate : session_.project().rate;
    strip_->setDelivery(
        format ? QString::fromUtf8(format->name.data(), static_cast<int>(format->name.size()))
               : QString(),
        rate > 0.0 ? tr("%1 kHz").arg(rate / 1000.0) : QString());
    strip_->setDeliveryHeard(session_.isDeliveryAudible(), session_.isDeliveryHeard());
}

ChainTile ChainPanel::tile(const ModuleState& state) {
    ChainTile tile;
    tile.id = state.id;
    tile.on = state.on;
    tile.name = session_.nameOf(state);
    const Module* module = findModule(state.module);
    if (!module) {
        tile.factLeft = tr("unknown");
        tile.tip = tr(
            "A newer version of Lacquer made this module. It stays in its place and does nothing.");
        return tile;
    }
    tile.tip = translated(module->help());
    const Module::Brief brief = module->brief(state.values);
    tile.factLeft = translated(brief.left);
    tile.factRight = translated(brief.right);
    if (!state.preset.empty() && tile.factLeft.isEmpty()) tile.factLeft = presetText(state.preset);
    tile.own = session_.hasOwnSettings(state.id);
    if (tile.own) {
        tile.factLeft = tr("in “%1”").arg(session_.sectionName(*session_.section()));
        tile.factRight.clear();
    }
    tile.hasReduction = reduces(state.module);
    const Drawn& drawn = drawn_[state.id];
    tile.curve = drawn.curve;
    if (drawn.values != state.values || drawn.rate != session_.project().rate) drawing_.start();
    return tile;
}

void ChainPanel::drawCurves() {
    const Chain* chain = session_.chain();
    const double rate = session_.project().rate;
    if (!chain || rate <= 0.0) return;
    for (const ModuleState& state : chain->modules) {
        Drawn& drawn = drawn_[state.id];
        const Module* module = findModule(state.module);
        if (!module || (drawn.values == state.values && drawn.rate == rate)) continue;
        drawn = {state.values, rate, responseCurve(*module, state, rate)};
    }
    fill();
}

void ChainPanel::showReduction(const std::vector<float>& db) {
    const Chain* chain = session_.chain();
    if (!chain) return;
    std::size_t slot = 0;
    for (const ModuleState& state : chain->modules) {
        if (!findModule(state.module)) continue;
        if (slot >= db.size()) return;
        if (reduces(state.module)) strip_->setReduction(state.id, static_cast<double>(db[slot]));
        ++slot;
    }
}

void ChainPanel::add(const QString& id, int index) {
    const Module* module = findModule(id.toStdString());
    if (!module || !session_.chain()) return;
    const Id fresh = session_.project().nextId;
    session_.apply(edit::insertModule(session_.project(), session_.chainId(),
                                      edit::neutralModule(module->id()),
                                      static_cast<std::size_t>(std::max(0, index))),
                   tr("Add %1").arg(translated(module->name())));
    session_.selectModule(fresh);
}

void ChainPanel::duplicate(Id id) {
    const Chain* chain = session_.chain();
    const ModuleState* module = chain ? edit::findModuleState(*chain, id) : nullptr;
    if (!module) return;
    const auto index = static_cast<std::size_t>(module - chain->modules.data());
    session_.apply(edit::insertModule(session_.project(), session_.chainId(), *module, index + 1),
                   tr("Duplicate %1").arg(session_.nameOf(*module)));
}

void ChainPanel::reset(Id id) {
    const Chain* chain = session_.chain();
    const ModuleState* module = chain ? edit::findModuleState(*chain, id) : nullptr;
    if (!module) return;
    const auto neutral = edit::neutralModule(module->module).values;
    session_.apply(session_.hasOwnSettings(id)
                       ? session_.withValues(id, neutral)
                       : edit::loadPreset(session_.project(), session_.chainId(), id, neutral, {}),
                   tr("Reset %1").arg(session_.placeOf(*module)));
}

}  // namespace lacquer
