import { Flex, Typography } from '@strapi/design-system';
import { CourseItem } from './CourseItem';
import { useTrialTools } from './trial-context';
import { ItemList, TurnList } from './trial-styles';
import { useTexts } from '../../../api/use-texts';
import { Card } from '../../../components/Card';
import { ExactTime } from '../../../components/Moment';
import type { Shown } from '../model/trial';
import { turnsOf, type Turn } from '../model/turns';

/** What happened, move by move with the time of the try; the latest first. */
export function CourseCard({ shown: { run, moves } }: { readonly shown: Shown }) {
  const { t } = useTexts();
  return (
    <Card id="trial-course" title={t('trial.course')}>
      <TurnList reversed aria-labelledby="trial-course">
        {turnsOf(run, moves).map((turn) => (
          <TurnItem key={turn.number} turn={turn} isLatest={turn.number === moves.length} />
        ))}
      </TurnList>
    </Card>
  );
}

/** The words of the latest move's messages are in sight, those before are a press away. */
function TurnItem({ turn, isLatest }: { readonly turn: Turn; readonly isLatest: boolean }) {
  const { t } = useTexts();
  const { words } = useTrialTools();
  const { move, number, at, items } = turn;
  return (
    <li>
      <Flex gap={3} wrap="wrap">
        <Typography tag="h3" variant="omega" fontWeight="bold">
          {move === null ? t('trial.turn.start') : t('trial.turn', { number, move: words.moveText(move) })}
        </Typography>
        <ExactTime at={at} />
      </Flex>
      {items.length === 0 ? (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('trial.turn.nothing')}
        </Typography>
      ) : (
        <ItemList>
          {items.map((item, index) => (
            <li key={String(index)}>
              <CourseItem item={item} open={isLatest} />
            </li>
          ))}
        </ItemList>
      )}
    </li>
  );
}
