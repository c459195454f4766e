import { shortened } from './shortened';
import type { LocalizedText } from '../../../contracts';

const LONGEST = 60;
const OURS = 'urn:city-platform:workflow:1';

/** How the elements of a diagram are called, by their ids; an element without a name goes by its id. */
export function elementNames(xml: string): (elementId: string) => LocalizedText {
  const file = new DOMParser().parseFromString(xml, 'application/xml');
  const names = new Map(
    Array.from(file.querySelectorAll('[id][name]'), (element) => {
      const name = element.getAttribute('name') ?? '';
      const english = element.getAttributeNS(OURS, 'nameEn') ?? name;
      return [element.id, { 'zh-Hans': shortened(name, LONGEST), en: shortened(english, LONGEST) }];
    }),
  );
  return (elementId) => names.get(elementId) ?? { 'zh-Hans': elementId, en: elementId };
}
