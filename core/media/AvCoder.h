// SPDX-License-Identifier: GPL-3.0-or-later
// What the files that speak to libavcodec share: recipes of coders, decoded frames as doubles, and who frees what.
#pragma once
extern "C" {
#include <libavcodec/avcodec.h>
}

#include <string_view>
#include <vector>

namespace lacquer {

/// How a format's id is made: the coder, its sample format, what it is told.
struct AvRecipe {
    std::string_view id;
    const char *codec, *muxer;
    AVSampleFormat samples;
    int bitrate;  ///< bits a second; 0 with `quality`
    int quality;  ///< of variable rate, in the coder's own numbers; -1 without
};

/// nullptr: libavcodec does not write this format.
const AvRecipe* findAvRecipe(std::string_view formatId);
/// Everything but flags that a container asks for; bit-exact, on one thread.
void setUpAvCoder(AVCodecContext& coder, const AvRecipe& recipe, double rate, int channels,
                  int bits);
/// Interleaved, full scale 1. False for sample formats that no decoder here gives.
bool toDoubles(const AVFrame& frame, std::vector<double>& out);

struct FreeAvCodec {
    void operator()(AVCodecContext* p) const { avcodec_free_context(&p); }
};
struct FreeAvPacket {
    void operator()(AVPacket* p) const { av_packet_free(&p); }
};
struct FreeAvFrame {
    void operator()(AVFrame* p) const { av_frame_free(&p); }
};

}  // namespace lacquer
