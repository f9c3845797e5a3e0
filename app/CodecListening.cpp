// SPDX-License-Identifier: GPL-3.0-or-later
// The choice goes to the engine, its readings come back.
#include "app/CodecListening.h"

#include <QSettings>
#include <algorithm>
#include <cmath>

#include "app/Session.h"
#include "base/Units.h"

namespace lacquer {
namespace {

constexpr const char* kFormatKey = "monitor/codec";
constexpr int kHoldTicks = 10;  // of some 100 ms

const FormatInfo* rememberedFormat() {
    const std::string id = QSettings().value(kFormatKey, "aac-256").toString().toStdString();
    const FormatInfo* format = findFormat(id);
    return format && format->isLossy ? format : findFormat("aac-256");
}

}  // namespace

CodecListening::CodecListening(Session& session, QObject* parent)
    : QObject(parent), session_(session), format_(rememberedFormat()) {
    connect(&session.transport(), &Transport::statusChanged, this, &CodecListening::measure);
}

QString CodecListening::formatName() const {
    return QString::fromUtf8(format_->name.data(), std::ssize(format_->name));
}

void CodecListening::setFormat(const FormatInfo& format) {
    if (&format == format_) return;
    format_ = &format;
    QSettings().setValue(kFormatKey, QString::fromUtf8(format.id.data(), std::ssize(format.id)));
    follow();
}

void CodecListening::choose(CodecListen listen) {
    if (listen == listen_) return;
    listen_ = listen;
    follow();
}

void CodecListening::toggle(CodecListen listen) {
    choose(listen == listen_ ? CodecListen::Off : listen);
}

void CodecListening::follow() {
    session_.engine().setCodec(*format_, listen_);
    reset();
    emit changed();
}

QString CodecListening::sentence() const {
    switch (listen_) {
    case CodecListen::Off: break;
    case CodecListen::Decoded:
        return tr("You hear the master as %1 leaves it. The export does not change.")
            .arg(formatName());
    case CodecListen::Changed:
        return tr("You hear only what %1 changes in the master. The export does not change.")
            .arg(formatName());
    }
    return {};
}

bool CodecListening::isHeard() const {
    return listen_ != CodecListen::Off && session_.transport().status().codecHeard;
}

CodecListening::Reading CodecListening::reading() const {
    if (highest_ <= 0.0) return {NAN, NAN, NAN};
    return {toDb(held_), toDb(highest_), 10.0 * std::log10(std::max(power_, 1e-20))};
}

void CodecListening::reset() {
    CodecReading old;
    while (session_.engine().codecReadings().pop(old)) {
    }
    peak_ = held_ = highest_ = power_ = 0.0;
    sincePeak_ = 0;
}

void CodecListening::measure() {
    if (listen_ == CodecListen::Off) return;
    CodecReading quantum;
    const double share = kQuantum / std::max(1.0, 0.4 * session_.project().rate);
    while (session_.engine().codecReadings().pop(quantum)) {
        peak_ = std::max(peak_, static_cast<double>(quantum.peak));
        power_ += share * (quantum.changedPower - power_);
    }
    highest_ = std::max(highest_, peak_);
    held_ = std::max(held_, peak_);
    if (++sincePeak_ >= kHoldTicks) {
        held_ = peak_;
        peak_ = 0.0;
        sincePeak_ = 0;
    }
    emit measured();
}

}  // namespace lacquer
