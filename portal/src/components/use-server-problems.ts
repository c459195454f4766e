import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import type { ApiFailure } from '../api/failure';
import { fieldProblems } from './failure-words';

/** Puts what the server found wrong at the fields of a form, and the focus on the first of them. */
export function useServerProblems(form: FormInstance, failure: ApiFailure | null): void {
  useEffect(() => {
    const problems = Object.entries(fieldProblems(failure));
    const [first] = problems;
    if (first === undefined) return;
    form.setFields(problems.map(([name, message]) => ({ name: name.split('.'), errors: [message] })));
    form.focusField(first[0].split('.'));
  }, [form, failure]);
}
