// SPDX-License-Identifier: GPL-3.0-or-later
// A dialog with one line, wide enough for a title.
#include "app/AskName.h"

#include <QInputDialog>

#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr double kWide = 420;

}  // namespace

void askName(QWidget* parent, const QString& title, const QString& label, const QString& now,
             std::function<void(const QString&)> take) {
    auto* dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(now);
    dialog->resize(static_cast<int>(kWide * Theme::scale()), dialog->sizeHint().height());
    QObject::connect(dialog, &QInputDialog::textValueSelected, parent,
                     [take = std::move(take)](const QString& text) {
                         if (!text.trimmed().isEmpty()) take(text.trimmed());
                     });
    dialog->open();
}

}  // namespace lacquer
