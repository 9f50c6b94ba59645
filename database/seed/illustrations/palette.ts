/** The few colours every drawing shares: vermilion, cream, teal, ink and ochre with their tints. */
export const palette = {
  ink: '#22303c',
  inkSoft: '#44545f',
  slate: '#7d8f94',
  cream: '#fcf3e2',
  paper: '#f6e6cb',
  sand: '#ebd2a8',
  clay: '#cfa879',
  white: '#fffaf0',
  vermilion: '#d8482c',
  vermilionDark: '#ae3420',
  coral: '#ec8468',
  blush: '#f7c3a9',
  teal: '#23807c',
  tealDark: '#165a5b',
  tealDeep: '#0f4146',
  tealLight: '#74b8ae',
  mist: '#d3e6dc',
  ochre: '#e2a233',
  ochreDark: '#b97a1f',
  ochreLight: '#f5d083',
  wood: '#b9814c',
  woodDark: '#8c5b33',
} as const;

/** A skin tone: the flat colour of face and hands, and the shade for nose, neck and ears. */
export interface Skin {
  readonly base: string;
  readonly shade: string;
}

/** Skin tones, from fair to weathered. */
export const skins = {
  fair: { base: '#f8d0ac', shade: '#e4a77f' },
  warm: { base: '#efbb90', shade: '#d4936a' },
  tan: { base: '#dda274', shade: '#b97c52' },
} as const satisfies Record<string, Skin>;

/** Hair colours. */
export const hairs = { black: '#262528', brown: '#4a322a', grey: '#8d9294' } as const;
