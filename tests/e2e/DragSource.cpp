// SPDX-License-Identifier: GPL-3.0-or-later
// A stand-in for a file manager: a small window from which one file can be dragged.
#include <QApplication>
#include <QDrag>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QTimer>
#include <QUrl>

namespace {

class FileLabel : public QLabel {
public:
    explicit FileLabel(const QString& file) : QLabel(file), file_(file) {}

protected:
    void mouseMoveEvent(QMouseEvent* event) override {
        if (!(event->buttons() & Qt::LeftButton)) return;
        auto* urls = new QMimeData;
        urls->setUrls({QUrl::fromLocalFile(file_)});
        auto* drag = new QDrag(this);
        drag->setMimeData(urls);
        const Qt::DropAction taken = drag->exec(Qt::CopyAction);
        // The target asks for the address after the drop: stay until it has had time to.
        QTimer::singleShot(3000,
                           [taken] { QCoreApplication::exit(taken == Qt::CopyAction ? 0 : 1); });
    }

private:
    QString file_;
};

}  // namespace

// DragSource FILE X Y: 120 by 40 pixels at that place; ends after the drop, 0 when it was taken.
int main(int argc, char** argv) {
    QApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 4) return 2;
    FileLabel label(words[1]);
    label.setWindowFlags(Qt::X11BypassWindowManagerHint | Qt::WindowStaysOnTopHint);
    label.setGeometry(words[2].toInt(), words[3].toInt(), 120, 40);
    label.show();
    return QApplication::exec();
}
