import type { ArticleReading } from '../../core/check.js'
import { openKept } from '../../project/registryCache.js'
import type { Readings } from '../../project/readings.js'
import { checkRead, type CheckWith } from './checkRead.js'
import { stackOf } from './engine.js'
import { begins, type ArticleForWorker, type FromWorker, type RegistryForWorker, type WorkerSetup } from './messages.js'

/** An article as far as it goes without a registry. */
interface Read {
  readonly message: ArticleForWorker
  readonly reading: ArticleReading
}

interface Known {
  registries: CheckWith['registries'] | null
  /** Read, and waiting for the registry. */
  readonly waiting: Read[]
}

export interface WorkerThread {
  readonly registry: (message: RegistryForWorker) => void
  readonly article: (message: ArticleForWorker) => void
}

/** Makes what answers the main thread's messages in a worker. */
export function makeWorker(
  { cwd, today, current }: Pick<WorkerSetup, 'cwd' | 'today' | 'current'>,
  readings: Readings,
  answer: (message: FromWorker) => void,
): WorkerThread {
  const projects = new Map<number, Known>()

  const attempt = (article: number, work: () => void): void => {
    Atomics.store(current, 0, article)
    try {
      work()
    } catch (error) {
      answer({ type: 'broken', article, stack: stackOf(error) })
    }
  }
  const finish = (known: Known, read: Read): void => {
    const { registries, waiting } = known
    const { message, reading } = read
    const { article, config, signOffs } = message
    if (registries === null) waiting.push(read)
    else answer({ type: 'report', article, report: checkRead(reading, { cwd, today, config, registries, signOffs }) })
  }

  const projectOf = (number: number): Known => {
    const known = projects.get(number) ?? { registries: null, waiting: [] }
    projects.set(number, known)
    return known
  }
  return {
    registry: ({ project, packed, files }) => {
      const known = projectOf(project)
      const compiled = openKept(packed, files)?.compiled()
      if (compiled === undefined) throw new Error('the registry did not reach the worker whole')
      known.registries = { compiled, files: new Map(files.map((file) => [file.uri, file])) }
      for (const read of known.waiting.splice(0))
        if (begins(read.message)) attempt(read.message.article, () => finish(known, read))
    },
    article: (message) => {
      const { article, project, file, config } = message
      const known = projectOf(project)
      // What only waits for its registry then may be done by another that has one.
      if (known.registries !== null && !begins(message)) return
      Atomics.store(current, 0, article)
      readings.read(file, config).then(
        (reading) => attempt(article, () => finish(known, { message, reading })),
        (error: unknown) => answer({ type: 'broken', article, stack: stackOf(error) }),
      )
    },
  }
}
