namespace DfsOpt.Cli.Completion;

/// <summary>The scripts that make a shell ask dfs-opt for completions; if it has none, the shell offers files.</summary>
internal static class CompletionScript
{
    public const string Bash =
        """
        _dfs_opt() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _dfs_opt dfs-opt
        """;

    public const string Zsh =
        """
        #compdef dfs-opt
        _dfs_opt() {
            local line="${(j: :)words[1,CURRENT]}"
            local -a found
            found=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
            if [[ -n "$found" ]]; then compadd -a found; else _files; fi
        }
        (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
        compdef _dfs_opt dfs-opt
        """;

    public const string Fish =
        """
        function __dfs_opt
            set -l line (commandline -cp)
            dfs-opt "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c dfs-opt -f -a '(__dfs_opt)'
        complete -c dfs-opt -l config -l data-root -l artifacts-root -r -F
        """;
}
