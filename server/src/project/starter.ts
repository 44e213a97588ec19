/** What a newsroom begins with: a configuration and an empty registry that shows how a claim is written. */

export interface StarterFile {
  /** From the folder of the project, with forward slashes. */
  readonly path: string
  readonly text: string
}

export const starterFiles: readonly StarterFile[] = [
  {
    path: 'claimcheck.config.yaml',
    text: `# How Claimcheck checks the articles of this folder, in the editor and on the command line.
# Every key may be left out.

# The folder with the registry.
registry: claims

# Findings at or above this level make \`claimcheck check\` fail: error, warning, information or never.
failOn: error

# The severity of each rule: error, warning, information or off.
# rules:
#   uncited-figure: information
`,
  },
  {
    path: 'claims/claims.yaml',
    text: `# The claims that this desk has verified. Any number of files may stand in this folder.
#
# A claim looks like this:
#
# claims:
#   - id: ge-remittances-2022
#     statement: Georgia received $4.4 billion in money transfers in 2022.
#     value: $4.4 billion
#     measure: money transfers
#     destination: GE
#     period: 2022
#     sources:
#       - publisher: National Bank of Georgia
#         title: Money Transfers by Countries
#         url: https://nbg.gov.ge
#     verifiedBy: your name
#     verifiedOn: 2023-02-03

claims: []
`,
  },
]
