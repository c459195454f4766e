import { permissionAt } from '../../../../plugins/workflow/server/src/domain/field-permission';

const at = (changes: Partial<Parameters<typeof permissionAt>[0]>) =>
  permissionAt({ drawn: undefined, value: null, answerable: true, applicants: false, ...changes });

describe('what a step may do with a field of the form', () => {
  it('is what the diagram says', () => {
    expect((['hidden', 'read', 'write', 'required'] as const).map((drawn) => at({ drawn }))).toEqual([
      ...['hidden', 'read', 'write', 'required'],
    ]);
  });

  it('is to read what is there, where the diagram says nothing', () => {
    expect(['x', 0, false, [], '', null].map((value) => at({ value }))).toEqual([
      ...['read', 'read', 'read', 'hidden', 'hidden', 'hidden'],
    ]);
  });

  it('is nothing to the applicant, where the diagram says nothing', () => {
    expect(at({ value: 'x', applicants: true })).toBe('hidden');
    expect(at({ value: 'x', applicants: true, drawn: 'read' })).toBe('read');
  });

  it('is to read for whoever has no answer to give', () => {
    expect(at({ drawn: 'required', answerable: false })).toBe('read');
    expect(at({ drawn: 'hidden', answerable: false })).toBe('hidden');
  });
});
