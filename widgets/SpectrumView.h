// SPDX-License-Identifier: GPL-3.0-or-later
// Spectra of mix, master and reference over one another: what sounds now, what was highest, and the whole song's mean.
#pragma once
#include <QElapsedTimer>

#include "widgets/FrequencyPlot.h"

namespace lacquer {

/// Levels are those of bands of equal relative width, so pink noise is flat at a tilt of 3 dB an octave. [main]
class SpectrumView : public FrequencyPlot {
    Q_OBJECT
public:
    enum class Hold { Off, TwoSeconds, Endless };
    static constexpr double kFlatTilt =
        3.0;  ///< dB an octave at which levels are drawn as they come

    explicit SpectrumView(QWidget* parent = nullptr);
    /// What sounds now; `shiftDb` is added: equal loudness. Ignored while frozen.
    void setSpectrum(int source, SpectrumReadings spectrum, double shiftDb);
    /// The mean of the whole song, a thin line; empty: none.
    void setMean(int source, SpectrumReadings mean, double shiftDb);
    void setMeanShown(bool shown);
    /// dB an octave that are added, about 1 kHz.
    void setTilt(double dbPerOctave);
    void setHold(Hold hold);  ///< begins anew
    void setFrozen(bool frozen) { frozen_ = frozen; }
    bool isFrozen() const { return frozen_; }
    /// As drawn.
    QPolygonF liveLine(int source) const;
    QPolygonF heldLine(int source) const;
    QPolygonF meanLine(int source) const;
    QString readingAt(double hz) const override;

protected:
    bool hasData() const override { return true; }
    QString title() const override;
    void paintPlot(QPainter& painter) override;

private:
    struct Source {
        SpectrumReadings live, held, mean;
        std::vector<qint64> heldAt;  // ms
    };
    void hold(Source& source);
    SpectrumReadings tilted(SpectrumReadings values) const;

    std::array<Source, 3> sources_;
    double tilt_ = kFlatTilt;
    Hold hold_ = Hold::Off;
    bool frozen_ = false, meanShown_ = true;
    QElapsedTimer clock_;
};

}  // namespace lacquer
