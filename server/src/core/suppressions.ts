import type { Suppression } from './types.js'

/**
 * The comments that silence a finding, innermost last. A comment covers what starts inside its span: the figure that
 * the finding is about, or the finding itself where it is shown elsewhere, as at a reference's id.
 *
 * @param starts UTF-16 offsets into the source, any of which may lie inside.
 */
export function silencers(
  suppressions: readonly Suppression[],
  rule: string,
  starts: readonly number[],
): readonly Suppression[] {
  return suppressions.filter(
    (suppression) =>
      (suppression.rules.length === 0 || suppression.rules.includes(rule)) &&
      suppression.except?.includes(rule) !== true &&
      starts.some((start) => start >= suppression.covers.start && start < suppression.covers.end),
  )
}
