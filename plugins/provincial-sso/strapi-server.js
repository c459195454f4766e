// The server is TypeScript built by the root `tsc`. Requiring it here, rather than naming it in
// package.json, makes a missing build fail loudly: Strapi drops a plugin whose export is missing.
module.exports = require('../../dist/plugins/provincial-sso/server/src').default;
