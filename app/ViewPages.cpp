// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and their controls.
#include "app/ViewPages.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <cmath>

#include "widgets/ContourView.h"
#include "widgets/FlowLayout.h"
#include "widgets/PolarLevelView.h"
#include "widgets/SpectrumView.h"
#include "widgets/Switch.h"
#include "widgets/Theme.h"

namespace lacquer {

ViewPage::ViewPage(QWidget* picture, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(picture, 1);
    controls_ = new FlowLayout(nullptr);
    column->addLayout(controls_);
}

QComboBox* ViewPage::addChoice(const QString& name, const QStringList& choices, int chosen,
                               const QString& tip) {
    auto* field = new QWidget(this);
    auto* row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto* label = new QLabel(name, field);
    label->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(label);
    auto* box = new QComboBox(field);
    box->addItems(choices);
    box->setCurrentIndex(chosen);
    box->setAccessibleName(name);
    box->setToolTip(tip);
    label->setBuddy(box);
    row->addWidget(box);
    controls_->addWidget(field);
    return box;
}

SpectrumPage::SpectrumPage(QWidget* parent) : ViewPage(new SpectrumView, parent) {
    view_ = findChild<SpectrumView*>();
    static constexpr double kOctaves[] = {1.0 / 3, 1.0 / 6, 1.0 / 12, 1.0 / 24, 1.0 / 48};
    static constexpr double kTilts[] = {0.0, SpectrumView::kFlatTilt, 4.5};
    static constexpr double kFalls[] = {8.0, 15.0, 30.0};
    static constexpr double kMeans[] = {0.0, 1.0, 3.0, 10.0, INFINITY};
    const auto choose = [this](QComboBox* box, auto set) {
        connect(box, &QComboBox::currentIndexChanged, this, [this, set](int index) {
            set(index);
            emit optionsChanged();
        });
    };
    choose(addChoice(tr("Smoothing"), {"1/3", "1/6", "1/12", "1/24", "1/48"}, 2,
                     tr("The width, in octaves, of the band that each point stands for: wide shows "
                        "the balance, narrow shows single tones.")),
           [this](int i) { options_.smoothingOctaves = kOctaves[i]; });
    auto* tilt = addChoice(tr("Tilt"), {tr("0 dB"), tr("3 dB"), tr("4.5 dB")}, 1,
                           tr("dB an octave that the picture adds. 3: pink noise is flat. 4.5: "
                              "most music is about flat."));
    connect(tilt, &QComboBox::currentIndexChanged, view_,
            [this](int i) { view_->setTilt(kTilts[i]); });
    choose(addChoice(tr("Fall"), {tr("slow"), tr("medium"), tr("fast")}, 1,
                     tr("How fast the lines come down again: 8, 15 or 30 dB a second.")),
           [this](int i) { options_.decayDbPerSecond = kFalls[i]; });
    choose(addChoice(tr("Mean"), {tr("off"), tr("1 s"), tr("3 s"), tr("10 s"), tr("all")}, 0,
                     tr("Shows the mean power of this long instead of what moves; “all” since it "
                        "was chosen.")),
           [this](int i) { options_.averageSeconds = kMeans[i]; });
    auto* hold = addChoice(tr("Hold"), {tr("off"), tr("2 s"), tr("all")}, 0,
                           tr("Thin lines keep the highest of the last 2 s, or of all since."));
    connect(hold, &QComboBox::currentIndexChanged, view_,
            [this](int i) { view_->setHold(static_cast<SpectrumView::Hold>(i)); });
    addSwitches();
}

void SpectrumPage::addSwitches() {
    auto* song = new Switch(tr("Whole song"), this);
    song->setOn(true);
    song->setToolTip(tr("Dotted lines: the mean of each whole song."));
    connect(song, &Switch::toggled, view_, &SpectrumView::setMeanShown);
    controls_->addWidget(song);
    auto* freeze = new Switch(tr("Freeze"), this);
    freeze->setToolTip(tr("The lines stand still while the sound goes on."));
    connect(freeze, &Switch::toggled, view_, &SpectrumView::setFrozen);
    controls_->addWidget(freeze);
}

ContourPage::ContourPage(QWidget* parent) : ViewPage(new ContourView, parent) {
    view_ = findChild<ContourView*>();
    QStringList percents;
    for (const int percent : Contour::kPercent)
        percents << (percent == 50 ? tr("Median") : QStringLiteral("%1 %").arg(percent));
    auto* pair =
        addChoice(tr("Difference"),
                  {tr("Master less reference"), tr("Master less mix"), tr("Mix less reference")}, 0,
                  tr("What is filled below: up in the colour of the one that has more."));
    connect(pair, &QComboBox::currentIndexChanged, view_,
            [this](int i) { view_->setPair(i == 2 ? 0 : 1, i == 1 ? 0 : 2); });
    auto* percent = addChoice(tr("of"), percents, 2,
                              tr("The level that so many percent of the time stays below: 10 % "
                                 "what is always there, 97 % the loudest moments."));
    connect(percent, &QComboBox::currentIndexChanged, view_, &ContourView::setPercent);
}

StereoPage::StereoPage(QWidget* parent) : ViewPage(new StereoBandsView, parent) {
    view_ = findChild<StereoBandsView*>();
    polar_ = new PolarLevelView(view_);
    view_->setCorner(polar_);
    auto* quantity = addChoice(
        tr("Show"), {tr("Correlation"), tr("Width"), tr("Mono loss")}, 0,
        tr("Correlation of left and right, side against mid, or what the mono sum loses."));
    connect(quantity, &QComboBox::currentIndexChanged, view_,
            [this](int i) { view_->setQuantity(static_cast<StereoBandsView::Quantity>(i)); });
}

}  // namespace lacquer
