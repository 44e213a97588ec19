/** Why a file could not be written and what to do, as it follows "could not be written, ". */
export function whyUnwritten(error: unknown): string {
  switch (error instanceof Error && 'code' in error ? error.code : null) {
    case 'ENOENT':
      return 'its folder is not there: make it, or name another'
    // The first is what making a folder says of it.
    case 'EEXIST':
    case 'ENOTDIR':
      return 'what stands for its folder is a file: name another'
    case 'EISDIR':
      return 'there is a folder of this name: name a file'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'this user may not write there: name another place, or give leave'
    case 'ENOSPC':
      return 'the disk is full'
    default:
      return error instanceof Error ? error.message : String(error)
  }
}
