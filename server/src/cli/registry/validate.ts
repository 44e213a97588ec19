import { openProjects, type ProjectOptions } from '../../project/project.js'
import { makeComplaints } from '../complaints.js'
import { checkFormatter } from '../formatters/index.js'
import { openGate } from '../gate/gate.js'
import type { ExitCode, Io } from '../io.js'
import { wantsColor, widthOf, type CheckOptions } from '../options.js'
import { openResults } from '../output.js'
import { complainOfRegistries, reportProject } from '../registries.js'
import { openReporting } from '../reporting.js'
import { settingsOf } from '../settings.js'
import { addTally, emptyTally, gravest, judge } from '../verdict.js'
import { count } from './columns.js'
import { worldOf } from '../world.js'

/** `claimcheck registry validate`: what breaks the format and what contradicts itself, with the exit codes of `check`. */
export async function runValidate(io: Io, options: CheckOptions): Promise<ExitCode> {
  const complaints = makeComplaints(io)
  const projectOptions: ProjectOptions = { ...worldOf(io, options), settings: settingsOf(options) }
  const projects = openProjects(projectOptions)
  const project = await projects.projectOf(`${io.cwd}/registry`)
  complaints.configuration(project.configuration)
  complainOfRegistries(io, await project.registries(), complaints)
  const results = openResults(io, options)
  if (options.format !== 'text') {
    const gate = await openGate(io, options, projectOptions, [], complaints)
    return openReporting(io, options, results, complaints, gate).end([project])
  }

  const reports = await reportProject(io, project)
  const findings = reports.flatMap((report) => report.findings)
  const formatter = checkFormatter('text', {
    color: wantsColor(io, options),
    width: widthOf(io),
    verbose: false,
    prefix: '',
    toFile: options.output !== undefined,
    rulePages: null,
  })
  results.write(
    formatter.article(
      { path: '', figures: [], findings, silenced: [], held: [], coverage: { sourced: 0, figures: 0 } },
      project.config.failOn,
      '',
    ),
  )
  const of = (severity: string): number => findings.filter((finding) => finding.severity === severity).length
  const claims = reports.reduce((sum, report) => sum + report.claims, 0)
  const files = (await project.registries()).files.size
  results.write(
    `${count(claims, 'claim')} in ${count(files, 'file')}: ${count(of('error'), 'error')}, ${count(of('warning'), 'warning')}\n`,
  )
  const tally = addTally(emptyTally, findings, { sourced: 0, figures: 0 })
  return gravest([await results.end(), complaints.exitCode(), judge(project.config, tally, complaints)])
}
