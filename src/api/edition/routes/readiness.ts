/** What stands between an edition and its readers; for API tokens that were given the right. */
export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/editions/:year/readiness',
      handler: 'api::edition.edition.readiness',
    },
  ],
};
