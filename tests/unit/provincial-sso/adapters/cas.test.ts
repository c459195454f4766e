import { casPortal } from '../../../../plugins/provincial-sso/server/src/adapters/cas';
import { personOf } from '../../../../plugins/provincial-sso/server/src/adapters/cas/validation';
import { casConfig } from './configurations';

const failure = (reason: string) => expect.objectContaining({ name: 'PortalFailure', reason }) as Error;
const NAMESPACE = 'xmlns:cas="http://www.yale.edu/tp/cas"';
const response = (inside: string) => `<cas:serviceResponse ${NAMESPACE}>${inside}</cas:serviceResponse>`;
const success = (attributes: string, user = 'zhangsan') =>
  response(
    `<cas:authenticationSuccess><cas:user>${user}</cas:user>` +
      `<cas:attributes>${attributes}</cas:attributes></cas:authenticationSuccess>`,
  );
const ATTRIBUTES = '<cas:userType>1</cas:userType><cas:uuid>u-1</cas:uuid><cas:authLevel>3</cas:authLevel>';
const read = (xml: string, changes: object = {}) => personOf(casConfig(changes), xml);

describe('the answer of a CAS portal', () => {
  it('says who it is; the login name is the user where no attribute names it', () => {
    expect(read(`<?xml version="1.0" encoding="UTF-8"?>\n${success(ATTRIBUTES)}`)).toEqual({
      subject: 'u-1',
      kind: 'natural',
      loginName: 'zhangsan',
      name: null,
      mobile: null,
      level: 3,
      personalNumber: null,
      organisation: null,
    });
  });

  it('is read whatever the prefix, with characters by name and number, and verbatim sections', () => {
    const xml = success(
      `${ATTRIBUTES}<cas:name>&#24352;&#x4e09; &amp; <![CDATA[<Co> &amp;]]></cas:name>`,
    ).replaceAll('cas:', 'c:');
    expect(read(xml).name).toBe('张三 & <Co> &amp;');
  });

  it('keeps texts that look like numbers', () => {
    const xml = success(`${ATTRIBUTES}<cas:mobile>013800001234</cas:mobile><cas:certNo>1e5</cas:certNo>`);
    expect(read(xml)).toMatchObject({ mobile: '013800001234', personalNumber: '1e5' });
  });

  it('needs the subject that was configured: a user name is none', () => {
    expect(() => read(success('<cas:userType>1</cas:userType>'))).toThrow(failure('invalid-answer'));
  });

  it.each([
    ['INVALID_TICKET', 'refused'],
    ['INVALID_SERVICE', 'refused'],
    ['INTERNAL_ERROR', 'unavailable'],
  ])('%s is %s', (code, reason) => {
    const xml = response(`<cas:authenticationFailure code="${code}">ST-1 张三</cas:authenticationFailure>`);
    expect(() => read(xml)).toThrow(failure(reason));
    expect(() => read(xml)).toThrow(new RegExp(`^The portal answered ${code}$`));
  });

  it('refuses a failure without a code, and repeats no code that it does not know the shape of', () => {
    expect(() => read(response('<cas:authenticationFailure>no</cas:authenticationFailure>'))).toThrow(
      failure('refused'),
    );
    const odd = response('<cas:authenticationFailure code="张三">no</cas:authenticationFailure>');
    expect(() => read(odd)).toThrow(/^The portal answered no known code$/);
  });

  const both = `${success(ATTRIBUTES).slice(`<cas:serviceResponse ${NAMESPACE}>`.length, -'</cas:serviceResponse>'.length)}<cas:authenticationFailure code="INVALID_TICKET"/>`;
  it.each([
    ['a document type', `<!DOCTYPE x>${success(ATTRIBUTES)}`],
    ['a document type in small letters', `<!doctype x>${success(ATTRIBUTES)}`],
    ['a document type within', success(`<!DOCTYPE x>${ATTRIBUTES}`)],
    [
      'entities that unfold',
      `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${success(ATTRIBUTES, '&b;')}`,
    ],
    [
      'an entity that is a file',
      `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${success(ATTRIBUTES, '&a;')}`,
    ],
    ['an entity that nobody declared', success(ATTRIBUTES, '&admin;')],
    ['an unfinished entity', success(ATTRIBUTES, 'a & b')],
    ['a character that there is not', success(ATTRIBUTES, '&#x110000;')],
    ['a comment in the user’s name', success(ATTRIBUTES, 'admin<!-- -->istrator')],
    ['a comment anywhere', `<!-- -->${success(ATTRIBUTES)}`],
    ['an instruction', success(`<?php x ?>${ATTRIBUTES}`)],
    ['an element in the user’s name', success(ATTRIBUTES, 'admin<b>istrator</b>')],
    ['two responses', success(ATTRIBUTES) + success(ATTRIBUTES)],
    ['two successes', response(success(ATTRIBUTES) + success(ATTRIBUTES))],
    ['success and failure', response(both)],
    ['two users', success(ATTRIBUTES, 'a</cas:user><cas:user>b')],
    ['two subjects', success(`${ATTRIBUTES}<cas:uuid>u-2</cas:uuid>`)],
    [
      'a subject beside the attributes',
      success('<cas:userType>1</cas:userType>', 'a</cas:user><cas:uuid>u-1</cas:uuid><cas:user>'),
    ],
    ['a kind that nobody knows', success(ATTRIBUTES.replace('>1<', '>9<'))],
    ['a kind by the name of something else', success(ATTRIBUTES.replace('>1<', '>constructor<'))],
    ['no user', success(ATTRIBUTES, ' ')],
    ['another root', success(ATTRIBUTES).replaceAll('serviceResponse', 'response')],
    ['an unfinished element', success(ATTRIBUTES).slice(0, -3)],
    ['neither success nor failure', response('')],
    ['a text for a success', response('<cas:authenticationSuccess>yes</cas:authenticationSuccess>')],
    ['a page', '<!doctype html><html><p>busy</p></html>'],
    ['nothing', ''],
    [
      'a name of the language',
      success(`${ATTRIBUTES}<cas:__proto__>x</cas:__proto__><constructor/>`).replace('u-1', ''),
    ],
  ])('is refused whole with %s', (_what, xml) => {
    expect(() => read(xml)).toThrow(failure('invalid-answer'));
  });

  it.each([
    ['elements in elements', '<a>'.repeat(21_000)],
    ['references', success(ATTRIBUTES, '&amp;'.repeat(13_000))],
    ['attributes', success(`<a ${Array.from({ length: 5_800 }, (_, at) => `b${at}="x"`).join(' ')}/>`)],
    ['open brackets', '<'.repeat(65_000)],
    ['open verbatim sections', '<a><![CDATA['.repeat(5_400)],
    ['white space', `<a${' '.repeat(65_000)}`],
  ])('is refused in time when it is full of %s', (_what, xml) => {
    expect(xml.length).toBeLessThan(65_536);
    const start = performance.now();
    expect(() => read(xml)).toThrow(failure('invalid-answer'));
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('is not even looked at when it is longer than any answer', () => {
    expect(() => read(success(`${ATTRIBUTES}<cas:x>${'x'.repeat(65_536)}</cas:x>`))).toThrow(
      /^The XML is too long$/,
    );
  });
});

describe('a logout request of a CAS portal', () => {
  const portal = casPortal(casConfig());
  const signal = new AbortController().signal;
  const notice = (logoutRequest: string) => portal.readLogoutNotice?.({ logoutRequest }, signal);
  const saml = (inside: string, id = 'ID="LR-1-abc"') =>
    `<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ${id} Version="2.0" IssueInstant="2026-11-24T08:00:00Z">` +
    `<saml:NameID xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">@NOT_USED@</saml:NameID>${inside}</samlp:LogoutRequest>`;
  const SESSION = '<samlp:SessionIndex>ST-1-abc</samlp:SessionIndex>';

  it('ends the session of the ticket, and need not be remembered: a ticket has one session', async () => {
    expect(await notice(saml(SESSION))).toEqual({
      portalSession: 'ST-1-abc',
      subject: null,
      noticeId: null,
    });
  });

  it('is not for this portal when the form holds none', async () => {
    expect(await portal.readLogoutNotice?.({ logout_token: 'x' }, signal)).toBeNull();
  });

  it.each([
    ['no session', saml('')],
    ['two sessions', saml(SESSION + SESSION)],
    ['no id', saml(SESSION, '')],
    ['an element that poses as the id', saml(`${SESSION}<ID>LR-1</ID>`, '')],
    ['a comment in the ticket', saml(SESSION.replace('1-abc', '1<!-- -->-abc'))],
    ['a document type', `<!DOCTYPE x>${saml(SESSION)}`],
    ['another root', saml(SESSION).replaceAll('LogoutRequest', 'LogoutResponse')],
    ['nothing', ''],
  ])('is refused with %s', async (_what, xml) => {
    await expect(notice(xml)).rejects.toMatchObject({ name: 'PortalFailure', reason: 'invalid-answer' });
  });
});
