import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { Candidate } from '../../../../../contracts';
import { useTexts } from '../../../api/use-texts';
import { Choices } from '../../../components/Choices';

export const PEOPLE_ID = 'verb-people';

interface Props {
  readonly several: boolean;
  readonly people: readonly Candidate[];
  readonly chosen: readonly Candidate[];
  readonly problem: string | undefined;
  readonly onChange: (chosen: readonly Candidate[]) => void;
}

/** The people to choose from: one, or several of them. */
export function PeopleList({ several, people, chosen, problem, onChange }: Props) {
  const { t } = useTexts();
  if (!several) {
    return (
      <Choices
        id={PEOPLE_ID}
        label={t('people.choose')}
        options={people.map(({ actor, name }) => ({ value: actor, label: name }))}
        value={chosen[0]?.actor ?? null}
        problem={problem}
        onChange={(actor) => onChange(people.filter((one) => one.actor === actor))}
      />
    );
  }
  const isChosen = (person: Candidate) => chosen.some(({ actor }) => actor === person.actor);
  const toggle = (person: Candidate, on: boolean) =>
    onChange(on ? [...chosen, person] : chosen.filter(({ actor }) => actor !== person.actor));
  return (
    <Box
      tag="fieldset"
      id={PEOPLE_ID}
      borderWidth={0}
      padding={0}
      margin={0}
      aria-describedby={problem ? `${PEOPLE_ID}-problem` : undefined}
    >
      <Typography tag="legend" variant="pi" fontWeight="bold" style={{ padding: 0 }}>
        {t('people.chooseSeveral', { count: chosen.length })}
      </Typography>
      <Box paddingTop={2}>
        <Flex direction="column" alignItems="stretch" gap={2}>
          {people.map((person) => (
            <Checkbox
              key={person.actor}
              checked={isChosen(person)}
              onCheckedChange={(checked) => toggle(person, checked === true)}
            >
              {person.name}
            </Checkbox>
          ))}
        </Flex>
      </Box>
      {problem ? (
        <Typography id={`${PEOPLE_ID}-problem`} role="alert" variant="pi" textColor="danger600">
          {problem}
        </Typography>
      ) : null}
    </Box>
  );
}
