import { checkReading, readArticle } from '../core/check.js'
import { indexLines, lineColumn } from '../core/lines.js'
import { stateWords } from '../core/signoff/index.js'
import type { CheckedArticle, CheckedFigure } from '../core/types.js'
import { openProjects, type Project, type Projects } from '../project/project.js'
import { planSigning, planWithdrawal, type Signing, type SigningPlace } from '../project/signing.js'
import type { ArticleSignOffs } from '../project/signOffs.js'
import { folderOf, relativePath } from '../workspace/paths.js'
import { givenArticles, type GivenArticle } from './articles.js'
import { faultLine, makeComplaints, type Complaints } from './complaints.js'
import { exitCodes, UsageError, type ExitCode, type Io } from './io.js'
import { complainOfLosses, complainOfRegistries } from './registries.js'
import { readPlace, type CommonOptions, type LinePlace } from './options.js'
import { printableLine } from './printable.js'
import { signOffRow } from './signOffRow.js'
import { whyUnwritten } from './unwritten.js'
import { forPeople } from './workflowCommands.js'
import { worldOf } from './world.js'

/** What all forms of `claimcheck sign-off` take. */
export interface SignOffOptions extends Pick<CommonOptions, 'config'> {
  readonly registry?: readonly string[]
  readonly today?: string
  readonly by?: string
  readonly on?: string
  readonly note?: string
  readonly sourced?: boolean
  readonly gone?: boolean
  readonly everybody?: boolean
  readonly format?: string
}

/** `claimcheck sign-off PLACE…`: signs for figures. */
export async function runSignOff(io: Io, places: readonly string[], options: SignOffOptions): Promise<ExitCode> {
  if (places.length === 0) throw new UsageError('name a figure, as in `claimcheck sign-off articles/a.md:12`')
  const by = await signerOf(io, options)
  const signature = { by, on: options.on ?? options.today ?? io.today, note: options.note ?? '' }
  return eachArticle(io, places, options, async ({ checked, place, figures: named }) => {
    const isMeant = (index: number): boolean => options.sourced !== true || !isSignedBy(checked.figures[index], by)
    const figures = named.filter(isMeant)
    const plan = (): Promise<Signing> => planSigning(place, checked, figures, signature)
    const done = await carryOut(io, plan)
    if (typeof done === 'string') return { lines: [done], code: exitCodes.couldNotRun }
    const lines = figures.map((index) => figureLine(io, checked, index, `signed off by ${by} on ${signature.on}`))
    if (options.sourced !== true) return { lines, code: exitCodes.clean }
    const name = relativePath(io.cwd, place.article)
    const none =
      named.length === 0
        ? `${name}: there is no sourced figure without a finding`
        : `${name}: ${by} has signed every sourced figure without a finding already`
    const left = leftLine(io, checked)
    return { lines: [...(lines.length === 0 ? [none] : lines), ...left], code: exitCodes.clean }
  })
}

/** `claimcheck sign-off withdraw PLACE…`: takes sign-offs back. */
export async function runWithdraw(io: Io, places: readonly string[], options: SignOffOptions): Promise<ExitCode> {
  if (places.length === 0) throw new UsageError('name a figure, as in `claimcheck sign-off withdraw articles/a.md:12`')
  if (options.everybody === true && options.by !== undefined)
    throw new UsageError('`--everybody` and `--by` exclude each other, leave one out')
  const by = options.everybody === true ? null : await signerOf(io, options)
  return eachArticle(io, places, options, async ({ checked, place, figures, signed, project }) => {
    const wanted = { figures, by, gone: options.gone === true }
    let entries = 0
    const plan = async (): Promise<Signing> => {
      project.signOffs.forget()
      const files = (await project.signOffs.of(place.article))?.files ?? signed?.files ?? []
      const planned = await planWithdrawal(place, checked, files, wanted)
      entries = planned.entries?.length ?? 0
      return planned
    }
    const done = await carryOut(io, plan)
    if (typeof done === 'string') return { lines: [done], code: exitCodes.couldNotRun }
    const name = relativePath(io.cwd, place.article)
    if (entries > 0)
      return {
        lines: [`${name}: ${entries} ${entries === 1 ? 'sign-off' : 'sign-offs'} withdrawn`],
        code: exitCodes.clean,
      }
    return {
      lines: [`${name}: nothing is signed off there${by === null ? '' : ` by ${by}`}`],
      code: exitCodes.couldNotRun,
    }
  })
}

/** `claimcheck sign-off list PATH…`: every figure with who has signed for it. */
export async function runSignOffList(io: Io, paths: readonly string[], options: SignOffOptions): Promise<ExitCode> {
  const complaints = makeComplaints(io)
  const projects = projectsOf(io, options)
  const rows: object[] = []
  const out = forPeople(io.stdout, io.env)
  for (const article of await givenArticles(io, paths, { format: 'text' }, complaints)) {
    const opened = await openArticle(io, article, projects, options, complaints)
    if (opened === null) continue
    const { checked } = opened
    const path = relativePath(io.cwd, article.path)
    const index = indexLines(checked.article.text)
    if (options.format === 'json') {
      for (const { figure, signOff } of checked.figures) {
        rows.push({
          path,
          ...lineColumn(index, figure.span.start),
          text: figure.text,
          signOff: signOffRow(signOff ?? { type: 'unsigned' }),
        })
      }
      for (const gone of checked.orphans)
        rows.push({
          path,
          line: null,
          column: null,
          text: gone.figure,
          signOff: { state: 'gone', by: [{ by: gone.by, on: gone.on, note: gone.note }], changes: [] },
        })
      continue
    }
    const signedCount = checked.figures.filter((one) => one.signOff?.type === 'signed').length
    out.write(`${printableLine(path)}  ${signedCount} of ${checked.figures.length} signed off\n`)
    checked.figures.forEach((one, at) => {
      out.write(`  ${figureLine(io, checked, at, stateWords(one.signOff ?? { type: 'unsigned' }), false)}\n`)
    })
    for (const gone of checked.orphans) {
      out.write(
        `  ${printableLine(`${gone.figure}  signed off by ${gone.by} on ${gone.on}, no longer in the article`)}\n`,
      )
    }
  }
  if (options.format === 'json') io.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
  await tellFindings(io, await projects.opened(), complaints)
  return complaints.exitCode()
}

interface Task {
  readonly project: Project
  readonly checked: CheckedArticle
  readonly signed: ArticleSignOffs | null
  readonly place: SigningPlace
  /** Positions of the figures that are meant. */
  readonly figures: readonly number[]
}

function placeOf(text: string): LinePlace {
  const place = readPlace(text)
  if (place === null) {
    throw new UsageError(
      `${text}: names no figure, add its line, as in \`articles/a.md:12\`; whole articles are taken with --sourced, or by \`withdraw\` with --gone`,
    )
  }
  return place
}

/** Goes through the articles that places name; what one of them calls for is written to standard output. */
async function eachArticle(
  io: Io,
  places: readonly string[],
  options: SignOffOptions,
  run: (task: Task) => Promise<{ readonly lines: readonly string[]; readonly code: ExitCode }>,
): Promise<ExitCode> {
  const complaints = makeComplaints(io)
  const projects = projectsOf(io, options)
  const whole = options.sourced === true || options.gone === true
  const byFile = new Map<string, LinePlace[]>()
  for (const text of places) {
    const place = whole ? { file: text, line: 0, column: null } : placeOf(text)
    byFile.set(place.file, [...(byFile.get(place.file) ?? []), place])
  }
  let code: ExitCode = exitCodes.clean
  for (const [file, wanted] of byFile) {
    for (const article of await givenArticles(io, [file], { format: 'text' }, complaints)) {
      const opened = await openArticle(io, article, projects, options, complaints)
      if (opened === null) continue
      const { project, checked } = opened
      const figures = whole ? (options.gone === true ? [] : sourcedFigures(checked)) : figuresAt(checked, wanted)
      const place = {
        workspace: io.files,
        root: project.folder,
        folder: project.signOffs.folder,
        article: article.path,
      }
      const done = await run({ ...opened, place, figures })
      for (const line of done.lines)
        (done.code === exitCodes.clean ? forPeople(io.stdout, io.env) : io.stderr).write(`${printableLine(line)}\n`)
      if (done.code > code) code = done.code
    }
  }
  await tellFindings(io, await projects.opened(), complaints)
  const other = complaints.exitCode()
  return other > code ? other : code
}

function projectsOf(io: Io, options: SignOffOptions): Projects {
  return openProjects(worldOf(io, options))
}

async function openArticle(
  io: Io,
  article: GivenArticle,
  projects: Projects,
  options: SignOffOptions,
  complaints: Complaints,
): Promise<{
  readonly project: Project
  readonly checked: CheckedArticle
  readonly signed: ArticleSignOffs | null
} | null> {
  const project = await projects.projectOf(article.path)
  complaints.configuration(project.configuration)
  const source = await article.read()
  if (!source.ok) {
    complaints.fault(source.fault)
    return null
  }
  const registries = await project.registries()
  complainOfRegistries(io, registries, complaints)
  complainOfLosses(io, registries, complaints.incomplete)
  const signed = await project.signOffs.of(article.path)
  const config = project.configOf(article.path)
  const check = {
    registry: registries.compiled,
    config,
    today: options.today ?? io.today,
    signOffs: signed?.files ?? [],
  }
  return { project, checked: checkReading(readArticle(source.value, config), check), signed }
}

/** Figures that are sourced and that nothing at all is said of; those with a finding want a look at each. */
function sourcedFigures(checked: CheckedArticle): readonly number[] {
  return checked.figures.flatMap((one, index) => (isSourced(one) && saysNothing(one) ? [index] : []))
}

/** Sourced figures that were not signed, since something is said of them: where they are. */
function leftLine(io: Io, checked: CheckedArticle): readonly string[] {
  const index = indexLines(checked.article.text)
  const left = checked.figures.filter((one) => isSourced(one) && !saysNothing(one))
  if (left.length === 0) return []
  const places = left.map(({ figure }) => {
    const { line, column } = lineColumn(index, figure.span.start)
    return `${line}:${column}`
  })
  const name = relativePath(io.cwd, checked.article.uri)
  return [
    `${name}: not signed, since the check has something to say of them: ${places.join(', ')}; sign each by its place`,
  ]
}

function isSourced({ status }: CheckedFigure): boolean {
  return status === 'sourced' || status === 'derived'
}

/** What is said of missing signatures is no reason to leave one out. */
function saysNothing({ findings }: CheckedFigure): boolean {
  return findings.every(({ rule }) => rule === 'unsigned-figure' || rule === 'lapsed-sign-off')
}

function isSignedBy(figure: CheckedFigure | undefined, by: string): boolean {
  const state = figure?.signOff
  return state?.type === 'signed' && state.signOffs.some((one) => one.by === by)
}

/** The figures that places name. Signing is a deliberate act: of several on a line, which one has to be said. */
function figuresAt(checked: CheckedArticle, places: readonly LinePlace[]): readonly number[] {
  const index = indexLines(checked.article.text)
  const at = checked.figures.map(({ figure }) => ({
    ...lineColumn(index, figure.span.start),
    end: figure.span.end - figure.span.start,
  }))
  return places.flatMap((place) => {
    const name = `${place.file}:${place.line}`
    const onLine = at.flatMap((figure, position) => (figure.line === place.line ? [{ ...figure, position }] : []))
    const listed = onLine.map(
      ({ column, position }) => `${place.line}:${column} \`${checked.figures[position]?.figure.text ?? ''}\``,
    )
    if (onLine.length === 0) {
      const lines = [...new Set(at.map((figure) => figure.line))].slice(0, 12)
      const where =
        lines.length === 0
          ? 'the article has none'
          : `there are figures on ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`
      throw new UsageError(`${name}: there is no figure on this line, ${where}`)
    }
    const { column } = place
    if (column === null && onLine.length > 1) {
      throw new UsageError(
        `${name}: there are ${onLine.length} figures on this line, say which one: ${listed.join(', ')}`,
      )
    }
    const found = onLine.find(
      (figure) => column === null || (column >= figure.column && column <= figure.column + figure.end),
    )
    if (!found)
      throw new UsageError(`${name}:${column}: there is no figure there, on this line there are: ${listed.join(', ')}`)
    return [found.position]
  })
}

/** Who signs: as given, else as the environment or git knows the user. */
async function signerOf(io: Io, { by }: SignOffOptions): Promise<string> {
  const name = (by ?? io.env['CLAIMCHECK_SIGNER'] ?? (await io.userName?.()) ?? '').replace(/\s+/g, ' ').trim()
  if (name === '') throw new UsageError('say who it is, with `--by NAME`, or set `git config user.name`')
  return name
}

/** Writes what was planned, anew where a file has changed in between. Gives what kept it from being written. */
async function carryOut(io: Io, plan: () => Promise<Signing>): Promise<string | null> {
  const attempts = 5
  for (let attempt = 1; ; attempt++) {
    const planned = await plan()
    if (!planned.ok) return `${relativePath(io.cwd, planned.path)}: not written, ${planned.reason}`
    const stale = await Promise.all(
      planned.changes.map(async ({ path, before }) => (await readText(io, path)) !== before),
    )
    if (stale.includes(true) && attempt < attempts) continue
    for (const { path, text } of planned.changes) {
      try {
        await io.makeFolder(folderOf(path))
        await io.writeFile(path, text)
      } catch (error) {
        return `${relativePath(io.cwd, path)}: could not be written, ${whyUnwritten(error)}`
      }
    }
    return null
  }
}

async function readText(io: Io, path: string): Promise<string | null> {
  const bytes = await io.files.readFile(path)
  return bytes.ok ? new TextDecoder().decode(bytes.value) : null
}

/** "articles/a.md:12:67  $4.4 billion  signed off by K. Lund on 2023-07-10". */
function figureLine(io: Io, checked: CheckedArticle, index: number, words: string, named = true): string {
  const figure = checked.figures[index]?.figure
  if (!figure) return ''
  const { line, column } = lineColumn(indexLines(checked.article.text), figure.span.start)
  const place = `${named ? `${relativePath(io.cwd, checked.article.uri)}:` : ''}${line}:${column}`
  return printableLine(`${place}  ${figure.text}  ${words}`)
}

/** A file that cannot be read whole is told wherever sign-offs are at stake. */
async function tellFindings(io: Io, projects: readonly Project[], complaints: Complaints): Promise<void> {
  for (const project of projects) {
    const { findings, sources } = await project.signOffs.told()
    for (const { uri, span, message } of findings) {
      const text = sources.find((source) => source.uri === uri)?.text ?? ''
      const { line } = lineColumn(indexLines(text), span.start)
      const fault = { path: uri, code: 'failed', message, line } as const
      complaints.note(faultLine(io.cwd, fault))
    }
  }
}
