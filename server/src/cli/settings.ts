import { ruleLevels, type RuleLevel, type Settings } from '../core/config.js'
import { nearest } from '../core/nearest.js'
import { ruleIds } from '../core/rules/index.js'
import { UsageError } from './io.js'
import type { CheckOptions } from './options.js'

/** What the flags of `check` say in the terms of a configuration. Throws a `UsageError` for a rule that there is not. */
export function settingsOf(options: CheckOptions): Settings {
  const { failOn, maxWarnings, minCoverage, requireSignOff, severity, rule } = options
  return {
    rules: { ...levels(severity ?? []), ...(rule === undefined ? {} : onlyRules(rule)) },
    ...(failOn === undefined ? {} : { failOn }),
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
    ...(minCoverage === undefined ? {} : { minCoverage }),
    ...(requireSignOff === undefined ? {} : { requireSignOff }),
  }
}

/** Every rule but these is turned off. */
function onlyRules(names: readonly string[]): Readonly<Record<string, RuleLevel>> {
  const kept = names.map((name) => knownRule(name, '--rule'))
  return Object.fromEntries(ruleIds.filter((id) => !kept.includes(id)).map((id) => [id, 'off']))
}

function levels(given: readonly string[]): Readonly<Record<string, RuleLevel>> {
  const set = given.map((text): readonly [string, RuleLevel] => {
    const [rule = '', name = ''] = text.split('=', 2)
    const level = ruleLevels.find((known) => known === name)
    if (level === undefined) {
      throw new UsageError(`--severity ${text}: expected RULE=LEVEL, where LEVEL is one of ${ruleLevels.join(', ')}`)
    }
    return [knownRule(rule, '--severity'), level]
  })
  return Object.fromEntries(set)
}

function knownRule(name: string, flag: string): string {
  if (ruleIds.includes(name)) return name
  const near = nearest(name, ruleIds)
  const hint = near === null ? `the rules are ${ruleIds.join(', ')}` : `did you mean ${near}`
  throw new UsageError(`${flag} ${name}: there is no such rule, ${hint}`)
}
