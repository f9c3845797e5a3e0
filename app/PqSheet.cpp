// SPDX-License-Identifier: GPL-3.0-or-later
// The report's HTML table laid out by QTextDocument.
#include "app/PqSheet.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPdfWriter>
#include <QTextDocument>

#include "app/Paths.h"
#include "base/Files.h"
#include "render/AlbumReport.h"

namespace lacquer {
namespace {

constexpr const char* kTitle = "PQ sheet";  // in English, like the sheet
constexpr int kDpi = 300;
constexpr double kMarginMm = 15.0;

QString pageOf(const AlbumReport& report) {
    const Album& album = report.project.album;
    const auto text = [](const std::string& s) {
        return QString::fromStdString(s).toHtmlEscaped();
    };
    QString page = QStringLiteral(
        "<style>body{font-family:sans-serif;font-size:9pt;color:#000} th{text-align:left;"
        "padding:3px 8px} td{padding:3px 8px}</style><h2>PQ sheet</h2><p>");
    page += QStringLiteral("<b>%1</b><br>%2<br>UPC/EAN %3<br>Date %4</p>")
                .arg(text(album.title), text(album.credits.artist),
                     text(report.layout.disc.ean.empty() ? "none" : report.layout.disc.ean),
                     text(report.project.created.substr(0, 10)));
    page += QString::fromStdString(pqSheetHtml(report.layout));
    for (const DiscProblem& problem : report.problems)
        page += QStringLiteral("<p>%1</p>").arg(text(problem.what.english()));
    for (const TrackPtr& track : report.project.tracks)
        if (track->place.enabled && !track->credits.notes.empty())
            page += QStringLiteral("<p><b>%1</b>: %2</p>")
                        .arg(text(track->title), text(track->credits.notes));
    return page;
}

}  // namespace

Done writePqSheet(const AlbumReport& report, const QString& file) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kDpi);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm),
                              QPageLayout::Millimeter);
        writer.setTitle(QString::fromLatin1(kTitle));
        writer.setCreator(QStringLiteral("Lacquer"));
        QTextDocument document;
        document.documentLayout()->setPaintDevice(&writer);
        document.setPageSize(QSizeF(writer.width(), writer.height()));
        document.setHtml(pageOf(report));
        document.print(&writer);
    }
    return writeWhole(toPath(file), bytes.toStdString(), AtomicFile::Existing::Replace);
}

}  // namespace lacquer
