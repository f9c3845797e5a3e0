// SPDX-License-Identifier: GPL-3.0-or-later
// Random edits and projects for property tests.
#pragma once
#include <random>

#include "modules/Registry.h"
#include "project/Edit.h"

namespace lacquer::test {

class RandomProject {
public:
    explicit RandomProject(unsigned seed) : random_(seed) {}

    /// One random edit; now and then one with ids or places that do not exist.
    Project edit(const Project& p) {
        const Id t = trackId(p), m = moduleId(p, t), r = referenceId(p);
        switch (pick(28)) {
        case 0:
            return p.tracks.size() < 6 ? edit::addTrack(p, track(), pick(8))
                                       : edit::removeTrack(p, t);
        case 1: return pick(5) ? p : edit::removeTrack(p, t);
        case 2: return edit::renameTrack(p, t, name());
        case 3: return edit::moveTrack(p, t, pick(8));
        case 4: return edit::setTrackGain(p, t, real(-80, 40));
        case 5:
            return edit::setTrackTrim(p, t, frames(),
                                      pick(2) ? std::optional(frames()) : std::nullopt);
        case 6: return edit::setTrackFades(p, t, frames() - 1000, frames());
        case 7:
            return p.references.size() < 4 ? edit::addReference(p, reference(), pick(8))
                                           : edit::removeReference(p, r);
        case 8: return edit::setReferenceOffset(p, r, frames() - 1000000);
        case 9: return edit::setReferenceLoop(p, r, frames(), frames());
        case 10: return matchEdit(p, r);
        case 11: return edit::insertModule(p, t, module(), pick(10));
        case 12: return edit::removeModule(p, t, m);
        case 13: return edit::moveModule(p, t, m, pick(10));
        case 14: return edit::setModuleOn(p, t, m, pick(2) == 0);
        case 15: return edit::selectSnapshot(p, t, pick(6) - 1);
        case 16: return edit::copySnapshot(p, t, pick(6) - 1, pick(6) - 1);
        case 17: return edit::setListening(p, {pick(2) == 0, real(-20, 20)});
        case 18:
            return pick(20) ? edit::moveReference(p, r, pick(5))
                            : edit::setRate(p, 8000.0 * (1 + pick(24)));
        case 19: return placeEdit(p, t);
        case 20: return nameEdit(p, t);
        case 21: return edit::moveTracks(p, {t, trackId(p)}, pick(8));
        case 22: return edit::setTrackRide(p, t, ride());
        case 23: return edit::insertModule(p, kAlbumChain, module(), pick(4));
        case 24:
            return p.album.chain.modules.empty()
                       ? p
                       : edit::removeModule(p, kAlbumChain, p.album.chain.modules[0].id);
        case 25: return sectionEdit(p, t, m);
        case 26: return versionEdit(p, t);
        default: return edit::setParam(p, t, m, pick(200), real(-100, 100));
        }
    }
    /// Only what concerns the album's time.
    Project placeEdit(const Project& p, Id t) {
        switch (pick(6)) {
        case 0: return edit::setTrackGap(p, t, pick(2'000'000) - 1'000'000);
        case 1: return edit::setTrackMark(p, t, pick(200'000) - 100'000);
        case 2: return edit::setTrackEnabled(p, t, pick(3) > 0);
        case 3: return edit::setTrackHidden(p, t, pick(8) == 0);
        case 4: return edit::setTrackIndexes(p, t, {frames(), frames(), frames()});
        default:
            return edit::setTrackFadeShapes(p, t, static_cast<FadeShape>(pick(5)),
                                            static_cast<FadeShape>(pick(5)));
        }
    }
    Project project(int edits) {
        Project p;
        p.created = "2026-11-22T12:00:00Z";
        for (int i = 0; i < edits; ++i) p = edit(p);
        return p;
    }

    int pick(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }
    double real(double a, double b) {
        return std::uniform_real_distribution<double>(a, b)(random_);
    }

private:
    Project sectionEdit(const Project& p, Id t, Id m) {
        const std::size_t section = static_cast<std::size_t>(pick(3));
        const Track* track = p.track(t);
        const ModuleState* state = track ? edit::findModuleState(track->chain, m) : nullptr;
        switch (pick(7)) {
        case 0: return edit::linkTracks(p, {t, trackId(p)});
        case 1: return edit::unlinkTrack(p, t);
        case 2: return edit::clearSectionSetting(p, t, section, m);
        case 3: {
            if (!state) return p;
            SectionSetting setting{m, pick(2) == 0, state->values};
            for (double& value : setting.values) value = pick(3) ? value : real(-100, 20000);
            return edit::setSectionSetting(p, t, section, setting);
        }
        case 4: return edit::replaceChain(p, t, this->track().chain);
        case 5: return edit::clearSnapshot(p, t, pick(6) - 1);
        default:
            return edit::setTrackSections(p, t, {{frames(), name(), {}}, {frames(), name(), {}}});
        }
    }
    Project versionEdit(const Project& p, Id t) {
        const Track* track = p.track(t);
        const Id v = track && !track->versions.empty() ? track->versions.front().id : 9999;
        switch (pick(6)) {
        case 0: return edit::removeVersion(p, t, v);
        case 1: return edit::renameVersion(p, t, v, name());
        case 2: return edit::setVersionOffset(p, t, v, frames() - 1000000);
        case 3: return edit::setVersionSource(p, t, v, source());
        case 4: return edit::setVersionIsrc(p, t, v, "de-a12-26-0000" + std::to_string(pick(10)));
        default: return edit::addVersion(p, t, {0, name(), source(), 0, {}, {}});
        }
    }
    Project nameEdit(const Project& p, Id t) {
        const Credits credits{.artist = name(), .composer = name(), .year = "1999"};
        switch (pick(7)) {
        case 0: return edit::setTrackCredits(p, t, credits);
        case 1: return edit::setTrackIsrc(p, t, "de-a12-26-" + std::to_string(pick(100000)));
        case 2: return edit::setAlbumTitle(p, name());
        case 3: return edit::setAlbumCredits(p, credits);
        case 4: return edit::setAlbumEan(p, std::to_string(pick(1 << 30)));
        case 5: return edit::setAlbumCover(p, "/pictures/" + std::to_string(pick(9)) + ".png");
        default: return edit::setTrackDiscFlags(p, t, pick(2) == 0, pick(2) == 0);
        }
    }
    std::vector<GainPoint> ride() {
        std::vector<GainPoint> points;
        for (int i = pick(5); i > 0; --i) points.push_back({frames(), real(-70, 30)});
        return points;
    }
    Frames frames() { return pick(2'000'000'000); }
    std::string name() { return "Naïve “title” \n\t" + std::to_string(pick(1000)); }
    ModuleState module() {
        const auto all = modules();
        ModuleState state = edit::neutralModule(
            all[static_cast<std::size_t>(pick(static_cast<int>(all.size())))]->id());
        for (double& value : state.values)
            if (pick(3) == 0) value = real(-100, 20000);
        return state;
    }
    SourceRef source() {
        SourceRef s;
        s.path = "/music/" + std::to_string(pick(100)) + "/a b.wav";
        s.contentHash = std::to_string(pick(1 << 30));
        s.rate = 44100;
        s.channels = 1 + pick(2);
        s.frames = frames();
        s.formatId = "wav24";
        s.wide = pick(2) == 0;
        return s;
    }
    Track track() {
        Track t;
        t.title = name();
        t.source = source();
        for (int i = pick(4); i > 0; --i) t.chain.modules.push_back(module());
        for (ModuleState& m : t.chain.modules) {
            const Module* known = findModule(m.module);
            for (std::size_t i = 0; i < m.values.size(); ++i)
                m.values[i] = clampToParam(known->params()[i], m.values[i]);
        }
        return t;
    }
    Project matchEdit(Project p, Id r) {
        switch (pick(5)) {
        case 0: return edit::setReferenceTrim(p, r, real(-30, 30));
        case 1: return edit::setReferenceWeight(p, r, real(-1, 2));
        case 2: return edit::setReferenceAspects(p, r, aspects());
        case 3: return edit::setReferenceLoopOnly(p, r, pick(2) == 0);
        default:
            if (p.profiles.size() < 3)
                p = edit::addProfile(p, {.title = name(), .file = source().path});
            const Id saved = p.profiles[std::size_t(pick(int(p.profiles.size())))].id;
            return pick(3) ? edit::setProfileUse(p, saved, real(-1, 2), aspects())
                           : edit::removeProfile(p, saved);
        }
    }
    MatchAspects aspects() { return {pick(2) == 0, pick(2) == 0, pick(2) == 0, pick(2) == 0}; }
    Reference reference() {
        Reference r;
        r.title = name();
        r.source = source();
        return r;
    }
    Id trackId(const Project& p) {
        if (p.tracks.empty() || pick(20) == 0) return 9999;
        return p.tracks[static_cast<std::size_t>(pick(static_cast<int>(p.tracks.size())))]->id;
    }
    Id referenceId(const Project& p) {
        if (p.references.empty() || pick(20) == 0) return 9999;
        return p.references[static_cast<std::size_t>(pick(static_cast<int>(p.references.size())))]
            ->id;
    }
    Id moduleId(const Project& p, Id t) {
        const Track* track = p.track(t);
        if (!track || track->chain.modules.empty()) return 9999;
        return track->chain
            .modules[static_cast<std::size_t>(pick(static_cast<int>(track->chain.modules.size())))]
            .id;
    }
    std::mt19937 random_;
};

}  // namespace lacquer::test
