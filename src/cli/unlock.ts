import { unlock as unlockAccount } from '../sign-in/unlock';
import type { Command } from './command';

/** Lets an account be logged in to again at once, after too many attempts. */
export const unlock: Command = {
  usage: 'unlock EMAIL',
  summary: 'let an account be logged in to again after too many attempts',
  run: async (args, _options, withStrapi) => {
    const email = args[0]?.trim().toLowerCase() ?? '';
    if (args.length > 1 || !/^[^\s@]+@[^\s@]+$/.test(email)) {
      throw new Error('unlock takes one e-mail address, such as name@example.org');
    }
    const cleared = await withStrapi((strapi) => unlockAccount(strapi, email));
    const text =
      cleared === 0
        ? `Nothing was counted against ${email}`
        : `${email} can be logged in to again (${cleared} ${cleared === 1 ? 'counter' : 'counters'} cleared)`;
    return { text, json: { email, cleared } };
  },
};
