// SPDX-License-Identifier: GPL-3.0-or-later
// The page about the selected module, or about a move of a match, beside the window.
#pragma once
#include <QDialog>

#include "project/Move.h"

class QTextBrowser;

namespace lacquer {

class Module;
class Session;

/// Never modal; follows the selection while it is open. [main]
class HelpWindow : public QDialog {
    Q_OBJECT
public:
    HelpWindow(Session& session, QWidget* parent);
    /// Page and controls in the window's language, as Markdown.
    static QString pageOf(const Module& module);
    /// The page of this module until another one is selected.
    void showPage(const Module& module);
    /// What this move means, how to hear it and when to refuse it, and the page of its module below.
    void showMove(const Move& move);

protected:
    void changeEvent(QEvent* event) override;

private:
    static std::string language();
    void showModule();

    Session& session_;
    QTextBrowser* text_;
    const Module* shown_ = nullptr;
    bool showsMove_ = false;
    Id selected_ = 0;  ///< the chain's module whose page was shown last
};

}  // namespace lacquer
