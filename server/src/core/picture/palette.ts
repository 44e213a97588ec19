/**
 * What the picture stands on: an editor's theme, or `plate` for whatever there may be, which brings its own background.
 */
export const pictureThemes = ['light', 'dark', 'contrast-light', 'contrast-dark', 'plate'] as const
export type PictureTheme = (typeof pictureThemes)[number]

export interface Palette {
  /** Null where what is behind shows through. */
  readonly background: string | null
  readonly border: string
  readonly text: string
  readonly faint: string
  readonly axis: string
  readonly figure: string
  readonly agrees: string
  readonly disagrees: string
  readonly band: string
  readonly bandEdge: string
  /** Inside a mark that is not filled. */
  readonly hollow: string
}

/** Every colour of text and mark stands out by 4.5 to 1 or more from what is behind it, in a contrast theme by 7 to 1. */
export function paletteOf(theme: PictureTheme): Palette {
  switch (theme) {
    case 'light':
      return onLight(null)
    case 'plate':
      return onLight('#ffffff')
    case 'dark':
      return {
        background: null,
        border: 'none',
        text: '#dddddd',
        faint: '#b8b8b8',
        axis: '#9a9a9a',
        figure: '#75beff',
        agrees: '#7fd08a',
        disagrees: '#ff9a8c',
        band: '#75beff30',
        bandEdge: '#75beff90',
        hollow: '#202020',
      }
    case 'contrast-dark':
      return {
        background: null,
        border: 'none',
        text: '#ffffff',
        faint: '#ffffff',
        axis: '#ffffff',
        figure: '#6fc3ff',
        agrees: '#8cf29b',
        disagrees: '#ffb3a8',
        band: 'none',
        bandEdge: '#6fc3ff',
        hollow: '#000000',
      }
    case 'contrast-light':
      return {
        background: null,
        border: 'none',
        text: '#000000',
        faint: '#000000',
        axis: '#000000',
        figure: '#0f4a85',
        agrees: '#0b4d1e',
        disagrees: '#8a1010',
        band: 'none',
        bandEdge: '#0f4a85',
        hollow: '#ffffff',
      }
  }
}

function onLight(background: string | null): Palette {
  return {
    background,
    border: '#8c8c8c',
    text: '#1f1f1f',
    faint: '#555555',
    axis: '#767676',
    figure: '#0b5cad',
    agrees: '#1a6b34',
    disagrees: '#b3261e',
    band: '#0b5cad22',
    bandEdge: '#0b5cad80',
    hollow: '#ffffff',
  }
}
