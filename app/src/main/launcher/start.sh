# What the launcher of a checkout, ./fabula, and that of a distribution, bin/fabula, have in common. Both source it and set:
#   fabula_java     the java to start
#   fabula_jar      the program
#   fabula_natives  the folder of its native libraries, which would otherwise be unpacked anew at every start; may be missing
#   fabula_cache    the folder of what makes a start fast: loaded classes, the collector of a server; may be missing

# File names are decoded by the locale; the plain C locale knows ASCII only.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
  C | POSIX) LC_ALL=C.UTF-8 && export LC_ALL ;;
esac

# How a server's garbage is collected: merging a part of a large dossier makes much of it, and a pause makes all who ask wait.
# Not every JVM has every collector.
fabula_choose_collector() {
  for fabula_collector in \
    "-XX:+UseShenandoahGC -XX:ShenandoahGCMode=generational -XX:SoftMaxHeapSize=1g" \
    "-XX:+UseG1GC -XX:MaxGCPauseMillis=10" \
    "-XX:+UseSerialGC"; do
    # shellcheck disable=SC2086 # the options are words
    "$fabula_java" $fabula_collector -version >/dev/null 2>&1 && break
  done
  echo "$fabula_collector" >"$fabula_cache/launcher.server"
}

# Reads the stories given once and keeps what the JVM loaded (JEP 483 and 514; before JDK 25, class data sharing).
fabula_make_cache() {
  rm -f "$fabula_cache"/fabula.aot "$fabula_cache"/fabula.jsa
  case $("$fabula_java" -version 2>&1 | sed -n '1s/.*"\([0-9]*\).*/\1/p') in
    21 | 22 | 23 | 24) fabula_record=-XX:ArchiveClassesAtExit=$fabula_cache/fabula.jsa ;;
    *) fabula_record=-XX:AOTCacheOutput=$fabula_cache/fabula.aot ;;
  esac
  fabula_choose_collector
  set -- -jar "$fabula_jar" rehearse "$@"
  [ ! -d "$fabula_natives" ] || set -- "-Donnxruntime.native.path=$fabula_natives" "-Dorg.sqlite.lib.path=$fabula_natives" "$@"
  "$fabula_java" "$fabula_record" -Xlog:disable -XX:+UseSerialGC "$@" >/dev/null 2>&1 || :
}

# Starts the program in place of this shell. FABULA_JVM_OPTIONS are given to the JVM after the launcher's own.
fabula_start() {
  FABULA_TERMINAL=
  if [ -t 1 ]; then
    FABULA_TERMINAL=out
    if [ -z "${COLUMNS-}" ] && fabula_size=$(stty size <&1 2>/dev/null); then
      COLUMNS=${fabula_size#* } && export COLUMNS
    fi
  fi
  if [ -t 2 ]; then FABULA_TERMINAL="$FABULA_TERMINAL err"; fi
  export FABULA_TERMINAL

  # One story is read before the second compiler would have paid for itself. Of many, nearly all the time goes to the model,
  # which is compiled already: that compiler would take a quarter of the processor time for little, so it waits for what is called
  # most. A server has it at once. What a reading needs while it is made outlives the collections of a small heap; with room for it
  # beside the new objects it is never taken for what stays, of which there is little.
  fabula_inputs=0
  fabula_jvm='-XX:TieredStopAtLevel=1'
  fabula_many='-XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=12000 -XX:Tier4CompileThreshold=300000 -XX:Tier4BackEdgeThreshold=800000 -Xmn96m -XX:SurvivorRatio=2'
  fabula_collector=-XX:+UseSerialGC
  for fabula_argument in "$@"; do
    case $fabula_argument in
      jsonl | --format=jsonl | *.jsonl | *.jsonl.gz | *.ndjson | *.ndjson.gz | *.warc | *.warc.gz | *.wacz | *.mbox) fabula_jvm=${fabula_jvm:+$fabula_many} ;;
      serve)
        fabula_jvm=
        fabula_collector=$(cat "$fabula_cache/launcher.server" 2>/dev/null || echo "$fabula_collector")
        # Who bounds the heap knows better.
        case ${FABULA_JVM_OPTIONS-} in *-Xmx*) fabula_collector=${fabula_collector% -XX:SoftMaxHeapSize=*} ;; esac
        ;;
      -*) ;;
      *)
        fabula_inputs=$((fabula_inputs + 1))
        if [ -d "$fabula_argument" ]; then fabula_jvm=${fabula_jvm:+$fabula_many}; fi
        ;;
    esac
  done
  if [ "$fabula_inputs" -gt 8 ]; then fabula_jvm=${fabula_jvm:+$fabula_many}; fi

  set -- -jar "$fabula_jar" "$@"
  if [ -f "$fabula_cache/fabula.aot" ]; then
    set -- "-XX:AOTCache=$fabula_cache/fabula.aot" "$@"
  elif [ -f "$fabula_cache/fabula.jsa" ]; then
    set -- "-XX:SharedArchiveFile=$fabula_cache/fabula.jsa" "$@"
  fi
  if [ -d "$fabula_natives" ]; then
    set -- "-Donnxruntime.native.path=$fabula_natives" "-Dorg.sqlite.lib.path=$fabula_natives" "$@"
  fi
  # shellcheck disable=SC2086 # the options are words
  exec "$fabula_java" -Xlog:disable $fabula_collector -XX:-UsePerfData $fabula_jvm ${FABULA_JVM_OPTIONS-} "$@"
}
