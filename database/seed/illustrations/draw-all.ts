import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { artsFestivalOpening } from './arts-festival-opening';
import { asianGamesBranchVillage } from './asian-games-branch-village';
import { disputeMediation } from './dispute-mediation';
import { healthCheckForNewEmployment } from './health-check-for-new-employment';
import { mothersRoom } from './mothers-room';
import { servicesIntoWorkplaces } from './services-into-workplaces';
import { skillsContest } from './skills-contest';

/** Every drawing of the 2023 report by its handle, which is also the name of its photograph. */
const drawings: Readonly<Record<string, () => string>> = {
  'arts-festival-opening': artsFestivalOpening,
  'asian-games-branch-village': asianGamesBranchVillage,
  'dispute-mediation': disputeMediation,
  'health-check-for-new-employment': healthCheckForNewEmployment,
  'mothers-room': mothersRoom,
  'services-into-workplaces': servicesIntoWorkplaces,
  'skills-contest': skillsContest,
};

const photos = path.resolve(__dirname, '../2023/photos');

/** Renders every drawing to a JPEG 1600 pixels wide; the same code always gives the same bytes. */
const drawAll = async (): Promise<void> => {
  await mkdir(photos, { recursive: true });
  for (const [handle, draw] of Object.entries(drawings)) {
    const file = path.join(photos, `${handle}.jpg`);
    const { size } = await sharp(Buffer.from(draw()))
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82, mozjpeg: true })
      .toFile(file);
    console.log(`${file}: ${Math.round(size / 1024)} KB`);
  }
};

void drawAll();
