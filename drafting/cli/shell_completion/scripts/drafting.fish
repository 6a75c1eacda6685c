# Completion of “drafting” in fish: drafting completion fish | source, in config.fish;
# or this file in ~/.config/fish/completions.

function __drafting_complete
    # Before version 4 there was no -x.
    set -l words (commandline -xpc 2>/dev/null; or commandline -opc)
    set -l typed (commandline -ct)
    # What is quoted or escaped; a quotation mark may be open still.
    set -l says (string unescape -- $typed; or string replace -r '^["\']' '' -- $typed)
    set -l found (printf '%s\n' $words[2..] "$says" | $words[1] completion fish --answer 2>/dev/null)
    switch "$found[1]"
        case files
            __fish_complete_path $typed
        case folders
            __fish_complete_directories $typed
    end
    printf '%s\n' $found[2..]
end

complete -c drafting -f -k -a '(__drafting_complete)'
