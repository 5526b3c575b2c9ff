# shellcheck shell=bash
# Starts, finds and ends processes. Each leaves its id in <state>/pid, written by the process itself before it
# becomes the program, so that even a launcher killed in that instant is cleaned up after.

# Prints the command line of a process; nothing once it has ended.
command_of() {
  if [ -r "/proc/$1/cmdline" ]; then tr '\0' ' ' <"/proc/$1/cmdline" 2>/dev/null; else ps -ww -o command= -p "$1" 2>/dev/null; fi || true
}

# Prints the process id of a component of this state folder, if it runs. Ids are reused by the system, so the command line decides.
pid_of() {
  local pid
  pid=$(cat "$STATE/pid/$1" 2>/dev/null) || return 1
  case "$(command_of "$pid")" in
    *"$STATE"*) echo "$pid" ;;
    *) return 1 ;;
  esac
}

# Runs a program in the background under a name; it ignores Ctrl-C, the launcher ends it in order.
spawn() {
  local name=$1 log="$STATE/log/$1.log"
  shift
  if [ -f "$log" ]; then mv "$log" "$log.1"; fi
  # shellcheck disable=SC2016 # expanded by the inner shell
  sh -c 'echo $$ >"$1"; shift; exec "$@"' "$STATE" "$STATE/pid/$name" "$@" >"$log" 2>&1 </dev/null &
  disown
}

# Signals the components named and waits, at most $2 seconds, until they have ended.
signal_and_wait() {
  local signal=$1 patience=$(($2 * 5)) name pid left
  shift 2
  for name in "$@"; do
    if pid=$(pid_of "$name"); then kill "-$signal" "$pid" 2>/dev/null || true; fi
  done
  while [ "$patience" -gt 0 ]; do
    left=""
    for name in "$@"; do if pid_of "$name" >/dev/null; then left=1; fi; done
    [ -n "$left" ] || return 0
    patience=$((patience - 1))
    sleep 0.2
  done
  return 1
}

stop_components() {
  signal_and_wait TERM 10 "$@" || signal_and_wait KILL 5 "$@" || true
}

children_of() {
  if command -v ps >/dev/null; then
    ps -A -o pid= -o ppid= | awk -v parent="$1" '$2 == parent { print $1 }'
  else
    grep -l "^PPid:[[:space:]]$1\$" /proc/[0-9]*/status 2>/dev/null | cut -d / -f 3
  fi
}

# Ends a process and all its descendants; the components are no descendants of what this is used for (Maven).
kill_tree() {
  local child
  for child in $(children_of "$1"); do kill_tree "$child"; done
  kill -TERM "$1" 2>/dev/null || true
}

# Prints the process id of the launcher that holds this state folder, if it still runs.
lock_holder() {
  local holder
  holder=$(cat "$STATE/lock/pid" 2>/dev/null) || return 1
  case "$(command_of "$holder")" in
    *"duban up"* | *"duban services"* | *"duban test"* | *"duban bench"* | *"duban kills"* | *"duban check-engine"*) echo "$holder" ;;
    *) return 1 ;;
  esac
}

# One launcher per state folder. A lock left by a killed launcher is taken over.
lock_state() {
  local holder
  if ! mkdir "$STATE/lock" 2>/dev/null && holder=$(lock_holder); then
    fail "already running here (process $holder, data in $STATE); stop that one first with Ctrl-C"
  fi
  mkdir -p "$STATE/lock"
  echo $$ >"$STATE/lock/pid"
}

unlock_state() {
  rm -rf "$STATE/lock"
}
