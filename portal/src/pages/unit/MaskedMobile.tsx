import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/use-text';

interface Props {
  /** What is kept, as the server shows it; null when nothing is. */
  readonly masked: string | null;
  /** Whether it may be taken away. */
  readonly mayBeEmpty?: boolean;
  /** Given by the form around. Null while the number stays; empty when it is taken away. */
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
}

/** A mobile number that the page knows masked only: it stays as it is, or another is typed in its place. */
export function MaskedMobile({ masked, mayBeEmpty = true, id, value, onChange }: Props) {
  const text = useText();
  const input = useRef<InputRef>(null);
  const [wasOpened, setOpened] = useState(false);
  useEffect(() => {
    if (wasOpened) input.current?.focus();
  }, [wasOpened]);
  const field = (
    <Input
      {...(id === undefined ? {} : { id })}
      ref={input}
      value={value ?? ''}
      autoComplete="tel"
      inputMode="tel"
      type="tel"
      maxLength={40}
      onChange={({ target }) => onChange?.(target.value)}
    />
  );
  if (masked === null) return field;
  if (value == null)
    return (
      <div className="unit-masked">
        <span>{masked}</span>
        <button
          type="button"
          className="button"
          onClick={() => {
            onChange?.('');
            setOpened(true);
          }}
        >
          {text('unit.contactMobile.change')}
        </button>
      </div>
    );
  return (
    <>
      <div className="unit-masked">
        {field}
        <button
          type="button"
          className="button"
          onClick={() => {
            onChange?.(null);
            setOpened(false);
          }}
        >
          {text('unit.contactMobile.keep', { masked })}
        </button>
      </div>
      {mayBeEmpty && <p className="page-note">{text('unit.contactMobile.empty')}</p>}
    </>
  );
}
