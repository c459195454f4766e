/**
 * The password hash that Strapi uses, with the fewest rounds there are: a hash says itself how many it took, so
 * that everything else about it stays as it is. Ten rounds for each invented person are a fifth of all tests' time.
 */
const bcrypt = require('bcryptjs/dist/bcrypt');

const FEWEST_ROUNDS = 4;

module.exports = {
  ...bcrypt,
  hash: (password) => bcrypt.hash(password, FEWEST_ROUNDS),
  hashSync: (password) => bcrypt.hashSync(password, FEWEST_ROUNDS),
};
