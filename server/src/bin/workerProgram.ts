/** A thread that checks articles for the command line; it ends when the main thread closes it. */
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads'
import type { FromWorker, RegistryForWorker, ToWorker, WorkerSetup } from '../cli/engine/messages.js'
import { makeWorker, type WorkerThread } from '../cli/engine/worker.js'
import { openReadings } from '../project/readings.js'
import { articleCache } from '../workspace/articleCache.js'

/**
 * Answers the main thread.
 *
 * @param end what is to be done when all is checked.
 */
export function run(end: () => Promise<void>): void {
  if (parentPort === null) throw new Error('this file is run by claimcheck itself, run `claimcheck check` instead')
  const port = parentPort
  const setup = workerData as WorkerSetup
  const cache = setup.cache === null ? null : articleCache(setup.cache.folder, setup.cache.build)
  const answer = (message: FromWorker): void => port.postMessage(message)
  const thread = makeWorker(setup, openReadings(cache), answer)
  setup.registries.on('message', (registry: RegistryForWorker) => thread.registry(registry))
  port.on('message', (message: ToWorker) => {
    if (message.type === 'end') void end().finally(() => answer({ type: 'ended' }))
    else {
      takeRegistries(setup.registries, thread)
      thread.article(message)
    }
  })
  answer({ type: 'ready' })
}

/** The articles that are here already are in front of whatever comes: a registry among them would be the last. */
function takeRegistries(port: MessagePort, thread: WorkerThread): void {
  for (let come = receive(port); come; come = receive(port)) thread.registry(come)
}

function receive(port: MessagePort): RegistryForWorker | undefined {
  return (receiveMessageOnPort(port) as { readonly message: RegistryForWorker } | undefined)?.message
}
