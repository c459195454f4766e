/**
 * Words for assurance levels that portals use: the manual's numbers, the province's three degrees, and L0
 * to L3. Where a vocabulary is coarser than ours, each word counts as the least that it may mean: nobody
 * passes the gate by a generous translation. A portal whose words mean more says so in `levelMap`.
 */
const USUAL_LEVELS: Readonly<Record<string, number>> = {
  ...{ '1': 1, '2': 2, '3': 3, '4': 4, '5': 5 },
  ...{ 初级: 1, 中级: 2, 高级: 3 },
  ...{ L0: 0, L1: 1, L2: 2, L3: 3 },
};

/**
 * @param word the portal's word, or nothing
 * @param map the portal's own words; the usual ones when it has none
 * @returns 0 to 5; a word that nobody knows is 0, never a pass
 */
export function levelOf(word: string | null, map: Readonly<Record<string, number>> = USUAL_LEVELS): number {
  return word !== null && Object.hasOwn(map, word) ? (map[word] ?? 0) : 0;
}
