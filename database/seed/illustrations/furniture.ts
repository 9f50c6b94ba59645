import { palette } from './palette';
import { ellipse, fade, line, num, place, type Point, rect, shape, times } from './svg';

/** A stool whose seat centre is at `at`, `height` units above the floor. */
export const stool = ([x, y]: Point, height: number, seat: string): string =>
  line(
    `M${num(x - 34)} ${num(y + 8)}L${num(x - 48)} ${num(y + height)}M${num(x + 34)} ${num(y + 8)}L${num(x + 48)} ${num(y + height)}`,
    palette.inkSoft,
    9,
  ) +
  line(`M${num(x - 42)} ${num(y + height * 0.6)}H${num(x + 42)}`, palette.inkSoft, 6) +
  rect(x - 62, y - 8, 124, 24, seat, 12);

/**
 * A hanging curtain from (x, y), `width` by `height` units, in `folds` folds;
 * `gather` (0 to 1) pulls its lower half towards the given side of the page.
 */
export const curtain = (
  [x, y]: Point,
  width: number,
  height: number,
  folds: number,
  fill: string,
  shade: string,
  { side, gather }: { side: -1 | 1; gather: number } = { side: -1, gather: 0 },
): string => {
  const anchor = side < 0 ? x : x + width;
  const squeeze = (px: number): number => px + (anchor - px) * gather;
  const fold = (from: number, to: number): string => {
    const [a, b] = [x + width * from, x + width * to];
    const [knee, foot] = [y + height * 0.62, y + height];
    const flare = (px: number): number => px + (anchor - px) * gather * 0.7;
    return `M${num(a)} ${num(y)}C${num(a)} ${num(y + height * 0.3)} ${num(squeeze(a))} ${num(y + height * 0.4)} ${num(squeeze(a))} ${num(knee)}L${num(flare(a))} ${num(foot)}H${num(flare(b))}L${num(squeeze(b))} ${num(knee)}C${num(squeeze(b))} ${num(y + height * 0.4)} ${num(b)} ${num(y + height * 0.3)} ${num(b)} ${num(y)}Z`;
  };
  return (
    shape(fold(0, 1), fill) +
    times(folds, (index) =>
      fade(0.6, shape(fold((index + 0.55) / folds, (index + 0.95) / folds), shade)),
    )
  );
};

/** A window with frame and cross bars onto hills under a sky painted with `sky` (a fill or gradient). */
export const glazing = (
  x: number,
  y: number,
  width: number,
  height: number,
  sky: string,
  frame: string,
): string =>
  rect(x - 14, y - 14, width + 28, height + 28, frame, 6) +
  rect(x, y, width, height, sky) +
  shape(
    `M${num(x)} ${num(y + height)}v${num(-height * 0.24)}q${num(width * 0.22)} ${num(-height * 0.2)} ${num(width * 0.45)} ${num(-height * 0.02)}t${num(width * 0.55)} ${num(-height * 0.04)}V${num(y + height)}Z`,
    palette.tealLight,
  ) +
  shape(
    `M${num(x)} ${num(y + height)}v${num(-height * 0.08)}q${num(width * 0.3)} ${num(-height * 0.04)} ${num(width * 0.55)} 0t${num(width * 0.45)} ${num(-height * 0.12)}V${num(y + height)}Z`,
    palette.teal,
  ) +
  fade(
    0.35,
    shape(
      `M${num(x + width * 0.1)} ${num(y + height)}L${num(x + width * 0.55)} ${num(y)}H${num(x + width * 0.75)}L${num(x + width * 0.3)} ${num(y + height)}Z`,
      palette.white,
    ),
  ) +
  rect(x + width / 2 - 5, y, 10, height, frame) +
  rect(x, y + height * 0.38, width, 10, frame) +
  rect(x - 26, y + height + 10, width + 52, 16, frame, 5);

/** A sheet of paper with lines of writing suggested by strokes, lying flat, about 90 units wide at scale 1. */
export const paperSheet = (at: Point, scale: number, turn: number): string =>
  place(
    at,
    fade(0.15, shape('M-44 22L-32-16H52L46 24Z', palette.ink)) +
      shape('M-48 18L-36-20H48L42 18Z', palette.white) +
      line('M-26-10H34M-29-2H20M-32 6H30', palette.clay, 3),
    { scale, turn },
  );

/** An upright leaflet with lines of writing suggested by strokes, 44 by 58 units at scale 1, around its centre. */
export const leaflet = (at: Point, scale: number): string =>
  place(
    at,
    rect(-22, -29, 44, 58, palette.white, 4) + line('M-12-15H12M-12-3H8M-12 9H12', palette.clay, 3),
    {
      scale,
    },
  );

/** A lidded tea cup about 44 units wide at scale 1, standing on its base point. */
export const teaCup = (at: Point, scale: number, colour: string): string =>
  place(
    at,
    fade(0.18, ellipse(4, 0, 30, palette.ink, 6)) +
      line('M20-30C40-34 40-8 18-10', colour, 6) +
      shape('M-22-40H22C22-14 16 0 0 0C-16 0-22-14-22-40Z', colour) +
      fade(0.2, shape('M6-40H22C22-14 16 0 2 0C10-12 10-26 6-40Z', palette.ink)) +
      ellipse(0, -40, 25, palette.cream, 6) +
      ellipse(0, -47, 5, palette.vermilion),
    { scale },
  );

/** A framed picture hung at its centre: plain shapes of sun and hill, `width` by `height` units. */
export const framedPicture = (
  [x, y]: Point,
  width: number,
  height: number,
  ground: string,
  hill: string,
): string => {
  const [left, top] = [x - width / 2, y - height / 2];
  return (
    fade(0.12, rect(left - 4, top + 2, width + 20, height + 20, palette.ink, 4)) +
    rect(left - 10, top - 10, width + 20, height + 20, palette.wood, 4) +
    rect(left, top, width, height, ground) +
    ellipse(x + width * 0.16, y - height * 0.12, width * 0.16, palette.ochreLight) +
    shape(
      `M${num(left)} ${num(top + height)}V${num(y + height * 0.2)}Q${num(x - width * 0.2)} ${num(y - height * 0.1)} ${num(x + width * 0.1)} ${num(y + height * 0.2)}T${num(left + width)} ${num(y + height * 0.1)}V${num(top + height)}Z`,
      hill,
    )
  );
};
