import { CLAIM_ID } from '../../../core/claims/ids.js'
import { isNumber, restate } from '../../../core/claims/edit/index.js'
import { parsePeriod } from '../../../core/claims/index.js'
import { readAmount } from '../../../core/figures/index.js'
import { languageOf } from '../../../core/languages/index.js'
import { fromUri } from '../../fromLsp.js'
import { definitionOf } from '../../named.js'
import type { CheckFieldParams, FieldCheck } from '../../registryProtocol.js'
import type { Session } from '../../session.js'

/** Whether what is typed could be written, and how it would be understood. */
export async function checkField(session: Session, { uri, field, text, id }: CheckFieldParams): Promise<FieldCheck> {
  const project = await session.projects.of(fromUri(uri))
  const said = text.trim()
  switch (field) {
    case 'value': {
      const language = languageOf(project.config.language)
      const value = writtenValue(said)
      const amount = readAmount(value, language)
      if (!amount) return fault('no figure can be read in this, write a number or words such as `about 25 thousand`')
      const old = id === undefined ? undefined : project.registry.find(id)?.claim
      if (value === old?.valueText) return fault('this is the value that the claim has already')
      const statement = old ? restate(old.statement, old.value, value, language) : null
      const note = isNumber(value)
        ? 'an exact number; write words such as `about 25 thousand` for a rounded one'
        : amount.rounded || amount.hedge !== 'none'
          ? 'a rounded figure, as in an article'
          : 'a figure in words, as in an article'
      return { fault: null, note, statement }
    }
    case 'id': {
      if (!CLAIM_ID.test(said)) return fault('write lower-case words joined by hyphens')
      const taken = definitionOf(session, project, { kind: 'claim', name: said })
      return taken ? fault('there is a claim of this id already') : fine
    }
    case 'day':
      return isDay(said) ? fine : fault('write a day such as `2022-07-21`')
    case 'period':
      if (said === '' || parsePeriod(said)) return fine
      return fault(
        'write a year, quarter, month, day or range, such as `2022`, `2022-Q1`, `2022-02` or `2022-02-24/2022-07-05`',
      )
    case 'url':
      return said === '' || /^https?:\/\/\S+$/.test(said)
        ? fine
        : fault('write a web address that begins with `https://`')
  }
}

/** A value as it is written into the registry: digits in groups are the number that they are. */
export function writtenValue(text: string): string {
  return /^-?\d{1,3}(?:[, \u00A0\u202F]\d{3})+(?:\.\d+)?$/.test(text) ? text.replace(/[, \u00A0\u202F]/g, '') : text
}

export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Nothing to say. */
export const fine: FieldCheck = { fault: null, note: '', statement: null }

function fault(fault: string): FieldCheck {
  return { fault, note: '', statement: null }
}
