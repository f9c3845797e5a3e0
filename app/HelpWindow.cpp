// SPDX-License-Identifier: GPL-3.0-or-later
// Help pages.
#include "app/HelpWindow.h"

#include <QEvent>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "app/Session.h"
#include "modules/Registry.h"
#include "project/HelpPage.h"
#include "widgets/Texts.h"

namespace lacquer {
namespace {

QString range(const Param& param) {
    if (param.unit == Unit::Switch) return {};
    QStringList parts;
    for (std::size_t i = 0; i < param.choices.size(); ++i)
        parts << displayText(param, static_cast<double>(i));
    if (parts.isEmpty())
        parts << HelpWindow::tr("%1 to %2")
                     .arg(displayText(param, param.min), displayText(param, param.max));
    return QStringLiteral(" (%1)").arg(parts.join(QStringLiteral(", ")));
}

}  // namespace

HelpWindow::HelpWindow(Session& session, QWidget* parent)
    : QDialog(parent), session_(session), text_(new QTextBrowser(this)) {
    setObjectName(QStringLiteral("helpWindow"));
    setModal(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    text_->setFrameShape(QFrame::NoFrame);
    text_->setOpenLinks(false);
    text_->setAccessibleName(tr("Help"));
    text_->document()->setDocumentMargin(16);
    column->addWidget(text_);
    resize(520, 680);
    connect(&session, &Session::selectionChanged, this, &HelpWindow::showModule);
    connect(&session, &Session::projectChanged, this, &HelpWindow::showModule);
    showModule();
}

std::string HelpWindow::language() {
    //: The folder of the help pages in this language: the two letters of its code.
    return tr("en").toStdString();
}

QString HelpWindow::pageOf(const Module& module) {
    const std::string_view page = helpPage(module.id(), language());
    QString text = QStringLiteral("# %1\n\n").arg(translated(module.name()));
    text += page.empty() ? translated(module.help())
                         : QString::fromUtf8(page.data(), static_cast<qsizetype>(page.size()));
    text += QStringLiteral("\n\n## %1\n\n").arg(tr("Controls"));
    bool bands = false;
    for (const Param* param : explainedParams(module)) {
        if (param->group > 0 && !bands) {
            bands = true;
            text += QStringLiteral("\n### %1\n\n").arg(tr("Each band"));
        }
        text += QStringLiteral("- **%1**%2: %3\n")
                    .arg(translated(param->name), range(*param), translated(param->tip));
    }
    if (!module.taps().empty()) text += QStringLiteral("\n## %1\n\n").arg(tr("To listen to"));
    // Taps of bands are alike: the first is enough.
    QStringList taps;
    for (const TapInfo& tap : module.taps()) taps << translated(tap.name);
    taps.removeDuplicates();
    for (const QString& tap : taps) text += QStringLiteral("- %1\n").arg(tap);
    return text;
}

void HelpWindow::showModule() {
    const ModuleState* state = session_.module();
    const Module* module = state ? findModule(state->module) : nullptr;
    if (session_.moduleId() == selected_ && (shown_ || showsMove_)) return;
    selected_ = session_.moduleId();
    if (module) return showPage(*module);
    shown_ = nullptr;
    showsMove_ = false;
    setWindowTitle(tr("Help"));
    text_->setPlainText(tr("Select a module of the chain: its page appears here."));
}

void HelpWindow::showPage(const Module& module) {
    if (&module == shown_) return;
    shown_ = &module;
    showsMove_ = false;
    setWindowTitle(tr("Help: %1").arg(translated(module.name())));
    text_->setMarkdown(pageOf(module));
}

void HelpWindow::showMove(const Move& move) {
    const std::string_view page = moveHelpPage(move.id, language());
    const Module* module = findModule(move.module);
    if (page.empty() && module) return showPage(*module);
    shown_ = nullptr;
    showsMove_ = true;
    const QString what = translated(move.what);
    setWindowTitle(tr("Help: %1").arg(what));
    QString text = QStringLiteral("# %1\n\n").arg(what) +
                   QString::fromUtf8(page.data(), static_cast<qsizetype>(page.size()));
    if (module) text += QStringLiteral("\n\n---\n\n") + pageOf(*module);
    text_->setMarkdown(text);
    text_->moveCursor(QTextCursor::Start);
}

void HelpWindow::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    shown_ = nullptr;
    showsMove_ = false;
    showModule();
}

}  // namespace lacquer
