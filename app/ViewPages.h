// SPDX-License-Identifier: GPL-3.0-or-later
// The pages that show what mix, master and reference are, each with the controls that belong to its picture.
#pragma once
#include <QWidget>

#include "live/SpectrumAnalyser.h"
#include "widgets/StereoBandsView.h"

class QComboBox;

namespace lacquer {

class ContourView;
class FlowLayout;
class PolarLevelView;
class SpectrogramView;
class SpectrumView;

/// A picture over a row of controls. [main]
class ViewPage : public QWidget {
    Q_OBJECT
protected:
    ViewPage(QWidget* picture, QWidget* parent);
    /// A choice with its name ahead. `tip` says what it does to what is seen.
    QComboBox* addChoice(const QString& name, const QStringList& choices, int chosen,
                         const QString& tip);
    FlowLayout* controls_;
};

class SpectrumPage : public ViewPage {
    Q_OBJECT
public:
    explicit SpectrumPage(QWidget* parent = nullptr);
    SpectrumView* view() const { return view_; }
    /// What the analyser shall do while this page is in view.
    const SpectrumOptions& options() const { return options_; }

signals:
    void optionsChanged();

private:
    void addSwitches();

    SpectrumView* view_;
    SpectrumOptions options_;
};

class ContourPage : public ViewPage {
    Q_OBJECT
public:
    explicit ContourPage(QWidget* parent = nullptr);
    ContourView* view() const { return view_; }

private:
    ContourView* view_;
};

class StereoPage : public ViewPage {
    Q_OBJECT
public:
    explicit StereoPage(QWidget* parent = nullptr);
    StereoBandsView* view() const { return view_; }
    PolarLevelView* polar() const { return polar_; }

private:
    StereoBandsView* view_;
    PolarLevelView* polar_;
};

}  // namespace lacquer
