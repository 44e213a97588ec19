/** Changes to an article that a finding itself offers; `fixes/index.ts` has all that can be done about one. */
export { correctionFixes, isQuoted } from './fixes/corrections.js'
