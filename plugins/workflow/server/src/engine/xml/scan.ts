/** Limits on the text of a diagram, checked before any parser sees it (engine-facts, "What bites" 4). */
const XML_LIMIT_BYTES = 512 * 1024;
const XML_DEPTH_LIMIT = 20;

export type XmlTrouble = 'xml-too-large' | 'xml-doctype' | 'xml-too-deep' | 'xml-unreadable';

/**
 * Looks at the text of a diagram without parsing it: its size, its nesting, and that it brings no
 * document type (entities). Linear in the length of the text and without recursion.
 *
 * @returns what is wrong, or null
 */
export function scanXml(xml: string): XmlTrouble | null {
  if (Buffer.byteLength(xml, 'utf8') > XML_LIMIT_BYTES) return 'xml-too-large';
  let depth = 0;
  for (let at = xml.indexOf('<'); at !== -1;) {
    const token = readToken(xml, at);
    if (typeof token === 'string') return token;
    depth += token.depth;
    if (depth > XML_DEPTH_LIMIT) return 'xml-too-deep';
    at = xml.indexOf('<', token.end);
  }
  return null;
}

export interface Token {
  readonly end: number;
  readonly depth: -1 | 0 | 1;
}

/** Reads the tag, comment or the like that begins here. */
export function readToken(xml: string, at: number): Token | XmlTrouble {
  if (xml.startsWith('<!--', at)) return skipTo(xml, at + 4, '-->');
  if (xml.startsWith('<![CDATA[', at)) return skipTo(xml, at + 9, ']]>');
  if (xml.startsWith('<!', at)) return 'xml-doctype';
  if (xml.startsWith('<?', at)) return skipTo(xml, at + 2, '?>');
  const end = endOfTag(xml, at);
  if (end === -1) return 'xml-unreadable';
  if (xml[at + 1] === '/') return { end, depth: -1 };
  return { end, depth: xml[end - 1] === '/' ? 0 : 1 };
}

function skipTo(xml: string, from: number, terminator: string): Token | XmlTrouble {
  const found = xml.indexOf(terminator, from);
  return found === -1 ? 'xml-unreadable' : { end: found + terminator.length, depth: 0 };
}

/** The `>` that closes the tag; one inside an attribute's quotes does not. */
function endOfTag(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const character = xml.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return -1;
}
