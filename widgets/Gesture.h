// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that tell one user gesture from the next, so that one drag becomes one undo step.
#pragma once
#include <QElapsedTimer>

namespace lacquer {

/// A number never given before in this run: of one press-drag-release, one burst of wheel steps or
/// keys, one typed entry. [main]
int newGesture();

/// Gives wheel and key steps that follow each other within 700 ms the same number. [main]
class Burst {
public:
    int gesture();
    void end() { timer_.invalidate(); }

private:
    QElapsedTimer timer_;
    int gesture_ = 0;
};

}  // namespace lacquer
