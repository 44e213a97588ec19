import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { configKeys } from '../../../server/src/core/config.js'
import { configSchema } from '../../../server/src/core/configSchema.js'
import { ruleIds } from '../../../server/src/core/rules/index.js'

const path = new URL('../../../claims/config.schema.json', import.meta.url)

describe('the JSON Schema of the configuration', () => {
  it('is committed as it comes from the table of keys', () => {
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(configSchema())))
  })

  it('describes every key and every rule, and allows no others', () => {
    const schema = configSchema() as {
      additionalProperties: unknown
      properties: Record<string, { description?: string; properties?: Record<string, { description?: string }> }>
    }
    expect(schema.additionalProperties).toBe(false)
    expect(Object.keys(schema.properties)).toEqual(Object.keys(configKeys))
    for (const key of Object.keys(configKeys)) expect(schema.properties[key]?.description).toBeTruthy()
    expect(Object.keys(schema.properties['rules']?.properties ?? {})).toEqual(ruleIds)
  })
})
