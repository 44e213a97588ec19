import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
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
    writeFileSync(program, '#!/bin/sh\nprintf "show\\tone claim\\nstats\\n:files\\n"\n', { mode: 0o755 })
    writeFileSync(join(folder, 'st.md'), '')
    const script = `source ${path}; COMP_WORDS=(${program} registry st); COMP_CWORD=2; _claimcheck; printf '%s\\n' "\${COMPREPLY[@]}"`
    const out = execFileSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' })
    expect(out.trim().split('\n')).toEqual(['show', 'stats', 'st.md'])
  })
})
