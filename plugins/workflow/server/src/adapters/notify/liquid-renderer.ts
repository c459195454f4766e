import { Liquid } from 'liquidjs';
import type { TemplateReader, TemplateRenderer } from '../../application/ports';
import { liquidTrouble } from './liquid-trouble';

/** Tags that read other templates; a message is one text. */
const TAGS_THAT_READ = ['include', 'render', 'layout', 'block'];

/** A message is a page of text. What goes beyond is a mistake or an attack. */
const LIMITS = { parseLimit: 20_000, renderLimit: 1000, memoryLimit: 200_000 };

/**
 * Renders message templates, which operations staff write, as plain text. A value of a variable is put
 * in as it is: Liquid in it stays text. An absent variable renders as nothing, an unknown filter or tag is
 * an error.
 */
export class LiquidRenderer implements TemplateRenderer, TemplateReader {
  readonly #liquid: Liquid;

  /** @param options.timeZone that the `date` filter tells the time in */
  constructor(options: { readonly timeZone: string }) {
    this.#liquid = new Liquid({
      ...LIMITS,
      // Without a mapping Liquid would look for templates in files.
      templates: {},
      ownPropertyOnly: true,
      strictFilters: true,
      timezoneOffset: options.timeZone,
      dateFormat: '%Y-%m-%d %H:%M',
    });
    for (const tag of TAGS_THAT_READ) Reflect.deleteProperty(this.#liquid.tags, tag);
  }

  /** @throws Error when the text does not parse or goes beyond the limits; the message says where */
  async render(text: string, variables: Readonly<Record<string, unknown>>): Promise<string> {
    return String(await this.#liquid.parseAndRender(text, { ...variables }));
  }

  /** The values that a text asks for, as paths; what its own tags set is not among them. */
  pathsIn(text: string): readonly string[] {
    try {
      const paths = this.#liquid.globalVariableSegmentsSync(text);
      return paths.map((segments) => segments.filter((part) => typeof part === 'string').join('.'));
    } catch {
      return [];
    }
  }

  readonly troubleOf = liquidTrouble;

  /** Checks a template before it is stored. @returns what is wrong with it, or null */
  problemOf(text: string): string | null {
    try {
      this.#liquid.parse(text);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}
