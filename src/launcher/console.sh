# shellcheck shell=bash
# What the launcher says: plain lines on stderr, so that stdout stays free for results.

say() {
  printf '%s\n' "$*" >&2
}

fail() {
  say "duban: $*"
  exit 1
}

# Rewrites one line on a terminal; elsewhere (a log) it stays silent until progress_end.
progress() {
  if [ -t 2 ]; then printf '\r\033[K%s' "$*" >&2; fi
}

progress_end() {
  if [ -t 2 ]; then printf '\r\033[K' >&2; fi
  say "$*"
}
