import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/src/core/readConfig.js'
import { readReport, rulesOf } from './jsonReport.js'
import { newsroom } from './newsroom.js'

describe('claimcheck init', () => {
  it('writes what can be checked at once, with findings that teach', async () => {
    const { run, folder } = newsroom({})
    const { code, out, err } = await run(['init'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n').slice(0, 3)).toEqual([
      'wrote  claimcheck.config.yaml',
      'wrote  claims/port-ellery.yaml',
      'wrote  articles/a-month-at-the-harbour.md',
    ])
    const checked = await run(['check', '.', '--format', 'json'])
    expect(checked.code).toBe(1)
    const report = readReport(checked.out)
    expect(report.registries[0]?.findings).toEqual([])
    expect(rulesOf(report)).toEqual([
      'articles/a-month-at-the-harbour.md conflicting-figure',
      'articles/a-month-at-the-harbour.md uncited-figure',
    ])
    expect(report.summary).toMatchObject({ figures: 4, sourced: 1, conflicting: 1, uncited: 1, ignored: 1 })
    const config = readConfig({ uri: 'c', text: readFileSync(join(folder, 'claimcheck.config.yaml'), 'utf8') })
    expect(config.problems).toEqual([])
    expect(config.config.failOn).toBe('warning')
  })

  it('has no key in its comments that would not be one', async () => {
    const { run, folder } = newsroom({})
    await run(['init'])
    const text = readFileSync(join(folder, 'claimcheck.config.yaml'), 'utf8')
    const { problems, config } = readConfig({
      uri: 'c',
      text: text.replace(/^# ((?:[a-z]\w*:| +(?:- )?[\w-]+:).*)$/gm, '$1'),
    })
    expect(problems).toEqual([])
    expect(config.overrides).toHaveLength(1)
    expect(config.ignore).toEqual(['drafts/'])
  })

  it('writes nothing over, and says what it kept', async () => {
    const { run, folder } = newsroom({ 'claimcheck.config.yml': 'failOn: never\n' })
    await run(['init'])
    writeFileSync(join(folder, 'claims/port-ellery.yaml'), '# mine\n')
    const { code, out } = await run(['init'])
    expect(code).toBe(0)
    expect(out).toContain('kept   claimcheck.config.yml, which is there already')
    expect(out).toContain('kept   claims/port-ellery.yaml, which is there already')
    expect(out).toContain('Nothing to do: all of it is there')
    expect(readFileSync(join(folder, 'claims/port-ellery.yaml'), 'utf8')).toBe('# mine\n')
  })

  it('adds no example to a registry', async () => {
    const { run } = newsroom({ 'claims/ours.yaml': 'claims: []\n' })
    const { out } = await run(['init'])
    expect(out).toContain('kept   claims, which holds files already, so no example was added to it')
    expect(out).not.toContain('claims/port-ellery.yaml')
  })

  it('starts a project in a folder that is not there yet', async () => {
    const { run } = newsroom({})
    expect((await run(['init', 'desk/news'])).out).toContain('wrote  desk/news/claims/port-ellery.yaml')
    expect((await run(['check', 'desk'])).code).toBe(1)
  })
})
