#!/usr/bin/env bash
# The check of action.yml: annotations, a SARIF report and the step's summary from one run. Takes its inputs from the
# environment, so that nothing given becomes part of this script.
set -uo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
folder="${CLAIMCHECK_FOLDER:-.}"
cd "${GITHUB_WORKSPACE:-.}/$folder" 2>/dev/null || {
  echo "::error title=Claimcheck::working-directory: ${folder//[[:cntrl:]]/ } is no folder of this repository, correct it"
  if [ -n "${GITHUB_OUTPUT:-}" ]; then printf 'exit-code=2\nsarif=\n' >>"$GITHUB_OUTPUT"; fi
  exit 2
}

# Words are split at blanks and line ends, and nothing else is made of them: `*` is for Claimcheck to expand. At the end
# of what it reads `read` fails, which is no fault here.
set -f
read -r -d '' -a paths <<<"${CLAIMCHECK_PATHS:-.}" || true
read -r -d '' -a more <<<"${CLAIMCHECK_ARGS:-}" || true

# An action of the same repository has neither a name nor a revision of its own.
case "${CLAIMCHECK_RULE_PAGES:-}" in *//blob/* | */blob//*) unset CLAIMCHECK_RULE_PAGES ;; esac

flags=(--format github --fail-on "${CLAIMCHECK_FAIL_ON:-warning}")
if [ -n "${CLAIMCHECK_SARIF:-}" ]; then flags+=(--also "sarif=$CLAIMCHECK_SARIF"); fi
if [ -n "${CLAIMCHECK_SINCE:-}" ]; then flags+=(--since "$CLAIMCHECK_SINCE"); fi
if [ -n "${CLAIMCHECK_BASELINE:-}" ]; then flags+=(--baseline "$CLAIMCHECK_BASELINE"); fi

node "$here/server/dist/cli.js" check "${flags[@]}" ${more[@]+"${more[@]}"} -- "${paths[@]}"
code=$?

if [ -n "${GITHUB_OUTPUT:-}" ]; then
  sarif=""
  if [ -n "${CLAIMCHECK_SARIF:-}" ]; then
    sarif="$CLAIMCHECK_SARIF"
    if [ "$folder" != . ]; then sarif="$folder/$sarif"; fi
  fi
  printf 'exit-code=%s\nsarif=%s\n' "$code" "$sarif" >>"$GITHUB_OUTPUT"
fi
exit "$code"
