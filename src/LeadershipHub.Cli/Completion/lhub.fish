# Completes lhub in fish, by asking lhub itself. For now: lhub completion fish | source
function __lhub_complete
    set -l words (commandline --tokenize --cut-at-cursor --current-process)
    set -l program (string replace --regex '^~/' "$HOME/" -- $words[1])
    set -l line (commandline --cut-at-cursor --current-process | string replace --regex '^\s*\S+\s*' '')
    set -l found ($program "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null | string match --regex ".+")
    if set -q found[1]
        string join \n -- $found
    else
        __fish_complete_path (commandline --current-token --cut-at-cursor)
    end
end
complete --command lhub --no-files --arguments '(__lhub_complete)'
