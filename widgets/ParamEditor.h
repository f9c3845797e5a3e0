// SPDX-License-Identifier: GPL-3.0-or-later
// The editor that every module has from its table: knobs, switches, choices, in groups.
#pragma once
#include <QWidget>
#include <span>
#include <vector>

#include "dsp/Processor.h"
#include "widgets/ParamEdit.h"

class QComboBox;
class QLabel;
class QScrollArea;
class QToolButton;

namespace lacquer {

class FlowLayout;
class GainReductionMeter;
class SegmentedControl;
class Switch;
class ValueControl;

/// Parameters of group 0 first, then one box a group ("band 1", "band 2" …). Choices of up to five short
/// names are segments, longer ones a list. A column at the right says what the module does. [main]
class ParamEditor : public QWidget {
    Q_OBJECT
public:
    explicit ParamEditor(QWidget* parent = nullptr);
    /// Builds the controls. The module is one of the registry's: it outlives the editor.
    void setModule(const Module* module);
    const Module* module() const { return module_; }
    /// All values in table order; emits nothing.
    void setValues(std::span<const double> values);
    const std::vector<double>& values() const { return values_; }
    /// dB >= 0; the meter shows only for modules that ever reduced.
    void setReduction(double db);
    /// What the module found and mended in the whole track; shown for modules with findings().
    void setFound(const QStringList& lines, bool complete);
    /// The tap that is heard (index into Module::taps()), -1 for none.
    void setHeardTap(int tap);
    /// The control of a parameter, for tests and for keyboard focus.
    QWidget* control(int index) const;

signals:
    void edited(const lacquer::ParamEdits& edits, int gesture);
    /// A tap is wanted, -1 for none.
    void tapRequested(int tap);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Control {
        int index = -1;
        ValueControl* value = nullptr;
        Switch* onOff = nullptr;
        SegmentedControl* segments = nullptr;
        QComboBox* list = nullptr;
    };
    void build();
    QWidget* buildGroup(int group);
    QWidget* buildControl(int index, QWidget* parent);
    QWidget* buildChoice(int index, QWidget* parent, Control& control);
    QWidget* buildSide();
    void buildTaps(QWidget* parent);
    void display(const Control& control, double value);
    void send(int index, double value, int gesture);
    const Module* module_ = nullptr;
    std::vector<double> values_;
    std::vector<Control> controls_;
    QScrollArea* scroll_ = nullptr;
    QWidget* side_ = nullptr;
    QWidget* reductionBox_ = nullptr;
    GainReductionMeter* reduction_ = nullptr;
    QLabel* found_ = nullptr;
    std::vector<QToolButton*> taps_;
    bool rebuilding_ = false;
};

}  // namespace lacquer
