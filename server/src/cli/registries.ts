import { isLoss, type RegistryFinding } from '../core/claims/index.js'
import type { Config } from '../core/config.js'
import { indexLines, lineColumn } from '../core/lines.js'
import { registryFindings } from '../core/rules/registry.js'
import type { Project } from '../project/project.js'
import type { LoadedRegistries, RegistryFolder } from '../project/registries.js'
import { relativePath } from '../workspace/paths.js'
import type { Complaints } from './complaints.js'
import { fileNames } from './engine/checkRead.js'
import type { RegistryReport } from './formatters/formatter.js'
import { counted } from './formatters/prose.js'
import type { Io } from './io.js'
import { reportRegistryFinding, type FindingReport } from './report.js'

/** The registries of some projects, each once, by path. */
export async function reportRegistries(io: Io, projects: readonly Project[]): Promise<readonly RegistryReport[]> {
  const reports = new Map<string, RegistryReport>()
  for (const project of projects) {
    for (const report of await reportProject(io, project)) reports.set(report.path, report)
  }
  return [...reports.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

/** The registries of one project, their findings by its severities. */
export async function reportProject(io: Io, project: Project): Promise<readonly RegistryReport[]> {
  const registries = await project.registries()
  const reports = registries.folders.map((folder) => reportRegistry(io, folder, registries, project.config))
  const [first, ...others] = reports
  if (first === undefined) return reports
  return [{ ...first, findings: [...first.findings, ...(await reportSignOffs(io, project))] }, ...others]
}

/** What is wrong in the files of sign-offs; they lie beside the registry and are told with it. */
async function reportSignOffs(io: Io, { signOffs, config }: Project): Promise<readonly FindingReport[]> {
  const { findings, sources } = await signOffs.told()
  const names = fileNames(io.cwd, { files: new Map(sources.map((source) => [source.uri, source])) })
  return registryFindings(findings, config).map((finding) => reportRegistryFinding(finding, null, names))
}

function reportRegistry(io: Io, folder: RegistryFolder, registries: LoadedRegistries, config: Config): RegistryReport {
  const names = fileNames(io.cwd, registries)
  const rows = (finding: RegistryFinding): readonly FindingReport[] =>
    registryFindings([finding], config).map((row) => reportRegistryFinding(row, finding.key ?? null, names))
  return {
    path: names.nameOf(folder.path),
    claims: folder.claims,
    findings: folder.findings.flatMap(rows),
    failOn: config.failOn,
  }
}

/** `jsonl` holds articles alone: what is wrong in the registries goes where errors go. */
export function tellRegistryFindings(io: Io, registries: readonly RegistryReport[]): void {
  for (const finding of registries.flatMap((registry) => registry.findings)) {
    io.stderr.write(`${finding.path}:${finding.line}:${finding.column}: ${finding.severity}: ${finding.message}\n`)
  }
}

/** Tells which registries cannot be read at all, and which are there and hold nothing. */
export function complainOfRegistries(io: Io, registries: LoadedRegistries, complaints: Complaints): void {
  for (const fault of registries.faults) {
    const missing = fault.code === 'missing' && registries.folders.some((folder) => folder.path === fault.path)
    complaints.fault(missing ? { ...fault, message: noRegistry } : fault)
  }
  for (const folder of registries.folders) {
    const faulty = registries.faults.some((fault) => fault.path === folder.path)
    if (folder.files === 0 && !faulty) {
      complaints.note(
        `${relativePath(io.cwd, folder.path)}: the registry holds no \`*.yaml\` files, no figure can be sourced from it`,
      )
    }
  }
}

/** So many places are told one by one. */
const mostLosses = 10

/** Tells what could not be read in registries, for commands that have no findings to show: each place once, up to ten. */
export function complainOfLosses(io: Io, registries: LoadedRegistries, tell: (text: string) => void): void {
  const lost = registries.folders.flatMap(({ findings }) => findings.filter(isLoss))
  for (const finding of lost.slice(0, mostLosses)) tell(registryLine(io.cwd, registries, finding))
  const more = lost.length - mostLosses
  if (more > 0) tell(`and ${counted(more, 'more place')} that could not be read, see \`claimcheck registry validate\``)
}

/** "claims/a.yaml:3:5: found …" */
export function registryLine(cwd: string, { files }: LoadedRegistries, finding: RegistryFinding): string {
  const { line, column } = lineColumn(indexLines(files.get(finding.uri)?.text ?? ''), finding.span.start)
  return `${relativePath(cwd, finding.uri)}:${line}:${column}: ${finding.message}`
}

const noRegistry =
  'there is no registry here, make the folder, name another with `--registry`, or set `registry` in claimcheck.config.yaml'
