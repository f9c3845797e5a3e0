// SPDX-License-Identifier: GPL-3.0-or-later
// Fits a digital second-order section to the magnitude of an analog one.
#pragma once
#include "dsp/Svf.h"

namespace lacquer {

/// `analog` is a Section whose g is its natural frequency relative to `freq`, evaluated at
/// (f/freq)². Levenberg-Marquardt on the logarithms of g, k, h, b from several starts; the result is
/// the one with the least weighted maximal error up to 20 kHz (or 0.98 of Nyquist), stable and
/// minimum phase by construction. Where the analog section has a zero at infinity or none at all the
/// digital one may have a numerator there. Value at 0 Hz is exact. [worker]
Section fitSection(const Section& analog, double freq, double rate);

/// A notch whose zero stays exactly at `freq`; its width is fitted. [worker]
Section fitNotch(const Section& analog, double freq, double rate);

/// Fits `count` sections in series one by one, then each to what the others leave, then all at once, so
/// that the errors of steep slopes do not add up. Some 2 ms for eight. [worker]
void fitCascade(const Section* analog, int count, double freq, double rate, Section* out);

/// `out` has been fitted to the sections `from`; now to `analog`, which are beside them, each alone and
/// so that what the magnitude leaves free moves as the prototype does: designs of neighbouring gains are
/// neighbours too. For sections without zeros at 0 Hz and infinity. [worker]
void followCascade(const Section* from, const Section* analog, int count, double freq, double rate,
                   Section* out);

/// The bilinear transform with the natural frequency in place (below 0.9 of Nyquist). [worker]
Section bilinearSection(const Section& analog, double freq, double rate);

}  // namespace lacquer
