// SPDX-License-Identifier: GPL-3.0-or-later
// Files that a session names, as JSON: UTF-8 text where possible, else the bytes as hex.
#include "project/SourceJson.h"

#include <algorithm>

namespace lacquer::json {
namespace {

bool isUtf8(const std::string& text) {
    try {
        (void)Json(text).dump();
        return true;
    } catch (const Json::exception&) {
        return false;
    }
}

std::string toHex(const std::string& bytes) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string hex;
    for (const char c : bytes) {
        hex += kDigits[static_cast<unsigned char>(c) >> 4];
        hex += kDigits[static_cast<unsigned char>(c) & 15];
    }
    return hex;
}

std::string fromHex(const std::string& hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        const std::string pair = hex.substr(i, 2);
        if (pair.find_first_not_of("0123456789abcdef") != std::string::npos)
            throw Broken{"pathBytes"};
        bytes += static_cast<char>(std::stoi(pair, nullptr, 16));
    }
    return bytes;
}

}  // namespace

void SourceFolder::writePath(Json& out, const std::string& key,
                             const std::filesystem::path& absolute) const {
    std::filesystem::path path = absolute;
    if (path.is_absolute() && folder.is_absolute()) path = path.lexically_relative(folder);
    if (path.empty()) path = absolute;
    const std::string name = path.generic_string();
    if (isUtf8(name))
        out[key] = name;
    else
        out[key + "Bytes"] = toHex(name);
}

Json SourceFolder::write(const SourceRef& source) const {
    Json out = Json::object();
    writePath(out, "path", source.path);
    out["hash"] = source.contentHash;
    out["rate"] = source.rate;
    out["channels"] = source.channels;
    out["frames"] = source.frames;
    out["format"] = source.formatId;
    if (source.wide) out["wide"] = true;
    if (source.version > 0) out["version"] = source.version;
    if (!source.warning.empty()) out["warning"] = source.warning;
    return out;
}

std::filesystem::path SourceFolder::readPath(const Json& in, const std::string& key) const {
    std::filesystem::path path = text(in, key.c_str());
    const std::string bytes = key + "Bytes";
    if (in.contains(bytes)) path = fromHex(text(in, bytes.c_str()));
    if (path.native().find('\0') != std::string::npos) throw Broken{key};
    if (path.empty()) return path;
    return (path.is_absolute() ? path : folder / path).lexically_normal();
}

SourceRef SourceFolder::read(const Json& in) const {
    SourceRef out;
    out.path = readPath(in, "path");
    if (out.path.empty()) throw Broken{"path"};
    out.contentHash = text(in, "hash");
    out.rate = number(in, "rate", 0, 0, kMaxRate);
    out.channels = static_cast<int>(number(in, "channels", 0, 0, 64));
    out.frames = std::max<Frames>(0, frames(in, "frames", 0));
    out.formatId = text(in, "format");
    out.wide = flag(in, "wide", false);
    out.version = static_cast<int>(number(in, "version", 0, 0, 1e6));
    out.warning = text(in, "warning");
    return out;
}

}  // namespace lacquer::json
