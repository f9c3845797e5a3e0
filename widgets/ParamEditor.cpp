// SPDX-License-Identifier: GPL-3.0-or-later
// Builds an editor from a parameter table.
#include "widgets/ParamEditor.h"

#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

#include "widgets/FlowLayout.h"
#include "widgets/GainReductionMeter.h"
#include "widgets/Gesture.h"
#include "widgets/Icons.h"
#include "widgets/Knob.h"
#include "widgets/SegmentedControl.h"
#include "widgets/Switch.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr std::size_t kMostSegments = 5;
const QString kClear =
    QStringLiteral("QScrollArea, QWidget#paramSheet { background: transparent; }");

QLabel* makeLabel(const QString& text, Lettering lettering, Role role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(Theme::font(lettering));
    label->setStyleSheet(QStringLiteral("color: %1;").arg(Theme::color(role).name()));
    return label;
}

}  // namespace

ParamEditor::ParamEditor(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    scroll_ = new QScrollArea(this);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setStyleSheet(kClear);
    row->addWidget(scroll_, 1);
}

void ParamEditor::setModule(const Module* module) {
    if (module == module_) return;
    module_ = module;
    values_ = module != nullptr ? defaultValues(module->params()) : std::vector<double>();
    build();
}

void ParamEditor::build() {
    controls_.clear();
    taps_.clear();
    delete side_;
    side_ = nullptr;
    reduction_ = nullptr;
    found_ = nullptr;
    reductionBox_ = nullptr;
    auto* sheet = new QWidget;
    sheet->setObjectName(QStringLiteral("paramSheet"));
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(10);
    if (module_ != nullptr) {
        std::vector<int> groups;
        for (const Param& param : module_->params())
            if (std::find(groups.begin(), groups.end(), param.group) == groups.end())
                groups.push_back(param.group);
        std::sort(groups.begin(), groups.end());
        for (const int group : groups) column->addWidget(buildGroup(group));
        side_ = buildSide();
        layout()->addWidget(side_);
    }
    column->addStretch();
    scroll_->setWidget(sheet);
    for (const Control& control : controls_)
        display(control, values_[static_cast<std::size_t>(control.index)]);
}

QWidget* ParamEditor::buildGroup(int group) {
    auto* box = new QFrame;
    box->setObjectName(QStringLiteral("paramGroup"));
    box->setStyleSheet(
        QStringLiteral(
            "QFrame#paramGroup { background: %1; border: 1px solid %2; border-radius: 7px; }")
            .arg(Theme::color(Role::Panel).name(), Theme::color(Role::Line).name()));
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(14, 11, 14, 12);
    column->setSpacing(9);
    const QString title = group == 0 ? translated(module_->name()) : tr("Band %1").arg(group);
    column->addWidget(makeLabel(title, Lettering::Strong, Role::Text, box));
    auto* continuous = new QWidget(box);
    auto* knobs = new FlowLayout(continuous, 14);
    knobs->setUniform(true);
    auto* discrete = new QWidget(box);
    auto* switches = new FlowLayout(discrete, 18);
    const auto params = module_->params();
    for (std::size_t i = 0; i < params.size(); ++i) {
        if (params[i].group != group) continue;
        const bool whole = params[i].unit == Unit::Switch || params[i].unit == Unit::Choice;
        QWidget* host = whole ? discrete : continuous;
        (whole ? switches : knobs)->addWidget(buildControl(static_cast<int>(i), host));
    }
    column->addWidget(continuous);
    column->addWidget(discrete);
    continuous->setVisible(knobs->count() > 0);
    discrete->setVisible(switches->count() > 0);
    return box;
}

QWidget* ParamEditor::buildControl(int index, QWidget* parent) {
    const Param& param = module_->params()[static_cast<std::size_t>(index)];
    Control control{.index = index};
    QWidget* made = nullptr;
    if (param.unit == Unit::Switch) {
        control.onOff = new Switch(translated(param.name), parent);
        control.onOff->setToolTip(translated(param.tip));
        connect(control.onOff, &Switch::edited, this,
                [this, index](double v, int g) { send(index, v, g); });
        made = control.onOff;
    } else if (param.unit == Unit::Choice) {
        made = buildChoice(index, parent, control);
    } else {
        auto* knob = new Knob(parent);
        knob->setDiameter(50);
        knob->setParam(param);
        connect(knob, &ValueControl::edited, this,
                [this, index](double v, int g) { send(index, v, g); });
        control.value = knob;
        made = knob;
    }
    controls_.push_back(control);
    return made;
}

QWidget* ParamEditor::buildChoice(int index, QWidget* parent, Control& control) {
    const Param& param = module_->params()[static_cast<std::size_t>(index)];
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(makeLabel(translated(param.name), Lettering::Small, Role::DimText, box));
    QStringList names;
    for (std::size_t i = 0; i < param.choices.size(); ++i)
        names << displayText(param, static_cast<double>(i));
    const QString name = translated(param.name), tip = translated(param.tip);
    if (param.choices.size() <= kMostSegments) {
        control.segments = new SegmentedControl(box);
        control.segments->setCompact(true);
        control.segments->setTexts(names);
        control.segments->setAccessibleName(name);
        control.segments->setToolTip(tip);
        connect(control.segments, &SegmentedControl::edited, this,
                [this, index](int i, int g) { send(index, i, g); });
        column->addWidget(control.segments);
    } else {
        control.list = new QComboBox(box);
        control.list->addItems(names);
        control.list->setAccessibleName(name);
        control.list->setToolTip(tip);
        connect(control.list, &QComboBox::activated, this,
                [this, index](int i) { send(index, i, newGesture()); });
        column->addWidget(control.list);
    }
    return box;
}

QWidget* ParamEditor::buildSide() {
    auto* side = new QWidget(this);
    side->setFixedWidth(static_cast<int>(252 * Theme::scale()));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(8);
    reductionBox_ = new QWidget(side);
    auto* meter = new QVBoxLayout(reductionBox_);
    meter->setContentsMargins(0, 0, 0, 0);
    meter->addWidget(
        makeLabel(tr("Gain reduction"), Lettering::Section, Role::DimText, reductionBox_));
    reduction_ = new GainReductionMeter(reductionBox_);
    meter->addWidget(reduction_);
    reductionBox_->hide();
    column->addWidget(reductionBox_);
    auto* text = new QWidget;
    text->setObjectName(QStringLiteral("paramSheet"));
    auto* lines = new QVBoxLayout(text);
    lines->setContentsMargins(0, 0, 4, 0);
    lines->setSpacing(6);
    buildTaps(text);
    if (!module_->findings().empty()) {
        lines->addWidget(
            makeLabel(tr("Found and mended"), Lettering::Section, Role::DimText, text));
        found_ = makeLabel(QString(), Lettering::Body, Role::Text, text);
        found_->setObjectName(QStringLiteral("found"));
        found_->setWordWrap(true);
        found_->setTextInteractionFlags(Qt::TextSelectableByMouse);
        lines->addWidget(found_);
    }
    lines->addWidget(makeLabel(tr("What it does"), Lettering::Section, Role::DimText, text));
    QLabel* help = makeLabel(translated(module_->help()), Lettering::Body, Role::DimText, text);
    help->setWordWrap(true);
    help->setTextInteractionFlags(Qt::TextSelectableByMouse);
    lines->addWidget(help);
    lines->addStretch();
    auto* area = new QScrollArea(side);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(text);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setStyleSheet(kClear);
    column->addWidget(area, 1);
    return side;
}

// The points inside the module that can be heard, above its help.
void ParamEditor::buildTaps(QWidget* parent) {
    const auto taps = module_->taps();
    if (taps.empty()) return;
    parent->layout()->addWidget(
        makeLabel(tr("Hear inside"), Lettering::Section, Role::DimText, parent));
    for (std::size_t i = 0; i < taps.size(); ++i) {
        auto* button = new QToolButton(parent);
        button->setText(translated(taps[i].name));
        button->setIcon(icon(QStringLiteral("headphones"), Role::DimText));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setToolTip(
            tr("Plays this instead of the master while it is on. Not part of the export."));
        connect(button, &QToolButton::clicked, this,
                [this, i](bool on) { emit tapRequested(on ? static_cast<int>(i) : -1); });
        taps_.push_back(button);
        parent->layout()->addWidget(button);
    }
}

void ParamEditor::display(const Control& control, double value) {
    if (control.value != nullptr) control.value->setValue(value);
    if (control.onOff != nullptr) control.onOff->setOn(value > 0.5);
    if (control.segments != nullptr) control.segments->setCurrent(static_cast<int>(value));
    if (control.list != nullptr) control.list->setCurrentIndex(static_cast<int>(value));
}

void ParamEditor::setValues(std::span<const double> values) {
    if (values.size() != values_.size()) return;
    values_.assign(values.begin(), values.end());
    for (const Control& control : controls_)
        display(control, values_[static_cast<std::size_t>(control.index)]);
}

void ParamEditor::send(int index, double value, int gesture) {
    values_[static_cast<std::size_t>(index)] = value;
    emit edited({{index, value}}, gesture);
}

void ParamEditor::setReduction(double db) {
    if (reduction_ == nullptr) return;
    if (db > 0.05 && reductionBox_->isHidden()) reductionBox_->show();
    reduction_->setReduction(db);
}

void ParamEditor::setFound(const QStringList& lines, bool complete) {
    if (found_ == nullptr) return;
    QStringList shown = lines;
    if (!complete) shown << tr("Still listening to the track …");
    if (shown.isEmpty()) shown << tr("Nothing.");
    found_->setText(shown.join(QLatin1Char('\n')));
}

void ParamEditor::setHeardTap(int tap) {
    for (std::size_t i = 0; i < taps_.size(); ++i) taps_[i]->setChecked(static_cast<int>(i) == tap);
}

QWidget* ParamEditor::control(int index) const {
    for (const Control& control : controls_) {
        if (control.index != index) continue;
        if (control.value != nullptr) return control.value;
        if (control.onOff != nullptr) return control.onOff;
        if (control.segments != nullptr) return control.segments;
        return control.list;
    }
    return nullptr;
}

void ParamEditor::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    const bool look = type == QEvent::FontChange || type == QEvent::PaletteChange ||
                      type == QEvent::LanguageChange;
    if (!look || module_ == nullptr || rebuilding_) return;
    // Not now: Qt is still walking through the widgets that the rebuilding deletes.
    rebuilding_ = true;
    QTimer::singleShot(0, this, [this] {
        rebuilding_ = false;
        if (module_ == nullptr) return;
        const std::vector<double> kept = values_;
        build();
        setValues(kept);
    });
}

}  // namespace lacquer
