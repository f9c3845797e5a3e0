// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of the album and the table below them.
#include "app/NamesPanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "app/Paths.h"
#include "app/Session.h"
#include "app/TrackNamesModel.h"
#include "project/Codes.h"
#include "project/Edit.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr int kPictureSize = 92;
constexpr int kCoverSizes[] = {600, 1400, 3000};

QString coloured(const QString& text, Role role) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>")
        .arg(Theme::color(role).name(), text.toHtmlEscaped());
}

}  // namespace

NamesPanel::NamesPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      model_(new TrackNamesModel(session, this)),
      table_(new QTableView(this)),
      eanState_(new QLabel(this)),
      cdText_(new QCheckBox(tr("Write CD-Text to discs"), this)),
      picture_(new QLabel(this)),
      coverFacts_(new QLabel(this)),
      coverSize_(new QComboBox(this)) {
    setObjectName("namesPanel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto* row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(makeCover());
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(5);
    title_ = addField(grid, 0, 0, tr("Album"), tr("Title of the album or single"), nullptr);
    addField(grid, 0, 1, tr("Artist"), tr("Of all tracks that name none"), &Credits::artist);
    addField(grid, 1, 0, tr("Genre"), tr("Of all tracks that name none"), &Credits::genre);
    addField(grid, 1, 1, tr("Composer"), tr("Of all tracks that name none"), &Credits::composer);
    addField(grid, 2, 0, tr("Year"), tr("Of all tracks that name none"), &Credits::year);
    addField(grid, 2, 1, tr("Copyright"), tr("Of all tracks that name none"), &Credits::copyright);
    ean_ = addField(grid, 3, 0, tr("UPC/EAN"),
                    tr("The release's bar code: 12 or 13 digits with a check digit"), nullptr);
    addField(grid, 3, 1, tr("Notes"), tr("Printed in the report only"), &Credits::notes);
    grid->addWidget(eanState_, 4, 1);
    grid->addWidget(cdText_, 4, 3);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    eanState_->setFont(Theme::font(Lettering::Small));
    row->addLayout(grid, 1);
    column->addLayout(row);
    cdText_->setToolTip(tr("Titles and names that CD players show"));
    connect(cdText_, &QCheckBox::clicked, this, [this](bool on) {
        session_.apply(edit::setAlbumCdText(session_.project(), on), tr("CD-Text"));
    });
    addTable();
    column->addWidget(table_, 1);
    connect(&session, &Session::projectChanged, this, &NamesPanel::fill);
    fill();
}

QLineEdit* NamesPanel::addField(QGridLayout* grid, int row, int column, const QString& name,
                                const QString& tip, std::string Credits::*credit) {
    auto* label = new QLabel(name, this);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto* line = new QLineEdit(this);
    line->setAccessibleName(name);
    line->setToolTip(tip);
    label->setBuddy(line);
    grid->addWidget(label, row, 2 * column);
    grid->addWidget(line, row, 2 * column + 1);
    const Field field{line, credit};
    fields_.push_back(field);
    connect(line, &QLineEdit::editingFinished, this, [this, field] { keep(field); });
    return line;
}

QWidget* NamesPanel::makeCover() {
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    picture_->setFixedSize(kPictureSize, kPictureSize);
    picture_->setAlignment(Qt::AlignCenter);
    picture_->setAccessibleName(tr("Cover"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    auto* choose = new QPushButton(tr("Cover…"), part);
    choose->setToolTip(
        tr("A PNG or JPEG picture for the files. It is put into every one of them."));
    connect(choose, &QPushButton::clicked, this, &NamesPanel::chooseCover);
    removeCover_ = new QPushButton(tr("Remove"), part);
    removeCover_->setAccessibleName(tr("Remove the cover"));
    connect(removeCover_, &QPushButton::clicked, this, [this] {
        session_.apply(edit::setAlbumCover(session_.project(), {}), tr("Remove the cover"));
    });
    buttons->addWidget(choose);
    buttons->addWidget(removeCover_);
    coverFacts_->setFont(Theme::font(Lettering::Small));
    coverFacts_->setForegroundRole(QPalette::PlaceholderText);
    coverSize_->addItem(tr("as it is"), 0);
    for (const int pixels : kCoverSizes)
        coverSize_->addItem(tr("at most %1 px").arg(pixels), pixels);
    coverSize_->setAccessibleName(tr("Size of the cover in the files"));
    coverSize_->setToolTip(
        tr("Longest edge of the picture inside the files. A larger one is made smaller there; your "
           "picture stays as it is."));
    connect(coverSize_, &QComboBox::activated, this, [this] {
        Delivery delivery = session_.project().delivery;
        delivery.coverPixels = coverSize_->currentData().toInt();
        session_.apply(edit::setDelivery(session_.project(), delivery), tr("Size of the cover"));
    });
    auto* top = new QHBoxLayout;
    top->addWidget(picture_);
    top->addWidget(coverFacts_, 1);
    column->addLayout(top);
    column->addLayout(buttons);
    column->addWidget(coverSize_);
    column->addStretch(1);
    return part;
}

void NamesPanel::addTable() {
    table_->setObjectName("trackNames");
    table_->setAccessibleName(tr("Tracks"));
    table_->setModel(model_);
    table_->setItemDelegate(new TrackNamesDelegate(table_));
    table_->setFrameShape(QFrame::NoFrame);
    table_->setShowGrid(false);
    table_->verticalHeader()->hide();
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    table_->setTabKeyNavigation(true);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setStretchLastSection(true);
    const int widths[] = {36, 180, 140, 140, 140, 110, 110, 90, 60, 130, 130, 180};
    for (int i = 0; i < TrackNamesModel::Columns; ++i)
        table_->setColumnWidth(i, static_cast<int>(widths[i] * Theme::scale()));
}

void NamesPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange) return;
    shown_.reset();
    fill();
}

void NamesPanel::setTracks(const std::vector<Id>& tracks) {
    model_->setTracks(tracks);
}

void NamesPanel::keep(const Field& field) {
    const Project& now = session_.project();
    const std::string text = field.line->text().trimmed().toStdString();
    if (field.line == title_) {
        session_.apply(edit::setAlbumTitle(now, text), tr("Title of the album"));
    } else if (field.line == ean_) {
        session_.apply(edit::setAlbumEan(now, text), tr("UPC/EAN"));
    } else {
        Credits credits = now.album.credits;
        credits.*field.credit = text;
        session_.apply(edit::setAlbumCredits(now, credits), field.line->accessibleName());
    }
    fill();
}

void NamesPanel::fill() {
    const Album& album = session_.project().album;
    for (const Field& field : fields_) {
        const std::string& text = field.line == title_ ? album.title
                                  : field.line == ean_ ? album.ean
                                                       : album.credits.*field.credit;
        if (!field.line->hasFocus() || !field.line->isModified())
            field.line->setText(QString::fromStdString(text));
    }
    cdText_->setChecked(album.cdText);
    coverSize_->setCurrentIndex(
        std::max(0, coverSize_->findData(session_.project().delivery.coverPixels)));
    showEan();
    showCover();
}

void NamesPanel::showEan() {
    const std::string& ean = session_.project().album.ean;
    if (ean.empty())
        eanState_->clear();
    else if (isEan(ean))
        eanState_->setText(coloured(QStringLiteral("✓ ") + tr("check digit right"), Role::Good));
    else if (const char digit = eanCheckDigit(ean); ean.size() == 13 && digit != '?')
        eanState_->setText(
            coloured(QStringLiteral("✗ ") + tr("the last digit should be %1").arg(QChar(digit)),
                     Role::Wrong));
    else
        eanState_->setText(
            coloured(QStringLiteral("✗ ") + tr("needs 12 or 13 digits"), Role::Wrong));
}

// Read again only when it is another file: the page is filled at every edit.
void NamesPanel::showCover() {
    const auto& cover = session_.project().album.cover;
    removeCover_->setEnabled(!cover.empty());
    coverSize_->setEnabled(!cover.empty());
    if (cover == shown_) return;
    shown_ = cover;
    picture_->clear();
    picture_->setStyleSheet(
        QStringLiteral("border: 1px dashed %1; border-radius: 6px; color: %2;")
            .arg(Theme::color(Role::FaintText).name(), Theme::color(Role::DimText).name()));
    coverFacts_->clear();
    if (cover.empty()) return picture_->setText(tr("no cover"));
    QImageReader reader(fromPath(cover));
    const QSize size = reader.size();
    reader.setScaledSize(size.scaled(kPictureSize, kPictureSize, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull()) return picture_->setText(tr("cannot be read"));
    picture_->setStyleSheet({});
    picture_->setPixmap(QPixmap::fromImage(image));
    coverFacts_->setText(QStringLiteral("%1 × %2").arg(size.width()).arg(size.height()));
    coverFacts_->setToolTip(fromPath(cover));
}

void NamesPanel::chooseCover() {
    const Project& now = session_.project();
    const QString place = now.album.cover.empty()
                              ? QFileInfo(fromPath(session_.document().file())).absolutePath()
                              : fromPath(now.album.cover);
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Cover"), place, tr("Pictures") + QStringLiteral(" (*.png *.jpg *.jpeg)"), nullptr,
        QFileDialog::DontUseNativeDialog);
    if (!file.isEmpty()) session_.apply(edit::setAlbumCover(now, toPath(file)), tr("Cover"));
}

}  // namespace lacquer
