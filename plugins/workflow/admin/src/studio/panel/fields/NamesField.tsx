import * as React from 'react';
import { Combobox, ComboboxOption, Field, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { Choice } from '../../../../../contracts';
import { useTexts } from '../../../api/use-texts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly options: readonly Choice[];
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly required?: boolean;
  readonly onChange: (values: readonly string[]) => void;
}

/** Several of many: those chosen, each with a button that takes it away, and a field that finds more. */
export function NamesField({ id, label, values, options, hint, problem, required, onChange }: Props) {
  const { t, say } = useTexts();
  const field = React.useRef<HTMLInputElement>(null);
  const nameOf = (value: string) => {
    const known = options.find((option) => option.value === value);
    return known ? say(known.label) : t('studio.unknownName', { name: value });
  };
  const remove = (value: string) => {
    onChange(values.filter((one) => one !== value));
    // The button that was pressed is gone.
    field.current?.focus();
  };
  return (
    <Field.Root id={id} name={id} hint={hint} error={problem ?? false} required={required ?? false}>
      <Field.Label>{label}</Field.Label>
      {values.length > 0 ? (
        <Flex tag="ul" aria-label={t('studio.names.chosen', { label })} gap={2} wrap="wrap">
          {values.map((value) => (
            <Flex key={value} tag="li" gap={1} paddingLeft={3} hasRadius background="primary100">
              <Typography variant="pi" fontWeight="bold" textColor="primary700">
                {nameOf(value)}
              </Typography>
              <IconButton
                size="S"
                variant="ghost"
                label={t('studio.names.remove', { name: nameOf(value) })}
                onClick={() => remove(value)}
              >
                <Cross />
              </IconButton>
            </Flex>
          ))}
        </Flex>
      ) : null}
      <Finder
        reference={field}
        placeholder={t(values.length > 0 ? 'studio.names.more' : 'studio.choose')}
        options={options.filter(({ value }) => !values.includes(value))}
        onFound={(value) => onChange([...values, value])}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

interface FinderProps {
  readonly reference: React.Ref<HTMLInputElement>;
  readonly placeholder: string;
  readonly options: readonly Choice[];
  readonly onFound: (value: string) => void;
}

/** Finds one by a piece of its name, and is empty again. */
function Finder({ reference, placeholder, options, onFound }: FinderProps) {
  const { t, say } = useTexts();
  const [open, setOpen] = React.useState(false);
  // What is found is not offered any more; what was typed to find it goes with it.
  const [typed, setTyped] = React.useState({ text: '', among: options.length });
  const text = typed.among === options.length ? typed.text : '';
  return (
    <Combobox
      ref={reference}
      size="S"
      autocomplete={{ type: 'list', filter: 'contains' }}
      open={open}
      value=""
      textValue={text}
      placeholder={placeholder}
      noOptionsMessage={() => t('studio.names.none')}
      onOpenChange={setOpen}
      // By itself it opens at letters only, not at what an input method for Chinese puts in.
      onInputChange={() => setOpen(true)}
      onTextValueChange={(changed) => setTyped({ text: changed, among: options.length })}
      onChange={(value?: string) => (value ? onFound(value) : undefined)}
    >
      {options.map(({ value, label }) => (
        <ComboboxOption key={value} value={value}>
          {say(label)}
        </ComboboxOption>
      ))}
    </Combobox>
  );
}
