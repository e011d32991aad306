# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Configuring and building a preset in the place.

# build_folder PRESET: build/PRESET in the source tree, or in the cache where the tree cannot be written.
build_folder() {
    if [[ -w $top/build || ! -e $top/build && -w $top ]]; then
        printf '%s/build/%s' "$top" "$1"
    else
        local sum
        sum=$(sha256sum <<<"$top")
        printf '%s/build-%s/%s' "$cache" "${sum:0:12}" "$1"
    fi
}

# configure PRESET [CMAKE-OPTION...]: only when it was never done, or done in another place or with other options.
configure() {
    local preset=$1 folder stamp log
    shift
    folder=$(build_folder "$preset")
    stamp="$place $*"
    [[ ! -f $folder/build.ninja || $(cat "$folder/.place" 2>/dev/null) != "$stamp" ]] || return 0
    say "configuring $preset in $folder"
    mkdir -p "$folder" || fail "$folder cannot be made."
    log=$folder/configure.log
    local command=(cmake --fresh --preset "$preset" -S "$top" -B "$folder" "$@")
    (cd "$top" && in_place "${command[@]}") >"$log" 2>&1 ||
        fail "CMake could not configure $preset: $(grep -m1 -A3 'CMake Error' "$log")" "All its words are in $log."
    printf '%s' "$stamp" >"$folder/.place"
}

# build PRESET [TARGET...]: with progress on a terminal; elsewhere quietly, and in full when it fails.
build() {
    local preset=$1 folder jobs memory log status
    shift
    folder=$(build_folder "$preset")
    log=$folder/build.log
    only_one "$folder"
    jobs=$(nproc)
    # one compiler takes up to 1.5 GB with the window's headers
    memory=$(awk '/^MemAvailable/ { print int($2 / 1500000) }' /proc/meminfo)
    ((memory >= jobs)) || jobs=$((memory > 0 ? memory : 1))
    export CCACHE_DIR=${CCACHE_DIR:-$cache/ccache} CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime,locale
    local command=(ninja -C "$folder" -j "$jobs" "$@")
    if [[ -t 2 ]]; then
        in_place "${command[@]}" >&2
    else
        in_place "${command[@]}" --quiet >"$log" 2>&1
    fi
    status=$?
    if ((status != 0)); then
        [[ -t 2 ]] || cat "$log" >&2
        fail "The build of $preset failed; the compiler's words stand above." \
            "After a change of compiler or packages, remove $folder and start again."
    fi
    only_one_done
}
