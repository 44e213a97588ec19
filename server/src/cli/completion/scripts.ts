/** What a shell runs to have words completed: it asks the command itself, so that nothing here has to be kept up to date. */
export const completionScripts = {
  bash: `# claimcheck completion for bash: source it from ~/.bashrc
#   source <(claimcheck completion bash)
_claimcheck() {
  local cur='' before='' word _about i
  local -a words=()
  COMPREPLY=()
  # Bash parts words at "=": what belongs together is put together again, and of the answer only the end is wanted.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    if [[ $word == '='* || $cur == *= ]] && ((i > 1)); then
      cur+="$word"
      words[\${#words[@]} - 1]="$cur"
    else
      cur="$word"
      words+=("$word")
    fi
  done
  before="\${cur%"\${cur##*=}"}"
  while IFS=$'\\t' read -r word _about; do
    if [[ $word == ':files' ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "\${cur##*=}")
    else
      COMPREPLY+=("\${word#"$before"}")
    fi
  done < <("\${COMP_WORDS[0]}" __complete -- "\${words[@]}" 2>/dev/null)
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
  (( files )) && { compset -P '--*='; _files }
}
compdef _claimcheck claimcheck
`,
  fish: `# claimcheck completion for fish: put it into ~/.config/fish/completions/claimcheck.fish
#   claimcheck completion fish > ~/.config/fish/completions/claimcheck.fish
function __claimcheck_complete
  set -l words (commandline -opc) (commandline -ct)
  for line in ($words[1] __complete -- $words[2..-1] 2>/dev/null)
    if test "$line" = ':files'
      __fish_complete_path (string replace -r -- '^--[a-z-]+=' '' (commandline -ct))
    else
      echo $line
    end
  end
end
complete -c claimcheck -f -a '(__claimcheck_complete)'
`,
} as const

export type Shell = keyof typeof completionScripts
