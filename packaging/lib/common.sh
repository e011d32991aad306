# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Words, paths and small tools that all scripts here share. Sets: top (the source tree), cache.
# All talk goes to stderr, so that stdout is the program's alone.

say() { printf 'lockstep: %s\n' "$*" >&2; }

# fail WHAT [WHAT-TO-DO...]: says it and ends.
fail() {
    say "$1"
    shift
    (($# == 0)) || printf '          %s\n' "$@" >&2
    exit 1
}

HOME=${HOME:-~}
top=${BASH_SOURCE[0]%/packaging/lib/common.sh}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/lockstep

have() { command -v "$1" >/dev/null 2>&1; }

# need_root_rights WHAT-FOR: finds the way to act as root (sets root_by, empty for root itself), or ends.
need_root_rights() {
    root_by=()
    ((EUID != 0)) || return 0
    if have sudo && { [[ -t 0 ]] || sudo -n true 2>/dev/null; }; then
        root_by=(sudo)
        say "with sudo: $1"
    else
        fail "This needs the rights of root: $1" "Run that as root (or let somebody run it for you), and start again."
    fi
}

# only_one FOLDER: waits until no other script of ours is at work in this folder; released by only_one_done.
only_one() {
    mkdir -p "$1" || fail "The folder $1 cannot be made." "Set XDG_CACHE_HOME to a folder that can be written."
    exec 9>"$1/.lock"
    if ! flock -n 9; then
        say "waiting for another run in $1"
        flock 9
    fi
}
only_one_done() { exec 9>&-; }

# packages MARK...: the package names of these marks, one a line, sorted.
packages() {
    local marks=" $* " mark name
    while read -r mark name _; do
        [[ $mark == '#'* || -z $mark ]] || [[ $marks != *" $mark "* ]] || printf '%s\n' "$name"
    done <"$top/packaging/packages.txt" | LC_ALL=C sort -u
}
