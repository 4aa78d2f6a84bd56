#!/usr/bin/env bash
# Builds the benchmarks, runs those whose name matches the pattern (all rows of the table without one), writes JMH's JSON and prints
# the table with today's figures. `run.sh growth` runs them with all sizes and draws docs/performance.svg.
# The longest workload (W8) needs five seconds until it is compiled, hence twelve half seconds of warm-up in each of two forks.
# `run.sh S1` simulates a million launches for each operation that it times, on one core and in a heap of 1 GB.
# Another effort: JMH_OPTS='-f 1 -wi 2 -i 3' benchmarks/run.sh W1
set -euo pipefail
cd "$(dirname "$0")/.."

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
rm -rf benchmarks/target/lib
./mvnw -q -B -ntp package -DskipTests -pl benchmarks -am
classpath=benchmarks/target/classes:benchmarks/target/lib/*
results=benchmarks/target/results.json

measure() {
  # shellcheck disable=SC2086
  "$java" -cp "$classpath" org.openjdk.jmh.Main -bm avgt -tu ns -prof gc -w 500ms -r 500ms ${JMH_OPTS:--f 2 -wi 12 -i 5} -rf json -rff "$@"
}

if [ "${1:-}" = growth ]; then
  results=benchmarks/target/growth.json
  measure "$results" 'G1|W5ServicePorts|W5iServicePortLedger.update$|W9' -p apps=100,1000,10000,100000
  "$java" -Djava.awt.headless=true -cp "$classpath" io.github.marathonports.benchmarks.GrowthChart "$results" docs/performance.svg
elif [ "${1:-}" = S1 ]; then
  JMH_OPTS=${JMH_OPTS:--f 1 -wi 1 -i 3 -jvmArgs -Xmx1g -jvmArgsAppend -XX:ActiveProcessorCount=1}
  measure "$results" S1
elif [ $# -eq 0 ]; then
  measure "$results" 'W[1-478]|W5ServicePorts|W5iServicePortLedger.update$|R3|P1|W9' -p agents=10000
else
  measure "$results" "$1"
fi
echo
"$java" -cp "$classpath" io.github.marathonports.benchmarks.ResultTable "$results"
