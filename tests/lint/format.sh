#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every C++ file as clang-format 14 would write it. Usage: format.sh ROOT; mend with clang-format -i FILES.
set -euo pipefail
cd "$1"
files=$(find core widgets app tests -name '*.cpp' -o -name '*.h' 2>/dev/null | sort) || true
[ "$(wc -l <<<"$files")" -gt 20 ] || { echo "$1 does not look like the project"; exit 1; }
xargs -P 2 -n 16 clang-format-14 --dry-run -Werror <<<"$files"
