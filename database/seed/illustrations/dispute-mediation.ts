import { chairBack, tableSetting, roundTable, meetingRoomWall } from './meeting-room';
import { hairs, palette, skins } from './palette';
import { person } from './people';
import { pottedPlant } from './plants';
import { picture } from './svg';

const worker = (): string =>
  chairBack(372, 740, 210, palette.ochre, palette.ochreDark) +
  person({
    at: [380, 740],
    scale: 1.42,
    lean: 4,
    outfit: {
      kind: 'overalls',
      top: palette.coral,
      shade: palette.vermilion,
      legs: palette.inkSoft,
    },
    head: { skin: skins.tan, hair: hairs.black, style: 'short', turn: 0.8, mood: 'calm' },
    arms: [
      { hand: [34, -14], elbow: 1 },
      { hand: [128, -66], elbow: 1 },
    ],
  });

const employer = (): string =>
  chairBack(1228, 740, 210, palette.ochre, palette.ochreDark) +
  person({
    at: [1220, 740],
    scale: 1.42,
    lean: -4,
    outfit: {
      kind: 'suit',
      top: palette.ink,
      shade: palette.inkSoft,
      legs: palette.ink,
      accent: palette.ochre,
    },
    head: {
      skin: skins.warm,
      hair: hairs.grey,
      style: 'short',
      turn: -0.8,
      mood: 'calm',
      glasses: true,
    },
    arms: [
      { hand: [-128, -60], elbow: -1 },
      { hand: [-34, -14], elbow: -1 },
    ],
  });

const mediator = (): string =>
  chairBack(800, 676, 230, palette.teal, palette.tealDark) +
  person({
    at: [800, 696],
    scale: 1.3,
    outfit: {
      kind: 'suit',
      build: 'slim',
      top: palette.vermilion,
      shade: palette.vermilionDark,
      legs: palette.ink,
      accent: palette.vermilionDark,
    },
    head: { skin: skins.fair, hair: hairs.black, style: 'bob' },
    arms: [
      { hand: [-122, -82], elbow: -1 },
      { hand: [122, -82], elbow: 1 },
    ],
  });

/** A mediator between a worker and an employer at a round table, under the scales of justice. */
export const disputeMediation = (): string =>
  picture([
    meetingRoomWall(),
    pottedPlant([80, 860], 1.5, palette.vermilion),
    pottedPlant([1520, 860], 1.5, palette.vermilion),
    mediator(),
    worker(),
    employer(),
    roundTable(),
    tableSetting(),
  ]);
