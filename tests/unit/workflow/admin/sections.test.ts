import type { Attachment, FormField } from '../../../../plugins/workflow/contracts';
import { isCompared, sectionsOf } from '../../../../plugins/workflow/admin/src/lib/sections';

const text = (word: string) => ({ 'zh-Hans': word, en: word });
const APPELLANT = { name: 'appellant', label: text('申诉方') };
const INCUMBENT = { name: 'incumbent', label: text('被申诉方') };

const field = (name: string, changes: Partial<FormField> = {}): FormField => ({
  name,
  label: text(name),
  kind: 'text',
  value: null,
  correctable: false,
  previousValue: null,
  changed: false,
  ...changes,
});
const file = (id: string, changes: Partial<Attachment> = {}): Attachment => ({
  id,
  name: `${id}.png`,
  mime: 'image/png',
  size: 1,
  ...changes,
});

describe('the parts of a case', () => {
  it('are none where nothing names one', () => {
    const form = [field('name')];
    const attachments = [file('licence')];
    expect(sectionsOf(form, attachments)).toEqual({ fields: form, attachments, sections: [] });
  });

  it('hold their fields and files together, in the order in which the parts arrive', () => {
    const form = [
      field('reason', { section: APPELLANT, value: '已离职' }),
      field('unit'),
      field('answer', { section: INCUMBENT, value: '在职' }),
      field('contact', { section: APPELLANT }),
    ];
    const attachments = [
      file('contract', { section: INCUMBENT }),
      file('letter', { section: APPELLANT }),
      file('licence'),
      file('minutes', { section: { name: 'witness', label: text('证人') } }),
    ];
    const { fields, attachments: files, sections } = sectionsOf(form, attachments);
    expect([fields.map(({ name }) => name), files.map(({ id }) => id)]).toEqual([['unit'], ['licence']]);
    expect(
      sections.map((section) => [
        section.label['zh-Hans'],
        ...section.fields.map(({ name }) => name),
        ...section.attachments.map(({ id }) => id),
      ]),
    ).toEqual([
      ['申诉方', 'reason', 'contact', 'letter'],
      ['被申诉方', 'answer', 'contract'],
      ['证人', 'minutes'],
    ]);
  });

  describe('say that nobody has answered', () => {
    const unanswered = (fields: readonly FormField[], files: readonly Attachment[] = []) =>
      sectionsOf(
        fields.map((one) => ({ ...one, section: INCUMBENT })),
        files.map((one) => ({ ...one, section: INCUMBENT })),
      ).sections[0]?.unanswered;

    it('where all of their fields are empty', () => {
      expect(unanswered([field('answer'), field('contact', { value: '' })])).toBe(true);
      expect(unanswered([field('answer'), field('contact', { value: '周' })])).toBe(false);
    });

    it('and not where there is a file, nor where they never had a field to fill in', () => {
      expect(unanswered([field('answer')], [file('contract')])).toBe(false);
      expect(unanswered([], [file('contract')])).toBe(false);
    });

    it('and not where something was emptied, or is asked to be empty', () => {
      expect(unanswered([field('answer', { changed: true, previousValue: '在职' })])).toBe(false);
      expect(unanswered([field('landline', { inForceValue: '0535' })])).toBe(false);
    });
  });
});

describe('a field', () => {
  it('stands beside what is in force also where nothing is', () => {
    expect([isCompared({ inForceValue: '旧' }), isCompared({ inForceValue: null }), isCompared({})]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
