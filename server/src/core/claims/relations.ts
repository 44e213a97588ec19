/** What claims say of each other: which replaces which, and which follows from which. */
import { compareAmounts } from '../matching/agreement/index.js'
import type { Amount, At, Claim, Registry } from '../types.js'
import { computeFormula, formulaClaims, parseFormula, type Formula, type Range } from './formula.js'
import { code, registryFinding, type RegistryFinding } from './report.js'
import { suggestions } from './suggest.js'

/** Claims by id, and the ids of claims that stand in the registry but break its format. */
interface Known {
  readonly claims: ReadonlyMap<string, Claim>
  readonly broken: ReadonlySet<string>
  readonly suggest: (id: string) => string | null
  /** Every file could be read whole; in one that could not, any claim may stand. */
  readonly complete: boolean
}

/**
 * Findings about `supersededBy` and `derivedFrom`. The claims count all the same: each by itself is sound. `complete`
 * says that every file of the registry could be read whole.
 */
export function checkRelations(registry: Registry, complete: boolean): readonly RegistryFinding[] {
  const claims = new Map(registry.claims.map((claim) => [claim.id, claim]))
  const known = {
    claims,
    broken: new Set((registry.broken ?? []).map((claim) => claim.id)),
    suggest: suggestions([...claims.keys()]),
    complete,
  }
  return [
    ...registry.claims.flatMap((claim) => checkSuccessor(claim, known)),
    ...supersessionCircles(registry.claims, claims),
    ...registry.claims.flatMap((claim) => checkFormula(claim, known)),
  ]
}

function checkSuccessor(claim: Claim, known: Known): readonly RegistryFinding[] {
  const id = claim.supersededBy
  return id === undefined ? [] : unknownClaim(claim, 'supersededBy', id, known)
}

function unknownClaim(claim: Claim, key: string, id: string, known: Known): readonly RegistryFinding[] {
  // A broken claim has its own finding; that others name it is no fault of theirs.
  if (known.claims.has(id) || known.broken.has(id) || !known.complete) return []
  const near = known.suggest(id)
  return [
    registryFinding(
      valueAt(claim, key),
      [
        `the unknown claim ${code(id)} in ${code(key)} of claim ${code(claim.id)}`,
        near === null ? 'the id of a claim' : code(near),
        'correct the id or add the claim',
      ],
      { key, claim: claim.id },
    ),
  ]
}

/** Each circle once, at its last claim in the order of the registry. */
function supersessionCircles(order: readonly Claim[], claims: ReadonlyMap<string, Claim>): readonly RegistryFinding[] {
  const findings: RegistryFinding[] = []
  const visited = new Map<string, number>()
  const rank = new Map(order.map((claim, index) => [claim.id, index]))
  order.forEach((first, walk) => {
    const path: Claim[] = []
    let claim: Claim | undefined = first
    while (claim && !visited.has(claim.id)) {
      visited.set(claim.id, walk)
      path.push(claim)
      claim = claim.supersededBy === undefined ? undefined : claims.get(claim.supersededBy)
    }
    // The walk came back to where it has been itself; where an earlier walk has been, the circle is known.
    if (claim && visited.get(claim.id) === walk) findings.push(circleFinding(path.slice(path.indexOf(claim)), rank))
  })
  return findings
}

function circleFinding(circle: readonly Claim[], rank: ReadonlyMap<string, number>): RegistryFinding {
  const rankOf = (claim: Claim): number => rank.get(claim.id) ?? 0
  const last = circle.reduce((a, b) => (rankOf(a) > rankOf(b) ? a : b))
  const at = circle.indexOf(last)
  const others = [...circle.slice(at + 1), ...circle.slice(0, at)]
  const words = [last, ...others, last].slice(0, 6).map((claim) => code(claim.id))
  return registryFinding(
    valueAt(last, 'supersededBy'),
    [
      circle.length === 1
        ? `claim ${code(last.id)} superseded by itself`
        : `a circle of claims that supersede each other, ${words.join(' by ')}`,
      'the last of them to stand',
      'remove `supersededBy` from the claim that holds',
    ],
    {
      key: 'supersededBy',
      claim: last.id,
      related: others.slice(0, 5).map((claim) => ({
        ...valueAt(claim, 'supersededBy'),
        message: `Claim ${code(claim.id)} names its successor`,
      })),
    },
  )
}

function checkFormula(claim: Claim, known: Known): readonly RegistryFinding[] {
  if (claim.derivedFrom === undefined) return []
  const parsed = parseFormula(claim.derivedFrom)
  if ('unexpected' in parsed) return [brokenFormula(claim, parsed.unexpected)]
  const ids = formulaClaims(parsed.formula)
  if (ids.includes(claim.id)) return [derivedFromItself(claim)]
  const missing = ids.filter((id) => !known.claims.has(id))
  if (missing.length > 0) return missing.flatMap((id) => unknownClaim(claim, 'derivedFrom', id, known))
  return checkResult(claim, parsed.formula, known)
}

function brokenFormula(claim: Claim, unexpected: string): RegistryFinding {
  return registryFinding(
    valueAt(claim, 'derivedFrom'),
    [
      `${unexpected === '' ? 'the end' : code(unexpected)} in the formula of claim ${code(claim.id)}`,
      'claim ids and numbers with `+`, `-`, `*` or `/` between spaces',
      'correct the formula',
    ],
    { key: 'derivedFrom', claim: claim.id },
  )
}

function derivedFromItself(claim: Claim): RegistryFinding {
  return registryFinding(
    valueAt(claim, 'derivedFrom'),
    [`claim ${code(claim.id)} derived from itself`, 'other claims', 'correct the formula'],
    { key: 'derivedFrom', claim: claim.id },
  )
}

/**
 * The value must be one that could be printed of the result. A percent among the operands is a share (51% is 0.51), as
 * in "the result times 100 where the value is a percent"; a formula that takes it as 51 is understood as well.
 */
function checkResult(claim: Claim, formula: Formula, known: Known): readonly RegistryFinding[] {
  const valueOf = (percentIs: number) => (id: string) => {
    const operand = known.claims.get(id)
    return operand ? operandRange(operand.value, percentIs) : null
  }
  const result = computeFormula(formula, valueOf(0.01))
  const asNumbers = computeFormula(formula, valueOf(1))
  if ([result, asNumbers].some((range) => range && agreesWith(claim.value, range))) return []
  const ids = formulaClaims(formula).slice(0, 5)
  return [
    registryFinding(
      valueAt(claim, 'derivedFrom'),
      [
        `${result ? rangeText(result, claim.value) : 'a division by zero'} as what the formula of claim ${code(claim.id)} gives`,
        `its value ${code(claim.valueText)}`,
        'correct the formula or the value',
      ],
      {
        key: 'derivedFrom',
        claim: claim.id,
        related: ids.flatMap((id) => {
          const operand = known.claims.get(id)
          return operand
            ? [{ ...valueAt(operand, 'value'), message: `Claim ${code(id)} says ${operand.valueText}` }]
            : []
        }),
      },
    ),
  ]
}

/** What a claim's value may be: its number, widened by half a step where it is rounded. */
function operandRange(amount: Amount, percentIs: number): Range | null {
  const { min, max } = amount.quantity
  if (min === null || max === null) return null
  const reach = amount.rounded && min === max ? amount.step / 2 : 0
  const factor = amount.kind === 'percent' ? percentIs : 1
  const sign = amount.direction === 'down' && min > 0 ? -1 : 1
  const ends = [(min - reach) * factor * sign, (max + reach) * factor * sign]
  return { min: Math.min(...ends), max: Math.max(...ends) }
}

/** Whether the result could be printed as the value; a whole number may be the result rounded. */
function agreesWith(value: Amount, result: Range): boolean {
  const factor = value.kind === 'percent' ? 100 : 1
  const isWhole = (value.kind === 'count' || value.kind === 'money') && !value.rounded && value.style.decimals === 0
  const reach = isWhole ? value.step / 2 : 0
  const [min, max] = [result.min * factor - reach, result.max * factor + reach]
  const isChange = value.direction !== null || (value.quantity.max ?? 0) < 0
  const direction = isChange ? (result.max < 0 ? 'down' : result.min > 0 ? 'up' : null) : null
  const computed: Amount = {
    ...value,
    quantity: { min, max },
    hedge: 'none',
    rounded: false,
    direction,
    style: plainStyle(value),
  }
  return compareAmounts(value, computed).type === 'agrees'
}

function plainStyle({ style }: Amount): Amount['style'] {
  return { ...style, form: 'digits', prefix: '', suffix: '', scale: '', scaleValue: 1 }
}

function rangeText({ min, max }: Range, value: Amount): string {
  const factor = value.kind === 'percent' ? 100 : 1
  const digits = { maximumFractionDigits: Math.min(value.style.decimals + 2, 20) }
  const [from, to] = [min, max].map((end) => (end * factor).toLocaleString('en-US', digits))
  return from === to ? code(from ?? '') : code(`${from} to ${to}`)
}

/** Where a key's value stands; a claim read from defaults has it there. */
function valueAt(claim: Claim, key: string): At {
  return { uri: claim.at.uri, span: claim.keys[key] ?? claim.keys['id'] ?? claim.at.span }
}
