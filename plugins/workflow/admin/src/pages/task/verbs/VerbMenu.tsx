import { Box, MenuItem, SimpleMenu } from '@strapi/design-system';
import { useTexts } from '../../../api/use-texts';
import type { Verb } from '../../../lib/verbs';

export const VERB_MENU_ID = 'task-verbs';

interface Props {
  readonly verbs: readonly Verb[];
  readonly onChoose: (verb: Verb) => void;
}

/** What else can be done with the task than to decide it. */
export function VerbMenu({ verbs, onChoose }: Props) {
  const { t } = useTexts();
  if (verbs.length === 0) return null;
  return (
    <Box id={VERB_MENU_ID}>
      <SimpleMenu label={t('verb.menu')} variant="tertiary" size="S" popoverPlacement="bottom-end">
        {verbs.map((verb) => (
          <MenuItem key={verb} onSelect={() => onChoose(verb)}>
            {t(`verb.${verb}`)}
          </MenuItem>
        ))}
      </SimpleMenu>
    </Box>
  );
}
