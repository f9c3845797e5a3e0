// SPDX-License-Identifier: GPL-3.0-or-later
// The compressor's editor: its picture, its controls, and the button that finds the make-up.
#pragma once
#include <QWidget>
#include <vector>

#include "dsp/Processor.h"
#include "widgets/ParamEdit.h"

class QLabel;
class QPushButton;

namespace lacquer {

class CompressorCanvas;
class ParamPanel;

/// In the picture: drag the threshold sideways, the ratio's node up and down (Shift fine); the wheel moves
/// the threshold, over the ratio's node the ratio; a double-click gives the default. Keys: left and right
/// move the threshold, up and down the ratio, Page keys the make-up. [main]
class CompressorEditor : public QWidget {
    Q_OBJECT
public:
    explicit CompressorEditor(QWidget* parent = nullptr);
    /// A module with the compressor's table, taps "sidechain" and "removed", and levelGainDb().
    void setModule(const Module& module);
    void setValues(std::span<const double> values);
    const std::vector<double>& values() const { return values_; }
    /// What the module told of the newest quantum; see CompressorCanvas::setLive.
    void setLive(const std::vector<float>& live);
    /// Index into the module's taps, -1 for none.
    void setHeardTap(int tap);
    /// The make-up is being measured: the button says so and asks to stop.
    void setMatching(bool matching);
    /// What the measurement came to, below the button; empty hides it.
    void setMatchResult(const QString& text);
    CompressorCanvas* canvas() const { return canvas_; }
    ParamPanel* panel() const { return panel_; }
    QPushButton* matchButton() const { return match_; }

signals:
    void edited(const lacquer::ParamEdits& edits, int gesture);
    void tapRequested(int tap);
    void matchRequested();
    void matchCancelled();

private:
    QWidget* makeButtons();
    void take(const ParamEdits& edits, int gesture);
    void showValues();
    int tapOf(std::string_view id) const;

    const Module* module_ = nullptr;
    std::vector<double> values_;
    CompressorCanvas* canvas_ = nullptr;
    ParamPanel* panel_ = nullptr;
    QPushButton *match_ = nullptr, *sidechain_ = nullptr, *removed_ = nullptr;
    QLabel* result_ = nullptr;
    bool matching_ = false;
};

}  // namespace lacquer
