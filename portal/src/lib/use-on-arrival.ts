import { useState } from 'react';

/**
 * What was so when somebody came to a page. A form asks it whether it may be filled in: sending it makes that
 * different, and then the form itself says where to go on.
 */
export function useOnArrival<Value>(value: Value): Value {
  const [first] = useState(value);
  return first;
}
