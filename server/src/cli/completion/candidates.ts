/** What may stand next on a command line, read off the description of the commands. */
import type { Argument, Command, Option } from 'commander'

/** A word that may stand next, with what it means. */
export interface Candidate {
  readonly word: string
  readonly about: string
}

/** What to offer; `files` where a file or folder may stand. */
export interface Candidates {
  readonly words: readonly Candidate[]
  readonly files: boolean
}

/** What is not in the description of the commands. */
export interface CompletionData {
  readonly claimIds: () => Promise<readonly string[]>
  readonly sourceNames: () => Promise<readonly string[]>
  readonly rules: readonly string[]
}

/** Offers what may stand in the place of the last word, which may be begun. */
export async function candidates(
  program: Command,
  words: readonly string[],
  data: CompletionData,
): Promise<Candidates> {
  const begun = words.at(-1) ?? ''
  const { command, positionals, open, helping } = walk(program, words.slice(0, -1))
  const [, name = '', value = ''] = open === null ? (/^(--[a-z-]+)=(.*)$/s.exec(begun) ?? []) : []
  const assigned = command.options.find(({ long }) => long === name)
  if (assigned !== undefined) {
    const { words: values, files } = await valuesOf(assigned, data)
    const fitting = values.filter(({ word }) => word.startsWith(value))
    return { words: fitting.map(({ word, about }) => ({ word: `${name}=${word}`, about })), files }
  }
  if (helping) return { words: subcommandsOf(command).filter(({ word }) => word.startsWith(begun)), files: false }
  const found = await offer(command, positionals, open, begun, data)
  return { ...found, words: found.words.filter(({ word }) => word.startsWith(begun)) }
}

interface Walk {
  readonly command: Command
  /** Words that are neither commands nor options. */
  readonly positionals: number
  /** The option that waits for its value. */
  readonly open: Option | null
  /** What is asked for is the help of the command that follows. */
  readonly helping: boolean
}

function walk(program: Command, words: readonly string[]): Walk {
  let command = program
  let positionals = 0
  let open: Option | null = null
  let helping = false
  for (const word of words) {
    if (open !== null) {
      open = null
      continue
    }
    const option = command.options.find(({ long, short }) => long === word || short === word)
    if (option !== undefined) {
      open = option.required || option.optional ? option : null
      continue
    }
    if (word.startsWith('-')) continue
    const next = command.commands.find((one) => one.name() === word)
    if (next?.name() === 'help') helping = true
    else if (next !== undefined) command = next
    else positionals++
  }
  return { command, positionals, open, helping }
}

async function offer(
  command: Command,
  positionals: number,
  open: Option | null,
  begun: string,
  data: CompletionData,
): Promise<Candidates> {
  if (open !== null) return valuesOf(open, data)
  if (begun.startsWith('-')) {
    const options = command.options.filter(({ hidden }) => !hidden)
    const words = options.map(({ long, short, description }) => ({ word: long ?? short ?? '', about: description }))
    return { words: [...words, { word: '--help', about: 'explain the command' }], files: false }
  }
  const subcommands = subcommandsOf(command)
  // `sign-off` takes places as well as commands.
  if (subcommands.length > 0) return { words: subcommands, files: command.registeredArguments.length > 0 }
  const arguments_ = command.registeredArguments
  const last = arguments_.at(-1)
  return argumentOf(arguments_[positionals] ?? (last?.variadic === true ? last : undefined), data)
}

function subcommandsOf(command: Command): readonly Candidate[] {
  const shown = command.commands.filter((one) => !isHidden(one))
  return shown.map((one) => ({ word: one.name(), about: one.description() }))
}

async function argumentOf(argument: Argument | undefined, data: CompletionData): Promise<Candidates> {
  if (argument === undefined) return { words: [], files: false }
  if (argument.argChoices !== undefined) return plain(argument.argChoices)
  if (argument.name() === 'id' || argument.name() === 'old') return plain(await data.claimIds())
  return { words: [], files: filesNamed.has(argument.name()) }
}

/** Arguments that are files or folders, or begin with one. */
const filesNamed = new Set(['path', 'file', 'place', 'report', 'folder'])

async function valuesOf(option: Option, data: CompletionData): Promise<Candidates> {
  if (option.argChoices !== undefined) return plain(option.argChoices)
  switch (option.long) {
    case '--rule':
      return plain(data.rules)
    case '--severity':
      return plain(
        data.rules.flatMap((rule) => ['error', 'warning', 'information', 'off'].map((level) => `${rule}=${level}`)),
      )
    case '--status':
      return plain(['draft', 'verified', 'disputed', 'superseded', 'retracted'])
    case '--after':
      return plain(await data.claimIds())
    case '--source':
      return plain(await data.sourceNames())
    default:
      return { words: [], files: /<(?:file|folder|path)|file:line/.test(option.flags) }
  }
}

function plain(words: readonly string[]): Candidates {
  return { words: words.map((word) => ({ word, about: '' })), files: false }
}

/** Commander keeps it to itself whether a command is hidden. */
function isHidden(command: Command): boolean {
  return command.name().startsWith('_')
}
