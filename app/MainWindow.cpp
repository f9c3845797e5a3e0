// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the window and keeps its actions in step with the session.
#include "app/MainWindow.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QVBoxLayout>
#include <algorithm>

#include "app/Actions.h"
#include "app/AlbumWorkspace.h"
#include "app/Banner.h"
#include "app/Commands.h"
#include "app/DeliverWorkspace.h"
#include "app/InspectWorkspace.h"
#include "app/MasterWorkspace.h"
#include "app/MatchWorkspace.h"
#include "app/Rule.h"
#include "app/Session.h"
#include "app/SourceNews.h"
#include "app/StatusLine.h"
#include "app/TransportBar.h"
#include "app/Workspaces.h"
#include "widgets/Texts.h"
#include "widgets/Theme.h"

namespace lacquer {
namespace {

constexpr std::size_t kMostVersions = 4;  // buttons in a line of the banner

QStringList localFiles(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile()) files << url.toLocalFile();
    return files;
}

/// Controls that move with these keys keep them while they have the keyboard.
bool keepsNavigationKeys(const QWidget* focus) {
    for (const char* kind :
         {"lacquer::ValueControl", "lacquer::SegmentedControl", "lacquer::WaveformView",
          "lacquer::ChainTileView", "lacquer::AlbumTimeline", "lacquer::EqualizerCanvas",
          "lacquer::SpectrumCanvas", "lacquer::SnapshotSwitch", "QAbstractItemView",
          "QAbstractSlider", "QComboBox"})
        if (focus->inherits(kind)) return true;
    return false;
}

bool isNavigation(int key) {
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home ||
           key == Qt::Key_End || key == Qt::Key_Delete;
}

}  // namespace

MainWindow::MainWindow(Session& session)
    : session_(session),
      commands_(new Commands(session, this)),
      actions_(new Actions(*commands_, this)) {
    setObjectName("mainWindow");
    setAcceptDrops(true);
    build();
    connectState();
    qApp->installEventFilter(this);
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    restoreGeometry(QSettings().value("window/geometry").toByteArray());
    showTitle();
    showEnabled();
    showUndo();
    showListening();
}

MainWindow::~MainWindow() {
    qApp->removeEventFilter(this);
}

void MainWindow::build() {
    recent_ = new QMenu(tr("Open &recent"), this);
    connect(recent_, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    actions_->fillMenuBar(menuBar(), recent_);
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new TransportBar(session_, *commands_, *actions_, centre));
    column->addWidget(new Rule(Qt::Horizontal, centre));
    banner_ = new Banner(centre);
    column->addWidget(banner_);
    workspaces_ = new Workspaces(*actions_, centre);
    workspace_ = new MasterWorkspace(session_, *commands_, *actions_, workspaces_);
    workspaces_->add(Workspace::Master, workspace_);
    album_ = new AlbumWorkspace(session_, *commands_, *actions_, workspaces_);
    workspaces_->add(Workspace::Album, album_);
    workspaces_->add(Workspace::Match, new MatchWorkspace(session_, *commands_, workspaces_));
    workspaces_->add(Workspace::Inspect, new InspectWorkspace(session_, *commands_, workspaces_));
    auto* deliver = new DeliverWorkspace(session_, commands_->serviceListening(), workspaces_);
    workspaces_->add(Workspace::Deliver, deliver);
    connect(commands_, &Commands::deliverRequested, deliver, &DeliverWorkspace::deliver);
    column->addWidget(workspaces_, 1);
    menuBar()->setCornerWidget(workspaces_->buttons());
    column->addWidget(new Rule(Qt::Horizontal, centre));
    column->addWidget(new StatusLine(session_, *commands_, centre));
    setCentralWidget(centre);
    new SourceNews(session_, *commands_, *banner_, this);
}

void MainWindow::connectState() {
    connect(&session_, &Session::notice, banner_,
            [this](Banner::Tone tone, const QString& text, const QString& kind) {
                banner_->show(tone, text, kind);
            });
    connect(&commands_->room(), &ListeningRoom::changed, this, &MainWindow::showRoom);
    connect(&commands_->codecListening(), &CodecListening::changed, this, &MainWindow::showCodec);
    connect(&commands_->serviceListening(), &ServiceListening::changed, this,
            &MainWindow::showServiceLevel);
    connect(&session_, &Session::versionChanged, this, &MainWindow::showVersion);
    Document& document = session_.document();
    connect(&document, &Document::fileChanged, this, &MainWindow::showTitle);
    connect(&document, &Document::replaced, banner_, &Banner::clear);
    connect(&document.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::showUndo);
    connect(&session_, &Session::projectChanged, this, &MainWindow::showEnabled);
    connect(&session_, &Session::selectionChanged, this, &MainWindow::showEnabled);
    Transport& transport = session_.transport();
    connect(&transport, &Transport::listeningChanged, this, &MainWindow::showListening);
    connect(&transport, &Transport::loopChanged, this, &MainWindow::showListening);
    connect(&session_, &Session::projectChanged, this, &MainWindow::showListening);
    connect(&transport, &Transport::playingChanged, banner_, [this](bool playing) {
        if (playing) banner_->hideKind("playback");
    });
    connect(&session_, &Session::projectChanged, this, &MainWindow::hideOldNotices);
    connect(&session_.clips(), &ClipStore::changed, this, &MainWindow::hideOldNotices);
    connect(commands_, &Commands::workspaceRequested, workspaces_, &Workspaces::choose);
    connect(workspaces_, &Workspaces::chosen, this, [this](Workspace one) {
        session_.playAlbum(one == Workspace::Album);
        showEnabled();
    });
    connect(&commands_->transitions(), &Transitions::changed, this, &MainWindow::showListening);
    connect(&commands_->placeMatch(), &PlaceMatch::changed, this, &MainWindow::showListening);
    connect(commands_, &Commands::themeRequested, this, &MainWindow::toggleTheme);
    connect(commands_, &Commands::textSizeRequested, this, &MainWindow::changeTextSize);
}

void MainWindow::fillRecent() {
    recent_->clear();
    for (const QString& file : Document::recentFiles())
        recent_
            ->addAction(QFileInfo(file).completeBaseName(), this,
                        [this, file] { commands_->openFile(file); })
            ->setToolTip(file);
    if (recent_->isEmpty()) recent_->addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::showTitle() {
    const Document& document = session_.document();
    setWindowTitle(tr("%1[*] – Lacquer").arg(document.title()));
    setWindowModified(document.isModified());
}

void MainWindow::showEnabled() {
    const Actions& action = *actions_;
    const bool track = session_.track() != nullptr;
    const bool module = session_.module() != nullptr;
    const bool item = session_.itemSource() != nullptr;
    for (const char* id :
         {"export",       "play",       "start",        "back",      "goTo",        "forward",
          "loop",         "sourceMix",  "sourceMaster", "snapshotA", "snapshotB",   "snapshotC",
          "snapshotD",    "zoomIn",     "zoomOut",      "zoomFit",   "zoomSamples", "trimStart",
          "trackEarlier", "trackLater", "trimEnd",      "untrim",    "fadeIn",      "fadeOut",
          "rate",         "replaceMix", "addVersion"})
        action[id]->setEnabled(track);
    for (const char* id : {"bypass", "removeModule", "moveLeft", "moveRight", "delta"})
        action[id]->setEnabled(module);
    const bool joins = session_.playsAlbum() && session_.project().tracks.size() > 1;
    for (const char* id : {"transitions", "previousJoin", "nextJoin", "evenOut", "together"})
        action[id]->setEnabled(joins);
    const bool sections = track && !session_.playsAlbum();
    for (const char* id : {"addSection", "loopSection", "previousSection", "nextSection"})
        action[id]->setEnabled(sections);
    action["hearVersion"]->setEnabled(track && !session_.track()->versions.empty());
    for (const char* id : {"copyChain", "pasteChain"}) action[id]->setEnabled(track);
    for (const char* id : {"spreadChain", "linkChains"})
        action[id]->setEnabled(session_.project().tracks.size() > 1);
    action["unlinkChain"]->setEnabled(!linkedWith(session_.project(), session_.trackId()).empty());
    for (const char* id : {"rename", "removeItem", "relink"}) action[id]->setEnabled(item);
    const Reference* reference = session_.reference();
    for (const char* id : {"sourceReference", "referenceHere", "referenceLoop", "align", "null"})
        action[id]->setEnabled(reference != nullptr);
    action["referenceLoop"]->setChecked(reference && reference->loopStart);
    const int current = track ? session_.track()->snapshots.current : -1;
    const char* snapshots[] = {"snapshotA", "snapshotB", "snapshotC", "snapshotD"};
    for (int i = 0; i < 4; ++i) action[snapshots[i]]->setChecked(i == current);
}

void MainWindow::showUndo() {
    const QUndoStack& stack = session_.document().undoStack();
    QAction* undo = (*actions_)["undo"];
    QAction* redo = (*actions_)["redo"];
    undo->setEnabled(stack.canUndo());
    redo->setEnabled(stack.canRedo());
    undo->setText(stack.canUndo() ? tr("&Undo: %1").arg(stack.undoText()) : tr("&Undo"));
    redo->setText(stack.canRedo() ? tr("&Redo: %1").arg(stack.redoText()) : tr("&Redo"));
    undo->setToolTip(undo->text().remove('&') +
                     QStringLiteral(" (%1)").arg(undo->shortcut().toString()));
    redo->setToolTip(redo->text().remove('&') +
                     QStringLiteral(" (%1)").arg(redo->shortcut().toString()));
}

// A line that stays as long as something else is heard than the master.
void MainWindow::showRoom() {
    ListeningRoom& room = commands_->room();
    (*actions_)["listenAs"]->setChecked(room.system() >= 0);
    if (room.system() < 0) return banner_->hideKind("listenAs");
    banner_->show(Banner::Tone::Caution, room.sentence(), "listenAs",
                  {{tr("Back to the studio"), [&room] { room.choose(-1); }}},
                  Banner::Life::Lasting);
}

void MainWindow::showCodec() {
    CodecListening& codec = commands_->codecListening();
    (*actions_)["codec"]->setChecked(codec.listen() != CodecListen::Off);
    (*actions_)["codecChanges"]->setChecked(codec.listen() == CodecListen::Changed);
    if (codec.listen() == CodecListen::Off) return banner_->hideKind("codec");
    const bool whole = codec.listen() == CodecListen::Decoded;
    banner_->show(
        Banner::Tone::Caution, codec.sentence(), "codec",
        {{whole ? tr("Only what it changes") : tr("All of it"),
          [&codec, whole] { codec.choose(whole ? CodecListen::Changed : CodecListen::Decoded); }},
         {tr("Back to the master"), [&codec] { codec.choose(CodecListen::Off); }}},
        Banner::Life::Lasting);
}

// Likewise for what of the sound is left out.
void MainWindow::showUnusual() {
    const QString text = unusualListening(session_.transport());
    if (banner_->texts().contains(text)) return;
    if (text.isEmpty()) return banner_->hideKind("unusual");
    banner_->show(Banner::Tone::Caution, text, "unusual",
                  {{tr("Hear all again"), [this] { hearAll(session_.transport()); }}},
                  Banner::Life::Lasting);
}

void MainWindow::showServiceLevel() {
    ServiceListening& listening = commands_->serviceListening();
    if (!listening.service()) return banner_->hideKind("serviceLevel");
    banner_->show(Banner::Tone::Caution, listening.sentence(), "serviceLevel",
                  {{tr("Back to equal loudness"), [&listening] { listening.choose(nullptr); }}});
}

void MainWindow::showVersion() {
    const Version* heard = session_.heardVersion();
    if (!heard) return banner_->hideKind("version");
    std::vector<Banner::Button> buttons{
        {tr("Back to the mix"), [this] { session_.hearVersion(0); }}};
    for (const Version& other : session_.track()->versions)
        if (other.id != heard->id && buttons.size() < kMostVersions)
            buttons.push_back({tr("Hear “%1”").arg(QString::fromStdString(other.title)),
                               [this, id = other.id] { session_.hearVersion(id); }});
    banner_->show(
        Banner::Tone::Caution,
        tr("“%1” is heard in place of the mix, through the track's chain. The waveform and "
           "exports stay the track's.")
            .arg(QString::fromStdString(heard->title)),
        "version", buttons, Banner::Life::Lasting);
}

void MainWindow::showListening() {
    const Transport& transport = session_.transport();
    (*actions_)["loop"]->setChecked(transport.isLooping());
    (*actions_)["transitions"]->setChecked(commands_->transitions().isOn());
    (*actions_)["mono"]->setChecked(transport.listen() == Listen::Mono);
    (*actions_)["side"]->setChecked(transport.listen() == Listen::Side);
    (*actions_)["swapped"]->setChecked(transport.listen() == Listen::Swapped);
    (*actions_)["null"]->setChecked(transport.nullShare() != 0.0);
    (*actions_)["dim"]->setChecked(transport.isDimmed());
    (*actions_)["mute"]->setChecked(transport.isMute());
    showUnusual();
    (*actions_)["delta"]->setChecked(transport.probe().kind != Probe::Kind::Off);
    (*actions_)["levelMatch"]->setChecked(session_.project().listening.levelMatch);
    const PlaceMatch::By by = commands_->placeMatch().by();
    (*actions_)["matchLoop"]->setChecked(by == PlaceMatch::By::Loop);
    (*actions_)["matchMoment"]->setChecked(by == PlaceMatch::By::Moment);
    (*actions_)["theme"]->setChecked(Theme::kind() == Theme::Kind::Light);
}

void MainWindow::toggleTheme() {
    const bool light = Theme::kind() != Theme::Kind::Light;
    QSettings().setValue("light", light);
    Theme::apply(light ? Theme::Kind::Light : Theme::Kind::Dark, Theme::scale());
    showListening();
}

void MainWindow::changeTextSize(int steps) {
    constexpr double kScales[] = {1.0, 1.125, 1.25, 1.375, 1.5};
    const auto* found =
        std::lower_bound(std::begin(kScales), std::end(kScales) - 1, Theme::scale());
    const auto last = std::ssize(kScales) - 1;
    const auto next = std::clamp<std::ptrdiff_t>(found - kScales + steps, 0, last);
    QSettings().setValue("textScale", kScales[next]);
    Theme::apply(Theme::kind(), kScales[next]);
}

// What is not so any more need not be said.
void MainWindow::hideOldNotices() {
    if (!session_.isMissingSounds()) banner_->hideKind("missing");
}

void MainWindow::offerRecovery() {
    for (const Recoverable& work : findRecoverable()) {
        const QString name = work.session.empty()
                                 ? QString::fromStdString(work.title)
                                 : QString::fromStdString(work.session.stem().string());
        banner_->show(Banner::Tone::Caution,
                      tr("“%1” was not saved before Lacquer ended (%2).")
                          .arg(name, QString::fromStdString(work.time).replace('T', ' ')),
                      QString::fromStdString(work.file.string()),
                      {{tr("Recover"),
                        [this, work] {
                            if (commands_->mayLeave()) session_.recover(work);
                        }},
                       {tr("Discard"), [work] { discardRecoverable(work); }}});
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!commands_->mayLeave()) {
        event->ignore();
        return;
    }
    session_.transport().stop();
    QSettings().setValue("window/geometry", saveGeometry());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    commands_->takeFiles(localFiles(event->mimeData()), false);
    event->acceptProposedAction();
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    auto* focus = qobject_cast<QWidget*>(watched);
    if (!focus || focus->window() != this) return false;
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool plain =
            key->modifiers() == Qt::NoModifier || (key->modifiers() == Qt::ControlModifier &&
                                                   focus->inherits("lacquer::EqualizerCanvas"));
        if (plain && isNavigation(key->key()) && keepsNavigationKeys(focus)) {
            event->accept();
            return true;
        }
    } else if (event->type() == QEvent::KeyPress) {
        // Space plays wherever the keyboard is, so Enter presses buttons.
        const int key = static_cast<QKeyEvent*>(event)->key();
        auto* button = qobject_cast<QAbstractButton*>(watched);
        if (button && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            button->click();
            return true;
        }
    }
    return false;
}

}  // namespace lacquer
