// SPDX-License-Identifier: GPL-3.0-or-later
// Colours by meaning, fonts by use, and the application's style: one meaning, one colour.
#pragma once
#include <QColor>
#include <QFont>

class QPainter;
class QRectF;
class QWidget;

namespace lacquer {

/// What a colour means. Mix, Master and Reference are the three sources; Good, Caution and Wrong never
/// stand without a sign or word beside them.
enum class Role {
    Background,
    Panel,
    Raised,
    Hover,
    Pressed,
    Line,
    Grid,
    Well,
    Text,
    DimText,
    FaintText,
    Mix,
    Master,
    Reference,
    Good,
    Caution,
    Wrong,
    OnAccent,
    Curve,
    Knob,
    Focus
};

/// What a font is for. Section: small capitals' stand-in above groups.
enum class Lettering { Body, Strong, Small, Section, Title, Mono, MonoSmall, MonoLarge, MonoHuge };

/// The look in force. All of it [main]. Widgets repaint by themselves: a change of theme reaches them
/// as QEvent::PaletteChange, of size as QEvent::FontChange.
class Theme {
public:
    enum class Kind { Dark, Light };
    /// Sets style, palette, style sheet, fonts and accessibility of the running QApplication.
    /// `scale` is the size of text, 1.0 … 2.0 (1.25 is 125 %).
    static void apply(Kind kind, double scale = 1.0);
    static Kind kind();
    static double scale();
    static QColor color(Role role);
    static QColor color(Role role, double alpha);
    /// The part of `over` laid on `under` at `share` 0 … 1, opaque.
    static QColor mixed(Role under, Role over, double share);
    static QFont font(Lettering lettering);
    /// The visible ring around what has the keyboard, inside `rect`.
    static void paintFocusRing(QPainter& painter, const QRectF& rect, double radius = 6.0);
};

}  // namespace lacquer
