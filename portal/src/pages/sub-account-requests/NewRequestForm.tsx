import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { useText } from '../../i18n/use-text';
import { MessageForm } from './MessageForm';

/** @param unit documentId of the unit that somebody wants to work for */
export function NewRequestForm({ unit }: { readonly unit: string }) {
  const text = useText();
  return (
    <MessageForm
      name={`sub-account-request.${unit}`}
      before=""
      submit={text('join.submit')}
      back="/centre/unit"
      write={({ message = null }, headers) =>
        dataOf(api.POST('/api/sub-account-requests', { body: { data: { unit, message } }, headers }))
      }
    />
  );
}
