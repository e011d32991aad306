# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Real migration histories, for tests: the SQL that Debian packages of known programs bring along. Downloaded with the
# machine's own apt and unpacked, never installed; kept in histories/PACKAGE.

history_packages='roundcube-core pdns-backend-pgsql pdns-backend-sqlite3 kea-admin zabbix-server-pgsql
    zabbix-proxy-sqlite3 mediawiki icinga2-ido-pgsql icingaweb2-module-director'

# unpack_schema PACKAGE NAME: the schema that this package compresses, as histories/NAME.
unpack_schema() {
    local packed=$cache/histories/$1/usr/share/$1/schema.sql.gz
    [[ ! -e $packed ]] || gzip -dc "$packed" >"$cache/histories/$2"
}

# fetch_histories: gets what is missing and sets LOCKSTEP_HISTORIES; says what cannot be had, and goes on.
fetch_histories() {
    local store=$cache/histories name missing='' scratch mirror keyring
    export LOCKSTEP_HISTORIES=$store
    for name in $history_packages; do
        [[ -d $store/$name ]] || missing+=" $name"
    done
    [[ -n $missing ]] || return 0
    debian_source
    if ! have apt-get || ! have dpkg || [[ -z $mirror ]]; then
        say "no Debian packages can be had here: tests on real histories will be skipped"
        return 0
    fi
    say "fetching the migration histories of$missing"
    mkdir -p "$store"
    scratch=$(mktemp -d "$store/new.XXXXXX") && chmod 755 "$scratch"
    mkdir -p "$scratch"/{state/lists/partial,cache/archives/partial,debs}
    echo "deb ${keyring:+[signed-by=$keyring] }$mirror $suite main" >"$scratch/sources.list"
    local options=(-qq -o "Dir::Etc::sourcelist=$scratch/sources.list" -o Dir::Etc::sourceparts=/dev/null
        -o "Dir::State=$scratch/state" -o "Dir::Cache=$scratch/cache" -o APT::Sandbox::User=root
        -o Acquire::Check-Valid-Until=false -o Acquire::Languages=none)
    apt-get "${options[@]}" update >/dev/null 2>&1
    for name in $missing; do
        if (cd "$scratch/debs" && apt-get "${options[@]}" download "$name" >/dev/null 2>&1) &&
            dpkg -x "$scratch/debs/${name}"_*.deb "$scratch/$name"; then
            mv -T "$scratch/$name" "$store/$name"
        else
            say "the package $name could not be had: tests on its history will be skipped"
        fi
    done
    rm -rf "$scratch"
    unpack_schema zabbix-server-pgsql zabbix-schema.sql
    unpack_schema zabbix-proxy-sqlite3 zabbix-proxy-sqlite-schema.sql
}
