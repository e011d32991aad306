# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Going into the place with a command: the user's files at their own paths, the user's names, network, display,
# message bus and server sockets; nothing else of this machine. Everything here counts in the start of the program.

# names_of_this_machine: passwd and group of the root with the users of this machine in them. The root's own postgres
# stays, for PostgreSQL refuses to run as root and is dropped to it.
names_of_this_machine() {
    local kind own new
    for kind in passwd group; do
        new=$place/$kind.$EUID
        [[ ! -s $new || /etc/$kind -nt $new ]] || continue
        own=$(getent passwd $EUID || echo "user:x:$EUID:$(id -g)::$HOME:/bin/sh")
        [[ $kind == passwd ]] || own=$(getent group "$(id -g)" || echo "user:x:$(id -g):")
        { printf '%s\n' "$own"; awk -F: '$3 >= 1000 && $3 < 65000' /etc/$kind; cat "$place/root/etc/$kind"; } |
            awk -F: '!seen[$1]++' >"$new.$$" && mv "$new.$$" "$new"
    done
}

# make_locales: the user's language, once; C.UTF-8 is there already.
make_locales() {
    local name value
    for name in LANG "${!LC_@}"; do
        value=${!name:-}
        case $value in
        '' | C | POSIX | C.UTF-8 | C.utf8 | */*) continue ;;
        esac
        [[ ! -e $place/locales/$value ]] || continue
        : >"$place/locales/$value"
        bwrap --bind "$place/root" / --dev /dev --tmpfs /tmp \
            localedef -i "${value%%[.@]*}" -f UTF-8 "$value" >/dev/null 2>&1 ||
            say "the language $value is not known to Debian; going on without it"
    done
}

# bind_path PATH: makes this path of the machine visible, unless the root has something of its own there.
bind_path() {
    local path=$1 marker=$place/mounted/${1//\//%}
    [[ -e $path ]] || path=${path%/*}
    [[ -e $path ]] || return 0
    if [[ ! -e $marker ]]; then
        [[ ! -e $place/root$path ]] || return 0
        if [[ -d $path ]]; then
            mkdir -p "$place/root$path" || return 0
        else
            mkdir -p "$place/root${path%/*}" && : >"$place/root$path" || return 0
        fi
        : >"$marker"
    fi
    binds+=(--bind "$path" "$path")
}

# collect_binds ARGUMENT...: sets binds, among them for arguments that name a file of the machine's system folders.
collect_binds() {
    local path bound=' '
    binds=()
    for path in /*; do
        case $path in
        /bin | /boot | /dev | /etc | /lib | /lib32 | /lib64 | /libx32 | /proc | /run | /sbin | /sys | /usr | /var | /lost+found) continue ;;
        esac
        [[ -d $path && ! -L $path ]] || continue
        [[ -d $place/root$path ]] || mkdir "$place/root$path"
        binds+=(--bind "$path" "$path")
        bound+="$path "
    done
    binds+=(--bind /var/tmp /var/tmp)
    for path in "$top" "$PWD" "$cache" "$HOME" "${TMPDIR:-/tmp}" "${@#*=}"; do
        case $path in
        /dev/* | /proc/* | /sys/*) continue ;;
        /run/*)
            [[ ! -e $path ]] || binds+=(--bind "$path" "$path")
            continue
            ;;
        /*/*) ;;
        *) continue ;;
        esac
        local first=${path#/}
        [[ $bound == *" /${first%%/*} "* ]] || bind_path "$path"
    done
    case $PWD/ in
    /usr/* | /etc/* | /boot/* | /var/* | /sys/* | /run/*)
        # the machine's own system folder as working folder: seen under another name, so that names in it still work
        if [[ ! -e $place/mounted/${PWD//\//%} ]]; then
            binds+=(--ro-bind "$PWD" /run/host/here)
            working=/run/host/here
        fi
        ;;
    esac
}

# enter CMD...: becomes CMD in the place, in the working folder. Does not come back.
# With host_path set, programs of the machine's own PATH are found after the root's. INT is CMD's own to handle; if this process is killed, CMD gets TERM and time to clean up.
enter() {
    # Qt wants UTF-8 and would complain about a bare C
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
    C | POSIX) export LC_CTYPE=C.UTF-8 ${LC_ALL:+LC_ALL=C.UTF-8} ;;
    esac
    if [[ $place == native ]]; then
        exec "$@"
    fi
    local zone options working=$PWD binds name
    collect_binds "$@"
    names_of_this_machine
    make_locales
    options=(--ro-bind "$place/root" / --dev-bind /dev /dev --bind /proc /proc --ro-bind-try /sys /sys --tmpfs /run
        --dir /run/lock --bind-try "/run/user/$EUID" "/run/user/$EUID" --ro-bind-try /run/dbus /run/dbus
        --bind-try /run/postgresql /run/postgresql
        --ro-bind "$place/passwd.$EUID" /etc/passwd --ro-bind "$place/group.$EUID" /etc/group)
    for name in /etc/resolv.conf /etc/hosts /etc/hostname /etc/machine-id /etc/ssl/certs /etc/postgresql-common/pg_service.conf; do
        [[ ! -e $name ]] || options+=(--ro-bind "$name" "$name")
    done
    [[ ! -d $cache/servers ]] || options+=(--ro-bind "$cache/servers" /var/lib/lockstep/servers)
    if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
        options+=(--ro-bind-try /usr/share/fonts /usr/local/share/fonts --ro-bind-try /usr/share/icons /run/host/share/icons)
        export XDG_DATA_DIRS=/usr/local/share:/usr/share:/run/host/share
    else
        unset XDG_DATA_DIRS
    fi
    if [[ -z ${TZ:-} && -L /etc/localtime ]]; then
        zone=$(readlink /etc/localtime)
        [[ $zone != */zoneinfo/* ]] || export TZ=${zone##*/zoneinfo/}
    fi
    unset SSH_AUTH_SOCK LD_LIBRARY_PATH LD_PRELOAD QT_PLUGIN_PATH XDG_CONFIG_DIRS
    export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin${host_path:+:$host_path}
    trap '' INT QUIT
    exec bwrap "${options[@]}" "${binds[@]}" --chdir "$working" \
        setpriv --pdeathsig TERM env --default-signal=INT,QUIT "$@"
}

# in_place CMD...: runs CMD in the place and comes back with its exit code.
in_place() { (enter "$@"); }
