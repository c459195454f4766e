import fc from 'fast-check';
import {
  buildTree,
  pathToRoot,
  withAllBelow,
  type Placed,
  type TreeNode,
} from '../../../src/api/department/domain/tree';

const city: readonly Placed[] = [
  { documentId: 'bureau', parent: null },
  { documentId: 'zhifu', parent: 'bureau' },
  { documentId: 'laishan', parent: 'bureau' },
  { documentId: 'zhifu-park', parent: 'zhifu' },
];

/** Departments with any parents whatever: gone ones, themselves, circles. */
const anyForest = fc.integer({ min: 0, max: 12 }).chain((count) =>
  fc
    .array(fc.option(fc.integer({ min: 0, max: 14 }), { nil: null }), {
      minLength: count,
      maxLength: count,
    })
    .map((parents): Placed[] =>
      parents.map((parent, at) => ({
        documentId: `d${String(at)}`,
        parent: parent === null ? null : `d${String(parent)}`,
      })),
    ),
);

function flat(nodes: readonly TreeNode<Placed>[]): string[] {
  return nodes.flatMap((node) => [node.documentId, ...flat(node.children)]);
}

describe('the tree of departments (product.md section 1)', () => {
  it('holds children below their parent, in the order given', () => {
    expect(buildTree(city)).toMatchObject([
      {
        documentId: 'bureau',
        children: [
          { documentId: 'zhifu', children: [{ documentId: 'zhifu-park' }] },
          { documentId: 'laishan' },
        ],
      },
    ]);
  });

  it('holds every department exactly once, whatever somebody made parent of what', () => {
    fc.assert(
      fc.property(anyForest, (items) => {
        expect(flat(buildTree(items)).sort()).toEqual(items.map((item) => item.documentId).sort());
      }),
    );
  });

  it('a reviewer of a department reviews all below it and none beside or above', () => {
    expect([...withAllBelow(city, ['zhifu'])].sort()).toEqual(['zhifu', 'zhifu-park']);
    expect([...withAllBelow(city, ['bureau'])].sort()).toEqual(['bureau', 'laishan', 'zhifu', 'zhifu-park']);
    expect(withAllBelow(city, [])).toEqual([]);
  });

  it('the way up starts at the department, ends, and passes none twice', () => {
    expect(pathToRoot(city, 'zhifu-park')).toEqual(['zhifu-park', 'zhifu', 'bureau']);
    expect(pathToRoot(city, 'gone')).toEqual([]);
    fc.assert(
      fc.property(anyForest, (items) => {
        for (const { documentId } of items) {
          const path = pathToRoot(items, documentId);
          expect(path[0]).toBe(documentId);
          expect(new Set(path).size).toBe(path.length);
        }
      }),
    );
  });
});
