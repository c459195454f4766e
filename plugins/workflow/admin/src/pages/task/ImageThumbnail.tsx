import * as React from 'react';
import { Loader } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Attachment } from '../../../../contracts';
import type { LoadEvidence } from '../../api/use-evidence';
import { useTexts } from '../../api/use-texts';

/** Larger pictures are loaded only when somebody asks for them. */
const SMALL_ENOUGH = 10 * 1024 * 1024;

const Frame = styled.button`
  display: flex;
  align-items: center;
  justify-content: center;
  width: 100%;
  height: 14rem;
  padding: 0;
  border: 0;
  background: ${({ theme }) => theme.colors.neutral100};
  cursor: zoom-in;

  img {
    max-width: 100%;
    max-height: 100%;
    object-fit: contain;
  }
`;

interface Props {
  readonly attachment: Attachment;
  readonly load: LoadEvidence;
  readonly onOpen: (url: string) => void;
}

/** A picture small, on a button that shows it large. */
export function ImageThumbnail({ attachment, load, onOpen }: Props) {
  const { t } = useTexts();
  const [url, setUrl] = React.useState<string | null>(null);
  const [hidden, setHidden] = React.useState(attachment.size > SMALL_ENOUGH);

  React.useEffect(() => {
    let left = false;
    if (attachment.size > SMALL_ENOUGH) return undefined;
    load(attachment).then(
      (loaded) => !left && setUrl(loaded),
      () => !left && setHidden(true),
    );
    return () => {
      left = true;
    };
  }, [attachment, load]);

  if (hidden) return null;
  if (url === null) return <Loader small>{t('loading')}</Loader>;
  return (
    <Frame
      type="button"
      aria-label={t('evidence.viewLabel', { name: attachment.name })}
      onClick={() => onOpen(url)}
    >
      <img src={url} alt={attachment.name} />
    </Frame>
  );
}
