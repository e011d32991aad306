# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What this machine's own apt knows: where Debian comes from, by which key, through which proxy.

# debian_source: sets mirror and keyring from the machine's apt, of whichever format its lists are. Both stay empty where
# apt knows no Debian (Ubuntu, say): mmdebstrap then takes its own default.
debian_source() {
    mirror='' keyring=''
    local key value codename='' uri='' release='' label='' entry='' found='' path
    [[ ! -r /etc/os-release ]] || codename=$(. /etc/os-release && [[ $ID == debian ]] && echo "${VERSION_CODENAME:-}")
    while IFS= read -r line || [[ -n $uri ]]; do
        if [[ -z $line ]]; then
            # an entry ends here; without downloaded lists there is no label, and the release's name has to do
            if [[ -z $mirror && $uri != cdrom:* && -n $uri && -n $release ]] &&
                [[ ($label == Debian || -z $label) && $release == "$codename" ]]; then
                mirror=$uri found=$entry
            fi
            uri='' release='' label='' entry=''
            continue
        fi
        key=${line%%:*} value=${line#*: }
        case $key in
        Repo-URI) uri=$value ;;
        Release) release=$value ;;
        Label) label=$value ;;
        Sourcesentry) entry=${value%:*} ;;
        esac
    done < <(apt-get indextargets 'Identifier: Packages' 'Component: main' 2>/dev/null; echo)
    if [[ -r $found ]]; then
        while IFS= read -r path; do
            [[ -n $keyring || ! -r $path ]] || keyring=$path
        done < <(grep -v '^[[:space:]]*#' "$found" | grep -oiE 'signed-by[:=][[:space:]]*/[^],[:space:]]+' | grep -oE '/.*')
    fi
    [[ -n $keyring || ! -r /usr/share/keyrings/debian-archive-keyring.gpg ]] ||
        keyring=/usr/share/keyrings/debian-archive-keyring.gpg
}

# apt_settings FILE: the machine's proxies, certificates and checks, as an apt configuration for another root.
apt_settings() {
    apt-config dump 2>/dev/null |
        grep -E '^Acquire::' |
        grep -vE '^Acquire::(IndexTargets|Changelogs|cdrom|CompressionTypes)' |
        grep -vE ' "";$' >"$1"
    return 0
}

# apt_update: fresh package lists for this machine itself.
apt_update() {
    need_root_rights "apt-get update"
    say "fetching the package lists with apt-get update"
    mkdir -p "$cache"
    "${root_by[@]}" apt-get update -q >>"$cache/apt.log" 2>&1 ||
        fail "apt-get update failed: $(grep -m1 '^E: ' "$cache/apt.log")" "Its words are in $cache/apt.log."
}

is_installed() { [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

# apt_install PACKAGE...: installs what is missing on this machine itself.
apt_install() {
    local missing=() name installed
    installed=" $(dpkg-query -W -f '${Package}:${db:Status-Status} ' "$@" 2>/dev/null)"
    for name in "$@"; do
        [[ $installed == *" $name:installed "* ]] || missing+=("$name")
    done
    ((${#missing[@]})) || return 0
    have apt-get || fail "Missing: ${missing[*]}, and there is no apt-get here." "Install them by this system's own means, and start again."
    say "installing with apt: ${missing[*]}"
    need_root_rights "apt-get install ${missing[*]}"
    local env=("${root_by[@]}" env DEBIAN_FRONTEND=noninteractive)
    local install=(apt-get install -y -q --no-install-recommends -o Dpkg::Use-Pty=0 "${missing[@]}")
    mkdir -p "$cache"
    if ! "${env[@]}" "${install[@]}" >"$cache/apt.log" 2>&1; then
        apt_update
        "${env[@]}" "${install[@]}" >>"$cache/apt.log" 2>&1 ||
            fail "apt could not install: ${missing[*]}" "Its words are in $cache/apt.log."
    fi
}

# known_here NAME[|NAME...]: prints the first of these packages that is installed or that apt knows; fails if there is none.
known_here() {
    local name
    local -a names
    IFS='|' read -r -a names <<<"$1"
    for name in "${names[@]}"; do
        if is_installed "$name" || apt-cache show --no-all-versions "$name" >/dev/null 2>&1; then
            printf '%s\n' "$name"
            return 0
        fi
    done
    return 1
}
