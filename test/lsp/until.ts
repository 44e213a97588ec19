/** Waits until `read` gives something; a test that waits in vain runs into its own limit. */
export async function until<T>(
  read: () => T | undefined | null | false | Promise<T | undefined | null | false>,
): Promise<T> {
  for (;;) {
    const value = await read()
    if (value !== undefined && value !== null && value !== false) return value
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
