import chinese from './zh-Hans.json';

const CHINESE: Readonly<Record<string, string>> = chinese;

/** What bpmn-js says in English, in the panel's language; `{name}` is filled in. */
export function translateInto(panelLocale: string) {
  const texts = panelLocale.toLowerCase().startsWith('zh') ? CHINESE : {};
  return (template: string, replacements: Readonly<Record<string, string>> = {}): string =>
    (texts[template] ?? template).replace(
      /\{([^}]+)\}/g,
      (whole, name: string) => replacements[name] ?? whole,
    );
}

export function translateModule(panelLocale: string) {
  return { translate: ['value', translateInto(panelLocale)] };
}
