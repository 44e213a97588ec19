import { describe, expect, it } from 'vitest'
import { failed, type Workspace } from '../../server/src/workspace/workspace.js'
import { newsroom } from './newsroom.js'

describe('the command line', () => {
  it('explains itself and every command, with examples', async () => {
    const { run } = newsroom({})
    const commands = [
      '',
      'check',
      'figures',
      'lsp',
      'merge',
      'registry',
      'report',
      'init',
      'suppressions',
      'completion',
    ]
    for (const words of [...commands, 'sign-off', 'sign-off list', 'sign-off withdraw']) {
      const argv = [...words.split(' ').filter(Boolean), '--help']
      const { code, out, err } = await run(argv)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toMatch(/Examples?:\n {2}.*claimcheck /)
    }
  })

  it('explains the same by `help`, however deep a command is', async () => {
    const { run } = newsroom({})
    const pairs = [
      [['help'], ['--help']],
      [
        ['help', 'check'],
        ['check', '--help'],
      ],
      [
        ['help', 'registry', 'list'],
        ['registry', 'list', '--help'],
      ],
      [
        ['registry', 'help', 'list'],
        ['registry', 'list', '--help'],
      ],
      [
        ['registry', 'help'],
        ['registry', '--help'],
      ],
    ]
    for (const [asked = [], flag = []] of pairs) {
      const [byName, byFlag] = [await run(asked), await run(flag)]
      expect(byName.out).toContain('Usage: claimcheck')
      expect(byName).toEqual(byFlag)
    }
  })

  it('prints its version', async () => {
    const { run } = newsroom({})
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each([
    [['chek'], 'Did you mean check?'],
    [['help', 'nope'], "unknown command 'nope'\nRun `claimcheck --help`"],
    [['help', 'chek'], "unknown command 'chek'\n(Did you mean check?)"],
    [['registry', 'help', 'lst'], "unknown command 'lst'\n(Did you mean list?)\nRun `claimcheck registry --help`"],
    [['help', 'registry', 'lst'], "unknown command 'lst'\n(Did you mean list?)\nRun `claimcheck registry --help`"],
    [['sign-off', 'help', 'nope'], "unknown command 'nope'\nRun `claimcheck sign-off --help`"],
    [['check', '--formt', 'json', 'a.md'], 'Did you mean --format?'],
    [['check', '--format', 'xml', 'a.md'], 'Allowed choices are text, json'],
    [['lsp'], '--stdio'],
    [[], 'Usage: claimcheck'],
  ])('says what is wrong with %j and exits with 2', async (argv, message) => {
    const { run } = newsroom({})
    const { code, out, err } = await run(argv)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  it.each([
    [['check', ''], 'path'],
    [['check', 'a.md', ''], 'path'],
    [['check', 'a.md', '--registry', ''], '--registry'],
    [['check', 'a.md', '--registry', 'claims', '--registry='], '--registry'],
    [['check', 'a.md', '-o', ''], '--output'],
    [['check', 'a.md', '--baseline', ''], '--baseline'],
    [['check', 'a.md', '--cache='], '--cache'],
    [['check', '--files-from', ''], '--files-from'],
    [['check', '--stdin', '--stdin-path', ''], '--stdin-path'],
    [['figures', ''], 'path'],
    [['init', ''], 'folder'],
    [['merge', ''], 'report'],
    [['sign-off', ''], 'place'],
    [['sign-off', 'list', ''], 'path'],
    [['registry', 'import', ''], 'file'],
    [['registry', 'list', '--config', ''], '--config'],
    [['registry', 'export', '--article', ''], '--article'],
  ])('takes no empty path for the working folder: %j', async (argv, name) => {
    const { run } = newsroom({ 'a.md': 'Some 12,345 people came.\n' })
    expect(await run(argv)).toEqual({ code: 2, out: '', err: `claimcheck: ${name}: is empty, name a path\n` })
  })

  it('owns up to a fault of its own: exit 3, with what to report', async () => {
    const { run } = newsroom({})
    const broken: Workspace = {
      stat: () => Promise.reject(new Error('the roof fell in')),
      readFile: (path) => Promise.resolve(failed(path, 'failed', 'is gone')),
      list: (path) => Promise.resolve(failed(path, 'failed', 'is gone')),
    }
    const { code, err } = await run(['check', 'a.md'], { files: broken })
    expect(code).toBe(3)
    expect(err).toContain('a fault of claimcheck itself, please report it')
    expect(err).toContain('the roof fell in')
  })
})
