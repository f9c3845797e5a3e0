// SPDX-License-Identifier: GPL-3.0-or-later
// Windows that only tell: all shortcuts, and what this program is.
#pragma once
class QWidget;

namespace lacquer {

/// Neither is modal; both go away by themselves when closed. [main]
void showShortcuts(QWidget* parent);
void showAbout(QWidget* parent);

}  // namespace lacquer
