import { hairs, palette, skins } from './palette';
import { person, standing } from './people';
import { ellipse, fade, place, type Point, polygon, rect, shape, times } from './svg';

const skinTones = [skins.fair, skins.warm, skins.tan] as const;

/** The hair styles a crowd cycles through. */
const hairStyles = ['bob', 'short', 'tail', 'short', 'bun'] as const;

/** A singer with an open folder, hip at (x, y); `index` varies hair and skin. */
const singer = (x: number, y: number, index: number): string =>
  person({
    at: [x, y],
    scale: 0.56,
    outfit: {
      kind: 'dress',
      build: 'slim',
      top: palette.inkSoft,
      shade: palette.ink,
      legs: palette.ink,
      accent: palette.ochre,
    },
    head: {
      skin: skinTones[index % 3] ?? skins.warm,
      hair: index % 4 === 3 ? hairs.brown : hairs.black,
      style: hairStyles[index % hairStyles.length] ?? 'short',
      mood: 'sing',
      turn: (800 - x) / 900,
    },
    arms: [
      { hand: [-22, -62], elbow: 1 },
      { hand: [22, -62], elbow: -1 },
    ],
  }) +
  polygon(
    [
      [x - 24, y - 54],
      [x, y - 46],
      [x + 24, y - 54],
      [x + 24, y - 22],
      [x, y - 14],
      [x - 24, y - 22],
    ],
    palette.vermilion,
  );

/** A choir of 27 singing in three rows on risers, in the middle of the stage. */
export const choir = (): string =>
  times(3, (row) => {
    const count = 10 - row;
    const y = 520 + row * 62;
    return (
      times(count, (index) => singer(800 + (index - (count - 1) / 2) * 88, y, index + row * 2)) +
      rect(350 + row * 30, y + 62, 900 - row * 60, 64, row % 2 ? palette.wood : palette.woodDark, 4)
    );
  });

/** A long flowing sleeve from a dancer's hand, about 200 units long. */
const sleeve = (hand: Point, turn: number, mirror: boolean, fill: string, fold: string): string =>
  place(
    hand,
    shape(
      'M-4-10C50-78 126-54 150 10C166 56 206 72 250 30C226 112 150 116 124 40C106-16 54-34 4 10Z',
      fill,
    ) + shape('M150 10C166 56 206 72 250 30C234 84 176 92 150 10Z', fold),
    { turn, mirror, scale: 0.82 },
  );

/** A dancer with raised arms: hands relative to the hip, each trailing a sleeve turned by `turns` degrees. */
export const dancer = (
  [x, y]: Point,
  lean: number,
  hands: readonly [Point, Point],
  turns: readonly [number, number],
  top: string,
  shade: string,
): string => {
  const scale = 0.92;
  const tip = ([hx, hy]: Point): Point => [x + hx * scale, y + hy * scale];
  return (
    fade(0.25, ellipse(x, y + 218, 110, palette.ink, 12)) +
    sleeve(tip(hands[0]), turns[0], true, palette.white, palette.blush) +
    sleeve(tip(hands[1]), turns[1], false, palette.white, palette.blush) +
    person({
      at: [x, y],
      scale,
      lean,
      outfit: {
        kind: 'dress',
        build: 'slim',
        top,
        shade,
        legs: palette.white,
        shoes: palette.vermilionDark,
        accent: palette.ochreLight,
      },
      head: { skin: skins.fair, hair: hairs.black, style: 'bun', turn: lean / 14, tilt: lean },
      arms: [
        { hand: hands[0], elbow: -1 },
        { hand: hands[1], elbow: 1 },
      ],
      legs: standing,
    })
  );
};

/** Two rows of listeners seen from behind, some with raised arms, along the lower edge. */
export const audience = (): string =>
  times(2, (row) =>
    times(9 - row, (index) => {
      const x = (row ? 110 : 40) + index * (row ? 196 : 190) + ((index * 37) % 23);
      const tone = (index + row) % 3;
      return person({
        at: [x, row ? 1250 : 1150],
        scale: row ? 1.16 : 0.98,
        lean: ((index * 5) % 7) - 3,
        outfit: {
          kind: 'shirt',
          away: true,
          top: ['#1d3a42', '#2b4650', '#4b2f33'][tone] ?? palette.ink,
          shade: palette.ink,
          legs: palette.ink,
          build: index % 2 ? 'slim' : 'broad',
        },
        head: {
          skin: skinTones[(index + row) % 3] ?? skins.warm,
          hair: index % 4 === 2 ? '#3a2d2b' : '#191d22',
          style: hairStyles[(index + row * 2) % hairStyles.length] ?? 'short',
          away: true,
        },
        arms:
          (index + row) % 4 === 1
            ? [
                { hand: [-52, -238], elbow: -1 },
                { hand: [52, -238], elbow: 1 },
              ]
            : [
                { hand: [-58, 10], elbow: 1 },
                { hand: [58, 10], elbow: -1 },
              ],
      });
    }),
  );
