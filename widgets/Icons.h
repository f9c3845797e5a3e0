// SPDX-License-Identifier: GPL-3.0-or-later
// The program's icons, recoloured by the theme at every size and device pixel ratio.
#pragma once
#include <QIcon>
#include <QString>

#include "widgets/Theme.h"

namespace lacquer {

/// The icon of that name in resources/icons ("play", "stop", "undo" …). It follows changes of theme by
/// itself; disabled ones are faint, checked ones keep `role`. Names: see iconNames(). [main]
QIcon icon(const QString& name, Role role = Role::Text);
/// All names that icon() knows, sorted.
QStringList iconNames();

}  // namespace lacquer
