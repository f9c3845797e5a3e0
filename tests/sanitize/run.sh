#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds a sanitizer's preset and runs the tests it is for. Usage: tests/sanitize/run.sh asan|tsan|rtsan
# Where LACQUER_END (seconds since 1970) leaves no time for that, it says so and ends with 77: skipped.
set -euo pipefail
cd "$(dirname "$0")/../.."
preset=$1
build=build-$preset
targets=()

case $preset in
    asan) only=(-LE "long|device|lint|gui") ;;
    tsan)
        only=(-R '^tst_(queues|rig|rigprobe|enginestress|engine)$')
        targets=(--target tst_queues tst_rig tst_rigprobe tst_enginestress tst_engine)
        export LACQUER_STRESS=full
        ;;
    rtsan)
        only=(-R '^tst_realtime$')
        targets=(--target tst_realtime)
        export LACQUER_SECONDS=60
        ;;
    *) echo "usage: $0 asan|tsan|rtsan" >&2; exit 2 ;;
esac

cmake --preset "$preset" >/dev/null
for_tests=720
left=$((${LACQUER_END:-9999999999} - $(date +%s) - for_tests))
status=0
[ "$left" -gt 0 ] && timeout "$left" nice cmake --build "$build" -j2 ${targets[@]+"${targets[@]}"} || status=$?
if [ "$left" -le 0 ] || [ "$status" = 124 ]; then
    echo "No time was left to build $preset and run its tests: skipped."
    exit 77
fi
[ "$status" = 0 ] || exit "$status"

export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1
export LSAN_OPTIONS="suppressions=$PWD/tests/sanitize/lsan.supp:print_suppressions=0"
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
export TSAN_OPTIONS="die_after_fork=0:halt_on_error=1:second_deadlock_stack=1:suppressions=$PWD/tests/sanitize/tsan.supp"
nice ctest --test-dir "$build" -j2 --output-on-failure --no-tests=error --timeout 1500 "${only[@]}" </dev/null
