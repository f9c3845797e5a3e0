// SPDX-License-Identifier: GPL-3.0-or-later
// The rules, one after the other.
#include "album/RedBook.h"

#include <algorithm>
#include <set>

#include "album/Latin1.h"
#include "project/Codes.h"

namespace lacquer {
namespace {

constexpr Frames kShortestTrack = 300;   // 4 s
constexpr Frames kUsualLength = 359849;  // 79:57:74
constexpr Frames kLongestDisc = 449999;  // 99:59:74
constexpr std::size_t kMostTracks = 99, kMostIndexes = 98, kLongText = 160, kLongCueText = 80;

class Check {
public:
    explicit Check(const Disc& disc) : disc_(disc) {}
    std::vector<DiscProblem> run() {
        length();
        codes();
        text(disc_.text, 0);
        for (std::size_t i = 0; i < disc_.tracks.size(); ++i) track(i);
        return std::move(problems_);
    }

private:
    void add(bool isError, int track, Text what, std::vector<std::string> args) {
        problems_.push_back({isError, track, Message(what, std::move(args))});
    }
    void length();
    void codes();
    void track(std::size_t i);
    void marks(std::size_t i);
    void text(const DiscText& text, int track);

    const Disc& disc_;
    std::vector<DiscProblem> problems_;
    std::set<std::string> isrcs_;
};

void Check::length() {
    const std::size_t count = disc_.tracks.size();
    if (count == 0)
        add(true, 0, TR("album", "The album has no track that sounds. Add one, or enable one."),
            {});
    if (count > kMostTracks)
        add(true, 0,
            TR("album", "The album has %1 tracks; a disc holds 99. Join or leave out some."),
            {std::to_string(count)});
    if (disc_.sectors + kLeadInSectors > kLongestDisc)
        add(true, 0, TR("album", "The album lasts %1; a disc ends at 99:59:74 at the latest."),
            {msf(disc_.sectors)});
    else if (disc_.sectors > kUsualLength)
        add(false, 0, TR("album", "The album lasts %1; many plants refuse more than 79:57:74."),
            {msf(disc_.sectors)});
}

void Check::codes() {
    if (!disc_.ean.empty() && !isEan(disc_.ean)) {
        const char digit = eanCheckDigit(disc_.ean);
        const bool thirteen = disc_.ean.size() == 13 && digit != '?';
        if (thirteen)
            add(true, 0, TR("album", "The last digit of the UPC/EAN %1 should be %2."),
                {disc_.ean, std::string(1, digit)});
        else
            add(true, 0, TR("album", "“%1” is no UPC/EAN: it has 12 or 13 digits."), {disc_.ean});
    }
}

void Check::track(std::size_t i) {
    const DiscTrack& t = disc_.tracks[i];
    const int number = static_cast<int>(i) + 1;
    const std::string name = std::to_string(number);
    const Frames end = i + 1 < disc_.tracks.size() ? disc_.tracks[i + 1].start : disc_.sectors;
    if (end - t.start < kShortestTrack)
        add(true, number,
            TR("album", "Track %1 lasts %2 on the disc; a track has at least 4 seconds."),
            {name, msf(std::max<Frames>(0, end - t.start))});
    if (t.copyPermitted && t.scms)
        add(true, number, TR("album", "Track %1 cannot both permit copies and limit them."),
            {name});
    if (!t.isrc.empty() && !isIsrc(t.isrc))
        add(true, number, TR("album", "The ISRC “%2” of track %1 is not of the form CCXXXYYNNNNN."),
            {name, t.isrc});
    else if (!t.isrc.empty() && !isrcs_.insert(t.isrc).second)
        add(false, number, TR("album", "Track %1 has the same ISRC as another one: %2."),
            {name, t.isrc});
    marks(i);
    text(t.text, number);
}

void Check::marks(std::size_t i) {
    const DiscTrack& t = disc_.tracks[i];
    const int number = static_cast<int>(i) + 1;
    Frames last = i == 0 ? -1 : disc_.tracks[i - 1].start;
    bool ordered = true;
    const auto next = [&](Frames at) {
        ordered = ordered && at > last;
        last = at;
    };
    if (i > 0 && !disc_.tracks[i - 1].indexes.empty()) last = disc_.tracks[i - 1].indexes.back();
    if (t.pause) next(*t.pause);
    next(t.start);
    for (const Frames at : t.indexes) next(at);
    if (!ordered || last >= disc_.sectors)
        add(true, number, TR("album", "The marks of track %1 are not one after the other."),
            {std::to_string(number)});
    if (t.indexes.size() > kMostIndexes)
        add(true, number, TR("album", "Track %1 has more than 99 index marks."),
            {std::to_string(number)});
}

void Check::text(const DiscText& text, int track) {
    if (!disc_.cdText) return;
    for (const std::string* field : {&text.title, &text.performer, &text.songwriter, &text.composer,
                                     &text.arranger, &text.message}) {
        if (!isLatin1(*field))
            add(false, track,
                TR("album", "“%1” has letters that CD-Text does not know; they become “?”."),
                {*field});
        if (field->size() > kLongText)
            add(false, track, TR("album", "“%1” is long for CD-Text; players cut it."), {*field});
        else if (field->size() > kLongCueText)
            add(false, track, TR("album", "“%1” has more than 80 letters, which CUE sheets allow."),
                {*field});
    }
}

}  // namespace

std::vector<DiscProblem> checkDisc(const Disc& disc) {
    return Check(disc).run();
}

std::vector<DiscProblem> checkAlbum(const Project& project) {
    const Sequence sequence(project);
    std::vector<DiscProblem> problems = checkDisc(layOutDisc(project, sequence).disc);
    for (std::size_t i = 0; i < project.tracks.size(); ++i) {
        const Track& track = *project.tracks[i];
        if (!track.place.enabled) continue;
        const auto at = sequence.find(track.id);
        if (!at)
            problems.push_back(
                {true, 0,
                 Message(TR("album", "Nothing of “%1” is left between its start and end."),
                         {track.title})});
        else if (track.place.hidden && *at >= sequence.hiddenCount())
            problems.push_back(
                {false, sequence.tracks()[*at].number,
                 Message(
                     TR("album", "“%1” cannot be hidden: only what stands ahead of track 1 can."),
                     {track.title})});
    }
    return problems;
}

bool hasErrors(const std::vector<DiscProblem>& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const DiscProblem& p) { return p.isError; });
}

}  // namespace lacquer
