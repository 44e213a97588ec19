/** The day that an article is dated to, which "last month" is counted from. */
import { dayOf } from './matching/compile.js'
import { code } from './rules/words.js'
import type { Article, Problem } from './types.js'

/** A date to the month or year is read by nobody as a day, and no mistake either. */
const LESS_THAN_A_DAY = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/

/**
 * What is wrong with the date in an article's front matter; null for nothing. Only what is written in digits is looked
 * at: a template's `{{ date }}` is filled in by another program.
 */
export function dateProblem({ date, saidAt }: Pick<Article, 'date' | 'saidAt'>): Problem | null {
  if (date === null || saidAt.date === null || !/^\d/.test(date) || LESS_THAN_A_DAY.test(date)) return null
  if (dayOf(date) !== null) return null
  const isDay = /^\d{4}-\d{1,2}-\d{1,2}/.test(date)
  const found = isDay ? `${code(date)} is no day of the calendar` : `${code(date)} cannot be read as a day`
  return {
    span: saidAt.date,
    message: `${found}, the article counts as undated, expected one as in \`2024-05-31\`, correct the date`,
  }
}
