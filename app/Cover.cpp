// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures through QImage.
#include "app/Cover.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include "base/Files.h"

namespace lacquer {
namespace {

constexpr int kJpegQuality = 92;

}  // namespace

Result<std::string> smallerCover(const std::filesystem::path& file, int pixels) {
    auto bytes = readWhole(file);
    if (!bytes) return bytes;
    const QImage whole = QImage::fromData(
        QByteArray::fromRawData(bytes->data(), static_cast<qsizetype>(bytes->size())));
    if (whole.isNull())
        return Error(TR("deliver", "The cover “%1” is no PNG or JPEG picture. Choose another one."),
                     {file.string()});
    if (std::max(whole.width(), whole.height()) <= pixels) return bytes;
    const QImage small =
        whole.scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QImage opaque(small.size(), QImage::Format_RGB32);  // JPEG knows no transparency
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, small);
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    if (!opaque.save(&buffer, "JPEG", kJpegQuality))
        return Error(TR("deliver", "The cover “%1” could not be made smaller."), {file.string()});
    return jpeg.toStdString();
}

}  // namespace lacquer
