/** Reads a value when it is first asked for, and keeps it. */
export const once = <T>(read: () => T): (() => T) => {
  let found: { readonly value: T } | null = null
  return () => (found ??= { value: read() }).value
}
