// SPDX-License-Identifier: GPL-3.0-or-later
// The middle's lower part: the module's editor, or mix, master and reference seen beside one another.
#pragma once
#include <QThreadPool>
#include <QWidget>
#include <array>

#include "base/Frames.h"
#include "measure/SpectrumMap.h"

class QLayout;
class QStackedWidget;

namespace lacquer {

class ContourPage;
class SegmentedControl;
class Session;
class SpectrogramView;
class SpectrumPage;
class StereoPage;
class Switch;
struct LiveReading;

/// All pictures are at equal loudness while that is on for the ears. Contours are computed in the background
/// when their page is in view. [main]
class ViewPanel : public QWidget {
    Q_OBJECT
public:
    enum class View { Module, Spectrum, Spectrogram, Contour, Stereo };
    /// Takes the editor over.
    ViewPanel(Session& session, QWidget* editor, QWidget* parent);
    ~ViewPanel() override;
    void choose(View view);
    View view() const;
    void showReading(const LiveReading& reading);
    /// As the waveforms above.
    void setTime(double firstFrame, double framesPerPixel);

private:
    /// What a contour was made of.
    struct Made {
        SpectrumMapPtr map;
        Frames begin = 0, end = 0;
        bool operator==(const Made&) const = default;
    };
    void makeSwitches(QLayout* row);
    void makePages(QWidget* editor);
    void showDirections(const LiveReading& reading);
    void follow();
    void followMap(int source);
    void makeContour(int source, const Made& wanted);
    void showContour(int source);
    void setShown(int source, bool shown);
    void applyOptions();

    Session& session_;
    SegmentedControl* views_;
    QStackedWidget* pages_;
    std::array<Switch*, 3> shown_{};
    SpectrumPage* spectrum_;
    SpectrogramView* spectrogram_;
    ContourPage* contour_;
    StereoPage* stereo_;
    std::array<Made, 3> making_;
    std::array<Contour, 3> contours_;
    QThreadPool pool_;
};

}  // namespace lacquer
