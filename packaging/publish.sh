#!/usr/bin/env bash
# lhub as one file with its framework, for systems without .NET: an archive for each, with licences and a bill of materials, and their checksums.
#   packaging/publish.sh                       linux-x64, linux-arm64, win-x64 and osx-arm64
#   packaging/publish.sh linux-x64 win-x64     only these
# LHUB_ARCHIVES names another folder than artifacts/archives. The same commit and SDK give the same bytes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# As in CI: locked packages, and no path of this machine in what is compiled.
export CI=true DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1 LC_ALL=C TZ=UTC
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
readonly PROJECT=src/LeadershipHub.Cli
readonly ARCHIVES=${LHUB_ARCHIVES:-artifacts/archives}
readonly WORK=artifacts/publish
readonly MADE_FOR=(linux-x64 linux-arm64 win-x64 osx-arm64)

# property NAME: of the project, as a publish would see it.
property() {
  dotnet msbuild "$PROJECT" -target:VersionFromGit -property:_IsPublishing=true "-getProperty:$1"
}

# restore RUNTIME: the lock file of linux-x64 is that of every system, but for the name: the packages are the same, and only their libraries differ.
restore() {
  local lock=$PWD/$WORK/$1.lock.json
  sed "s|\"net10.0/linux-x64\"|\"net10.0/$1\"|" "$PROJECT/packages.lock.json" >"$lock"
  dotnet restore "$PROJECT" --locked-mode --verbosity quiet "-property:LhubRuntime=$1" "-property:LhubLockFile=$lock"
}

# publish RUNTIME FOLDER: fills the folder of an archive.
publish() {
  local lock=$PWD/$WORK/$1.lock.json program=lhub
  [[ $1 != win-* ]] || program=lhub.exe
  dotnet publish "$PROJECT" --no-restore --configuration Release --verbosity quiet "-property:LhubRuntime=$1" "-property:LhubLockFile=$lock" --output "$WORK/$1"
  mkdir -p "$2"
  cp "$WORK/$1/$program" LICENSE THIRD-PARTY.md "$2/"
  packaging sbom "$version" "$1" "$framework" >"$2/sbom.cdx.json"
  packaging notices "$2/licences" "$1" "$framework"
}

packaging() {
  dotnet packaging/LeadershipHub.Packaging/bin/Release/net10.0/packaging.dll "$@"
}

# pack NAME: makes the archive of a folder below $WORK; names, owners, rights and times say nothing of this machine.
pack() {
  find "$WORK/$1" -type f ! -name lhub -exec chmod 644 {} +
  find "$WORK/$1" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
  if [[ $1 == *-win-* ]]; then
    (cd "$WORK" && find "$1" -type f | sort | zip -q -X -@ "$1.zip")
    mv "$WORK/$1.zip" "$ARCHIVES/"
  else
    tar --create --directory "$WORK" --format ustar --sort name --owner 0 --group 0 --numeric-owner --mode go-w,a+rX "$1" | gzip -n -9 >"$ARCHIVES/$1.tar.gz"
  fi
}

runtimes=("$@")
[[ $# -gt 0 ]] || runtimes=("${MADE_FOR[@]}")
rm -rf "$WORK" "$ARCHIVES"
mkdir -p "$WORK" "$ARCHIVES"
dotnet restore packaging/LeadershipHub.Packaging --locked-mode --verbosity quiet
dotnet build packaging/LeadershipHub.Packaging --no-restore --configuration Release --verbosity quiet
version=$(property PackageVersion)
framework=$(property BundledNETCoreAppPackageVersion)

missing=()
for runtime in "${runtimes[@]}"; do
  if ! restore "$runtime"; then
    missing+=("$runtime")
    continue
  fi
  name=lhub-$version-$runtime
  publish "$runtime" "$WORK/$name"
  pack "$name"
  echo "$ARCHIVES: $name"
done

if compgen -G "$ARCHIVES/lhub-*" >/dev/null; then
  (cd "$ARCHIVES" && sha256sum lhub-* >SHA256SUMS)
fi
if [[ ${#missing[@]} -gt 0 ]]; then
  echo "Not made, because the packages of .NET $framework for it cannot be restored: ${missing[*]}" >&2
  exit 1
fi
