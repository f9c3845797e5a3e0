// SPDX-License-Identifier: GPL-3.0-or-later
// Export reports as rich text.
#include "app/ExportReportText.h"

#include <QFileInfo>

#include "app/FoundText.h"
#include "base/Units.h"
#include "render/Export.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

QString coloured(const QString& text, Role role) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>")
        .arg(Theme::color(role).name(), text);
}

QString row(const QString& name, const QString& value) {
    return QStringLiteral("<tr><td style=\"padding-right:16px\">%1</td><td>%2</td></tr>")
        .arg(name, value);
}

QString figures(const ExportReport& report) {
    const LoudnessResult& loudness = report.written.loudness;
    QString rows = row(translated(TR("export", "Length")),
                       displayMinutes(framesToSeconds(report.frames, report.rate)));
    rows += row(translated(TR("export", "Integrated loudness")),
                translated(TR("export", "%1 LUFS")).arg(displayNumber(loudness.integratedLufs, 1)));
    rows += row(translated(TR("export", "Loudness range")),
                translated(TR("export", "%1 LU")).arg(displayNumber(loudness.rangeLu, 1)));
    rows += row(translated(TR("export", "True peak")),
                translated(TR("export", "%1 dBTP")).arg(displayNumber(loudness.truePeakDbtp, 2)));
    rows += row(translated(TR("export", "Peak to loudness")),
                translated(TR("export", "%1 dB")).arg(displayNumber(loudness.plrDb, 1)));
    return QStringLiteral("<table>%1</table>").arg(rows);
}

// "00:12 by 0.08 dB, 01:03 by 0.02 dB, …": the first ones.
QString heldPlaces(const ExportReport& report) {
    constexpr std::size_t kMost = 5;
    QStringList words;
    for (const HeldPlace& place : report.held) {
        if (words.size() == kMost) {
            words << QStringLiteral("…");
            break;
        }
        words << translated(TR("export", "%1 by %2 dB"))
                     .arg(displayMinutes(framesToSeconds(place.start, report.rate)),
                          displayNumber(place.reductionDb, 2));
    }
    return words.join(QStringLiteral(", "));
}

QString checks(const ExportReport& report) {
    QString lines;
    for (const PromiseCheck& check : report.written.checks) {
        const QString what = translated(check.what).toHtmlEscaped();
        const QString got = QString::fromStdString(check.got).toHtmlEscaped();
        if (check.kept)
            lines += coloured(QStringLiteral("✓ %1: %2").arg(what, got), Role::Good);
        else
            lines +=
                coloured(translated(TR("export", "✗ %1: %2 instead of %3"))
                             .arg(what, got, QString::fromStdString(check.wanted).toHtmlEscaped()),
                         Role::Wrong);
        lines += QStringLiteral("<br>");
    }
    return lines;
}

}  // namespace

QString exportReportText(const ExportReport& report) {
    const QString name = QString::fromStdString(report.file.filename().string()).toHtmlEscaped();
    QString text = QStringLiteral("<p><b>%1</b></p>")
                       .arg(translated(TR("export", "Written and read back: %1")).arg(name));
    text += figures(report) + QStringLiteral("<p>") + checks(report);
    for (const QString& line : foundLines(report.found, report.projectRate))
        text += line.toHtmlEscaped() + QStringLiteral("<br>");
    if (!report.held.empty())
        text +=
            coloured(translated(TR("export",
                                   "After the conversion the ceiling had to be held in places: %1 "
                                   "(%2)."))
                         .arg(QString::number(report.held.size()), heldPlaces(report)),
                     Role::Caution) +
            QStringLiteral("<br>");
    if (report.target && !report.target->reached)
        text +=
            coloured(translated(TR("export", "The loudness could not be reached.")), Role::Wrong) +
            QStringLiteral("<br>");
    for (const Message& warning : report.warnings)
        text +=
            coloured(translated(warning).toHtmlEscaped(), Role::Caution) + QStringLiteral("<br>");
    return text + QStringLiteral("</p>");
}

}  // namespace lacquer
