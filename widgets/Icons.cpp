// SPDX-License-Identifier: GPL-3.0-or-later
// Renders SVG files with "currentColor" replaced by the theme's colour.
#include "widgets/Icons.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

static void initResources() {
    Q_INIT_RESOURCE(lacquer);
}

namespace lacquer {
namespace {

QString iconPath(const QString& name) {
    return QStringLiteral(":/lacquer/icons/%1.svg").arg(name);
}

class ThemedIcon : public QIconEngine {
public:
    ThemedIcon(QString name, Role role) : name_(std::move(name)), role_(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const double ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, render(rect.size(), ratio, mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return render(size, 1.0, mode);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        QPixmap made = render(size / scale, scale, mode);
        return made;
    }
    QIconEngine* clone() const override { return new ThemedIcon(name_, role_); }

private:
    QPixmap render(const QSize& size, double ratio, QIcon::Mode mode) const {
        const QColor color = Theme::color(mode == QIcon::Disabled ? Role::FaintText : role_);
        const QString key = QStringLiteral("lacquer-%1-%2-%3x%4@%5")
                                .arg(name_, color.name())
                                .arg(size.width())
                                .arg(size.height())
                                .arg(ratio);
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap)) return pixmap;
        QFile file(iconPath(name_));
        if (!file.open(QIODevice::ReadOnly)) return {};
        QSvgRenderer svg(file.readAll().replace("currentColor", color.name().toLatin1()));
        pixmap = QPixmap(size * ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        svg.setAspectRatioMode(Qt::KeepAspectRatio);
        svg.render(&painter);
        painter.end();
        pixmap.setDevicePixelRatio(ratio);
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QString name_;
    Role role_;
};

}  // namespace

QIcon icon(const QString& name, Role role) {
    initResources();
    Q_ASSERT(QFile::exists(iconPath(name)));
    return QIcon(new ThemedIcon(name, role));
}

QStringList iconNames() {
    initResources();
    QStringList names;
    for (const QString& file :
         QDir(QStringLiteral(":/lacquer/icons")).entryList(QDir::Files, QDir::Name))
        names << file.chopped(4);
    return names;
}

}  // namespace lacquer
