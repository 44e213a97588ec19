/** Takes the place of `node:assert/strict` in suites that run in a browser. */
import assert from 'assert'

export default assert.strict
