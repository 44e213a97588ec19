import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import '../../server/src/cli/completion/run.js'
import { newsroom, registry } from './newsroom.js'

describe('completion in a shell', () => {
  const words = async (...given: string[]) => {
    const { run } = newsroom({ 'claims/a.yaml': registry })
    const { out } = await run(['__complete', '--', ...given])
    return out.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0] ?? '']))
  }

  it('offers commands, options, choices, rules, ids, sources and files', async () => {
    expect(await words('')).toEqual(expect.arrayContaining(['check', 'figures', 'registry', 'completion']))
    expect(await words('')).not.toContain('__complete')
    expect(await words('registry', 'us')).toEqual(['used-by'])
    expect(await words('check', '--for')).toEqual(['--format'])
    expect(await words('check', '--format', 'sa')).toEqual(['sarif'])
    expect(await words('check', '--rule', 'stale')).toEqual(['stale-claim'])
    expect(await words('registry', 'show', 'ge-c')).toEqual(['ge-crossings-2022-03'])
    expect(await words('registry', 'rename', 'ge-p')).toEqual(['ge-permits-2022-05'])
    expect(await words('registry', 'rename', 'ge-permits-2022-05', 'ge')).toEqual([])
    expect(await words('registry', 'add', '--source', '')).toEqual(['ministry-2022'])
    expect(await words('registry', 'list', '--status', 'v')).toEqual(['verified'])
    expect(await words('check', 'art')).toEqual([':files'])
    expect(await words('completion', 'z')).toEqual(['zsh'])
    expect(await words('sign-off', 'wi')).toEqual(['withdraw', ':files'])
    expect(await words('sign-off', 'list', 'art')).toEqual([':files'])
    expect(await words('merge', 'part')).toEqual([':files'])
    expect(await words('help', 'rep')).toEqual(['report'])
    expect(await words('help', 'registry', 'us')).toEqual(['used-by'])
    expect(await words('help', 'check', '')).toEqual([])
  })

  it('prints a script for each shell, which bash reads', async () => {
    const { run, folder } = newsroom({})
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { code, out } = await run(['completion', shell])
      expect([code, out.includes('claimcheck __complete') || out.includes('__complete --')]).toEqual([0, true])
    }
    const path = join(folder, 'completion.bash')
    writeFileSync(path, (await run(['completion', 'bash'])).out)
    const program = join(folder, 'claimcheck')
    // What it was asked goes to a file.
    writeFileSync(
      program,
      '#!/bin/sh\necho "$@" > asked\ncase "$*" in *=*) printf "%s\\n" --format=sarif --format=same :files ;; *) printf "show\\tone claim\\nstats\\n:files\\n" ;; esac\n',
      { mode: 0o755 },
    )
    writeFileSync(join(folder, 'st.md'), '')
    const press = (...words: readonly string[]): readonly string[] => {
      const given = [program, ...words].map((word) => `'${word}'`).join(' ')
      const script = `source ${path}; COMP_WORDS=(${given}); COMP_CWORD=${words.length}; _claimcheck; printf '%s\n' "\${COMPREPLY[@]}"`
      return execFileSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' }).trim().split('\n')
    }
    expect(press('registry', 'st')).toEqual(['show', 'stats', 'st.md'])
    // Bash gives `--format=sa` in three words, and puts its answer in the place of the last.
    expect(press('check', '--format', '=', 'sa')).toEqual(['sarif', 'same'])
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe('__complete -- check --format=sa\n')
    expect(press('check', '--config', '=', 'st')).toContain('st.md')
    press('check', '--format', '=', 'sarif', 'st')
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe('__complete -- check --format=sarif st\n')
  })

  it('offers values behind an equals sign', async () => {
    expect(await words('check', '--format=sa')).toEqual(['--format=sarif'])
    expect(await words('registry', 'add', '--source=m')).toEqual(['--source=ministry-2022'])
    expect(await words('check', '--config=')).toEqual([':files'])
    expect(await words('check', '--format=json', '--fail-on=w')).toEqual(['--fail-on=warning'])
  })
})

/** What other shells make of the script is seen in the shells themselves, where they are installed. */
describe('the script for', () => {
  const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0
  const program = join(import.meta.dirname, '../../server/dist/cli.js')

  it.skipIf(!has('fish') || !existsSync(program))('fish completes in fish', async () => {
    const { run, folder } = newsroom({ 'claims/a.yaml': registry, 'art icles/a.md': 'None.\n' })
    writeFileSync(join(folder, 'claimcheck'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`, {
      mode: 0o755,
    })
    writeFileSync(join(folder, 'c.fish'), (await run(['completion', 'fish'])).out)
    const press = (line: string): readonly string[] =>
      execFileSync('fish', ['--no-config', '-c', `set -x PATH ${folder} $PATH; source c.fish; complete -C '${line}'`], {
        cwd: folder,
        encoding: 'utf8',
      })
        .trimEnd()
        .split('\n')
        .map((row) => row.split('\t')[0] ?? '')
    expect(press('claimcheck registry us')).toEqual(['used-by'])
    expect(press('claimcheck registry show ge-c')).toEqual(['ge-crossings-2022-03'])
    expect(press('claimcheck check --format=sa')).toEqual(['--format=sarif'])
    expect(press('claimcheck check art')).toEqual(['art icles/'])
  })

  it.skipIf(!has('zsh') || !existsSync(program))('zsh is read by zsh', async () => {
    const { run, folder } = newsroom({})
    writeFileSync(join(folder, '_claimcheck'), (await run(['completion', 'zsh'])).out)
    const { status, stderr } = spawnSync(
      'zsh',
      ['-f', '-c', 'autoload -U compinit; compinit -u -D; source ./_claimcheck'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})
