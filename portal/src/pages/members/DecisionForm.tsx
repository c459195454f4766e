import { Button, Checkbox, Form, Radio } from 'antd';
import { useNavigate } from 'react-router-dom';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { JOIN_TASKS_KEY, MEMBERS_KEY, type JoinTask } from '../../api/member-queries';
import { useWrite, type WriteHeaders } from '../../api/use-write';
import { DraftNotice } from '../../components/DraftNotice';
import { FailureNotice } from '../../components/FailureNotice';
import { LongTextField } from '../../components/LongTextField';
import { sentAnswers } from '../../components/step-answers';
import { StepFields } from '../../components/StepFields';
import { useServerProblems } from '../../components/use-server-problems';
import { useLocale, useText } from '../../i18n/use-text';
import { useDraft } from '../../lib/use-draft';
import { useMe } from '../centre/me-context';
import { needsOpinion, RETURN, undecided, type Decision } from './decision';
import { telling } from './news';

const OPINION_LIMIT = 2000;

function decide({ documentId: id, fields }: JoinTask, decision: Decision, headers: WriteHeaders) {
  const { outcome, comment, fieldsToCorrect } = decision;
  const params = { path: { id } };
  const opinion = comment.trim();
  if (outcome === RETURN) {
    const data = { fieldsToCorrect: [...fieldsToCorrect], comment: opinion };
    return dataOf(api.POST('/api/workflow/tasks/{id}/return', { params, body: { data }, headers }));
  }
  // The client's types know no record of JSON values.
  const variables = sentAnswers(fields, decision.variables) as never;
  const data = { outcome: outcome ?? '', variables, ...(opinion === '' ? {} : { comment: opinion }) };
  return dataOf(api.POST('/api/workflow/tasks/{id}/complete', { params, body: { data }, headers }));
}

/** The administrator's answer to a request: what the diagram offers, with an opinion where it asks for one. */
export function DecisionForm({ task }: { readonly task: JoinTask }) {
  const text = useText();
  const locale = useLocale();
  const navigate = useNavigate();
  const { account } = useMe();
  const { documentId: id, outcomes, can, form: asked, fields } = task;
  const [form] = Form.useForm<Decision>();
  const outcome = Form.useWatch('outcome', form);
  const draft = useDraft<Decision>(account.documentId, `join-task.${id}`);
  const { send, isSending, failure, reset } = useWrite({
    write: (decision: Decision, headers: WriteHeaders) =>
      decide(task, { ...undecided(task), ...decision }, headers),
    changes: [[...JOIN_TASKS_KEY, 'list'], MEMBERS_KEY],
    onDone: () => {
      draft.forget();
      navigate('/centre/members/requests', telling('decided'));
    },
  });
  useServerProblems(form, failure);
  const startAgain = () => {
    draft.forget();
    form.setFieldsValue(undecided(task));
  };
  const offered = [
    ...outcomes.map(({ value, label }) => ({ value, label: label[locale] })),
    ...(can.return ? [{ value: RETURN, label: text('joinTask.return') }] : []),
  ];
  const correctable = asked
    .filter((field) => field.correctable)
    .map(({ name, label }) => ({ value: name, label: label[locale] }));
  const missing = needsOpinion(task, outcome) ? { missing: text('joinTask.opinion.missing') } : {};
  return (
    <section className="card" aria-labelledby="join-decision">
      <h2 id="join-decision">{text('joinTask.decision')}</h2>
      {draft.found !== null && <DraftNotice onDiscard={startAgain} />}
      <Form<Decision>
        form={form}
        name="join-decision"
        layout="vertical"
        requiredMark
        scrollToFirstError={{ focus: true }}
        initialValues={draft.found ?? undecided(task)}
        onValuesChange={(_, values) => {
          draft.keep(values);
          reset();
        }}
        onFinish={send}
      >
        <Form.Item
          name="outcome"
          label={text('joinTask.outcome')}
          rules={[{ required: true, message: text('joinTask.outcome.missing') }]}
        >
          <Radio.Group options={offered} />
        </Form.Item>
        {outcome === RETURN && (
          <Form.Item
            name="fieldsToCorrect"
            label={text('joinTask.toCorrect')}
            rules={[
              {
                // Not `required`: a group of boxes has no such attribute.
                validator: (_, chosen: readonly string[]) =>
                  chosen.length === 0
                    ? Promise.reject(new Error(text('joinTask.toCorrect.missing')))
                    : Promise.resolve(),
              },
            ]}
          >
            <Checkbox.Group options={correctable} />
          </Form.Item>
        )}
        {outcome !== RETURN && <StepFields fields={fields} at="variables" />}
        <LongTextField
          name="comment"
          label={text('unit.opinion')}
          extra={text('joinTask.opinion.hint')}
          limit={OPINION_LIMIT}
          {...missing}
        />
        {failure !== null && <FailureNotice failure={failure} hasFields />}
        <Button type="primary" htmlType="submit" loading={isSending}>
          {text('joinTask.submit')}
        </Button>
      </Form>
    </section>
  );
}
