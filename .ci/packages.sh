# The package that people install.

# Packs the tool, installs it from the folder alone, and builds the project's own site with it: the same to the byte as before.
packed_tool_works() {
  local folder version
  folder=$(mktemp -d)
  # Named now: when the trap runs, the local is gone.
  trap "rm -rf '$folder'" EXIT
  dotnet pack src/LeadershipHub.Cli --no-restore --configuration "$CONFIGURATION" --output "$folder/packages" --verbosity quiet
  version=$(basename "$folder"/packages/LeadershipHub.Tool.*.nupkg .nupkg)
  version=${version#LeadershipHub.Tool.}
  dotnet tool install LeadershipHub.Tool --version "$version" --source "$folder/packages" --tool-path "$folder/tool"
  [[ $("$folder/tool/lhub" version | head -n 1) == "lhub $version" ]]
  "$folder/tool/lhub" build --output "$folder/site" --clean --strict --verbosity quiet
  diff -r "$OUT/site" "$folder/site"
}

# The same as one file with its framework, as it is published, which has scripts to compile without the files of libraries.
single_file_works() {
  local folder
  folder=$(mktemp -d)
  trap "rm -rf '$folder'" EXIT
  dotnet publish src/LeadershipHub.Cli -property:LhubRuntime=linux-x64 --configuration "$CONFIGURATION" --output "$folder/program" --verbosity quiet
  mkdir "$folder/alone"
  mv "$folder/program/lhub" "$folder/alone/"
  copy_site "$folder/alone"
  "$folder/alone/lhub" build --site "$folder/alone" --output "$folder/site" --clean --strict --verbosity quiet
  diff -r "$OUT/site" "$folder/site"
}

# Fails where the licence of a package is not known, too.
licences_are_listed() {
  packaging/licences.sh --check
}
