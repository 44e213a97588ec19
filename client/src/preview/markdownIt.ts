/** What the preview's plugin knows of markdown-it, whose every version since 12 has it. VS Code hands over its own. */

export interface Token {
  type: string
  content: string
  markup: string
  map: [number, number] | null
  children: Token[] | null
  attrSet(name: string, value: string): void
}

export type TokenClass = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token

/** The state of reading one run of inline markup. */
export interface InlineState {
  readonly src: string
  pos: number
  pending: string
  tokens: Token[]
  pushPending(): Token
  push(type: string, tag: string, nesting: -1 | 0 | 1): Token
}

export type InlineStateClass = new (src: string, md: unknown, env: unknown, tokens: Token[]) => InlineState

export interface CoreState {
  readonly src: string
  readonly tokens: readonly Token[]
}

export interface MarkdownIt {
  readonly inline: {
    State: InlineStateClass
    readonly ruler2: { before(name: string, own: string, rule: (state: InlineState) => unknown): void }
  }
  readonly core: { readonly ruler: { after(name: string, own: string, rule: (state: CoreState) => unknown): void } }
  readonly renderer: {
    render(tokens: readonly Token[], options: unknown, env: unknown): string
  }
}

/** A copy that can be given other children; attributes are shared. */
export function copyToken(token: Token): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token)
}
