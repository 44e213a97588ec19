import * as z from 'zod'
import { configKeys } from './config.js'

/** The JSON Schema of a configuration file, made from the table of its keys. */
export function configSchema(): object {
  const schema = z.toJSONSchema(z.strictObject(configKeys).partial(), { target: 'draft-7' })
  return {
    ...schema,
    title: 'Claimcheck configuration',
    description: 'claimcheck.config.yaml, found upwards from each article',
  }
}
