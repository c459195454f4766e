import type { ReactNode } from 'react';

interface Props {
  readonly kind?: 'info' | 'success' | 'warning' | 'failure';
  readonly title?: string;
  /** Under the words: what to do about it. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** Says something that has just come up; read out by screen readers, failures at once. */
export function Notice({ kind = 'info', title, actions, children }: Props) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'failure' ? 'alert' : 'status'}>
      {title !== undefined && <p className="notice-title">{title}</p>}
      {children !== undefined && <div className="notice-text">{children}</div>}
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  );
}
