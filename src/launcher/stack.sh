# shellcheck shell=bash
# The components together: start in parallel, wait, stop in order.

SERVICES="mariadb keycloak"
# The second one runs in trials of faults only.
REPLICAS="duban duban-2"

start_services() {
  local name
  for name in $SERVICES; do "${name}_start"; done
}

# True when a component that was started runs no more; the second look covers the instant before it wrote its id.
has_ended() {
  if pid_of "$1" >/dev/null; then return 1; fi
  sleep 0.5
  ! pid_of "$1" >/dev/null
}

# Waits until the components named are ready, with a line for each; stops with its log when one ends instead.
await() {
  local pending="$*" name still deadline=$((SECONDS + ${DUBAN_START_TIMEOUT:-600}))
  while [ -n "$pending" ]; do
    still=""
    for name in $pending; do
      if "${name}_ready"; then
        say "$(component_title "$name") is ready (${SECONDS} s)"
      elif has_ended "$name"; then
        tail -n 15 "$STATE/log/$name.log" >&2
        fail "$(component_title "$name") has ended instead of starting, see $STATE/log/$name.log"
      else
        still="$still $name"
      fi
    done
    pending=$still
    [ -z "$pending" ] || sleep 0.3
    [ "$SECONDS" -lt "$deadline" ] || fail "not ready in time:$pending; see $STATE/log"
  done
}

# Ends what still fetches, unpacks or builds (the components are no jobs of this shell), and from here on hears no second Ctrl-C.
end_jobs() {
  local pid
  trap '' INT TERM HUP
  for pid in $(jobs -rp); do kill_tree "$pid"; done
  fetching_end
}

# Ends the children and forgets the lock; runs at every exit of the launcher that holds the lock.
stop_stack() {
  end_jobs
  if pid_of duban >/dev/null; then stop_components duban; fi
  # shellcheck disable=SC2086 # a list of names
  stop_components $SERVICES
  unlock_state
}

# Takes the state folder for this launcher: lock, traps, and an end to what a killed launcher left running.
take_stack() {
  lock_state
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  # shellcheck disable=SC2064 # the name is known now
  trap "$1" EXIT
  end_leftovers
}

# Ends what an earlier launcher of this state folder left running when it was killed.
end_leftovers() {
  local name left=""
  for name in $REPLICAS $SERVICES; do if pid_of "$name" >/dev/null; then left="$left $name"; fi; done
  if [ -n "$left" ]; then
    say "Ending what an earlier launcher left running:$left"
    # shellcheck disable=SC2086
    stop_components $left
  fi
}
