// SPDX-License-Identifier: GPL-3.0-or-later
// Maps a programme: groups of four columns about one window of the longest kind.
#include "measure/SpectrumMap.h"

#include <algorithm>
#include <cmath>

namespace lacquer {
namespace {

constexpr double kFloorDb = -200.0;
constexpr double kSilentDb = -70.0;

constexpr std::size_t kImageBytes = SpectrumMap::kPerGroup * SpectrumMap::kPoints,
                      kToneBytes =
                          SpectrumMap::kPerGroup * SpectrumMap::kTones * sizeof(std::int16_t),
                      kBandBytes = SpectrumMap::kBands * sizeof(StereoBand),
                      kGroupBytes = kImageBytes + kToneBytes + kBandBytes;

double floored(double power) {
    return power > 1e-20 ? std::min(10.0 * std::log10(power), 200.0) : kFloorDb;
}

double decibels(double power) {
    return power > 0.0 ? 10.0 * std::log10(power) : -INFINITY;
}

// The window whose say in a frequency is the greatest.
int mostOf(double hz) {
    int most = 0;
    for (int i = 1; i < resolution::kCount; ++i)
        if (resolution::share(i, hz) > resolution::share(most, hz)) most = i;
    return most;
}

}  // namespace

void StereoBand::add(const StereoBand& more) {
    mid += more.mid;
    side += more.side;
    product += more.product;
}

double StereoBand::correlation() const {
    const double left = static_cast<double>(mid) + side + 2.0 * product;
    const double right = static_cast<double>(mid) + side - 2.0 * product;
    const double scale = std::sqrt(std::max(0.0, left) * std::max(0.0, right));
    return scale > 1e-12 ? std::clamp((static_cast<double>(mid) - side) / scale, -1.0, 1.0) : NAN;
}

double StereoBand::widthDb() const {
    if (mid <= 0.0F && side <= 0.0F) return NAN;
    return decibels(side) - decibels(mid);
}

double StereoBand::monoLossDb() const {
    if (mid <= 0.0F && side <= 0.0F) return NAN;
    return decibels(mid) - decibels(static_cast<double>(mid) + side);
}

double SpectrumMap::levelDb(int column, int point) const {
    const auto at = static_cast<std::size_t>(column) * kPoints + static_cast<std::size_t>(point);
    return kLeastDb + image[at] / 2.0;
}

double SpectrumMap::toneDb(int column, int tone) const {
    const auto at = static_cast<std::size_t>(column) * kTones + static_cast<std::size_t>(tone);
    return tones[at] / 100.0;
}

const StereoBand& SpectrumMap::band(int group, int band) const {
    return stereo[static_cast<std::size_t>(group) * kBands + static_cast<std::size_t>(band)];
}

double SpectrumMap::bandHz(int band) {
    return 1000.0 * std::pow(10.0, (band - 17) / 10.0);
}

SpectrumMapper::Section::Section(int index, double rate)
    : fft(resolution::sizes(rate)[static_cast<std::size_t>(index)]),
      shape(resolution::window(fft.size())),
      mid(fft.bins().size() + 1, 0.0),
      side(mid),
      product(mid),
      midBins(fft.bins().size()),
      windows(1 << (2 * index)) {
    const double binHz = rate / fft.size();
    const auto place = [&](int at, double hz, double octaves, std::vector<Point>& out) {
        const double share = resolution::share(index, hz);
        if (share > 0.0 && hz < rate / 2)
            out.push_back({at, share, resolution::band(hz, octaves, binHz)});
    };
    for (int p = 0; p < SpectrumMap::kPoints; ++p)
        place(p, SpectrumMap::pointHz(p), 1.0 / 12, points);
    for (int t = 0; t < SpectrumMap::kTones; ++t) place(t, SpectrumMap::toneHz(t), 1.0 / 6, tones);
    for (int b = 0; b < SpectrumMap::kBands; ++b) {
        const double hz = SpectrumMap::bandHz(b);
        if (mostOf(hz) == index && hz < rate / 2)
            bands.emplace_back(b, resolution::band(hz, std::log2(10.0) / 10.0, binHz));
    }
}

SpectrumMapper::SpectrumMapper(double rate, std::size_t mostBytes)
    : map_(std::make_shared<SpectrumMap>()), mostBytes_(mostBytes), bands_(SpectrumMap::kBands) {
    for (int i = 0; i < resolution::kCount; ++i) sections_.emplace_back(i, rate);
    const auto longest = static_cast<std::size_t>(sections_[0].fft.size());
    map_->rate = rate;
    map_->step = sections_[1].fft.size() / 4;
    hop_ = map_->groupStep();
    // Taken once: growing would need half as much again for a moment.
    const std::size_t groups = mostBytes / kGroupBytes + 2;
    map_->image.reserve(groups * kImageBytes);
    map_->tones.reserve(groups * kToneBytes / sizeof(std::int16_t));
    map_->stereo.reserve(groups * SpectrumMap::kBands);
    mid_.assign(longest, 0.0);
    side_ = mid_;
    filled_ = longest * 3 / 8;  // the first group is the window's middle
}

void SpectrumMapper::add(const double* left, const double* right, std::size_t frames) {
    frames_ += static_cast<Frames>(frames);
    while (frames > 0) {
        const std::size_t part = std::min(frames, mid_.size() - filled_);
        for (std::size_t n = 0; n < part; ++n) {
            const bool sane = std::abs(left[n]) < 1e10 && std::abs(right[n]) < 1e10;
            mid_[filled_ + n] = sane ? 0.5 * (left[n] + right[n]) : 0.0;
            side_[filled_ + n] = sane ? 0.5 * (left[n] - right[n]) : 0.0;
        }
        filled_ += part;
        left += part;
        right += part;
        frames -= part;
        if (filled_ == mid_.size()) group();
    }
}

void SpectrumMapper::analyse(Section& s, std::size_t first) {
    const auto size = static_cast<std::size_t>(s.fft.size());
    const auto transform = [&](const std::vector<double>& in) {
        const auto samples = s.fft.samples();
        for (std::size_t n = 0; n < size; ++n) samples[n] = in[first + n] * s.shape[n];
        s.fft.forward();
    };
    transform(mid_);
    const auto bins = s.fft.bins();
    std::copy(bins.begin(), bins.end(), s.midBins.begin());
    transform(side_);
    for (std::size_t k = 0; k < bins.size(); ++k) {
        s.mid[k + 1] = s.mid[k] + std::norm(s.midBins[k]);
        s.side[k + 1] = s.side[k] + std::norm(bins[k]);
        s.product[k + 1] = s.product[k] + s.midBins[k].real() * bins[k].real() +
                           s.midBins[k].imag() * bins[k].imag();
    }
}

void SpectrumMapper::addLevels(const Section& s, Column& column, double weight) {
    const auto add = [&](const std::vector<Section::Point>& from, std::vector<double>& to) {
        for (const Section::Point& p : from) {
            const double power = resolution::sum(s.mid, p.band) + resolution::sum(s.side, p.band);
            to[static_cast<std::size_t>(p.index)] += weight * p.share * 2.0 * std::max(0.0, power);
        }
    };
    add(s.points, column.points);
    add(s.tones, column.tones);
}

void SpectrumMapper::addStereo(const Section& s, StereoBand* bands) {
    const auto mean = [&](const std::vector<double>& sums, const resolution::Band& band) {
        return resolution::sum(sums, band) / s.windows;
    };
    for (const auto& [index, band] : s.bands)
        bands[index].add({static_cast<float>(std::max(0.0, mean(s.mid, band))),
                          static_cast<float>(std::max(0.0, mean(s.side, band))),
                          static_cast<float>(mean(s.product, band))});
}

// Four columns: one window in the bass, one a column in the middle, four a column in the treble.
void SpectrumMapper::group() {
    Column columns[SpectrumMap::kPerGroup];
    for (Column& column : columns) {
        column.points.assign(SpectrumMap::kPoints, 0.0);
        column.tones.assign(SpectrumMap::kTones, 0.0);
    }
    std::vector<StereoBand> bands(SpectrumMap::kBands);
    const std::size_t start = mid_.size() * 3 / 8;  // of the group in the window
    for (Section& s : sections_) {
        const auto size = static_cast<std::size_t>(s.fft.size());
        const auto hop = static_cast<std::size_t>(hop_ / s.windows);
        for (int w = 0; w < s.windows; ++w) {
            analyse(s, start + static_cast<std::size_t>(w) * hop + hop / 2 - size / 2);
            for (int c = 0; c < SpectrumMap::kPerGroup; ++c) {
                const int per = s.windows / SpectrumMap::kPerGroup;  // windows a column
                if (per == 0 || w / per == c) addLevels(s, columns[c], per == 0 ? 1.0 : 1.0 / per);
            }
            addStereo(s, bands.data());
        }
    }
    for (const Column& column : columns) store(column);
    storeBands(bands);
    if (map_->bytes() + 2 * kGroupBytes > mostBytes_ && bandsWaiting_ == 0 &&
        map_->groups() % 2 == 0)
        halve();
    const auto step = static_cast<std::ptrdiff_t>(hop_);
    std::copy(mid_.begin() + step, mid_.end(), mid_.begin());
    std::copy(side_.begin() + step, side_.end(), side_.begin());
    filled_ = mid_.size() - static_cast<std::size_t>(step);
}

void SpectrumMapper::store(const Column& column) {
    const auto halves = [](double power) {
        const double at = 2.0 * (floored(power) - SpectrumMap::kLeastDb);
        return static_cast<std::uint8_t>(std::clamp(std::lround(at), 0L, 255L));
    };
    if (waiting_ == 0) {
        for (const double power : column.points) map_->image.push_back(halves(power));
        for (const double power : column.tones)
            map_->tones.push_back(static_cast<std::int16_t>(std::lround(floored(power) * 100.0)));
    } else {
        auto last = map_->image.end() - SpectrumMap::kPoints;
        for (const double power : column.points) {
            *last = std::max(*last, halves(power));
            ++last;
        }
    }
    waiting_ = (waiting_ + 1) % joined_;
}

void SpectrumMapper::storeBands(const std::vector<StereoBand>& bands) {
    for (std::size_t b = 0; b < bands.size(); ++b) {
        const float share = 1.0F / static_cast<float>(joined_);
        bands_[b].add({bands[b].mid * share, bands[b].side * share, bands[b].product * share});
    }
    if (++bandsWaiting_ < joined_) return;
    map_->stereo.insert(map_->stereo.end(), bands_.begin(), bands_.end());
    bands_.assign(SpectrumMap::kBands, {});
    bandsWaiting_ = 0;
}

/// Two columns, and two groups, become one.
void SpectrumMapper::halve() {
    SpectrumMap& map = *map_;
    const std::size_t columns = static_cast<std::size_t>(map.columns()) / 2;
    for (std::size_t c = 0; c < columns; ++c) {
        for (std::size_t p = 0; p < SpectrumMap::kPoints; ++p)
            map.image[c * SpectrumMap::kPoints + p] =
                std::max(map.image[2 * c * SpectrumMap::kPoints + p],
                         map.image[(2 * c + 1) * SpectrumMap::kPoints + p]);
        std::copy_n(map.tones.begin() + static_cast<std::ptrdiff_t>(2 * c * SpectrumMap::kTones),
                    SpectrumMap::kTones,
                    map.tones.begin() + static_cast<std::ptrdiff_t>(c * SpectrumMap::kTones));
    }
    map.image.resize(columns * SpectrumMap::kPoints);
    map.tones.resize(columns * SpectrumMap::kTones);
    const std::size_t groups = static_cast<std::size_t>(map.groups()) / 2;
    for (std::size_t g = 0; g < groups; ++g)
        for (std::size_t b = 0; b < SpectrumMap::kBands; ++b) {
            StereoBand both = map.stereo[2 * g * SpectrumMap::kBands + b];
            both.add(map.stereo[(2 * g + 1) * SpectrumMap::kBands + b]);
            map.stereo[g * SpectrumMap::kBands + b] = {both.mid / 2, both.side / 2,
                                                       both.product / 2};
        }
    map.stereo.resize(groups * SpectrumMap::kBands);
    map.step *= 2;
    joined_ *= 2;
}

SpectrumMapPtr SpectrumMapper::finish() {
    map_->frames = frames_;
    const std::vector<double> silence(static_cast<std::size_t>(hop_), 0.0);
    while (map_->groups() * map_->groupStep() < map_->frames)
        add(silence.data(), silence.data(), silence.size());
    const auto columns = static_cast<std::size_t>((map_->frames + map_->step - 1) / map_->step);
    map_->image.resize(columns * SpectrumMap::kPoints);
    map_->tones.resize(columns * SpectrumMap::kTones);
    const auto groups =
        static_cast<std::size_t>((map_->frames + map_->groupStep() - 1) / map_->groupStep());
    map_->stereo.resize(groups * SpectrumMap::kBands);
    map_->image.shrink_to_fit();
    map_->tones.shrink_to_fit();
    map_->stereo.shrink_to_fit();
    return map_;
}

Contour contourOf(const SpectrumMap& map, Frames begin, Frames end) {
    Contour out;
    if (map.step <= 0) return out;
    const int first = static_cast<int>(std::max<Frames>(0, begin) / map.step);
    const int last = static_cast<int>(
        std::min<Frames>(map.columns(), (std::max<Frames>(0, end) + map.step - 1) / map.step));
    std::vector<int> heard;
    for (int c = first; c < last; ++c) {
        const auto at = map.tones.begin() + static_cast<std::ptrdiff_t>(c) * SpectrumMap::kTones;
        if (*std::max_element(at, at + SpectrumMap::kTones) > kSilentDb * 100.0) heard.push_back(c);
    }
    if (heard.empty()) return out;
    std::vector<std::int16_t> values(heard.size());
    for (int t = 0; t < SpectrumMap::kTones; ++t) {
        double power = 0.0;
        for (std::size_t i = 0; i < heard.size(); ++i) {
            const auto at = static_cast<std::size_t>(heard[i]) * SpectrumMap::kTones +
                            static_cast<std::size_t>(t);
            values[i] = map.tones[at];
            power += std::exp2(values[i] * (0.01 / 3.010299956639812));
        }
        auto from = values.begin();
        for (std::size_t k = 0; k < Contour::kPercent.size(); ++k) {
            const double place =
                static_cast<double>(values.size() - 1) * Contour::kPercent[k] / 100.0;
            const auto nth = values.begin() + std::lround(place);
            std::nth_element(from, nth, values.end());
            out.db[k].push_back(static_cast<float>(*nth / 100.0));
            from = nth;
        }
        out.meanDb.push_back(
            static_cast<float>(decibels(power / static_cast<double>(values.size()))));
    }
    return out;
}

std::vector<StereoBand> stereoOf(const SpectrumMap& map, Frames begin, Frames end) {
    std::vector<StereoBand> out(SpectrumMap::kBands);
    if (map.step <= 0) return out;
    const int first = static_cast<int>(std::max<Frames>(0, begin) / map.groupStep());
    const int last = static_cast<int>(std::min<Frames>(
        map.groups(), (std::max<Frames>(0, end) + map.groupStep() - 1) / map.groupStep()));
    for (int g = first; g < last; ++g)
        for (int b = 0; b < SpectrumMap::kBands; ++b)
            out[static_cast<std::size_t>(b)].add(map.band(g, b));
    return out;
}

}  // namespace lacquer
