# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The .deb, and a clean Debian 13 that has it installed.

# make_package PRESET: the .deb of what is built; sets package to its path.
make_package() {
    local folder
    folder=$(build_folder "$1")
    say "packing the .deb"
    rm -rf "$folder/packages"
    (cd "$folder" && in_place cpack -G DEB) >"$folder/cpack.log" 2>&1 ||
        fail "CPack could not make the .deb: $(grep -m1 'CPack Error' "$folder/cpack.log")" "All its words are in $folder/cpack.log."
    package=$(echo "$folder"/packages/*.deb)
}

# install_in_clean_root FILE.deb: a new minimal Debian 13 with the package and what it asks for, by apt alone; sets
# clean_root to its folder, which the caller removes.
install_in_clean_root() {
    local scratch name
    say "installing ${1##*/} in a clean Debian 13"
    scratch=$(mktemp -d) && chmod 755 "$scratch"
    clean_root=$(mktemp -d "$cache/clean.XXXXXX") && chmod 755 "$clean_root"
    cp "$1" "$scratch/" && chmod 644 "$scratch"/*.deb
    (cd "$scratch" && in_place dpkg-scanpackages . >Packages 2>/dev/null) || true
    name=$(sed -n 's/^Package: //p;T;q' "$scratch/Packages")
    [[ -n $name ]] || fail "$1 is no package that dpkg-scanpackages can read."
    debian_root "$clean_root/root" "$name" "deb [trusted=yes] copy:$scratch ./" || {
        cp "$clean_root/root.log" "$cache/clean-root.log"
        rm -rf --one-file-system "$clean_root" "$scratch"
        fail "The .deb could not be installed in a clean Debian 13: $(grep -m1 -E '^E: ' "$cache/clean-root.log")" \
            "All words are in $cache/clean-root.log."
    }
    mkdir -p "$clean_root/root/dev" "$clean_root/root/proc" "$clean_root/root/tmp"
    rm -rf "$scratch"
}
