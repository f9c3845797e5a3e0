// SPDX-License-Identifier: GPL-3.0-or-later
// Builds and fills columns of controls.
#include "widgets/ParamPanel.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "widgets/Gesture.h"
#include "widgets/Knob.h"
#include "widgets/Switch.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr int kScrollBar = 9;  // pixels that it may take

}  // namespace

QWidget* ParamPanel::Control::widget() const {
    if (list != nullptr) return list;
    if (knob != nullptr) return knob;
    return toggle;
}

ParamPanel::ParamPanel(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setSpacing(6);
}

bool ParamPanel::fits(const std::vector<int>& indices) const {
    if (indices.size() != controls_.size()) return false;
    for (std::size_t i = 0; i < indices.size(); ++i) {
        const Param& now = params_[static_cast<std::size_t>(controls_[i].index)];
        const Param& then = params_[static_cast<std::size_t>(indices[i])];
        if (now.unit != then.unit || now.choices.data() != then.choices.data()) return false;
    }
    return true;
}

void ParamPanel::setParams(std::span<const Param> params, const std::vector<int>& indices) {
    if (params.data() == params_.data() && fits(indices)) {
        for (std::size_t i = 0; i < indices.size(); ++i) {
            if (controls_[i].index == indices[i]) continue;
            controls_[i].index = indices[i];
            label(controls_[i]);
        }
        return;
    }
    params_ = params;
    build(indices);
}

ParamPanel::Control ParamPanel::make(int index) {
    const Param& param = params_[static_cast<std::size_t>(index)];
    const std::size_t at = controls_.size();
    Control control{.index = index};
    if (param.unit == Unit::Choice) {
        control.list = new QComboBox(this);
        for (std::size_t i = 0; i < param.choices.size(); ++i)
            control.list->addItem(displayText(param, static_cast<double>(i)));
        connect(control.list, &QComboBox::activated, this,
                [this, at](int i) { emitEdit(at, i, newGesture()); });
    } else if (param.unit == Unit::Switch) {
        control.toggle = new Switch({}, this);
        connect(control.toggle, &Switch::edited, this,
                [this, at](double v, int gesture) { emitEdit(at, v, gesture); });
    } else {
        control.knob = new Knob(this);
        connect(control.knob, &ValueControl::edited, this,
                [this, at](double v, int gesture) { emitEdit(at, v, gesture); });
    }
    label(control);
    return control;
}

void ParamPanel::label(Control& control) {
    const Param& param = params_[static_cast<std::size_t>(control.index)];
    const QString name = translated(param.name), tip = translated(param.tip);
    if (control.knob != nullptr) return control.knob->setParam(param);
    control.widget()->setToolTip(tip);
    control.widget()->setAccessibleName(name);
    if (control.toggle != nullptr) control.toggle->setText(name);
}

void ParamPanel::build(const std::vector<int>& indices) {
    for (const Control& control : controls_) delete control.widget();
    controls_.clear();
    for (const int index : indices) controls_.push_back(make(index));
    int row = 0, column = 0;
    for (const Control& control : controls_)
        if (control.list != nullptr) grid_->addWidget(control.list, row++, 0, 1, 2);
    for (const Control& control : controls_) {
        if (control.knob == nullptr) continue;
        grid_->addWidget(control.knob, row, column);
        row += column;
        column = 1 - column;
    }
    row += column;
    for (const Control& control : controls_)
        if (control.toggle != nullptr) grid_->addWidget(control.toggle, row++, 0, 1, 2);
}

void ParamPanel::emitEdit(std::size_t at, double value, int gesture) {
    const int index = controls_[at].index;
    emit edited({{index, clampToParam(params_[static_cast<std::size_t>(index)], value)}}, gesture);
}

void ParamPanel::setValues(std::span<const double> values) {
    for (const Control& control : controls_) {
        const double value = values[static_cast<std::size_t>(control.index)];
        if (control.list != nullptr) control.list->setCurrentIndex(static_cast<int>(value));
        if (control.knob != nullptr) control.knob->setValue(value);
        if (control.toggle != nullptr) control.toggle->setOn(value > 0.5);
    }
}

QWidget* ParamPanel::control(int index) const {
    for (const Control& control : controls_)
        if (control.index == index) return control.widget();
    return nullptr;
}

void ParamPanel::setControlEnabled(int index, bool enabled) {
    if (QWidget* widget = control(index)) widget->setEnabled(enabled);
}

SidePanelFrame::SidePanelFrame(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12 - kScrollBar, 10);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setStyleSheet(
        QStringLiteral("QScrollArea, QWidget#sideSheet { background: transparent; }"));
    sheet_ = new QWidget;
    sheet_->setObjectName(QStringLiteral("sideSheet"));
    auto* lines = new QVBoxLayout(sheet_);
    lines->setContentsMargins(0, 0, kScrollBar, 0);
    lines->setSpacing(8);
    lines->addStretch();
    area->setWidget(sheet_);
    column->addWidget(area);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setFixedWidth(static_cast<int>(218 * std::max(1.0, Theme::scale())));
}

void SidePanelFrame::add(QWidget* widget) {
    auto* lines = static_cast<QVBoxLayout*>(sheet_->layout());
    lines->insertWidget(lines->count() - 1, widget);
}

void SidePanelFrame::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::color(Role::Line));
    painter.setBrush(Theme::color(Role::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
}

void SidePanelFrame::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setFixedWidth(static_cast<int>(218 * std::max(1.0, Theme::scale())));
}

}  // namespace lacquer
