// SPDX-License-Identifier: GPL-3.0-or-later
// Text there and back.
#include "app/ChainCopy.h"

#include <QClipboard>
#include <QGuiApplication>

#include "project/ChainFile.h"
#include "project/Edit.h"

namespace lacquer {

void copyChain(const Chain& chain) {
    QGuiApplication::clipboard()->setText(QString::fromStdString(writeChain(chain)));
}

Result<Chain> copiedChain() {
    Id ids = 1;  // replaceChain gives fresh ones
    const auto read =
        readChain(QGuiApplication::clipboard()->text().toStdString(), ids, Reading::Lenient);
    if (!read) return Error(TR("chain", "There is no chain on the clipboard. Copy one first."));
    return read->chain;
}

Project withChainOn(const Project& project, const Chain& chain, const std::vector<Id>& owners) {
    Project next = project;
    for (const Id owner : owners) next = edit::replaceChain(next, owner, chain);
    return next;
}

}  // namespace lacquer
