// SPDX-License-Identifier: GPL-3.0-or-later
// A monkey at the window: clicks, drags, wheels and keys anywhere, with a fixed seed, for LACQUER_MONKEY_SECONDS
// (60). Nothing may crash, hang, or be lost.
// labels: unit gui
// timeout: 600
#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QRandomGenerator>
#include <QTimer>
#include <QWheelEvent>
#include <QtTest/QTest>

#include "AppBench.h"
#include "app/MainWindow.h"
#include "widgets/Theme.h"

using namespace lacquer;

namespace {

constexpr unsigned kSeed = 20261126;

class Monkey : public QObject {
public:
    Monkey(MainWindow& window, double seconds) : window_(window), random_(kSeed) {
        clock_.start();
        end_ = static_cast<qint64>(seconds * 1000);
        next();
    }
    int acts() const { return acts_; }
    bool isDone() const { return done_; }
    qint64 slowest() const { return slowest_; }
    const QString& slowestAct() const { return slowestAct_; }

private:
    int below(int n) {
        return static_cast<int>(random_.bounded(static_cast<quint32>(std::max(1, n))));
    }

    // Queued again before it acts: an act may open a dialog with an event loop of its own.
    void next() {
        if (clock_.elapsed() >= end_) {
            done_ = true;
            while (QWidget* open = QApplication::activeModalWidget()) {
                if (QApplication::activePopupWidget()) QApplication::activePopupWidget()->close();
                QMetaObject::invokeMethod(open, "reject");
                if (QApplication::activeModalWidget() == open) break;
            }
            return;
        }
        QTimer::singleShot(2, this, [this] { next(); });
        QElapsedTimer took;
        took.start();
        act();
        if (depth_ == 0 && took.elapsed() > slowest_) {
            slowest_ = took.elapsed();
            slowestAct_ = last_;
        }
    }
    void act() {
        ++acts_;
        ++depth_;
        if (QWidget* popup = QApplication::activePopupWidget())
            inPopup(popup);
        else if (QWidget* modal = QApplication::activeModalWidget())
            inModal(modal);
        else
            inWindow();
        --depth_;
    }
    void key(QWidget* where, Qt::Key code, Qt::KeyboardModifiers keys = {}) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus && focus->window() == where->window() ? focus : where, code, keys);
    }
    void inPopup(QWidget* popup) {
        last_ = "popup";
        const Qt::Key keys[] = {Qt::Key_Down, Qt::Key_Up, Qt::Key_Return, Qt::Key_Escape};
        const auto* menu = qobject_cast<QMenu*>(popup);
        const bool leaves =
            menu && menu->activeAction() && menu->activeAction()->objectName() == "quit";
        key(popup, leaves ? Qt::Key_Escape : keys[below(4)]);
        if (below(20) == 0) popup->close();
    }
    // File dialogs can delete files: they are only left or taken as they are.
    void inModal(QWidget* modal) {
        last_ = modal->metaObject()->className();
        if (qobject_cast<QFileDialog*>(modal)) return key(modal, Qt::Key_Escape);
        const auto buttons = modal->findChildren<QAbstractButton*>();
        if (buttons.isEmpty() || below(3) == 0) return key(modal, Qt::Key_Escape);
        buttons[below(static_cast<int>(buttons.size()))]->click();
    }
    QWidget* anyWidget() {
        QList<QWidget*> tops;
        for (QWidget* top : QApplication::topLevelWidgets())
            if (top->isVisible() && !qobject_cast<QMenu*>(top)) tops << top;
        if (tops.isEmpty()) return nullptr;
        QWidget* top = below(4) != 0 ? &window_ : tops[below(static_cast<int>(tops.size()))];
        QList<QWidget*> all;
        for (QWidget* one : top->findChildren<QWidget*>())
            if (one->isVisible() && one->isEnabled() && !one->size().isEmpty()) all << one;
        return all.isEmpty() ? top : all[below(static_cast<int>(all.size()))];
    }
    void inWindow() {
        if (!window_.isVisible()) window_.show();
        if (below(40) == 0) return trigger();
        QWidget* target = anyWidget();
        if (!target) return;
        last_ = QString(target->metaObject()->className()) + ' ' + target->objectName();
        const QPoint at(below(target->width()), below(target->height()));
        const QPoint to = at + QPoint(below(401) - 200, below(201) - 100);
        const Qt::KeyboardModifiers keys[] = {Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier,
                                              Qt::ControlModifier};
        const Qt::KeyboardModifiers held = keys[below(4)];
        QPointer<QWidget> alive = target;
        switch (below(6)) {
        case 0: return QTest::mouseClick(target, Qt::LeftButton, held, at);
        case 1: QTest::mouseDClick(target, Qt::LeftButton, held, at); break;
        case 2:
            QTest::mousePress(target, Qt::LeftButton, held, at);
            for (int i = 1; i <= 6 && alive; ++i) QTest::mouseMove(alive, at + (to - at) * i / 6);
            if (alive) QTest::mouseRelease(alive, Qt::LeftButton, held, to);
            return;
        case 3: {
            QWheelEvent wheel(at, target->mapToGlobal(at), {}, {0, below(2) ? 120 : -120},
                              Qt::NoButton, held, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(target, &wheel);
            return;
        }
        case 4: return key(target, static_cast<Qt::Key>(Qt::Key_Space + below(64)), held);
        default: {
            const Qt::Key some[] = {Qt::Key_Tab,   Qt::Key_Return, Qt::Key_Escape, Qt::Key_Left,
                                    Qt::Key_Right, Qt::Key_Up,     Qt::Key_Down,   Qt::Key_Delete,
                                    Qt::Key_Home,  Qt::Key_End,    Qt::Key_F2,     Qt::Key_PageUp};
            return key(target, some[below(12)], held);
        }
        }
    }
    void trigger() {
        QList<QAction*> actions;
        for (QAction* action : window_.QWidget::actions())
            if (action->isEnabled() && action->objectName() != "quit") actions << action;
        if (actions.isEmpty()) return;
        QAction* chosen = actions[below(static_cast<int>(actions.size()))];
        last_ = chosen->objectName();
        chosen->trigger();
    }

    MainWindow& window_;
    QRandomGenerator random_;
    QElapsedTimer clock_;
    qint64 end_ = 0, slowest_ = 0;
    int acts_ = 0, depth_ = 0;
    bool done_ = false;
    QString last_, slowestAct_;
};

}  // namespace

class TestMonkey : public QObject {
    Q_OBJECT
    test::AppBench bench_;

private slots:
    void clicksEverywhere() {
        Theme::apply(Theme::Kind::Dark);
        Session session;
        MainWindow window(session);
        window.resize(1280, 800);
        window.show();
        session.importFiles(
            {bench_.sound("mix.wav", 440, -12, 8), bench_.sound("two.wav", 300, -9, 4)}, false);
        session.importFiles({bench_.sound("ref.wav", 660, -9, 6)}, true);
        QVERIFY(QTest::qWaitFor([&] { return session.track() && session.reference(); }, 20000));
        QVERIFY(test::measured(session));
        for (const char* module : {"equalizer", "compressor", "limiter"})
            session.apply(edit::insertModule(session.project(), session.trackId(),
                                             edit::neutralModule(module)),
                          module);
        const double seconds = qEnvironmentVariable("LACQUER_MONKEY_SECONDS", "60").toDouble();
        Monkey monkey(window, seconds);
        QVERIFY(QTest::qWaitFor([&] { return monkey.isDone(); },
                                static_cast<int>(seconds * 1000) + 60000));
        qInfo("%d acts, the slowest %lld ms: %s; %d undo steps", monkey.acts(), monkey.slowest(),
              qPrintable(monkey.slowestAct()), session.document().undoStack().count());
        QVERIFY(monkey.acts() > 100);
        // All that was done can be taken back.
        QUndoStack& stack = session.document().undoStack();
        const Project last = session.project();
        const int steps = stack.index();
        while (stack.canUndo()) stack.undo();
        while (stack.index() < steps) stack.redo();
        QVERIFY(session.project() == last);
        QVERIFY(session.saveSession(bench_.path("after.lacquer")));
    }
};

QTEST_MAIN(TestMonkey)
#include "tst_monkey.moc"
