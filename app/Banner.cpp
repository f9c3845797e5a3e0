// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of the banner.
#include "app/Banner.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "widgets/Icons.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr int kMostLines = 4;

Role roleOf(Banner::Tone tone) {
    switch (tone) {
    case Banner::Tone::Info: return Role::Master;
    case Banner::Tone::Caution: return Role::Caution;
    case Banner::Tone::Wrong: return Role::Wrong;
    }
    return Role::Text;
}

}  // namespace

Banner::Banner(QWidget* parent) : QFrame(parent), lines_(new QVBoxLayout(this)) {
    setObjectName("banner");
    setAccessibleName(tr("Messages"));
    lines_->setContentsMargins(0, 0, 0, 0);
    lines_->setSpacing(1);
    hide();
}

void Banner::show(Tone tone, const QString& text, const QString& kind,
                  const std::vector<Button>& buttons, Life life) {
    const QString key = kind.isEmpty() ? text : kind;
    hideKind(key);
    QWidget* line = makeLine(tone, text, buttons, life);
    line->setProperty("kind", key);
    line->setProperty("lasting", life == Life::Lasting);
    lines_->addWidget(line);
    while (lines_->count() > kMostLines && !closable().empty()) remove(closable().front());
    setVisible(true);
    QAccessibleEvent event(line, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

std::vector<QWidget*> Banner::closable() const {
    std::vector<QWidget*> found;
    for (int i = 0; i < lines_->count(); ++i)
        if (QWidget* line = lines_->itemAt(i)->widget(); !line->property("lasting").toBool())
            found.push_back(line);
    return found;
}

QWidget* Banner::makeLine(Tone tone, const QString& text, const std::vector<Button>& buttons,
                          Life life) {
    auto* line = new QFrame(this);
    line->setAccessibleName(text);
    line->setAutoFillBackground(true);
    QPalette palette = line->palette();
    palette.setColor(QPalette::Window, Theme::mixed(Role::Panel, roleOf(tone), 0.16));
    line->setPalette(palette);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(12, 5, 8, 5);
    auto* sign = new QLabel(line);
    const QString name = tone == Tone::Info ? "info" : "warning";
    sign->setPixmap(icon(name, roleOf(tone)).pixmap(16, 16));
    row->addWidget(sign);
    auto* label = new QLabel(text, line);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(label, 1);
    for (const Button& button : buttons) {
        auto* push = new QPushButton(button.text, line);
        connect(push, &QPushButton::clicked, this, [this, line, press = button.press] {
            remove(line);
            press();
        });
        row->addWidget(push);
    }
    if (life == Life::Lasting) return line;
    auto* close = new QToolButton(line);
    close->setIcon(icon("close"));
    close->setProperty("quiet", true);
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, [this, line] { remove(line); });
    row->addWidget(close);
    return line;
}

void Banner::remove(QWidget* line) {
    lines_->removeWidget(line);
    line->hide();
    line->deleteLater();
    setVisible(lines_->count() > 0);
}

void Banner::hideKind(const QString& kind) {
    for (int i = lines_->count() - 1; i >= 0; --i) {
        QWidget* line = lines_->itemAt(i)->widget();
        if (line->property("kind").toString() == kind) remove(line);
    }
}

void Banner::clear() {
    for (QWidget* line : closable()) remove(line);
}

QStringList Banner::texts() const {
    QStringList texts;
    for (int i = 0; i < lines_->count(); ++i)
        texts << lines_->itemAt(i)->widget()->accessibleName();
    return texts;
}

}  // namespace lacquer
