// @ts-check
import { escaped, texts } from './html.mjs';

/** @typedef {import('../people.mjs').Person} Person */

/**
 * @param {{ kind: Person['kind'], people: readonly Person[], wrong: boolean, language: import('./html.mjs').Language }} facts
 * @returns {import('./html.mjs').Page}
 */
export function signInPage({ kind, people, wrong, language }) {
  const text = texts(language);
  /** @param {Person['kind']} each */
  const tab = (each) =>
    `<a href="?kind=${each}"${each === kind ? ' aria-current="page"' : ''}>${text(each)}</a>`;
  const trouble = wrong ? `<p role="alert" class="trouble">${text('wrong')}</p>` : '';
  const body = `
      <nav class="tabs" aria-label="${text('kinds')}">${tab('natural')}${tab('legal')}</nav>
      ${trouble}
      <form method="post" id="sign-in">
        <input type="hidden" name="kind" value="${kind}" />
        <label for="login-name">${text('loginName')}</label>
        <input id="login-name" name="loginName" autocomplete="username" required autofocus />
        <label for="password">${text('password')}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        <button type="submit">${text('signIn')}</button>
      </form>
      <section aria-labelledby="people">
        <h2 id="people">${text('people')}</h2>
        <form method="post" id="people-form">
          <ul>
            ${people
              .filter((person) => person.kind === kind)
              .map((person) => item(person, language))
              .join('\n            ')}
          </ul>
        </form>
      </section>`;
  return { title: text(kind), body };
}

/**
 * @param {Person} person
 * @param {import('./html.mjs').Language} language
 */
function item({ subject, name, loginName, mobile, level, corporationName, note }, language) {
  const text = texts(language);
  const facts = [
    escaped(loginName),
    corporationName === null ? '' : escaped(corporationName),
    mobile === null ? text('noMobile') : escaped(mobile),
    level === null ? '' : `${text('level')} ${level}`,
    escaped(note?.[language] ?? ''),
  ];
  const what = facts.filter((fact) => fact !== '').join(' · ');
  return (
    `<li><button type="submit" name="person" value="${escaped(subject)}" class="person">` +
    `<strong>${escaped(name)}</strong> <span>${what}</span></button></li>`
  );
}
