// @ts-check
import { isFault } from './faults.mjs';
import { faultsPage } from './pages/faults-page.mjs';
import { languageOf, sendPage } from './pages/send-page.mjs';
import { readForm, redirect } from './web/exchange.mjs';

/** @typedef {import('./world.mjs').World} World */
/** @typedef {import('./web/exchange.mjs').Exchange} Exchange */

const PATH = '/faults';

/**
 * The page with a switch for each fault.
 *
 * @param {World} world
 * @returns {import('./web/server.mjs').Route[]}
 */
export function faultsRoutes(world) {
  return [
    {
      method: 'GET',
      path: PATH,
      answer: (exchange) => {
        const saved = exchange.url.searchParams.has('saved');
        const language = languageOf(exchange);
        sendPage(world, exchange, 200, faultsPage({ active: world.faults.list(), saved, language }));
      },
    },
    {
      method: 'POST',
      path: PATH,
      answer: async (exchange) => {
        const form = await readForm(exchange);
        world.faults.set(form.getAll('fault').filter(isFault));
        redirect(exchange, `${PATH}?saved`);
      },
    },
  ];
}
