// SPDX-License-Identifier: GPL-3.0-or-later
// Some of a module's parameters as a column of knobs, lists and switches, for beside a picture.
#pragma once
#include <QWidget>
#include <span>
#include <vector>

#include "dsp/Param.h"
#include "widgets/ParamEdit.h"

class QComboBox;
class QGridLayout;

namespace lacquer {

class Switch;
class ValueControl;

/// Lists first, then knobs two a row, then switches. [main]
class ParamPanel : public QWidget {
    Q_OBJECT
public:
    explicit ParamPanel(QWidget* parent = nullptr);
    /// Which of the table's parameters. Others of the same kinds in the same order (another band's) keep
    /// the controls, and with them the keyboard's place. The table must outlive the panel.
    void setParams(std::span<const Param> params, const std::vector<int>& indices);
    /// All of the module's values, in table order.
    void setValues(std::span<const double> values);
    /// The control of a parameter of the table; null when it is not shown.
    QWidget* control(int index) const;
    void setControlEnabled(int index, bool enabled);

signals:
    void edited(const lacquer::ParamEdits& edits, int gesture);

private:
    struct Control {
        int index = -1;
        QComboBox* list = nullptr;
        ValueControl* knob = nullptr;
        Switch* toggle = nullptr;
        QWidget* widget() const;
    };
    bool fits(const std::vector<int>& indices) const;
    void build(const std::vector<int>& indices);
    Control make(int index);
    void label(Control& control);
    void emitEdit(std::size_t at, double value, int gesture);

    std::span<const Param> params_;
    std::vector<Control> controls_;
    QGridLayout* grid_ = nullptr;
};

/// A framed column of fixed width that scrolls when it is too tall, as beside every picture. [main]
class SidePanelFrame : public QWidget {
    Q_OBJECT
public:
    explicit SidePanelFrame(QWidget* parent = nullptr);
    /// Takes what stands in it, from above.
    void add(QWidget* widget);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* sheet_ = nullptr;
};

}  // namespace lacquer
