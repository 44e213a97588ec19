import { mkdir } from 'node:fs/promises'

export type MakeFolder = (path: string, access?: 'private') => Promise<void>

/**
 * Makes a folder and those above it, where they are not there yet. A folder that is there keeps who may enter it; a new
 * one that is private is only this user's.
 */
export const makeFolder: MakeFolder = async (path, access) => {
  await mkdir(path, { recursive: true, ...(access === undefined ? {} : { mode: 0o700 }) })
}
