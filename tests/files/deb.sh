#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian package is built, holds what it should and depends on the right libraries. Usage: deb.sh BUILD
set -euo pipefail
build=$1
out=$build/deb-test
rm -rf "$out"
export SOURCE_DATE_EPOCH=1795000000
cpack --config "$build/CPackConfig.cmake" -G DEB -B "$out" >"$build/deb-test.log" 2>&1 || { cat "$build/deb-test.log"; exit 1; }
deb=$(echo "$out"/lacquer_*.deb)
files=$(dpkg-deb --contents "$deb" | awk '{print $6}')
for file in bin/lacquer bin/lacquer-cli share/applications/lacquer.desktop share/icons/hicolor/scalable/apps/lacquer.svg \
    share/mime/packages/lacquer.xml share/metainfo/org.lacquer.Lacquer.metainfo.xml share/man/man1/lacquer.1.gz \
    share/man/man1/lacquer-cli.1.gz share/doc/lacquer/copyright share/doc/lacquer/changelog.gz; do
    grep -qx "./usr/$file" <<<"$files" || { echo "The package lacks /usr/$file"; exit 1; }
done
depends=$(dpkg-deb --field "$deb" Depends)
for library in libqcustomplot2.1-qt6 libqt6widgets6 libportaudio2 libsndfile1 libsoxr0 libfftw3-double3; do
    grep -q "$library" <<<"$depends" || { echo "The package does not depend on $library: $depends"; exit 1; }
done
root=$out/root
dpkg-deb --extract "$deb" "$root"
"$root/usr/bin/lacquer-cli" modules >/dev/null
QT_QPA_PLATFORM=offscreen "$root/usr/bin/lacquer" --version
echo "$(basename "$deb"): $(du -k "$deb" | cut -f1) KiB, Depends: $depends"
