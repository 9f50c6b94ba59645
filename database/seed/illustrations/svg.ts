import { palette } from './palette';

/** A position in picture units: x to the right, y downwards. */
export type Point = readonly [number, number];

/** Size of every drawing in picture units, which are also pixels of the finished photograph. */
export const canvas = { width: 1600, height: 1067 } as const;

/** A number as short SVG text, to a tenth of a unit. */
export const num = (value: number): string => String(Math.round(value * 10) / 10);

/** A filled rectangle; `radius` rounds its corners. */
export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  radius = 0,
): string =>
  `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" rx="${num(radius)}" fill="${fill}"/>`;

/** A filled ellipse around (x, y); a circle when only one radius is given. */
export const ellipse = (x: number, y: number, rx: number, fill: string, ry = rx): string =>
  `<ellipse cx="${num(x)}" cy="${num(y)}" rx="${num(rx)}" ry="${num(ry)}" fill="${fill}"/>`;

/** A filled shape from SVG path data. */
export const shape = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`;

/** An unfilled line with round ends, `width` units thick. */
export const line = (d: string, colour: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${num(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** A filled polygon through the given points. */
export const polygon = (points: readonly Point[], fill: string): string =>
  `<polygon points="${points.map(([x, y]) => `${num(x)},${num(y)}`).join(' ')}" fill="${fill}"/>`;

/** Moves (and scales, turns, mirrors) content: `scale` may be negative horizontally by `mirror`. */
export const place = (
  [x, y]: Point,
  content: string,
  { scale = 1, turn = 0, mirror = false }: { scale?: number; turn?: number; mirror?: boolean } = {},
): string =>
  `<g transform="translate(${num(x)} ${num(y)}) rotate(${num(turn)}) scale(${mirror ? -scale : scale} ${scale})">${content}</g>`;

/** Content seen through: `opacity` between 0 and 1. */
export const fade = (opacity: number, content: string): string =>
  `<g opacity="${opacity}">${content}</g>`;

/** The same drawing `count` times, joined; `draw` receives the index. */
export const times = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');

/** Definition of a top-to-bottom gradient, placed anywhere before its use as `url(#id)`. */
export const fall = (id: string, top: string, bottom: string): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>`;

/** Definition of a glow: `colour` at the centre fading out to nothing, placed anywhere before its use as `url(#id)`. */
export const glow = (id: string, colour: string, strength = 0.8): string =>
  `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${strength}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`;

const grain =
  '<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.8" numOctaves="2" seed="11"/><feColorMatrix values="0 0 0 0 0.25  0 0 0 0 0.16  0 0 0 0 0.1  0 0 0 1.1 -0.46"/></filter>';

/** The whole picture: its layers from back to front, under a fine paper grain. */
export const picture = (layers: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${canvas.width}" height="${canvas.height}" viewBox="0 0 ${canvas.width} ${canvas.height}">` +
  `<defs>${grain}</defs>` +
  rect(0, 0, canvas.width, canvas.height, palette.cream) +
  layers.join('') +
  `<rect width="100%" height="100%" filter="url(#grain)" opacity="0.35"/></svg>`;
