import * as z from 'zod'
import { signedKeys } from './types.js'

/** The version of the format that is written; a file of a later one is not read. */
export const signOffVersion = 1

const line = z.string().trim().min(1)

const claimShape = z.strictObject({
  id: line.meta({ description: 'Its id' }),
  ...Object.fromEntries(signedKeys.map((key) => [key, line.optional()])),
  sources: z.array(line).optional().meta({ description: 'Its sources, each in one line' }),
})

/** The keys of one sign-off. */
export const entryKeys = {
  figure: line.meta({ description: 'The number as it stands in the article, without its hedge' }),
  sentence: z.string().meta({
    description: 'Its sentence, by which the figure is found again; of a cell of a table with its headers before it',
  }),
  hedge: line.optional().meta({ description: 'The hedge that was checked with it: `about`, `more than`' }),
  unit: line.optional().meta({ description: 'The counted noun: `people`' }),
  direction: z.enum(['up', 'down']).optional().meta({ description: 'Which way a change goes' }),
  period: line.optional().meta({ description: 'The time in force in its sentence, as the registry writes one' }),
  claim: claimShape.optional().meta({ description: 'The claim that it was held against, as it read on that day' }),
  calculation: line.optional().meta({ description: 'The figures of the article that it was reckoned from' }),
  cites: z.array(line).optional().meta({ description: 'The addresses that its sentence cited' }),
  on: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .meta({ description: 'The day on which it was checked' }),
  note: line.optional().meta({ description: 'What else there is to say: who was asked, on which page it stands' }),
} as const

/** One sign-off. */
export const entryShape = z.strictObject(entryKeys)

/** The keys of a sign-off file. */
export const fileKeys = {
  version: z.literal(signOffVersion).meta({ description: 'The version of this format' }),
  by: line.meta({ description: 'Who has checked the figures of this file' }),
  figures: z.array(entryShape).meta({ description: 'Each figure with what was checked of it' }),
} as const

/** The JSON Schema of sign-off files. */
export function signOffSchema(): object {
  const schema = z.toJSONSchema(z.strictObject(fileKeys), { target: 'draft-7' })
  return {
    ...schema,
    title: 'Claimcheck sign-offs',
    description: 'What one person has checked of one article: sign-offs/ARTICLE/NAME.yaml, written by claimcheck',
  }
}
