// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a name.
#pragma once
#include <QString>
#include <functional>

class QWidget;

namespace lacquer {

/// Opens a small dialog over the parent's window and returns; `take` gets the name, trimmed, if there is one. [main]
void askName(QWidget* parent, const QString& title, const QString& label, const QString& now,
             std::function<void(const QString&)> take);

}  // namespace lacquer
