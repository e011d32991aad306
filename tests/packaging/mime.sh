#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The MIME database takes our type, and knows a plan by its name.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/mime/packages"
cp packaging/desktop/*.mime.xml "$folder/mime/packages/"
XDG_DATA_DIRS=$folder update-mime-database "$folder/mime" 2>&1 | tee "$folder/words"
[[ ! -s $folder/words ]] || { echo "update-mime-database complains"; exit 1; }
grep -qxF '50:application/vnd.lockstep.plan+json:*.lockstep' "$folder/mime/globs2"
grep -qxF 'application/vnd.lockstep.plan+json application/json' "$folder/mime/subclasses"
