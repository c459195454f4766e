/** Who can do the tasks of a department: its own reviewers, and those of the departments above (product.md section 1). */
export interface StaffedPlace {
  readonly documentId: string;
  /** documentId of the department above; null at a root. */
  readonly parent: string | null;
  /** Ids of the reviewers of this very department. */
  readonly reviewers: readonly number[];
}

/**
 * @param able ids of the panel users who may decide tasks
 * @returns the departments for which nobody can, neither in them nor in any above; a circle of parents ends
 */
export function unstaffed<Place extends StaffedPlace>(
  places: readonly Place[],
  able: ReadonlySet<number>,
): readonly Place[] {
  const byId = new Map(places.map((one) => [one.documentId, one]));
  return places.filter(
    (place) => !chainOf(byId, place).some(({ reviewers }) => reviewers.some((id) => able.has(id))),
  );
}

/** @returns the departments with none above; what goes up from there comes to them again */
export function topmost<Place extends StaffedPlace>(places: readonly Place[]): readonly Place[] {
  const ids = new Set(places.map(({ documentId }) => documentId));
  return places.filter(({ parent }) => parent === null || !ids.has(parent));
}

/** @returns of these departments those that cases go up to: the topmost, and those above others */
export function aboveOthers<Place extends StaffedPlace>(
  some: readonly Place[],
  places: readonly Place[],
): readonly Place[] {
  const parents = new Set(places.map(({ parent }) => parent));
  const top = new Set(topmost(places));
  return some.filter((place) => parents.has(place.documentId) || top.has(place));
}

function chainOf<Place extends StaffedPlace>(
  byId: ReadonlyMap<string, Place>,
  place: Place,
): readonly Place[] {
  const chain = new Set<Place>();
  for (let at: Place | undefined = place; at && !chain.has(at);) {
    chain.add(at);
    at = at.parent === null ? undefined : byId.get(at.parent);
  }
  return [...chain];
}
