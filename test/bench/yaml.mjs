/** `node test/bench/yaml.mjs FOLDER` parses the YAML files of a folder with the YAML library, and nothing more. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const folder = process.argv[2]
let keys = 0
for (const name of readdirSync(folder)) keys += Object.keys(parse(readFileSync(join(folder, name), 'utf8'))).length
console.log(`${keys} keys`)
