import { XMLParser } from 'fast-xml-parser';
import { PortalFailure } from '../../application/ports';

/** What an element holds: a text, or more elements; several of one name in a list. */
export type XmlContent = string | XmlElement | readonly XmlContent[];
export interface XmlElement {
  readonly [name: string]: XmlContent | undefined;
}

/** Attributes stand beside elements, marked, so that neither can pose as the other. */
export const ATTRIBUTE = '@';

/**
 * A document type brings entities, which unfold without end or fetch files. A comment splits a text in
 * two, and readers differ in which half they take for the user's name. CAS needs none of them, nor
 * instructions, so a document that has any is refused whole.
 */
const FORBIDDEN = /<!(?!\[CDATA\[)|<\?(?!xml\s)/;

/** Answers of CAS are a few thousand characters; anybody may send a logout request, of any length. */
const LIMIT = 65_536;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE,
  ignoreDeclaration: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
  maxNestedTags: 20,
  entityDecoder: {
    setExternalEntities: noEntities,
    addInputEntities: noEntities,
    reset: () => undefined,
    setXmlVersion: () => undefined,
    decode: decodeReferences,
  },
});

/**
 * Reads XML without document types, entities, comments and instructions; namespaces' prefixes are dropped.
 *
 * @returns the document: an element that holds the root
 * @throws PortalFailure `invalid-answer`; its message repeats nothing of the text
 */
export function readXml(text: string): XmlElement {
  if (text.length > LIMIT) throw new PortalFailure('invalid-answer', 'The XML is too long');
  if (FORBIDDEN.test(text)) {
    throw new PortalFailure('invalid-answer', 'The XML has a document type, a comment or an instruction');
  }
  try {
    return parser.parse(text, true) as XmlElement;
  } catch {
    throw new PortalFailure('invalid-answer', 'The XML is not well formed');
  }
}

/**
 * The one element of this name.
 *
 * @returns null when there is none, or only an empty one
 * @throws PortalFailure `invalid-answer` when there are several, or it holds text alone
 */
export function elementIn(parent: XmlElement, name: string): XmlElement | null {
  const content = onlyOne(parent, name);
  if (typeof content !== 'string') return content;
  if (content.trim() !== '') throw several(name);
  return null;
}

/**
 * The text of the one element, or attribute, of this name.
 *
 * @returns null when there is none, or it is blank
 * @throws PortalFailure `invalid-answer` when there are several, or it holds more elements
 */
export function textIn(parent: XmlElement, name: string): string | null {
  const content = onlyOne(parent, name);
  if (content === null) return null;
  const text = typeof content === 'string' ? content : textBeside(content, name);
  return text.trim() === '' ? null : text.trim();
}

/** The text of an element that has attributes, e.g. `<cas:user xml:lang="zh">`. */
function textBeside(element: XmlElement, name: string): string {
  if (Object.keys(element).some((key) => key !== '#text' && !key.startsWith(ATTRIBUTE))) throw several(name);
  const text = element['#text'] ?? '';
  if (typeof text !== 'string') throw several(name);
  return text;
}

function onlyOne(parent: XmlElement, name: string): string | XmlElement | null {
  const content = Object.hasOwn(parent, name) ? parent[name] : undefined;
  if (content === undefined) return null;
  if (isList(content)) throw several(name);
  return content;
}

function isList(content: XmlContent): content is readonly XmlContent[] {
  return Array.isArray(content);
}

function several(name: string): PortalFailure {
  return new PortalFailure(
    'invalid-answer',
    `The XML has several ${name}, or one that holds the wrong thing`,
  );
}

function noEntities(entities: Readonly<Record<string, unknown>>): void {
  if (Object.keys(entities).length > 0) throw new Error('entities are not read');
}

/** The five names that XML knows by itself, and characters by number (XML 1.0, sections 4.1 and 4.6). */
function decodeReferences(text: string): string {
  return text.replace(/&(#?\w*);?/g, (whole, reference: string) => {
    const character = whole.endsWith(';') ? characterOf(reference) : undefined;
    if (character === undefined) throw new Error('an entity that XML does not know');
    return character;
  });
}

function characterOf(reference: string): string | undefined {
  if (Object.hasOwn(NAMED, reference)) return NAMED[reference];
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(reference) ?? [];
  const code = hexadecimal === undefined ? Number(decimal ?? NaN) : Number.parseInt(hexadecimal, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
