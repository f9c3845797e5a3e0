// SPDX-License-Identifier: GPL-3.0-or-later
// Choices on top, tracks below.
#include "app/EvenOutDialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "album/Sequence.h"
#include "app/AlbumMeasures.h"
#include "app/Session.h"
#include "widgets/SegmentedControl.h"
#include "widgets/Switch.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"
#include "widgets/ValueField.h"

namespace lacquer {
namespace {

constexpr Param kTarget{
    .id = "target",
    .name = TR("album", "Target"),
    .unit = Unit::Lufs,
    .min = -40,
    .max = -4,
    .def = -14,
    .tip = TR("album",
              "The loudness that tracks are brought to. At first it is the median "
              "of the songs that are not quiet."),
    .step = 0.1};

}  // namespace

EvenOutDialog::EvenOutDialog(Session& session, AlbumMeasures& measures, QWidget* parent)
    : QDialog(parent), session_(session), measures_(measures) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName("evenOutDialog");
    setWindowTitle(tr("Even out loudness"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(makeChoices());
    list_ = new QLabel(this);
    list_->setObjectName("evenOutList");
    list_->setTextFormat(Qt::RichText);
    list_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    list_->setMargin(6);
    auto* area = new QScrollArea(this);
    area->setAccessibleName(tr("What happens to each track"));
    area->setWidget(list_);
    area->setWidgetResizable(true);
    column->addWidget(area, 1);
    auto* note = new QLabel(
        tr("The gains stand in the table, ahead of each track's chain. Where a chain compresses or "
           "limits, less comes out than goes in: measure, and even out once more."),
        this);
    note->setWordWrap(true);
    note->setFont(Theme::font(Lettering::Small));
    column->addWidget(note);
    auto* buttons = new QDialogButtonBox(this);
    apply_ = buttons->addButton(tr("Set the gains"), QDialogButtonBox::AcceptRole);
    apply_->setProperty("accent", true);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &EvenOutDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&measures, &AlbumMeasures::changed, this, &EvenOutDialog::look);
    connect(&session, &Session::projectChanged, this, &EvenOutDialog::look);
    resize(static_cast<int>(620 * Theme::scale()), static_cast<int>(440 * Theme::scale()));
    look();
}

QWidget* EvenOutDialog::makeChoices() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto* by = new SegmentedControl(bar);
    by->setAccessibleName(tr("Go by"));
    by->setTexts({tr("Whole track"), tr("Loudest section")});
    by->setToolTip(
        tr("Whole track: integrated loudness. Loudest section: the loudest 3 seconds, so that "
           "choruses match and verses fall where they fall."));
    by->setCurrent(0);
    connect(by, &SegmentedControl::edited, this, [this](int index) {
        wish_.by = index == 0 ? EvenOutWish::By::Integrated : EvenOutWish::By::LoudestSection;
        wish_.targetLufs = NAN;
        look();
    });
    row->addWidget(by);
    auto* quiet = new Switch(tr("Quiet songs stay quiet"), bar);
    quiet->setToolTip(tr("Songs more than %1 LU below the median are taken to be meant quiet.")
                          .arg(displayNumber(wish_.quietLu, 0)));
    quiet->setOn(wish_.keepQuiet);
    connect(quiet, &Switch::edited, this, [this](double on) {
        wish_.keepQuiet = on > 0.5;
        look();
    });
    row->addWidget(quiet);
    row->addStretch(1);
    target_ = new ValueField(bar);
    target_->setParam(kTarget);
    connect(target_, &ValueField::edited, this, [this](double lufs) {
        wish_.targetLufs = lufs;
        look();
    });
    row->addWidget(target_);
    return bar;
}

QString EvenOutDialog::lineOf(const EvenOutStep& step) const {
    const Track* track = session_.project().track(step.track);
    if (!track) return {};
    const QString level = tr("%1 LUFS").arg(displayNumber(step.levelLufs, 1));
    QString what;
    switch (step.why) {
    case EvenOutStep::Why::Silent: what = tr("silent: stays"); break;
    case EvenOutStep::Why::Quiet: what = tr("meant quiet: stays"); break;
    case EvenOutStep::Why::Fits: what = tr("fits: stays"); break;
    case EvenOutStep::Why::Moved:
        what = tr("<b>%1 dB</b>, gain %2 dB")
                   .arg(displaySigned(step.changeDb, 1),
                        displaySigned(track->gainDb + step.changeDb, 1));
        break;
    }
    if (step.why == EvenOutStep::Why::Moved && step.truePeakDbtp > 0.0)
        what += QStringLiteral(" <span style=\"color:%1\">▲ %2</span>")
                    .arg(Theme::color(Role::Caution).name(),
                         tr("peaks at %1 dBTP").arg(displaySigned(step.truePeakDbtp, 1)));
    return QStringLiteral(
               "<tr><td>%1&nbsp;&nbsp;</td><td align=right>%2&nbsp;&nbsp;</td><td>%3</td></tr>")
        .arg(QString::fromStdString(track->title).toHtmlEscaped(), level, what);
}

void EvenOutDialog::look() {
    std::vector<TrackLevel> levels;
    const Sequence sequence(session_.project());
    bool complete = !sequence.tracks().empty();
    for (const Placed& one : sequence.tracks()) {
        const TrackMeasure* measure = measures_.of(one.track);
        complete = complete && measure;
        if (measure)
            levels.push_back({one.track, measure->loudness.integratedLufs, measure->loudestLufs,
                              measure->loudness.truePeakDbtp});
    }
    found_ = evenOut(levels, wish_);
    if (std::isnan(wish_.targetLufs) && std::isfinite(found_.targetLufs))
        target_->setValue(found_.targetLufs);
    apply_->setEnabled(complete && found_.changes());
    if (!complete)
        return list_->setText(tr("Measuring; tracks to go: %1").arg(measures_.remaining()));
    QString text = QStringLiteral("<table cellspacing=3>");
    for (const EvenOutStep& step : found_.steps) text += lineOf(step);
    list_->setText(text + QStringLiteral("</table>"));
}

void EvenOutDialog::take() {
    session_.apply(withGains(session_.project(), found_), tr("Even out loudness"));
    accept();
}

}  // namespace lacquer
