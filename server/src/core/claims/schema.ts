/** The JSON Schema of a registry file, made from the tables of the format. */
import {
  CLAIM,
  DEFAULTS,
  FILE,
  FORMAT,
  RANGE,
  SOURCE,
  TERM,
  TERMS,
  WORDING,
  type Key,
  type Kind,
  type Shape,
} from './format.js'

/** A part of a JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>

const ID_PATTERN = '^[a-z0-9]+(-[a-z0-9]+)*$'
const DAY = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])'
const POINT = `\\d{4}(-(Q[1-4]|H[12]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?))?`

/**
 * The schema, draft 7, which every YAML editor understands. It says whatever a schema can; that sources exist, ids are
 * unique and values read as figures only the loading can say.
 */
export function registrySchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Claimcheck registry',
    description: 'Claims about figures, each with the source it comes from',
    type: 'object',
    additionalProperties: false,
    properties: {
      format: { description: FILE.format, const: FORMAT },
      defaults: { ...mapOf(DEFAULTS), ...nullable('object'), description: FILE.defaults },
      sources: {
        ...nullable('object'),
        description: FILE.sources,
        additionalProperties: { $ref: '#/definitions/source' },
      },
      terms: {
        ...nullable('object'),
        description: FILE.terms,
        additionalProperties: false,
        properties: Object.fromEntries(
          Object.entries(TERMS).map(([name, description]) => [
            name,
            { ...nullable('object'), description, additionalProperties: { $ref: '#/definitions/term' } },
          ]),
        ),
      },
      claims: { type: ['array', 'null'], description: FILE.claims, items: { $ref: '#/definitions/claim' } },
    },
    // A file whose defaults name the sources need not name them again.
    if: { required: ['defaults'], properties: { defaults: { type: 'object', required: ['sources'] } } },
    else: { properties: { claims: { items: { required: ['sources'] } } } },
    definitions: {
      claim: { ...mapOf(withoutRequired(CLAIM, 'sources')), type: 'object', description: 'A claim' },
      source: {
        ...mapOf(SOURCE),
        type: 'object',
        description: 'A source',
        anyOf: [{ required: ['title'] }, { required: ['url'] }],
      },
      term: { ...mapOf(TERM), ...nullable('object'), description: 'A term' },
      wording: { ...mapOf(WORDING), type: 'object' },
    },
  }
}

function mapOf(shape: Shape): Schema {
  const required = Object.keys(shape).filter((name) => shape[name]?.required)
  // What is misplaced is unknown to an editor, which then does not offer it.
  const known = Object.entries(shape).filter(([, key]) => key.kind.type !== 'misplaced')
  const properties = Object.fromEntries(known.map(([name, key]) => [name, keySchema(key)]))
  return { additionalProperties: false, properties, ...(required.length > 0 ? { required } : {}) }
}

/** What is not required may be null, which unsets a default. */
function keySchema({ kind, required, description, examples }: Key): Schema {
  const schema = kindSchema(kind)
  const value = required ? schema : orNull(schema)
  return { description, ...value, examples }
}

function kindSchema(kind: Kind): Schema {
  switch (kind.type) {
    case 'text':
      return kind.numbers ? { type: ['string', 'number'] } : text
    case 'formula':
      return text
    case 'id':
      return { type: 'string', pattern: ID_PATTERN }
    case 'choice':
      return { enum: Object.keys(kind.choices), enumDescriptions: Object.values(kind.choices) }
    case 'day':
      return { type: 'string', pattern: `^${DAY}$` }
    case 'date':
      return { type: ['string', 'integer'], pattern: `^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$` }
    case 'moment':
      return { type: ['string', 'integer'], pattern: `^${POINT}$` }
    case 'period':
      return { type: ['string', 'integer'], pattern: `^(${POINT}|(${POINT}|\\.\\.)/(${POINT}|\\.\\.))$` }
    case 'number':
      return { type: 'number', exclusiveMinimum: 0 }
    case 'value':
      return { anyOf: [{ type: 'number' }, text, rangeSchema()] }
    case 'texts':
      return kind.single ? { anyOf: [text, texts] } : texts
    case 'wording':
      return { $ref: '#/definitions/wording' }
    case 'sources':
      return {
        type: 'array',
        minItems: 1,
        items: { anyOf: [{ type: ['string', 'number'] }, { $ref: '#/definitions/source' }] },
      }
    case 'json':
      return {}
    case 'misplaced':
      return { not: {} }
  }
}

const text: Schema = { type: 'string', minLength: 1 }
const texts: Schema = { type: 'array', items: { type: ['string', 'number'] } }

function rangeSchema(): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(RANGE),
    properties: Object.fromEntries(
      Object.entries(RANGE).map(([end, description]) => [end, { type: 'number', description }]),
    ),
  }
}

function orNull(schema: Schema): Schema {
  if (Object.keys(schema).length === 0) return schema
  const types = listOf(schema['type'])
  const choices = listOf(schema['enum'])
  if (choices.length > 0) return { ...schema, enum: [...choices, null] }
  if (types.length > 0) return { ...schema, type: [...types, 'null'] }
  return { anyOf: [schema, { type: 'null' }] }
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? (value as unknown[]) : [value]
}

function nullable(type: string): Schema {
  return { type: [type, 'null'] }
}

function withoutRequired(shape: Shape, name: string): Shape {
  return Object.fromEntries(
    Object.entries(shape).map(([key, { required, ...rest }]) => [
      key,
      required && key !== name ? { ...rest, required } : rest,
    ]),
  )
}
