// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the style sheet.
#include "widgets/ThemeSheet.h"

#include "widgets/Theme.h"

namespace lacquer {
namespace {

const char* const kButtons = R"(
QPushButton, QToolButton { background: @raised; color: @text; border: 1px solid @line; border-radius: 6px;
    padding: 4px 11px; }
QToolButton { padding: 4px 7px; }
QPushButton:hover, QToolButton:hover { background: @hover; }
QPushButton:pressed, QToolButton:pressed { background: @pressed; }
QPushButton:checked, QToolButton:checked { background: @pressed; border-color: @master; color: @text; }
QPushButton:disabled, QToolButton:disabled { color: @faint; background: @panel; }
QPushButton:focus, QToolButton:focus { border: 1px solid @focus; outline: none; }
QPushButton[accent="true"] { background: @master; color: @onaccent; border-color: @master; font-weight: 600; }
QPushButton[accent="true"]:hover { background: @accenthover; }
QPushButton[accent="true"]:focus { border: 2px solid @curve; padding: 3px 10px; }
QPushButton[accent="true"]:disabled { background: @raised; color: @faint; border-color: @line; }
QPushButton[quiet="true"], QToolButton[quiet="true"] { background: transparent; border-color: transparent; }
QPushButton[quiet="true"]:hover, QToolButton[quiet="true"]:hover { background: @hover; }
QPushButton[quiet="true"]:checked, QToolButton[quiet="true"]:checked { background: @raised; border-color: transparent; }
QPushButton[quiet="true"]:focus, QToolButton[quiet="true"]:focus { border: 1px solid @focus; }
QPushButton::menu-indicator { subcontrol-position: right center; subcontrol-origin: padding; right: 6px; }
QToolButton::menu-indicator { image: none; }
)";

const char* const kFields = R"(
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox { background: @well; color: @text;
    border: 1px solid @line; border-radius: 5px; padding: 3px 7px; selection-background-color: @master;
    selection-color: @onaccent; }
QComboBox { background: @raised; padding: 4px 9px; }
QComboBox:hover { background: @hover; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/lacquer/icons/chevron-@kind.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @line; outline: none; padding: 3px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus {
    border: 1px solid @focus; }
QLineEdit[wrong="true"] { border: 1px solid @wrong; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled { color: @faint; }
QCheckBox, QRadioButton { spacing: 7px; padding: 2px; }
QCheckBox::indicator, QTableView::indicator { width: 14px; height: 14px; border: 1px solid @knobline; border-radius: 4px; background: @well; }
QCheckBox::indicator:checked, QTableView::indicator:checked { background: @master; border-color: @master;
    image: url(:/lacquer/icons/check-@kind.svg); }
QCheckBox::indicator:focus { border: 1px solid @focus; }
QCheckBox::indicator:disabled { background: @raised; }
QProgressBar { background: @well; border: none; border-radius: 3px; height: 6px; text-align: center; }
QProgressBar::chunk { background: @master; border-radius: 3px; }
)";

const char* const kFrames = R"(
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 5px 7px; }
QMenu { background: @raised; color: @text; border: 1px solid @line; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @pressed; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenuBar { background: @panel; color: @text; padding: 1px 4px; }
QMenuBar::item { padding: 4px 9px; margin-top: 4px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QStatusBar { background: @panel; color: @dim; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QScrollBar:vertical { background: transparent; width: 9px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 9px; margin: 0; }
QScrollBar::handle { background: @knob; border-radius: 3px; min-height: 24px; min-width: 24px; margin: 1px 2px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @line; }
QSplitter::handle:hover { background: @master; }
QHeaderView::section { background: @panel; color: @dim; border: none; border-bottom: 1px solid @line; padding: 4px 8px; }
QTableView, QTreeView, QListView { background: @background; border: none; outline: none; gridline-color: @grid;
    selection-background-color: @pressed; selection-color: @text; }
QTabBar::tab { background: transparent; color: @dim; padding: 6px 12px; border-radius: 6px; }
QTabBar::tab:selected { background: @raised; color: @text; }
QGroupBox { border: 1px solid @line; border-radius: 7px; margin-top: 1.3em; padding: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 8px; color: @dim; }
QDialog { background: @panel; }
QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
)";

}  // namespace

QString themeSheet() {
    const auto name = [](Role role) { return Theme::color(role).name(); };
    QString sheet = QLatin1String(kButtons) + QLatin1String(kFields) + QLatin1String(kFrames);
    const std::pair<const char*, QString> words[] = {
        {"@background", name(Role::Background)},
        {"@panel", name(Role::Panel)},
        {"@raised", name(Role::Raised)},
        {"@hover", name(Role::Hover)},
        {"@pressed", name(Role::Pressed)},
        {"@line", name(Role::Line)},
        {"@grid", name(Role::Grid)},
        {"@well", name(Role::Well)},
        {"@text", name(Role::Text)},
        {"@dim", name(Role::DimText)},
        {"@faint", name(Role::FaintText)},
        {"@master", name(Role::Master)},
        {"@onaccent", name(Role::OnAccent)},
        {"@curve", name(Role::Curve)},
        {"@knobline", name(Role::FaintText)},
        {"@knob", name(Role::Knob)},
        {"@wrong", name(Role::Wrong)},
        {"@focus", name(Role::Focus)},
        {"@accenthover", Theme::mixed(Role::Master, Role::Curve, 0.18).name()},
        {"@kind",
         Theme::kind() == Theme::Kind::Dark ? QStringLiteral("dark") : QStringLiteral("light")}};
    for (const auto& [word, value] : words) sheet.replace(QLatin1String(word), value);
    return sheet;
}

}  // namespace lacquer
