#!/usr/bin/env bash
# What is published of lhub, for each system: an archive with one file that needs no .NET, and a package of the tool that is compiled ahead; licences, a bill
# of materials, and checksums of all.
#   packaging/publish.sh                       linux-x64, linux-arm64, win-x64 and osx-arm64
#   packaging/publish.sh linux-x64 win-x64     only these
# LHUB_RELEASE names another folder than artifacts/release. Names, owners, order and times in the archives come from the commit.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# As in CI: locked packages, and no path of this machine in what is compiled.
export CI=true DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1 LC_ALL=C TZ=UTC
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
readonly PROJECT=src/LeadershipHub.Cli
readonly RELEASE=${LHUB_RELEASE:-artifacts/release}
readonly WORK=artifacts/publish
readonly MADE_FOR=(linux-x64 linux-arm64 win-x64 osx-arm64)

# property NAME: of the project, as a publish would see it.
property() {
  dotnet msbuild "$PROJECT" -target:VersionFromGit -property:_IsPublishing=true "-getProperty:$1"
}

# for_runtime RUNTIME COMMAND…: runs a command of dotnet on the project. The lock file of linux-x64 is that of every system, but for the name: the packages are
# the same, and only their libraries differ.
for_runtime() {
  local lock=$PWD/$WORK/$1.lock.json
  sed "s|\"net10.0/linux-x64\"|\"net10.0/$1\"|" "$PROJECT/packages.lock.json" >"$lock"
  dotnet "$2" "$PROJECT" --verbosity quiet "-property:LhubRuntime=$1" "-property:LhubLockFile=$lock" "${@:3}"
}

# fill_archive RUNTIME FOLDER
fill_archive() {
  local program=lhub
  [[ $1 != win-* ]] || program=lhub.exe
  for_runtime "$1" publish --no-restore --configuration Release --output "$WORK/$1"
  mkdir -p "$2"
  cp "$WORK/$1/$program" LICENSE THIRD-PARTY.md "$2/"
  packaging sbom "$version" "$1" "$framework" >"$2/sbom.cdx.json"
  packaging notices "$2/licences" "$1" "$framework"
}

packaging() {
  dotnet packaging/LeadershipHub.Packaging/bin/Release/net10.0/packaging.dll "$@"
}

# make_archive NAME: of a folder below $WORK; names, owners, rights and times say nothing of this machine.
make_archive() {
  find "$WORK/$1" -type f ! -name lhub -exec chmod 644 {} +
  find "$WORK/$1" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
  if [[ $1 == *-win-* ]]; then
    (cd "$WORK" && find "$1" -type f | sort | zip -q -X -@ "$1.zip")
    mv "$WORK/$1.zip" "$RELEASE/"
  else
    tar --create --directory "$WORK" --format ustar --sort name --owner 0 --group 0 --numeric-owner --mode go-w,a+rX "$1" | gzip -n -9 >"$RELEASE/$1.tar.gz"
  fi
}

runtimes=("$@")
[[ $# -gt 0 ]] || runtimes=("${MADE_FOR[@]}")
rm -rf "$WORK" "$RELEASE"
mkdir -p "$WORK" "$RELEASE"
dotnet restore packaging/LeadershipHub.Packaging --locked-mode --verbosity quiet
dotnet build packaging/LeadershipHub.Packaging --no-restore --configuration Release --verbosity quiet
version=$(property PackageVersion)
framework=$(property BundledNETCoreAppPackageVersion)

made=()
missing=()
for runtime in "${runtimes[@]}"; do
  if ! for_runtime "$runtime" restore --locked-mode; then
    missing+=("$runtime")
    continue
  fi
  fill_archive "$runtime" "$WORK/lhub-$version-$runtime"
  make_archive "lhub-$version-$runtime"
  for_runtime "$runtime" pack --configuration Release --output "$RELEASE" -property:LhubForm=tool
  made+=("$runtime")
  echo "Made for $runtime."
done

if [[ ${#made[@]} -gt 0 ]]; then
  tools=$(IFS=';' && echo "${made[*]}")
  dotnet pack "$PROJECT" --configuration Release --verbosity quiet --output "$RELEASE" "-property:LhubToolRuntimes=\"$tools\"" -property:IncludeSymbols=false
  (cd "$RELEASE" && sha256sum ./* | sed 's|\./||' >SHA256SUMS)
fi
if [[ ${#missing[@]} -gt 0 ]]; then
  echo "Not made, because the packages of .NET $framework for it cannot be restored: ${missing[*]}" >&2
  exit 1
fi
