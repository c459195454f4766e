// @ts-check
import { describe } from '../describe.mjs';
import { kindOf } from '../web/words.mjs';

/** @typedef {import('../world.mjs').World} World */
/** @typedef {import('oidc-provider').default} Provider */
/** @typedef {import('oidc-provider').Interaction} Interaction */

/**
 * Takes somebody from an authorization request to the portal's sign-in page and back.
 *
 * @param {World} world
 * @param {Provider} provider
 * @param {Interaction} interaction
 * @returns {string} the path of the sign-in page
 */
export function beginInteraction(world, provider, { uid, params }) {
  const { user_type: asked, prompt } = params;
  world.signIns.add(
    {
      kind: kindOf(typeof asked === 'string' ? asked : null),
      again: String(prompt ?? '')
        .split(' ')
        .includes('login'),
      finish: async (_exchange, { subject }) => {
        const interaction = await provider.Interaction.find(uid);
        if (!interaction) throw new Error('The provider has forgotten the authorization request');
        await forgetAnybodyElse(provider, interaction, subject);
        interaction.result = { login: { accountId: subject, ...levelOf(world, subject) } };
        await interaction.persist();
        return interaction.returnTo;
      },
    },
    uid,
  );
  return `/sign-in/${uid}`;
}

/**
 * The provider would ask a browser that changes hands to sign out first; the portal has seen to that.
 *
 * @param {Provider} provider
 * @param {Interaction} interaction
 * @param {string} subject
 */
async function forgetAnybodyElse(provider, interaction, subject) {
  const { session } = interaction;
  if (!session || session.accountId === subject) return;
  await (await provider.Session.findByUid(session.uid))?.destroy();
  delete interaction.session;
  await interaction.persist();
}

/**
 * The level that the person has, whatever was asked for.
 *
 * @param {World} world
 * @param {string} subject
 */
function levelOf({ people, faults }, subject) {
  const person = people.find(subject);
  const acr = person ? describe(person, faults).authLevel : '';
  return acr === '' ? {} : { acr };
}
