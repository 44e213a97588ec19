#!/usr/bin/env bash
# Builds the command line in this checkout, once: a checkout that was built before is used as it is.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
if [ -f server/dist/cli.js ]; then exit 0; fi
npm ci --no-audit --no-fund --loglevel=error >&2
npm run --silent build >&2
