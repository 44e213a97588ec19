/** Everything beside the text: views, preview, walkthrough. */
import { claimsViewTests } from './claimsView.js'
import { figuresViewTests } from './figuresView.js'
import { runTests } from './harness.js'
import { previewTests } from './preview.js'
import { walkthroughTests } from './walkthrough.js'

export function run(): Promise<void> {
  return runTests([...figuresViewTests, ...claimsViewTests, ...previewTests, ...walkthroughTests])
}
