import { palette } from './palette';
import { leaves, pine, roundTree } from './plants';
import { flag } from './promenade';
import { band } from './scenery';
import { fade, fall, line, num, place, type Point, rect, shape, times } from './svg';

/** A white sailing boat, 200 units tall at scale 1, floating on its base point. */
const sailingBoat = (at: Point, scale: number, hull: string): string =>
  place(
    at,
    fade(0.3, shape('M-60 6H70L34 60H-20Z', palette.white)) +
      shape('M4-196C56-150 78-80 80-26H4Z', palette.white) +
      shape('M4-196C40-140 50-80 46-26H4Z', palette.paper) +
      shape('M-6-170C-34-120-52-70-60-26H-6Z', palette.white) +
      rect(-3, -204, 6, 196, palette.woodDark) +
      shape('M-76-18H90C80 2 66 10 50 10H-44C-60 8-70-2-76-18Z', hull),
    { scale },
  );

/** The bay from the horizon to the promenade, with far hills, glitter and white sails. */
export const bay = (): string =>
  fall('sea', '#8cc7bc', palette.teal) +
  band(548, 880, 'url(#sea)') +
  shape(
    'M820 552C930 490 1010 508 1090 526C1180 470 1300 476 1390 520C1470 500 1540 508 1600 522V556H820Z',
    '#9cc9bd',
  ) +
  times(9, (index) =>
    fade(
      0.75,
      rect(
        1210 - 64 + index * 5 + ((index * 31) % 17),
        562 + index * 13,
        128 - index * 9,
        5,
        palette.ochreLight,
        3,
      ),
    ),
  ) +
  [
    [940, 600, 90],
    [1330, 590, 120],
    [1120, 640, 150],
    [1420, 690, 130],
    [930, 720, 110],
    [1210, 760, 160],
    [1470, 800, 100],
    [1010, 830, 120],
  ]
    .map(([x = 0, y = 0, length = 0]) =>
      fade(
        0.7,
        line(`M${x} ${y}q${length / 4}-9 ${length / 2} 0t${length / 2} 0`, palette.mist, 4),
      ),
    )
    .join('') +
  sailingBoat([1150, 584], 0.34, palette.vermilion) +
  sailingBoat([1400, 590], 0.42, palette.teal) +
  sailingBoat([1268, 650], 0.62, palette.ink) +
  sailingBoat([1085, 742], 1.05, palette.ochreDark) +
  sailingBoat([1500, 800], 1.3, palette.vermilion);

/** A sanatorium wing: `floors` rows of balconies under a flat-eaved roof; (x, base) is its lower left corner. */
const wing = (x: number, base: number, width: number, floors: number, roof: string): string => {
  const storey = 46;
  const top = base - floors * storey - 14;
  const bays = Math.floor(width / 44);
  const bay = width / bays;
  return (
    rect(x, top, width, base - top, palette.white) +
    fade(0.5, rect(x + width * 0.8, top, width * 0.2, base - top, palette.sand)) +
    times(floors * bays, (index) => {
      const [left, y] = [x + (index % bays) * bay, top + 16 + Math.floor(index / bays) * storey];
      return (
        rect(
          left + bay * 0.2,
          y,
          bay * 0.6,
          30,
          index % 5 === 2 ? palette.ochreLight : palette.tealDark,
          3,
        ) + rect(left + bay * 0.1, y + 18, bay * 0.8, 14, palette.sand, 2)
      );
    }) +
    shape(
      `M${num(x - 14)} ${top}L${num(x + 18)} ${top - 34}H${num(x + width - 18)}L${num(x + width + 14)} ${top}Z`,
      roof,
    ) +
    fade(0.2, rect(x, top, width, 8, palette.ink))
  );
};

/** The green hill on the left with the wings of the sanatorium, trees, a path and a strip of beach. */
export const sanatoriumHill = (): string =>
  shape(
    'M0 330C120 250 260 214 400 250C560 290 660 400 800 470C880 510 930 546 990 572C960 592 950 620 940 660L900 900H0Z',
    palette.tealLight,
  ) +
  [
    [70, 340, 0.7],
    [140, 300, 0.85],
    [610, 396, 0.7],
    [680, 440, 0.8],
    [760, 486, 0.65],
    [840, 530, 0.6],
  ]
    .map(([x = 0, y = 0, size = 1]) => pine([x, y], size, leaves.near))
    .join('') +
  flag([395, 146], 0.34, palette.vermilion) +
  wing(325, 238, 140, 1, palette.vermilionDark) +
  wing(250, 420, 290, 3, palette.vermilion) +
  shape('M924 640C950 720 990 800 1090 880H860Z', palette.sand) +
  shape('M0 470C140 410 330 404 520 450C680 490 830 580 938 650L940 700L900 900H0Z', '#4f9e92') +
  wing(60, 590, 240, 3, palette.ochreDark) +
  wing(410, 610, 280, 3, palette.vermilion) +
  [
    [340, 604, 0.75],
    [372, 612, 0.95],
    [30, 600, 0.9],
    [730, 622, 0.7],
    [780, 650, 0.85],
  ]
    .map(([x = 0, y = 0, size = 1]) => pine([x, y], size, leaves.near))
    .join('') +
  shape('M0 620C160 570 380 586 560 626C700 656 860 720 960 830L990 900H0Z', palette.teal) +
  shape(
    'M330 596C300 660 420 690 520 730C620 770 560 830 500 880H640C700 820 690 750 590 706C500 668 400 650 392 600Z',
    palette.paper,
  ) +
  [
    [90, 760, 0.9],
    [230, 740, 0.75],
    [740, 790, 0.8],
  ]
    .map(([x = 0, y = 0, size = 1], index) =>
      roundTree([x, y], size, index === 1 ? leaves.gold : leaves.far),
    )
    .join('');
