// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences for the user at the top of the window: errors, warnings and offers, never modal.
#pragma once
#include <QFrame>
#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace lacquer {

/// A stack of lines. Each stays until it is closed, or until the same kind is shown again; a line of a
/// state that lasts only until hideKind(). [main]
class Banner : public QFrame {
    Q_OBJECT
public:
    enum class Tone { Info, Caution, Wrong };
    /// Lasting: no cross, clear() and newer lines leave it: it tells of something that is still so.
    enum class Life { Closable, Lasting };
    struct Button {
        QString text;
        std::function<void()> press;  ///< the line goes away as well
    };
    explicit Banner(QWidget* parent = nullptr);
    /// `kind` tells lines apart: showing a kind again replaces its line. Empty: the text is the kind.
    void show(Tone tone, const QString& text, const QString& kind = {},
              const std::vector<Button>& buttons = {}, Life life = Life::Closable);
    void hideKind(const QString& kind);
    void clear();  ///< all lines that can be closed
    /// All texts that stand there now, for tests and for assistive technology.
    QStringList texts() const;

private:
    void remove(QWidget* line);
    QWidget* makeLine(Tone tone, const QString& text, const std::vector<Button>& buttons,
                      Life life);
    std::vector<QWidget*> closable() const;  ///< oldest first
    QVBoxLayout* lines_;
};

}  // namespace lacquer
