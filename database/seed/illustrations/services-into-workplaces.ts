import { factory } from './factory';
import { leaflet } from './furniture';
import type { Head } from './heads';
import { healthBus } from './health-bus';
import type { Outfit } from './outfits';
import { hairs, palette, skins } from './palette';
import { type Arm, atEase, person, standing } from './people';
import { bush, leaves, roundTree } from './plants';
import { band, cloud, groundShadow, receding, sun } from './scenery';
import { canvas, ellipse, fade, fall, line, picture, shape } from './svg';

/** One worker in the yard, standing at `x` and turned towards the bus door. */
const yardWorker = (
  x: number,
  outfit: Outfit,
  face: Head,
  arms: readonly [Arm, Arm] = atEase,
): string =>
  groundShadow(x, 972, 150) +
  person({ at: [x, 750], scale: 0.93, outfit, head: face, arms, legs: standing });

const hardhat = (colour: string, shade: string): Head['gear'] => ({
  kind: 'hardhat',
  colour,
  shade,
});

const queue = (): string =>
  yardWorker(
    92,
    { kind: 'shirt', top: palette.ochre, shade: palette.ochreDark, legs: palette.inkSoft },
    {
      skin: skins.tan,
      hair: hairs.grey,
      style: 'short',
      turn: 0.75,
      gear: { kind: 'cap', colour: palette.tealDark, shade: palette.ink },
    },
  ) +
  yardWorker(
    218,
    {
      kind: 'overalls',
      build: 'slim',
      top: palette.white,
      shade: palette.sand,
      legs: palette.teal,
    },
    {
      skin: skins.fair,
      hair: hairs.brown,
      style: 'tail',
      turn: 0.75,
      gear: hardhat(palette.ochre, palette.ochreDark),
    },
  ) +
  yardWorker(
    344,
    {
      kind: 'vest',
      top: palette.inkSoft,
      shade: palette.ink,
      legs: palette.ink,
      accent: palette.vermilion,
    },
    {
      skin: skins.warm,
      hair: hairs.black,
      style: 'short',
      turn: 0.75,
      gear: hardhat(palette.white, palette.sand),
    },
  ) +
  yardWorker(
    470,
    { kind: 'overalls', top: palette.coral, shade: palette.vermilion, legs: palette.tealDark },
    {
      skin: skins.tan,
      hair: hairs.black,
      style: 'short',
      turn: 0.75,
      gear: hardhat(palette.vermilion, palette.vermilionDark),
    },
  );

const nurse = (): string =>
  groundShadow(648, 984, 150) +
  person({
    at: [648, 762],
    scale: 0.93,
    outfit: {
      kind: 'coat',
      build: 'slim',
      top: palette.white,
      shade: palette.sand,
      legs: palette.tealDark,
      accent: palette.ink,
    },
    head: { skin: skins.fair, hair: hairs.black, style: 'bun', turn: -0.7 },
    arms: [
      { hand: [-58, 10], elbow: 1 },
      { hand: [132, -112], elbow: 1 },
    ],
    legs: standing,
  });

/** Someone who has just been examined, with the result in hand. */
const examined = (): string =>
  yardWorker(
    1290,
    {
      kind: 'vest',
      build: 'slim',
      top: palette.coral,
      shade: palette.vermilion,
      legs: palette.inkSoft,
      accent: palette.ochre,
    },
    {
      skin: skins.warm,
      hair: hairs.black,
      style: 'bob',
      turn: 0.5,
      gear: hardhat(palette.ochre, palette.ochreDark),
    },
    [atEase[0], { hand: [92, -104], elbow: 1 }],
  ) + leaflet([1392, 641], 1);

const yard = (): string =>
  band(770, canvas.height, palette.paper) +
  band(770, 782, palette.sand) +
  receding(782, canvas.height, 10, palette.sand) +
  line('M0 880H1600', palette.sand, 3) +
  line('M0 1000H1600', palette.sand, 3);

/** A mobile health-check bus outside a factory, with workers queueing at its door. */
export const servicesIntoWorkplaces = (): string =>
  picture([
    fall('sky', palette.mist, '#fdeed6'),
    band(0, 790, 'url(#sky)'),
    sun([1340, 220], 100),
    cloud([560, 190], 1),
    cloud([1080, 150], 0.8),
    shape('M900 780V560C1040 500 1160 520 1260 560C1400 500 1500 510 1600 540V780Z', '#a9cfc4'),
    factory(),
    [1040, 1480, 1570]
      .map((x, index) => roundTree([x, 790], 1.5 + index * 0.15, leaves.far))
      .join(''),
    yard(),
    fade(0.18, ellipse(1080, 958, 520, palette.ink, 26)),
    healthBus([1080, 950], 1.1),
    queue(),
    nurse(),
    examined(),
    bush([1560, 1090], 1.3, leaves.near),
    bush([30, 1100], 1.2, leaves.near),
  ]);
