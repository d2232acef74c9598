# Shared by the scripts in this folder: `. "$(dirname "$0")/lib.sh"`. POSIX shell.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }
die() {
    say "${0##*/}: $*"
    exit 1
}

# Runs a command as root: directly, or through sudo.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "needs root or sudo for: $*"
    fi
}

# How many compilers may run: one per core, and 1.5 GB of memory for each.
jobs_here() {
    cores=$(nproc)
    by_memory=$(awk '/MemAvailable/ { n = int($2 / 1500000); print n < 1 ? 1 : n }' /proc/meminfo)
    [ "$by_memory" -lt "$cores" ] && echo "$by_memory" || echo "$cores"
}

# The C++ sources, also those git does not know yet; not the faults that tests are fed.
cpp_sources() {
    (cd "$root" && git ls-files --cached --others --exclude-standard \
        'src/*.cpp' 'src/*.h' 'tests/*.cpp' 'tests/*.h' |
        grep -v '^tests/bad_house/' | while read -r file; do [ ! -e "$file" ] || echo "$file"; done)
}
