import { palette, type Skin } from './palette';
import { ellipse, fade, line, num, rect, shape } from './svg';

/** What a person wears on the head. */
export interface Headgear {
  readonly kind: 'hardhat' | 'rider' | 'cap';
  readonly colour: string;
  readonly shade: string;
}

/** A head about 80 units tall, drawn around its centre. */
export interface Head {
  readonly skin: Skin;
  readonly hair: string;
  readonly style: 'short' | 'bob' | 'long' | 'bun' | 'tail';
  /** From -1 (looking left on the page) over 0 (at the viewer) to 1 (right). */
  readonly turn?: number;
  /** Sideways nod in degrees. */
  readonly tilt?: number;
  readonly mood?: 'smile' | 'calm' | 'sing';
  /** Lowered eyelids, for someone looking down. */
  readonly lowered?: boolean;
  readonly glasses?: boolean;
  readonly gear?: Headgear;
  /** Seen from behind: hair only. */
  readonly away?: boolean;
}

const skull = 'M-33-8C-34-46 34-46 33-8C33 18 17 40 0 40C-17 40-33 18-33-8Z';

/** The hair that hangs behind neck and shoulders; drawn before the body. */
export const hairBehind = ({ style, hair, turn = 0 }: Head): string => {
  switch (style) {
    case 'long':
      return shape(
        'M-41-6C-44-58 44-58 41-6C44 28 52 52 44 78C20 88-20 88-44 78C-52 52-44 28-41-6Z',
        hair,
      );
    case 'bob':
      return shape(
        'M-41-6C-44-58 44-58 41-6L44 28C44 42 30 45 22 40L-22 40C-30 45-44 42-44 28Z',
        hair,
      );
    case 'bun':
      return ellipse(-turn * 20, -49, 19, hair, 17);
    case 'tail': {
      const side = turn > 0 ? -1 : 1;
      return shape(
        `M${side * 20}-36C${side * 66}-34 ${side * 70} 24 ${side * 50} 66C${side * 44} 34 ${side * 36} 10 ${side * 16}-8Z`,
        hair,
      );
    }
    case 'short':
      return '';
  }
};

const hairFront = ({ style, hair, turn = 0 }: Head): string => {
  const x = turn * 7;
  return style === 'short'
    ? shape(
        `M-36 2C-42-32-26-51 2-51C32-51 41-28 36 2L31 2C32-8 30-15 24-21C${num(8 + x)}-15 ${num(-10 + x)}-17 ${num(-20 + x)}-26C-28-20-31-8-31 2Z`,
        hair,
      )
    : shape(
        `M-37 8C-42-32-26-51 0-51C26-51 42-32 37 8C35-6 31-15 25-20C${num(8 + x)}-15 ${num(-6 + x)}-19 ${num(-13 + x)}-28C-18-15-31-9-37 8Z`,
        hair,
      );
};

const ears = ({ skin, turn = 0 }: Head): string =>
  (turn < 0.35 ? ellipse(33 + turn * 6, 4, 7, skin.shade, 9) : '') +
  (turn > -0.35 ? ellipse(-33 + turn * 6, 4, 7, skin.shade, 9) : '');

const eyes = (x: number, gap: number, lowered: boolean): string =>
  [x - gap, x + gap]
    .map((eye) =>
      lowered
        ? line(`M${num(eye - 5)} 1q5 5 10 0`, palette.ink, 2.6)
        : ellipse(eye, 1, 3.1, palette.ink, 3.9),
    )
    .join('');

const mouth = (x: number, mood: Head['mood']): string => {
  if (mood === 'sing') return ellipse(x, 23, 6, palette.vermilionDark, 7.5);
  return mood === 'calm'
    ? line(`M${num(x - 6)} 22q6 2.5 12 0`, palette.vermilionDark, 2.8)
    : line(`M${num(x - 8)} 20q8 8 16 0`, palette.vermilionDark, 3);
};

const face = ({ skin, hair, turn = 0, mood, lowered = false, glasses = false }: Head): string => {
  const x = turn * 12;
  const gap = 13 - Math.abs(turn) * 2;
  const cheek = (away: number): number => 19 - Math.max(0, away) * 9;
  const nose = turn < 0 ? -1 : 1;
  return (
    fade(
      0.4,
      ellipse(x - cheek(-turn), 13, 6, palette.coral, 5) +
        ellipse(x + cheek(turn), 13, 6, palette.coral, 5),
    ) +
    [x - gap, x + gap].map((eye) => line(`M${num(eye - 5)}-9q5-3.5 10 0`, hair, 2.6)).join('') +
    eyes(x, gap, lowered) +
    line(`M${num(x + turn * 3)} 4q${nose * 6} 7 ${-nose * 1} 8`, skin.shade, 2.8) +
    mouth(x + turn * 1.5, mood) +
    (glasses
      ? [x - gap - 9, x + gap - 9]
          .map(
            (left) =>
              `<rect x="${num(left)}" y="-7" width="18" height="16" rx="7" fill="none" stroke="${palette.ink}" stroke-width="2"/>`,
          )
          .join('') + line(`M${num(x - gap + 9)} 0h${num(2 * gap - 18)}`, palette.ink, 2)
      : '')
  );
};

const headgear = ({ kind, colour, shade }: Headgear, turn: number): string => {
  const x = turn * 10;
  switch (kind) {
    case 'hardhat':
      return (
        line('M-33-6Q-32 26-10 39', palette.inkSoft, 2.2) +
        shape('M-41-15C-43-70 43-70 41-15Z', colour) +
        shape(
          `M${num(x - 9)}-57Q${num(x)}-62 ${num(x + 9)}-57L${num(x * 1.4 + 8)}-15H${num(x * 1.4 - 8)}Z`,
          shade,
        ) +
        rect(-45 + x * 0.7, -21, 90, 10, shade, 5)
      );
    case 'rider':
      return (
        line('M-36 16Q-26 42 0 43Q26 42 36 16', palette.ink, 3.4) +
        shape(
          'M-44 16C-54-72 54-72 44 16C43 24 36 26 34 18C34-2 31-14 25-19H-25C-31-14-34-2-34 18C-36 26-43 24-44 16Z',
          colour,
        ) +
        shape(`M-42-20C-34-34 34-34 42-20L40-14C26-24-26-24-40-14Z`, palette.ink) +
        line('M-20-38Q0-46 20-38', shade, 5)
      );
    case 'cap':
      return (
        shape('M-38-16C-40-58 40-58 38-16Z', colour) +
        shape(
          `M${num(x - 34)}-18Q${num(x * 2)}-28 ${num(x + 34)}-18Q${num(x * 2.6)}-4 ${num(x - 34)}-18Z`,
          shade,
        )
      );
  }
};

/** Face, hair and headgear around the centre of the head. */
export const head = (spec: Head): string => {
  const { skin, hair, turn = 0, gear, away } = spec;
  const gearDrawn = gear ? headgear(gear, turn) : '';
  if (away)
    return (
      ears({ ...spec, turn: 0 }) +
      shape('M-36 0C-42-56 42-56 36 0C36 24 26 36 0 37C-26 36-36 24-36 0Z', hair) +
      gearDrawn
    );
  return ears(spec) + shape(skull, skin.base) + face(spec) + hairFront(spec) + gearDrawn;
};
