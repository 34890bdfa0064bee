# The tests, and how many there were.

# The README's test command, with results that can be counted; one project after the other, since browsers and builds of the same moment only wait for each other.
run_tests() {
  dotnet test LeadershipHub.sln -maxcpucount:1 --no-build --configuration "$CONFIGURATION" --verbosity quiet --logger trx --results-directory "$RESULTS"
}

# Adds the tests of every project to the counts.
count_tests() {
  local file counters total ok
  for file in "$RESULTS"/*.trx; do
    [[ -e $file ]] || continue
    counters=$(grep -o '<Counters [^>]*>' "$file" | head -n 1)
    ok=$(counter passed "$counters")
    total=$(counter executed "$counters")
    passed=$((passed + ok))
    failed=$((failed + total - ok))
  done
}

# Says again, at the end where a reader looks first, which tests failed and with what message.
name_failures() {
  local file
  for file in "$RESULTS"/*.trx; do
    [[ -e $file ]] || continue
    awk '
      /<UnitTestResult / { failed = /outcome="Failed"/ }
      failed && /<UnitTestResult / { match($0, /testName="[^"]*"/); print "FAILED: " substr($0, RSTART + 10, RLENGTH - 11) }
      failed && /<Message>/ { message = 1; lines = 0 }
      failed && message {
        ends = /<\/Message>/
        gsub(/^ *<Message>|<\/Message>.*/, "")
        if (lines++ < 12) print "   " $0
        if (ends) message = 0
      }
    ' "$file" | sed 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&#xD;//g; s/&amp;/\&/g'
  done
}

# A project whose host dies, or that finds no test, leaves no result and must not go unnoticed.
all_projects_ran() {
  local project name status=0
  for project in tests/*/*.csproj; do
    name=$(basename "$project" .csproj)
    if ! grep -l -i "storage=\"[^\"]*/$name\.dll\"" "$RESULTS"/*.trx >/dev/null 2>&1; then
      echo "$name ran no test."
      status=1
    fi
  done
  return $status
}

# counter NAME '<Counters …>'
counter() {
  sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$2"
}
