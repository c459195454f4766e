import { Box, Checkbox, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { RETURN_FIELDS_ID } from './decision-focus';
import type { FormField } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import type { DraftProblems } from '../../lib/decision';

interface Props {
  readonly form: readonly FormField[];
  readonly chosen: readonly string[];
  readonly problem: DraftProblems['fieldsToCorrect'];
  readonly onChange: (chosen: readonly string[]) => void;
}

const Choices = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr));
  gap: ${({ theme }) => theme.spaces[2]};
  padding-top: ${({ theme }) => theme.spaces[2]};
`;

const PROBLEM_ID = 'decision-return-problem';

/** Which fields the applicant has to correct; at least one. */
export function ReturnFields({ form, chosen, problem, onChange }: Props) {
  const { t, say } = useTexts();
  const correctable = form.filter((field) => field.correctable);
  const toggle = (name: string, on: boolean) =>
    onChange(
      correctable.map((field) => field.name).filter((one) => (one === name ? on : chosen.includes(one))),
    );
  return (
    <Box
      tag="fieldset"
      id={RETURN_FIELDS_ID}
      borderWidth={0}
      padding={0}
      margin={0}
      aria-describedby={problem ? PROBLEM_ID : undefined}
      aria-invalid={problem ? true : undefined}
    >
      <Typography tag="legend" variant="pi" fontWeight="bold">
        {t('return.fields')}
      </Typography>
      <Choices>
        {correctable.map((field) => (
          <Checkbox
            key={field.name}
            checked={chosen.includes(field.name)}
            onCheckedChange={(checked) => toggle(field.name, checked === true)}
          >
            {say(field.label)}
          </Checkbox>
        ))}
      </Choices>
      {problem ? (
        <Typography id={PROBLEM_ID} role="alert" variant="pi" textColor="danger600">
          {t(`problem.${problem}`)}
        </Typography>
      ) : null}
    </Box>
  );
}
