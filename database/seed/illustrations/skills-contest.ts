import { contestFloor, contestHall, podium } from './contest-hall';
import { controlPanel } from './control-panel';
import { forklift } from './forklift';
import { hairs, palette, skins } from './palette';
import { person, standing } from './people';
import { groundShadow } from './scenery';
import { picture, rect, shape } from './svg';

const driver = (): string =>
  person({
    at: [-62, -176],
    scale: 0.92,
    lean: 4,
    outfit: {
      kind: 'vest',
      top: palette.tealDark,
      shade: palette.tealDeep,
      legs: palette.ink,
      accent: palette.ochre,
    },
    head: {
      skin: skins.tan,
      hair: hairs.black,
      style: 'short',
      turn: 0.9,
      gear: { kind: 'hardhat', colour: palette.white, shade: palette.sand },
    },
    arms: [
      { hand: [78, -98], elbow: 1, behind: true },
      { hand: [92, -92], elbow: 1 },
    ],
    legs: [
      { foot: [104, 60], knee: -1, toes: 1 },
      { foot: [120, 60], knee: -1, toes: 1 },
    ],
  });

const operator = (): string =>
  groundShadow(1150, 992, 200) +
  person({
    at: [1154, 690],
    scale: 1.26,
    outfit: {
      kind: 'overalls',
      build: 'slim',
      top: palette.coral,
      shade: palette.vermilion,
      legs: palette.tealDark,
    },
    head: {
      skin: skins.fair,
      hair: hairs.black,
      style: 'tail',
      turn: 0.85,
      gear: { kind: 'hardhat', colour: palette.ochre, shade: palette.ochreDark },
    },
    arms: [
      { hand: [92, -26], elbow: 1, behind: true },
      { hand: [138, -66], elbow: 1 },
    ],
    legs: standing,
  });

const cone = (x: number, y: number): string =>
  groundShadow(x, y, 110) +
  shape(`M${x - 11} ${y - 104}H${x + 11}L${x + 36} ${y - 8}H${x - 36}Z`, palette.vermilion) +
  shape(`M${x - 20} ${y - 70}H${x + 20}L${x + 28} ${y - 40}H${x - 28}Z`, palette.white) +
  rect(x - 50, y - 12, 100, 14, palette.vermilionDark, 4);

/** Two helmeted workers compete, one on a forklift, one at a control panel, before the winners' podium. */
export const skillsContest = (): string =>
  picture([
    contestHall(),
    contestFloor(),
    podium(),
    groundShadow(340, 1000, 560),
    forklift([300, 996], 1.22, 120, driver()),
    controlPanel(),
    operator(),
    cone(770, 1010),
    cone(910, 1030),
  ]);
