// SPDX-License-Identifier: GPL-3.0-or-later
// Switches pages and keeps the buttons in step.
#include "app/Workspaces.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <algorithm>

#include "app/Actions.h"

namespace lacquer {
namespace {

const char* actionOf(Workspace workspace) {
    switch (workspace) {
    case Workspace::Master: return "workspaceMaster";
    case Workspace::Album: return "workspaceAlbum";
    case Workspace::Match: return "workspaceMatch";
    case Workspace::Inspect: return "workspaceInspect";
    case Workspace::Deliver: return "workspaceDeliver";
    }
    return "workspaceMaster";
}

}  // namespace

Workspaces::Workspaces(const Actions& actions, QWidget* parent)
    : QStackedWidget(parent),
      actions_(actions),
      buttons_(new QWidget(parent)),
      row_(new QHBoxLayout(buttons_)) {
    row_->setContentsMargins(0, 2, 10, 2);
    row_->setSpacing(2);
    buttons_->setObjectName("workspaceButtons");
    buttons_->hide();
    connect(this, &QStackedWidget::currentChanged, this, [this] {
        showChecked();
        emit chosen(current());
    });
}

void Workspaces::add(Workspace workspace, QWidget* page) {
    auto* button = new QToolButton(buttons_);
    button->setDefaultAction(actions_[actionOf(workspace)]);
    button->setProperty("quiet", true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(button->text().remove('&'));
    row_->addWidget(button);
    pages_.push_back(workspace);
    addWidget(page);
    buttons_->setVisible(pages_.size() > 1);
    showChecked();
}

void Workspaces::choose(Workspace workspace) {
    const auto found = std::find(pages_.begin(), pages_.end(), workspace);
    if (found != pages_.end()) setCurrentIndex(static_cast<int>(found - pages_.begin()));
    showChecked();
}

Workspace Workspaces::current() const {
    return pages_.empty() ? Workspace::Master : pages_[static_cast<std::size_t>(currentIndex())];
}

void Workspaces::showChecked() {
    for (const Workspace one : pages_) actions_[actionOf(one)]->setChecked(one == current());
}

}  // namespace lacquer
