#!/usr/bin/env bash
# The check of action.yml: annotations, a SARIF report and the step's summary from one run. Takes its inputs from the
# environment, so that nothing given becomes part of this script.
set -uo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
folder="${CLAIMCHECK_FOLDER:-.}"
cd "${GITHUB_WORKSPACE:-.}/$folder" || exit 2

# Words are split at spaces, and nothing else is made of them: `*` is for Claimcheck to expand.
set -f
read -r -a paths <<<"${CLAIMCHECK_PATHS:-.}"
read -r -a more <<<"${CLAIMCHECK_ARGS:-}"

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
