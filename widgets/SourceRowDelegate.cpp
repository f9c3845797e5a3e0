// SPDX-License-Identifier: GPL-3.0-or-later
// Paints one row of tracks or references and edits its title.
#include <QLineEdit>
#include <QPainter>
#include <algorithm>

#include "widgets/Icons.h"
#include "widgets/SourceListView.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr int kPad = 8;

int markWidth() {
    return static_cast<int>(24 * Theme::scale());
}
int titleHeight() {
    return QFontMetrics(Theme::font(Lettering::Body)).height();
}
int factsHeight() {
    return QFontMetrics(Theme::font(Lettering::MonoSmall)).height();
}
int warningHeight() {
    return QFontMetrics(Theme::font(Lettering::Small)).height();
}

}  // namespace

QSize SourceRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return {120, view_->rowHeight(index.row())};
}

void SourceRowDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                             const QModelIndex&) const {
    editor->setGeometry(option.rect.adjusted(markWidth() + 2, 3, -kPad, 0).left(),
                        option.rect.top() + 3, option.rect.width() - markWidth() - kPad - 2,
                        titleHeight() + 8);
}

void SourceRowDelegate::setModelData(QWidget* editor, QAbstractItemModel*,
                                     const QModelIndex& index) const {
    const auto* field = qobject_cast<QLineEdit*>(editor);
    const SourceRow* row = view_->rowAt(index.row());
    if (field == nullptr || row == nullptr) return;
    const QString title = field->text().trimmed();
    if (!title.isEmpty() && title != row->title) emit view_->rowRenamed(row->id, title);
}

void SourceRowDelegate::paintState(QPainter& painter, const QRectF& where,
                                   const SourceRow& row) const {
    using State = SourceRow::State;
    if (row.state == State::None || row.state == State::Busy) return;
    const Role role = row.state == State::Good      ? Role::Good
                      : row.state == State::Caution ? Role::Caution
                                                    : Role::Wrong;
    painter.setPen(QPen(Theme::color(role), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Theme::color(role));
    const QPointF c = where.center();
    const double r = 4.0 * Theme::scale();
    if (row.state == State::Good) {
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(c, r, r);
    } else if (row.state == State::Caution) {
        painter.drawPolygon(
            QPolygonF({c + QPointF(0, -r), c + QPointF(r, r * 0.8), c + QPointF(-r, r * 0.8)}));
    } else {
        painter.drawLine(c + QPointF(-r, -r) * 0.8, c + QPointF(r, r) * 0.8);
        painter.drawLine(c + QPointF(-r, r) * 0.8, c + QPointF(r, -r) * 0.8);
    }
}

// The box behind a chosen row, and the number or diamond at its left.
void SourceRowDelegate::paintFrame(QPainter& painter, const QRectF& box, QStyle::State state,
                                   int index) const {
    const bool selected = state & QStyle::State_Selected, hot = state & QStyle::State_MouseOver;
    const bool reference = view_->kind() == SourceList::Kind::References;
    const Role source = reference ? Role::Reference : Role::Master;
    if (selected || hot) {
        painter.setPen(selected ? QPen(Theme::color(source, 0.55), 1.0) : Qt::NoPen);
        painter.setBrush(selected ? Theme::mixed(Role::Panel, source, 0.11)
                                  : Theme::color(Role::Hover));
        painter.drawRoundedRect(box, 7, 7);
    }
    const QRectF mark(box.left() + 2, box.top() + 5, markWidth() - 2, titleHeight());
    if (reference) {
        const QPointF c(mark.center().x(), box.top() + 6 + (titleHeight() + factsHeight()) / 2.0);
        const double r = 4.6 * Theme::scale();
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(Role::Reference));
        painter.drawPolygon(QPolygonF(
            {c + QPointF(0, -r), c + QPointF(r, 0), c + QPointF(0, r), c + QPointF(-r, 0)}));
    } else {
        painter.setFont(Theme::font(Lettering::MonoSmall));
        painter.setPen(Theme::color(Role::DimText));
        painter.drawText(mark, Qt::AlignCenter, QString::number(index + 1));
    }
}

void SourceRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const SourceRow* found = view_->rowAt(index.row());
    if (found == nullptr) return;
    const SourceRow& row = *found;
    const bool reference = view_->kind() == SourceList::Kind::References;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option.rect).adjusted(0.75, 0.75, -0.75, -0.75);
    paintFrame(*painter, box, option.state, index.row());
    const double left = box.left() + markWidth() + 3;
    double right = box.right() - kPad;
    if (row.progress >= 0.0) {
        const QRect cancel = view_->cancelRect(index.row());
        icon(QStringLiteral("close"), Role::DimText).paint(painter, cancel.adjusted(3, 3, -3, -3));
        right = cancel.left() - 4;
    } else if (row.state != SourceRow::State::None) {
        const QRectF dot(right - 12 * Theme::scale(), box.top(), 12 * Theme::scale(),
                         titleHeight() + factsHeight() + 12);
        paintState(*painter, dot, row);
        right = dot.left() - 4;
    }
    const int room = static_cast<int>(right - left);
    double y = box.top() + 5;
    const auto line = [&](const QString& text, Lettering lettering, Role role, int tall) {
        painter->setFont(Theme::font(lettering));
        painter->setPen(Theme::color(role));
        painter->drawText(QRectF(left, y, room, tall), Qt::AlignVCenter,
                          QFontMetrics(painter->font()).elidedText(text, Qt::ElideRight, room));
        y += tall;
    };
    line(row.title, Lettering::Body, row.isMissing ? Role::DimText : Role::Text, titleHeight());
    line(row.facts, Lettering::MonoSmall, Role::DimText, factsHeight());
    if (!row.warning.isEmpty()) {
        y += 2;
        line(row.warning, Lettering::Small,
             row.state == SourceRow::State::Wrong ? Role::Wrong : Role::Caution, warningHeight());
    }
    if (row.progress >= 0.0) {
        const QRectF track(left, y + 4, box.right() - kPad - left, 3);
        painter->fillRect(track, Theme::color(Role::Knob));
        painter->fillRect(
            QRectF(track.topLeft(), QSizeF(track.width() * std::clamp(row.progress, 0.0, 1.0), 3)),
            Theme::color(reference ? Role::Reference : Role::Master));
    }
    if (option.state & QStyle::State_Selected && view_->hasFocus())
        Theme::paintFocusRing(*painter, option.rect, 7);
    painter->restore();
}

}  // namespace lacquer
