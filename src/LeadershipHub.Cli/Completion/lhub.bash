# Completes lhub in bash, by asking lhub itself. For now: source <(lhub completion bash)
_lhub() {
  local line=${COMP_LINE:0:COMP_POINT} word=${COMP_WORDS[COMP_CWORD]} program=${COMP_WORDS[0]/#\~\//$HOME/} found
  line=${line#*"${COMP_WORDS[0]}"}
  line=${line#"${line%%[![:space:]]*}"}
  COMPREPLY=()
  # Not by compgen -W, which would expand what is in the words.
  while IFS= read -r found; do
    [[ -n $found && $found == "$word"* ]] && COMPREPLY+=("$found")
  done < <("$program" "[suggest:${#line}]" "$line" 2>/dev/null)
}
complete -o default -F _lhub lhub
