// SPDX-License-Identifier: GPL-3.0-or-later
// Reads and compares on a worker; sentences, sections, one step.
#include "app/ReplaceDialog.h"

#include <QCheckBox>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "album/Arrange.h"
#include "app/NewMixReader.h"
#include "app/Session.h"
#include "widgets/Texts.h"

namespace lacquer {

ReplaceDialog::ReplaceDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      session_(session),
      file_(new QLabel(this)),
      text_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      parts_(new QTreeWidget(this)),
      asLoud_(new QCheckBox(this)),
      take_(new QPushButton(tr("&Take the new version"), this)),
      choose_(new QPushButton(tr("Another &file…"), this)),
      close_(new QPushButton(tr("&Keep the old one"), this)),
      reader_(new NewMixReader(this)) {
    setObjectName("replaceDialog");
    setWindowTitle(tr("Replace the mix"));
    resize(900, 400);
    auto* column = new QVBoxLayout(this);
    for (QLabel* label : {file_, text_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    progress_->setRange(0, 1000);
    progress_->setTextVisible(false);
    column->addWidget(progress_);
    parts_->setObjectName("revisionParts");
    parts_->setAccessibleName(tr("Sections that changed"));
    parts_->setToolTip(tr("A click puts the cursor where the section begins."));
    parts_->setHeaderLabels({tr("From"), tr("To"), tr("What changed")});
    parts_->setRootIsDecorated(false);
    parts_->header()->setStretchLastSection(false);
    parts_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    column->addWidget(parts_, 1);
    asLoud_->setObjectName("replaceAsLoud");
    asLoud_->setToolTip(
        tr("The track's gain makes up for the other level, so that compressors and the limiter get "
           "what they were set for. It is shown in the table and can be changed there."));
    column->addWidget(asLoud_);
    column->addLayout(makeButtons());
    connect(this, &QDialog::finished, reader_, &NewMixReader::cancel);
    connect(reader_, &NewMixReader::progressed, progress_, &QProgressBar::setValue);
    connect(parts_, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem* item) { goTo(parts_->indexOfTopLevelItem(item)); });
    connect(&session, &Session::projectChanged, this, [this] {
        // The track is gone, or has another sound by now: there is nothing left to replace.
        const Track* track = session_.project().track(track_);
        if (!track || !(track->source == old_)) close();
    });
}

QLayout* ReplaceDialog::makeButtons() {
    auto* row = new QHBoxLayout;
    row->addWidget(choose_);
    row->addStretch(1);
    row->addWidget(close_);
    row->addWidget(take_);
    take_->setDefault(true);
    take_->setObjectName("takeNewMix");
    take_->setProperty("accent", true);
    take_->setToolTip(tr("Chain, trims, fades, ride and marks stay where they are in the music."));
    connect(take_, &QPushButton::clicked, this, &ReplaceDialog::take);
    connect(choose_, &QPushButton::clicked, this, &ReplaceDialog::fileAsked);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

void ReplaceDialog::compare(Id id, const QString& file) {
    reader_->cancel();
    found_.reset();
    parts_->clear();
    const Track* track = session_.project().track(id);
    const ClipPtr before = track ? session_.clips().clip(track->source) : nullptr;
    if (!track) return;
    track_ = id;
    old_ = track->source;
    file_->setText(tr("“%1”: %2").arg(QString::fromStdString(track->title), file));
    if (!before) {
        text_->setText(
            tr("The old sound is not loaded, so the new one cannot be compared with it. "
               "Wait until it is, or point the track to the file."));
        return showState();
    }
    text_->setText(tr("Reading the new version and comparing it with the old one…"));
    reader_->read(before, file, [this](const Result<NewMix>& found) { show(found); });
    showState();
}

void ReplaceDialog::show(const Result<NewMix>& found) {
    if (!found) {
        text_->setText(translated(found.error().message));
        return showState();
    }
    found_ = *found;
    const Revision& revision = found_->revision;
    const double rate = session_.project().rate;
    QStringList sentences;
    for (const Message& one : describe(revision, rate)) sentences << translated(one);
    text_->setText(sentences.join(' '));
    for (const RevisionPart& part : revision.parts) {
        const auto time = [rate](Frames at) {
            return QString::fromStdString(formatTime(framesToSeconds(at, rate)));
        };
        auto* item = new QTreeWidgetItem(
            parts_, part.isWhole ? QStringList{tr("all"), {}, translated(describe(part))}
                                 : QStringList{time(part.start), time(part.end),
                                               translated(describe(part))});
        item->setToolTip(2, item->text(2));
    }
    asLoud_->setText(tr("As &loud as before: track gain %1 dB")
                         .arg(displaySigned(
                             gainAsBefore(revision, session_.project().track(track_)->gainDb), 1)));
    showState();
}

void ReplaceDialog::showState() {
    const bool isBusy = reader_->isReading();
    const bool isOther = found_ && !found_->revision.isSame;
    progress_->setVisible(isBusy);
    parts_->setVisible(isOther && !found_->revision.parts.empty());
    asLoud_->setVisible(isOther && std::abs(found_->revision.gainDb) >= 0.05);
    take_->setEnabled(found_.has_value());
    close_->setText(isBusy ? tr("Ca&ncel") : tr("&Keep the old one"));
}

void ReplaceDialog::goTo(int row) {
    const Track* track = session_.project().track(track_);
    if (!found_ || !track || row < 0 || row >= std::ssize(found_->revision.parts)) return;
    session_.selectTrack(track_);
    session_.seekInTrack(std::max<Frames>(
        0, found_->revision.parts[static_cast<std::size_t>(row)].start - track->trimStart));
}

void ReplaceDialog::take() {
    const Track* track = session_.project().track(track_);
    if (!found_ || !track) return;
    const SourceRef old = track->source;
    SourceRef source = found_->source;
    source.version = session_.clips().nextVersion(source.path);
    Project next = session_.project();
    for (const TrackPtr& one : session_.project().tracks) {
        if (!(one->source == old)) continue;
        next = edit::replaceMix(next, one->id, source, found_->revision.lag);
        if (asLoud_->isVisible() && asLoud_->isChecked())
            next = edit::setTrackGain(next, one->id, gainAsBefore(found_->revision, one->gainDb));
    }
    const QString title = QString::fromStdString(track->title);
    found_.reset();
    session_.apply(next, tr("New mix of “%1”").arg(title));
    accept();
}

}  // namespace lacquer
