#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds a preset with a sanitizer and runs tests in it. Usage: sanitizer.sh SOURCE BUILD PRESET CTEST-ARGUMENTS...
set -euo pipefail
source=$1 build=$2 preset=$3
shift 3
cd "$source"
log=$build/$preset-build.log
cmake --preset "$preset" >"$log" 2>&1 || { cat "$log"; exit 1; }
nice ninja -C "build-$preset" >>"$log" 2>&1 || { grep -A8 -m5 -E 'error|FAILED' "$log"; exit 1; }
export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1 UBSAN_OPTIONS=print_stacktrace=1
export TSAN_OPTIONS="die_after_fork=0:halt_on_error=0:exitcode=66:suppressions=$source/tests/long/tsan.supp"
exec ctest --test-dir "build-$preset" -j2 --output-on-failure --timeout 900 --no-tests=error "$@"
