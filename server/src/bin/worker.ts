/** A thread that checks articles for the command line; it ends when the main thread closes it. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ToWorker, WorkerSetup } from '../cli/engine/messages.js'
import { makeWorker } from '../cli/engine/worker.js'
import { openReadings } from '../project/readings.js'
import { articleCache } from '../workspace/articleCache.js'

if (parentPort === null) throw new Error('this file is run by claimcheck itself, run `claimcheck check` instead')
const port = parentPort
const setup = workerData as WorkerSetup
const cache = setup.cache === null ? null : articleCache(setup.cache.folder, setup.cache.build)
const onMessage = makeWorker(setup, openReadings(cache), (message) => port.postMessage(message))
port.on('message', (message: ToWorker) => onMessage(message))
port.postMessage({ type: 'ready' })
