#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the fuzzers and lets each run from real files as seeds. Usage: run.sh SOURCE BUILD SECONDS
set -euo pipefail
source=$1 build=$2 seconds=$3
cd "$source"
cmake --preset fuzz >"$build/fuzz-configure.log" 2>&1 || { cat "$build/fuzz-configure.log"; exit 1; }
if [ $((${LACQUER_END:-9999999999} - $(date +%s))) -lt 1200 ]; then
    echo "No time was left to build the fuzzers and run them: skipped."
    exit 77
fi
nice ninja -C build-fuzz fuzzers >"$build/fuzz-build.log" 2>&1 || { grep -A8 -m5 -E 'error|FAILED' "$build/fuzz-build.log"; exit 1; }

seeds=$build/fuzz-seeds
rm -rf "$seeds"
mkdir -p "$seeds"/{decoder,session,values}
tone=(-n -r 44100 -c 2 "$seeds/tone.wav" synth 0.03 sine 440)
sox "${tone[@]}"
for format in wav aiff caf flac ogg mp3 w64 au; do
    sox "$seeds/tone.wav" "$seeds/decoder/tone.$format" 2>/dev/null || true
done
for codec in aac alac; do
    ffmpeg -v error -y -i "$seeds/tone.wav" -c:a "$codec" "$seeds/decoder/$codec.m4a" </dev/null
done
for preset in resources/presets/*/*.json; do
    cp "$preset" "$seeds/session/$(basename "$(dirname "$preset")")-$(basename "$preset")"
done
printf '%s' '{"format": "lacquer-session", "version": 1, "tracks": [{"id": 1, "chain": []}]}' >"$seeds/session/small"
printf '%s' '-3.0 dB' >"$seeds/values/db"
printf '%s' '1.25 kHz' >"$seeds/values/hz"
printf '%s' 'inf : 1' >"$seeds/values/ratio"

# Leaks are left to the address sanitizer's lane: libsndfile loses memory of its own on broken Ogg files.
export ASAN_OPTIONS=detect_leaks=0
status=0
for fuzzer in decoder session values; do
    mkdir -p "$build/fuzz-found"
    if ! "build-fuzz/fuzz/fuzz_$fuzzer" "$seeds/$fuzzer" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2500 -max_len=20000 \
        -artifact_prefix="$build/fuzz-found/$fuzzer-" -seed=1 -print_final_stats=1 >"$build/fuzz-$fuzzer.log" 2>&1; then
        echo "fuzz_$fuzzer found something:"
        tail -60 "$build/fuzz-$fuzzer.log"
        status=1
    fi
    echo "$fuzzer: $(grep -E 'number_of_executed_units' "$build/fuzz-$fuzzer.log" || true)"
done
exit $status
