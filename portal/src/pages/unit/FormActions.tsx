import { Button } from 'antd';
import { Link } from 'react-router-dom';
import { useText } from '../../i18n/use-text';

interface Props {
  readonly submit: string;
  readonly isSending: boolean;
}

/** Sends a form of the unit, or leaves it: what was typed stays as a draft. */
export function FormActions({ submit, isSending }: Props) {
  const text = useText();
  return (
    <div className="actions">
      <Button type="primary" htmlType="submit" loading={isSending}>
        {submit}
      </Button>
      <Link className="button" to="/centre/unit">
        {text('unit.later')}
      </Link>
    </div>
  );
}
