// SPDX-License-Identifier: GPL-3.0-or-later
// What assistive technology is told of this house's own controls.
#pragma once

namespace lacquer {

/// Makes knobs, fields, switches and segments known to QAccessible. Idempotent; Theme::apply calls
/// it. [main]
void installAccessibility();

}  // namespace lacquer
