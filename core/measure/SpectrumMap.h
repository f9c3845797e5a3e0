// SPDX-License-Identifier: GPL-3.0-or-later
// What a programme's spectrum and stereo image are from moment to moment: spectrograms and contours.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "base/Frames.h"
#include "dsp/Fft.h"
#include "measure/Resolutions.h"

namespace lacquer {

/// Mean powers of M = (L+R)/2 and S = (L-R)/2 in a band, and of their product. [any]
struct StereoBand {
    float mid = 0, side = 0, product = 0;

    void add(const StereoBand& more);
    double correlation() const;  ///< of left and right, -1 … +1; NaN in silence
    double widthDb() const;      ///< side against mid; -infinity: mono; NaN in silence
    double monoLossDb()
        const;  ///< what the sum of both loses: 0 mono, -3 wide, -infinity out of phase
};

/// A value; immutable once made; at most kMostBytes: where a long programme would take more, columns are joined in
/// pairs, so that a column is 2, 4, 8 ... windows long. The picture keeps the louder of both, bands of stereo
/// their mean, statistics every second column. Levels are those of live spectra (measure/Resolutions): a sine in both
/// channels reads its peak level in dBFS. [any]
struct SpectrumMap {
    // The picture: bands of a twelfth of an octave, in half decibels.
    static constexpr int kPoints = kSpectrumPoints / 2;  ///< every second point of the grid
    static constexpr double kPerOctave = kSpectrumPerOctave / 2.0;
    static constexpr double kLeastDb = -120.0;
    // For statistics: bands of a sixth of an octave, in hundredths; pink noise is flat.
    static constexpr int kTones = kSpectrumPoints / 4;  ///< every fourth point
    static constexpr double kTonesPerOctave = kSpectrumPerOctave / 4.0;
    static constexpr int kBands = 31;    ///< third octaves, 20 Hz to 20 kHz
    static constexpr int kPerGroup = 4;  ///< columns that share bass and stereo
    static constexpr std::size_t kMostBytes = std::size_t{24} << 20;

    double rate = 0.0;  ///< Hz
    Frames frames = 0;
    Frames step = 0;                  ///< frames of a column
    std::vector<std::uint8_t> image;  ///< kLeastDb + half a dB each, kPoints a column, low to high
    std::vector<std::int16_t> tones;  ///< hundredths of a dB, kTones a column
    std::vector<StereoBand> stereo;   ///< kBands for each kPerGroup columns

    std::size_t bytes() const {
        return image.size() + tones.size() * sizeof(std::int16_t) +
               stereo.size() * sizeof(StereoBand);
    }
    int columns() const { return static_cast<int>(image.size()) / kPoints; }
    int groups() const { return static_cast<int>(stereo.size()) / kBands; }
    Frames groupStep() const { return step * kPerGroup; }
    double levelDb(int column, int point) const;
    double toneDb(int column, int tone) const;
    const StereoBand& band(int group, int band) const;
    static double pointHz(int point) { return spectrumHz(2 * point); }
    static double toneHz(int tone) { return spectrumHz(4 * tone); }
    static double bandHz(int band);  ///< exact centre, base ten
};
using SpectrumMapPtr = std::shared_ptr<const SpectrumMap>;

/// Hears a programme once and makes its map. One thread at a time. [worker]
class SpectrumMapper {
public:
    /// `mostBytes`: of the map; room for two groups at least.
    explicit SpectrumMapper(double rate, std::size_t mostBytes = SpectrumMap::kMostBytes);
    void add(const double* left, const double* right, std::size_t frames);
    /// The mapper is used up.
    SpectrumMapPtr finish();

private:
    struct Section {
        Section(int index, double rate);
        Fft fft;
        std::vector<double> shape;
        std::vector<double> mid, side, product;  // running sums over bins
        std::vector<std::complex<double>> midBins;
        struct Point {
            int index;
            double share;
            resolution::Band band;
        };
        std::vector<Point> points, tones;
        std::vector<std::pair<int, resolution::Band>> bands;
        int windows;  // of a group
    };
    void group();
    void halve();
    void analyse(Section& section, std::size_t first);
    struct Column {
        std::vector<double> points, tones;  // powers
    };
    void store(const Column& column);
    void storeBands(const std::vector<StereoBand>& bands);
    static void addLevels(const Section& section, Column& column, double weight);
    static void addStereo(const Section& section, StereoBand* bands);

    std::shared_ptr<SpectrumMap> map_;
    std::size_t mostBytes_;
    Frames hop_;            // frames of a group of fine columns
    int joined_ = 1;        // fine columns, and fine groups, in one of the map's
    int waiting_ = 0;       // fine columns in the map's last one
    int bandsWaiting_ = 0;  // fine groups in `bands_`
    std::vector<StereoBand> bands_;
    std::vector<Section> sections_;
    std::vector<double> mid_, side_;  // the longest window about the group under way
    std::size_t filled_;
    Frames frames_ = 0;
};

/// How loud each frequency is how often: levels that so many percent of the time stays below.
struct Contour {
    static constexpr std::array<int, 6> kPercent{10, 30, 50, 70, 90, 97};
    std::array<std::vector<float>, 6> db;  ///< SpectrumMap::kTones each; empty: nothing was heard
    std::vector<float> meanDb;             ///< of power

    bool empty() const { return meanDb.empty(); }
};
/// Of the columns that hold frames [begin, end); those with nothing over -70 dBFS do not count. [worker]
Contour contourOf(const SpectrumMap& map, Frames begin, Frames end);

/// The whole range's bands: kBands. [worker]
std::vector<StereoBand> stereoOf(const SpectrumMap& map, Frames begin, Frames end);

}  // namespace lacquer
