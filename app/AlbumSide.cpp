// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the album's side column.
#include "app/AlbumSide.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "album/RedBook.h"
#include "app/Actions.h"
#include "app/AlbumMeasures.h"
#include "app/Session.h"
#include "measure/AlbumTone.h"
#include "project/Codes.h"
#include "project/Edit.h"
#include "widgets/AlbumCharts.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr std::size_t kMostOutliers = 3;  // told in words and drawn apart
constexpr Frames kUsualDisc = 359849;     // 79:57:74

void addHead(QVBoxLayout* column, const QString& title) {
    auto* label = new QLabel(title.toUpper());
    label->setFont(Theme::font(Lettering::Section));
    label->setForegroundRole(QPalette::PlaceholderText);
    column->addSpacing(6);
    column->addWidget(label);
}

QLabel* addText(QVBoxLayout* column, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setFont(Theme::font(Lettering::Small));
    column->addWidget(label);
    return label;
}

QString line(const QString& sign, Role role, const QString& text) {
    return QStringLiteral("<span style=\"color:%1\">%2</span> %3<br>")
        .arg(Theme::color(role).name(), sign, text.toHtmlEscaped());
}

QString bandName(const ToneOutlier& one) {
    const auto text = [](double hz) { return displayHertz(hz); };
    if (one.lowHz < 50) return AlbumSide::tr("below %1").arg(text(one.highHz));
    if (one.highHz > 12000) return AlbumSide::tr("above %1").arg(text(one.lowHz));
    return AlbumSide::tr("from %1 to %2").arg(text(one.lowHz), text(one.highHz));
}

}  // namespace

AlbumSide::AlbumSide(Session& session, AlbumMeasures& measures, const Actions& actions,
                     QWidget* parent)
    : QWidget(parent), session_(session), measures_(measures) {
    setObjectName("albumSide");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(5);
    addHead(column, tr("Album"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(5);
    title_ = addField(grid, tr("Title"), tr("The album's title, for tags, CD-Text and reports."));
    artist_ = addField(grid, tr("Artist"),
                       tr("Who made the album; tracks may have artists of their own."));
    ean_ =
        addField(grid, tr("UPC/EAN"),
                 tr("The album's product code: 12 or 13 digits, the last one checks the others."));
    eanSign_ = new QLabel(this);
    grid->addWidget(eanSign_, 2, 2);
    column->addLayout(grid);
    total_ = addText(column, this);
    level_ = addText(column, this);
    addHead(column, tr("Red Book"));
    rules_ = addText(column, this);
    rules_->setObjectName("albumRules");
    addHead(column, tr("Loudness across the album"));
    column->addWidget(loudness_ = new AlbumLoudnessChart(this));
    auto* even = new QToolButton(this);
    even->setDefaultAction(actions["evenOut"]);
    even->setAccessibleName(even->text().remove('&'));
    even->setFocusPolicy(Qt::TabFocus);
    column->addWidget(even);
    addHead(column, tr("Tone across the album"));
    column->addWidget(tone_ = new AlbumToneChart(this));
    toneNote_ = addText(column, this);
    column->addStretch(1);
    connect(title_, &QLineEdit::editingFinished, this, [this] {
        session_.apply(
            edit::setAlbumTitle(session_.project(), title_->text().trimmed().toStdString()),
            tr("Title of the album"));
    });
    connect(artist_, &QLineEdit::editingFinished, this, [this] {
        Credits credits = session_.project().album.credits;
        credits.artist = artist_->text().trimmed().toStdString();
        session_.apply(edit::setAlbumCredits(session_.project(), credits),
                       tr("Artist of the album"));
    });
    connect(ean_, &QLineEdit::editingFinished, this, [this] {
        session_.apply(edit::setAlbumEan(session_.project(), ean_->text().toStdString()),
                       tr("UPC/EAN"));
        showEan();
    });
    connect(ean_, &QLineEdit::textEdited, this, &AlbumSide::showEan);
    connect(loudness_, &AlbumLoudnessChart::chosen, this, [this](Id track) { emit chosen(track); });
}

QLineEdit* AlbumSide::addField(QGridLayout* grid, const QString& name, const QString& tip) {
    const int row = grid->rowCount() == 1 && grid->count() == 0 ? 0 : grid->rowCount();
    auto* label = new QLabel(name, this);
    label->setFont(Theme::font(Lettering::Small));
    label->setForegroundRole(QPalette::PlaceholderText);
    auto* field = new QLineEdit(this);
    field->setAccessibleName(name);
    field->setToolTip(tip);
    field->setMinimumWidth(40);
    label->setBuddy(field);
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1);
    return field;
}

// While somebody types here the text is theirs.
void AlbumSide::showProject() {
    const Album& album = session_.project().album;
    const auto put = [](QLineEdit* field, const std::string& text) {
        if (!field->hasFocus() || !field->isModified())
            field->setText(QString::fromStdString(text));
    };
    put(title_, album.title);
    put(artist_, album.credits.artist);
    put(ean_, album.ean);
    showEan();
    total_->setText(totalText());
    rules_->setText(rulesText());
    showMeasures();
}

void AlbumSide::showEan() {
    const std::string tidy = tidyEan(ean_->text().toStdString());
    const bool right = isEan(tidy);
    eanSign_->setText(tidy.empty() ? QString() : right ? QStringLiteral("✓") : QStringLiteral("✕"));
    QPalette palette = eanSign_->palette();
    palette.setColor(QPalette::WindowText, Theme::color(right ? Role::Good : Role::Wrong));
    eanSign_->setPalette(palette);
    eanSign_->setToolTip(
        tidy.empty() ? QString()
        : right      ? tr("The check digit is right.")
                     : tr("The check digit does not fit, or there are not 12 or 13 digits."));
    eanSign_->setAccessibleName(eanSign_->toolTip());
}

QString AlbumSide::totalText() const {
    const Project& project = session_.project();
    const Sequence sequence(project);
    if (project.rate <= 0.0 || sequence.tracks().empty()) return tr("No track sounds yet.");
    Frames music = 0;
    for (const Placed& one : sequence.tracks()) music += one.length();
    const auto time = [&](Frames frames) {
        return QString::fromStdString(formatTime(framesToSeconds(frames, project.rate)));
    };
    const Frames sectors = sectorAt(sequence.length() - 1, project.rate) + 1;
    return tr("Total <b>%1</b> · %2 CD frames<br>Tracks %3, gaps %4")
        .arg(time(sequence.length()), QLocale().toString(sectors), time(music),
             time(sequence.length() - music).replace('-', QChar(0x2212)));
}

QString AlbumSide::rulesText() const {
    const Project& project = session_.project();
    const Sequence sequence(project);
    if (sequence.tracks().empty()) return {};
    const std::vector<DiscProblem> problems = checkAlbum(project);
    const DiscLayout layout = layOutDisc(project, sequence);
    QString text;
    if (!hasErrors(problems))
        text += line(QStringLiteral("✓"), Role::Good,
                     tr("tracks: %1, marks and lengths in order").arg(layout.disc.tracks.size()));
    if (layout.disc.sectors <= kUsualDisc)
        text += line(QStringLiteral("✓"), Role::Good, tr("fits 79:57"));
    const auto off =
        std::count_if(layout.shifts.begin(), layout.shifts.end(),
                      [](const MarkShift& one) { return std::abs(one.milliseconds) > 0.01; });
    text += off == 0 ? line(QStringLiteral("✓"), Role::Good, tr("tracks begin CD frames"))
                     : line(QStringLiteral("▲"), Role::Caution,
                            tr("marks that go to the CD frame before on a disc: %1").arg(off));
    for (std::size_t i = 1; i < sequence.tracks().size(); ++i) {
        const Placed& one = sequence.tracks()[i];
        if (one.number > 1 && one.mark < sequence.tracks()[i - 1].end)
            text += line(QStringLiteral("▲"), Role::Caution,
                         tr("track %1 starts inside a crossfade").arg(one.number));
    }
    for (const DiscProblem& problem : problems)
        text += line(problem.isError ? QStringLiteral("✕") : QStringLiteral("▲"),
                     problem.isError ? Role::Wrong : Role::Caution, translated(problem.what));
    if (text.endsWith(QLatin1String("<br>"))) text.chop(4);
    return text;
}

void AlbumSide::showLevel() {
    const auto album = measures_.album();
    if (album)
        return level_->setText(
            tr("Album loudness <b>%1 LUFS</b><br>Range %2 LU")
                .arg(displayNumber(album->integratedLufs, 1), displayNumber(album->rangeLu, 1)));
    const int left = measures_.remaining();
    level_->setText(left > 0 ? tr("Measuring; tracks to go: %1").arg(left) : QString());
}

QString AlbumSide::toneText() const {
    std::vector<const std::vector<ThirdOctave>*> tones;
    std::vector<const Track*> tracks;
    const Sequence sequence(session_.project());
    for (const Placed& one : sequence.tracks()) {
        const TrackMeasure* measure = measures_.of(one.track);
        if (!measure || measure->tone.empty()) return {};
        tones.push_back(&measure->tone);
        tracks.push_back(session_.project().track(one.track));
    }
    if (tones.size() < 3) return {};
    QString text;
    const auto outliers = toneOutliers(tones);
    for (std::size_t i = 0; i < std::min(outliers.size(), kMostOutliers); ++i) {
        const ToneOutlier& one = outliers[i];
        const Placed& placed = sequence.tracks()[one.programme];
        const QString name = QString::fromStdString(tracks[one.programme]->title);
        const QString db = displayNumber(std::abs(one.db), 1);
        text +=
            line(QStringLiteral("▲"), Role::Caution,
                 one.db > 0 ? tr("Track %1, “%2”, has %3 dB more %4 than the others.")
                                  .arg(QString::number(placed.number), name, db, bandName(one))
                            : tr("Track %1, “%2”, has %3 dB less %4 than the others.")
                                  .arg(QString::number(placed.number), name, db, bandName(one)));
    }
    if (text.isEmpty())
        return line(QStringLiteral("✓"), Role::Good, tr("No track stands apart from the others."));
    return text;
}

void AlbumSide::showMeasures() {
    showLevel();
    const Sequence sequence(session_.project());
    std::vector<LoudnessBar> bars;
    std::vector<ToneCurve> curves;
    std::vector<const std::vector<ThirdOctave>*> tones;
    std::vector<std::size_t> curveOf;
    for (const Placed& one : sequence.tracks()) {
        const QString name = one.number > 0 ? QString::number(one.number) : QStringLiteral("–");
        const TrackMeasure* measure = measures_.of(one.track);
        LoudnessBar bar{.track = one.track, .name = name};
        if (measure) {
            bar.lufs = measure->loudness.integratedLufs;
            bar.rangeLu = measure->loudness.rangeLu;
        }
        bars.push_back(bar);
        if (!measure || measure->tone.empty()) continue;
        ToneCurve curve{.track = one.track, .name = name, .hz = {}, .db = toneShape(measure->tone)};
        for (const ThirdOctave& band : measure->tone) curve.hz.push_back(band.hz);
        curves.push_back(std::move(curve));
        tones.push_back(&measure->tone);
    }
    auto outliers = toneOutliers(tones);
    outliers.resize(std::min(outliers.size(), kMostOutliers));
    for (const ToneOutlier& one : outliers) curves[one.programme].stands = true;
    const auto album = measures_.album();
    loudness_->setBars(std::move(bars), album ? album->integratedLufs : NAN);
    tone_->setCurves(std::move(curves));
    const QString note = toneText();
    toneNote_->setText(note.endsWith(QLatin1String("<br>")) ? note.chopped(4) : note);
}

void AlbumSide::setCurrent(quint64 track) {
    loudness_->setCurrent(track);
    tone_->setCurrent(track);
}

}  // namespace lacquer
