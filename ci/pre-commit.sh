#!/usr/bin/env bash
# The hook of .pre-commit-hooks.yaml: builds the clone that pre-commit made once, then checks the articles it names.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
"$here/ci/build.sh"
exec node "$here/server/dist/cli.js" check "$@"
