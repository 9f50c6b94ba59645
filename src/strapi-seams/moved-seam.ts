import { say } from '../messages/say';

/**
 * What stops the start when an upgrade of Strapi has moved what a file of this room leans on.
 * @param seam the file's name
 */
export const movedSeam = (seam: string): Error =>
  new Error(say('seam.moved', { seam: `src/strapi-seams/${seam}` }, 'en'));
