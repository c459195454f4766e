import { Box, Flex, Tabs } from '@strapi/design-system';
import { AccessMatrix } from './AccessMatrix';
import { FieldsTab } from './FieldsTab';
import { FormPreview } from './FormPreview';
import type { DesignerProps } from './designer-props';
import { useTexts } from '../../api/use-texts';

const TABS = ['fields', 'access', 'preview'] as const;

/** What people fill in on the way of a flow: the fields, and what each step may do with them. */
export function FormDesigner(props: DesignerProps) {
  const { t } = useTexts();
  return (
    <Box padding={6} maxWidth="96rem" marginLeft="auto" marginRight="auto">
      <Tabs.Root variant="simple" defaultValue="fields">
        <Tabs.List aria-label={t('formDesigner.title')}>
          {TABS.map((tab) => (
            <Tabs.Trigger key={tab} value={tab}>
              {t(`formDesigner.tab.${tab}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Flex direction="column" alignItems="stretch" paddingTop={4}>
          <Tabs.Content value="fields">
            <FieldsTab {...props} />
          </Tabs.Content>
          <Tabs.Content value="access">
            <AccessMatrix {...props} />
          </Tabs.Content>
          <Tabs.Content value="preview">
            <FormPreview form={props.form} steps={props.steps} />
          </Tabs.Content>
        </Flex>
      </Tabs.Root>
    </Box>
  );
}
