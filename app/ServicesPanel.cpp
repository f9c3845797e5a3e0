// SPDX-License-Identifier: GPL-3.0-or-later
// Rules applied to the figures of the selected master, and the button to hear it.
#include "app/ServicesPanel.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/ServiceFigures.h"
#include "app/ServiceListening.h"
#include "app/Session.h"
#include "widgets/SegmentedControl.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

enum Column { Name, Gain, Peak, Limiter, Buys, Columns };

QLabel* line(Lettering lettering, bool dim, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setFont(Theme::font(lettering));
    label->setWordWrap(true);
    if (dim) label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

/// Nothing for what was not measured yet.
std::optional<ServicePlay> play(const Service& service, const LoudnessResult* measured,
                                const AlbumLevels* album = nullptr) {
    if (!measured) return std::nullopt;
    return playedBy(service, *measured, album);
}

}  // namespace

ServicesPanel::ServicesPanel(Session& session, ServiceListening& listening, QWidget* parent)
    : QWidget(parent),
      session_(session),
      listening_(listening),
      figures_(new ServiceFigures(session, this)),
      subject_(line(Lettering::Strong, false, this)),
      buys_(line(Lettering::Body, false, this)),
      rule_(line(Lettering::Small, true, this)),
      scope_(new SegmentedControl(this)),
      table_(new QTreeWidget(this)),
      listen_(new QPushButton(tr("Listen at this level"), this)) {
    setObjectName("servicesPanel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    auto* caption = line(Lettering::Section, true, this);
    caption->setText(tr("As the services play it"));
    column->addWidget(caption);
    column->addWidget(subject_);
    scope_->setTexts({tr("As a single"), tr("In the album")});
    scope_->setAccessibleName(tr("As a single or in the album"));
    scope_->setCompact(true);
    scope_->setCurrent(0);
    column->addWidget(scope_);
    addTable();
    column->addWidget(table_);
    listen_->setObjectName("listenAtLevel");
    listen_->setCheckable(true);
    listen_->setToolTip(
        tr("Mix, master and reference play as loud as this service would play each of them. For "
           "the ears only, never in a file."));
    column->addWidget(listen_);
    column->addWidget(buys_);
    column->addWidget(rule_);
    column->addStretch(1);
    connect(scope_, &SegmentedControl::edited, this, &ServicesPanel::look);
    connect(table_, &QTreeWidget::currentItemChanged, this, [this] {
        if (listening_.service()) listening_.choose(chosen());
        showChosen();
    });
    connect(listen_, &QPushButton::clicked, this,
            [this](bool on) { listening_.choose(on ? chosen() : nullptr); });
    connect(&listening, &ServiceListening::changed, this, &ServicesPanel::showChosen);
    connect(figures_, &ServiceFigures::changed, this, &ServicesPanel::fill);
    connect(&session, &Session::matchChanged, this, &ServicesPanel::fill);
    connect(&session, &Session::selectionChanged, this, &ServicesPanel::fill);
    connect(&session, &Session::projectChanged, this, &ServicesPanel::fill);
    fill();
}

void ServicesPanel::addTable() {
    table_->setObjectName("services");
    table_->setAccessibleName(tr("Services"));
    table_->setColumnCount(Columns);
    table_->setHeaderLabels({tr("Service"), tr("dB"), tr("dBTP"), tr("Limiter"), tr("3 dB buy")});
    const QString tips[] = {
        tr("Marked: the one you listen at"), tr("How much the service turns the master up or down"),
        tr("True peak of what is heard"),
        tr("By how much the service's own limiter acts at the highest peak"),
        tr("How much louder the last 3 dB of the limiter's drive make the master there")};
    for (int i = 0; i < Columns; ++i) {
        table_->headerItem()->setToolTip(i, tips[i]);
        if (i != Name) table_->headerItem()->setTextAlignment(i, Qt::AlignRight | Qt::AlignVCenter);
    }
    table_->setFrameShape(QFrame::NoFrame);
    table_->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    table_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    table_->setRootIsDecorated(false);
    table_->setStyleSheet(
        QStringLiteral("QTreeView::item { padding: 4px 0; }"
                       "QHeaderView::section { padding: 4px 4px; }"));
    table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table_->header()->setStretchLastSection(false);
    table_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    for (const Service& service : services()) {
        auto* item = new QTreeWidgetItem(table_, {QString::fromStdString(service.name)});
        item->setToolTip(Name, item->text(Name));
        for (int i = Gain; i < Columns; ++i) {
            item->setTextAlignment(i, Qt::AlignRight | Qt::AlignVCenter);
            item->setFont(i, Theme::font(Lettering::MonoSmall));
        }
    }
    table_->setCurrentItem(table_->topLevelItem(0));
}

const Service* ServicesPanel::chosen() const {
    const int row = table_->indexOfTopLevelItem(table_->currentItem());
    return row < 0 ? nullptr : &services()[static_cast<std::size_t>(row)];
}

bool ServicesPanel::inAlbum() const {
    return !scope_->isHidden() && scope_->current() == 1;
}

const AlbumLevels* ServicesPanel::albumLevels() const {
    return inAlbum() && figures_->album() ? &levels_ : nullptr;
}

const LoudnessResult* ServicesPanel::master() const {
    if (!inAlbum()) return session_.measured(Source::Master);
    return figures_->album() ? figures_->album()->track(session_.trackId()) : nullptr;
}

void ServicesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    look();
}

void ServicesPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    look();
}

void ServicesPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) fill();
}

void ServicesPanel::look() {
    figures_->setWanted(isVisible(), inAlbum());
    fill();
}

void ServicesPanel::fill() {
    const auto& tracks = session_.project().tracks;
    const auto enabled = std::count_if(tracks.begin(), tracks.end(),
                                       [](const TrackPtr& t) { return t->place.enabled; });
    scope_->setVisible(enabled > 1);
    if (figures_->album()) levels_ = figures_->album()->levels();
    const LoudnessResult* measured = master();
    const Track* track = session_.track();
    subject_->setText(!track      ? tr("No track is selected.")
                      : !measured ? tr("%1 – measuring…").arg(QString::fromStdString(track->title))
                                  : tr("%1 – %2 LUFS, %3 dBTP")
                                        .arg(QString::fromStdString(track->title),
                                             displayNumber(measured->integratedLufs, 1),
                                             displayNumber(measured->truePeakDbtp, 1)));
    const AlbumLevels* album = albumLevels();
    int row = 0;
    for (const Service& service : services()) fillRow(row++, service, measured, album);
    listening_.setAlbum(album ? std::optional(*album) : std::nullopt);
    showChosen();
}

void ServicesPanel::fillRow(int row, const Service& service, const LoudnessResult* measured,
                            const AlbumLevels* album) {
    QTreeWidgetItem* item = table_->topLevelItem(row);
    const bool stale = !inAlbum() && session_.master().isStale();
    const auto now = play(service, measured, album);
    const auto& less = figures_->lessDrive();
    for (int i = Gain; i < Columns; ++i) {
        item->setText(i, QStringLiteral("–"));
        item->setForeground(i, Theme::color(stale || !now ? Role::DimText : Role::Text));
    }
    if (!now) return;
    item->setText(Gain, displaySigned(now->gainDb, 1));
    item->setText(Peak, displayNumber(now->truePeakDbtp, 1));
    if (service.raises == Service::Raises::Limited) {
        item->setText(Limiter,
                      now->limitedDb > 0.0 ? displayNumber(-now->limitedDb, 1) : tr("rests"));
        if (now->limitedDb > 0.0) item->setForeground(Limiter, Theme::color(Role::Caution));
    }
    // An album with less limiting on one track is another album: known for singles only.
    const auto without = play(service, less && !album ? &less->measured : nullptr);
    if (without) item->setText(Buys, tr("%1 LU").arg(displaySigned(now->lufs - without->lufs, 1)));
}

void ServicesPanel::showChosen() {
    const Service* service = chosen();
    listen_->setChecked(listening_.service() != nullptr);
    listen_->setEnabled(service && session_.measured(Source::Master));
    if (!service) return;
    QStringList rules;
    static const QRegularExpression minus(QStringLiteral("-(?=\\d)"));
    for (const Message& rule : rulesOf(*service))
        rules << translated(rule).replace(minus, QStringLiteral("−"));
    rules << tr("Masters at most %1 dBTP.").arg(displayNumber(service->ceilingDbtp, 0));
    rules << tr("As of %1, after %2.")
                 .arg(QString::fromStdString(service->asOf),
                      QString::fromStdString(service->source));
    rule_->setText(rules.join(' '));
    QStringList words;
    const auto& less = figures_->lessDrive();
    const auto now = play(*service, session_.measured(Source::Master));
    const auto then = play(*service, less ? &less->measured : nullptr);
    if (now && then)
        words << tr("The last %1 dB of limiting buy %2 LU here.")
                     .arg(displayNumber(less->byDb, 1), displaySigned(now->lufs - then->lufs, 1));
    if (const auto other = play(*service, session_.measured(Source::Reference)))
        words << tr("The reference is played at %1 LUFS (%2 dB).")
                     .arg(displayNumber(other->lufs, 1), displaySigned(other->gainDb, 1));
    buys_->setText(words.join(' '));
    buys_->setVisible(!words.isEmpty());
}

}  // namespace lacquer
