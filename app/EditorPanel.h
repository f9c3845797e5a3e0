// SPDX-License-Identifier: GPL-3.0-or-later
// The selected module, large: its controls, and listening to what it does.
#pragma once
#include <QTimer>
#include <QWidget>
#include <vector>

#include "live/LiveReading.h"
#include "project/Project.h"
#include "widgets/ParamEdit.h"

class QLabel;
class QStackedWidget;
class QToolButton;

namespace lacquer {

class Actions;
class EqualizerEditor;
class ParamEditor;
class Session;

/// The equalizer has an editor of its own, every other module the one from its table. [main]
class EditorPanel : public QWidget {
    Q_OBJECT
public:
    EditorPanel(Session& session, const Actions& actions, QWidget* parent);
    EqualizerEditor* equalizer() const { return equalizer_; }
    ParamEditor* generic() const { return generic_; }
    /// Spectra and gain reduction of what plays.
    void showReading(const LiveReading& reading);

private:
    QWidget* makeHead(const Actions& actions);
    void wire();
    void showModule();
    void showListening();
    void showFound();
    void drawCurves();
    void take(const ParamEdits& edits, int gesture);
    void hear(int tap);
    int slotOf(Id module) const;

    Session& session_;
    QLabel* name_ = nullptr;
    QLabel* state_ = nullptr;
    QToolButton* presets_ = nullptr;
    QStackedWidget* pages_ = nullptr;
    QLabel* unknown_ = nullptr;
    QWidget* empty_ = nullptr;
    EqualizerEditor* equalizer_ = nullptr;
    ParamEditor* generic_ = nullptr;
    QTimer drawing_;
    Id shown_ = 0;
    std::vector<double> drawn_;
    double drawnRate_ = 0.0;
};

}  // namespace lacquer
