import { withSingleColumns } from '../../../src/store/single-column-relations';

const attributes = {
  name: { type: 'string' },
  parent: { type: 'relation', relation: 'manyToOne', useJoinTable: false },
  reviewers: { type: 'relation', relation: 'manyToMany' },
};
const worded = (data: Readonly<Record<string, unknown>>) => withSingleColumns(attributes, data);

describe('a relation of one column, as the content manager’s form sends it', () => {
  it('names the one that was chosen, whatever it replaces', () => {
    const data = { parent: { connect: [{ id: 2 }], disconnect: [{ id: 1 }] } };
    expect(worded(data)).toEqual({ parent: { set: [{ id: 2 }] } });
  });

  it('is emptied when its only entry is taken out', () => {
    expect(worded({ parent: { connect: [], disconnect: [{ id: 1 }] } })).toEqual({ parent: null });
  });

  it('is left alone when nobody touched it', () => {
    expect(worded({ name: '科技局', parent: { connect: [], disconnect: [] } })).toEqual({ name: '科技局' });
  });

  it.each([[null], [7], [{ set: [{ id: 3 }] }], [{ id: 3 }]])(
    'keeps what Strapi understands: %j',
    (parent) => {
      expect(worded({ parent })).toEqual({ parent });
    },
  );

  it('touches neither fields nor relations with a join table', () => {
    const data = { name: '科技局', reviewers: { connect: [{ id: 4 }], disconnect: [] } };
    expect(worded(data)).toEqual(data);
  });
});
