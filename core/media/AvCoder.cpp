// SPDX-License-Identifier: GPL-3.0-or-later
// The recipes, and samples of every kind as doubles.
#include "media/AvCoder.h"

extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
}

#include <algorithm>
#include <cmath>

namespace lacquer {
namespace {

constexpr AvRecipe kRecipes[] = {
    {"mp3-320", "libmp3lame", "mp3", AV_SAMPLE_FMT_FLTP, 320000, -1},
    {"mp3-192", "libmp3lame", "mp3", AV_SAMPLE_FMT_FLTP, 192000, -1},
    {"mp3-128", "libmp3lame", "mp3", AV_SAMPLE_FMT_FLTP, 128000, -1},
    {"mp3-v0", "libmp3lame", "mp3", AV_SAMPLE_FMT_FLTP, 0, 0},
    {"ogg-q6", "libvorbis", "ogg", AV_SAMPLE_FMT_FLTP, 0, 6},
    {"ogg-q2", "libvorbis", "ogg", AV_SAMPLE_FMT_FLTP, 0, 2},
    {"opus-160", "libopus", "opus", AV_SAMPLE_FMT_FLT, 160000, -1},
    {"opus-96", "libopus", "opus", AV_SAMPLE_FMT_FLT, 96000, -1},
    {"aac-256", "aac", "ipod", AV_SAMPLE_FMT_FLTP, 256000, -1},
    {"aac-128", "aac", "ipod", AV_SAMPLE_FMT_FLTP, 128000, -1},
    {"alac16", "alac", "ipod", AV_SAMPLE_FMT_S16P, 0, -1},
    {"alac24", "alac", "ipod", AV_SAMPLE_FMT_S32P, 0, -1},
};

template <class T>
void spread(const AVFrame& frame, bool isPlanar, double scale, double offset, double* out) {
    const int channels = frame.ch_layout.nb_channels;
    for (int c = 0; c < channels; ++c) {
        const auto* in =
            reinterpret_cast<const T*>(frame.extended_data[isPlanar ? c : 0]) + (isPlanar ? 0 : c);
        const int step = isPlanar ? 1 : channels;
        for (int n = 0; n < frame.nb_samples; ++n)
            out[n * channels + c] = (static_cast<double>(in[n * step]) - offset) * scale;
    }
}

}  // namespace

const AvRecipe* findAvRecipe(std::string_view formatId) {
    const auto* found = std::find_if(std::begin(kRecipes), std::end(kRecipes),
                                     [&](const AvRecipe& recipe) { return recipe.id == formatId; });
    return found == std::end(kRecipes) ? nullptr : found;
}

void setUpAvCoder(AVCodecContext& coder, const AvRecipe& recipe, double rate, int channels,
                  int bits) {
    coder.sample_fmt = recipe.samples;
    coder.sample_rate = static_cast<int>(std::lround(rate));
    coder.time_base = {1, coder.sample_rate};
    coder.bits_per_raw_sample = bits;
    coder.flags |= AV_CODEC_FLAG_BITEXACT;
    coder.thread_count = 1;
    av_channel_layout_default(&coder.ch_layout, channels);
    if (recipe.bitrate > 0) coder.bit_rate = recipe.bitrate;
    if (recipe.quality >= 0) {
        coder.flags |= AV_CODEC_FLAG_QSCALE;
        coder.global_quality = recipe.quality * FF_QP2LAMBDA;
    }
    // Perceptual noise substitution raises peaks by up to 4 dB: off.
    if (coder.codec_id == AV_CODEC_ID_AAC) av_opt_set_int(coder.priv_data, "aac_pns", 0, 0);
    if (coder.codec_id == AV_CODEC_ID_OPUS) av_opt_set(coder.priv_data, "vbr", "on", 0);
}

bool toDoubles(const AVFrame& frame, std::vector<double>& out) {
    const auto format = static_cast<AVSampleFormat>(frame.format);
    const bool isPlanar = av_sample_fmt_is_planar(format) != 0;
    out.resize(static_cast<std::size_t>(frame.nb_samples) *
               static_cast<std::size_t>(frame.ch_layout.nb_channels));
    switch (av_get_packed_sample_fmt(format)) {
    case AV_SAMPLE_FMT_U8:
        spread<std::uint8_t>(frame, isPlanar, 0x1p-7, 128.0, out.data());
        return true;
    case AV_SAMPLE_FMT_S16:
        spread<std::int16_t>(frame, isPlanar, 0x1p-15, 0.0, out.data());
        return true;
    case AV_SAMPLE_FMT_S32:
        spread<std::int32_t>(frame, isPlanar, 0x1p-31, 0.0, out.data());
        return true;
    case AV_SAMPLE_FMT_FLT: spread<float>(frame, isPlanar, 1.0, 0.0, out.data()); return true;
    case AV_SAMPLE_FMT_DBL: spread<double>(frame, isPlanar, 1.0, 0.0, out.data()); return true;
    default: return false;
    }
}

}  // namespace lacquer
