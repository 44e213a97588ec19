/** Which times a text names, and how periods lie to each other. */
export { endDay, periodText, relationOfPeriods, shift } from './periods/calendar.js'
export { parseDay } from './periods/dates.js'
export { findPeriods, spanInForce } from './periods/find.js'
export type { Grain, PeriodContext, PeriodMention, PeriodRole } from './periods/types.js'
