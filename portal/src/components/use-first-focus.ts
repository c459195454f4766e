import type { FormInstance } from 'antd';
import { useEffect } from 'react';

/** Puts the focus into a form that somebody has just opened with a button. */
export function useFirstFocus(form: FormInstance, field: string): void {
  useEffect(() => form.focusField(field), [form, field]);
}
