// SPDX-License-Identifier: GPL-3.0-or-later
// Which lossy codec the master is heard through while it plays, and what it measures there.
#pragma once
#include <QObject>

#include "engine/CodecShelf.h"
#include "media/Encoder.h"

namespace lacquer {

class Session;

/// For the ears only: not in the project, never in a file, off when the program starts; which codec is remembered. [main]
class CodecListening : public QObject {
    Q_OBJECT
public:
    explicit CodecListening(Session& session, QObject* parent = nullptr);

    const FormatInfo& format() const { return *format_; }
    QString formatName() const;
    void setFormat(const FormatInfo& format);
    CodecListen listen() const { return listen_; }
    void choose(CodecListen listen);
    /// This, or off when it is this already.
    void toggle(CodecListen listen);
    /// What is heard; empty while off.
    QString sentence() const;

    /// Of what was decoded since this was chosen or reset. NaN: nothing yet.
    struct Reading {
        double peakDb, highestDb;  ///< dBTP: of the last second, of all
        double changedDb;          ///< RMS of what the codec changes, over about a second
    };
    Reading reading() const;
    void reset();
    /// Decoded sound is heard now; while it is not, the plain master is. Only while something plays.
    bool isHeard() const;

signals:
    void changed();
    void measured();  ///< reading(), isHeard(): some 10 times a second while on

private:
    void follow();
    void measure();

    Session& session_;
    const FormatInfo* format_;
    CodecListen listen_ = CodecListen::Off;
    double peak_ = 0.0, held_ = 0.0, highest_ = 0.0, power_ = 0.0;
    int sincePeak_ = 0;  // ticks
};

}  // namespace lacquer
