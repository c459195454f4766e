import { Checkbox, Form, Radio } from 'antd';
import { useNavigate } from 'react-router-dom';
import { api } from '../../api/client';
import { dataOf } from '../../api/failure';
import { JOIN_TASKS_KEY, MEMBERS_KEY, type JoinTask } from '../../api/member-queries';
import type { WriteHeaders } from '../../api/use-write';
import { DraftForm } from '../../components/DraftForm';
import { LongTextField } from '../../components/LongTextField';
import { sentAnswers } from '../../components/step-answers';
import { StepFields } from '../../components/StepFields';
import { useLocale, useText } from '../../i18n/use-text';
import { useOwnDraft } from '../centre/use-own-draft';
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
  const navigate = useNavigate();
  return (
    <section className="card" aria-labelledby="join-decision">
      <h2 id="join-decision">{text('joinTask.decision')}</h2>
      <DraftForm
        name="join-decision"
        draft={useOwnDraft<Decision>(`join-task.${task.documentId}`)}
        beginning={undecided(task)}
        write={(decision, headers) => decide(task, { ...undecided(task), ...decision }, headers)}
        changes={[[...JOIN_TASKS_KEY, 'list'], MEMBERS_KEY]}
        onDone={() => navigate('/centre/members/requests', telling('decided'))}
        submit={text('joinTask.submit')}
      >
        <DecisionFields task={task} />
      </DraftForm>
    </section>
  );
}

/** What is asked for depends on the outcome that was chosen. */
function DecisionFields({ task }: { readonly task: JoinTask }) {
  const text = useText();
  const locale = useLocale();
  const { outcomes, can, form: asked, fields } = task;
  const outcome = Form.useWatch('outcome', Form.useFormInstance<Decision>());
  const offered = [
    ...outcomes.map(({ value, label }) => ({ value, label: label[locale] })),
    ...(can.return ? [{ value: RETURN, label: text('joinTask.return') }] : []),
  ];
  const correctable = asked
    .filter((field) => field.correctable)
    .map(({ name, label }) => ({ value: name, label: label[locale] }));
  const missing = needsOpinion(task, outcome) ? { missing: text('joinTask.opinion.missing') } : {};
  return (
    <>
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
    </>
  );
}
