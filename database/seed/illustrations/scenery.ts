import { palette } from './palette';
import {
  canvas,
  ellipse,
  fade,
  line,
  num,
  place,
  type Point,
  polygon,
  rect,
  shape,
  times,
} from './svg';

/** A band across the whole picture from height `top` down to `bottom`. */
export const band = (top: number, bottom: number, fill: string): string =>
  rect(0, top, canvas.width, bottom - top, fill);

/** `count` joints of paving or floorboards, spreading towards the viewer from height `top` to `bottom`. */
export const receding = (top: number, bottom: number, count: number, colour: string): string =>
  times(count, (index) => {
    const offset = (index - (count - 1) / 2) * (canvas.width / (count - 1));
    const middle = canvas.width / 2;
    const spread = 1 + (bottom - top) / 800;
    return line(
      `M${num(middle + offset)} ${top}L${num(middle + offset * spread)} ${bottom}`,
      colour,
      3,
    );
  });

/** The soft shadow something `width` units wide throws on the ground around (x, y). */
export const groundShadow = (x: number, y: number, width: number): string =>
  fade(0.16, ellipse(x, y, width / 2, palette.ink, Math.max(8, width / 16)));

/** The sun: a disc of the given radius in a wide halo. */
export const sun = ([x, y]: Point, radius: number): string =>
  fade(0.25, ellipse(x, y, radius * 1.7, palette.ochreLight)) +
  fade(0.4, ellipse(x, y, radius * 1.3, palette.ochreLight)) +
  ellipse(x, y, radius, palette.ochreLight);

/** A flat-bottomed cloud about 200 units wide at scale 1, standing on its base point. */
export const cloud = (at: Point, scale: number): string =>
  place(
    at,
    fade(
      0.85,
      shape(
        'M-100 0C-112-34-66-46-54-38C-48-78 14-84 26-50C48-68 84-48 76-26C104-28 112-4 96 0Z',
        palette.white,
      ),
    ),
    { scale },
  );

/** A block of a distant town: a facade from (x, y) down to `base` with a grid of windows. */
export const townBlock = (
  x: number,
  y: number,
  width: number,
  base: number,
  wall: string,
  pane: string,
): string => {
  const columns = Math.floor((width - 20) / 34);
  const rows = Math.floor((base - y - 24) / 44);
  const left = x + (width - columns * 34 + 14) / 2;
  return (
    rect(x, y, width, base - y, wall) +
    times(rows * columns, (index) =>
      rect(
        left + (index % columns) * 34,
        y + 22 + Math.floor(index / columns) * 44,
        20,
        26,
        pane,
        2,
      ),
    )
  );
};

/** A string of `count` pennants hanging from `from` to `to`, sagging by `sag` units. */
export const bunting = (
  from: Point,
  to: Point,
  sag: number,
  count: number,
  colours: readonly string[],
): string => {
  const at = (t: number): Point => [
    from[0] + (to[0] - from[0]) * t,
    from[1] + (to[1] - from[1]) * t + sag * 4 * t * (1 - t),
  ];
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 + sag * 2];
  return (
    line(
      `M${num(from[0])} ${num(from[1])}Q${num(middle[0])} ${num(middle[1])} ${num(to[0])} ${num(to[1])}`,
      palette.inkSoft,
      2.5,
    ) +
    times(count, (index) => {
      const [a, b] = [at((index + 0.15) / count), at((index + 0.85) / count)];
      const tip: Point = [
        (a[0] + b[0]) / 2,
        (a[1] + b[1]) / 2 + Math.hypot(b[0] - a[0], b[1] - a[1]) * 1.05,
      ];
      return polygon([a, b, tip], colours[index % colours.length] ?? palette.vermilion);
    })
  );
};

/** The emblem of the health services: a heart with a pulse line, `size` units wide. */
export const heart = (at: Point, size: number, fill: string, pulse: string): string =>
  place(
    at,
    shape('M0 44C-30 22-50 2-50-20C-50-42-18-52 0-26C18-52 50-42 50-20C50 2 30 22 0 44Z', fill) +
      line('M-34-4H-16L-7-22L7 16L15-4H34', pulse, 7),
    { scale: size / 100 },
  );
