/**
 * The public API: the pipeline as pure functions that run anywhere, and the data that flows through it. What is not
 * exported here may change without notice.
 *
 *     const { compiled } = readRegistry(files, languageOf('en'))
 *     const project = { registry: compiled, config: defaultConfig, today: '2024-05-31' }
 *     const { figures, findings } = checkReading(readArticle(file, project.config), project)
 */
export { parseArticle, sourceSpan } from './article/index.js'
export { checkReading, figureOptions, readArticle, type ArticleReading, type CheckProject } from './check.js'
export { loadRegistry, parsePeriod, registrySchema, type RegistryFinding } from './claims/index.js'
export {
  applySettings,
  configNames,
  defaultConfig,
  severityOf,
  type Config,
  type FailOn,
  type RuleLevel,
  type Settings,
} from './config.js'
export { configSchema } from './configSchema.js'
export { addCoverage, coverageOf, coveragePercent, type Coverage } from './coverage.js'
export { explainNumbers, findFigures, readAmount, type FigureOptions, type NumberExplanation } from './figures/index.js'
export { languageOf, type Language } from './languages/index.js'
export { indexLines, lineColumn, lineSpan, type LineColumn, type LineIndex } from './lines.js'
export { compareAmounts } from './matching/agreement/index.js'
export { compileRegistry, matchFigures, type CompiledRegistry } from './matching/index.js'
export { readConfig, type ConfigReading } from './readConfig.js'
export { readRegistry, type ReadyRegistry } from './registry.js'
export { ruleIds, rules } from './rules/index.js'
export { registryFindings } from './rules/registry.js'
export type { Rule } from './rules/rule.js'
export { signOffSchema } from './signoff/schema.js'
export type * from './types.js'
