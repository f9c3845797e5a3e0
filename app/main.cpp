// SPDX-License-Identifier: GPL-3.0-or-later
// lacquer: the workstation.
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QLocale>
#include <QLoggingCategory>
#include <QSettings>
#include <QTimer>
#include <QTranslator>

#include "app/CallbackWatch.h"
#include "app/Commands.h"
#include "app/EndSignals.h"
#include "app/FrameLog.h"
#include "app/MainWindow.h"
#include "app/Session.h"
#include "app/UiMap.h"
#include "widgets/Theme.h"

namespace {

/// The window's language: the locale's, where there is a translation.
void translate(QApplication& app) {
    for (const QString& folder :
         {QStringLiteral(":/i18n"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)}) {
        const QString name =
            folder.startsWith(':') ? QStringLiteral("lacquer") : QStringLiteral("qtbase");
        auto* translator = new QTranslator(&app);
        if (translator->load(QLocale(), name, QStringLiteral("_"), folder))
            app.installTranslator(translator);
        else
            delete translator;
    }
}

void quietQt() {
    QLoggingCategory::setFilterRules(
        QStringLiteral("qt.qpa.*.debug=false\nqt.accessibility.*=false\n"
                       "qt.svg.*=false\nqt.qpa.theme*=false"));
}

}  // namespace

int main(int argc, char** argv) {
    quietQt();
    lacquer::Application app(argc, argv);
    QApplication::setOrganizationName("lacquer");
    QApplication::setApplicationName("lacquer");
    QApplication::setApplicationDisplayName("Lacquer");
    QApplication::setApplicationVersion(LACQUER_VERSION);
    QApplication::setDesktopFileName("lacquer");
    translate(app);

    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "A mastering workstation."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        "files", QApplication::translate("main", "A session, or mixes to import."), "[files...]");
    const QCommandLineOption noAudio("no-audio",
                                     QApplication::translate("main", "Open no audio device."));
    const QCommandLineOption reference("reference",
                                       QApplication::translate("main", "Import as reference."),
                                       QApplication::translate("main", "file"));
    parser.addOptions({noAudio, reference});
    parser.process(app);

    const bool light = QSettings().value("light", false).toBool();
    lacquer::Theme::apply(light ? lacquer::Theme::Kind::Light : lacquer::Theme::Kind::Dark,
                          QSettings().value("textScale", 1.0).toDouble());
    const lacquer::CallbackWatch watch;
    lacquer::Session session;
    lacquer::MainWindow window(session);
    window.show();
    lacquer::serveUiMap(&window);
    window.offerRecovery();
    lacquer::onEndSignal(&window, [&session] {
        session.transport().closeDevice();
        session.document().keepForNextStart();
        QApplication::exit(0);
    });
    // After the first picture is there: opening a device may take its time.
    QTimer::singleShot(0, &window, [&] {
        if (!parser.isSet(noAudio)) session.transport().openRememberedDevice();
        window.commands().takeFiles(parser.positionalArguments(), false);
        if (parser.isSet(reference)) session.importFiles(parser.values(reference), true);
    });
    return QApplication::exec();
}
