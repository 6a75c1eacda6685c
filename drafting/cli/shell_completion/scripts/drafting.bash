# Completion of “drafting” in bash: eval "$(drafting completion bash)" in ~/.bashrc.

_drafting() {
    local paths word
    local -a found=()
    {
        IFS= read -r paths
        while IFS=$'\t' read -r word _; do
            found+=("$word")
        done
    } < <(printf '%s\0%s' "$COMP_WORDBREAKS" "${COMP_LINE:0:COMP_POINT}" |
        "$1" completion bash --answer 2>/dev/null)
    compopt -o nosort 2>/dev/null
    COMPREPLY=("${found[@]}")
    case $paths in
        folders) compopt -o dirnames ;;
        files)
            # Bash itself offers files where there is nothing else, and knows how to quote them.
            compopt -o default
            if ((${#found[@]})); then
                while IFS= read -r word; do
                    COMPREPLY+=("$(printf %q "$word")")
                done < <(compgen -f -- "$2")
            fi
            ;;
    esac
}

complete -F _drafting drafting
