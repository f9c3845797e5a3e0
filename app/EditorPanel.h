// SPDX-License-Identifier: GPL-3.0-or-later
// The selected module, large: its controls, and listening to what it does.
#pragma once
#include <QThreadPool>
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
class CompressorEditor;
class EqualizerEditor;
class FineCurveEditor;
class ImagerEditor;
class MultibandEditor;
class LevelWork;
class LimiterEditor;
class MakeupWork;
class ParamEditor;
class Session;
class TintedLabel;

/// Every module with a picture has an editor of its own, every other one the editor from its table. [main]
class EditorPanel : public QWidget {
    Q_OBJECT
public:
    EditorPanel(Session& session, const Actions& actions, QWidget* parent);
    ~EditorPanel() override;
    EqualizerEditor* equalizer() const { return equalizer_; }
    FineCurveEditor* fineCurve() const { return fineCurve_; }
    CompressorEditor* compressor() const { return compressor_; }
    ImagerEditor* imager() const { return imager_; }
    MultibandEditor* multiband() const { return multiband_; }
    ParamEditor* generic() const { return generic_; }
    LimiterEditor* limiter() const { return limiter_; }
    LevelWork* levels() const { return levels_; }
    /// Spectra and gain reduction of what plays.
    void showReading(const LiveReading& reading);

private:
    QWidget* makeHead(const Actions& actions);
    void wire();
    void wireMakeup();
    void wireLimiter();
    void showModule();
    void showListening();
    void showFound();
    void showReason();
    void drawCurves();
    void take(const ParamEdits& edits, int gesture);
    void hear(int tap);
    int slotOf(Id module) const;
    template <typename Editor>
    void showSpectra(Editor& editor, const LiveReading& reading);

    Session& session_;
    QLabel* name_ = nullptr;
    QLabel* state_ = nullptr;
    TintedLabel* reason_ = nullptr;  ///< of the match, for what is selected
    QToolButton* presets_ = nullptr;
    QStackedWidget* pages_ = nullptr;
    QLabel* unknown_ = nullptr;
    QWidget* empty_ = nullptr;
    EqualizerEditor* equalizer_ = nullptr;
    FineCurveEditor* fineCurve_ = nullptr;
    CompressorEditor* compressor_ = nullptr;
    ImagerEditor* imager_ = nullptr;
    MultibandEditor* multiband_ = nullptr;
    ParamEditor* generic_ = nullptr;
    LimiterEditor* limiter_ = nullptr;
    LevelWork* levels_ = nullptr;
    MakeupWork* makeup_ = nullptr;
    QTimer drawing_;
    Id shown_ = 0;
    std::vector<double> drawn_;
    double drawnRate_ = 0.0;
    bool drawingCurves_ = false;
    QThreadPool pool_;
};

}  // namespace lacquer
