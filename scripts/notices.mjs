// The notices of what is bundled: its licences ask to be passed on with every copy.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Data that was made into source files once, and is bundled as these. */
const DATA = ['world-countries', 'cldr-subdivisions-full']
const CITIES = `GeoNames and Natural Earth

Names of cities come from GeoNames (https://www.geonames.org), under the Creative Commons Attribution 4.0 licence
(https://creativecommons.org/licenses/by/4.0/), shortened to countries, names and sizes; and from Natural Earth
(https://www.naturalearthdata.com), which is in the public domain.`

/**
 * @param {string} root of the project
 * @param {Iterable<string>} inputs the files that bundles are made of, relative to it
 * @returns {Promise<string>} name, version and licence of each package, by name
 */
export async function noticesOf(root, inputs) {
  const folders = new Set(DATA.map((name) => `node_modules/${name}`))
  for (const input of inputs) {
    const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? []
    if (folder !== undefined) folders.add(folder)
  }
  const notices = await Promise.all([...folders].map((folder) => noticeOf(join(root, folder))))
  const sorted = [...new Set(notices)].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
  const head = 'Claimcheck is made with the following software and data, under the licences given with each.'
  return `${[head, ...sorted, CITIES].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

async function noticeOf(folder) {
  const { name, version, license, licenses, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file)).sort()
  const texts = await Promise.all(files.map(async (file) => (await readFile(join(folder, file), 'utf8')).trim()))
  if (texts.length === 0) {
    const named = license ?? licenses?.map(({ type, url }) => `${type}, ${url}`).join('; ')
    if (!named) throw new Error(`${name} is bundled and says nothing of its licence`)
    texts.push(`Licence: ${named}${author === undefined ? '' : `\nAuthor: ${author.name ?? author}`}`)
  }
  return [`${name} ${version}`, ...texts].join('\n\n').replaceAll('\r\n', '\n')
}
