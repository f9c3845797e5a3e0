// SPDX-License-Identifier: GPL-3.0-or-later
// Shortcuts and About.
#include "app/InfoDialogs.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "app/Actions.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

QDialog* makeDialog(QWidget* parent, const QString& title, QWidget* content) {
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(content, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    column->addWidget(buttons);
    return dialog;
}

QString plain(QString text) {
    return text.remove('&').remove(QStringLiteral("…"));
}

void addRow(QTreeWidget* tree, const QString& what, const QString& keys, const QString& tip) {
    auto* item = new QTreeWidgetItem(tree, {what, keys});
    item->setToolTip(0, tip);
}

}  // namespace

void showShortcuts(QWidget* parent) {
    auto* tree = new QTreeWidget;
    tree->setAccessibleName(QCoreApplication::translate("shortcuts", "Shortcuts"));
    tree->setHeaderLabels({QCoreApplication::translate("shortcuts", "What"),
                           QCoreApplication::translate("shortcuts", "Keys")});
    tree->setRootIsDecorated(false);
    for (const ActionRow& row : actionTable()) {
        const auto keys = QKeySequence::listFromString(row.shortcuts, QKeySequence::PortableText);
        if (!keys.isEmpty())
            addRow(tree, plain(translated(row.text)),
                   QKeySequence::listToString(keys, QKeySequence::NativeText), translated(row.tip));
    }
    const auto mouse = [&](const QString& what, const QString& how) {
        addRow(tree, what, how, {});
    };
    mouse(QCoreApplication::translate("shortcuts", "Finer"),
          QCoreApplication::translate("shortcuts", "Shift while dragging"));
    mouse(QCoreApplication::translate("shortcuts", "Back to the default"),
          QCoreApplication::translate("shortcuts", "Double click"));
    mouse(QCoreApplication::translate("shortcuts", "Type a value"),
          QCoreApplication::translate("shortcuts", "Enter on a control, or click its number"));
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    QDialog* dialog =
        makeDialog(parent, QCoreApplication::translate("shortcuts", "Shortcuts"), tree);
    dialog->resize(460, 620);
    dialog->show();
}

void showAbout(QWidget* parent) {
    const QString text =
        QCoreApplication::translate(
            "about",
            "<h2>Lacquer %1</h2><p>A mastering workstation: from a mix to a master, "
            "beside a reference.</p><p>Free software under the GNU General Public "
            "License, version 3 or later. It comes without any warranty.</p>"
            "<p>Built with Qt %2, QCustomPlot, PortAudio, libsndfile, FFTW, soxr, "
            "TagLib and FFmpeg.</p>")
            .arg(QStringLiteral(LACQUER_VERSION), QString::fromLatin1(qVersion()));
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setMinimumWidth(380);
    label->setMargin(8);
    makeDialog(parent, QCoreApplication::translate("about", "About Lacquer"), label)->show();
}

}  // namespace lacquer
