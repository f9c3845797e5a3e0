// SPDX-License-Identifier: GPL-3.0-or-later
// Counts gestures.
#include "widgets/Gesture.h"

namespace lacquer {

int newGesture() {
    static int last = 0;
    return ++last;
}

int Burst::gesture() {
    constexpr qint64 kPauseMs = 700;
    if (!timer_.isValid() || timer_.elapsed() > kPauseMs) gesture_ = newGesture();
    timer_.start();
    return gesture_;
}

}  // namespace lacquer
