// SPDX-License-Identifier: GPL-3.0-or-later
// The small capitals above a group.
#pragma once
#include "widgets/TintedLabel.h"

namespace lacquer {

/// [main]
inline TintedLabel* makeSectionTitle(const QString& text, QWidget* parent = nullptr) {
    auto* label = new TintedLabel(Role::DimText, Lettering::Section, parent);
    label->setText(text.toUpper());
    return label;
}

}  // namespace lacquer
