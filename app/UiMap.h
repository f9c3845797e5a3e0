// SPDX-License-Identifier: GPL-3.0-or-later
// Tells end-to-end tests where things are: only when the environment asks for it.
#pragma once

class QObject;

namespace lacquer {

/// With LACQUER_UI_MAP=FILE in the environment: whenever FILE.ask appears, writes FILE (JSON, a list of
/// the visible widgets: kind, object name, accessible name, text, state, rectangle in device pixels; open
/// menus with their entries) and removes FILE.ask. Else does nothing. [main]
void serveUiMap(QObject* parent);

}  // namespace lacquer
