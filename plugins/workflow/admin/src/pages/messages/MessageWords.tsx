import * as React from 'react';
import { useIntl } from 'react-intl';
import type { Locale, TemplateDetail } from '../../../../contracts';
import type { MessageEditing } from '../../api/use-message-editor';
import { usePreview } from '../../api/use-preview';
import { contentLocale } from '../../lib/localized';
import { LanguageTabs } from './LanguageTabs';
import { Columns } from './message-styles';
import { PreviewCard } from './PreviewCard';
import { WordsForm } from './WordsForm';

interface Props {
  readonly template: TemplateDetail | null;
  readonly editing: MessageEditing;
  readonly mayEdit: boolean;
}

/** The words in one language beside what becomes of them; the other language is a tab away. */
export function MessageWords({ template, editing, mayEdit }: Props) {
  const intl = useIntl();
  const [locale, setLocale] = React.useState<Locale>(contentLocale(intl.locale));
  const { preview, variables, settled } = usePreview(template?.key, locale, editing.words[locale]);
  // Nothing is wrong with a new message before anybody has begun to write it.
  const live = template !== null || editing.changed ? preview?.problems : [];
  const refused = editing.problems;
  return (
    <LanguageTabs
      locale={locale}
      wrong={refused.map((problem) => problem.locale).filter((one) => one !== locale)}
      onChange={setLocale}
    >
      <Columns>
        <WordsForm
          locale={locale}
          words={editing.words[locale]}
          problems={live ?? refused}
          variables={variables}
          rendered={preview?.rendered}
          readOnly={!mayEdit}
          onChange={(field, text) => editing.change(locale, field, text)}
        />
        <PreviewCard preview={preview} settled={settled} />
      </Columns>
    </LanguageTabs>
  );
}
