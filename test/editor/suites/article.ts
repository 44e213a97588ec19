/** Everything that a journalist does inside the text of an article. */
import { fixTests } from './articleFixes.js'
import { runTests } from './harness.js'
import { navigationTests } from './articleNavigation.js'
import { typingTests } from './articleTyping.js'
import { workspaceTests } from './articleWorkspace.js'

export function run(): Promise<void> {
  return runTests([...typingTests, ...fixTests, ...navigationTests, ...workspaceTests])
}
