// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a value field.
#include "widgets/ValueField.h"

#include <QPainter>
#include <algorithm>

#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {

ValueField::ValueField(QWidget* parent) : ValueControl(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ValueField::setLabelShown(bool shown) {
    labelShown_ = shown;
    updateGeometry();
    update();
}

int ValueField::fieldWidth() const {
    const QFontMetrics mono(Theme::font(Lettering::Mono));
    int widest = mono.horizontalAdvance(QStringLiteral("−00.0 dB"));
    for (const double value : {param().min, param().max, param().def})
        widest = std::max(widest, mono.horizontalAdvance(textOf(value)));
    return widest + 18;
}

QSize ValueField::sizeHint() const {
    const QFontMetrics small(Theme::font(Lettering::Small)), mono(Theme::font(Lettering::Mono));
    const int labelWidth = labelShown_ ? small.horizontalAdvance(label()) + 10 : 0;
    return {labelWidth + fieldWidth(), mono.height() + 10};
}

QRect ValueField::numberRect() const {
    const int wide = std::min(fieldWidth(), width());
    return {width() - wide, 0, wide, height()};
}

void ValueField::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(numberRect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(Theme::color(Role::Line));
    painter.setBrush(Theme::color(isHot() && isEnabled() ? Role::Hover : Role::Well));
    painter.drawRoundedRect(frame, 5, 5);
    if (labelShown_) {
        painter.setFont(Theme::font(Lettering::Small));
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(QRectF(0, 0, frame.left() - 8, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         label());
    }
    if (!isEditing()) {
        painter.setFont(Theme::font(Lettering::Mono));
        painter.setPen(Theme::color(isEnabled() ? Role::Text : Role::FaintText));
        painter.drawText(frame, Qt::AlignCenter, valueText());
    }
    if (hasFocus()) Theme::paintFocusRing(painter, frame.adjusted(-0.5, -0.5, 0.5, 0.5), 5);
}

}  // namespace lacquer
