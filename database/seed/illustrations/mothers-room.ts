import { curtain, framedPicture, glazing } from './furniture';
import { bone } from './limbs';
import { armchair, armchairFront, cot, floorLamp, cotMobile, rug, sideTable } from './nursery';
import { hairs, palette, skins } from './palette';
import { person } from './people';
import { pottedPlant } from './plants';
import { band, receding } from './scenery';
import {
  canvas,
  ellipse,
  fade,
  fall,
  line,
  picture,
  place,
  type Point,
  rect,
  shape,
  times,
} from './svg';

/** The papered wall with curtained window, and the floorboards. */
const room = (): string =>
  fall('wall', '#fbe6cf', palette.blush) +
  fall('view', '#cfe6df', palette.ochreLight) +
  band(0, 830, 'url(#wall)') +
  times(17, (index) => fade(0.45, rect(index * 100 - 8, 0, 16, 800, palette.white))) +
  band(796, 836, palette.white) +
  band(836, canvas.height, palette.wood) +
  receding(836, canvas.height, 9, palette.woodDark) +
  glazing(130, 140, 330, 440, 'url(#view)', palette.white) +
  rect(40, 88, 510, 16, palette.woodDark, 8) +
  curtain([52, 100], 180, 690, 4, palette.coral, palette.vermilion, { side: -1, gather: 0.4 }) +
  curtain([358, 100], 180, 690, 4, palette.coral, palette.vermilion, { side: 1, gather: 0.4 });

/** Lap, skirt and feet below the mother's hip, around the hip centre. */
const skirt = (): string =>
  line('M-48 118V200M40 118V200', skins.fair.base, 30) +
  shape(
    'M-70 196C-72 178-26 178-26 196L-22 220H-96C-96 206-84 198-70 196Z',
    palette.vermilionDark,
  ) +
  shape('M18 196C18 178 64 178 64 196C78 198 90 206 90 220H16Z', palette.vermilionDark) +
  shape('M-84-32H86C124-2 126 38 114 168Q0 198-120 168C-130 38-120-2-84-32Z', palette.vermilion) +
  fade(
    0.5,
    shape(
      'M40-24C64 28 66 98 56 184C80 180 98 176 114 168C126 38 124-2 86-32Z',
      palette.vermilionDark,
    ),
  ) +
  line('M-44 38C-60 88-58 128-54 168M10 44C8 88 8 138 8 172', palette.vermilionDark, 4);

/** A sleeping baby in a shawl, about 210 units long, around the middle of its chest. */
const baby = (at: Point): string =>
  place(
    at,
    bone([-8, 0], 50, [116, 26], 36, palette.ochreLight) +
      fade(0.4, shape('M-20 36C30 60 90 70 128 60C110 76 30 76-20 36Z', palette.ochreDark)) +
      line('M0-46C30-20 28 20 4 48M54-34C76-12 74 30 56 54', palette.ochre, 5) +
      ellipse(-44, -8, 42, palette.white) +
      ellipse(-42, -5, 33, skins.fair.base) +
      fade(0.45, ellipse(-58, 6, 7, palette.coral, 5) + ellipse(-26, 8, 7, palette.coral, 5)) +
      line('M-60-6q5 5 10 0M-38-4q5 5 10 0', palette.ink, 2.6) +
      line('M-50 12q5 4 10 0', palette.vermilionDark, 2.8) +
      line('M-48-36q8 2 8 10', hairs.black, 4),
    { turn: -14 },
  );

const mother = (): string =>
  person({
    at: [760, 762],
    scale: 1.45,
    outfit: {
      kind: 'dress',
      build: 'slim',
      top: palette.vermilion,
      shade: palette.vermilionDark,
      legs: palette.vermilion,
      accent: palette.ochreLight,
      seated: true,
    },
    head: {
      skin: skins.fair,
      hair: hairs.black,
      style: 'long',
      turn: -0.45,
      tilt: -10,
      lowered: true,
    },
    arms: [
      { hand: [-30, -30], elbow: 1, behind: true },
      { hand: [8, -34], elbow: -1 },
    ],
    holding: place([0, 0], skirt() + baby([-16, -72]), { scale: 0.69 }),
  });

/** A mother holds her baby in an armchair in a cosy room with cot, curtains and a lamp. */
export const mothersRoom = (): string =>
  picture([
    room(),
    floorLamp([1020, 890]),
    framedPicture([682, 210], 130, 160, palette.mist, palette.teal),
    framedPicture([846, 195], 110, 130, palette.blush, palette.vermilion),
    cotMobile([1310, 170]),
    rug(),
    pottedPlant([90, 930], 1.35, palette.ochre),
    armchair(),
    mother(),
    armchairFront(),
    sideTable(),
    cot(),
  ]);
