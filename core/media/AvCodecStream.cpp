// SPDX-License-Identifier: GPL-3.0-or-later
// Packets go from libavcodec's coder straight to its decoder.
extern "C" {
#include <libavutil/channel_layout.h>
#include <libavutil/log.h>
}

#include <algorithm>
#include <cmath>

#include "base/Units.h"
#include "dsp/Resampler.h"
#include "media/AvCoder.h"
#include "media/CodecStream.h"

namespace lacquer {
namespace {

constexpr int kChannels = 2;

using Packet = std::unique_ptr<AVPacket, FreeAvPacket>;

Error failure(const FormatInfo& format) {
    return Error(TR("media",
                    "%1 cannot be listened to: this system's libavcodec refused the "
                    "sound. Choose another codec."),
                 {std::string(format.name)});
}

/// At a rate that the codec knows.
class RoundTrip {
public:
    explicit RoundTrip(const FormatInfo& format) : format_(format) {}

    Done open(const AvRecipe& recipe, double rate) {
        av_log_set_level(AV_LOG_QUIET);
        const AVCodec* codec = avcodec_find_encoder_by_name(recipe.codec);
        const AVCodec* back = codec ? avcodec_find_decoder(codec->id) : nullptr;
        if (!codec || !back)
            return Error(TR("media",
                            "%1 cannot be listened to: this system's libavcodec has no "
                            "coder “%2”. Choose another codec."),
                         {std::string(format_.name), recipe.codec});
        coder_.reset(avcodec_alloc_context3(codec));
        decoder_.reset(avcodec_alloc_context3(back));
        frame_.reset(av_frame_alloc());
        if (!coder_ || !decoder_ || !frame_) return failure(format_);
        setUpAvCoder(*coder_, recipe, rate, kChannels, 0);
        coder_->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
        if (avcodec_open2(coder_.get(), codec, nullptr) < 0) return failure(format_);
        AVCodecParameters* told = avcodec_parameters_alloc();
        const bool agreed = told && avcodec_parameters_from_context(told, coder_.get()) >= 0 &&
                            avcodec_parameters_to_context(decoder_.get(), told) >= 0;
        avcodec_parameters_free(&told);
        if (!agreed) return failure(format_);
        decoder_->flags2 |= AV_CODEC_FLAG2_SKIP_MANUAL;
        decoder_->thread_count = 1;
        return avcodec_open2(decoder_.get(), back, nullptr) < 0 ? Done(failure(format_)) : done();
    }

    Frames blockFrames() const { return std::max(1, coder_->frame_size); }

    Done push(const double* in, Frames frames, std::vector<double>& out) {
        pending_.insert(pending_.end(), in, in + kChannels * frames);
        taken_ += frames;
        const Frames step = blockFrames();
        Frames used = 0;
        for (; held() - used >= step; used += step)
            if (Done sent = encode(used, step, out); !sent) return sent;
        pending_.erase(pending_.begin(), pending_.begin() + kChannels * used);
        return done();
    }

    Done finish(std::vector<double>& out) {
        if (held() > 0)
            if (Done sent = encode(0, held(), out); !sent) return sent;
        pending_.clear();
        if (avcodec_send_frame(coder_.get(), nullptr) < 0) return failure(format_);
        if (Done drained = drainCoder(out); !drained) return drained;
        if (avcodec_send_packet(decoder_.get(), nullptr) >= 0)
            if (Done drained = drainDecoder(out); !drained) return drained;
        out.resize(out.size() + static_cast<std::size_t>(kChannels * (taken_ - given_)));
        given_ = taken_;
        return done();
    }

private:
    Frames held() const { return std::ssize(pending_) / kChannels; }

    Done encode(Frames from, Frames count, std::vector<double>& out) {
        av_frame_unref(frame_.get());
        frame_->nb_samples = static_cast<int>(count);
        frame_->format = coder_->sample_fmt;
        frame_->sample_rate = coder_->sample_rate;
        av_channel_layout_copy(&frame_->ch_layout, &coder_->ch_layout);
        if (av_frame_get_buffer(frame_.get(), 0) < 0) return failure(format_);
        const bool isPlanar = av_sample_fmt_is_planar(coder_->sample_fmt) != 0;
        const double* in = pending_.data() + kChannels * from;
        for (int c = 0; c < kChannels; ++c) {
            auto* plane = reinterpret_cast<float*>(frame_->extended_data[isPlanar ? c : 0]);
            for (Frames n = 0; n < count; ++n)
                plane[isPlanar ? n : kChannels * n + c] = static_cast<float>(in[kChannels * n + c]);
        }
        frame_->pts = sent_;
        sent_ += count;
        if (avcodec_send_frame(coder_.get(), frame_.get()) < 0) return failure(format_);
        return drainCoder(out);
    }

    Done drainCoder(std::vector<double>& out) {
        for (;;) {
            const Packet packet(av_packet_alloc());
            if (!packet) return failure(format_);
            const int got = avcodec_receive_packet(coder_.get(), packet.get());
            if (got == AVERROR(EAGAIN) || got == AVERROR_EOF) return done();
            if (got < 0) return failure(format_);
            // What goes in before the first packet is decoded says how much is padding.
            if (skip_ < 0) skip_ = padding();
            if (avcodec_send_packet(decoder_.get(), packet.get()) < 0) return failure(format_);
            if (Done drained = drainDecoder(out); !drained) return drained;
        }
    }

    /// Frames that the decoder gives ahead of the sound. Vorbis decoders drop them by themselves.
    Frames padding() const {
        return coder_->codec_id == AV_CODEC_ID_VORBIS ? 0 : coder_->initial_padding;
    }

    Done drainDecoder(std::vector<double>& out) {
        for (;;) {
            const int got = avcodec_receive_frame(decoder_.get(), frame_.get());
            if (got == AVERROR(EAGAIN) || got == AVERROR_EOF) return done();
            if (got < 0 || frame_->ch_layout.nb_channels != kChannels ||
                frame_->sample_rate != coder_->sample_rate || !toDoubles(*frame_, samples_))
                return failure(format_);
            const Frames count = frame_->nb_samples, skipped = std::min(skip_, count);
            skip_ -= skipped;
            const Frames taken = std::min(count - skipped, taken_ - given_);
            given_ += taken;
            const auto first = samples_.begin() + kChannels * skipped;
            out.insert(out.end(), first, first + kChannels * taken);
        }
    }

    const FormatInfo& format_;
    std::unique_ptr<AVCodecContext, FreeAvCodec> coder_, decoder_;
    std::unique_ptr<AVFrame, FreeAvFrame> frame_;
    std::vector<double> pending_, samples_;
    Frames sent_ = 0, taken_ = 0, given_ = 0, skip_ = -1;
};

class AvCodecStream final : public CodecStream {
public:
    AvCodecStream(const FormatInfo& format, double rate)
        : rate_(rate),
          codecRate_(format.nearestRate(rate)),
          there_(rate_, codecRate_, kChannels),
          back_(codecRate_, rate_, kChannels),
          trip_(format) {}
    Done open(const AvRecipe& recipe) { return trip_.open(recipe, codecRate_); }

    Done push(const double* interleaved, Frames frames, std::vector<double>& out) override {
        taken_ += frames;
        before_.clear();
        there_.push(interleaved, frames, before_);
        coded_.clear();
        Done sent = trip_.push(before_.data(), std::ssize(before_) / kChannels, coded_);
        const std::size_t had = out.size();
        back_.push(coded_.data(), std::ssize(coded_) / kChannels, out);
        given_ += (std::ssize(out) - static_cast<Frames>(had)) / kChannels;
        return sent;
    }

    Done finish(std::vector<double>& out) override {
        before_.clear();
        there_.finish(before_);
        coded_.clear();
        Done sent = trip_.push(before_.data(), std::ssize(before_) / kChannels, coded_);
        if (sent) sent = trip_.finish(coded_);
        const Frames had = std::ssize(out) / kChannels;
        back_.push(coded_.data(), std::ssize(coded_) / kChannels, out);
        back_.finish(out);
        // Two roundings may leave a frame too many or too few.
        out.resize(static_cast<std::size_t>(kChannels * (had + taken_ - given_)));
        return sent;
    }

    Frames blockFrames() const override {
        return Resampler::outputLength(trip_.blockFrames(), codecRate_, rate_);
    }

private:
    double rate_, codecRate_;
    Resampler there_, back_;
    RoundTrip trip_;
    std::vector<double> before_, coded_;
    Frames taken_ = 0, given_ = 0;
};

}  // namespace

Result<std::unique_ptr<CodecStream>> CodecStream::create(const FormatInfo& format, double rate) {
    const AvRecipe* recipe = findAvRecipe(format.id);
    if (!recipe || !format.isLossy) return failure(format);
    auto stream = std::make_unique<AvCodecStream>(format, rate);
    if (Done opened = stream->open(*recipe); !opened) return opened.error();
    return std::unique_ptr<CodecStream>(std::move(stream));
}

}  // namespace lacquer
