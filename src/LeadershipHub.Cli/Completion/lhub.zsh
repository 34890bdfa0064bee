#compdef lhub
# Completes lhub in zsh, by asking lhub itself. For now: source <(lhub completion zsh)
_lhub() {
  local line=${(j: :)${(@)words[2,CURRENT-1]}} program=${words[1]/#\~\//$HOME/}
  local -a found
  [[ -z $line ]] || line+=' '
  line+=$PREFIX
  found=(${(f)"$("$program" "[suggest:${#line}]" "$line" 2>/dev/null)"})
  compadd -a found || _files
}
# As a file of $fpath it is the function; read by 'source', it has to be named.
if [[ ${funcstack[1]} == _lhub ]]; then
  _lhub "$@"
else
  compdef _lhub lhub
fi
