/** Works through a list with several hands at once; each takes the next that is left. */
export async function shared<Item, Hand>(
  items: readonly Item[],
  hands: readonly Hand[],
  work: (item: Item, hand: Hand) => Promise<void>,
): Promise<void> {
  const left = [...items];
  await Promise.all(
    hands.map(async (hand) => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item, hand);
    }),
  );
}
