# What the tests need beyond the .NET SDK. Installs only what is missing.

find_chromium() {
  local name
  for name in chromium chromium-browser google-chrome-stable google-chrome; do
    command -v "$name" && return 0
  done
  return 1
}

install_tools() {
  local missing=()
  find_chromium >/dev/null || missing+=(chromium)
  # Without a font a browser measures text as nothing.
  [[ -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ]] || missing+=(fonts-dejavu-core)
  # Paints the cards of the project's own site.
  ldconfig -p | grep -q 'libvips\.so\.42' || missing+=(libvips42)
  [[ -e /usr/share/zoneinfo/Europe/Berlin ]] || missing+=(tzdata)
  # Publishing is tested against a server of its own.
  [[ -x /usr/sbin/sshd ]] || missing+=(openssh-server)
  command -v sftp >/dev/null || missing+=(openssh-client)
  command -v rsync >/dev/null || missing+=(rsync)
  # Completion is tested in the shells themselves.
  command -v zsh >/dev/null || missing+=(zsh)
  command -v fish >/dev/null || missing+=(fish)
  command -v git >/dev/null || missing+=(git)
  [[ ${#missing[@]} == 0 ]] || install_packages "${missing[@]}"

  # Feedback is kept in SQLite or PostgreSQL; without a server the tests of the latter are skipped.
  find_postgres >/dev/null || install_packages postgresql || echo "note: PostgreSQL cannot be installed here."
  # Servers judge what 'lhub headers' writes for them; without one its tests are skipped.
  [[ -x /usr/sbin/nginx && -x /usr/sbin/apache2 ]] || install_packages nginx-light apache2-bin || echo "note: nginx and Apache cannot be installed here."
}

install_packages() {
  local root=()
  [[ $(id -u) == 0 ]] || root=(sudo)
  "${root[@]}" apt-get update -qq &&
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
}
