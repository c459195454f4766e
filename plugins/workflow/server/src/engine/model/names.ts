import type { ElementModel } from '../types';
import { idOf, textOf, typeOf, type ModdleElement } from './moddle';

/** An element's name in both languages: `name` is Chinese, `wf:nameEn` English; its id without one. */
export function namesOf(element: ModdleElement): ElementModel['name'] {
  const chinese = textOf(element, 'name') ?? idOf(element);
  return { 'zh-Hans': chinese, en: textOf(element, 'nameEn') ?? chinese };
}

export function toElementModel(element: ModdleElement): ElementModel {
  return { id: idOf(element), type: typeOf(element), name: namesOf(element) };
}
