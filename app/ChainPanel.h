// SPDX-License-Identifier: GPL-3.0-or-later
// The chain as tiles: order, bypass, adding, removing, presets.
#pragma once
#include <QTimer>
#include <QWidget>
#include <map>
#include <string>
#include <vector>

#include "project/Project.h"

namespace lacquer {

class ChainStrip;
class Commands;
class Session;
class TintedLabel;
struct ChainTile;

/// Keeps a ChainStrip up to date. [main]
class ChainPanel : public QWidget {
    Q_OBJECT
public:
    ChainPanel(Session& session, Commands& commands, QWidget* parent);
    ChainStrip* strip() const { return strip_; }
    /// dB >= 0 by slot, in the order of the modules that are known.
    void showReduction(const std::vector<float>& db);

private:
    struct Drawn {
        std::vector<double> values;
        double rate = 0.0;
        std::vector<float> curve;
    };
    void wire(Commands& commands);
    void offerModules();
    void fill();
    void showDelivery();
    QWidget* makeLink(Commands& commands);
    ChainTile tile(const ModuleState& state);
    void drawCurves();
    void add(const QString& module, int index);
    void duplicate(Id module);
    void reset(Id module);

    Session& session_;
    ChainStrip* strip_;
    QWidget* link_;  // says with which tracks the chain is shared
    TintedLabel* linkText_;
    QTimer drawing_;
    std::map<Id, Drawn> drawn_;
};

}  // namespace lacquer
