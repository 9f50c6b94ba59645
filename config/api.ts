/** REST limits: pages of 25, never more than 100; a parameter nobody declared is an error, not ignored. */
export default {
  rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
  documents: { strictParams: true },
};
