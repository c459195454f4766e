import * as React from 'react';
import { useSearchParams } from 'react-router-dom';
import { changeInboxQuery, readInboxQuery, writeInboxQuery, type InboxQuery } from '../lib/inbox-query';

export interface InboxAddress {
  readonly query: InboxQuery;
  readonly change: (change: Partial<InboxQuery>) => void;
  /** The search part of the address that a change would lead to, for links. */
  readonly searchAfter: (change: Partial<InboxQuery>) => string;
}

/** The list that the address bar names, and the way to another one. */
export function useInboxQuery(): InboxAddress {
  const [parameters, setParameters] = useSearchParams();
  const query = React.useMemo(() => readInboxQuery(parameters), [parameters]);
  return React.useMemo(
    () => ({
      query,
      change: (change) => setParameters(writeInboxQuery(changeInboxQuery(query, change))),
      searchAfter: (change) => writeInboxQuery(changeInboxQuery(query, change)).toString(),
    }),
    [query, setParameters],
  );
}
