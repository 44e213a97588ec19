import manifest from '../../package.json' with { type: 'json' }

export const toolName = 'claimcheck'

/** From the package's manifest. */
export const toolVersion: string = manifest.version
