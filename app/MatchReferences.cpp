// SPDX-License-Identifier: GPL-3.0-or-later
// A row for each reference and profile.
#include "app/MatchReferences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "app/CountedReferences.h"
#include "app/MatchWork.h"
#include "app/Session.h"
#include "match/ProfileFile.h"
#include "project/Edit.h"
#include "widgets/FlowLayout.h"
#include "widgets/Texts.h"
#include "widgets/ValueField.h"

namespace lacquer {
namespace {

constexpr Param kWeight{.id = "weight",
                        .name = TR("matchhead", "Weight"),
                        .unit = Unit::Percent,
                        .min = 0,
                        .max = 100,
                        .def = 100,
                        .tip = TR("matchhead",
                                  "How much this reference counts. Of several, what they have in "
                                  "common is the aim; inside what they differ nothing is asked."),
                        .step = 10};

struct Aspect {
    const char* name;
    Text label, tip;
    bool MatchAspects::*counts;
};
constexpr std::array<Aspect, 4> kAspects{{
    {"tone", TR("matchreferences", "Tone"), TR("matchreferences", "Counts for the tone."),
     &MatchAspects::tone},
    {"dynamics", TR("matchreferences", "Dynamics"),
     TR("matchreferences", "Counts for the dynamics."), &MatchAspects::dynamics},
    {"width", TR("matchreferences", "Width"), TR("matchreferences", "Counts for the width."),
     &MatchAspects::width},
    {"loudness", TR("matchreferences", "Loudness"),
     TR("matchreferences", "Counts for the loudness."), &MatchAspects::loudness},
}};

const SavedProfile* profileOf(const Session& session, Id id) {
    const auto& all = session.project().profiles;
    const auto found = std::find_if(all.begin(), all.end(), [&](auto& p) { return p.id == id; });
    return found == all.end() ? nullptr : &*found;
}

QString filter() {
    return MatchReferences::tr("Profiles (*%1)").arg(QString::fromLatin1(kProfileEnding));
}

}  // namespace

MatchReferences::MatchReferences(Session& session, MatchWork& work, QWidget* parent)
    : QWidget(parent), session_(session), work_(work) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    rows_ = new QWidget(this);
    new FlowLayout(rows_, 18, 6);
    column->addWidget(rows_);
    addParts();
}

void MatchReferences::addParts() {
    auto* parts = new QWidget(this);
    auto* flow = new FlowLayout(parts, 10, 6);
    mixPart_ = new QWidget(parts);
    auto* row = new QHBoxLayout(mixPart_);
    row->setContentsMargins(0, 0, 0, 0);
    section_ = new QComboBox(mixPart_);
    section_->setObjectName("matchSection");
    section_->setToolTip(
        tr("Matches one section of the mix alone: its tone, dynamics, width and loudness are "
           "brought to the reference's. The moves work on the whole track."));
    auto* label = new QLabel(tr("Part of the mix"), mixPart_);
    label->setBuddy(section_);
    section_->setAccessibleName(label->text());
    row->addWidget(label);
    row->addWidget(section_);
    connect(section_, &QComboBox::activated, this,
            [this](int index) { emit sectionEdited(index - 1); });
    add_ = new QPushButton(tr("Add a profile…"), parts);
    add_->setObjectName("addProfile");
    add_->setToolTip(
        tr("A saved profile counts beside the references: what a record measured, "
           "without its sound."));
    connect(add_, &QPushButton::clicked, this, &MatchReferences::chooseProfile);
    flow->addWidget(add_);
    save_ = new QPushButton(tr("Save as a profile…"), parts);
    save_->setObjectName("saveProfile");
    save_->setToolTip(
        tr("Keeps what the references of this proposal measured in a file, to match "
           "other mixes by it."));
    connect(save_, &QPushButton::clicked, this, &MatchReferences::saveProfile);
    flow->addWidget(save_);
    flow->addWidget(mixPart_);
    layout()->addWidget(parts);
}

void MatchReferences::fillSections() {
    const Track* track = session_.track();
    QStringList names{tr("all of it")};
    if (track)
        for (std::size_t i = 0; i < track->sections.size(); ++i) {
            const QString name = QString::fromStdString(track->sections[i].name);
            names << (name.isEmpty() ? tr("section %1").arg(i + 1) : name);
        }
    QStringList shown;
    for (int i = 0; i < section_->count(); ++i) shown << section_->itemText(i);
    if (names != shown) {
        section_->clear();
        section_->addItems(names);
    }
    const auto chosen = work_.settings().section;
    section_->setCurrentIndex(
        chosen && track && *chosen < track->sections.size() ? static_cast<int>(*chosen) + 1 : 0);
    mixPart_->setVisible(names.size() > 1);
}

void MatchReferences::refresh() {
    QString list;
    for (const ReferencePtr& one : session_.project().references)
        list += QStringLiteral("%1 %2\n").arg(one->id).arg(QString::fromStdString(one->title));
    for (const SavedProfile& one : session_.project().profiles)
        list += QStringLiteral("%1 %2\n").arg(one.id).arg(QString::fromStdString(one.title));
    if (list != listed_) {
        listed_ = list;
        makeRows();
    }
    for (QWidget* row : rows_->findChildren<QWidget*>("matchReference", Qt::FindDirectChildrenOnly))
        fillRow(row);
    fillSections();
    save_->setVisible(work_.proposal().has_value());
}

void MatchReferences::makeRows() {
    qDeleteAll(rows_->findChildren<QWidget*>("matchReference", Qt::FindDirectChildrenOnly));
    const auto add = [this](QWidget* row) {
        rows_->layout()->addWidget(row);
        row->show();
    };
    for (const ReferencePtr& one : session_.project().references)
        add(makeRow(one->id, one->title, false));
    for (const SavedProfile& one : session_.project().profiles)
        add(makeRow(one.id, one.title, true));
}

QWidget* MatchReferences::makeRow(Id id, const std::string& title, bool saved) {
    auto* row = new QWidget(rows_);
    row->setObjectName("matchReference");
    row->setProperty("reference", QVariant::fromValue(id));
    row->setProperty("saved", saved);
    auto* parts = new QHBoxLayout(row);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(4);
    auto* weight = new ValueField(row);
    weight->setParam(kWeight);
    weight->setLabel(QString::fromStdString(title));
    weight->setAccessibleName(tr("Weight of %1").arg(weight->label()));
    connect(weight, &ValueField::edited, this, [this, id, saved](double percent, int gesture) {
        if (!saved) return work_.setWeight(id, percent / 100, gesture);
        if (const SavedProfile* p = profileOf(session_, id))
            session_.apply(edit::setProfileUse(session_.project(), id, percent / 100, p->aspects),
                           tr("Weight of a profile"));
    });
    parts->addWidget(weight);
    for (std::size_t i = 0; i < kAspects.size(); ++i) {
        auto* button = new QToolButton(row);
        button->setObjectName(kAspects[i].name);
        button->setText(translated(kAspects[i].label));
        button->setToolTip(translated(kAspects[i].tip));
        button->setAccessibleName(
            QStringLiteral("%1: %2").arg(weight->label(), translated(kAspects[i].label)));
        button->setCheckable(true);
        connect(button, &QToolButton::clicked, this,
                [this, id, saved, i](bool on) { editAspect(id, saved, static_cast<int>(i), on); });
        parts->addWidget(button);
    }
    if (!saved) {
        auto* loop = new QCheckBox(tr("only its loop"), row);
        loop->setToolTip(tr("Measures the loop of this reference instead of all of it."));
        connect(loop, &QCheckBox::clicked, this, [this, id](bool on) {
            session_.apply(edit::setReferenceLoopOnly(session_.project(), id, on),
                           tr("Part of a reference"));
        });
        parts->addWidget(loop);
        return row;
    }
    auto* remove = new QToolButton(row);
    remove->setObjectName("removeProfile");
    remove->setText(QStringLiteral("✕"));
    remove->setAccessibleName(tr("Remove the profile %1").arg(weight->label()));
    remove->setToolTip(tr("Takes this profile out of the session; its file stays."));
    connect(remove, &QToolButton::clicked, this, [this, id] {
        session_.apply(edit::removeProfile(session_.project(), id), tr("Remove a profile"));
    });
    parts->addWidget(remove);
    return row;
}

// With a single reference there is nothing to weigh against: only its loop may matter.
void MatchReferences::fillRow(QWidget* row) {
    const Id id = row->property("reference").value<Id>();
    const bool saved = row->property("saved").toBool();
    const Project& project = session_.project();
    const bool several = project.references.size() + project.profiles.size() > 1;
    const Reference* reference = saved ? nullptr : project.reference(id);
    const SavedProfile* profile = saved ? profileOf(session_, id) : nullptr;
    if (!reference && !profile) return;
    auto* weight = row->findChild<ValueField*>();
    weight->setValue(100 * (profile ? profile->weight : referenceWeight(session_, id)));
    weight->setVisible(several || saved);
    const MatchAspects& aspects = profile ? profile->aspects : reference->aspects;
    for (const Aspect& aspect : kAspects) {
        auto* button = row->findChild<QToolButton*>(aspect.name);
        button->setChecked(aspects.*aspect.counts);
        button->setVisible(several);
        button->setEnabled(weight->value() > 0);
    }
    bool loops = false;
    if (auto* loop = row->findChild<QCheckBox*>()) {
        loops = reference->loopStart.has_value();
        loop->setChecked(reference->loopOnly);
        loop->setVisible(loops);
    }
    row->setVisible(several || saved || loops);
}

void MatchReferences::editAspect(Id id, bool saved, int aspect, bool counts) {
    const auto member = kAspects[static_cast<std::size_t>(aspect)].counts;
    const Project& project = session_.project();
    if (saved) {
        const SavedProfile* profile = profileOf(session_, id);
        if (!profile) return;
        MatchAspects aspects = profile->aspects;
        aspects.*member = counts;
        session_.apply(edit::setProfileUse(project, id, profile->weight, aspects),
                       tr("Aspects of a profile"));
    } else if (const Reference* reference = project.reference(id)) {
        MatchAspects aspects = reference->aspects;
        aspects.*member = counts;
        session_.apply(edit::setReferenceAspects(project, id, aspects),
                       tr("Aspects of a reference"));
    }
}

void MatchReferences::chooseProfile() {
    const QString file = QFileDialog::getOpenFileName(this, tr("Add a profile"), {}, filter(),
                                                      nullptr, QFileDialog::DontUseNativeDialog);
    if (!file.isEmpty()) work_.addProfile(file);
}

void MatchReferences::saveProfile() {
    const auto counted = countedReferences(session_);
    const QString name =
        counted.empty() ? tr("References") : QString::fromStdString(counted[0].reference->title);
    const QString ending = QString::fromLatin1(kProfileEnding);
    QString file =
        QFileDialog::getSaveFileName(this, tr("Save as a profile"), name + ending, filter(),
                                     nullptr, QFileDialog::DontUseNativeDialog);
    if (file.isEmpty()) return;
    if (!file.endsWith(ending)) file += ending;
    work_.saveProfile(file);
}

}  // namespace lacquer
