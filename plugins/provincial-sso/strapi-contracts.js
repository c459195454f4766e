// What other houses of the project may import from this plugin; built by the root `tsc`.
module.exports = require('../../dist/plugins/provincial-sso/contracts');
