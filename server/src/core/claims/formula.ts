/** Formulas over claims, `derivedFrom`: the four operations, brackets, numbers and claim ids. */
import { CLAIM_ID } from './ids.js'

/** A formula in reverse Polish notation, so that reading and computing need no recursion. */
export type Formula = readonly Term[]

export type Term =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'claim'; readonly id: string }
  | { readonly type: 'operator'; readonly operator: Operator }

export type Operator = '+' | '-' | '*' | '/'

/** A run of values, both ends meant. */
export interface Range {
  readonly min: number
  readonly max: number
}

const PRECEDENCE: Readonly<Record<Operator, number>> = { '+': 1, '-': 1, '*': 2, '/': 2 }
const NUMBER = /^\d+(?:\.\d+)?$/

/** Reads a formula. A part that does not fit is returned as `unexpected`: the end of the formula is ''. */
export function parseFormula(text: string): { readonly formula: Formula } | { readonly unexpected: string } {
  const output: Term[] = []
  const waiting: (Operator | '(')[] = []
  let expectsOperand = true
  for (const token of text.match(/[()]|[^\s()]+/g) ?? []) {
    if (expectsOperand) {
      if (token === '(') {
        waiting.push('(')
        continue
      }
      if (NUMBER.test(token)) output.push({ type: 'number', value: Number(token) })
      else if (CLAIM_ID.test(token)) output.push({ type: 'claim', id: token })
      else return { unexpected: token }
      expectsOperand = false
      continue
    }
    if (token === ')') {
      if (!waiting.includes('(')) return { unexpected: token }
      for (let top = waiting.pop(); top !== undefined && top !== '('; top = waiting.pop()) output.push(operation(top))
      continue
    }
    if (!isOperator(token)) return { unexpected: token }
    for (
      let top = waiting.at(-1);
      top !== undefined && top !== '(' && PRECEDENCE[top] >= PRECEDENCE[token];
      top = waiting.at(-1)
    ) {
      output.push(operation(top))
      waiting.pop()
    }
    waiting.push(token)
    expectsOperand = true
  }
  if (expectsOperand || waiting.includes('(')) return { unexpected: '' }
  for (let top = waiting.pop(); top !== undefined && top !== '('; top = waiting.pop()) output.push(operation(top))
  return { formula: output }
}

/** The ids that a formula names, each once. */
export function formulaClaims(formula: Formula): readonly string[] {
  return [...new Set(formula.flatMap((term) => (term.type === 'claim' ? [term.id] : [])))]
}

/**
 * All values that a formula can have when each claim may have any of its own. Null where it divides by what may be zero,
 * or where a claim has no value. A claim that stands twice in the formula is let vary twice: the range is never too small.
 */
export function computeFormula(formula: Formula, valueOf: (id: string) => Range | null): Range | null {
  const stack: Range[] = []
  for (const term of formula) {
    if (term.type === 'number') stack.push({ min: term.value, max: term.value })
    else if (term.type === 'claim') {
      const value = valueOf(term.id)
      if (!value) return null
      stack.push(value)
    } else {
      const right = stack.pop()
      const left = stack.pop()
      const result = left && right && combine(left, term.operator, right)
      if (!result) return null
      stack.push(result)
    }
  }
  return stack[0] ?? null
}

function combine(a: Range, operator: Operator, b: Range): Range | null {
  switch (operator) {
    case '+':
      return { min: a.min + b.min, max: a.max + b.max }
    case '-':
      return { min: a.min - b.max, max: a.max - b.min }
    case '*':
      return spanning([a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max])
    case '/':
      if (b.min <= 0 && b.max >= 0) return null
      return spanning([a.min / b.min, a.min / b.max, a.max / b.min, a.max / b.max])
  }
}

function spanning(values: readonly number[]): Range {
  return { min: Math.min(...values), max: Math.max(...values) }
}

function isOperator(token: string): token is Operator {
  return Object.hasOwn(PRECEDENCE, token)
}

function operation(operator: Operator): Term {
  return { type: 'operator', operator }
}
