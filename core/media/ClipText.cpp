// SPDX-License-Identifier: GPL-3.0-or-later
// JSON for the description of a cache file.
#include "media/ClipText.h"

#include <atomic>
#include <nlohmann/json.hpp>

#include "media/Warnings.h"

namespace lacquer {
namespace {

using nlohmann::json;

// The file's own name is put in anew: it may have been moved since.
std::optional<Message> warningFrom(const json& saved, const std::filesystem::path& source) {
    const std::string text = saved.at("text").get<std::string>();
    for (const Text& known : kWarnings) {
        if (text != known.source) continue;
        auto args = saved.at("args").get<std::vector<std::string>>();
        if (!args.empty()) args[0] = source.string();
        return Message(known, std::move(args));
    }
    throw json::other_error::create(501, "unknown warning", nullptr);
}

StreamInfo infoFrom(const json& saved) {
    StreamInfo info;
    info.rate = saved.at("rate").get<double>();
    info.channels = saved.at("channels").get<int>();
    if (saved.contains("promised")) info.promisedFrames = saved.at("promised").get<Frames>();
    info.formatId = saved.at("formatId").get<std::string>();
    info.formatName = saved.at("formatName").get<std::string>();
    info.bits = saved.at("bits").get<int>();
    info.isFloat = saved.at("isFloat").get<bool>();
    info.isLossy = saved.at("isLossy").get<bool>();
    info.wide = saved.at("wide").get<bool>();
    return info;
}

}  // namespace

int nextClipId() {
    static std::atomic<int> next{1};
    return next.fetch_add(1);
}

std::string describeClip(const Clip& clip) {
    json source = {{"rate", clip.source.rate},         {"channels", clip.source.channels},
                   {"formatId", clip.source.formatId}, {"formatName", clip.source.formatName},
                   {"bits", clip.source.bits},         {"isFloat", clip.source.isFloat},
                   {"isLossy", clip.source.isLossy},   {"wide", clip.source.wide}};
    if (clip.source.promisedFrames) source["promised"] = *clip.source.promisedFrames;
    json facts = {{"hash", clip.contentHash}, {"frames", clip.sourceFrames}, {"source", source}};
    if (clip.warning)
        facts["warning"] = {{"text", clip.warning->text.source}, {"args", clip.warning->args}};
    return facts.dump(-1, ' ', false, json::error_handler_t::replace);
}

ClipPtr clipFromPages(const std::shared_ptr<PageFile>& pages, const std::filesystem::path& source) {
    auto clip = std::make_shared<Clip>();
    try {
        const json facts = json::parse(pages->description());
        clip->contentHash = facts.at("hash").get<std::string>();
        clip->sourceFrames = facts.at("frames").get<Frames>();
        clip->source = infoFrom(facts.at("source"));
        if (facts.contains("warning")) clip->warning = warningFrom(facts.at("warning"), source);
    } catch (const json::exception&) {
        return nullptr;
    }
    clip->peaks = Peaks::fromBytes(pages->peaks());
    if (!clip->peaks || clip->peaks->known() != pages->shape().frames) return nullptr;
    pages->dropPeaks();
    clip->id = nextClipId();
    clip->sourcePath = source;
    clip->rate = pages->shape().rate;
    clip->channels = pages->shape().channels;
    clip->frames = pages->shape().frames;
    clip->wide = pages->shape().wide;
    clip->pages = pages;
    return clip;
}

ClipPtr renamedClip(const Clip& clip, const std::filesystem::path& source) {
    auto copy = std::make_shared<Clip>(clip);
    copy->id = nextClipId();
    copy->sourcePath = source;
    if (copy->warning && !copy->warning->args.empty()) copy->warning->args[0] = source.string();
    return copy;
}

}  // namespace lacquer
