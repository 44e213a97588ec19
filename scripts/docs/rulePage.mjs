// docs/rules/<rule>.md: what a rule's own file says of it, how to set and silence it, and its spec.

/**
 * @param {object} rule a rule of server/src/core/rules
 * @param {string | null} spec the text of its spec, null where it has none
 */
export function rulePage(rule, spec) {
  const parts = [
    `<!-- Generated from server/src/core/rules/${rule.id}.ts and its spec by scripts/generate-docs.mjs. -->`,
    `# ${rule.id}`,
    `${rule.docs.summary}.`,
    `Default severity: **${rule.defaultSeverity}**. ${judges[rule.appliesTo]}`,
    '## Why',
    rule.docs.why,
    '## Example',
    fence(rule.appliesTo === 'registry' ? 'yaml' : 'markdown', rule.docs.example),
    '## Setting it',
    'In `claimcheck.config.yaml`, with one of `error`, `warning`, `information` and `off`:',
    fence('yaml', `rules:\n  ${rule.id}: off`),
    'For one run of the command line:',
    fence('sh', `claimcheck check --severity ${rule.id}=off articles`),
    ...(rule.appliesTo === 'figure' || rule.appliesTo === 'article' ? silencing(rule) : []),
    ...(spec === null ? [] : ['## Cases', cases(spec)]),
  ]
  return `${parts.join('\n\n')}\n`
}

const judges = {
  figure: 'It judges one figure; of all rules that do, the first that fits is the one reported.',
  article: 'It judges the article as a whole, beside the findings of its figures.',
  suppression: 'It judges the comments that silence findings.',
  registry: 'It judges the files of the registry.',
}

const silencing = (rule) => [
  'In one place, with the reason, on the line before:',
  fence('markdown', `<!-- claimcheck-disable-next-line ${rule.id} -- on the record, interview of 3 May -->`),
]

/** A fence that is longer than any inside it. */
function fence(language, text) {
  const longest = Math.max(2, ...[...text.matchAll(/^`{3,}/gm)].map((match) => match[0].length))
  const marks = '`'.repeat(longest + 1)
  return `${marks}${language}\n${text.trimEnd()}\n${marks}`
}

/** A spec as it is, its headings two levels lower, outside of fences. */
function cases(spec) {
  let open = null
  const lines = spec
    .trim()
    .split('\n')
    .map((line) => {
      const mark = /^(?:`{3,}|~{3,})/.exec(line)?.[0]
      if (open === null && mark) open = mark
      else if (open !== null && mark && mark.startsWith(open) && line.trim() === mark) open = null
      else if (open === null && /^#{1,4} /.test(line)) return `##${line}`
      return line
    })
  return lines.join('\n')
}
