import type { SourceFile } from '../../core/types.js'
import { openProjects, type Project, type Projects } from '../../project/project.js'
import type { LoadedRegistries } from '../../project/registries.js'
import { makeComplaints, type Complaints } from '../complaints.js'
import { UsageError, type ExitCode, type Io } from '../io.js'
import { wantsColor, widthOf, type CommonOptions } from '../options.js'
import { complainOfLosses, complainOfRegistries } from '../registries.js'
import { openResults } from '../output.js'
import { gravest } from '../verdict.js'
import { worldOf } from '../world.js'

/** Options of every command about the registry, as commander gives them. */
export interface RegistryOptions extends Pick<CommonOptions, 'format' | 'config' | 'output' | 'color'> {
  readonly registry?: readonly string[]
  readonly registryCache?: boolean
  readonly today?: string
}

/** The registry that a command is about: that of the project which the working folder belongs to. */
export interface OpenRegistry {
  readonly project: Project
  readonly projects: Projects
  readonly registries: LoadedRegistries
  readonly complaints: Complaints
  readonly today: string
}

/**
 * Opens the project of the working folder and reads its registries; what could not be read of them is told. Exit code 1
 * is for what only looks: its answer may lack something. `toChange` is for commands that are done with what they wrote.
 */
export async function openRegistry(io: Io, options: RegistryOptions, toChange = false): Promise<OpenRegistry> {
  const complaints = makeComplaints(io)
  const projects = projectsFor(io, options)
  const project = await projects.projectOf(`${io.cwd}/registry`)
  complaints.configuration(project.configuration)
  const registries = await project.registries()
  complainOfRegistries(io, registries, complaints)
  complainOfLosses(io, registries, toChange ? complaints.note : complaints.incomplete)
  return { project, projects, registries, complaints, today: options.today ?? io.today }
}

/** Where the registries of the working folder's project are, absolute; nothing of them is read. */
export async function projectFolders(io: Io, options: RegistryOptions): Promise<readonly string[]> {
  const project = await projectsFor(io, options).projectOf(`${io.cwd}/registry`)
  return project.registryPaths
}

function projectsFor(io: Io, options: RegistryOptions): Projects {
  return openProjects(worldOf(io, options))
}

/** A claim of the registry by its id. Throws a `UsageError` that names the nearest where there is none. */
export function claimOf({ registries }: OpenRegistry, id: string): LoadedRegistries['registry']['claims'][number] {
  const found = registries.compiled.find(id)
  if (found) return found.claim
  const broken = registries.registry.broken?.some((claim) => claim.id === id) === true
  if (broken) throw new UsageError(`the claim ${id} breaks the format, see \`claimcheck registry validate\``)
  const near = registries.compiled.nearestId(id)
  const meant = near === null ? idsLike(id, registries.registry.claims) : [near]
  const hint = meant.length === 0 ? 'see `claimcheck registry list`' : `did you mean ${meant.join(', ')}`
  throw new UsageError(`there is no claim ${id} in the registry, ${hint}`)
}

/** The ids that share most words with one that nobody has, up to three: "ge-crossings" is the beginning of many. */
function idsLike(id: string, claims: LoadedRegistries['registry']['claims']): readonly string[] {
  const words = new Set(
    id
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== ''),
  )
  const ranked = claims.flatMap((claim) => {
    const own = claim.id.split('-')
    const shared = own.filter((word) => words.has(word)).length
    return shared === 0 || shared * 2 < words.size ? [] : [{ id: claim.id, score: shared - own.length / 100 }]
  })
  return ranked
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 3)
    .map((one) => one.id)
}

/** The text of a registry file, as it was read. */
export function fileOf({ registries }: OpenRegistry, path: string): SourceFile {
  const file = registries.files.get(path)
  if (!file) throw new UsageError(`${path} is no file of the registry`)
  return file
}

/** Prints a command's result. Gives its exit code: that of what was complained of, or of the writing itself. */
export async function print(
  io: Io,
  options: RegistryOptions,
  complaints: Complaints,
  result: { readonly json: unknown; readonly text: (view: View) => string },
): Promise<ExitCode> {
  const results = openResults(io, options)
  const isJson = options.format === 'json'
  results.write(
    isJson
      ? `${JSON.stringify(result.json, null, 2)}\n`
      : result.text({
          color: wantsColor(io, options),
          width: widthOf(io),
          piped: options.output !== undefined || io.stdout.columns === undefined,
        }),
  )
  return gravest([await results.end(), complaints.exitCode()])
}

/** How text is shown. */
export interface View {
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** What reads it is no terminal: a line may be as long as it has to be. */
  readonly piped: boolean
}
