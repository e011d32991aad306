# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Other people's migration tools for the tests labelled interop, each through its own registry's client, kept in the
# cache folder. What cannot be had is said, and its tests are skipped.

# fetch_tools: sets tools_path to the folders their programs are in.
fetch_tools() {
    local tools=$cache/tools kind name program
    # golang-migrate and goose: PostgreSQL and what it needs, not every database there is
    local tags=postgres,no_clickhouse,no_libsql,no_mssql,no_mysql,no_sqlite3,no_vertica,no_ydb
    mkdir -p "$tools"
    while read -r kind program name; do
        [[ $kind != '#'* && -n $kind ]] || continue
        [[ ! -x $tools/npm/node_modules/.bin/$program && ! -x $tools/pip/bin/$program && ! -x $tools/go/bin/$program ]] || continue
        say "fetching $name with $kind"
        case $kind in
        npm) have npm && npm install --silent --no-fund --no-audit --prefix "$tools/npm" "$name" ;;
        pip) have python3 && { [[ -x $tools/pip/bin/pip ]] || in_place python3 -m venv "$tools/pip"; } && in_place "$tools/pip/bin/pip" install -q "$name" ;;
        go) have go && GOBIN=$tools/go/bin CGO_ENABLED=0 go install -tags "$tags" "$name" ;;
        esac >>"$tools/log" 2>&1 || say "$name could not be had from $kind (see $tools/log): its tests will be skipped"
    done <"$top/packaging/interop.txt"
    tools_path=$tools/npm/node_modules/.bin:$tools/pip/bin:$tools/go/bin
}
