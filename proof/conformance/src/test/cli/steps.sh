# Copyright the Plumbline authors. Apache-2.0.
# Prints one JSON line per step; the script ends with 1 when any failed. Endpoint, region and keys come from the environment.

set -uo pipefail
export AWS_PAGER="" AWS_MAX_ATTEMPTS=1 AWS_REGION="${AWS_REGION:-eu-central-1}"
export AWS_DEFAULT_REGION="$AWS_REGION"
PREFIX="${PLUMBLINE_PREFIX:-cli}"
failed=0

# One process for all calls where a Python with the stock client is named, else one for each.
if [ -n "${PLUMBLINE_AWS_PYTHON:-}" ]; then
    coproc calls { exec "$PLUMBLINE_AWS_PYTHON" -B ./calls.py; }
    # The numbers of the coprocess are not known within command substitutions, these are.
    exec 7>&"${calls[1]}" 8<&"${calls[0]}"
fi

# Runs the stock client against the server.
aws_() {
    if [ -z "${PLUMBLINE_AWS_PYTHON:-}" ]; then
        aws --endpoint-url "$PLUMBLINE_ENDPOINT" "$@"
        return
    fi
    local name settings=() code out err
    for name in "${!AWS_@}"; do
        settings+=("$name=${!name}")
    done
    set -- --endpoint-url "$PLUMBLINE_ENDPOINT" "$@"
    printf '%s\0' "${#settings[@]}" "${settings[@]}" "$#" "$@" >&7
    read -r code out err <&8 || return 255
    cat "$out"
    cat "$err" >&2
    return "$code"
}

quoted() {
    printf '%s' "$1" | tr '\n\t\r' '   ' | sed 's/\\/\\\\/g; s/"/\\"/g'
}

passed() {
    printf '{"step":"%s","ok":true,"seen":"%s"}\n' "$1" "$(quoted "$2")"
}

missed() {
    failed=1
    printf '{"step":"%s","ok":false,"message":"%s"}\n' "$1" "$(quoted "$2")"
}

# step NAME WANTED COMMAND...: the command's output has to match the glob WANTED. The output stays in $seen.
step() {
    local name=$1 wanted=$2
    shift 2
    if ! seen=$("$@" 2>&1); then
        missed "$name" "$seen"
    elif [[ "$seen" != $wanted ]]; then
        missed "$name" "saw $seen, wanted $wanted"
    else
        passed "$name" "$seen"
    fi
}

# refused NAME CODES COMMAND...: the command has to fail with one of the codes, which are joined by |.
refused() {
    local name=$1 codes=$2
    shift 2
    if seen=$("$@" 2>&1); then
        missed "$name" "was not refused: $seen"
    elif [[ ! "$seen" =~ \(($codes)\) ]]; then
        missed "$name" "$seen"
    else
        passed "$name" "$seen"
    fi
}

finish() {
    exit "$failed"
}
