#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# All C++ in the tree is as .clang-format wants it, and carries its two SPDX lines.
set -u
if git -c safe.directory='*' rev-parse --git-dir >/dev/null 2>&1; then
    mapfile -t files < <(git -c safe.directory='*' ls-files '*.cpp' '*.h')
else
    mapfile -t files < <(find app resources src tests -name '*.cpp' -o -name '*.h')
fi
((${#files[@]} > 0)) || { echo "no sources found in $PWD"; exit 1; }
status=0
for file in "${files[@]}"; do
    if ! head -n 2 "$file" | grep -q '^// SPDX-License-Identifier: GPL-3.0-or-later'; then
        echo "$file: no SPDX header in its first two lines"
        status=1
    fi
done
printf '%s\0' "${files[@]}" | xargs -0 -n 20 -P "$(nproc)" clang-format --dry-run -Werror --style=file || status=1
echo "${#files[@]} files; to put them right: git ls-files '*.cpp' '*.h' | xargs clang-format -i"
exit $status
