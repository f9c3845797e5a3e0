// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the controls and keeps them in step with the work.
#include "app/MatchHead.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include "app/CountedReferences.h"
#include "app/MatchReferences.h"
#include "app/MatchWork.h"
#include "app/Session.h"
#include "widgets/FlowLayout.h"
#include "widgets/SegmentedControl.h"
#include "widgets/Texts.h"
#include "widgets/TintedLabel.h"
#include "widgets/ValueField.h"

namespace lacquer {
namespace {

constexpr double kAmounts[] = {50, 80, 100};
constexpr double kUsualLufs = -14.0;

constexpr Param kPercent{.id = "amount",
                         .name = TR("matchhead", "How far"),
                         .unit = Unit::Percent,
                         .min = 0,
                         .max = 100,
                         .def = 80,
                         .tip = TR("matchhead",
                                   "How much of the difference in tone, dynamics and width the "
                                   "moves take away."),
                         .step = 5};
constexpr Param kLufs{.id = "loudness",
                      .name = TR("matchhead", "Loudness"),
                      .unit = Unit::Lufs,
                      .min = -30,
                      .max = -6,
                      .def = kUsualLufs,
                      .tip = TR("matchhead", "How loud the matched master shall be."),
                      .step = 0.5};
// Of what "How far" asks for; 0 leaves the aspect alone.
constexpr Param kTone{.id = "tone",
                      .name = TR("matchhead", "Tone"),
                      .unit = Unit::Percent,
                      .min = 0,
                      .max = 100,
                      .def = 100,
                      .tip = TR("matchhead",
                                "How much of it by equalizer bands towards the reference's "
                                "spectrum; 0 leaves the tone alone."),
                      .step = 10};
constexpr Param kDynamics{.id = "dynamics",
                          .name = TR("matchhead", "Dynamics"),
                          .unit = Unit::Percent,
                          .min = 0,
                          .max = 100,
                          .def = 100,
                          .tip = TR("matchhead",
                                    "How much of it by dynamics towards how the reference's levels "
                                    "are spread; 0 leaves them alone."),
                          .step = 10};
constexpr Param kWidth{
    .id = "width",
    .name = TR("matchhead", "Width"),
    .unit = Unit::Percent,
    .min = 0,
    .max = 100,
    .def = 100,
    .tip = TR("matchhead",
              "How much of it by the imager towards the reference's side against "
              "mid; 0 leaves the width alone."),
    .step = 10};

QString span(const QString& text, Role role) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>")
        .arg(Theme::color(role).name(), text.toHtmlEscaped());
}

}  // namespace

MatchHead::MatchHead(Session& session, MatchWork& work, QWidget* parent)
    : QWidget(parent), session_(session), work_(work) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    addTitle();
    addSettings();
    addProgress();
    connect(&work, &MatchWork::changed, this, &MatchHead::refresh);
    connect(&work, &MatchWork::workChanged, this, &MatchHead::showWork);
    connect(&work, &MatchWork::told, this, [this](const QString& text, Role role) {
        told_->setText(text);
        told_->setRole(role);
        told_->setVisible(!text.isEmpty());
    });
    refresh();
    showWork({}, 0);
}

void MatchHead::addTitle() {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    title_ = new TintedLabel(Role::DimText, Lettering::Title, this);
    title_->setObjectName("matchTitle");
    title_->setTextFormat(Qt::RichText);
    title_->setWordWrap(true);
    row->addWidget(title_, 1);
    propose_ = new QPushButton(this);
    propose_->setObjectName("propose");
    propose_->setToolTip(
        tr("Measures mix and reference and looks for the few moves that bring one "
           "to the other. Nothing is changed by it."));
    connect(propose_, &QPushButton::clicked, &work_, &MatchWork::propose);
    row->addWidget(propose_, 0, Qt::AlignTop);
    apply_ = new QPushButton(this);
    apply_->setObjectName("applyMoves");
    apply_->setProperty("accent", true);
    apply_->setToolTip(
        tr("The chosen moves become ordinary settings of ordinary modules, in one "
           "step that undo takes back."));
    connect(apply_, &QPushButton::clicked, &work_, &MatchWork::apply);
    row->addWidget(apply_, 0, Qt::AlignTop);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

QWidget* MatchHead::group(const QString& caption, const QList<QWidget*>& parts) {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* label = new TintedLabel(Role::DimText, Lettering::Small, box);
    label->setText(caption);
    column->addWidget(label);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    for (QWidget* part : parts) row->addWidget(part);
    column->addLayout(row);
    return box;
}

QCheckBox* MatchHead::box(const QString& name, const QString& tip) {
    auto* box = new QCheckBox(name, this);
    box->setToolTip(tip);
    box->setChecked(true);
    connect(box, &QCheckBox::toggled, this, &MatchHead::takeSettings);
    return box;
}

ValueField* MatchHead::aspect(const Param& param) {
    auto* field = new ValueField(this);
    field->setParam(param);
    field->setValue(param.def);
    connect(field, &ValueField::edited, this, &MatchHead::takeSettings);
    return field;
}

void MatchHead::addAspects(FlowLayout* flow) {
    tone_ = aspect(kTone);
    dynamics_ = aspect(kDynamics);
    width_ = aspect(kWidth);
    flow->addWidget(group(tr("What of it"), {tone_, dynamics_, width_}));
}

void MatchHead::addLoudness(FlowLayout* flow) {
    loudness_ = box(tr("Level"), tr("The limiter's drive towards the loudness."));
    holdBack_ =
        box(tr("Keep peaks alive"),
            tr("Stops short of a loudness at which peaks would stand too little over it, and of "
               "extreme widths; what is held back is told below."));
    loud_ = new SegmentedControl(this);
    loud_->setTexts({tr("as the reference"), tr("to a figure")});
    loud_->setAccessibleName(tr("Loudness"));
    loud_->setCurrent(0);
    lufs_ = new ValueField(this);
    lufs_->setParam(kLufs);
    lufs_->setLabelShown(false);
    lufs_->setValue(kUsualLufs);
    connect(loud_, &SegmentedControl::edited, this, &MatchHead::takeSettings);
    connect(lufs_, &ValueField::edited, this, [this] {
        loud_->setCurrent(1);
        takeSettings();
    });
    flow->addWidget(group(tr("Loudness"), {loudness_, loud_, lufs_, holdBack_}));
}

void MatchHead::addSettings() {
    auto* settings = new QWidget(this);
    auto* flow = new FlowLayout(settings, 18, 6);
    far_ = new SegmentedControl(this);
    far_->setTexts({QStringLiteral("50 %"), QStringLiteral("80 %"), QStringLiteral("100 %")});
    far_->setAccessibleName(tr("How far"));
    percent_ = new ValueField(this);
    percent_->setParam(kPercent);
    percent_->setLabelShown(false);
    percent_->setValue(80);
    connect(far_, &SegmentedControl::edited, this, [this](int index) {
        percent_->setValue(kAmounts[index]);
        takeSettings();
    });
    connect(percent_, &ValueField::edited, this, &MatchHead::takeSettings);
    flow->addWidget(group(tr("How far"), {far_, percent_}));
    addAspects(flow);
    addLoudness(flow);
    layout()->addWidget(settings);
    references_ = new MatchReferences(session_, work_, this);
    connect(references_, &MatchReferences::sectionEdited, this, [this](int section) {
        section_ = section;
        takeSettings();
    });
    layout()->addWidget(references_);
}

void MatchHead::addProgress() {
    progressPart_ = new QWidget(this);
    auto* row = new QHBoxLayout(progressPart_);
    row->setContentsMargins(0, 0, 0, 0);
    progressText_ = new TintedLabel(Role::Text, Lettering::Body, progressPart_);
    progressText_->setObjectName("matchProgress");
    row->addWidget(progressText_);
    bar_ = new QProgressBar(progressPart_);
    bar_->setRange(0, 1000);
    bar_->setTextVisible(false);
    row->addWidget(bar_, 1);
    cancel_ = new QPushButton(tr("Cancel"), progressPart_);
    connect(cancel_, &QPushButton::clicked, &work_, &MatchWork::cancel);
    row->addWidget(cancel_);
    layout()->addWidget(progressPart_);
    told_ = new TintedLabel(Role::Text, Lettering::Body, this);
    told_->setWordWrap(true);
    told_->hide();
    layout()->addWidget(told_);
}

void MatchHead::takeSettings() {
    MatchSettings s;
    if (section_ >= 0) s.section = static_cast<std::size_t>(section_);
    s.amount = percent_->value() / 100;
    if (loud_->current() == 1) s.lufs = lufs_->value();
    s.tone = tone_->value() / 100;
    s.dynamics = dynamics_->value() / 100;
    s.width = width_->value() / 100;
    s.loudness = loudness_->isChecked();
    s.holdBack = holdBack_->isChecked();
    work_.setSettings(s);
}

void MatchHead::showTitle() {
    const Track* track = session_.track();
    QStringList names;
    for (const CountedReference& one : countedReferences(session_))
        names << QString::fromStdString(one.reference->title);
    for (const SavedProfile& one : session_.project().profiles)
        if (one.weight > 0) names << QString::fromStdString(one.title);
    if (!track || names.isEmpty())
        return title_->setText(span(tr("Match a mix to a reference"), Role::Text));
    const QString to = names.size() > 2 ? tr("%1 references").arg(names.size())
                                        : names.join(QStringLiteral(" + "));
    title_->setText(tr("%1 towards %2")
                        .arg(span(QString::fromStdString(track->title), Role::Text),
                             span(to, Role::Reference)));
}

void MatchHead::refresh() {
    showTitle();
    references_->refresh();
    const auto* known = std::find(std::begin(kAmounts), std::end(kAmounts), percent_->value());
    far_->setCurrent(known == std::end(kAmounts) ? -1 : static_cast<int>(known - kAmounts));
    lufs_->setEnabled(loudness_->isChecked());
    loud_->setEnabled(loudness_->isChecked());
    const bool some = work_.proposal().has_value();
    const int count = work_.acceptedCount();
    propose_->setText(some ? tr("Propose again") : tr("Propose moves"));
    propose_->setProperty("accent", !some || work_.isStale());
    propose_->setEnabled(!work_.isBusy() && work_.obstacle().isEmpty());
    const bool applied = work_.isApplied();
    apply_->setText(applied      ? QStringLiteral("✓ ") + tr("On the chain")
                    : count == 1 ? tr("Put 1 move on the chain")
                                 : tr("Put %1 moves on the chain").arg(count));
    apply_->setVisible(some && !work_.proposal()->moves.empty());
    apply_->setEnabled(count > 0 && !applied && !work_.isBusy());
    apply_->setProperty("accent", !applied && !work_.isStale());
    for (QPushButton* button : {propose_, apply_}) {
        button->style()->unpolish(button);
        button->style()->polish(button);
    }
}

void MatchHead::showWork(const QString& text, double share) {
    progressPart_->setVisible(!text.isEmpty());
    progressText_->setText(tr("%1 %2 %").arg(text, displayNumber(100 * share, 0)));
    bar_->setValue(static_cast<int>(1000 * share));
}

void MatchHead::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && title_) showTitle();
}

}  // namespace lacquer
