// SPDX-License-Identifier: GPL-3.0-or-later
// The top of the Match workspace: of what towards what, how far, how loud, which aspects; propose, put on the chain.
#pragma once
#include <QWidget>

class QCheckBox;
class QProgressBar;
class QPushButton;

namespace lacquer {

class FlowLayout;
class MatchReferences;
class MatchWork;
class SegmentedControl;
class Session;
class TintedLabel;
struct Param;
class ValueField;

/// [main]
class MatchHead : public QWidget {
    Q_OBJECT
public:
    MatchHead(Session& session, MatchWork& work, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addTitle();
    void addSettings();
    void addAspects(FlowLayout* flow);
    void addLoudness(FlowLayout* flow);
    void addProgress();
    QWidget* group(const QString& caption, const QList<QWidget*>& parts);
    ValueField* aspect(const Param& param);
    QCheckBox* box(const QString& name, const QString& tip);
    void takeSettings();
    void refresh();
    void showTitle();
    void showWork(const QString& text, double share);

    Session& session_;
    MatchWork& work_;
    TintedLabel* title_ = nullptr;
    QPushButton *propose_ = nullptr, *apply_ = nullptr, *cancel_ = nullptr;
    SegmentedControl *far_ = nullptr, *loud_ = nullptr;
    ValueField *percent_ = nullptr, *lufs_ = nullptr;
    ValueField *tone_ = nullptr, *dynamics_ = nullptr, *width_ = nullptr;
    QCheckBox *loudness_ = nullptr, *holdBack_ = nullptr;
    MatchReferences* references_ = nullptr;
    QWidget* progressPart_ = nullptr;
    QProgressBar* bar_ = nullptr;
    TintedLabel *progressText_ = nullptr, *told_ = nullptr;
    int section_ = -1;  ///< of the mix that alone is matched
};

}  // namespace lacquer
