import { awning, checkUpTable } from './check-up-stand';
import { leaflet, stool } from './furniture';
import { hairs, palette, skins } from './palette';
import { person, standing } from './people';
import { bush, leaves, roundTree } from './plants';
import { band, cloud, groundShadow, receding, sun, townBlock } from './scenery';
import { canvas, fall, line, picture, place, rect, times } from './svg';
import { scooter } from './vehicles';

/** The street: sun, town, trees, pavement and roadway. */
const street = (): string =>
  sun([1270, 250], 120) +
  cloud([190, 170], 0.9) +
  cloud([1480, 150], 0.7) +
  [
    [-20, 330, 190],
    [300, 250, 150],
    [620, 360, 210],
    [1010, 300, 160],
    [1330, 400, 290],
  ]
    .map(([x = 0, y = 0, width = 0]) => townBlock(x, y, width, 790, '#cfe0d4', '#e2ede2'))
    .join('') +
  [
    [140, 460, 200],
    [440, 500, 220],
    [830, 480, 190],
    [1180, 530, 220],
  ]
    .map(([x = 0, y = 0, width = 0]) => townBlock(x, y, width, 790, '#a9cfc4', '#c5e0d5'))
    .join('') +
  [60, 400, 1240, 1500]
    .map((x, index) => roundTree([x, 790], 1.35 + (index % 2) * 0.2, leaves.far))
    .join('') +
  band(770, 960, palette.paper) +
  band(770, 784, palette.sand) +
  receding(784, 956, 9, palette.sand) +
  line('M0 862H1600', palette.sand, 3) +
  band(950, 972, palette.clay) +
  band(972, canvas.height, palette.inkSoft) +
  times(6, (index) => rect(60 + index * 290, 1018, 150, 10, palette.sand, 5));

const doctor = (): string =>
  stool([560, 735], 145, palette.teal) +
  person({
    at: [565, 712],
    scale: 1.4,
    lean: 6,
    outfit: {
      kind: 'coat',
      build: 'slim',
      top: palette.white,
      shade: palette.sand,
      legs: palette.tealDark,
      accent: palette.ink,
      seated: true,
    },
    head: { skin: skins.fair, hair: hairs.black, style: 'bun', turn: 0.8, glasses: true },
    arms: [
      { hand: [46, -24], elbow: 1 },
      { hand: [176, -62], elbow: 1 },
    ],
    legs: [
      { foot: [98, 108], knee: -1, toes: 1 },
      { foot: [112, 108], knee: -1, toes: 1 },
    ],
  });

const rider = (): string =>
  stool([1056, 735], 145, palette.ochre) +
  person({
    at: [1050, 712],
    scale: 1.4,
    lean: -4,
    outfit: {
      kind: 'track',
      top: palette.ochre,
      shade: palette.ochreDark,
      legs: palette.ink,
      accent: palette.white,
      shoes: palette.vermilionDark,
    },
    head: {
      skin: skins.tan,
      hair: hairs.black,
      style: 'short',
      turn: -0.8,
      gear: { kind: 'rider', colour: palette.vermilion, shade: palette.coral },
    },
    arms: [
      { hand: [-132, -58], elbow: -1, bare: true, band: palette.inkSoft },
      { hand: [-26, -22], elbow: -1 },
    ],
    legs: [
      { foot: [-112, 108], knee: 1, toes: -1 },
      { foot: [-96, 108], knee: 1, toes: -1 },
    ],
  });

const waiting = (): string =>
  groundShadow(186, 890, 190) +
  person({
    at: [186, 574],
    scale: 1.34,
    outfit: {
      kind: 'vest',
      top: palette.inkSoft,
      shade: palette.ink,
      legs: palette.tealDark,
      accent: palette.coral,
      build: 'slim',
    },
    head: { skin: skins.warm, hair: hairs.brown, style: 'tail', turn: 0.7 },
    arms: [
      { hand: [-62, 8], elbow: 1 },
      { hand: [86, -92], elbow: 1 },
    ],
    legs: standing,
  }) +
  leaflet([310, 438], 1.3);

/** A doctor takes a delivery rider's blood pressure at a street-side table under an awning. */
export const healthCheckForNewEmployment = (): string =>
  picture([
    fall('sky', palette.mist, palette.cream),
    band(0, 800, 'url(#sky)'),
    street(),
    waiting(),
    groundShadow(1375, 890, 380),
    scooter([1366, 888], 0.94),
    place([-40, 0], doctor() + rider() + checkUpTable() + awning()),
    bush([40, 1080], 1.3, leaves.near),
    bush([1560, 1085], 1.4, leaves.near),
  ]);
