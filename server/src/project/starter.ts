/** What a newsroom begins with: a configuration and an empty registry that shows how a claim is written. */

export interface StarterFile {
  /** From the folder of the project, with forward slashes. */
  readonly path: string
  readonly text: string
}

export const starterConfig: StarterFile = {
  path: 'claimcheck.config.yaml',
  text: `# Claimcheck: what holds for the articles below this folder. Every key: claimcheck check --print-config

# Where the registry of claims lies, from this file.
registry: claims

# An unsourced figure holds an article back: warnings make \`claimcheck check\` fail, not only errors.
failOn: warning

# The severity of single rules: error, warning, information or off.
# rules:
#   unregistered-figure: off

# Other severities for some articles, patterns as in .gitignore.
# overrides:
#   - files: [opinion/, letters/]
#     rules:
#       uncited-figure: information

# Articles that are not checked.
# ignore: [drafts/]
`,
}

/** What the editor's command writes: a registry without claims, for a newsroom that has its own. */
export const starterFiles: readonly StarterFile[] = [
  starterConfig,
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
