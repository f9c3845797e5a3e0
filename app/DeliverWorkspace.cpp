// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the workspace together and leads a delivery from the click to the report.
#include "app/DeliverWorkspace.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "album/Sequence.h"
#include "app/DeliverBar.h"
#include "app/DeliveryPanel.h"
#include "app/DeliveryReportView.h"
#include "app/NamesPanel.h"
#include "app/Paths.h"
#include "app/Rule.h"
#include "app/ServicesPanel.h"
#include "app/Session.h"
#include "app/Side.h"
#include "base/Units.h"
#include "render/AlbumReport.h"
#include "render/DeliveryPlan.h"
#include "widgets/SegmentedControl.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr int kServicesWidth = 368;
constexpr int kWide = 1400;  // room for the services beside the rest, at 100 % text
enum Page { kNames, kReport, kServices };
enum Scope { kTrack, kEach, kAlbum };

}  // namespace

DeliverWorkspace::DeliverWorkspace(Session& session, ServiceListening& listening, QWidget* parent)
    : QWidget(parent),
      session_(session),
      work_(new DeliverWork(this)),
      delivery_(new DeliveryPanel(session, this)),
      bar_(new DeliverBar(this)),
      names_(new NamesPanel(session, this)),
      report_(new DeliveryReportView(this)),
      scope_(new SegmentedControl(this)),
      pages_(new SegmentedControl(this)),
      stack_(new QStackedWidget(this)),
      title_(new QLabel(this)),
      facts_(new QLabel(this)),
      deliver_(new QPushButton(tr("Deliver"), this)),
      side_(new Side(nullptr, kServicesWidth)),
      page_(new QScrollArea(this)) {
    setObjectName("deliverWorkspace");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(delivery_);
    row->addWidget(new Rule(Qt::Vertical, this));
    row->addWidget(makeMiddle(), 1);
    beside_ = new QWidget(this);
    auto* beside = new QHBoxLayout(beside_);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(0);
    beside->addWidget(new Rule(Qt::Vertical, beside_));
    beside->addWidget(side_);
    row->addWidget(beside_);
    page_->setWidget(new ServicesPanel(session, listening, nullptr));
    connectWork();
    connect(&session, &Session::projectChanged, this, &DeliverWorkspace::fill);
    connect(&session, &Session::selectionChanged, this, &DeliverWorkspace::fill);
    connect(&session.document(), &Document::replaced, this, [this] {
        scopeChosen_ = false;
        work_->cancel();
        bar_->clear();
        fill();
    });
    placeServices(false);  // until it is shown wide
    fill();
}

void DeliverWorkspace::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool beside = width() >= kWide * Theme::scale();
    if (beside == beside_->isHidden()) placeServices(beside);
}

void DeliverWorkspace::placeServices(bool beside) {
    QScrollArea *from = beside ? page_ : side_, *to = beside ? side_ : page_;
    if (QWidget* panel = from->takeWidget()) to->setWidget(panel);
    beside_->setVisible(beside);
    QStringList pages{tr("Names"), tr("Report")};
    if (!beside) pages << tr("Services");
    pages_->setTexts(pages);
    showPage(stack_->currentIndex() == kServices && beside ? kNames : stack_->currentIndex());
}

QWidget* DeliverWorkspace::makeMiddle() {
    auto* middle = new QWidget(this);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(16, 12, 16, 10);
    column->setSpacing(10);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    title_->setFont(Theme::font(Lettering::Title));
    title_->setObjectName("deliverTitle");
    facts_->setForegroundRole(QPalette::PlaceholderText);
    facts_->setObjectName("deliverFacts");
    facts_->setWordWrap(true);
    words->addWidget(title_);
    words->addWidget(facts_);
    head->addLayout(words, 1);
    scope_->setTexts({tr("This track"), tr("Each track"), tr("Album")});
    scope_->setObjectName("deliverScope");
    scope_->setAccessibleName(tr("What is delivered"));
    scope_->setToolTip(
        tr("The selected track alone; every enabled track by itself, into a folder of its own; or "
           "all of them as one album."));
    head->addWidget(scope_, 0, Qt::AlignVCenter);
    deliver_->setObjectName("deliver");
    deliver_->setProperty("accent", true);
    deliver_->setMinimumSize(120, 34);
    deliver_->setToolTip(
        tr("Renders, writes all chosen targets, reads every file back and measures it. Files that "
           "exist are never replaced without a question."));
    head->addWidget(deliver_, 0, Qt::AlignVCenter);
    column->addLayout(head);
    column->addWidget(bar_);
    pages_->setAccessibleName(tr("What is shown"));
    column->addWidget(pages_, 0, Qt::AlignLeft);
    stack_->addWidget(names_);
    stack_->addWidget(report_);
    page_->setWidgetResizable(true);
    page_->setFrameShape(QFrame::NoFrame);
    page_->setFocusPolicy(Qt::NoFocus);
    stack_->addWidget(page_);
    column->addWidget(stack_, 1);
    connect(scope_, &SegmentedControl::edited, this, [this] {
        scopeChosen_ = true;
        fill();
    });
    connect(pages_, &SegmentedControl::edited, this, [this](int page) { showPage(page); });
    connect(deliver_, &QPushButton::clicked, this, &DeliverWorkspace::deliver);
    return middle;
}

void DeliverWorkspace::connectWork() {
    connect(bar_, &DeliverBar::cancelled, work_, &DeliverWork::cancel);
    connect(work_, &DeliverWork::progressed, bar_, &DeliverBar::showWork);
    connect(work_, &DeliverWork::finished, this, &DeliverWorkspace::take);
}

void DeliverWorkspace::take(const std::shared_ptr<const DeliveryOutcome>& outcome) {
    const std::size_t done = outcome->parts.size();
    if (done > 0) {
        report_->show(outcome);
        showPage(kReport);
    }
    QString sentence = done > 0 ? deliverySummary(*outcome) : QString();
    if (outcome->problem) {
        sentence = translated(*outcome->problem);
        if (done > 0)
            sentence = tr("%1 of %2 tracks were delivered, then: %3")
                           .arg(done)
                           .arg(outcome->ordered)
                           .arg(outcome->cancelled ? tr("cancelled.") : sentence);
    }
    if (outcome->cancelled)
        bar_->showNote(sentence);
    else if (outcome->problem || !isKept(*outcome))
        bar_->showProblem(sentence);
    else
        bar_->showDone(sentence);
    fill();
}

int DeliverWorkspace::scope() const {
    return scope_->current();
}

// What would be done now, without overwriting. Tracks by themselves get a folder each.
std::vector<DeliveryOrder> DeliverWorkspace::orders() const {
    const Project& project = session_.project();
    const auto order = [&](Project delivered, const std::filesystem::path& folder) {
        DeliveryOrder one{std::move(delivered), {}, project.delivery.coverPixels};
        one.options.folder = folder;
        one.options.targets = targets();
        return one;
    };
    const auto folder = delivery_->folder();
    if (scope() == kAlbum) return {order(project, folder)};
    if (scope() == kTrack) return {order(trackAlone(project, session_.trackId()), folder)};
    const Sequence sequence(project);
    const auto names = trackFolders(project, sequence);
    std::vector<DeliveryOrder> all;
    for (std::size_t i = 0; i < names.size(); ++i)
        all.push_back(order(trackAlone(project, sequence.tracks()[i].track), folder / names[i]));
    return all;
}

std::vector<std::string> DeliverWorkspace::targets() const {
    std::vector<std::string> known;
    for (const std::string& id : session_.project().delivery.targets)
        if (findDeliveryTarget(id)) known.push_back(id);
    return known;
}

void DeliverWorkspace::showPage(int page) {
    pages_->setSegmentEnabled(kReport, !report_->isEmpty());
    pages_->setCurrent(page);
    stack_->setCurrentIndex(page);
}

void DeliverWorkspace::fill() {
    const Sequence sequence(session_.project());
    if (!scopeChosen_) scope_->setCurrent(sequence.tracks().size() > 1 ? kAlbum : kTrack);
    std::vector<Id> tracks;
    for (const Placed& placed : sequence.tracks())
        if (scope() != kTrack || placed.track == session_.trackId()) tracks.push_back(placed.track);
    const auto all = orders();
    names_->setTracks(tracks);
    delivery_->setProject(all.empty() ? Project() : all.front().project);
    deliver_->setEnabled(!work_->isBusy() && !tracks.empty() && !targets().empty());
    showHead(all, tracks.size());
}

void DeliverWorkspace::showHead(const std::vector<DeliveryOrder>& all, std::size_t tracks) {
    const Track* track = session_.track();
    const std::string& album = session_.project().album.title;
    if (tracks == 0) {
        title_->setText(tr("Nothing to deliver yet"));
        return facts_->setText(tr("Import a mix, or switch a track of the album on."));
    }
    title_->setText(scope() == kTrack  ? QString::fromStdString(track->title)
                    : scope() == kEach ? tr("Each track by itself")
                    : album.empty()    ? tr("The album")
                                       : QString::fromStdString(album));
    double seconds = 0.0;
    std::size_t files = 0;
    for (const DeliveryOrder& order : all) {
        const Sequence sequence(order.project);
        seconds += framesToSeconds(sequence.length(), sequence.rate());
        for (const auto& planned : planDelivery(order.project, {}, order.options.targets))
            files += planned.paths.size();
    }
    QStringList facts;
    if (scope() != kTrack) facts << tr("%1 tracks").arg(tracks);
    facts << displayMinutes(seconds);
    const std::size_t chosen = targets().size();
    facts << (chosen == 0   ? tr("choose targets on the left")
              : chosen == 1 ? tr("one target, %1 files").arg(files)
                            : tr("%1 targets, %2 files").arg(chosen).arg(files));
    facts_->setText(facts.join(QStringLiteral(" · ")));
}

// What is there already is asked for in the page, with its name and number.
void DeliverWorkspace::deliver() {
    if (!deliver_->isEnabled()) return;
    const auto folder = delivery_->folder();
    std::vector<std::filesystem::path> there;
    for (const DeliveryOrder& order : orders()) {
        const auto plan = planDelivery(order.project, order.options.folder, order.options.targets);
        for (auto& path : existingPaths(plan)) there.push_back(std::move(path));
        for (const auto& file : albumReportFiles(order.options.folder))
            if (QFileInfo::exists(fromPath(file))) there.push_back(file);
    }
    if (there.empty()) return start(false);
    const QString first = fromPath(there.front().lexically_relative(folder));
    const QString question =
        there.size() == 1
            ? tr("“%1” is in the folder already.").arg(first)
            : tr("“%1” and %2 more are in the folder already.").arg(first).arg(there.size() - 1);
    bar_->ask(question, tr("Replace them"), [this] { start(true); });
}

void DeliverWorkspace::start(bool overwrite) {
    auto all = orders();
    for (DeliveryOrder& order : all) order.options.overwrite = overwrite;
    work_->start(all, session_.clips());
    fill();
}

}  // namespace lacquer
