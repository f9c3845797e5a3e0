#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-tidy over the core: what .clang-tidy asks, every finding fails. Usage: tidy.sh SOURCE BUILD
set -euo pipefail
cd "$1"
find core -name '*.cpp' | sort | nice xargs -P 2 -n 4 clang-tidy-14 -p "$2" --quiet --warnings-as-errors='*' 2>/dev/null
