// @ts-check

/**
 * @template {Record<string, any>} Fields
 * @template {string} Name
 * @param {Name} name
 * @param {Fields} fields
 * @returns {Omit<Fields, Name>} all but one
 */
export function without(name, fields) {
  const others = { ...fields };
  delete others[name];
  return others;
}
