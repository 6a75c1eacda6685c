#compdef drafting
# Completion of “drafting” in zsh: eval "$(drafting completion zsh)" in ~/.zshrc, behind compinit;
# or this file as _drafting in a folder of $fpath.

_drafting() {
    local paths line
    local -a found shown
    local -i at=0
    print -rl -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" |
        "${(Q)words[1]}" completion zsh --answer 2>/dev/null | while IFS= read -r line; do
        if (( at++ == 0 )); then
            paths=$line
            continue
        fi
        found+=("${line%%$'\t'*}")
        shown+=("${line/$'\t'/  — }")
    done
    case $paths in
        files) _files ;;
        folders) _files -/ ;;
    esac
    (( $#found )) && compadd -l -V drafting -d shown -a found
}

if [ "$funcstack[1]" = "_drafting" ]; then
    _drafting "$@"
else
    compdef _drafting drafting
fi
