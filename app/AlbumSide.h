// SPDX-License-Identifier: GPL-3.0-or-later
// The right of the Album workspace: what the album is called, its totals, the disc's rules, how its tracks fit together.
#pragma once
#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace lacquer {

class Actions;
class AlbumLoudnessChart;
class AlbumMeasures;
class AlbumToneChart;
class Session;

/// [main]
class AlbumSide : public QWidget {
    Q_OBJECT
public:
    AlbumSide(Session& session, AlbumMeasures& measures, const Actions& actions, QWidget* parent);
    void showProject();
    void showMeasures();
    void setCurrent(quint64 track);

signals:
    void chosen(quint64 track);

private:
    QLineEdit* addField(QGridLayout* grid, const QString& name, const QString& tip);
    QString totalText() const;
    QString rulesText() const;
    QString toneText() const;
    void showEan();
    void showLevel();

    Session& session_;
    AlbumMeasures& measures_;
    QLineEdit *title_ = nullptr, *artist_ = nullptr, *ean_ = nullptr;
    QLabel *eanSign_, *total_, *level_, *rules_, *toneNote_;
    AlbumLoudnessChart* loudness_;
    AlbumToneChart* tone_;
};

}  // namespace lacquer
