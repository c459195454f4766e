import { Box, Flex, Radio, Typography } from '@strapi/design-system';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
  readonly value: string | null;
  readonly disabled?: boolean;
  readonly problem?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One of a few, all of them in sight. */
export function Choices({ id, label, options, value, disabled = false, problem, onChange }: Props) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography id={`${id}-label`} variant="pi" fontWeight="bold">
        {label}
      </Typography>
      <Radio.Group
        id={id}
        value={value ?? ''}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        aria-describedby={problem ? `${id}-problem` : undefined}
        aria-invalid={problem ? true : undefined}
        onValueChange={onChange}
      >
        <Flex direction="column" alignItems="stretch" gap={2}>
          {options.map((option) => {
            const hint = option.hint ? `${id}-${option.value}-hint` : undefined;
            return (
              <Box key={option.value}>
                <Radio.Item value={option.value} aria-describedby={hint}>
                  {option.label}
                </Radio.Item>
                {hint ? (
                  <Box paddingLeft="2.8rem">
                    <Typography id={hint} variant="pi" textColor="neutral600">
                      {option.hint}
                    </Typography>
                  </Box>
                ) : null}
              </Box>
            );
          })}
        </Flex>
      </Radio.Group>
      {problem ? (
        <Typography id={`${id}-problem`} role="alert" variant="pi" textColor="danger600">
          {problem}
        </Typography>
      ) : null}
    </Flex>
  );
}
