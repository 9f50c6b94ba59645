const route = (path: string, action: string) => ({
  method: 'GET',
  path,
  handler: `api::delivery.delivery.${action}`,
  // What is published is for everyone; a draft asks for its own token.
  config: { auth: false },
});

/** Whole editions, resolved. */
export default {
  type: 'content-api',
  routes: [
    route('/editions/published', 'list'),
    route('/editions/:year/published', 'published'),
    route('/editions/:year/snapshots', 'snapshots'),
    route('/editions/:year/snapshots/:number', 'snapshot'),
    route('/editions/:year/draft', 'draft'),
  ],
};
