// SPDX-License-Identifier: GPL-3.0-or-later
// The style sheet for Qt's own widgets: buttons, fields, menus, scroll bars.
#pragma once
#include <QString>

namespace lacquer {

/// Written from the theme in force. A push or tool button takes the dynamic properties "accent"
/// (filled, the one thing to do next) and "quiet" (no frame until touched). [main]
QString themeSheet();

}  // namespace lacquer
