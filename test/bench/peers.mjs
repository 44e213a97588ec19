/**
 * Claimcheck as a whole process, beside parsing alone and beside four linters of Markdown on the same articles. The
 * linters are no part of this project: they are installed into a folder of their own, which CLAIMCHECK_PEERS may name.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProcess, sideBySide } from './processes.mjs'

const here = import.meta.dirname
const cli = join(here, '../../server/dist/cli.js')
const rounds = Number(process.env.CLAIMCHECK_BENCH_ROUNDS ?? 5)
const pages = Number(process.env.CLAIMCHECK_BENCH_PAGES ?? 14_000)

const versions = {
  textlint: '15.8.0',
  'textlint-rule-no-todo': '2.0.1',
  cspell: '9.8.0',
  'markdownlint-cli2': '0.22.1',
  'remark-cli': '12.0.1',
  'remark-preset-lint-recommended': '7.0.1',
}

/** Whole processes on a folder of articles, with a large registry. */
export function measureProcesses(articles, registry, folder) {
  const texts = writeArticles(articles, join(folder, 'articles'))
  const caches = join(folder, 'caches')
  const check = (more) => ({
    argv: [cli, 'check', texts, '--registry', registry, '--today', '2025-06-01', '--fail-on', 'never', ...more],
    env: { XDG_CACHE_HOME: caches },
  })
  const own = join(folder, 'emptied')
  const empty = () => rmSync(own, { recursive: true, force: true })
  const kept = ['--cache', join(folder, 'kept')]
  // So that what is to be in the caches is there.
  runProcess(check(kept))
  const ours = {
    floor: { argv: [join(here, 'floor.mjs'), texts] },
    floorInTwo: { argv: [join(here, 'floor.mjs'), texts, '2'] },
    yaml: { argv: [join(here, 'yaml.mjs'), registry] },
    node: { argv: ['-e', '0'] },
    one: check(['--jobs', '1']),
    two: check(['--jobs', '2']),
    cached: check(kept),
    // In turns with the others, as all that is compared: a machine may be slow for minutes.
    cold: { ...check([]), env: { XDG_CACHE_HOME: own }, before: empty },
  }
  const peers = findPeers(texts)
  const times = sideBySide({ ...ours, ...peers }, rounds)
  const floor = times.floor.clock
  const yaml = times.yaml.clock - times.node.clock
  const rows = [
    row('one job, registry cached / parsing alone', times.one.clock / floor, 1.5, times.one),
    // What there is to be had from a second thread here.
    row('parsing alone in two threads / parsing alone', times.floorInTwo.clock / floor, undefined, times.floorInTwo),
    row('two jobs, registry cached / parsing alone', times.two.clock / floor, undefined, times.two),
    row(
      'nothing cached / parsing alone and 1.3 times the YAML library',
      times.cold.clock / (floor + 1.3 * yaml),
      1,
      times.cold,
    ),
    row('all cached / parsing alone', times.cached.clock / floor, 0.25, times.cached),
  ]
  for (const name of Object.keys(peers))
    rows.push(row(`two jobs / ${name}`, times.two.clock / times[name].clock, 1, times[name]))
  return [
    { what: `${readdirSync(texts).length} articles, whole processes`, measured: `parsing alone ${told(times.floor)}` },
    ...rows,
  ]
}

/** The most memory that a long run takes, against that of a short one. */
export function measureMemory(articles, registry, folder) {
  const few = writeArticles(articles, join(folder, 'articles'))
  const many = join(folder, 'many')
  const names = readdirSync(few)
  for (let copy = 0; copy * names.length < pages; copy++) cpSync(few, join(many, String(copy)), { recursive: true })
  const peak = (path) =>
    runProcess({
      argv: [cli, 'check', path, '--registry', registry, '--jobs', '1', '--today', '2025-06-01', '--fail-on', 'never'],
      env: { XDG_CACHE_HOME: join(folder, 'caches') },
    }).peak
  peak(few)
  const [short, long] = [peak(few), peak(many)]
  rmSync(many, { recursive: true })
  if (short === null) return [{ what: 'peak memory', measured: 'not without GNU time' }]
  return [
    {
      what: `peak memory at ${pages} pages / at ${names.length}`,
      ratio: long / short,
      wanted: 1.2,
      measured: `${long.toFixed(0)} and ${short.toFixed(0)} MB`,
    },
  ]
}

function row(what, ratio, wanted, times) {
  return { what, ratio, wanted, measured: told(times) }
}

function told({ clock, processor }) {
  return `${clock.toFixed(2)} s${processor === null ? '' : `, ${processor.toFixed(2)} s of the processor`}`
}

function writeArticles(articles, folder) {
  mkdirSync(folder, { recursive: true })
  articles.forEach(({ text }, i) => writeFileSync(join(folder, `${String(i).padStart(4, '0')}.md`), text))
  return folder
}

function findPeers(texts) {
  const folder = process.env.CLAIMCHECK_PEERS ?? join(tmpdir(), 'claimcheck-peers')
  if (!existsSync(join(folder, 'node_modules/textlint'))) install(folder)
  const program = (path) => join(folder, 'node_modules', path)
  return {
    'textlint with one rule': {
      argv: [program('textlint/bin/textlint.js'), '--no-textlintrc', '--rule', 'no-todo', `${texts}/*.md`],
      cwd: folder,
    },
    cspell: { argv: [program('cspell/bin.mjs'), '--no-progress', '--no-summary', `${texts}/*.md`], cwd: texts },
    'markdownlint-cli2': { argv: [program('markdownlint-cli2/markdownlint-cli2-bin.mjs'), '*.md'], cwd: texts },
    'remark-cli with its recommended preset': {
      argv: [
        program('remark-cli/cli.js'),
        ...['--quiet', '--no-stdout', '--use', program('remark-preset-lint-recommended/index.js'), '.'],
      ],
      cwd: texts,
    },
  }
}

function install(folder) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n')
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`)
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
