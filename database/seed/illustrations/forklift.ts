import { palette } from './palette';
import { fade, line, place, type Point, rect, shape } from './svg';
import { wheel } from './vehicles';

/** A taped crate whose upper left corner is (x, y). */
const crate = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  tape: string,
): string =>
  rect(x, y, width, height, fill, 4) +
  fade(0.18, rect(x + width * 0.72, y, width * 0.28, height, palette.ink, 4)) +
  rect(x + width * 0.42, y, width * 0.16, height * 0.46, tape);

/** A pallet with three crates, 160 units wide, standing on its base point. */
const pallet = ([x, y]: Point): string =>
  rect(x - 80, y - 26, 160, 9, palette.wood) +
  [-80, -12, 56].map((left) => rect(x + left, y - 18, 24, 18, palette.woodDark)).join('') +
  crate(x - 76, y - 112, 74, 86, palette.ochre, palette.ochreLight) +
  crate(x + 2, y - 112, 74, 86, palette.clay, palette.paper) +
  crate(x - 42, y - 188, 84, 76, palette.teal, palette.tealLight);

/** A forklift truck facing right, 470 units long at scale 1, standing on its base point; the forks are raised `lift` units and `driver` (SVG in the same units) sits inside. */
export const forklift = (at: Point, scale: number, lift: number, driver: string): string =>
  place(
    at,
    line('M-150-176L-110-420M58-170V-420', palette.ink, 14) +
      rect(-162, -260, 34, 96, palette.ink, 14) +
      driver +
      line('M52-214L16-262', palette.ink, 9) +
      line('M-4-256L38-272', palette.ink, 9) +
      shape(
        'M-206-176C-206-196-196-206-176-206H-112L-96-170H-2L14-214H92C100-214 104-208 104-200V-40H-190C-204-40-212-52-212-66Z',
        palette.vermilion,
      ) +
      shape(
        'M-206-176C-206-196-196-206-176-206H-150V-40H-190C-204-40-212-52-212-66Z',
        palette.vermilionDark,
      ) +
      shape('M-96-170H-2L-14-104H-84Z', palette.vermilionDark) +
      rect(-30, -112, 134, 12, palette.white) +
      rect(-128, -432, 212, 20, palette.ink, 8) +
      rect(124, -470, 14, 462, palette.inkSoft, 4) +
      rect(146, -470, 14, 462, palette.slate, 4) +
      rect(118, -470, 48, 14, palette.ink, 4) +
      rect(118, -250, 48, 10, palette.ink) +
      place(
        [0, -lift],
        rect(152, -96, 18, 104, palette.ink, 3) +
          rect(152, -4, 176, 14, palette.ink, 4) +
          pallet([244, -4]),
      ) +
      wheel(-130, -46, 46) +
      wheel(66, -54, 54),
    { scale },
  );
