/** The published schemas and grammars of report formats, so far as they can be had, and strict readings of the others. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import { XMLParser } from 'fast-xml-parser'
import { SyntaxValidator } from 'fast-xml-validator'
import { expect } from 'vitest'

const require = createRequire(import.meta.url)
// Its types are those of a module that it is not.
const Draft04 = require('ajv-draft-04') as typeof Ajv

/** What the JSON Schema of SARIF 2.1.0, as its makers ship it, has against a log. */
export function sarifFaults(log: unknown): readonly string[] {
  const folder = require.resolve('@microsoft/jest-sarif').replace(/index\.js$/, 'schemas/')
  const schema: object = JSON.parse(readFileSync(`${folder}sarif-2.1.0-rtm.5.json`, 'utf8'))
  const validate = new Draft04({
    strict: false,
    validateFormats: false,
    unicodeRegExp: false,
    allErrors: true,
  }).compile(schema)
  validate(log)
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`)
}

const position = {
  type: 'object',
  required: ['line', 'column'],
  additionalProperties: false,
  properties: { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } },
}

/** The `Diagnostic` message of the Reviewdog Diagnostic Format, with every field that has a meaning for us required; what is no rule's has no code. */
const diagnostic = {
  type: 'object',
  required: ['message', 'location', 'severity', 'source'],
  additionalProperties: false,
  properties: {
    message: { type: 'string', minLength: 1 },
    location: {
      type: 'object',
      required: ['path', 'range'],
      additionalProperties: false,
      properties: { path: { type: 'string', minLength: 1 }, range: { $ref: '#/definitions/range' } },
    },
    severity: { enum: ['ERROR', 'WARNING', 'INFO'] },
    source: {
      type: 'object',
      required: ['name'],
      additionalProperties: false,
      properties: { name: { type: 'string' }, url: { type: 'string' } },
    },
    code: {
      type: 'object',
      required: ['value'],
      additionalProperties: false,
      properties: { value: { type: 'string' }, url: { type: 'string' } },
    },
    suggestions: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['range', 'text'],
        additionalProperties: false,
        properties: { range: { $ref: '#/definitions/range' }, text: { type: 'string' } },
      },
    },
  },
  definitions: {
    range: {
      type: 'object',
      required: ['start', 'end'],
      additionalProperties: false,
      properties: { start: position, end: position },
    },
  },
}

/** What GitLab's documentation of the Code Quality report asks for, and no more. */
const codeQuality = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      type: { const: 'issue' },
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      categories: { type: 'array', items: { type: 'string' } },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'positions'],
        additionalProperties: false,
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          positions: {
            type: 'object',
            required: ['begin', 'end'],
            additionalProperties: false,
            properties: { begin: position, end: position },
          },
        },
      },
    },
  },
}

const dateVariable = {
  oneOf: [
    {
      type: 'object',
      required: ['date-parts'],
      additionalProperties: false,
      properties: {
        'date-parts': {
          type: 'array',
          minItems: 1,
          maxItems: 2,
          items: { type: 'array', minItems: 1, maxItems: 3, items: { type: 'integer' } },
        },
      },
    },
    { type: 'object', required: ['raw'], additionalProperties: false, properties: { raw: { type: 'string' } } },
  ],
}

/** CSL-JSON 1.0.2, narrowed to the fields that are made of a source's keys and `number` for one of its own. */
const cslData = {
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'id'],
    additionalProperties: false,
    properties: {
      id: { type: 'string', minLength: 1 },
      type: { enum: ['report', 'webpage'] },
      title: { type: 'string' },
      publisher: { type: 'string' },
      author: {
        type: 'array',
        items: {
          type: 'object',
          required: ['literal'],
          additionalProperties: false,
          properties: { literal: { type: 'string' } },
        },
      },
      issued: dateVariable,
      accessed: dateVariable,
      page: { type: ['string', 'number'] },
      number: { type: ['string', 'number'] },
      URL: { type: 'string', pattern: '^https?://' },
      archive_location: { type: 'string' },
    },
  },
}

/** A workflow command as a runner of GitHub Actions reads it, its escapes undone. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** Reads a line as a runner does: `::name key=value,key=value::message`. Null for a line that is no command to it. */
export function readWorkflowCommand(line: string): WorkflowCommand | null {
  if (!line.startsWith('::')) return null
  const end = line.indexOf('::', 2)
  if (end < 0) return null
  const [name = '', ...rest] = line.slice(2, end).split(' ')
  const pairs = rest
    .join(' ')
    .split(',')
    .map((pair): [string, string] => [pair.split('=', 1)[0]!, unescaped(pair.slice(pair.indexOf('=') + 1), true)])
  return { name, properties: Object.fromEntries(pairs), message: unescaped(line.slice(end + 2), false) }
}

function unescaped(text: string, isProperty: boolean): string {
  const plain = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n')
  return (isProperty ? plain.replaceAll('%3A', ':').replaceAll('%2C', ',') : plain).replaceAll('%25', '%')
}

/** What GitHub's documentation of workflow commands has against an annotation. */
export function annotationFaults({ name, properties, message }: WorkflowCommand): readonly string[] {
  const known = ['title', 'file', 'col', 'endColumn', 'line', 'endLine']
  const numbers = ['col', 'endColumn', 'line', 'endLine'].filter((key) => key in properties)
  return [
    ...(['error', 'warning', 'notice'].includes(name) ? [] : [`unknown command ${name}`]),
    ...Object.keys(properties).flatMap((key) => (known.includes(key) ? [] : [`unknown property ${key}`])),
    ...numbers.filter((key) => !/^[1-9]\d*$/.test(properties[key] ?? '')).map((key) => `${key} is no number from 1`),
    ...(properties['file'] === undefined || properties['file'] === '' ? ['no file'] : []),
    ...(message === '' ? ['no message'] : []),
  ]
}

export const cslFaults = (items: unknown): readonly string[] => faults(cslData, items)
export const rdjsonlFaults = (row: unknown): readonly string[] => faults(diagnostic, row)
export const gitlabFaults = (report: unknown): readonly string[] => faults(codeQuality, report)

function faults(schema: object, value: unknown): readonly string[] {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema)
  validate(value)
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`)
}

/** An element as it was read: its name, attributes, children and text. */
export interface Read {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Read[]
  readonly text: string
}

/** Reads a document that must be well-formed and consist of one element. */
export function readXml(text: string): Read {
  expect(SyntaxValidator.validate(text)).toBe(true)
  // eslint-disable-next-line no-control-regex -- what XML does not allow, escaped or not
  expect(text).not.toMatch(/[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]/)
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: true,
  })
  const roots = (parser.parse(text) as Node[]).filter((node) => !('?xml' in node)).flatMap(element)
  expect(roots).toHaveLength(1)
  return roots[0]!
}

type Node = Readonly<Record<string, unknown>>

function element(node: Node): readonly Read[] {
  const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text')
  if (name === undefined) return []
  const inner = node[name] as readonly Node[]
  return [
    {
      name,
      attributes: (node[':@'] ?? {}) as Readonly<Record<string, string>>,
      children: inner.flatMap(element),
      text: inner.map((child) => textOf(child['#text'])).join(''),
    },
  ]
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** What an element may hold: required and optional attributes, and the elements inside it. */
export interface Shape {
  readonly required: readonly string[]
  readonly optional?: readonly string[]
  readonly holds?: readonly string[]
  readonly text?: boolean
}

/** What a grammar, element by element, has against a document. An element that it does not name is a fault. */
export function xmlFaults(grammar: Readonly<Record<string, Shape>>, read: Read): readonly string[] {
  const shape = grammar[read.name]
  if (shape === undefined) return [`unknown element ${read.name}`]
  const { required, optional = [], holds = [], text = false } = shape
  const given = Object.keys(read.attributes)
  return [
    ...required.filter((key) => !given.includes(key)).map((key) => `${read.name} lacks ${key}`),
    ...given
      .filter((key) => !required.includes(key) && !optional.includes(key))
      .map((key) => `${read.name} must not have ${key}`),
    ...read.children.filter((child) => !holds.includes(child.name)).map((child) => `${child.name} in ${read.name}`),
    ...(!text && read.text !== '' ? [`text in ${read.name}`] : []),
    ...read.children.flatMap((child) => xmlFaults(grammar, child)),
  ]
}

/** JUnit as the Jenkins xUnit plugin's XSD (junit-10) has it, narrowed to what we write. */
export const junitGrammar: Readonly<Record<string, Shape>> = {
  testsuites: { required: ['name', 'tests', 'failures', 'errors'], holds: ['testsuite'] },
  testsuite: { required: ['name', 'tests', 'failures', 'errors', 'skipped'], holds: ['testcase'] },
  testcase: { required: ['name', 'classname'], holds: ['skipped', 'error', 'failure', 'system-out'] },
  skipped: { required: ['message'] },
  error: { required: ['type', 'message'], text: true },
  failure: { required: ['type', 'message'], text: true },
  'system-out': { required: [], text: true },
}

/** The XML of Checkstyle's XMLLogger. */
export const checkstyleGrammar: Readonly<Record<string, Shape>> = {
  checkstyle: { required: ['version'], holds: ['file'] },
  file: { required: ['name'], holds: ['error'] },
  error: { required: ['line', 'column', 'severity', 'message', 'source'] },
}
