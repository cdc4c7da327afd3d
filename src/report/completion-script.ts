/** The shells that can be taught. */
export const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

/** What a shell reads to complete `purser`: it asks the program at `path` for every word. */
export function completionScript(shell: Shell, path: string): string {
  switch (shell) {
    case 'bash':
      return bash(quoted(path));
    case 'zsh':
      return zsh(quoted(path));
    case 'fish':
      return fish(`'${path.replaceAll(/['\\]/g, String.raw`\$&`)}'`);
  }
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", String.raw`'\''`)}'`;
}

/** Bash would take `a=b` and `a:b` apart into words of their own; our names have neither. */
function bash(path: string): string {
  return String.raw`# purser completion bash: source this file from ~/.bashrc
_purser() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("${'$'}{line%%$'\t'*}")
  done < <(node ${path} __complete -- "${'$'}{COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _purser purser
`;
}

function zsh(path: string): string {
  return String.raw`#compdef purser
# purser completion zsh: put this file into a folder of $fpath as _purser, or source it behind compinit
_purser() {
  local line
  local -a described
  for line in "${'$'}{(@f)$(node ${path} __complete -- "${'$'}{(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n $line ]] && described+=("${'$'}{${'$'}{line%%$'\t'*}//:/\\:}:${'$'}{line#*$'\t'}")
  done
  if (( $#described )); then _describe purser described; else _files; fi
}
compdef _purser purser
`;
}

function fish(path: string): string {
  return String.raw`# purser completion fish: put this file into ~/.config/fish/completions/purser.fish
function __purser_complete
    set -l words (commandline -opc)
    set -e words[1]
    set -l current (commandline -ct)
    set -l proposals (node ${path} __complete -- $words "$current" 2>/dev/null)
    if set -q proposals[1]
        printf '%s\n' $proposals
    else
        __fish_complete_path "$current"
    end
end
complete -c purser -f -a '(__purser_complete)'
`;
}
