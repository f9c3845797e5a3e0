// SPDX-License-Identifier: GPL-3.0-or-later
// The only bridge between window and engine: the document, its sounds, playback, and what is selected.
#pragma once
#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <array>
#include <memory>

#include "app/Banner.h"
#include "app/ClipStore.h"
#include "app/Document.h"
#include "app/MasterView.h"
#include "app/Transport.h"
#include "live/LiveAnalyser.h"
#include "render/Export.h"

namespace lacquer {

/// All calls [main]. Selection, transport and volume are no part of the document.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    Document& document() { return document_; }
    const Project& project() const { return document_.project(); }
    /// What sounds now, some 30 times a second while it does: see readingChanged().
    void resetMeters();
    /// Loudness and true peaks stand still meanwhile.
    void pauseMeters(bool paused);
    /// How live spectra are smoothed, fall and are averaged.
    void setSpectrum(const SpectrumOptions& options);
    ClipStore& clips() { return clips_; }
    MasterView& master() { return master_; }
    Transport& transport() { return transport_; }
    Engine& engine() { return engine_; }
    /// See Document::apply.
    void apply(Project after, const QString& text, MergeKey key = {});

    // -- selection: ids of things that are there, or 0 --
    Id trackId() const { return track_; }
    Id referenceId() const { return reference_; }
    Id moduleId() const { return module_; }
    const Track* track() const { return project().track(track_); }
    const Reference* reference() const { return project().reference(reference_); }
    /// Whose chain is edited: the selected track's, or the album's while that is shown; 0: none is shown.
    Id chainId() const { return !playsAlbum_ ? track_ : showsAlbumChain_ ? kAlbumChain : 0; }
    void showAlbumChain(bool on);
    /// As it is where the playhead stands: see section().
    const Chain* chain() const { return section_ ? &sectionChain_ : project().chain(chainId()); }
    const ModuleState* module() const;  ///< the selected one of chain()
    /// The track or reference that was chosen last: what "rename" and "remove" mean.
    Id itemId() const { return item_; }
    const SourceRef* itemSource() const;
    void selectTrack(Id track);
    void selectReference(Id reference);
    void selectModule(Id module);

    // -- settings by section (SessionSection.cpp) --
    /// Index of the selected track's section that the playhead stands in; it stays while a mouse button is
    /// held, so that a drag ends where it began. None: ahead of the first, or the album plays.
    const std::optional<std::size_t>& section() const { return section_; }
    QString sectionName(std::size_t section) const;  ///< "Section 2" where it has none
    /// section() wants settings of its own of this module: they are what is shown and edited.
    bool hasOwnSettings(Id module) const;
    /// "Equalizer", or "Equalizer in “Chorus”" while that is what is edited.
    QString placeOf(const ModuleState& module) const;
    /// Edits of what is shown: of the section's own settings, else of the chain's. Parameters marked
    /// `rebuild` are the chain's always.
    Project withValues(Id module, const std::vector<double>& values) const;
    Project withModuleOn(Id module, bool on) const;
    /// The section's own settings begin as the chain's.
    void setOwnSettings(Id module, bool own);

    // -- what plays: the selected track, or the album (SessionAlbum.cpp); positions are in what plays --
    void playAlbum(bool on);
    bool playsAlbum() const { return playsAlbum_; }
    Frames programFrames() const;
    /// The cursor within the selected track; nothing while it is elsewhere in the album.
    std::optional<Frames> placeInTrack() const;
    void seekInTrack(Frames place);

    // -- edits of the selected track and reference; positions at the project's rate --
    void trimTrack(Frames start, std::optional<Frames> end, const QString& text, MergeKey key = {});
    void fadeTrack(Frames in, Frames out, const QString& text, MergeKey key = {});
    /// A loop of the reference's own: what is marked in the track, else all of it.
    void loopReference(bool on);
    /// In the reference's frames; kept within it and at least kLeastLoopSeconds long.
    void setReferenceLoop(const LoopRegion& loop, MergeKey key);
    static constexpr double kLeastLoopSeconds = 0.1;
    /// An edit; says what happens to the sounds.
    void changeRate(double rate);
    Frames clipFrames(const SourceRef& source) const;  ///< at the project's rate; 0 while unknown

    // -- files --
    /// Probes in the background, then one undo step; what cannot be read is told by notice().
    void importFiles(const QStringList& files, bool asReference);
    bool isImporting() const { return probing_ > 0; }
    void newSession();
    bool openSession(const QString& file);  ///< false: notice() said why
    bool saveSession(const QString& file);
    void recover(const Recoverable& work);
    /// Points all uses of a source to another file, as an edit.
    void relink(const SourceRef& lost, const QString& file);
    /// Another file in a reference's place, in the background, then one undo step: weight, trim and offset
    /// stay, a loop where it fits, and a title that is not just the old file's name.
    void replaceReference(Id reference, const QString& file);
    /// Looks for missing files by content, in the background.
    void findMissing();

    // -- a proposal, for the ears --
    /// While there is one the selected track plays and is measured through this chain instead of its
    /// own; the project stays as it is. Gone with the selected track.
    void setPreview(std::optional<Chain> chain);
    bool isPreviewing() const { return preview_.has_value(); }

    // -- another version of the selected track, for the ears (SessionVersion.cpp) --
    /// While there is one (0: the mix itself) it plays and is rendered in the mix's place, through the
    /// track's chain, where it lies against the mix; the project stays as it is. Gone with the selected
    /// track, and while the album plays. Its file is read first, in the background.
    void hearVersion(Id version);
    const Version* heardVersion() const;  ///< nullptr: the mix is heard, or still heard

    // -- the delivery's words, for the ears --
    /// Whether the session's delivery rounds samples: else there is nothing to hear.
    bool isDeliveryAudible() const;
    void hearDelivery(bool on);
    bool isDeliveryHeard() const { return hearDelivery_ && isDeliveryAudible(); }

    // -- levels --
    /// All figures of a source; nullptr until it was measured.
    const LoudnessResult* measured(Source source) const;
    /// dB for mix, master and reference in place of the level match, for the ears; none: the match again.
    void hearAt(const std::optional<std::array<double, kSources>>& gainsDb);
    /// Integrated LUFS of a source, if it has been measured.
    std::optional<double> loudness(Source source) const;
    /// dB that the level match adds to this source for the ears: 0 or below; 0 while it is off.
    double matchDb(Source source) const { return match_[static_cast<std::size_t>(source)]; }
    bool isMatchComplete() const { return matchComplete_; }
    /// How the selected reference plays; clip -1: there is none, or not yet.
    ReferencePlay referencePlay() const;
    /// The track whose sound plays, with a proposal's chain; null while there is none or an album plays.
    const TrackPtr& playing() const { return playing_; }

    /// Master less reference in third octaves at equal loudness; empty while not measured.
    struct TonalDifference {
        std::vector<double> hz, db;
        double distanceDb = 0.0;  ///< mean magnitude of the bands that both have
    };
    TonalDifference tonalDifference() const;
    /// Mean third octaves of a source; null until it was measured.
    const std::vector<ThirdOctave>* tone(Source source) const;
    /// The whole source's spectrum over time, of a clip untrimmed; null until it was measured.
    SpectrumMapPtr spectrumMap(Source source) const;
    /// Shows a sentence of the core; see notice().
    void tell(const Message& message, Banner::Tone tone, const QString& kind = {});
    bool isMissingSounds() const;  ///< a file of the project was not there when it was to be read
    Frames trackFrames() const;    ///< of the selected track's sound, at the project's rate
    QString nameOf(const ModuleState& module) const;
    /// "Linked with 3 tracks: Two, Five, Six"; empty when the track's chain is its own.
    QString linkSentence(Id track) const;

signals:
    void readingChanged(const lacquer::LiveReading& reading);
    void projectChanged();
    void selectionChanged();
    void matchChanged();
    void programChanged();  ///< another track or album plays, or it is as long as it was not before
    void previewChanged();
    void versionChanged();  ///< another of the track's versions is heard, or its mix again
    void sectionChanged();  ///< the playhead is in another section
    void notice(lacquer::Banner::Tone tone, const QString& text, const QString& kind = {});

private:
    /// What plays as the selected track's mix, and the track's frame at which its frame 0 stands.
    struct MixSound {
        const ClipView* view = nullptr;  ///< null: there is no track, or it is not known
        Frames at = 0;
    };
    MixSound mixSound() const;
    const Version* wantedVersion() const;
    void followVersion();
    void tellVersion();
    void projectReplaced();
    void afterChange();
    void keepSelection();
    bool findSection(bool hold);
    void followSection();
    bool settleLengths();
    void updateProgram();
    void updateTrackProgram();
    void updateAlbumProgram();
    std::shared_ptr<const AlbumProgram> makeAlbumProgram() const;
    std::optional<double> mixesLoudness() const;
    TrackPtr withPreview(const TrackPtr& track);
    void followRate(double before);
    void updateReference();
    void updateMatch();
    void updateWords();
    DeliveredWords deliveryWords() const;
    void readLive();
    void addProbed(const std::vector<ProbedFile>& files, bool asReference);

    Document document_;
    ClipStore clips_;
    Engine engine_;
    MasterView master_;
    Transport transport_;
    std::unique_ptr<LiveAnalyser> analyser_;
    QTimer readings_;
    SpectrumOptions spectrum_;
    bool paused_ = false;
    std::uint64_t lastReading_ = 0;
    QThreadPool pool_;
    std::shared_ptr<Task> search_;
    Id track_ = 0, reference_ = 0, module_ = 0, item_ = 0;
    int probing_ = 0;
    std::optional<Chain> preview_;
    TrackPtr previewed_, previewedOf_;  // the track with the preview's chain, and whose that is
    TrackPtr playing_;
    int playingClip_ = -1;
    Frames playingAt_ = 0;
    Id version_ = 0, versionOf_ = 0, toldVersion_ = 0;  // wanted, of this track; see tellVersion()
    std::shared_ptr<const AlbumProgram> album_;         // what plays instead, while playsAlbum_
    bool playsAlbum_ = false, showsAlbumChain_ = false;
    Id moduleBefore_ = 0;  // of the track, while the album plays
    std::optional<std::size_t> section_;
    Id sectionOf_ = 0;    // the track that section_ is of
    Chain sectionChain_;  // as it is in section_
    QTimer sectionTimer_;
    double match_[kSources] = {0, 0, 0};
    std::optional<std::array<double, kSources>> hearAt_;
    bool matchComplete_ = false, hearDelivery_ = false;
};

}  // namespace lacquer
