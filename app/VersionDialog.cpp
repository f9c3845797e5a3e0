// SPDX-License-Identifier: GPL-3.0-or-later
// Reads and aligns on a worker; sentences, a name, one step.
#include "app/VersionDialog.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <cmath>

#include "app/NewMixReader.h"
#include "app/Session.h"
#include "project/Edit.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr int kWide = 560;
constexpr double kSameLevelDb = 0.05;

QString withoutSong(const QString& name, const QString& song) {
    return song.isEmpty() || !name.startsWith(song, Qt::CaseInsensitive) ? name
                                                                         : name.mid(song.size());
}

}  // namespace

QString versionNameOf(const QString& fileBaseName, const QString& songTitle,
                      const QString& songFileBaseName) {
    QString name = withoutSong(fileBaseName, songFileBaseName);
    if (name == fileBaseName) name = withoutSong(fileBaseName, songTitle);
    static const QRegularExpression edges(QStringLiteral("^[\\s\\-_.,(\\[]+|[\\s\\-_.,)\\]]+$"));
    name.remove(edges);
    name.replace('_', ' ');
    if (!name.isEmpty()) name[0] = name[0].toUpper();
    return name;
}

VersionDialog::VersionDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      session_(session),
      file_(new QLabel(this)),
      text_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      name_(new QLineEdit(this)),
      add_(new QPushButton(tr("&Add the version"), this)),
      close_(new QPushButton(tr("Ca&ncel"), this)),
      reader_(new NewMixReader(this)) {
    setObjectName("versionDialog");
    setWindowTitle(tr("Add a version"));
    auto* column = new QVBoxLayout(this);
    for (QLabel* label : {file_, text_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    progress_->setRange(0, 1000);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress"));
    column->addWidget(progress_);
    auto* caption = new QLabel(tr("Na&me of the version:"), this);
    caption->setBuddy(name_);
    column->addWidget(caption);
    name_->setObjectName("versionName");
    name_->setAccessibleName(tr("Name of the version"));
    name_->setToolTip(tr("Stands behind the track's title, in lists and in the names of files."));
    column->addWidget(name_);
    column->addStretch(1);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(close_);
    row->addWidget(add_);
    column->addLayout(row);
    add_->setObjectName("addVersion");
    add_->setDefault(true);
    add_->setProperty("accent", true);
    add_->setToolTip(
        tr("It goes through this track's chain, trims, fades and drawn gain, and is delivered "
           "beside the track, aligned with it."));
    connect(add_, &QPushButton::clicked, this, &VersionDialog::add);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(name_, &QLineEdit::textChanged, this, &VersionDialog::showState);
    connect(this, &QDialog::finished, reader_, &NewMixReader::cancel);
    connect(reader_, &NewMixReader::progressed, progress_, &QProgressBar::setValue);
    connect(&session, &Session::projectChanged, this, [this] {
        if (isVisible() && !session_.project().track(track_)) reject();
    });
}

QString VersionDialog::told() const {
    return text_->text();
}

void VersionDialog::read(Id id, const QString& file) {
    reader_->cancel();
    found_.reset();
    const Track* track = session_.project().track(id);
    if (!track) return;
    track_ = id;
    const QString title = QString::fromStdString(track->title);
    file_->setText(tr("“%1”: %2").arg(title, file));
    const QFileInfo own(QFile::decodeName(track->source.path.c_str()));
    const QString name =
        versionNameOf(QFileInfo(file).completeBaseName(), title, own.completeBaseName());
    name_->setText(name.isEmpty() ? tr("Version %1").arg(track->versions.size() + 2) : name);
    name_->selectAll();
    const ClipPtr mix = session_.clips().clip(track->source);
    if (!mix) {
        text_->setText(
            tr("The track's mix is not loaded, so the version cannot be aligned with "
               "it. Wait until it is, or look for its file."));
        return showState();
    }
    text_->setText(tr("Reading the file and looking for its place beside the mix…"));
    reader_->read(mix, file, [this](const Result<NewMix>& found) { show(found); });
    showState();
}

void VersionDialog::show(const Result<NewMix>& found) {
    if (found) found_ = *found;
    text_->setText(found ? sentences(*found) : translated(found.error().message));
    showState();
}

QString VersionDialog::sentences(const NewMix& found) const {
    const Revision& revision = found.revision;
    if (revision.isSame)
        return tr("This is the track's own mix, sample for sample. Choose another file.");
    if (!revision.isAligned)
        return tr(
            "Nothing in it lines up with the mix: this is another song or another speed. It "
            "would begin where the mix begins; listen before you deliver it.");
    QStringList out;
    const double ms = 1000.0 * framesToSeconds(std::abs(revision.lag), session_.project().rate);
    const QString samples = QString::number(std::abs(revision.lag));
    if (revision.lag == 0)
        out << tr("It begins with the mix, to the sample.");
    else
        out << (revision.lag > 0
                    ? tr("Its file begins %1 ms (%2 samples) after the mix; it is moved so that "
                         "both lie together to the sample.")
                    : tr("Its file begins %1 ms (%2 samples) ahead of the mix; it is moved so that "
                         "both lie together to the sample."))
                   .arg(displayNumber(ms, 1), samples);
    if (revision.isInverted) out << tr("Its polarity is opposite.");
    const QString level = displayNumber(std::abs(revision.gainDb), 1);
    if (std::abs(revision.gainDb) < kSameLevelDb)
        out << tr("What both share is equally loud.");
    else
        out << (revision.gainDb > 0 ? tr("What both share is %1 dB louder than in the mix.")
                                    : tr("What both share is %1 dB softer than in the mix."))
                   .arg(level);
    out << tr("It measures %1 LUFS, the mix %2.")
               .arg(displayNumber(revision.newLufs, 1), displayNumber(revision.oldLufs, 1));
    return out.join(' ');
}

void VersionDialog::showState() {
    progress_->setVisible(reader_->isReading());
    add_->setEnabled(found_ && !found_->revision.isSame && !name_->text().trimmed().isEmpty());
    layout()->activate();
    const int wide = std::max(width(), static_cast<int>(kWide * Theme::scale()));
    resize(wide, std::max(height(), layout()->totalHeightForWidth(wide)));
}

void VersionDialog::add() {
    const Track* track = session_.project().track(track_);
    if (!track || !found_) return;
    Version version;
    version.title = name_->text().trimmed().toStdString();
    version.source = found_->source;
    version.offset = found_->revision.lag;
    found_.reset();
    session_.apply(edit::addVersion(session_.project(), track_, version),
                   tr("Add version “%1” of “%2”")
                       .arg(name_->text().trimmed(), QString::fromStdString(track->title)));
    accept();
}

}  // namespace lacquer
