// SPDX-License-Identifier: GPL-3.0-or-later
// One coder and one container a format; bit-exact settings keep dates and random numbers out.
#include "media/AvEncoder.h"

extern "C" {
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/intreadwrite.h>
#include <libavutil/log.h>
}

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/Files.h"
#include "media/AvCoder.h"

namespace lacquer {
namespace {

class AvEncoder : public Encoder {
public:
    AvEncoder(std::filesystem::path path, const FormatInfo& format, int channels)
        : path_(std::move(path)), bits_(format.bits), channels_(channels) {}
    ~AvEncoder() override {
        if (format_ != nullptr && format_->pb != nullptr) avio_closep(&format_->pb);
        avformat_free_context(format_);
        avcodec_free_context(&codec_);
        av_frame_free(&frame_);
        av_packet_free(&packet_);
    }

    Done open(const AvRecipe& recipe, double rate) {
        av_log_set_level(AV_LOG_QUIET);
        const AVCodec* codec = avcodec_find_encoder_by_name(recipe.codec);
        if (codec == nullptr)
            return Error(
                TR("media",
                   "“%1” could not be written: this system's libavcodec has no coder “%2”. "
                   "Choose another format."),
                {path_.string(), recipe.codec});
        const std::string url = "file:" + path_.string();
        avformat_alloc_output_context2(&format_, nullptr, recipe.muxer, url.c_str());
        codec_ = avcodec_alloc_context3(codec);
        frame_ = av_frame_alloc();
        packet_ = av_packet_alloc();
        if (format_ == nullptr || codec_ == nullptr || frame_ == nullptr || packet_ == nullptr)
            return writeFailure(path_, ENOMEM);
        setUp(recipe, rate);
        if (const int status = avcodec_open2(codec_, codec, nullptr); status < 0)
            return failure(status);
        return start();
    }

    Done write(const double* interleaved, Frames frames) override {
        pending_.insert(pending_.end(), interleaved, interleaved + frames * channels_);
        const Frames step = frameSize();
        Frames used = 0;
        for (; held() - used >= step; used += step)
            if (Done sent = send(used, step); !sent) return sent;
        pending_.erase(pending_.begin(), pending_.begin() + used * channels_);
        return done();
    }

    Done finish() override {
        if (held() > 0)
            if (Done sent = send(0, held()); !sent) return sent;
        pending_.clear();
        if (const int status = avcodec_send_frame(codec_, nullptr); status < 0)
            return failure(status);
        if (Done drained = drain(); !drained) return drained;
        if (const int status = av_write_trailer(format_); status < 0) return failure(status);
        avio_flush(format_->pb);
        const int pending = format_->pb->error;
        const int closed = avio_closep(&format_->pb);
        if (pending < 0 || closed < 0) return failure(pending < 0 ? pending : closed);
        return done();
    }

private:
    Frames held() const { return static_cast<Frames>(pending_.size()) / channels_; }
    Frames frameSize() const { return codec_->frame_size > 0 ? codec_->frame_size : 4096; }

    void setUp(const AvRecipe& recipe, double rate) {
        setUpAvCoder(*codec_, recipe, rate, channels_, bits_);
        if ((format_->oformat->flags & AVFMT_GLOBALHEADER) != 0)
            codec_->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
        format_->flags |= AVFMT_FLAG_BITEXACT;
    }

    Done start() {
        AVStream* stream = avformat_new_stream(format_, nullptr);
        if (stream == nullptr) return writeFailure(path_, ENOMEM);
        stream->time_base = codec_->time_base;
        if (const int status = avcodec_parameters_from_context(stream->codecpar, codec_);
            status < 0)
            return failure(status);
        if (const int status = avio_open(&format_->pb, format_->url, AVIO_FLAG_WRITE); status < 0)
            return failure(status);
        AVDictionary* options = nullptr;
        av_dict_set(&options, "movie_timescale", std::to_string(codec_->sample_rate).c_str(), 0);
        // The index goes to the front: players can start, and what was cut short can be read.
        av_dict_set(&options, "movflags", "+faststart", 0);
        av_dict_set(&options, "id3v2_version", "0", 0);
        const int status = avformat_write_header(format_, &options);
        av_dict_free(&options);
        return status < 0 ? Done(failure(status)) : done();
    }

    Done send(Frames from, Frames count) {
        av_frame_unref(frame_);
        frame_->nb_samples = static_cast<int>(count);
        frame_->format = codec_->sample_fmt;
        frame_->sample_rate = codec_->sample_rate;
        av_channel_layout_copy(&frame_->ch_layout, &codec_->ch_layout);
        if (av_frame_get_buffer(frame_, 0) < 0) return writeFailure(path_, ENOMEM);
        for (int c = 0; c < channels_; ++c) fill(c, pending_.data() + from * channels_, count);
        frame_->pts = sent_;
        sent_ += count;
        if (const int status = avcodec_send_frame(codec_, frame_); status < 0)
            return failure(status);
        return drain();
    }

    void fill(int c, const double* in, Frames count) {
        const bool isPlanar = av_sample_fmt_is_planar(codec_->sample_fmt) != 0;
        const double scale = bits_ > 0 ? std::ldexp(1.0, bits_ - 1) : 1.0;
        for (Frames n = 0; n < count; ++n) {
            const double v = in[n * channels_ + c];
            std::uint8_t* plane = frame_->extended_data[isPlanar ? c : 0];
            const Frames at = isPlanar ? n : n * channels_ + c;
            if (bits_ == 0) {
                reinterpret_cast<float*>(plane)[at] =
                    std::isfinite(v) ? static_cast<float>(v) : 0.0f;
                continue;
            }
            const double whole = std::nearbyint(std::isnan(v) ? 0.0 : v * scale);
            const auto word = static_cast<std::int32_t>(std::clamp(whole, -scale, scale - 1.0));
            if (bits_ == 16)
                reinterpret_cast<std::int16_t*>(plane)[at] = static_cast<std::int16_t>(word);
            else
                reinterpret_cast<std::int32_t*>(plane)[at] =
                    static_cast<std::int32_t>(static_cast<std::uint32_t>(word) << (32 - bits_));
        }
    }

    Done drain() {
        for (;;) {
            const int got = avcodec_receive_packet(codec_, packet_);
            if (got == AVERROR(EAGAIN) || got == AVERROR_EOF) return done();
            if (got < 0) return failure(got);
            packet_->stream_index = 0;
            if (codec_->codec_id == AV_CODEC_ID_MP3) sumPadding();
            av_packet_rescale_ts(packet_, codec_->time_base, format_->streams[0]->time_base);
            if (const int status = av_write_frame(format_, packet_); status < 0)
                return failure(status);
            if (format_->pb->error < 0) return failure(format_->pb->error);
            av_packet_unref(packet_);
        }
    }

    // LAME's last frames of padding may lie in two packets; the muxer writes only the last one's
    // count into the Info tag, and then 27 frames of silence would count as sound.
    void sumPadding() {
        std::size_t size = 0;
        std::uint8_t* side = av_packet_get_side_data(packet_, AV_PKT_DATA_SKIP_SAMPLES, &size);
        if (side == nullptr || size < 10) return;
        padding_ += AV_RL32(side + 4);
        AV_WL32(side + 4, padding_);
    }

    Error failure(int status) const {
        if (status == AVERROR(EINVAL) || status == AVERROR_INVALIDDATA)
            return Error(
                TR("media",
                   "“%1” could not be written: the coder refuses this sample rate or sound."),
                {path_.string()});
        return writeFailure(path_, AVUNERROR(status));
    }

    std::filesystem::path path_;
    int bits_, channels_;
    AVFormatContext* format_ = nullptr;
    AVCodecContext* codec_ = nullptr;
    AVFrame* frame_ = nullptr;
    AVPacket* packet_ = nullptr;
    std::vector<double> pending_;
    std::int64_t sent_ = 0;
    std::uint32_t padding_ = 0;  // frames behind the sound so far
};

}  // namespace

Result<std::unique_ptr<Encoder>> createAvEncoder(const std::filesystem::path& path,
                                                 const FormatInfo& format, double rate,
                                                 int channels) {
    if (const AvRecipe* recipe = findAvRecipe(format.id)) {
        auto encoder = std::make_unique<AvEncoder>(path, format, channels);
        if (Done opened = encoder->open(*recipe, rate); !opened) return opened.error();
        return std::unique_ptr<Encoder>(std::move(encoder));
    }
    return Error(TR("media", "There is no way to write the format “%1”."),
                 {std::string(format.id)});
}

}  // namespace lacquer
