#!/usr/bin/env node
// Many commands change one registry at once, and some are killed at random moments: no claim may be lost, no file damaged.
//
//   node test/stress/registry.mjs [ROUNDS] [PROCESSES] [KILLED]        needs `npm run build`; default 20 50 10
//
// What a command that ended well has written must be in the registry afterwards, each claim once and whole; what was
// there before must be there still, every comment included; of a killed command there is all or nothing.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseDocument } from 'yaml'

const [rounds = 20, processes = 50, killed = 10] = process.argv.slice(2).map(Number)
const cli = process.env.CLAIMCHECK_CLI ?? join(dirname(fileURLToPath(import.meta.url)), '../../server/dist/cli.js')
const files = ['one.yaml', 'two.yaml', 'three.yaml']
const each = 10
let faults = 0
const total = { ran: 0, killed: 0, wrote: 0, refused: 0, killedWrote: 0 }
const started = Date.now()

for (let round = 1; round <= rounds; round++) await runRound(round)
const seconds = ((Date.now() - started) / 1000).toFixed(0)
console.log(
  `${rounds} rounds in ${seconds} s: ${total.ran} commands, ${total.killed} killed (${total.killedWrote} of them had written), ` +
    `${total.wrote} wrote, ${total.refused} refused since another was first; ${faults} faults`,
)
process.exitCode = faults === 0 ? 0 : 1

async function runRound(round) {
  const folder = mkdtempSync(join(tmpdir(), 'claimcheck-stress-'))
  const claims = join(folder, 'claims')
  try {
    rmSync(claims, { recursive: true, force: true })
    await import('node:fs').then(({ mkdirSync }) => mkdirSync(claims))
    for (const [index, name] of files.entries()) writeFileSync(join(claims, name), fileText(name, index))
    const began = Date.now()
    const running = Array.from({ length: processes }, (_, i) => start(folder, commandOf(i, round)))
    // Killed while they start, wait for each other and write: a moment is drawn from the time that the round takes.
    const victims = shuffled(running).slice(0, killed)
    const span = runRound.span ?? Number(process.env.CLAIMCHECK_STRESS_SPAN ?? 4000)
    for (const victim of victims) setTimeout(() => victim.child.kill('SIGKILL'), Math.random() * span)
    const ended = await Promise.all(running.map((one) => one.ended))
    runRound.span = Date.now() - began
    // One more finds the lock of a killed one and must get past it.
    ended.push(await start(folder, addition('after-all', 4242, files[0])).ended)
    check(round, claims, ended)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function fileText(name, index) {
  const list = Array.from(
    { length: each },
    (_, i) => `  # note on ${name} ${i}
  - id: base-${index}-${i}
    statement: ${((i + 11) * 1000 + index).toLocaleString('en-US')} people crossed the border in 2022. # said
    value: ${(i + 11) * 1000 + index}
    unit: people
    measure: border crossings ${index} ${i}
    period: 2022
    sources: [ministry]
`,
  )
  const sources = index === 0 ? 'sources:\n  ministry: {publisher: Ministry, title: Statistics}\n\n' : ''
  return `# ${name}, by hand\n${sources}claims:\n${list.join('\n')}`
}

/** Six in ten add a claim, four supersede one; some of these want the same one. */
function commandOf(i, round) {
  if (i % 5 < 3) return addition(`added-${i}`, 100_000 + i, files[i % files.length])
  const index = i % files.length
  const id = `base-${index}-${i % 7}`
  const value = 500_000 + round * 100 + i
  const flags = ['--value', String(value), '--on', '2024-05-31', '--id', `newer-${i}`, '--reason', 'Counted again.']
  return { kind: 'supersede', id: `newer-${i}`, old: id, value, args: ['supersede', id, ...flags] }
}

function addition(id, value, file) {
  const args = ['add', '--id', id, '--value', String(value), '--statement', `${value} people crossed.`]
  return { kind: 'add', id, value, args: [...args, '--source', 'ministry', '--file', `claims/${file}`] }
}

function start(folder, command) {
  const env = { ...process.env, CLAIMCHECK_CACHE: 'off', NODE_OPTIONS: '' }
  const child = spawn(process.execPath, [cli, 'registry', ...command.args], { cwd: folder, env })
  let err = ''
  child.stderr.on('data', (text) => (err += text))
  child.stdout.resume()
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve({ command, code, signal, err })))
  return { child, ended }
}

function check(round, claims, ended) {
  const fault = (text) => {
    faults++
    console.error(`round ${round}: ${text}`)
  }
  const all = new Map()
  for (const [index, name] of files.entries()) {
    const text = readFileSync(join(claims, name), 'utf8')
    const document = parseDocument(text)
    for (const error of document.errors) fault(`${name} is damaged: ${error.message}`)
    for (const comment of fileText(name, index).match(/#.*/g))
      if (!text.includes(comment)) fault(`${name} lost ${comment}`)
    for (const claim of document.toJS().claims) {
      if (all.has(claim.id)) fault(`${claim.id} is there twice`)
      all.set(claim.id, claim)
      for (const key of ['statement', 'value', 'sources'])
        if (claim[key] === undefined) fault(`${claim.id} has no ${key}`)
    }
    for (let i = 0; i < each; i++) if (!all.has(`base-${index}-${i}`)) fault(`base-${index}-${i} is lost`)
  }
  for (const { command, code, signal, err } of ended) {
    total.ran++
    const found = all.get(command.id)
    if (found && found.value !== command.value) fault(`${command.id} says ${found.value}, not ${command.value}`)
    const isMarked = command.kind === 'add' || all.get(command.old)?.supersededBy === command.id
    if (found && !isMarked) fault(`${command.id} is there and ${command.old} does not name it`)
    if (signal) {
      total.killed++
      if (found) total.killedWrote++
    } else if (code === 0) {
      total.wrote++
      if (!found) fault(`${command.id} is lost`)
    } else if (code === 2 && command.kind === 'supersede' && err.includes('superseded already')) total.refused++
    else fault(`${command.args.join(' ')} ended with ${code}: ${err}`)
  }
  console.log(`round ${round}: ${ended.filter(({ signal }) => signal).length} killed, ${faults} faults so far`)
  for (const claim of all.values()) {
    const isOld = claim.supersededBy !== undefined
    if (isOld && (claim.status !== 'superseded' || !all.has(claim.supersededBy)))
      fault(`${claim.id} is half superseded`)
  }
  const left = readdirSync(claims).filter((name) => name.endsWith('.part') || name === '.claimcheck-lock')
  if (left.length > 0) fault(`left behind: ${left.join(', ')}`)
}

function shuffled(list) {
  return list
    .map((one) => ({ one, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
