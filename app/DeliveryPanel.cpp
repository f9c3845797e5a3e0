// SPDX-License-Identifier: GPL-3.0-or-later
// Check boxes and fields of the delivery.
#include "app/DeliveryPanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>

#include "app/DitherOffers.h"
#include "app/Paths.h"
#include "app/Rule.h"
#include "app/Session.h"
#include "app/TargetOffers.h"
#include "project/Edit.h"
#include "render/DeliveryPlan.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr int kWidth = 316;
constexpr double kRates[] = {44100, 48000, 88200, 96000, 176400, 192000};
constexpr double kUsualCeiling = -1.0;
constexpr const char* kUsualPattern = "%number% %title%";

QLabel* caption(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(Theme::font(Lettering::Section));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel* small(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(Theme::font(Lettering::Small));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

/// Lines do not break between a number and its unit.
QString unbroken(QString words) {
    static const QRegularExpression unit(QStringLiteral("(?<=\\d) (?=dBTP|bit|kbit|kHz|GB)"));
    return words.replace(unit, QString(QChar::Nbsp));
}

/// The panel scrolls with the wheel; a value is not changed in passing.
template <class Box>
class Calm : public Box {
public:
    using Box::Box;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

/// With a real minus sign and a point, as all levels; a hyphen and a comma may be typed.
class LevelBox : public Calm<QDoubleSpinBox> {
public:
    explicit LevelBox(QWidget* parent) : Calm(parent) { setLocale(QLocale::c()); }

protected:
    QString textFromValue(double value) const override {
        return QDoubleSpinBox::textFromValue(value).replace('-', kMinus);
    }
    double valueFromText(const QString& text) const override {
        return QDoubleSpinBox::valueFromText(plain(text));
    }
    QValidator::State validate(QString& text, int& place) const override {
        QString typed = plain(text);
        return QDoubleSpinBox::validate(typed, place);
    }

private:
    static constexpr QChar kMinus{0x2212};
    static QString plain(QString text) { return text.replace(kMinus, '-').replace(',', '.'); }
};

std::filesystem::path absolutePath(const QString& text) {
    return toPath(QDir::cleanPath(QDir().absoluteFilePath(text)));
}

}  // namespace

DeliveryPanel::DeliveryPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      folder_(new QLineEdit(this)),
      pattern_(new QLineEdit(this)),
      example_(small({}, this)),
      rate_(new Calm<QComboBox>(this)),
      dither_(new Calm<QComboBox>(this)),
      holdCeiling_(new QCheckBox(tr("Ceiling"), this)),
      ceiling_(new LevelBox(this)) {
    setObjectName("deliveryPanel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* list = new QWidget;
    auto* rows = new QVBoxLayout(list);
    rows->setContentsMargins(12, 10, 12, 10);
    rows->setSpacing(1);
    addTargets(rows);
    rows->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(scroll, 1);
    column->addWidget(new Rule(Qt::Horizontal, this));
    addFiles(column);
    connect(&session, &Session::projectChanged, this, &DeliveryPanel::fill);
    connect(&session.document(), &Document::fileChanged, this, &DeliveryPanel::fill);
    setFixedWidth(static_cast<int>(kWidth * Theme::scale()));
    fill();
}

void DeliveryPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setFixedWidth(static_cast<int>(kWidth * Theme::scale()));
}

void DeliveryPanel::addTargets(QBoxLayout* column) {
    std::optional<TargetGroup> group;
    for (const TargetOffer& offer : targetOffers()) {
        if (group != offer.group) {
            if (group) column->addSpacing(10);
            group = offer.group;
            column->addWidget(caption(translated(targetGroupName(offer.group)), this));
        }
        auto* box = new QCheckBox(translated(offer.name), this);
        box->setObjectName(QStringLiteral("target-%1").arg(offer.id));
        box->setAccessibleName(box->text());
        box->setAccessibleDescription(translated(offer.words));
        box->setToolTip(translated(offer.words));
        box->setProperty("target", offer.id);
        connect(box, &QCheckBox::clicked, this, &DeliveryPanel::keepTargets);
        column->addWidget(box);
        auto* words = small(unbroken(translated(offer.words)), this);
        words->setContentsMargins(25, 0, 0, 5);
        column->addWidget(words);
        targets_.push_back(box);
    }
}

void DeliveryPanel::addFiles(QBoxLayout* column) {
    auto* grid = new QGridLayout;
    grid->setContentsMargins(12, 10, 12, 10);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    folder_->setObjectName("deliveryFolder");
    folder_->setAccessibleName(tr("Folder"));
    folder_->setToolTip(tr("Every target gets a folder of its own in here."));
    auto* choose = new QPushButton(tr("Choose…"), this);
    choose->setAccessibleName(tr("Choose the folder"));
    connect(choose, &QPushButton::clicked, this, &DeliveryPanel::chooseFolder);
    connect(folder_, &QLineEdit::editingFinished, this, [this] {
        const std::string typed = folder_->text().trimmed().toStdString();
        if (typed.empty() || absolutePath(folder_->text()) != folder())
            change(tr("Delivery folder"), [&](Delivery& d) { d.folder = typed; });
        fill();
    });
    grid->addWidget(new QLabel(tr("Folder"), this), 0, 0);
    grid->addWidget(folder_, 0, 1);
    grid->addWidget(choose, 0, 2);
    pattern_->setObjectName("deliveryPattern");
    pattern_->setAccessibleName(tr("File names"));
    pattern_->setToolTip(
        tr("What track files are called: %number%, %title%, %artist%, %album% and %isrc% are "
           "filled in. Empty: number and title."));
    connect(pattern_, &QLineEdit::textEdited, this, &DeliveryPanel::showExample);
    connect(pattern_, &QLineEdit::editingFinished, this, [this] {
        change(tr("File names"),
               [&](Delivery& d) { d.pattern = pattern_->text().trimmed().toStdString(); });
    });
    grid->addWidget(new QLabel(tr("Names"), this), 1, 0);
    grid->addWidget(pattern_, 1, 1, 1, 2);
    grid->addWidget(example_, 2, 1, 1, 2);
    example_->setObjectName("nameExample");
    addPromises(grid, 3);
}

void DeliveryPanel::addPromises(QGridLayout* grid, int row) {
    rate_->setAccessibleName(tr("Rate"));
    rate_->setToolTip(tr("Of the files whose target does not ask for a rate of its own."));
    connect(rate_, &QComboBox::activated, this, [this] {
        change(tr("Delivery rate"), [&](Delivery& d) { d.rate = rate_->currentData().toDouble(); });
    });
    grid->addWidget(new QLabel(tr("Rate"), this), row, 0);
    grid->addWidget(rate_, row, 1, 1, 2);
    for (const DitherOffer& offer : ditherOffers()) {
        dither_->addItem(translated(offer.name), QString::fromLatin1(offer.id));
        dither_->setItemData(dither_->count() - 1, translated(offer.words), Qt::ToolTipRole);
    }
    dither_->setAccessibleName(tr("Dither"));
    dither_->setToolTip(tr("The noise that keeps rounding to 16 or 24 bit from distorting."));
    dither_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(dither_, &QComboBox::activated, this, [this] {
        change(tr("Dither"),
               [&](Delivery& d) { d.dither = dither_->currentData().toString().toStdString(); });
    });
    grid->addWidget(new QLabel(tr("Dither"), this), row + 1, 0);
    grid->addWidget(dither_, row + 1, 1, 1, 2);
    ceiling_->setRange(-20.0, 0.0);
    ceiling_->setDecimals(1);
    ceiling_->setSingleStep(0.1);
    ceiling_->setValue(kUsualCeiling);
    ceiling_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    ceiling_->setSuffix(tr(" dBTP"));
    ceiling_->setAccessibleName(tr("Ceiling"));
    holdCeiling_->setToolTip(
        tr("Promised for every file: after the conversion to its rate the true peak stays below "
           "this, and where it had to be held is reported. Targets that ask for a ceiling keep "
           "their own."));
    const auto keep = [this] {
        ceiling_->setEnabled(holdCeiling_->isChecked());
        change(tr("Ceiling of the files"), [&](Delivery& d) {
            d.holdCeiling = holdCeiling_->isChecked();
            if (d.holdCeiling) d.ceilingDbtp = ceiling_->value();
        });
    };
    connect(holdCeiling_, &QCheckBox::clicked, this, keep);
    connect(ceiling_, &QDoubleSpinBox::editingFinished, this, keep);
    grid->addWidget(holdCeiling_, row + 2, 0);
    grid->addWidget(ceiling_, row + 2, 1, 1, 2);
}

template <class Change>
void DeliveryPanel::change(const QString& text, Change&& change) {
    Delivery delivery = session_.project().delivery;
    change(delivery);
    if (delivery == session_.project().delivery) return;
    session_.apply(edit::setDelivery(session_.project(), std::move(delivery)), text);
}

// In the order of the list; targets that this program does not know stay.
void DeliveryPanel::keepTargets() {
    change(tr("Delivery targets"), [this](Delivery& delivery) {
        std::erase_if(delivery.targets, [](const std::string& id) {
            const auto offers = targetOffers();
            return std::any_of(offers.begin(), offers.end(),
                               [&](const TargetOffer& offer) { return id == offer.id; });
        });
        for (const QCheckBox* box : targets_)
            if (box->isChecked())
                delivery.targets.push_back(box->property("target").toString().toStdString());
    });
}

std::filesystem::path DeliveryPanel::folder() const {
    const Project& project = session_.project();
    if (!project.delivery.folder.empty())
        return absolutePath(QString::fromStdString(project.delivery.folder));
    const auto& file = session_.document().file();
    if (!file.empty()) return file.parent_path() / (file.stem().string() + "-masters");
    if (project.tracks.empty()) return toPath(QDir::homePath()) / "masters";
    return project.tracks.front()->source.path.parent_path() / "masters";
}

void DeliveryPanel::chooseFolder() {
    const QString chosen = QFileDialog::getExistingDirectory(
        this, tr("Deliver into"), QFileInfo(folder_->text()).absolutePath(),
        QFileDialog::ShowDirsOnly | QFileDialog::DontUseNativeDialog);
    if (!chosen.isEmpty())
        change(tr("Delivery folder"), [&](Delivery& d) { d.folder = chosen.toStdString(); });
}

void DeliveryPanel::setProject(const Project& delivered) {
    delivered_ = delivered;
    showExample();
}

void DeliveryPanel::showExample() {
    Project project = delivered_;
    if (const std::string typed = pattern_->text().trimmed().toStdString(); !typed.empty())
        project.delivery.pattern = typed;
    const auto plan = planDelivery(project, {}, project.delivery.targets);
    const auto usual = planDelivery(project, {}, {"wav24"});
    const auto& shown = plan.empty() ? usual : plan;
    example_->setText(shown.empty() ? QString()
                                    : tr("as in %1").arg(fromPath(shown.front().paths.front())));
}

void DeliveryPanel::fill() {
    const Delivery& delivery = session_.project().delivery;
    for (QCheckBox* box : targets_)
        box->setChecked(std::count(delivery.targets.begin(), delivery.targets.end(),
                                   box->property("target").toString().toStdString()) > 0);
    if (!folder_->hasFocus() || !folder_->isModified()) {
        folder_->setText(fromPath(folder()));
        folder_->setCursorPosition(0);
    }
    pattern_->setPlaceholderText(QString::fromLatin1(kUsualPattern));
    if (!pattern_->hasFocus()) pattern_->setText(QString::fromStdString(delivery.pattern));
    rate_->clear();
    const double rate = session_.project().rate;
    rate_->addItem(
        rate > 0.0 ? tr("the session's (%1 kHz)").arg(rate / 1000.0) : tr("the session's"), 0.0);
    for (const double one : kRates) rate_->addItem(tr("%1 kHz").arg(one / 1000.0), one);
    rate_->setCurrentIndex(std::max(0, rate_->findData(delivery.rate)));
    dither_->setCurrentIndex(
        std::max(0, dither_->findData(QString::fromStdString(delivery.dither))));
    holdCeiling_->setChecked(delivery.holdCeiling);
    ceiling_->setEnabled(delivery.holdCeiling);
    if (delivery.holdCeiling) ceiling_->setValue(delivery.ceilingDbtp);
}

}  // namespace lacquer
