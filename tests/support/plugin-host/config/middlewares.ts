export default [
  'strapi::errors',
  'plugin::workflow.coded-errors',
  'strapi::security',
  'strapi::cors',
  'strapi::query',
  'strapi::body',
  'strapi::favicon',
  'strapi::public',
];
