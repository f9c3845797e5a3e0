// SPDX-License-Identifier: GPL-3.0-or-later
// The page of an empty chain.
#include "app/ChainStart.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/Session.h"
#include "modules/Registry.h"
#include "project/Edit.h"
#include "project/Preset.h"
#include "widgets/FlowLayout.h"
#include "widgets/Icons.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {

ChainStart::ChainStart(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    auto* title = new QLabel(tr("The chain is empty: the master is the mix"), this);
    title->setFont(Theme::font(Lettering::Strong));
    title->setAlignment(Qt::AlignCenter);
    title->setWordWrap(true);
    column->addWidget(title);
    auto* buttons = new QWidget(this);
    auto* row = new FlowLayout(buttons, 8);
    row->setAlignment(Qt::AlignHCenter);
    for (const Module* module : modules()) {
        auto* button = new QPushButton(icon("plus"), translated(module->name()), this);
        button->setToolTip(translated(module->help()));
        connect(button, &QPushButton::clicked, this, [this, module] {
            if (session_.chain())
                session_.apply(edit::insertModule(session_.project(), session_.chainId(),
                                                  edit::neutralModule(module->id())),
                               tr("Add %1").arg(translated(module->name())));
        });
        row->addWidget(button);
    }
    column->addWidget(buttons);
    for (const Preset& preset : listPresets("chain")) {
        const QString name = presetText(preset.name);
        auto* button = new QPushButton(icon("preset"), name, this);
        button->setToolTip(presetText(preset.about));
        connect(button, &QPushButton::clicked, this, [this, preset, name] {
            if (session_.chain())
                session_.apply(
                    edit::replaceChain(session_.project(), session_.chainId(), preset.chain), name);
        });
        column->addWidget(button, 0, Qt::AlignHCenter);
    }
    column->addStretch(3);
}

}  // namespace lacquer
