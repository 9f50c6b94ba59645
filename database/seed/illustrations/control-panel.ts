import { contestColours } from './contest-hall';
import { palette } from './palette';
import { groundShadow } from './scenery';
import { ellipse, line, num, rect, shape, times } from './svg';

/** A control desk with lever and buttons before a cabinet of screen, gauges and indicators. */
export const controlPanel = (): string =>
  groundShadow(1420, 996, 330) +
  rect(1404, 400, 176, 300, palette.ink, 14) +
  rect(1418, 416, 148, 120, palette.tealDeep, 6) +
  line('M1430 512L1458 470L1484 492L1514 446L1554 462', palette.ochreLight, 5) +
  line('M1430 440H1470', palette.tealLight, 5) +
  times(3, (index) => {
    const x = 1444 + index * 48;
    return (
      ellipse(x, 574, 20, palette.white) +
      line(`M${x} 574l${num(-8 + index * 8)}-13`, palette.vermilion, 4)
    );
  }) +
  times(4, (index) =>
    rect(
      1424 + index * 36,
      616 + (index % 2) * 14,
      20,
      62 - (index % 2) * 14,
      contestColours[index] ?? palette.ochre,
      3,
    ),
  ) +
  shape('M1270 716L1580 666V990H1300L1284 800Z', palette.inkSoft) +
  shape('M1270 716L1580 666V690L1274 744Z', palette.slate) +
  shape('M1258 706L1420 640H1590V668L1270 722Z', palette.white) +
  line('M1318 684V622', palette.ink, 10) +
  ellipse(1318, 614, 17, palette.vermilion) +
  times(
    3,
    (index) =>
      ellipse(1386 + index * 56, 668, 17, palette.sand, 8) +
      ellipse(1386 + index * 56, 664, 14, contestColours[index + 1] ?? palette.ochre, 7),
  ) +
  rect(1340, 800, 200, 130, palette.ink, 8) +
  times(4, (index) => rect(1360, 820 + index * 26, 160, 10, palette.inkSoft, 4));
