# Sourced by ./fabula and ./mvnw: exports JAVA_HOME and PATH so that a JDK of release 21 or newer is used.
# Order: FABULA_JAVA_HOME, JAVA_HOME, the javac on PATH, then the folders where Linux distributions, SDKMAN,
# asdf, mise, jenv, Homebrew, IntelliJ and macOS put their JDKs, the newest release first.
# Sets nothing and returns 1, with one line on standard error, when there is none.

fabula_jdk_release() { # prints the feature release of the JDK in folder $1, or nothing when it is no JDK
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release"
}

fabula_use_jdk() {
  JAVA_HOME=$1
  PATH=$JAVA_HOME/bin:$PATH
  export JAVA_HOME PATH
}

fabula_find_jdk() {
  for fabula_home in "${FABULA_JAVA_HOME-}" "${JAVA_HOME-}"; do
    fabula_release=$(fabula_jdk_release "$fabula_home")
    if [ "${fabula_release:-0}" -ge 21 ]; then
      fabula_use_jdk "$fabula_home"
      return 0
    fi
  done
  fabula_javac=$(command -v javac 2>/dev/null) || fabula_javac=
  if [ -n "$fabula_javac" ]; then
    fabula_home=$(dirname "$(dirname "$(readlink -f "$fabula_javac" 2>/dev/null || echo "$fabula_javac")")")
    fabula_release=$(fabula_jdk_release "$fabula_home")
    if [ "${fabula_release:-0}" -ge 21 ]; then
      fabula_use_jdk "$fabula_home"
      return 0
    fi
  fi
  fabula_best=20
  fabula_found=
  for fabula_home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* /usr/local/openjdk* /usr/local/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
    "$HOME"/.jenv/versions/* "$HOME"/.jdks/* "$HOME"/.gradle/jdks/* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    fabula_release=$(fabula_jdk_release "$fabula_home")
    if [ "${fabula_release:-0}" -gt "$fabula_best" ]; then
      fabula_best=$fabula_release
      fabula_found=$fabula_home
    fi
  done
  if [ -n "$fabula_found" ]; then
    fabula_use_jdk "$fabula_found"
    return 0
  fi
  echo "Fabula needs a JDK of release 21 or newer and found none; install one, or set JAVA_HOME to its folder." >&2
  return 1
}

fabula_find_jdk
