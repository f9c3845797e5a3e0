// SPDX-License-Identifier: GPL-3.0-or-later
// Says whether the chain's settings are edited or those of one section, and changes between the two.
#pragma once
#include <QWidget>

namespace lacquer {

class Session;
class Switch;
class TintedLabel;

/// Stands above a module's controls while the track has sections; coloured while a section's own settings
/// are what is edited. [main]
class SectionBar : public QWidget {
    Q_OBJECT
public:
    SectionBar(Session& session, QWidget* parent);
    Switch* own() const { return own_; }
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fill();
    QString tellChain() const;
    QString sectionText(std::size_t section) const;  // for rich text

    Session& session_;
    TintedLabel* sentence_;
    Switch* own_;
    bool edits_ = false;  // the section's own
};

}  // namespace lacquer
