/** Runs a spec through the pure core: what the command line and the editor run, without files and without either. */
import { checkReading, readArticle } from '../../server/src/core/check.js'
import { configNames, defaultConfig, type Config } from '../../server/src/core/config.js'
import { languageOf } from '../../server/src/core/languages/index.js'
import { indexLines, lineColumn } from '../../server/src/core/lines.js'
import { readConfig } from '../../server/src/core/readConfig.js'
import { readRegistry } from '../../server/src/core/registry.js'
import { registryFindings } from '../../server/src/core/rules/registry.js'
import { readSignOffs } from '../../server/src/core/signoff/index.js'
import type { CheckedFigure, Finding, Span } from '../../server/src/core/types.js'
import type { Mark, Place, Spec, SpecFile } from './spec.js'

/** What came of a spec, laid out as the spec is, so that a test can compare the two as texts. */
export interface Outcome {
  readonly expected: string
  readonly actual: string
}

interface Found {
  readonly findings: readonly Finding[]
  readonly figures: readonly CheckedFigure[]
}

/** Checks the files of a spec. Where all is as marked the two texts are equal. */
export function runSpec(spec: Spec): Outcome {
  const found = checkFiles(spec)
  const laid = spec.files.map((file) => {
    const own = found.get(file.name) ?? { findings: [], figures: [] }
    const actual = actualMarks(file, own)
    return {
      expected: layOut(file, file.marks),
      // A mark that holds is printed as it is written, so that a difference is a fault and nothing else.
      actual: layOut(file, matched(file.marks, actual)),
    }
  })
  return { expected: laid.map((file) => file.expected).join('\n'), actual: laid.map((file) => file.actual).join('\n') }
}

function checkFiles(spec: Spec): ReadonlyMap<string, Found> {
  const config = configOf(spec)
  const isYaml = (file: SpecFile): boolean => /\.ya?ml$/.test(file.name) && !isConfig(file.name)
  const isSignOff = (file: SpecFile): boolean => file.name.startsWith('sign-offs/')
  const yaml = spec.files
    .filter((file) => isYaml(file) && !isSignOff(file))
    .map((file) => ({ uri: file.name, text: file.text }))
  const { compiled, findings } = readRegistry(yaml, languageOf(config.language))
  const found = new Map<string, Found>()
  for (const finding of registryFindings(findings, config)) {
    const before = found.get(finding.uri)?.findings ?? []
    found.set(finding.uri, { findings: [...before, finding], figures: [] })
  }
  const signed = spec.files.filter(isSignOff).map((file) => readSignOffs({ uri: file.name, text: file.text }))
  for (const finding of registryFindings(
    signed.flatMap((one) => one.findings),
    config,
  )) {
    const before = found.get(finding.uri)?.findings ?? []
    found.set(finding.uri, { findings: [...before, finding], figures: [] })
  }
  const signOffsOf = (name: string) => {
    const own = signed.map((one) => one.file).filter(({ uri }) => uri.startsWith(`sign-offs/${name}/`))
    return signed.length === 0 && !config.requireSignOff ? null : own
  }
  for (const file of spec.files) {
    if (isYaml(file) || isConfig(file.name)) continue
    const reading = readArticle({ uri: file.name, text: file.text }, config)
    found.set(
      file.name,
      checkReading(reading, { registry: compiled, config, today: spec.today, signOffs: signOffsOf(file.name) }),
    )
  }
  return found
}

function isConfig(name: string): boolean {
  return (configNames as readonly string[]).includes(name)
}

function configOf(spec: Spec): Config {
  const file = spec.files.find((one) => isConfig(one.name))
  if (file === undefined) return defaultConfig
  const { config, problems } = readConfig({ uri: file.name, text: file.text })
  if (problems.length > 0) throw new Error(`${file.name}: ${problems.map((problem) => problem.message).join('; ')}`)
  return config
}

/** Everything that was found, as marks: what a spec that asked for all of it would say. */
function actualMarks(file: SpecFile, found: Found): readonly Mark[] {
  const place = placer(file.text)
  const findings = found.findings.map((finding): Mark => {
    return { ...place(finding.span), type: 'finding', rule: finding.rule, message: finding.message }
  })
  const figures = found.figures.map(({ figure, status, match }): Mark => {
    const claim = match.type === 'tied' ? match.claim.id : ''
    return { ...place(figure.span), type: 'status', status, claim }
  })
  return [...findings, ...figures]
}

/** Spans as carets can show them: on their first line, and one caret for an empty one. */
function placer(text: string): (span: Span) => Place {
  const index = indexLines(text)
  return (span) => {
    const start = lineColumn(index, span.start)
    const end = lineColumn(index, span.end)
    const lineEnd = (text.split('\n')[start.line - 1] ?? '').length
    const stop = end.line === start.line ? end.column - 1 : lineEnd
    return { line: start.line - 1, start: start.column - 1, end: Math.max(stop, start.column) }
  }
}

/** The marks that came true as they are written, then what was found and not asked for. */
function matched(expected: readonly Mark[], actual: readonly Mark[]): readonly Mark[] {
  const left = [...actual]
  const held: Mark[] = []
  for (const mark of expected) {
    const at = left.findIndex((other) => holds(mark, other))
    if (at === -1) continue
    left.splice(at, 1)
    held.push(mark)
  }
  // A figure's status is told where the spec says another one, and kept quiet where it says none.
  const asked = (mark: Mark): boolean =>
    mark.type === 'finding' || expected.some((other) => other.type === 'status' && samePlace(other, mark))
  return [...held, ...left.filter(asked)]
}

function holds(mark: Mark, found: Mark): boolean {
  if (!samePlace(mark, found)) return false
  if (mark.type === 'finding') {
    return found.type === 'finding' && mark.rule === found.rule && found.message.includes(mark.message)
  }
  return found.type === 'status' && mark.status === found.status && (mark.claim === '' || mark.claim === found.claim)
}

function samePlace(a: Place, b: Place): boolean {
  return a.line === b.line && a.start === b.start && a.end === b.end
}

/** A file with carets under its lines. */
function layOut(file: SpecFile, marks: readonly Mark[]): string {
  const sorted = [...marks].sort((a, b) => a.start - b.start || a.end - b.end || (words(a) < words(b) ? -1 : 1))
  const lines = file.text
    .split('\n')
    .flatMap((line, number) => [
      line,
      ...sorted
        .filter((mark) => mark.line === number)
        .map((mark) => `${' '.repeat(mark.start)}${'^'.repeat(mark.end - mark.start)} ${words(mark)}`),
    ])
  return `--- ${file.name}\n${lines.join('\n')}`
}

function words(mark: Mark): string {
  return (mark.type === 'finding' ? `${mark.rule} ${mark.message}` : `${mark.status} ${mark.claim}`).trim()
}
