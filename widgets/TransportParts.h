// SPDX-License-Identifier: GPL-3.0-or-later
// The small parts of the transport bar: time, snapshots, level match, listening source.
#pragma once
#include <QPushButton>
#include <QWidget>
#include <array>

#include "widgets/Gesture.h"
#include "widgets/SegmentedControl.h"

namespace lacquer {

/// "01:48.302 / 03:41.067" in steady figures. [main]
class TimeDisplay : public QWidget {
    Q_OBJECT
public:
    explicit TimeDisplay(QWidget* parent = nullptr);
    void setTime(double seconds);
    void setLength(double seconds);
    /// Where there is no room the length is left out.
    void setLengthShown(bool shown);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// Clicked: a place may be typed.
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString time_ = QStringLiteral("00:00.000"), length_ = QStringLiteral("00:00.000");
    bool lengthShown_ = true;
};

/// A, B, C, D: filled ones hold a chain; a click goes there, Shift-click copies the present one to it.
/// [main]
class SnapshotSwitch : public QWidget {
    Q_OBJECT
public:
    explicit SnapshotSwitch(QWidget* parent = nullptr);
    void setState(const std::array<bool, 4>& filled, int current);
    int current() const { return current_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void switchRequested(int slot);
    void copyRequested(int slot);
    void clearRequested(int slot);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRectF box(int slot) const;
    int slotAt(QPointF point) const;
    void refreshName();
    std::array<bool, 4> filled_{true, false, false, false};
    int current_ = 0, hot_ = -1;
};

/// Level match on or off, with the dB by which the sounding source is moved; wheel moves the manual trim.
/// [main]
class LevelMatchButton : public QPushButton {
    Q_OBJECT
public:
    explicit LevelMatchButton(QWidget* parent = nullptr);
    /// Shows the state; emits nothing. `offsetDb` NaN while not measured yet.
    void setState(bool on, double offsetDb);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void edited(bool on, int gesture);
    /// Steps of 0.1 dB to add to the manual trim.
    void trimStepped(double db, int gesture);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    double offsetDb_;
    Burst burst_;
};

/// A Mix | B Master | C Reference in the sources' colours. edited(0 … 2).
class SourceSwitch : public SegmentedControl {
    Q_OBJECT
public:
    explicit SourceSwitch(QWidget* parent = nullptr);
    void setHasReference(bool has);
    /// B plays a proposal, not the chain as it is.
    void setProposed(bool proposed);

private:
    std::vector<Segment> named(const QString& master, const QString& tip) const;
};

}  // namespace lacquer
