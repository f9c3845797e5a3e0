// SPDX-License-Identifier: GPL-3.0-or-later
// Finding, reading and writing presets.
#include "project/Preset.h"

#include <algorithm>
#include <cstdlib>
#include <system_error>

#include "base/Embedded.h"
#include "base/Files.h"
#include "project/ChainFile.h"
#include "project/Json.h"
#include "project/ProjectFile.h"

namespace lacquer {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kMaxPresetBytes = 1u << 20;

/// A name as a file's name: letters that folders or other systems dislike become "_".
std::string fileStem(const std::string& name) {
    std::string stem;
    for (const char c : name) {
        const bool bad = static_cast<unsigned char>(c) < 32 ||
                         std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos;
        stem += bad ? '_' : c;
    }
    if (stem.empty() || stem.front() == '.') stem.insert(0, "_");
    return stem.substr(0, 200);
}

std::vector<Preset> builtInPresets(std::string_view kind) {
    const std::string prefix = "presets/" + std::string(kind) + "/";
    std::vector<Preset> found;
    for (const EmbeddedFile& file : embeddedFiles()) {
        if (!file.path.starts_with(prefix)) continue;
        Result<Preset> preset = presetFromText(file.content, kind, std::string(file.path));
        if (!preset) continue;  // tests/project reads every one of them
        preset->builtIn = true;
        preset->file = fs::path(file.path).stem();
        found.push_back(std::move(*preset));
    }
    return found;
}

std::vector<Preset> userPresets(std::string_view kind, const fs::path& folder,
                                std::vector<Message>* warnings) {
    std::vector<Preset> found;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder / kind, code)) {
        if (entry.path().extension() != ".json") continue;
        const Result<std::string> text = readWhole(entry.path(), kMaxPresetBytes);
        Result<Preset> preset =
            text ? presetFromText(*text, kind, entry.path().string()) : text.error();
        if (preset) {
            preset->file = entry.path();
            found.push_back(std::move(*preset));
        } else if (warnings) {
            warnings->push_back(preset.error().message);
        }
    }
    return found;
}

void sortByName(std::vector<Preset>& presets) {
    std::sort(presets.begin(), presets.end(),
              [](const Preset& a, const Preset& b) { return a.name < b.name; });
}

}  // namespace

fs::path userPresetFolder() {
    const char* config = std::getenv("XDG_CONFIG_HOME");
    const char* home = std::getenv("HOME");
    const fs::path base =
        config && *config == '/' ? fs::path(config) : fs::path(home ? home : "/") / ".config";
    return base / "lacquer" / "presets";
}

Result<Preset> presetFromText(std::string_view text, std::string_view kind,
                              const std::string& name) {
    const auto broken = [&](const std::string& why) {
        return Error(TR("project", "“%1” is no preset: %2"), {name, why});
    };
    try {
        const json::Json document = json::parse(text);
        if (!document.is_object()) return broken("{");
        Preset preset;
        preset.kind = kind;
        preset.name = json::text(document, "name");
        preset.about = json::text(document, "about");
        if (preset.name.empty()) return broken("name");
        std::vector<Message> warnings;
        Id nextId = 1;
        preset.chain = json::ChainReader{nextId, Reading::Strict, warnings}.read(
            json::array(document, "chain"));
        for (ModuleState& module : preset.chain.modules) module.id = 0;
        const bool whole = kind == "chain";
        if (!whole && (preset.chain.modules.size() != 1 || preset.chain.modules[0].module != kind))
            return broken("chain");
        return preset;
    } catch (const json::Broken& e) {
        return broken(e.where);
    } catch (const Error& error) {
        return broken(error.english());
    }
}

std::string presetToText(const Preset& preset) {
    json::Json out = {{"name", preset.name}};
    if (!preset.about.empty()) out["about"] = preset.about;
    out["chain"] = json::chainToJson(preset.chain, json::Ids::Drop);
    return json::dump(out, 2) + "\n";
}

std::vector<Preset> listPresets(std::string_view kind, std::vector<Message>* warnings,
                                const fs::path& folder) {
    std::vector<Preset> all = builtInPresets(kind);
    std::vector<Preset> own =
        userPresets(kind, folder.empty() ? userPresetFolder() : folder, warnings);
    sortByName(all);
    sortByName(own);
    std::move(own.begin(), own.end(), std::back_inserter(all));
    return all;
}

Result<Preset> findPreset(std::string_view kind, std::string_view name, const fs::path& folder) {
    const std::vector<Preset> all = listPresets(kind, nullptr, folder);
    const auto byName = [&](const Preset& p) {
        return p.name == name ||
               (p.builtIn && (p.file == name || std::string(kind) + "/" + p.file.string() == name));
    };
    const auto found = std::find_if(all.rbegin(), all.rend(), byName);
    if (found != all.rend()) return *found;
    std::string names;
    for (const Preset& preset : all) names += (names.empty() ? "" : ", ") + preset.name;
    return Error(TR("project", "There is no preset “%1”; there are: %2."),
                 {std::string(name), names});
}

Done savePreset(const Preset& preset, const fs::path& folder) {
    const fs::path place = (folder.empty() ? userPresetFolder() : folder) / preset.kind;
    std::error_code code;
    fs::create_directories(place, code);
    if (code)
        return Error(TR("project", "The folder “%1” cannot be made: %2."),
                     {place.string(), code.message()});
    return writeWhole(place / (fileStem(preset.name) + ".json"), presetToText(preset),
                      AtomicFile::Existing::Replace);
}

Done removePreset(const Preset& preset) {
    std::error_code code;
    if (preset.builtIn || !fs::remove(preset.file, code))
        return Error(TR("project", "The preset “%1” cannot be removed."), {preset.name});
    return done();
}

}  // namespace lacquer
