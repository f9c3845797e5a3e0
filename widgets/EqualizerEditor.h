// SPDX-License-Identifier: GPL-3.0-or-later
// The equalizer's editor: curve with draggable bands over live spectra, and the chosen band's knobs.
#pragma once
#include <QWidget>
#include <span>

#include "widgets/EqualizerBands.h"
#include "widgets/Readings.h"

namespace lacquer {

class EqualizerCanvas;
class EqualizerPanel;

/// Knows an equalizer by its table (ids "band<k>.on .type .freq .gain .q .slope .channel"
/// ".dynamic .threshold .range .attack .release", "phase", "length"). Drag a node for
/// frequency and gain (Shift fine, Alt for Q), wheel for Q, double-click adds a band, on a node sets its
/// gain to 0 dB and, when it is 0 already, deletes it; right-click for type, channel, slope. Keys: arrows
/// move the band, Page keys its Q, Ctrl+arrows choose another, Insert adds, Delete deletes. An edit is
/// shown at once; setValues() from the document later changes nothing then. [main]
class EqualizerEditor : public QWidget {
    Q_OBJECT
public:
    explicit EqualizerEditor(QWidget* parent = nullptr);
    /// The table must outlive the editor (tables are static).
    void setParams(std::span<const Param> params);
    /// All values in table order.
    void setValues(std::span<const double> values);
    const std::vector<double>& values() const { return bands_.values(); }
    /// What is drawn, after each change of values or selection; see equalizerCurves().
    void setCurves(EqualizerCurves curves);
    /// 0 mix, 1 master, 2 reference; an empty `db` hides one. 30 to 60 times a second.
    void setSpectrum(int source, const SpectrumReadings& spectrum);
    /// How far the gain of each band is from rest now, dB, by index; empty when nothing plays.
    void setMoved(std::vector<double> db);
    int selectedBand() const;
    void setSelectedBand(int band);
    /// The band that is being heard alone, -1 for none.
    void setHeardBand(int band);
    void setReason(const QString& reason);
    EqualizerCanvas* canvas() const { return canvas_; }
    EqualizerPanel* panel() const { return panel_; }

signals:
    /// Values of the table that the user changed together.
    void edited(const lacquer::ParamEdits& edits, int gesture);
    /// -1: none. Curves of the new band are wanted.
    void bandSelected(int band);
    /// The tap of this band is wanted, -1: none.
    void hearBandRequested(int band);

private:
    void take(const ParamEdits& edits, int gesture);
    void choose(int band);
    EqualizerBands bands_;
    EqualizerCanvas* canvas_ = nullptr;
    EqualizerPanel* panel_ = nullptr;
    int heard_ = -1;
};

}  // namespace lacquer
