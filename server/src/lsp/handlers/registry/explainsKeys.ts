import type { Session } from '../../session.js'

/**
 * Whether the keys of a registry file are left to us: no extension for YAML is there, or the schema is not known to it,
 * as it goes by the folder's name. Two lists of the same keys would be worse than either.
 */
export function explainsKeys(session: Session, path: string): boolean {
  return session.client.options.hasYaml !== true || !path.includes('/claims/')
}
