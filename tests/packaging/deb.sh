#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Both programs start in the clean Debian 13 that packaging/test has installed the .deb in (LOCKSTEP_CLEAN_ROOT), and
# find what they load by themselves. $1: the version.
set -u
root=${LOCKSTEP_CLEAN_ROOT:-}
if [[ -z $root ]]; then
    echo "LOCKSTEP_CLEAN_ROOT is not set: packaging/test makes it"
    exit 77
fi
status=0
wrong() { echo "$*"; status=1; }
inside() {
    bwrap --ro-bind "$root" / --dev /dev --bind /proc /proc --tmpfs /tmp --tmpfs /run --clearenv --setenv HOME /tmp --chdir /tmp \
        --setenv PATH /usr/bin:/bin --setenv QT_QPA_PLATFORM offscreen --setenv LC_ALL C.UTF-8 "$@"
}
inside test ! -e /usr/include/qt6 || wrong "the root is not a clean one"
for program in lockstep lockstep-desktop; do
    words=$(inside timeout 60 $program --version 2>&1) || wrong "$program --version ends with $?: $words"
    [[ $words == *"$1"* ]] || wrong "$program --version does not say $1: $words"
done
inside bash -c 'ldd /usr/bin/lockstep /usr/bin/lockstep-desktop /usr/lib/*/qt6/plugins/sqldrivers/libqsql{psql,lite,ite}.so 2>/dev/null' |
    grep 'not found' && wrong "libraries are missing"
for driver in libqsqlpsql.so libqsqlite.so; do
    inside bash -c "ls /usr/lib/*/qt6/plugins/sqldrivers/$driver" >/dev/null || wrong "$driver is not there"
done
# the window: alive after some seconds, silent, and ended by us
words=$(inside timeout --preserve-status -s TERM 5 lockstep-desktop 2>&1)
code=$?
((code == 143 || code == 0)) || wrong "lockstep-desktop ends with $code"
[[ -z $words ]] || wrong "lockstep-desktop complains: $words"
for file in applications/io.github.lockstep_migrations.Lockstep.desktop metainfo/io.github.lockstep_migrations.Lockstep.metainfo.xml \
    mime/packages/io.github.lockstep_migrations.Lockstep.xml icons/hicolor/scalable/apps/io.github.lockstep_migrations.Lockstep.svg \
    icons/hicolor/scalable/mimetypes/application-vnd.lockstep.plan+json.svg doc/lockstep/copyright; do
    [[ -s $root/usr/share/$file ]] || wrong "/usr/share/$file is not installed"
done
exit $status
