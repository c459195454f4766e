import {
  Badge,
  EmptyStateLayout,
  Flex,
  Link as TextLink,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { TemplateSummary } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { AlertBadge } from '../../components/AlertBadge';
import { ExactTime } from '../../components/Moment';
import { contentLocale } from '../../lib/localized';
import { channelsOf, titleOf } from '../../lib/words';
import { flowPath, messagePath } from '../../plugin-id';
import { Scroller, Table } from '../inbox/table-styles';

/** The messages, one a row; the title is its words in the reader's language. */
export function MessageTable({ templates }: { readonly templates: readonly TemplateSummary[] }) {
  const { t } = useTexts();
  if (templates.length === 0)
    return <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={t('messages.none')} />;
  return (
    <Scroller role="region" aria-label={t('messages.title')} tabIndex={0}>
      <Table>
        <VisuallyHidden tag="caption">{t('messages.title')}</VisuallyHidden>
        <thead>
          <tr>
            {['message', 'channels', 'uses', 'origin', 'changed'].map((column) => (
              <th key={column} scope="col">
                <Typography variant="sigma">{t(`messages.column.${column}`)}</Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {templates.map((template) => (
            <MessageRow key={template.key} template={template} />
          ))}
        </tbody>
      </Table>
    </Scroller>
  );
}

function MessageRow({ template }: { readonly template: TemplateSummary }) {
  const { t } = useTexts();
  const { locale } = useIntl();
  const { key, words, changedAt, changedByName } = template;
  const channels = channelsOf(words['zh-Hans']).map((channel) => t(`messages.channel.${channel}`));
  return (
    <tr>
      <td data-column="name">
        <TextLink tag={Link} to={messagePath(key)}>
          {titleOf(words, contentLocale(locale)) || key}
        </TextLink>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {key}
        </Typography>
      </td>
      <td>{channels.join(t('messages.comma')) || t('none')}</td>
      <td>
        <Uses template={template} />
      </td>
      <td>
        <Origin origin={template.origin} />
      </td>
      <td>
        {changedAt === null ? t('none') : <ExactTime at={changedAt} />}
        {changedByName === null ? null : (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {changedByName}
          </Typography>
        )}
      </td>
    </tr>
  );
}

/** Where flows send a message; one that no flow sends is sent by a program, or by nobody yet. */
export function Uses({ template }: { readonly template: Pick<TemplateSummary, 'uses' | 'origin'> }) {
  const { t, say } = useTexts();
  const { uses, origin } = template;
  if (uses.length === 0)
    return <Typography>{t(origin === 'own' ? 'messages.uses.nobody' : 'messages.uses.program')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
      {uses.map(({ key, name, elementId, elementName }) => (
        <li key={`${key} ${elementId}`}>
          <TextLink tag={Link} to={flowPath(key)}>
            {say(name)}
          </TextLink>
          <Typography tag="span" textColor="neutral600">{` ${say(elementName)}`}</Typography>
        </li>
      ))}
    </Flex>
  );
}

export function Origin({ origin }: { readonly origin: TemplateSummary['origin'] }) {
  const { t } = useTexts();
  const text = t(`messages.origin.${origin}`);
  if (origin === 'edited') return <AlertBadge tone="warning">{text}</AlertBadge>;
  return (
    <Badge backgroundColor="neutral150" textColor="neutral700">
      {text}
    </Badge>
  );
}
