// SPDX-License-Identifier: GPL-3.0-or-later
// A label in one of the theme's colours and letterings; it follows changes of both.
#pragma once
#include <QLabel>

#include "widgets/Theme.h"

namespace lacquer {

/// [main]
class TintedLabel : public QLabel {
    Q_OBJECT
public:
    TintedLabel(Role role, Lettering lettering, QWidget* parent = nullptr);
    void setRole(Role role);

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();
    Role role_;
    Lettering lettering_;
    bool dressing_ = false;
};

}  // namespace lacquer
