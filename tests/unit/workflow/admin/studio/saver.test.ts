import {
  Saver,
  type LocalCopy,
  type SaveAnswer,
} from '../../../../../plugins/workflow/admin/src/studio/save/saver';
import {
  readLocalCopy,
  writeLocalCopy,
} from '../../../../../plugins/workflow/admin/src/studio/save/local-copies';
import type { Draft } from '../../../../../plugins/workflow/contracts';

const ME = 'admin:1';
const draft = (revision: number, xml: string): Draft => ({
  ...{ documentId: 'd', key: 'flow', title: '草稿', basedOn: null, editors: [] },
  ...{
    editedBy: ME,
    editedByName: '李四',
    editedAt: `2026-01-01T00:00:0${String(revision)}Z`,
    revision,
    xml,
  },
});

/** A server with one draft, a drawing, and a clock that only moves when it is told to. */
function desk() {
  const world = {
    xml: 'v0',
    server: draft(0, 'v0'),
    online: true,
    /** Whether what arrives is answered. */
    answering: true,
    refusal: '',
    /** Whether somebody deployed or deleted the draft. */
    gone: false,
    kept: null as LocalCopy | null,
    room: true,
    keys: [] as string[],
    waiting: null as { readonly after: number; readonly act: () => void } | null,
  };
  let keys = 0;
  const put = ({ revision, xml, key }: { revision: number; xml: string; key: string }): SaveAnswer => {
    world.keys.push(key);
    if (!world.online) return { kind: 'unanswered' };
    if (world.gone) return { kind: 'gone' };
    if (world.refusal !== '') return { kind: 'refused', message: world.refusal };
    if (revision !== world.server.revision) {
      const { editedBy, editedByName, editedAt } = world.server;
      return {
        kind: 'conflict',
        conflict: { revision: world.server.revision, editedBy, editedByName, editedAt },
      };
    }
    world.server = draft(revision + 1, xml);
    return world.answering ? { kind: 'saved', draft: world.server } : { kind: 'unanswered' };
  };
  const saver = new Saver(
    {
      readXml: () => Promise.resolve(world.xml),
      put: (request) => Promise.resolve(put(request)),
      fetchDraft: () => Promise.resolve(world.server),
      keep: (copy) => {
        if (world.room) world.kept = copy;
        return world.room;
      },
      later: (after, act) => {
        world.waiting = { after, act };
        return () => {
          world.waiting = null;
        };
      },
      now: () => '2026-01-01T00:00:00Z',
      newKey: () => `key-${String((keys += 1))}`,
      self: ME,
    },
    world.server,
  );
  const draw = (xml: string) => {
    world.xml = xml;
    saver.changed();
  };
  /** Lets the time pass that the saver waits for, and what it does then come to an end. */
  const pass = async () => {
    const { act } = world.waiting ?? { act: () => undefined };
    world.waiting = null;
    act();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { world, saver, draw, pass };
}

describe('a draft saves itself (product.md section 7)', () => {
  it('once, after drawing pauses', async () => {
    const { world, saver, draw, pass } = desk();
    draw('v1');
    draw('v2');
    expect(saver.state.status).toBe('changed');
    await pass();
    expect([world.server.xml, world.server.revision, world.keys.length]).toEqual(['v2', 1, 1]);
    expect([saver.state.status, saver.state.revision, world.kept]).toEqual(['saved', 1, null]);
  });

  it('never again once it is gone, and keeps what was drawn on this machine', async () => {
    const { world, saver, draw, pass } = desk();
    world.gone = true;
    draw('v1');
    await pass();
    expect(saver.state.status).toBe('gone');
    expect(world.kept?.xml).toBe('v1');
    expect(await saver.flush()).toBe(false);
    expect(world.keys).toHaveLength(1);
  });

  it('again for what was drawn while it was saving', async () => {
    const { world, saver, draw, pass } = desk();
    draw('v1');
    const { act } = world.waiting ?? { act: () => undefined };
    act();
    draw('v2');
    await new Promise((resolve) => setImmediate(resolve));
    await pass();
    expect([world.server.xml, saver.state.status]).toEqual(['v2', 'saved']);
  });

  it('keeps what gets no answer on this machine and tries again, less and less often', async () => {
    const { world, saver, draw, pass } = desk();
    world.online = false;
    draw('v1');
    await pass();
    expect([saver.state.status, saver.state.kept, world.kept?.xml, world.kept?.revision]).toEqual([
      'unanswered',
      true,
      'v1',
      0,
    ]);
    const waits = [world.waiting?.after];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await pass();
      waits.push(world.waiting?.after);
    }
    expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    // The same content is the same request, however often it is sent.
    expect(new Set(world.keys).size).toBe(1);
    world.online = true;
    await pass();
    expect([world.server.xml, saver.state.status, world.kept]).toEqual(['v1', 'saved', null]);
  });

  it('says so where the browser cannot keep anything', async () => {
    const { world, saver, draw, pass } = desk();
    world.online = false;
    world.room = false;
    draw('v1');
    await pass();
    expect([saver.state.status, saver.state.kept]).toEqual(['unanswered', false]);
  });

  it('overwrites nothing that somebody else saved', async () => {
    const { world, saver, draw, pass } = desk();
    world.server = { ...draft(1, 'theirs'), editedBy: 'admin:2', editedByName: '王五' };
    draw('mine');
    await pass();
    expect(saver.state.conflict).toMatchObject({ revision: 1, editedByName: '王五' });
    expect(world.kept?.xml).toBe('mine');
    draw('mine, too');
    expect([world.waiting, await saver.flush(), world.server.xml]).toEqual([null, false, 'theirs']);
    saver.adopt(world.server);
    draw('mine on theirs');
    await pass();
    expect([world.server.xml, world.server.revision, saver.state.status]).toEqual([
      'mine on theirs',
      2,
      'saved',
    ]);
  });

  it('is no conflict with oneself when the answer to a save was lost', async () => {
    const { world, saver, draw, pass } = desk();
    world.answering = false;
    draw('v1');
    await pass();
    expect(saver.state.status).toBe('unanswered');
    world.answering = true;
    draw('v2');
    await pass();
    await pass();
    expect([world.server.xml, world.server.revision, saver.state.status]).toEqual(['v2', 2, 'saved']);
  });

  it('is a conflict with oneself in another window', async () => {
    const { world, saver, draw, pass } = desk();
    world.server = draft(1, 'drawn in another window');
    draw('v1');
    await pass();
    expect(saver.state.status).toBe('conflict');
  });

  it('stops where the server refuses, says why, and goes on with the next change', async () => {
    const { world, saver, draw, pass } = desk();
    world.refusal = '流程图无法读取';
    draw('broken');
    await pass();
    expect([saver.state.status, saver.state.message, world.waiting]).toEqual([
      'refused',
      '流程图无法读取',
      null,
    ]);
    expect(world.kept?.xml).toBe('broken');
    world.refusal = '';
    draw('mended');
    await pass();
    expect([world.server.xml, saver.state.status]).toEqual(['mended', 'saved']);
  });

  it('is finished before somebody leaves', async () => {
    const { world, saver, draw } = desk();
    draw('v1');
    expect([await saver.flush(), world.server.xml]).toEqual([true, 'v1']);
    world.online = false;
    draw('v2');
    expect(await saver.flush()).toBe(false);
  });
});

describe('what this machine keeps of a draft', () => {
  const copy = { xml: '<x/>', revision: 3, at: '2026-01-01T00:00:00Z' };
  const storage = (room = true) => {
    const items = new Map<string, string>();
    return {
      get length() {
        return items.size;
      },
      clear: () => items.clear(),
      key: () => null,
      getItem: (name: string) => items.get(name) ?? null,
      removeItem: (name: string) => void items.delete(name),
      setItem: (name: string, value: string) => {
        if (!room) throw new Error('QuotaExceededError');
        items.set(name, value);
      },
    };
  };

  it('is offered to the same person and for the same draft only', () => {
    const machine = storage();
    expect(writeLocalCopy(machine, ME, 'd', copy)).toBe(true);
    expect(readLocalCopy(machine, ME, 'd')).toEqual(copy);
    expect(readLocalCopy(machine, 'admin:2', 'd')).toBeNull();
    expect(readLocalCopy(machine, ME, 'other')).toBeNull();
    writeLocalCopy(machine, ME, 'd', null);
    expect(readLocalCopy(machine, ME, 'd')).toBeNull();
  });

  it('is nothing where the browser is full or holds rubbish', () => {
    expect(writeLocalCopy(storage(false), ME, 'd', copy)).toBe(false);
    const machine = storage();
    for (const rubbish of ['{', '{"xml":1}', 'null']) {
      machine.setItem(`workflow.studio.draft.${ME}.d`, rubbish);
      expect(readLocalCopy(machine, ME, 'd')).toBeNull();
    }
  });
});
