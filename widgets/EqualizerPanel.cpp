// SPDX-License-Identifier: GPL-3.0-or-later
// Builds and fills the band panel.
#include "widgets/EqualizerPanel.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "widgets/Gesture.h"
#include "widgets/Icons.h"
#include "widgets/Knob.h"
#include "widgets/SegmentedControl.h"
#include "widgets/Switch.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"
#include "widgets/ValueField.h"

namespace lacquer {
namespace {

constexpr int kScrollBar = 9;  // pixels that it may take

}  // namespace

EqualizerPanel::EqualizerPanel(EqualizerBands* bands, QWidget* parent)
    : QWidget(parent), bands_(bands) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    // What does not fit a low window scrolls.
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setStyleSheet(
        QStringLiteral("QScrollArea, QWidget#bandSheet { background: transparent; }"));
    auto* sheet = new QWidget;
    sheet->setObjectName(QStringLiteral("bandSheet"));
    auto* lines = new QVBoxLayout(sheet);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(8);
    content_ = new QWidget(sheet);
    buildBand();
    lines->addWidget(content_);
    empty_ = new QLabel(tr("Choose a band in the curve, or double-click there to add one."), sheet);
    empty_->setWordWrap(true);
    lines->addWidget(empty_);
    add_ = new QPushButton(tr("Add a band"), sheet);
    lines->addWidget(add_);
    lines->addStretch();
    area->setWidget(sheet);
    column->addWidget(area, 1);
    globals_ = new QVBoxLayout;
    globals_->setSpacing(6);
    column->addLayout(globals_);
    notes_ = new QLabel(this);
    notes_->setObjectName(QStringLiteral("notes"));
    notes_->setWordWrap(true);
    notes_->setTextFormat(Qt::RichText);
    notes_->hide();
    column->addWidget(notes_);
    joinUp();
    restyle();
    showBand(-1);
}

// Title, type, knobs, channel and buttons of the chosen band.
void EqualizerPanel::buildBand() {
    auto* inner = new QVBoxLayout(content_);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(8);
    auto* head = new QHBoxLayout;
    title_ = new QLabel(content_);
    type_ = new QComboBox(content_);
    type_->setAccessibleName(tr("Type of the band"));
    head->addWidget(title_);
    head->addStretch();
    head->addWidget(type_);
    inner->addLayout(head);
    inner->addWidget(buildKnobs(kFreq, kThreshold));
    channel_ = new SegmentedControl(content_);
    channel_->setCompact(true);
    channel_->setAccessibleName(tr("Channel of the band"));
    channel_->setTexts({tr("Stereo"), tr("Mid"), tr("Side"), tr("L"), tr("R")});
    inner->addWidget(channel_);
    dynamic_ = new Switch(tr("Dynamic"), content_);
    dynamic_->setObjectName(QStringLiteral("dynamic"));
    inner->addWidget(dynamic_);
    motion_ = buildKnobs(kThreshold, kParts);
    inner->addWidget(motion_);
    reason_ = new QLabel(content_);
    reason_->setWordWrap(true);
    inner->addWidget(reason_);
    buildButtons(inner);
}

// Two in a row.
QWidget* EqualizerPanel::buildKnobs(int from, int to) {
    auto* box = new QWidget(content_);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    for (int part = from; part < to; ++part) {
        knobs_[part] = new Knob(box);
        grid->addWidget(knobs_[part], (part - from) / 2, (part - from) % 2);
        connect(knobs_[part], &ValueControl::edited, this,
                [this, part](double value, int gesture) { send(indexOf(part), value, gesture); });
    }
    return box;
}

void EqualizerPanel::buildButtons(QVBoxLayout* lines) {
    hear_ = new QPushButton(tr("Hear this band"), content_);
    hear_->setCheckable(true);
    hear_->setToolTip(
        tr("Plays only what lies in this band, to find its place. Not part of the export."));
    bypass_ = new QPushButton(tr("Bypass"), content_);
    bypass_->setCheckable(true);
    bypass_->setToolTip(tr("Switches this band off and keeps its settings."));
    delete_ = new QPushButton(tr("Delete"), content_);
    lines->addWidget(hear_);
    auto* pair = new QHBoxLayout;
    pair->setSpacing(6);
    pair->addWidget(bypass_);
    pair->addWidget(delete_);
    lines->addLayout(pair);
}

void EqualizerPanel::joinUp() {
    connect(type_, &QComboBox::activated, this,
            [this](int i) { send(bands_->band(band_).type, i, newGesture()); });
    connect(channel_, &SegmentedControl::edited, this,
            [this](int i, int gesture) { send(bands_->band(band_).channel, i, gesture); });
    connect(dynamic_, &Switch::edited, this, [this](double on, int gesture) {
        emit edited(bands_->setDynamic(band_, on > 0.5), gesture);
    });
    connect(bypass_, &QPushButton::clicked, this,
            [this](bool off) { send(bands_->band(band_).on, off ? 0.0 : 1.0, newGesture()); });
    connect(hear_, &QPushButton::clicked, this, &EqualizerPanel::hearToggled);
    connect(delete_, &QPushButton::clicked, this, &EqualizerPanel::deleteRequested);
    connect(add_, &QPushButton::clicked, this, &EqualizerPanel::addRequested);
}

int EqualizerPanel::indexOf(int part) const {
    const EqualizerBand& band = bands_->band(band_);
    const int all[kParts] = {band.freq,      band.gain,  band.q,      band.slope,
                             band.threshold, band.range, band.attack, band.release};
    return all[part];
}

void EqualizerPanel::send(int index, double value, int gesture) {
    if (index < 0) return;
    emit edited({bands_->set(index, value)}, gesture);
}

void EqualizerPanel::restyle() {
    title_->setFont(Theme::font(Lettering::Strong));
    type_->setStyleSheet(
        QStringLiteral("QComboBox { color: %1; }").arg(Theme::color(Role::Master).name()));
    const QString dim = QStringLiteral("color: %1;").arg(Theme::color(Role::DimText).name());
    reason_->setFont(Theme::font(Lettering::Small));
    reason_->setStyleSheet(dim);
    notes_->setFont(Theme::font(Lettering::Small));
    notes_->setStyleSheet(dim);
    empty_->setStyleSheet(dim);
    for (QPushButton* button : {hear_, bypass_, delete_, add_})
        button->setIconSize(QSize(14, 14) * Theme::scale());
    hear_->setIcon(icon(QStringLiteral("headphones"), Role::DimText));
    bypass_->setIcon(icon(QStringLiteral("power"), Role::DimText));
    delete_->setIcon(icon(QStringLiteral("trash"), Role::DimText));
    add_->setIcon(icon(QStringLiteral("plus"), Role::DimText));
    fitWidth();
}

// Wider where a language needs it.
void EqualizerPanel::fitWidth() {
    const QMargins around = layout()->contentsMargins();
    const int needed = content_->layout()->minimumSize().width() + around.left() + around.right();
    const int usual = static_cast<int>(212 * std::max(1.0, Theme::scale()));
    setFixedWidth(std::max(usual, needed) + kScrollBar);
}

void EqualizerPanel::rebuild() {
    type_->clear();
    buildGlobals();
    if (bands_->count() == 0) return;
    const EqualizerBand& first = bands_->band(0);
    const Param& type = bands_->param(first.type);
    for (std::size_t i = 0; i < type.choices.size(); ++i)
        type_->addItem(displayText(type, static_cast<double>(i)));
    channel_->setVisible(first.channel >= 0);
    showBand(-1);
}

void EqualizerPanel::buildGlobals() {
    for (const Global& global : globalControls_) {
        delete global.choice;
        delete global.field;
        delete global.flip;
    }
    globalControls_.clear();
    for (const int index : bands_->globals()) {
        const Param& param = bands_->param(index);
        Global global{index, nullptr, nullptr, nullptr};
        if (param.unit == Unit::Choice) {
            global.choice = new QComboBox(this);
            global.choice->setObjectName(QString::fromUtf8(param.id.view().data()));
            for (std::size_t i = 0; i < param.choices.size(); ++i)
                global.choice->addItem(displayText(param, static_cast<double>(i)));
            global.choice->setAccessibleName(translated(param.name));
            global.choice->setToolTip(translated(param.tip));
            connect(global.choice, &QComboBox::activated, this,
                    [this, index](int i) { send(index, i, newGesture()); });
            globals_->addWidget(global.choice);
        } else if (param.unit == Unit::Switch) {
            global.flip = new Switch(translated(param.name), this);
            global.flip->setToolTip(translated(param.tip));
            connect(global.flip, &Switch::edited, this,
                    [this, index](double v, int gesture) { send(index, v, gesture); });
            globals_->addWidget(global.flip);
        } else {
            global.field = buildField(param, index);
            globals_->addWidget(global.field);
        }
        globalControls_.push_back(global);
    }
}

ValueControl* EqualizerPanel::buildField(const Param& param, int index) {
    auto* field = new ValueField(this);
    field->setParam(param);
    connect(field, &ValueControl::edited, this,
            [this, index](double v, int gesture) { send(index, v, gesture); });
    return field;
}

void EqualizerPanel::showGlobals() {
    for (const Global& global : globalControls_) {
        const double value = bands_->value(global.index);
        if (global.choice != nullptr) global.choice->setCurrentIndex(static_cast<int>(value));
        if (global.field != nullptr) global.field->setValue(value);
        if (global.flip != nullptr) global.flip->setOn(value > 0.5);
        // A length means something only where there is a filter of that length.
        if (bands_->param(global.index).id.view() == "length")
            global.choice->setVisible(bands_->hasLength());
    }
}

void EqualizerPanel::setNotes(const std::vector<Module::Note>& notes) {
    QStringList lines;
    for (const Module::Note& note : notes) {
        const QString text = translated(note.text).toHtmlEscaped();
        lines << (note.warning ? QStringLiteral("<span style=\"color:%1\">%2</span>")
                                     .arg(Theme::color(Role::Caution).name(), text)
                               : text);
    }
    notes_->setText(lines.join(QStringLiteral("<br>")));
    notes_->setVisible(!lines.isEmpty());
}

void EqualizerPanel::showBand(int band) {
    band_ = band;
    content_->setVisible(band >= 0);
    empty_->setVisible(band < 0);
    showGlobals();
    add_->setEnabled(bands_->count() > 0 && bands_->firstFree() >= 0);
    if (band < 0) return;
    title_->setText(tr("Band %1").arg(bands_->band(band).number));
    type_->setCurrentIndex(static_cast<int>(bands_->value(bands_->band(band).type)));
    const bool gain = bands_->hasGain(band);
    const bool usable[kParts] = {true, gain, bands_->hasQ(band), bands_->hasSlope(band), gain, gain,
                                 gain, gain};
    for (int part = 0; part < kParts; ++part) {
        const int index = indexOf(part);
        knobs_[part]->setVisible(index >= 0);
        if (index < 0) continue;
        if (knobs_[part]->param().id.view() != bands_->param(index).id.view())
            knobs_[part]->setParam(bands_->param(index));
        knobs_[part]->setValue(bands_->value(index));
        knobs_[part]->setEnabled(usable[part]);
    }
    channel_->setCurrent(static_cast<int>(bands_->value(bands_->band(band).channel)));
    const int dynamic = bands_->band(band).dynamic;
    dynamic_->setVisible(dynamic >= 0);
    dynamic_->setEnabled(gain);
    if (dynamic >= 0) dynamic_->setToolTip(translated(bands_->param(dynamic).tip));
    dynamic_->setOn(bands_->value(dynamic) > 0.5);
    motion_->setVisible(gain && bands_->value(dynamic) > 0.5);
    bypass_->setChecked(!bands_->isOn(band));
    fitWidth();
}

void EqualizerPanel::setHeard(bool heard) {
    hear_->setChecked(heard);
}

void EqualizerPanel::setReason(const QString& reason) {
    reason_->setText(reason);
    reason_->setVisible(!reason.isEmpty());
}

void EqualizerPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::color(Role::Line));
    painter.setBrush(Theme::color(Role::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
}

void EqualizerPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (add_ != nullptr && (type == QEvent::FontChange || type == QEvent::PaletteChange)) restyle();
}

}  // namespace lacquer
