import { cacheRules } from './cache-rules';
import { cacheKeyRules } from './cache-key-rules';
import { contentRules } from './content-rules';
import { doorRules } from './door-rules';
import { historyRules } from './history-rules';
import { integrityRules } from './integrity-rules';
import { mediaRules } from './media-rules';
import type { Mutant } from './mutant';
import { outageRules } from './outage-rules';
import { processRules } from './process-rules';
import { publicationRules } from './publication-rules';
import { publicRules } from './public-rules';
import { readSizeRules } from './read-size-rules';
import { referenceRules } from './reference-rules';
import { roleRules } from './role-rules';
import { secretRules } from './secret-rules';
import { signInRules } from './sign-in-rules';
import { structureRules } from './structure-rules';
import { verifyRules } from './verify-rules';
import { withdrawalRules } from './withdrawal-rules';

/**
 * Every rule under “One structure, two languages”, “Roles”, “Metric references”, “History” and
 * “Delivery”, disabled in one way each.
 */
export const rules: readonly Mutant[] = [
  ...structureRules,
  ...publicationRules,
  ...contentRules,
  ...roleRules,
  ...publicRules,
  ...secretRules,
  ...doorRules,
  ...referenceRules,
  ...historyRules,
  ...withdrawalRules,
  ...cacheRules,
  ...cacheKeyRules,
  ...integrityRules,
  ...verifyRules,
  ...readSizeRules,
  ...signInRules,
  ...outageRules,
  ...mediaRules,
  ...processRules,
];
