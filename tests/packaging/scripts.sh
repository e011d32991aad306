#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The scripts parse, say their help, refuse what they do not know, and name no host.
set -u
status=0
wrong() { echo "$*"; status=1; }
for script in packaging/run packaging/test packaging/deb .ci/run packaging/lib/*.sh tests/packaging/*.sh; do
    bash -n "$script" || wrong "$script does not parse"
done
for script in packaging/run packaging/test packaging/deb; do
    "$script" --help | grep -q "^Usage: $script" || wrong "$script --help shows no usage"
    "$script" --nonsense >/dev/null 2>&1 && wrong "$script --nonsense is accepted"
    words=$("$script" --nonsense 2>&1)
    [[ $words == *--nonsense* ]] || wrong "$script --nonsense does not say what is wrong: $words"
done
hosts=$(grep -nE '(https?|ftp)://' packaging/run packaging/test packaging/deb packaging/packages.txt packaging/lib/*.sh .ci/run)
[[ -z $hosts ]] || wrong "a host is named: $hosts"
rows=$(grep -vE '^#|^(build|run|test|bench|interop|fuzz|host) +[a-z0-9][a-z0-9.+|-]+$' packaging/packages.txt)
[[ -z $rows ]] || wrong "packages.txt has rows of another form: $rows"
exit $status
