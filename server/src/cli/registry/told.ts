/** What `add` says of the claim that it has written. */
import type { ReadyRegistry } from '../../core/registry.js'
import type { NewClaim } from '../../core/claims/edit/index.js'
import { code } from '../../core/rules/words.js'
import pico from 'picocolors'
import { wrapText } from '../formatters/prose.js'
import type { ExitCode, Io } from '../io.js'
import { claimWriter, placer, valueOf } from './claims.js'
import type { Change } from './changes.js'
import { print, type OpenRegistry, type RegistryOptions } from './open.js'

/** A claim that was added, and the registry with it. */
export interface NewlyAdded {
  readonly open: OpenRegistry
  readonly claim: NewClaim
  /** The article's words for those of its keys that were read outside the figure's own sentence. */
  readonly elsewhere: Readonly<Record<string, string>>
  readonly change: Change
  readonly read: ReadyRegistry
}

/** Tells of a claim that was added, and of what the registry has against it. */
export function tellNew(
  io: Io,
  options: RegistryOptions & { readonly dryRun?: boolean },
  { open, claim, elsewhere, change, read }: NewlyAdded,
): Promise<ExitCode> {
  const file = { uri: change.file.uri, text: change.text }
  const files = new Map([...open.registries.files, [file.uri, file]])
  const compiled = read.compiled.find(claim.id)
  const written = compiled?.claim
  if (!compiled || !written) throw new Error(`the claim ${claim.id} was written and cannot be read`)
  const registries = { ...open.registries, files }
  const findings = read.findings.filter((finding) => finding.claim === claim.id || isInside(finding, written.at))
  const notes = [...findings.map(({ message }) => message), ...(compiled.period === null ? [noTime] : [])]
  const { path, line } = placer(registries, io.cwd)(written)
  const isDry = options.dryRun === true
  return print(io, options, open.complaints, {
    json: {
      ...claimWriter(registries, io.cwd)(written),
      written: !isDry,
      findings: findings.map(({ rule, message }) => ({ rule, message })),
      hasTime: compiled.period !== null,
      elsewhere,
    },
    text: (view) => {
      const paint = pico.createColors(view.color)
      const lines = [
        `${isDry ? 'Would add' : 'Added'} ${paint.bold(claim.id)} as a draft at ${path}:${line}`,
        ...wrapText(written.statement, view.width - 2).map((text) => `  ${text}`),
        ...wrapText(`value ${valueOf(written)}`, view.width - 2).map((text) => `  ${paint.dim(text)}`),
        ...keyLines(claim, elsewhere).flatMap(({ text, isDoubtful }) =>
          wrapText(text, view.width - 2).map((line) => `  ${isDoubtful ? paint.yellow(line) : paint.dim(line)}`),
        ),
        ...notes.flatMap((note) => wrapText(note, view.width - 2).map((text) => `  ${paint.yellow(text)}`)),
      ]
      return `${lines.join('\n')}\n`
    },
  })
}

/** What says whom, where and when a claim is about; most of it was not given in so many words. */
const shownKeys = ['unit', 'measure', 'kind', 'population', 'origin', 'destination', 'place', 'period', 'asOf'] as const

function keyLines(claim: NewClaim, elsewhere: Readonly<Record<string, string>>): readonly KeyLine[] {
  return shownKeys.flatMap((key): readonly KeyLine[] => {
    const value = claim[key]
    if (typeof value !== 'string') return []
    const words = elsewhere[key]
    const doubt = words === undefined ? '' : `, from ${code(words)} outside its sentence: see that it holds`
    return [{ text: `${key} ${value}${doubt}`, isDoubtful: words !== undefined }]
  })
}

interface KeyLine {
  readonly text: string
  readonly isDoubtful: boolean
}

const noTime =
  'found no time in the claim, expected when it holds, say it with `--period` or `--as-of`: figures of any time are held against it'

function isInside(
  { uri, span }: { readonly uri: string; readonly span: { readonly start: number; readonly end: number } },
  at: { readonly uri: string; readonly span: { readonly start: number; readonly end: number } },
): boolean {
  return uri === at.uri && span.start >= at.span.start && span.end <= at.span.end
}
