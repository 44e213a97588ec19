import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Left alone, V8 collects when the heap is four times what is alive in it: an archive would take the more memory the
 * larger it is, and none of it would be needed. Until now the heap could grow as it liked, since loading is quicker so;
 * the limit that this has led to holds until the next collection, which is made here. Where there is none to be had, the
 * next comes when V8 thinks fit: slower to help, and no fault.
 *
 * @param collector what collects, where it is exposed.
 * @returns whether it was collected.
 */
export function keepHeapSmall(collector: () => unknown = exposedCollector): boolean {
  setFlagsFromString('--heap-growing-percent=100')
  const collect = collector()
  if (typeof collect !== 'function') return false
  ;(collect as () => void)()
  return true
}

/** Read off the global object, which a name that is not there does not throw at. */
function exposedCollector(): unknown {
  setFlagsFromString('--expose-gc')
  try {
    return runInNewContext('globalThis.gc')
  } finally {
    setFlagsFromString('--no-expose-gc')
  }
}
