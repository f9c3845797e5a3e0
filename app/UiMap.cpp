// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the visible widgets and writes what a test needs to reach them with a mouse.
#include "app/UiMap.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSaveFile>
#include <QScreen>
#include <QTableView>
#include <QTimer>

namespace lacquer {
namespace {

constexpr int kLookMs = 50;

/// In device pixels, which is what a mouse is moved by; a screen begins where it does, whatever its scale.
QJsonObject place(const QWidget* widget, const QRect& rect) {
    const QPoint origin = widget->screen()->geometry().topLeft();
    const double scale = widget->devicePixelRatioF();
    const QPointF corner =
        QPointF(origin) + scale * QPointF(widget->mapToGlobal(rect.topLeft()) - origin);
    return {{"x", qRound(corner.x())},
            {"y", qRound(corner.y())},
            {"w", qRound(scale * rect.width())},
            {"h", qRound(scale * rect.height())}};
}

QString textOf(const QWidget* widget) {
    if (const auto* label = qobject_cast<const QLabel*>(widget)) return label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) return button->text();
    if (const auto* line = qobject_cast<const QLineEdit*>(widget)) return line->text();
    return widget->isWindow() ? widget->windowTitle() : widget->property("text").toString();
}

QJsonObject describe(const QWidget* widget) {
    QJsonObject out = place(widget, widget->rect());
    out["kind"] = widget->metaObject()->className();
    out["object"] = widget->objectName();
    out["name"] = widget->accessibleName();
    out["text"] = textOf(widget);
    out["enabled"] = widget->isEnabled();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        out["checked"] = button->isChecked();
    return out;
}

void addEntries(const QMenu* menu, QJsonArray& list) {
    for (const QAction* action : menu->actions()) {
        QJsonObject entry = place(menu, menu->actionGeometry(const_cast<QAction*>(action)));
        entry["kind"] = "entry";
        entry["object"] = action->objectName();
        entry["text"] = action->text();
        entry["enabled"] = action->isEnabled();
        list.append(entry);
    }
}

void addRows(const QAbstractItemView* view, QJsonArray& list) {
    const QAbstractItemModel* model = view->model();
    for (int row = 0; model && row < model->rowCount(view->rootIndex()); ++row) {
        const QModelIndex index = model->index(row, 0, view->rootIndex());
        const QRect rect = view->visualRect(index);
        if (!view->viewport()->rect().intersects(rect)) continue;
        QJsonObject item = place(view->viewport(), rect);
        item["kind"] = "row";
        item["object"] = view->objectName();
        item["name"] = view->accessibleName();
        item["text"] = index.data().toString();
        list.append(item);
    }
}

void addCells(const QTableView* view, QJsonArray& list) {
    const QAbstractItemModel* model = view->model();
    for (int row = 0; row < model->rowCount(); ++row)
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex index = model->index(row, column);
            const QRect rect = view->visualRect(index);
            if (!view->viewport()->rect().contains(rect.center())) continue;
            QJsonObject cell = place(view->viewport(), rect);
            cell["kind"] = "cell";
            cell["row"] = row;
            cell["name"] = model->headerData(column, Qt::Horizontal).toString();
            cell["text"] = index.data().toString();
            list.append(cell);
        }
}

QByteArray uiMap() {
    QJsonArray list;
    for (const QWidget* widget : QApplication::allWidgets()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty()) continue;
        list.append(describe(widget));
        if (const auto* menu = qobject_cast<const QMenu*>(widget)) addEntries(menu, list);
        if (const auto* table = qobject_cast<const QTableView*>(widget))
            addCells(table, list);
        else if (const auto* view = qobject_cast<const QAbstractItemView*>(widget))
            addRows(view, list);
    }
    return QJsonDocument(list).toJson();
}

}  // namespace

void serveUiMap(QObject* parent) {
    const QString file = qEnvironmentVariable("LACQUER_UI_MAP");
    if (file.isEmpty()) return;
    auto* timer = new QTimer(parent);
    QObject::connect(timer, &QTimer::timeout, parent, [file] {
        const QString ask = file + ".ask";
        if (!QFile::exists(ask)) return;
        QSaveFile out(file);
        if (!out.open(QIODevice::WriteOnly)) return;
        out.write(uiMap());
        if (out.commit()) QFile::remove(ask);
    });
    timer->start(kLookMs);
}

}  // namespace lacquer
