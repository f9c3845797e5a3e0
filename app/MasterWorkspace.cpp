// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the parts of the Master workspace together.
#include "app/MasterWorkspace.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/ChainPanel.h"
#include "app/Commands.h"
#include "app/EditorPanel.h"
#include "app/MeterPanel.h"
#include "app/Rule.h"
#include "app/Session.h"
#include "app/Side.h"
#include "app/SidePanel.h"
#include "app/StartPage.h"
#include "app/ViewPanel.h"
#include "app/WavePanel.h"
#include "widgets/ChainStrip.h"
#include "widgets/WaveformView.h"

namespace lacquer {
namespace {

constexpr int kSideWidth = 236, kMeterWidth = 262;

}  // namespace

MasterWorkspace::MasterWorkspace(Session& session, Commands& commands, const Actions& actions,
                                 QWidget* parent)
    : QWidget(parent), session_(session), middle_(new QStackedWidget(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(new Side(new SidePanel(session, commands, nullptr), kSideWidth));
    row->addWidget(new Rule(Qt::Vertical, this));
    start_ = new StartPage(actions, middle_);
    middle_->addWidget(start_);
    middle_->addWidget(makeMiddle(session, commands, actions));
    row->addWidget(middle_, 1);
    row->addWidget(new Rule(Qt::Vertical, this));
    meters_ = new MeterPanel(session, nullptr);
    row->addWidget(new Side(meters_, kMeterWidth));
    connect(meters_, &MeterPanel::resetRequested, &session, &Session::resetMeters);
    connect(&session, &Session::readingChanged, this, &MasterWorkspace::showReading);
    connect(start_, &StartPage::openRequested, &commands, &Commands::openFile);
    connect(&session, &Session::projectChanged, this, &MasterWorkspace::showPage);
    showPage();
}

QWidget* MasterWorkspace::makeMiddle(Session& session, Commands& commands, const Actions& actions) {
    auto* splitter = new QSplitter(Qt::Vertical, middle_);
    splitter->setChildrenCollapsible(false);
    waves_ = new WavePanel(session, commands, splitter);
    auto* lower = new QWidget(splitter);
    auto* column = new QVBoxLayout(lower);
    column->setContentsMargins(10, 6, 10, 8);
    column->setSpacing(8);
    chain_ = new ChainPanel(session, commands, lower);
    column->addWidget(chain_);
    editor_ = new EditorPanel(session, actions, lower);
    views_ = new ViewPanel(session, editor_, lower);
    column->addWidget(views_, 1);
    connect(waves_->view(), &WaveformView::viewChanged, views_, &ViewPanel::setTime);
    connect(chain_->strip(), &ChainStrip::selectionChanged, views_,
            [this] { views_->choose(ViewPanel::View::Module); });
    connect(&commands, &Commands::viewRequested, views_,
            [this](int view) { views_->choose(static_cast<ViewPanel::View>(view)); });
    splitter->addWidget(waves_);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({230, 600});
    return splitter;
}

void MasterWorkspace::showReading(const LiveReading& reading) {
    meters_->showReading(reading);
    editor_->showReading(reading);
    views_->showReading(reading);
    chain_->showReduction(reading.gainReductionDb);
}

void MasterWorkspace::showPage() {
    const bool empty = session_.project().tracks.empty() && session_.project().references.empty();
    if (empty) start_->setRecent(Document::recentFiles());
    middle_->setCurrentIndex(empty ? 0 : 1);
}

}  // namespace lacquer
