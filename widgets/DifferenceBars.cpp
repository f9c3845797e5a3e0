// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the difference bars.
#include "widgets/DifferenceBars.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPolygonF>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <vector>

#include "widgets/Readings.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {

DifferenceBars::DifferenceBars(QWidget* parent) : QWidget(parent), distance_(kUnknown) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Master against reference"));
    emptyText_ = tr("Drop a reference to compare with.");
}

QSize DifferenceBars::sizeHint() const {
    return {236, 150};
}
QSize DifferenceBars::minimumSizeHint() const {
    return {140, 90};
}

void DifferenceBars::setDifference(std::vector<double> hz, std::vector<double> db,
                                   double distanceDb) {
    Q_ASSERT(hz.size() == db.size());
    if (hz == hz_ && db == db_ && distanceDb == distance_) return;
    hz_ = std::move(hz);
    db_ = std::move(db);
    distance_ = distanceDb;
    setAccessibleDescription(tr("Tonal distance %1 dB").arg(displayNumber(distance_, 1)));
    update();
}

void DifferenceBars::setEmptyText(const QString& text) {
    emptyText_ = text;
    update();
}

// At the right is room for the axis.
QRectF DifferenceBars::plotRect() const {
    const QFontMetrics small(Theme::font(Lettering::Small));
    const double axis = small.horizontalAdvance(QStringLiteral("+24")) + 8.0;
    return {0, 0, std::max(10.0, width() - axis), height() - small.height() - 6.0};
}

// What nearly all of the bands need; single ones that go beyond are marked.
double DifferenceBars::rangeDb() const {
    std::vector<double> sizes;
    for (const double db : db_)
        if (std::isfinite(db)) sizes.push_back(std::abs(db));
    if (sizes.empty()) return 3.0;
    const auto most = sizes.begin() + static_cast<std::ptrdiff_t>((sizes.size() - 1) * 9 / 10);
    std::nth_element(sizes.begin(), most, sizes.end());
    for (const double range : {3.0, 6.0, 12.0})
        if (*most <= range * 0.94) return range;
    return 24.0;
}

void DifferenceBars::paintBars(QPainter& painter, const QRectF& plot) const {
    const double range = rangeDb(), zero = std::round(plot.center().y());
    const double perDb = (plot.height() / 2 - 7) / range;
    const double step = plot.width() / static_cast<double>(db_.size());
    for (std::size_t i = 0; i < db_.size(); ++i) {
        if (!std::isfinite(db_[i])) continue;
        const double tall = std::clamp(db_[i], -range, range) * perDb;
        const double left = std::round(plot.left() + step * static_cast<double>(i) + 1);
        const double right = std::round(plot.left() + step * static_cast<double>(i + 1) - 1);
        const double wide = std::max(1.0, right - left);
        painter.fillRect(
            QRectF(left, std::min(zero, zero - tall), wide, std::max(1.0, std::abs(tall))),
            Theme::color(db_[i] >= 0 ? Role::Master : Role::Reference));
        if (std::abs(db_[i]) <= range) continue;
        // It goes on beyond the plot.
        const double up = db_[i] > 0 ? -1.0 : 1.0, end = zero - tall + up;
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(Role::Curve));
        painter.drawPolygon(
            QPolygonF({{left, end}, {left + wide, end}, {left + wide / 2, end + up * 5}}));
    }
}

void DifferenceBars::paintAxis(QPainter& painter, const QRectF& plot) const {
    const double range = rangeDb();
    painter.setPen(Theme::color(Role::DimText));
    const QRectF axis(plot.right() + 4, plot.top(), width() - plot.right() - 4, plot.height());
    painter.drawText(axis, Qt::AlignTop | Qt::AlignRight, displaySigned(range, 0));
    painter.drawText(axis, Qt::AlignVCenter | Qt::AlignRight, QStringLiteral("0"));
    painter.drawText(axis, Qt::AlignBottom | Qt::AlignRight, displaySigned(-range, 0));
}

void DifferenceBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF plot = plotRect();
    painter.fillRect(plot, Theme::color(Role::Well));
    const QFont small = Theme::font(Lettering::Small);
    const QFontMetrics metrics(small);
    painter.setFont(small);
    painter.setPen(Theme::color(Role::DimText));
    if (db_.empty()) {
        painter.drawText(plot.adjusted(10, 4, -10, -4), Qt::AlignCenter | Qt::TextWordWrap,
                         emptyText_);
        return;
    }
    painter.fillRect(QRectF(plot.left(), std::round(plot.center().y()), plot.width(), 1),
                     Theme::color(Role::Line));
    painter.setRenderHint(QPainter::Antialiasing);
    paintBars(painter, plot);
    paintAxis(painter, plot);
    const bool close = distance_ < 2.0, near = distance_ < 4.0;
    const QString verdict = close ? tr("close") : near ? tr("near") : tr("far");
    const QString text = tr("Tonal distance %1 dB →").arg(displayNumber(distance_, 1)) + ' ';
    const QRectF line(0, plot.bottom() + 5, width(), metrics.height());
    painter.drawText(line, Qt::AlignVCenter, text);
    painter.setPen(Theme::color(close ? Role::Good : near ? Role::Caution : Role::Wrong));
    painter.drawText(line.adjusted(metrics.horizontalAdvance(text), 0, 0, 0), Qt::AlignVCenter,
                     verdict);
}

bool DifferenceBars::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && !db_.empty()) {
        auto* help = static_cast<QHelpEvent*>(event);
        const auto index = static_cast<std::size_t>(
            std::clamp(help->pos().x() * static_cast<double>(db_.size()) / plotRect().width(), 0.0,
                       static_cast<double>(db_.size()) - 1));
        QToolTip::showText(help->globalPos(),
                           tr("%1: the master has %2 dB against the reference")
                               .arg(displayHertz(hz_[index]), displaySigned(db_[index], 1)),
                           this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace lacquer
