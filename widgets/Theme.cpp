// SPDX-License-Identifier: GPL-3.0-or-later
// The two themes and how they reach Qt: palette, style sheet, fonts.
#include "widgets/Theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>
#include <QPalette>
#include <QStyleFactory>
#include <QToolTip>
#include <array>

#include "widgets/Accessible.h"
#include "widgets/ThemeSheet.h"

static void initThemeResources() {
    Q_INIT_RESOURCE(lacquer);
}

namespace lacquer {
namespace {

constexpr int kRoles = static_cast<int>(Role::Focus) + 1;
using Colors = std::array<QRgb, kRoles>;

// In the order of Role.
constexpr Colors kDark = {0xff14161a, 0xff1b1e24, 0xff22262e, 0xff2a2f39, 0xff323844, 0xff2d323c,
                          0xff21252c, 0xff171a1f, 0xffd9dee7, 0xff8b93a1, 0xff5c6472, 0xffaab2bf,
                          0xff56b4e9, 0xffe69f00, 0xff3fbf8f, 0xfff0c040, 0xffe5534b, 0xff0d1014,
                          0xffffffff, 0xff343a45, 0xff8fd0f5};
constexpr Colors kLight = {0xffeceef1, 0xfff8f9fa, 0xffffffff, 0xffedf1f5, 0xffe1e6ec, 0xffcbd0d8,
                           0xffdde1e6, 0xfff1f3f5, 0xff1b1f26, 0xff59616e, 0xff8b93a0, 0xff6d7684,
                           0xff0a76b8, 0xffb06c00, 0xff15805a, 0xff946f00, 0xffc8322b, 0xffffffff,
                           0xff1b1f26, 0xffcdd3db, 0xff0a76b8};

struct State {
    Theme::Kind kind = Theme::Kind::Dark;
    double scale = 1.0;
    QString sans = QStringLiteral("Inter");
    QString mono = QStringLiteral("JetBrains Mono");
};

State& state() {
    static State theState;
    return theState;
}

QString firstPresent(std::initializer_list<const char*> families) {
    const QStringList present = QFontDatabase::families();
    for (const char* family : families)
        if (present.contains(QLatin1String(family))) return QLatin1String(family);
    return QApplication::font().family();
}

void setDisabled(QPalette& palette, const QColor& faint) {
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
}

QPalette makePalette() {
    const auto c = [](Role role) { return Theme::color(role); };
    QPalette palette;
    palette.setColor(QPalette::Window, c(Role::Panel));
    palette.setColor(QPalette::WindowText, c(Role::Text));
    palette.setColor(QPalette::Base, c(Role::Well));
    palette.setColor(QPalette::AlternateBase, c(Role::Raised));
    palette.setColor(QPalette::Text, c(Role::Text));
    palette.setColor(QPalette::PlaceholderText, c(Role::DimText));
    palette.setColor(QPalette::Button, c(Role::Raised));
    palette.setColor(QPalette::ButtonText, c(Role::Text));
    palette.setColor(QPalette::BrightText, c(Role::Curve));
    palette.setColor(QPalette::Highlight, c(Role::Master));
    palette.setColor(QPalette::HighlightedText, c(Role::OnAccent));
    palette.setColor(QPalette::ToolTipBase, c(Role::Raised));
    palette.setColor(QPalette::ToolTipText, c(Role::Text));
    palette.setColor(QPalette::Link, c(Role::Master));
    palette.setColor(QPalette::Light, c(Role::Knob));
    palette.setColor(QPalette::Midlight, c(Role::Pressed));
    palette.setColor(QPalette::Mid, c(Role::Line));
    palette.setColor(QPalette::Dark, c(Role::Line));
    palette.setColor(QPalette::Shadow, c(Role::Background));
    setDisabled(palette, c(Role::FaintText));
    return palette;
}

double points(Lettering lettering) {
    switch (lettering) {
    case Lettering::Small:
    case Lettering::MonoSmall: return 8.25;
    case Lettering::Section: return 8.0;
    case Lettering::Mono: return 9.0;
    case Lettering::Title: return 12.5;
    case Lettering::MonoLarge: return 14.0;
    case Lettering::MonoHuge: return 25.0;
    default: return 9.5;
    }
}

}  // namespace

void Theme::apply(Kind kind, double scale) {
    state().kind = kind;
    state().scale = scale;
    state().sans = firstPresent({"Inter", "Noto Sans", "DejaVu Sans"});
    state().mono = firstPresent({"JetBrains Mono", "Noto Sans Mono", "DejaVu Sans Mono"});
    initThemeResources();
    installAccessibility();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(font(Lettering::Body));
    QApplication::setPalette(makePalette());
    QToolTip::setPalette(makePalette());
    QToolTip::setFont(font(Lettering::Body));
    qApp->setStyleSheet(themeSheet());
}

Theme::Kind Theme::kind() {
    return state().kind;
}
double Theme::scale() {
    return state().scale;
}

QColor Theme::color(Role role) {
    const Colors& colors = state().kind == Kind::Dark ? kDark : kLight;
    return QColor::fromRgba(colors[static_cast<std::size_t>(role)]);
}

QColor Theme::color(Role role, double alpha) {
    QColor c = color(role);
    c.setAlphaF(static_cast<float>(alpha));
    return c;
}

QColor Theme::mixed(Role under, Role over, double share) {
    const QColor a = color(under), b = color(over);
    const auto blend = [share](int x, int y) {
        return static_cast<int>(x + (y - x) * share + 0.5);
    };
    return QColor(blend(a.red(), b.red()), blend(a.green(), b.green()), blend(a.blue(), b.blue()));
}

QFont Theme::font(Lettering lettering) {
    const bool mono = lettering >= Lettering::Mono;
    QFont font(mono ? state().mono : state().sans);
    font.setPointSizeF(points(lettering) * state().scale);
    font.setStyleHint(mono ? QFont::Monospace : QFont::SansSerif);
    font.setHintingPreference(QFont::PreferNoHinting);
    if (lettering == Lettering::Strong || lettering == Lettering::Title)
        font.setWeight(QFont::DemiBold);
    if (lettering == Lettering::Section) {
        font.setWeight(QFont::DemiBold);
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::PercentageSpacing, 107);
    }
    return font;
}

void Theme::paintFocusRing(QPainter& painter, const QRectF& rect, double radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color(Role::Focus), 1.6));
    painter.drawRoundedRect(rect.adjusted(0.8, 0.8, -0.8, -0.8), radius, radius);
    painter.restore();
}

}  // namespace lacquer
