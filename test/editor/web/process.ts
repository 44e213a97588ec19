/** The little of Node's `process` that suites and the assertions they use ask for, in a browser. */
export const process = { env: { CLAIMCHECK_EDITOR_RESULTS: 'claimcheck-suite' }, emitWarning: () => undefined }
