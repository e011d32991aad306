# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The place where we build and run: this machine itself where it is Debian 13 or newer, else a private Debian 13 in
# the cache folder. Sets: place (native or the root's folder). A root is keyed by what is in it, made under another
# name and renamed when whole, and never written to afterwards.

suite=trixie

# marks SET: the marks of packages.txt that a set holds; the sets grow: run, test, all.
marks() {
    case $1 in
    run) echo build run ;;
    test) echo build run test ;;
    all) echo build run test bench interop fuzz ;;
    esac
}

# is_native: whether this machine has it all as packages. LOCKSTEP_PLACE=native or private decides otherwise.
is_native() {
    case ${LOCKSTEP_PLACE:-} in
    native) return 0 ;;
    private) return 1 ;;
    esac
    [[ -r /etc/os-release ]] || return 1
    local ID='' VERSION_ID='' VERSION_CODENAME=''
    . /etc/os-release
    [[ $ID == debian ]] || return 1
    [[ -z $VERSION_ID ]] || ((${VERSION_ID%%.*} >= 13))
}

# root_folder SET: where the private root of this set stands, or would stand.
root_folder() {
    local sum
    # shellcheck disable=SC2046
    sum=$( (echo 1 $suite; packages $(marks "$1")) | sha256sum)
    printf '%s/debian-13-%s-%s' "$cache" "$1" "${sum:0:12}"
}

# find_place SET: sets place to what is there already, also a larger set; fails if nothing is.
find_place() {
    if is_native; then
        place=native
        return 0
    fi
    local set
    for set in run test all; do
        [[ $1 == test && $set == run || $1 == all && $set != all ]] && continue
        place=$(root_folder $set)
        [[ ! -d $place ]] || return 0
    done
    return 1
}

# prepare_place SET: installs or makes what is missing.
prepare_place() {
    local name found
    local -a wanted=()
    if is_native; then
        # shellcheck disable=SC2046
        for name in $(packages $(marks "$1")) $([[ $1 == run ]] || packages host); do
            if [[ $name == *'|'* ]]; then
                found=$(known_here "$name") || { apt_update && found=$(known_here "$name"); } ||
                    fail "apt knows none of ${name//|/, }." "Debian 13 has it; are its main packages among this machine's apt sources?"
                name=$found
            fi
            wanted+=("$name")
        done
        apt_install "${wanted[@]}"
        place=native
        return
    fi
    # shellcheck disable=SC2046
    have bwrap && have mmdebstrap && { ((EUID == 0)) || have newuidmap; } || apt_install $(packages host)
    bwrap --ro-bind / / true 2>/dev/null ||
        fail "bubblewrap may not make a name space here: $(bwrap --ro-bind / / true 2>&1)" \
            "An ordinary user needs unprivileged user namespaces (sysctl kernel.unprivileged_userns_clone," \
            "kernel.apparmor_restrict_unprivileged_userns); a container needs the right to mount (CAP_SYS_ADMIN)."
    find_place "$1" && return
    only_one "$cache"
    find_place "$1" || make_root "$1"
    only_one_done
}

# debian_root FOLDER PACKAGE,... [SOURCE]: a new Debian root from the machine's own mirror, with one more apt source.
debian_root() {
    local folder=$1 include=$2 extra=${3:-} mirror keyring scratch source=() mode=()
    debian_source
    scratch=$(mktemp -d) && chmod 755 "$scratch"
    apt_settings "$scratch/apt.conf"
    [[ -z $mirror ]] || source=("deb ${keyring:+[signed-by=$keyring] }$mirror $suite main")
    [[ -z $extra ]] || source+=("$extra")
    # no cluster of its own, no syncing of every file, no manuals
    local options=(--variant=apt --include="$include" --components=main
        --dpkgopt=force-unsafe-io --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*'
        --dpkgopt='path-include=/usr/share/doc/*/copyright' --dpkgopt='path-exclude=/usr/share/locale/*/LC_MESSAGES/*'
        --essential-hook='mkdir -p "$1/etc/postgresql-common" && echo "create_main_cluster = false" >"$1/etc/postgresql-common/createcluster.conf"')
    [[ ! -s $scratch/apt.conf ]] || options+=(--aptopt="$scratch/apt.conf")
    local status=0
    if ((EUID == 0)); then
        setpriv --pdeathsig TERM mmdebstrap --mode=root "${options[@]}" $suite "$folder" "${source[@]}" >"$folder.log" 2>&1 || status=$?
    else
        # unpacked by ourselves, so that every file is ours
        mkdir "$folder"
        (
            set -o pipefail
            setpriv --pdeathsig TERM mmdebstrap --mode=auto --format=tar "${options[@]}" $suite - "${source[@]}" 2>"$folder.log" |
                tar -x --no-same-owner --exclude='./dev/*' -C "$folder"
        ) || status=$?
    fi
    rm -rf "$scratch"
    return $status
}

# make_root SET: the private root, with the mount points that enter() needs.
make_root() {
    local name list='' new
    place=$(root_folder "$1")
    ((EUID == 0)) || grep -qsE "^($(id -un)|$EUID):" /etc/subuid ||
        fail "$(id -un) has no range of user ids for a private Debian 13 (/etc/subuid, /etc/subgid)." \
            "As root, once: usermod --add-subuids 200000-265535 --add-subgids 200000-265535 $(id -un)"
    for new in "$cache"/new.*; do
        [[ ! -d $new ]] || rm -rf --one-file-system "$new" # left over from a run that was killed
    done
    new=$(mktemp -d "$cache/new.XXXXXX") && chmod 755 "$new"
    # shellcheck disable=SC2046
    for name in $(packages $(marks "$1")); do
        list+=${list:+,}${name%%|*}
    done
    say "making a private Debian 13 in $place (once; 1 to 3 minutes)"
    if ! debian_root "$new/root" "$list"; then
        mv -f "$new/root.log" "$cache/mmdebstrap.log"
        rm -rf --one-file-system "$new"
        fail "The private Debian 13 could not be made: $(grep -m1 -E '^E: ' "$cache/mmdebstrap.log")" \
            "All its words are in $cache/mmdebstrap.log. It needs the network and about 2 GB in $cache."
    fi
    # what the machine lends to the root is bound over these
    (
        cd "$new/root" || exit 1
        rm -f etc/resolv.conf etc/hosts etc/hostname etc/machine-id
        touch etc/resolv.conf etc/hosts etc/hostname etc/machine-id etc/postgresql-common/pg_service.conf
        mkdir -p etc/ssl/certs usr/local/share/fonts var/lib/lockstep/servers run/lock
        rm -f etc/localtime && ln -s /usr/share/zoneinfo/Etc/UTC etc/localtime
    ) || fail "The private Debian 13 in $new is not whole." "Is the disk full?"
    mkdir "$new/locales" "$new/mounted"
    mv -T "$new" "$place" || fail "$new could not be renamed to $place."
}
