import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h, type Content } from './hast.js'
import { style } from './style.js'

/** One page in one file. Its policy lets it load nothing and run nothing; its style is let in by its own hash. */
export async function page(title: string, lang: string, body: readonly Content[]): Promise<string> {
  const policy = [
    `default-src 'none'`,
    `style-src '${await hashOf(style)}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
  const head = h(
    'head',
    {},
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('title', {}, title),
    h('style', {}, style),
  )
  const tree: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, h('html', { lang }, head, h('body', {}, ...body)), { type: 'text', value: '\n' }],
  }
  return toHtml(tree, { upperDoctype: false })
}

async function hashOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return `sha256-${btoa(String.fromCharCode(...bytes))}`
}
