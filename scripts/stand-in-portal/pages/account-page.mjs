// @ts-check
import { escaped, texts } from './html.mjs';

/** @typedef {import('../people.mjs').Person} Person */

/**
 * @param {{ person: Person, message: string | null, trouble: string | null, language: import('./html.mjs').Language }} facts
 * @returns {import('./html.mjs').Page}
 */
export function accountPage({ person, message, trouble, language }) {
  const text = texts(language);
  const body = `
      <p>${text('signedInAs')} <strong>${escaped(person.name)}</strong> · ${text(person.kind)}
        ${person.corporationName === null ? '' : ` · ${escaped(person.corporationName)}`}</p>
      ${message === null ? '' : `<p role="status">${text(message)}</p>`}
      ${trouble === null ? '' : `<p role="alert" class="trouble">${text(trouble)}</p>`}
      ${person.level === null ? '' : levelForm(person.level, text)}
      <form method="post" id="login-name">
        <label for="login-name-field">${text('loginName')}</label>
        <input id="login-name-field" name="loginName" value="${escaped(person.loginName)}" required />
        <button type="submit">${text('save')}</button>
      </form>
      <form method="post" id="mobile">
        <label for="mobile-field">${text('mobile')}</label>
        <input id="mobile-field" name="mobile" inputmode="tel" value="${escaped(person.mobile ?? '')}"
          aria-describedby="mobile-hint" />
        <p class="hint" id="mobile-hint">${text('mobileHint')}</p>
        <button type="submit">${text('save')}</button>
      </form>
      <form method="post" action="/sign-out" id="sign-out">
        <button type="submit">${text('signOut')}</button>
      </form>
      <p><a href="/faults">${text('faults')}</a></p>`;
  return { title: text('account'), body };
}

/**
 * @param {number} level
 * @param {(key: string) => string} text
 */
function levelForm(level, text) {
  const choices = [1, 2, 3, 4].map(
    (each) =>
      `<label><input type="radio" name="level" value="${each}"${each === level ? ' checked' : ''} /> ` +
      `${each} · ${text(`level${each}`)}</label>`,
  );
  return `
      <form method="post" id="level">
        <fieldset>
          <legend>${text('level')}</legend>
          ${choices.join('\n          ')}
        </fieldset>
        <button type="submit">${text('save')}</button>
      </form>`;
}
