// npm test: builds, runs the tests of core, command line and server, then the editor's in real VS Code. The last line is
// `N passed, N failed`, over both, with `, N skipped` where some were. A runner that breaks down counts as one failure.
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { node, root, runAndKeep } from './run.mjs'

const report = join(root, '.cache', 'unit-tests.json')
const counts = { passed: 0, failed: 0, skipped: 0 }

if ((await node('scripts/build.mjs')) === 0) {
  add(await unitTests())
  add(await editorTests())
} else {
  console.error('The build failed, so no test was run')
  add({ failed: 1 })
}

const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`)
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1)

async function unitTests() {
  await mkdir(join(root, '.cache'), { recursive: true })
  await rm(report, { force: true })
  const code = await node(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  )
  const results = await readFile(report, 'utf8').then(JSON.parse, () => null)
  if (results === null) return { failed: 1 }
  // A file that cannot be loaded has no tests of its own that could fail.
  const brokenFiles = results.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  )
  const failed = results.numFailedTests + brokenFiles.length
  return {
    passed: results.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
  }
}

async function editorTests() {
  const { code, output } = await runAndKeep('npm', ['run', '--silent', 'test:editor'])
  const results = lastObject(output)
  if (results === null) return { failed: 1 }
  return { passed: results.passed, failed: results.failed === 0 && code !== 0 ? 1 : results.failed }
}

/** The last line, where it is the runner's summary. */
function lastObject(output) {
  try {
    const value = JSON.parse(output.trim().split('\n').at(-1) ?? '')
    return Number.isInteger(value?.passed) && Number.isInteger(value?.failed) ? value : null
  } catch {
    return null
  }
}

function add(more) {
  for (const key of Object.keys(more)) counts[key] += more[key]
}
