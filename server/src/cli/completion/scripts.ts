/** What a shell runs to have words completed: it asks the command itself, so that nothing here has to be kept up to date. */
export const completionScripts = {
  bash: `# claimcheck completion for bash: source it from ~/.bashrc
#   source <(claimcheck completion bash)
_claimcheck() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" word _about
  COMPREPLY=()
  while IFS=$'\\t' read -r word _about; do
    if [[ $word == ':files' ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$cur")
    else
      COMPREPLY+=("$word")
    fi
  done < <("\${COMP_WORDS[0]}" __complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _claimcheck claimcheck
`,
  zsh: `#compdef claimcheck
# claimcheck completion for zsh: source it from ~/.zshrc, behind compinit
#   source <(claimcheck completion zsh)
_claimcheck() {
  local word about files=0
  local -a found
  while IFS=$'\\t' read -r word about; do
    if [[ $word == ':files' ]]; then
      files=1
    else
      found+=("\${word//:/\\\\:}\${about:+:$about}")
    fi
  done < <("\${words[1]}" __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  (( $#found )) && _describe 'claimcheck' found
  (( files )) && _files
}
compdef _claimcheck claimcheck
`,
  fish: `# claimcheck completion for fish: put it into ~/.config/fish/completions/claimcheck.fish
#   claimcheck completion fish > ~/.config/fish/completions/claimcheck.fish
function __claimcheck_complete
  set -l words (commandline -opc) (commandline -ct)
  for line in ($words[1] __complete -- $words[2..-1] 2>/dev/null)
    if test "$line" = ':files'
      __fish_complete_path (commandline -ct)
    else
      echo $line
    end
  end
end
complete -c claimcheck -f -a '(__claimcheck_complete)'
`,
} as const

export type Shell = keyof typeof completionScripts
