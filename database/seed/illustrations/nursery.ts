import { teaCup } from './furniture';
import { palette } from './palette';
import { groundShadow } from './scenery';
import { ellipse, fade, glow, line, type Point, rect, shape, times } from './svg';

/** An oval rug, 1200 units wide, in the foreground. */
export const rug = (): string =>
  fade(0.12, ellipse(820, 976, 600, palette.ink, 84)) +
  ellipse(820, 966, 600, palette.teal, 84) +
  ellipse(820, 964, 540, palette.tealLight, 70) +
  ellipse(820, 962, 500, palette.mist, 60);

/** A lit floor lamp 640 units tall, standing on its base point. */
export const floorLamp = ([x, y]: Point): string =>
  glow('lamp', palette.white, 0.75) +
  ellipse(x, y - 560, 340, 'url(#lamp)') +
  fade(0.18, ellipse(x, y, 80, palette.ink, 12)) +
  rect(x - 5, y - 500, 10, 496, palette.ink, 4) +
  ellipse(x, y - 4, 56, palette.ink, 11) +
  shape(`M${x - 50} ${y - 640}H${x + 50}L${x + 92} ${y - 500}H${x - 92}Z`, palette.ochreLight) +
  shape(`M${x + 14} ${y - 640}H${x + 50}L${x + 92} ${y - 500}H${x + 30}Z`, palette.ochre);

/** Back, seat and legs of the armchair, drawn before whoever sits in it. */
export const armchair = (): string =>
  groundShadow(760, 968, 560) +
  line('M560 900L544 962M960 900L976 962', palette.woodDark, 20) +
  shape(
    'M574 800C536 610 562 378 640 356C700 340 820 340 880 356C958 378 984 610 946 800Z',
    palette.tealDark,
  ) +
  shape(
    'M596 800C562 620 586 404 652 384C706 370 814 370 868 384C934 404 958 620 924 800Z',
    palette.teal,
  ) +
  rect(560, 770, 400, 140, palette.tealDark, 30);

/** The arms of the armchair, drawn after whoever sits in it. */
export const armchairFront = (): string =>
  shape(
    'M520 700C520 660 548 640 580 644C616 648 626 676 622 712L610 916H552C530 916 522 900 522 880Z',
    palette.teal,
  ) +
  shape(
    'M1000 700C1000 660 972 640 940 644C904 648 894 676 898 712L910 916H968C990 916 998 900 998 880Z',
    palette.teal,
  ) +
  fade(
    0.6,
    shape(
      'M604 664C620 680 624 696 622 712L610 916H588C596 840 606 740 604 664Z',
      palette.tealDark,
    ),
  ) +
  fade(
    0.6,
    shape(
      'M980 654C996 668 1000 684 1000 700L998 880C998 900 990 916 968 916H960C976 840 986 740 980 654Z',
      palette.tealDark,
    ),
  );

/** A cot with pillow and blanket behind white bars. */
export const cot = (): string =>
  groundShadow(1300, 968, 480) +
  rect(1096, 690, 408, 210, palette.cream) +
  rect(1090, 740, 420, 60, palette.blush, 20) +
  ellipse(1170, 742, 64, palette.mist, 30) +
  shape('M1236 760C1300 716 1440 716 1508 750V830H1236Z', palette.ochre) +
  times(11, (index) => rect(1104 + index * 38, 664, 13, 250, palette.white, 5)) +
  rect(1080, 644, 440, 28, palette.white, 12) +
  rect(1080, 890, 440, 28, palette.white, 10) +
  rect(1070, 600, 28, 364, palette.clay, 12) +
  rect(1502, 600, 28, 364, palette.clay, 12);

/** A mobile of balls, star and moon hanging from the ceiling; (x, y) is the middle of its bar. */
export const cotMobile = ([x, y]: Point): string =>
  line(`M${x} 0V${y}`, palette.inkSoft, 3) +
  line(`M${x - 110} ${y + 14}Q${x} ${y - 28} ${x + 110} ${y + 14}`, palette.woodDark, 6) +
  line(
    `M${x - 108} ${y + 14}V${y + 76}M${x - 38} ${y - 4}V${y + 110}M${x + 38} ${y - 4}V${y + 74}M${x + 108} ${y + 14}V${y + 100}`,
    palette.inkSoft,
    2.5,
  ) +
  ellipse(x - 108, y + 92, 20, palette.vermilion) +
  shape(`M${x - 38} ${y + 104}l8 17 19 2-14 13 4 19-17-10-17 10 4-19-14-13 19-2Z`, palette.ochre) +
  shape(
    `M${x + 38} ${y + 74}A24 24 0 1 0 ${x + 58} ${y + 110}A20 20 0 0 1 ${x + 38} ${y + 74}Z`,
    palette.teal,
  ) +
  ellipse(x + 108, y + 116, 20, palette.coral);

/** A small round table with a tea cup and a baby bottle. */
export const sideTable = (): string =>
  groundShadow(430, 960, 200) +
  line('M430 780V950M430 950L372 958M430 950L488 958', palette.woodDark, 12) +
  ellipse(430, 778, 96, palette.woodDark, 20) +
  ellipse(430, 770, 96, palette.clay, 20) +
  teaCup([392, 772], 1, palette.teal) +
  rect(446, 706, 36, 62, palette.white, 9) +
  rect(446, 736, 36, 32, palette.paper, 9) +
  rect(444, 694, 40, 16, palette.vermilion, 5) +
  ellipse(464, 690, 10, palette.ochre, 12);
