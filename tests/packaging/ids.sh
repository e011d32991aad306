#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One application id and one version everywhere. $1: the project's version.
set -u
id=io.github.lockstep_migrations.Lockstep
mime=application/vnd.lockstep.plan+json
status=0
has() { # FILE TEXT
    grep -qF -- "$2" "$1" || { echo "$1 does not say: $2"; status=1; }
}
has packaging/CMakeLists.txt "set(id $id)"
has packaging/desktop/$id.desktop "Icon=$id"
has packaging/desktop/$id.desktop "MimeType=$mime;"
has packaging/desktop/$id.desktop "Exec=lockstep-desktop %f"
has packaging/desktop/$id.metainfo.xml "<id>$id</id>"
has packaging/desktop/$id.metainfo.xml "<launchable type=\"desktop-id\">$id.desktop</launchable>"
has packaging/desktop/$id.metainfo.xml "<mediatype>$mime</mediatype>"
has packaging/desktop/$id.metainfo.xml "<release version=\"$1\""
has packaging/desktop/$id.metainfo.xml "<project_license>GPL-3.0-or-later</project_license>"
has packaging/desktop/$id.mime.xml "type=\"$mime\""
has app/text/application.h "\"$id\""
has app/text/application.h "\"$mime\""
exit $status
