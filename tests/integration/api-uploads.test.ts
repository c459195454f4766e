import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { bootInstallation, type Installation } from '../support/installation';
import { account, adminUser, department, type Department, type Person } from '../support/people';
import { PNG, taskOf, unitOf, upload, type Registration } from '../support/registrations';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');
const HTML = Buffer.from('<!doctype html><script>alert(1)</script>');
const SVG = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
const MEGABYTE = 1024 * 1024;

describe('evidence that people upload', () => {
  let city: Installation;
  let reviewer: Person;
  let bureau: Department;
  let owner: Person;

  beforeAll(async () => {
    city = await bootInstallation();
    reviewer = await adminUser(city, 'city-reviewer');
    bureau = await department(city, '芝罘区科学技术局', { reviewers: [reviewer] });
    owner = await account(city);
  }, 90_000);
  afterAll(() => city.stop());

  const send = (form: FormData, query = '') =>
    owner.client.send(`/api/upload${query}`, { method: 'POST', body: form });
  const formWith = (bytes: Buffer, name: string, field = 'files') => {
    const form = new FormData();
    form.append(field, new Blob([new Uint8Array(bytes)]), name);
    return form;
  };

  it.each([
    ['a picture', PNG, '营业执照.png', '.png', 'image/png'],
    ['a PDF', PDF, '营业执照.pdf', '.pdf', 'application/pdf'],
    ['a picture that calls itself something else', PNG, '照片.php', '.png', 'image/png'],
    ['a PDF without a name to speak of', PDF, '.', '.pdf', 'application/pdf'],
    ['a PDF with a name that climbs', PDF, '../../../etc/passwd', '.pdf', 'application/pdf'],
    ['a PDF with a name of 300 characters', PDF, `${'长'.repeat(300)}.pdf`, '.pdf', 'application/pdf'],
  ])('is taken for what it is: %s', async (_what, bytes, name, extension, mime) => {
    const { status, bytes: answered } = await upload(owner.client, { bytes, name });
    expect(status).toBe(201);
    const [file] = JSON.parse(answered.toString('utf8')) as { name: string; mime: string; url: string }[];
    expect(file).toMatchObject({
      mime,
      url: expect.stringMatching(/^\/api\/evidence\/[a-z0-9]{24}$/) as unknown,
    });
    expect(file?.name).toMatch(new RegExp(`^[^/\\\\]{1,124}\\${extension}$`));
  });

  it.each([
    ['a web page', HTML, '营业执照.pdf'],
    ['a drawing that runs scripts', SVG, '印章.png'],
    ['a program', Buffer.from('MZ\u0090\u0000'), '执照.jpg'],
    ['plain text', Buffer.from('hello'), 'a.txt'],
  ])('is refused by its content, whatever it is called: %s', async (_what, bytes, name) => {
    const answer = await send(formWith(bytes, name));
    expect([answer.status, answer.body.error.details.code]).toEqual([415, 'FILE_TYPE_REFUSED']);
  });

  it('is refused when it is empty, missing, too large or too many', async () => {
    const empty = await send(formWith(Buffer.alloc(0), 'leer.pdf'));
    expect([empty.status, empty.body.error.details.code]).toEqual([400, 'FILE_EMPTY']);
    const elsewhere = await send(formWith(PDF, 'a.pdf', 'other'));
    expect([elsewhere.status, elsewhere.body.error.details.code]).toEqual([400, 'FILE_MISSING']);
    const none = await owner.client.post('/api/upload', {});
    expect([none.status, none.body.error.details.code]).toEqual([400, 'FILE_MISSING']);
    const large = await send(formWith(Buffer.concat([PDF, Buffer.alloc(10 * MEGABYTE)]), 'gross.pdf'));
    expect([large.status, large.body.error.details.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    const many = new FormData();
    for (let file = 0; file < 11; file += 1)
      many.append('files', new Blob([new Uint8Array(PDF)]), `${String(file)}.pdf`);
    const tooMany = await send(many);
    expect([tooMany.status, tooMany.body.error.details.code]).toEqual([400, 'TOO_MANY_FILES']);
  });

  it('cannot be attached to an entry, put in a folder, or put in another file’s place', async () => {
    const [victim] = (await upload((await account(city)).client)).files;
    const reference = formWith(PDF, 'a.pdf');
    reference.append('ref', 'api::unit.unit');
    reference.append('refId', '1');
    reference.append('field', 'evidence');
    const attached = await send(reference);
    expect([attached.status, attached.body.error.details.code]).toEqual([400, 'UPLOAD_FIELD_REFUSED']);
    const info = formWith(PDF, 'a.pdf');
    info.append('fileInfo', JSON.stringify({ folder: 1 }));
    expect((await send(info)).status).toBe(400);
    expect((await send(formWith(PDF, 'a.pdf'), `?id=${String(victim?.id)}`)).status).toBe(400);
    expect(
      (await owner.client.post(`/api/upload?id=${String(victim?.id)}`, { fileInfo: { name: 'x' } })).status,
    ).toBe(400);
  });

  it('is refused as a multipart body anywhere else', async () => {
    const answer = await owner.client.send('/api/unit-registrations', {
      method: 'POST',
      body: formWith(PDF, 'a.pdf'),
    });
    expect([answer.status, answer.body.error.details.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it('comes back byte for byte to its owner, and is not there for anybody else', async () => {
    const [file] = (await upload(owner.client, { bytes: PNG })).files;
    for (const id of [file?.id, file?.documentId]) {
      const answer = await owner.client.get(`/api/evidence/${String(id)}`);
      expect(answer.status).toBe(200);
      expect(answer.bytes).toEqual(PNG);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/png',
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'content-disposition': expect.stringMatching(/^attachment; filename\*=UTF-8''%E8%90%A5/) as unknown,
      });
      const stranger = await account(city);
      expect((await stranger.client.get(`/api/evidence/${String(id)}`)).status).toBe(404);
      expect((await city.anonymous.get(`/api/evidence/${String(id)}`)).status).toBe(401);
    }
  });

  it('lies where no address leads, and only its owner on the machine may read it', async () => {
    const [file] = (await upload(owner.client)).files;
    const [row] = await city.sql<{ hash: string; ext: string }>('select hash, ext from files where id = $1', [
      file?.id,
    ]);
    const name = `${String(row?.hash)}${String(row?.ext)}`;
    const folder = String(process.env.PRIVATE_FILES_DIR);
    expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
    expect(existsSync(path.join(city.strapi.dirs.static.public, 'uploads', name))).toBe(false);
    for (const address of [
      `/uploads/${name}`,
      `/${name}`,
      `/api/uploads/${name}`,
      `/uploads/..%2f..%2f${name}`,
    ]) {
      for (const who of [city.anonymous, owner.client])
        expect([403, 404]).toContain((await who.get(address)).status);
    }
    expect(readdirSync(folder).filter((entry) => entry.endsWith('.part'))).toEqual([]);
  });

  it('reaches the reviewer of the case through the task', async () => {
    const { files } = await upload(owner.client, { bytes: PNG });
    const registration = await owner.client.post<Registration>('/api/unit-registrations', {
      data: { unit: unitOf(bureau), evidence: [files[0]?.documentId] },
    });
    expect(registration.status).toBe(201);
    const task = await taskOf(reviewer.client, registration.body.data);
    const answer = await reviewer.client.get(
      `/workflow/tasks/${task.documentId}/attachments/${String(files[0]?.documentId)}`,
    );
    expect([answer.status, answer.bytes.equals(PNG)]).toEqual([200, true]);
  });

  it('serves one case: neither a stranger’s file nor one of a running case is accepted', async () => {
    const first = await account(city);
    const second = await account(city);
    const { files } = await upload(first.client);
    const register = (person: Person) =>
      person.client.post('/api/unit-registrations', {
        data: { unit: unitOf(bureau), evidence: [files[0]?.id] },
      });
    const stolen = await register(second);
    expect([stolen.status, stolen.body.error.details.code]).toEqual([422, 'EVIDENCE_UNKNOWN']);
    expect((await register(first)).status).toBe(201);
  });
});
