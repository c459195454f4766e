import { Modal } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useTexts } from '../../api/use-texts';

const LargeImage = styled.img`
  display: block;
  max-width: 100%;
  margin: 0 auto;
`;

const WideContent = styled(Modal.Content)`
  width: 90vw;
  max-width: 120rem;
`;

interface Props {
  readonly url: string | null;
  readonly name: string;
  readonly onClose: () => void;
}

/** A picture in its full width. */
export function ImageDialog({ url, name, onClose }: Props) {
  const { t } = useTexts();
  return (
    <Modal.Root open={url !== null} onOpenChange={(open) => (open ? undefined : onClose())}>
      <WideContent aria-describedby={undefined}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{name}</Modal.Title>
        </Modal.Header>
        <Modal.Body>{url === null ? null : <LargeImage src={url} alt={name} />}</Modal.Body>
      </WideContent>
    </Modal.Root>
  );
}
