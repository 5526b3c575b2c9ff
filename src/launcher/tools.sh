# shellcheck shell=bash
# Finds the JDK, Maven and Node, or says in one line what to install.

# Prints the major version of the JDK in a folder; nothing for a JRE, a broken link or no JDK at all.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release"
}

find_jdk() {
  local folder version best="" newest=0
  version=$(jdk_version "${JAVA_HOME:-}")
  if [ "${version:-0}" -ge 21 ]; then return 0; fi
  for folder in /usr/lib/jvm/* /opt/java/* /opt/jdk* /usr/local/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    version=$(jdk_version "$folder")
    if [ "${version:-0}" -gt "$newest" ]; then newest=$version best=$folder; fi
  done
  [ "$newest" -ge 21 ] || fail "no JDK 21 or newer found; install one (for instance Eclipse Temurin 25) and set JAVA_HOME"
  export JAVA_HOME=$best
}

# True when version $1 (like 3.8.7) is at least major.minor $2.$3.
at_least() {
  local major=${1%%.*} rest=${1#*.}
  local minor=${rest%%.*}
  [ "$major" -gt "$2" ] || { [ "$major" -eq "$2" ] && [ "$minor" -ge "$3" ]; }
}

find_maven() {
  local version
  MVN=$(command -v mvn || true)
  if [ -z "$MVN" ] && [ -x "${MAVEN_HOME:-}/bin/mvn" ]; then MVN="$MAVEN_HOME/bin/mvn"; fi
  [ -n "$MVN" ] || fail "no Maven found; install Apache Maven 3.8 or newer and put mvn on the PATH"
  version=$("$MVN" -B --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  at_least "${version:-0.0}" 3 8 || fail "Maven ${version:-of unknown version} is too old; install Apache Maven 3.8 or newer"
}

find_node() {
  local version=""
  if command -v node >/dev/null; then version=$(node --version); fi
  at_least "${version#v}.0" 20 0 2>/dev/null || fail "Node ${version:-is missing}; install Node.js 20 or newer and put node on the PATH"
}

find_tools() {
  find_jdk
  find_maven
  find_node
}

sha256_of() {
  if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1
}
