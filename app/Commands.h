// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of the action table do.
#pragma once
#include <QObject>
#include <QPointer>
#include <QStringList>

#include "app/CodecListening.h"
#include "app/InspectWork.h"
#include "app/ListeningRoom.h"
#include "app/PlaceMatch.h"
#include "app/SectionEdits.h"
#include "app/ServiceListening.h"
#include "app/Session.h"
#include "app/Transitions.h"
#include "app/Workspaces.h"

class QWidget;

namespace lacquer {

class AlignWork;
class BatchDialog;
class BlindTestDialog;
class CodecDialog;
class DeviceDialog;
class ExportDialog;
class HelpWindow;
class ReplaceDialog;
class VersionDialog;
struct Move;

/// Slots for menus, tool bar and shortcuts. Dialogs other than those for files are never modal while
/// something plays. [main]
class Commands : public QObject {
    Q_OBJECT
public:
    Commands(Session& session, QWidget* window);

    /// Unsaved work is saved, dropped or kept: false when the user would rather stay.
    bool mayLeave();
    void openFile(const QString& session);
    /// Sessions are opened; anything else is imported.
    void takeFiles(const QStringList& files, bool asReference);

    // -- File --
    void newSession();
    void openSession();
    void save();
    void saveAs();
    void importMix();
    void importReference();
    void openDemo();
    void exportMaster();
    void deliver();
    void batch();
    void chooseDevice();
    void quit();
    // -- Edit --
    void undo();
    void redo();
    void renameItem();
    void removeItem();
    void relinkItem();
    // -- Playback --
    void playPause();
    void toStart();
    void back();
    void forward();
    void goToTime();
    void toggleLoop();
    void playTransitions();
    void previousJoin();
    void nextJoin();
    void listenToMix();
    void listenToMaster();
    void listenToReference();
    void toggleLevelMatch();
    void matchLoop();
    void matchMoment();
    void toggleDelta();
    void toggleMono();
    void toggleSide();
    void toggleSwapped();
    void toggleNull();
    void toggleDim();
    void toggleMute();
    void alignReference();
    void blindTest();
    void toggleCodec();
    void toggleCodecChanges();
    void codecPreview();
    void toggleListenAs();
    // -- Track --
    void trimStartHere();
    void trimEndHere();
    void untrim();
    void fadeInHere();
    void fadeOutHere();
    void referenceHere();
    void toggleReferenceLoop();
    void moveTrackEarlier();
    void moveTrackLater();
    void evenOut();
    void bringTogether();
    void replaceMix();
    void addSection();
    void loopSection();
    void previousSection();
    void nextSection();
    void addVersion();
    void hearNextVersion();
    /// In the Master workspace; 0: the mix again.
    void hearVersion(Id version);
    void replaceReference(Id reference);
    void chooseRate();
    // -- Chain --
    void toggleBypass();
    void removeModule();
    void moveModuleLeft();
    void moveModuleRight();
    void copyChain();
    void pasteChain();
    void spreadChain();
    void linkChains();
    void unlinkChain();
    void snapshotA();
    void snapshotB();
    void snapshotC();
    void snapshotD();
    // -- View, Help --
    void goToMaster();
    void viewModule();
    void viewSpectrum();
    void viewSpectrogram();
    void viewContour();
    void viewStereo();
    void goToDeliver();
    void goToAlbum();
    void goToMatch();
    void goToInspect();
    void zoomIn();
    void zoomOut();
    void zoomFit();
    void zoomSamples();
    void largerText();
    void smallerText();
    void toggleTheme();
    void showModuleHelp();
    void showShortcuts();
    void showAbout();

    ListeningRoom& room() { return room_; }
    CodecListening& codecListening() { return codecListening_; }
    ServiceListening& serviceListening() { return serviceListening_; }
    PlaceMatch& placeMatch() { return placeMatch_; }
    SectionEdits& sectionEdits() { return sectionEdits_; }
    Transitions& transitions() { return transitions_; }
    InspectWork& inspections() { return inspections_; }
    void removeItem(Id item);
    /// Asks where a file is now.
    void relink(const SourceRef& lost);
    /// Shows what a new version of a track's mix changed, and offers to take it.
    void compareNewMix(Id track, const QString& file);
    /// The help page of a move of a match, with its module's.
    void showHelpOn(const Move& move);
    void selectSnapshot(int slot);

signals:
    void workspaceRequested(lacquer::Workspace workspace);
    void deliverRequested();
    void zoomRequested(
        double factor);  ///< of the time shown; 0: the whole song, -1: single samples
    void evenOutRequested();
    void togetherRequested();
    void chainCopyRequested();
    void chainSpreadRequested();
    void chainLinkRequested(bool on);
    void chainPasteRequested(const lacquer::Chain& chain);
    /// The selected tracks of the album, by places.
    void reorderRequested(int by);
    void renameRequested(lacquer::Id item);
    void viewRequested(int view);  ///< of ViewPanel::View
    void themeRequested();
    void textSizeRequested(int steps);
    void rateRequested();
    void timeRequested();  ///< a field to type one in

private:
    /// The cursor in the selected track; says so where it is outside.
    std::optional<Frames> cursor();
    bool saveTo(const QString& file);
    QString askFile(const QString& title, const QString& filter, const QString& place);
    QStringList askSounds(const QString& title);
    void moveModule(int by);
    void toggleListen(Listen listen);
    void showView(int view);

    Session& session_;
    ListeningRoom room_;
    CodecListening codecListening_;
    AlignWork* aligning_;
    ServiceListening serviceListening_;
    PlaceMatch placeMatch_;
    SectionEdits sectionEdits_;
    Transitions transitions_;
    InspectWork inspections_;
    QWidget* window_;
    QPointer<DeviceDialog> device_;
    QPointer<BatchDialog> batch_;
    QPointer<BlindTestDialog> blindTest_;
    QPointer<CodecDialog> codec_;
    QPointer<ExportDialog> export_;
    QPointer<HelpWindow> help_;
    QPointer<ReplaceDialog> replace_;
    QPointer<VersionDialog> version_;
};

}  // namespace lacquer
