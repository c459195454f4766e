// @ts-check
import { FAULTS } from '../faults.mjs';
import { texts } from './html.mjs';

/**
 * @param {{ active: readonly string[], saved: boolean, language: import('./html.mjs').Language }} facts
 * @returns {import('./html.mjs').Page}
 */
export function faultsPage({ active, saved, language }) {
  const text = texts(language);
  const switches = FAULTS.map(
    (fault) =>
      `<label><input type="checkbox" name="fault" value="${fault}"${active.includes(fault) ? ' checked' : ''} /> ` +
      `${text(`fault-${fault}`)}</label>`,
  );
  const body = `
      ${saved ? `<p role="status">${text('saved')}</p>` : ''}
      <form method="post" id="faults">
        <fieldset>
          <legend>${text('faultsHint')}</legend>
          ${switches.join('\n          ')}
        </fieldset>
        <button type="submit">${text('save')}</button>
      </form>
      <p><a href="/account">${text('account')}</a></p>`;
  return { title: text('faults'), body };
}
