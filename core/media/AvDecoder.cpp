// SPDX-License-Identifier: GPL-3.0-or-later
// libavformat and libavcodec, with the coder's padding taken off by our own count.
#include "media/AvDecoder.h"

extern "C" {
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/log.h>
#include <libavutil/opt.h>
}

#include <algorithm>
#include <cmath>

#include "base/Files.h"
#include "base/Units.h"
#include "media/AvCoder.h"
#include "media/Gapless.h"
#include "media/Warnings.h"

namespace lacquer {
namespace {

struct FreeFormat {
    void operator()(AVFormatContext* p) const { avformat_close_input(&p); }
};
constexpr int kMostFaults = 1000;  // packets in a row that give nothing: the rest is no sound

class AvDecoder : public Decoder {
public:
    AvDecoder(int fd, std::filesystem::path path, const SoundHeader& header)
        : path_(std::move(path)) {
        const Gapless gapless = readGapless(fd, header.container);
        if (openStream() && decodeFrame()) describeStream(gapless);
    }
    bool isOpen() const { return info_.channels > 0; }

    Result<Frames> read(double* interleaved, Frames frames) override {
        Frames done = 0;
        while (done < frames) {
            if (used_ == held() && !nextFrame()) break;
            Frames n = std::min(frames - done, held() - used_);
            if (limit_) n = std::min(n, *limit_ - framesRead_);
            if (n <= 0) {
                ended_ = true;
                break;
            }
            std::copy_n(samples_.data() + used_ * info_.channels, n * info_.channels,
                        interleaved + done * info_.channels);
            used_ += n;
            done += n;
            framesRead_ += n;
        }
        return done;
    }

    std::optional<Message> warning() const override {
        if (!ended_) return std::nullopt;
        const std::string length = formatTime(framesToSeconds(framesRead_, info_.rate));
        if (limit_ && framesRead_ < *limit_)
            return Message(kCutShort,
                           {path_.string(), length,
                            formatTime(framesToSeconds(*limit_ - framesRead_, info_.rate))});
        if (faults_ > 0 || changed_) return Message(kDamaged, {path_.string(), length});
        return std::nullopt;
    }

private:
    Frames held() const {
        return info_.channels > 0 ? static_cast<Frames>(samples_.size()) / info_.channels : 0;
    }

    bool openStream() {
        av_log_set_level(AV_LOG_QUIET);
        AVFormatContext* opened = avformat_alloc_context();
        if (opened == nullptr) return false;
        AVDictionary* options = nullptr;
        av_dict_set(&options, "format_whitelist", "mov,mp4,m4a,3gp,3g2,mj2,aac,mp3", 0);
        av_dict_set(&options, "protocol_whitelist", "file", 0);
        av_dict_set(&options, "ignore_editlist", "1", 0);
        av_dict_set(&options, "enable_drefs", "0", 0);
        const int status =
            avformat_open_input(&opened, ("file:" + path_.string()).c_str(), nullptr, &options);
        av_dict_free(&options);
        if (status < 0) return false;
        format_.reset(opened);
        if (avformat_find_stream_info(opened, nullptr) < 0) return false;
        const AVCodec* codec = nullptr;
        stream_ = av_find_best_stream(opened, AVMEDIA_TYPE_AUDIO, -1, -1, &codec, 0);
        if (stream_ < 0 || codec == nullptr) return false;
        for (unsigned i = 0; i < opened->nb_streams; ++i)
            if (static_cast<int>(i) != stream_) opened->streams[i]->discard = AVDISCARD_ALL;
        codec_.reset(avcodec_alloc_context3(codec));
        packet_.reset(av_packet_alloc());
        frame_.reset(av_frame_alloc());
        if (!codec_ || !packet_ || !frame_) return false;
        if (avcodec_parameters_to_context(codec_.get(), opened->streams[stream_]->codecpar) < 0)
            return false;
        codec_->flags2 |= AV_CODEC_FLAG2_SKIP_MANUAL;
        codec_->thread_count = 1;
        return avcodec_open2(codec_.get(), codec, nullptr) >= 0;
    }

    // The next decoded frame into samples_; false at the end.
    bool decodeFrame() {
        for (int silent = 0; silent < kMostFaults;) {
            const int got = avcodec_receive_frame(codec_.get(), frame_.get());
            if (got >= 0) {
                const bool taken = frame_->nb_samples > 0 && toDoubles(*frame_, samples_);
                if (taken) return true;
                ++silent;
            } else if (got == AVERROR_EOF) {
                return false;
            } else if (got != AVERROR(EAGAIN)) {
                ++faults_, ++silent;
            }
            if (got < 0 && !feed(silent)) return false;
        }
        return false;
    }

    bool feed(int& silent) {
        const int status = av_read_frame(format_.get(), packet_.get());
        if (status < 0) {
            if (flushed_) return false;
            flushed_ = true;
            return avcodec_send_packet(codec_.get(), nullptr) >= 0;
        }
        if (packet_->stream_index == stream_ &&
            avcodec_send_packet(codec_.get(), packet_.get()) < 0) {
            ++faults_;
            ++silent;
        }
        av_packet_unref(packet_.get());
        return true;
    }

    // Steps over what is to be skipped; false at the end or when the stream changes its kind.
    bool nextFrame() {
        while (!ended_) {
            if (!decodeFrame()) break;
            used_ = 0;
            if (frame_->sample_rate != static_cast<int>(info_.rate) ||
                frame_->ch_layout.nb_channels != info_.channels) {
                changed_ = true;
                samples_.clear();
                break;
            }
            skipPadding();
            if (used_ < held()) return true;
        }
        ended_ = true;
        return false;
    }

    void skipPadding() {
        const Frames n = std::min(skip_, held());
        used_ = n;
        skip_ -= n;
    }

    void describeStream(const Gapless& gapless) {
        const AVCodecID id = codec_->codec_id;
        info_.rate = frame_->sample_rate;
        info_.channels = frame_->ch_layout.nb_channels;
        const bool isAlac = id == AV_CODEC_ID_ALAC;
        const bool isPcm = !isAlac && av_get_exact_bits_per_sample(id) > 0;
        const bool isMp3 = id == AV_CODEC_ID_MP3 || id == AV_CODEC_ID_MP2 || id == AV_CODEC_ID_MP1;
        info_.isLossy = !isAlac && !isPcm;
        info_.bits = info_.isLossy ? 0
                                   : std::max(codec_->bits_per_raw_sample,
                                              isPcm ? av_get_exact_bits_per_sample(id) : 0);
        info_.wide = info_.bits > 24;
        info_.formatId = isAlac  ? (info_.bits > 16 ? "alac24" : "alac16")
                         : isMp3 ? (gapless.isVariable ? "mp3-v0" : "mp3-320")
                         : isPcm ? (info_.bits > 16 ? "wav24" : "wav16")
                                 : "aac-256";
        info_.formatName = isAlac                  ? "ALAC, " + std::to_string(info_.bits) + " bit"
                           : isMp3                 ? (id == AV_CODEC_ID_MP3 ? "MP3" : "MPEG audio")
                           : id == AV_CODEC_ID_AAC ? "AAC"
                                                   : avcodec_get_name(id);
        // HE-AAC decodes to twice the rate its container counts in.
        const double scale = gapless.timescale > 0 ? info_.rate / gapless.timescale : 1.0;
        skip_ = std::llround(static_cast<double>(gapless.skip) * scale);
        if (gapless.length) limit_ = std::llround(static_cast<double>(*gapless.length) * scale);
        readITunesLength(scale);
        info_.promisedFrames = limit_;
        skipPadding();
    }

    // " 00000000 priming remainder frames …": what iTunes writes about the same.
    void readITunesLength(double scale) {
        const AVDictionaryEntry* tag = av_dict_get(format_->metadata, "iTunSMPB", nullptr, 0);
        if (tag == nullptr)
            tag = av_dict_get(format_->streams[stream_]->metadata, "iTunSMPB", nullptr, 0);
        unsigned priming = 0, remainder = 0;
        unsigned long long frames = 0;
        if (tag == nullptr ||
            std::sscanf(tag->value, "%*x %x %x %llx", &priming, &remainder, &frames) != 3)
            return;
        if (priming == 0 || priming > 16384 || frames == 0 || frames > (1ull << 40)) return;
        skip_ = std::llround(priming * scale);
        limit_ = std::llround(static_cast<double>(frames) * scale);
    }

    std::filesystem::path path_;
    std::unique_ptr<AVFormatContext, FreeFormat> format_;
    std::unique_ptr<AVCodecContext, FreeAvCodec> codec_;
    std::unique_ptr<AVPacket, FreeAvPacket> packet_;
    std::unique_ptr<AVFrame, FreeAvFrame> frame_;
    int stream_ = -1;
    std::vector<double> samples_;
    Frames used_ = 0, skip_ = 0, framesRead_ = 0;
    std::optional<Frames> limit_;
    int faults_ = 0;
    bool flushed_ = false, ended_ = false, changed_ = false;
};

}  // namespace

std::unique_ptr<Decoder> openWithAv(int fd, const std::filesystem::path& path,
                                    const SoundHeader& header) {
    auto decoder = std::make_unique<AvDecoder>(fd, path, header);
    if (!decoder->isOpen()) return nullptr;
    return decoder;
}

}  // namespace lacquer
