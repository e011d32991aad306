# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Fuzzing what lint promises: see tests/fuzz. What is learnt stays in the cache folder for the next hunt; input that
# breaks a promise is left in the working folder, to be kept in tests/fuzz/corpus once it is mended.

# hunt SECONDS: starts from the kept corpus and the analyser's probes; ends with libFuzzer's exit code.
hunt() {
    local known=$cache/fuzz seeds
    seeds=$(mktemp -d) && mkdir -p "$known"
    # one statement a file: small input is what mutations work best on
    grep -hvE '^(--.*|@.*)?$' "$top"/tests/analysis/data/*.sql | awk -v folder="$seeds" 'length < 400 { print > (folder "/" NR); close(folder "/" NR) }'
    say "fuzzing for $1 s; new input is kept in $known"
    ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=0} in_place "$(build_folder fuzz)/tests/fuzz/fuzz_lint" \
        -max_total_time="$1" -max_len=2000 -timeout=20 -rss_limit_mb=4096 -dict="$top/tests/fuzz/sql.dict" \
        -print_final_stats=1 "$known" "$top/tests/fuzz/corpus" "$seeds"
    local status=$?
    rm -rf "$seeds"
    return $status
}
