// SPDX-License-Identifier: GPL-3.0-or-later
// The page of an empty session.
#include "app/StartPage.h"

#include <QAction>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/Actions.h"
#include "widgets/Icons.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

QPushButton* button(QAction* action, const QString& text, QWidget* parent) {
    auto* push = new QPushButton(action->icon(), text, parent);
    push->setToolTip(action->toolTip());
    QObject::connect(push, &QPushButton::clicked, action, &QAction::trigger);
    return push;
}

QLabel* label(const QString& text, Lettering lettering, QWidget* parent) {
    auto* line = new QLabel(text, parent);
    line->setFont(Theme::font(lettering));
    line->setWordWrap(true);
    line->setAlignment(Qt::AlignCenter);
    return line;
}

}  // namespace

StartPage::StartPage(const Actions& actions, QWidget* parent) : QWidget(parent) {
    setObjectName("startPage");
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    // No alignment: it would keep the wrapped text from its height.
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(dropField(actions));
    row->addStretch(1);
    column->addLayout(row);
    column->addSpacing(18);
    recentTitle_ = label(tr("Opened last"), Lettering::Section, this);
    column->addWidget(recentTitle_);
    recent_ = new QVBoxLayout;
    column->addLayout(recent_);
    column->addStretch(3);
    setRecent({});
}

QWidget* StartPage::dropField(const Actions& actions) {
    auto* field = new QFrame(this);
    field->setObjectName("dropField");
    field->setStyleSheet(
        QStringLiteral("#dropField { border: 1px dashed %1; border-radius: 10px; }")
            .arg(Theme::color(Role::FaintText).name()));
    field->setFixedWidth(460);
    auto* column = new QVBoxLayout(field);
    column->setContentsMargins(36, 30, 36, 30);
    column->setSpacing(12);
    column->addWidget(label(tr("Drop a mix here"), Lettering::Title, field));
    column->addWidget(label(tr("and then a recording whose sound you like, onto the list of "
                               "references. Space plays; 1, 2 and 3 switch between mix, master and "
                               "reference at equal loudness."),
                            Lettering::Body, field));
    auto* mix = button(actions["importMix"], tr("Choose a mix…"), field);
    mix->setProperty("accent", true);
    column->addWidget(mix);
    column->addWidget(button(actions["demo"], tr("Open the demo"), field));
    column->addWidget(button(actions["open"], tr("Open a session…"), field));
    return field;
}

void StartPage::setRecent(const QStringList& files) {
    while (QLayoutItem* item = recent_->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    recentTitle_->setVisible(!files.isEmpty());
    for (const QString& file : files.mid(0, 5)) {
        auto* push = new QPushButton(QFileInfo(file).completeBaseName(), this);
        push->setProperty("quiet", true);
        push->setToolTip(file);
        connect(push, &QPushButton::clicked, this, [this, file] { emit openRequested(file); });
        recent_->addWidget(push, 0, Qt::AlignHCenter);
    }
}

}  // namespace lacquer
