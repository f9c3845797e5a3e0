// SPDX-License-Identifier: GPL-3.0-or-later
// The multiband's editor: bands on the live spectra, and the chosen band's controls beside them.
#pragma once
#include <QWidget>
#include <vector>

#include "dsp/Processor.h"
#include "widgets/MultibandBands.h"
#include "widgets/Readings.h"

class QLabel;
class QPushButton;

namespace lacquer {

class MultibandCanvas;
class ParamPanel;

/// Drag a crossover sideways, a band's node for its gain, its dashed line for its threshold (Shift fine);
/// the wheel does the same; a double-click gives the default. Right-click splits, removes, chooses the
/// mode. Keys: Ctrl+arrows choose a band, up and down move its threshold, Page keys its gain, left and
/// right its upper crossover, Insert splits it, Delete removes it. An edit is shown at once; setValues()
/// from the document later changes nothing then. [main]
class MultibandEditor : public QWidget {
    Q_OBJECT
public:
    explicit MultibandEditor(QWidget* parent = nullptr);
    /// A module with the multiband's table and taps "band<k>" and "removed".
    void setModule(const Module& module);
    void setValues(std::span<const double> values);
    const std::vector<double>& values() const { return bands_.values(); }
    /// 0 mix, 1 master, 2 reference.
    void setSpectrum(int source, const SpectrumReadings& spectrum);
    /// What the module told of the newest quantum; see MultibandCanvas::setLive.
    void setLive(const std::vector<float>& live);
    /// Index into the module's taps, -1 for none.
    void setHeardTap(int tap);
    MultibandCanvas* canvas() const { return canvas_; }
    ParamPanel* bandPanel() const { return band_; }

signals:
    void edited(const lacquer::ParamEdits& edits, int gesture);
    /// -1: listening ends.
    void tapRequested(int tap);

private:
    QWidget* makeButtons();
    void take(const ParamEdits& edits, int gesture);
    void showBand();
    int tapOf(const std::string& id) const;
    int tapOfBand() const;

    MultibandBands bands_;
    const Module* module_ = nullptr;
    MultibandCanvas* canvas_ = nullptr;
    QLabel* title_ = nullptr;
    ParamPanel *band_ = nullptr, *crossovers_ = nullptr, *globals_ = nullptr;
    QPushButton *hear_ = nullptr, *removed_ = nullptr, *split_ = nullptr, *join_ = nullptr;
    int heard_ = -1;
};

}  // namespace lacquer
