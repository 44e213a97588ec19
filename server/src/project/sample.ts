/** A sample to start with: its figures are invented and say so, and each finding in it teaches something. */
import type { StarterFile } from './starter.js'

export const sampleRegistry: StarterFile = {
  path: 'claims/port-ellery.yaml',
  text: `# A registry of claims: what the desk has verified, each with its value and its source. Any *.yaml in this folder
# belongs to it. The place and the figures here are invented: look at how they are written, then replace them.

sources:
  harbour-office-2024-03:
    publisher: Harbour Office of Port Ellery
    aliases: [Harbour Office]
    title: Monthly bulletin, March 2024
    url: https://example.org/port-ellery/2024-03.pdf
    published: 2024-04-08
    accessed: 2024-04-09

claims:
  # What is measured, of whom, where and when: by these the figure of an article finds its claim.
  - id: ellery-arrivals-2024-03
    statement: 12,430 people arrived in Port Ellery by sea in March 2024.
    # Write the value as exactly as the source does. "Some 12,400 people" in an article agrees with it.
    value: 12430
    unit: people
    measure: sea arrivals
    place: Port Ellery
    period: 2024-03
    sources: [harbour-office-2024-03]
    quote: Arrivals by sea, 12 430
    verifiedBy: your name
    verifiedOn: 2024-04-09

  - id: ellery-children-2024-03
    statement: 3,210 unaccompanied children were registered in Port Ellery in March 2024.
    value: 3210
    unit: children
    measure: registrations
    population: unaccompanied children
    place: Port Ellery
    period: 2024-03
    sources: [harbour-office-2024-03]
    verifiedBy: your name
    verifiedOn: 2024-04-09
`,
}

export const sampleArticle: StarterFile = {
  path: 'articles/a-month-at-the-harbour.md',
  text: `---
title: A month at the harbour
date: 2024-04-12
---

In March 2024 some 12,400 people arrived in Port Ellery by sea, the Harbour Office says.

Among those registered in the port that month were 3,120 unaccompanied children<!-- claim: ellery-children-2024-03 -->.

The town has found beds for another 1,850 people.

<!-- claimcheck-disable-next-line uncited-figure -- the reporter counted them on 3 April -->
In front of the gate stood 140 tents.
`,
}
