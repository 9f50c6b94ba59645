import type { Head } from './heads';
import { hairs, palette, skins } from './palette';
import { atEase, person, standing } from './people';
import { bush, leaves } from './plants';
import { promenade, suitcase } from './promenade';
import { band, cloud, groundShadow, sun } from './scenery';
import { sanatoriumHill, bay } from './seaside';
import { fall, picture } from './svg';

/** An athlete in a track suit on the promenade: standing at `x`, waving, or seen from behind. */
const athlete = (
  x: number,
  top: string,
  shade: string,
  style: Head['style'],
  pose: 'wave' | 'stand' | 'away',
): string =>
  groundShadow(x, 1008, 120) +
  person({
    at: [x, 816],
    scale: 0.8,
    outfit: {
      kind: 'track',
      top,
      shade,
      legs: palette.ink,
      accent: palette.white,
      shoes: palette.white,
      build: style === 'short' ? 'broad' : 'slim',
      away: pose === 'away',
    },
    head: {
      skin: style === 'short' ? skins.tan : skins.fair,
      hair: hairs.black,
      style,
      turn: pose === 'wave' ? 0.5 : -0.5,
      away: pose === 'away',
    },
    arms: pose === 'wave' ? [atEase[0], { hand: [98, -222], elbow: 1 }] : atEase,
    legs: standing,
  });

/** Seaside sanatorium buildings on a green hill, white sails on the water, plain coloured flags on the promenade. */
export const asianGamesBranchVillage = (): string =>
  picture([
    fall('sky', '#cfe5dd', '#fde6cc'),
    band(0, 560, 'url(#sky)'),
    sun([1210, 300], 92),
    cloud([860, 180], 1.1),
    cloud([1460, 240], 0.9),
    cloud([190, 150], 0.8),
    bay(),
    sanatoriumHill(),
    promenade(),
    athlete(230, palette.vermilion, palette.vermilionDark, 'tail', 'wave'),
    suitcase([318, 1010]),
    athlete(410, palette.ochre, palette.ochreDark, 'short', 'stand'),
    athlete(1205, palette.white, palette.sand, 'bob', 'away'),
    athlete(1336, palette.vermilion, palette.vermilionDark, 'short', 'away'),
    bush([60, 1085], 1.4, leaves.near),
    bush([1540, 1090], 1.4, leaves.near),
  ]);
