// SPDX-License-Identifier: GPL-3.0-or-later
// The selected band's values beside the equalizer's picture, and the equalizer's own.
#pragma once
#include <QWidget>
#include <vector>

#include "widgets/EqualizerBands.h"

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lacquer {

class Knob;
class SegmentedControl;
class Switch;
class ValueControl;

/// Part of EqualizerEditor. [main]
class EqualizerPanel : public QWidget {
    Q_OBJECT
public:
    explicit EqualizerPanel(EqualizerBands* bands, QWidget* parent = nullptr);
    /// After the bands' table changed.
    void rebuild();
    /// After values or the selection changed. -1: no band.
    void showBand(int band);
    void setHeard(bool heard);
    /// Latency, accuracy and the like, below the equalizer's own values.
    void setNotes(const std::vector<Module::Note>& notes);
    /// A sentence on why this band stands here ("From the match: …"); empty hides it.
    void setReason(const QString& reason);

signals:
    void edited(const lacquer::ParamEdits& edits, int gesture);
    void hearToggled(bool on);
    void deleteRequested();
    void addRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum Part { kFreq, kGain, kQ, kSlope, kThreshold, kRange, kAttack, kRelease, kParts };
    void buildBand();
    QWidget* buildKnobs(int from, int to);
    void buildButtons(QVBoxLayout* lines);
    ValueControl* buildField(const Param& param, int index);
    void joinUp();
    void restyle();
    void fitWidth();
    void buildGlobals();
    void showGlobals();
    void send(int index, double value, int gesture);
    int indexOf(int part) const;
    EqualizerBands* bands_;
    int band_ = -1;
    QLabel* title_ = nullptr;
    QComboBox* type_ = nullptr;
    SegmentedControl* channel_ = nullptr;
    Knob* knobs_[kParts] = {};
    QLabel* reason_ = nullptr;
    QLabel* empty_ = nullptr;
    QWidget* content_ = nullptr;
    Switch* dynamic_ = nullptr;
    QWidget* motion_ = nullptr;
    QLabel* notes_ = nullptr;
    QPushButton *hear_ = nullptr, *bypass_ = nullptr, *delete_ = nullptr, *add_ = nullptr;
    QVBoxLayout* globals_ = nullptr;
    struct Global {
        int index;
        QComboBox* choice;
        ValueControl* field;
        Switch* flip;
    };
    std::vector<Global> globalControls_;
};

}  // namespace lacquer
