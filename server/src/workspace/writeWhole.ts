import { chmod, lstat, rename, rm, writeFile } from 'node:fs/promises'

/** Writes beside a file and moves it there, so that a reader never sees half of it. Who may read it stays as it was. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const there = await lstat(path).catch(() => null)
  // A device, a pipe or a link is written to where it is.
  if (there !== null && !there.isFile()) return writeFile(path, text)
  const part = `${path}.${process.pid}.part`
  try {
    await writeFile(part, text)
    if (there !== null) await chmod(part, there.mode)
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
