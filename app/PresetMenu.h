// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of a module's presets.
#pragma once
#include <QPoint>

class QWidget;

namespace lacquer {

class Session;

/// Presets of the selected module: built-in ones, the user's own, and saving the present settings as
/// one. `at` is global. [main]
void showPresetMenu(Session& session, QWidget* parent, QPoint at);

}  // namespace lacquer
