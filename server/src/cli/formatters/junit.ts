import type { FailOn } from '../../core/config.js'
import type { Severity } from '../../core/types.js'
import type { ArticleReport, FigureReport, FindingReport } from '../report.js'
import { toolName } from '../version.js'
import type { CheckFormatter } from './formatter.js'
import { figureWords } from './prose.js'
import { xmlDocument, type Element } from './xml.js'

/**
 * JUnit's XML, as test reports are shown nearly everywhere: an article is a suite, a figure a test case that passes
 * where it is sourced. A case fails exactly where its finding makes the check fail; milder findings are its output, a
 * silenced figure is skipped for its reason. What could not be checked is a case with an error in a suite of its own: a
 * report that everything passed must not stand beside a check that failed.
 */
export function junitFormatter(): CheckFormatter {
  const suites: Suite[] = []
  return {
    article: (article, failOn) => {
      suites.push(articleSuite(article, failOn))
      return ''
    },
    end: ({ registries, notices }) => {
      for (const { path, findings, failOn } of registries) {
        if (findings.length > 0) suites.push(suite(path, besides(path, findings, failOn)))
      }
      const errors = notices.filter(({ severity }) => severity === 'error').map(({ text }) => errorCase(text))
      if (errors.length > 0) suites.push(suite(toolName, errors))
      const sum = (key: 'tests' | 'failures' | 'errors'): number => suites.reduce((total, one) => total + one[key], 0)
      return xmlDocument({
        name: 'testsuites',
        attributes: { name: toolName, tests: sum('tests'), failures: sum('failures'), errors: sum('errors') },
        children: suites.map((one) => one.element),
      })
    },
  }
}

interface Suite {
  readonly tests: number
  readonly failures: number
  readonly errors: number
  readonly element: Element
}

interface Case {
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'error'
  readonly element: Element
}

function articleSuite({ path, figures, findings, silenced }: ArticleReport, failOn: FailOn): Suite {
  const own = new Set<FindingReport>()
  const cases = figures.map((figure) => {
    const about = findings.filter((finding) => isOf(finding, figure) && !own.has(finding))
    for (const finding of about) own.add(finding)
    const reason = silenced.find((finding) => isOf(finding, figure))?.silenced ?? ''
    const skipped = figure.status === 'ignored' ? reason : null
    return testCase(`${figure.line}:${figure.column} ${figureWords(figure)}`, path, about, skipped, failOn)
  })
  const rest = findings.filter((finding) => !own.has(finding))
  return suite(path, [...cases, ...besides(path, rest, failOn)])
}

/** Whether a finding is about a figure: it stands on it, or, as at a reference's id, is listed with it. */
function isOf(finding: FindingReport, figure: FigureReport): boolean {
  return (
    (finding.start < figure.end && figure.start < finding.end) ||
    figure.findings.some((own) => own.rule === finding.rule && own.message === finding.message)
  )
}

/** Findings beside the figures' own, a case each. */
function besides(path: string, findings: readonly FindingReport[], failOn: FailOn): readonly Case[] {
  return findings.map((finding) =>
    testCase(`${finding.line}:${finding.column} ${finding.rule}`, path, [finding], null, failOn),
  )
}

function suite(name: string, cases: readonly Case[]): Suite {
  const outcomes = (outcome: Case['outcome']): number => cases.filter((one) => one.outcome === outcome).length
  const [failures, errors] = [outcomes('failed'), outcomes('error')]
  const attributes = { name, tests: cases.length, failures, errors, skipped: outcomes('skipped') }
  const children = cases.map((one) => one.element)
  return { tests: cases.length, failures, errors, element: { name: 'testsuite', attributes, children } }
}

/** What was told on standard error and holds the check. */
function errorCase(text: string): Case {
  const error: Element = { name: 'error', attributes: { type: toolName, message: text }, children: [text] }
  const [name] = text.split('\n')
  return {
    outcome: 'error',
    element: { name: 'testcase', attributes: { name: name ?? text, classname: toolName }, children: [error] },
  }
}

/** @param skipped why it is silenced, null where it is not. */
function testCase(
  name: string,
  path: string,
  findings: readonly FindingReport[],
  skipped: string | null,
  failOn: FailOn,
): Case {
  const failing = findings.filter(({ severity }) => failOn !== 'never' && ranks[severity] <= ranks[failOn])
  const milder = findings.filter((finding) => !failing.includes(finding))
  const children: Element[] = [
    ...(skipped === null ? [] : [{ name: 'skipped', attributes: { message: skipped } }]),
    ...failing.map((finding) => ({
      name: 'failure',
      attributes: { type: finding.rule, message: finding.message },
      children: [`${finding.path}:${finding.line}:${finding.column}: ${finding.severity}: ${finding.message}`],
    })),
    ...milder.map((finding) => ({
      name: 'system-out',
      attributes: {},
      children: [`${finding.severity}: ${finding.message} (${finding.rule})`],
    })),
  ]
  return {
    outcome: failing.length > 0 ? 'failed' : skipped === null ? 'passed' : 'skipped',
    element: { name: 'testcase', attributes: { name, classname: path }, children },
  }
}

const ranks = { error: 0, warning: 1, information: 2 } as const satisfies Record<Severity, number>
