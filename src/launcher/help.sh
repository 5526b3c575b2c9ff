# shellcheck shell=bash

help_command() {
  cat <<TEXT
Duban 督办: enforcement cases about construction workers' real-name management

  ./duban up                   starts the whole system with demo data, until Ctrl-C; data is kept in .duban/up
  ./duban test [Maven options] runs all tests against real components of their own, and leaves nothing behind
  ./duban bench [names] [--quick]
                               measures Duban, and the bare engine beside it: lifecycle, memory, worklist, fresh, start,
                               storm; all of them without a name
  ./duban kills [--seed N] [--kills K]
                               kills two replicas and their database 50 (or K) times under load; fails unless every
                               answered act is there, once, and every open case goes on
  ./duban check-engine HOST:PORT [--plaintext] [--alone]
                               tries a Camunda 8 cluster of yours with the cases that every engine of Duban has to carry,
                               under names of its own, and ends all that it began; see docs/operations.md
  ./duban help                 this text

Needs a JDK 21 or newer, Maven 3.8 or newer and Node 20 or newer. Everything else is fetched through Maven and
npm, once per user, into $CACHE.
Ports are settings: see .env.example.
TEXT
}
