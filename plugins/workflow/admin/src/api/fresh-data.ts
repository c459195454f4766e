interface Answered<Data> {
  readonly data?: Data | undefined;
  readonly error?: unknown;
}

/** What a query brought just now; after a failure its `data` is still what was there before. */
export function freshData<Data>({ data, error }: Answered<Data>): Data | undefined {
  return error === undefined ? data : undefined;
}
