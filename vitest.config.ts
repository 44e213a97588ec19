import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/editor/**', 'node_modules/**'],
    testTimeout: 30_000,
    // The default leaves a core idle, on a machine with two that is half of it.
    maxWorkers: '100%',
  },
})
