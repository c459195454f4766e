import { START, END, around, caseOf, flows, userTask, xmlOf, codeOf } from './support/diagrams';
import { messaged, messageEvent, timer } from './support/elements';

/** One feature for each row of what the engine runs; every step starts from the stored state. */

describe('tasks', () => {
  it('waits for a user task until it is completed', async () => {
    const one = (await caseOf(xmlOf(around(userTask('ask'), 'ask')))).start();
    expect(one.tasks()).toEqual(['ask']);
    expect(one.complete('ask').ended()).toBe(true);
    expect(one.visited).toEqual(['start', 'start-ask', 'ask', 'ask-end', 'end']);
  });

  it('waits for a manual task until somebody ticks it off', async () => {
    const manual = '<bpmn:manualTask id="stamp" wf:assignees="applicant"/>';
    const one = (await caseOf(xmlOf(around(manual, 'stamp')))).start();
    expect(one.definition.userTasks.get('stamp')?.outcomes.map(({ value }) => value)).toEqual(['complete']);
    expect(one.complete('stamp').ended()).toBe(true);
  });

  it.each(['serviceTask', 'businessRuleTask'])(
    'calls the action of a %s once and waits for it',
    async (type) => {
      const task = `<bpmn:${type} id="call" wf:action="do.with"><bpmn:extensionElements>
      <wf:input name="to" value="=unit.name"/><wf:input name="note" value="plain"/></bpmn:extensionElements></bpmn:${type}>`;
      const one = await caseOf(xmlOf(around(task, 'call')), { unit: { name: 'Acme' } });
      const effects = one.apply({ kind: 'start' });
      expect(effects).toMatchObject([
        { kind: 'action', action: 'do.with', inputs: { to: 'Acme', note: 'plain' } },
      ]);
      expect(one.snapshot().actions.map(({ elementId }) => elementId)).toEqual(['call']);
      expect(one.action('call').ended()).toBe(true);
      expect(one.effects).toEqual(['action do.with']);
    },
  );

  it('tells people at a send task and goes on', async () => {
    const send = `<bpmn:sendTask id="tell"><bpmn:extensionElements><wf:message template="known-template" to="applicant"/>
      <wf:message template="known-template" to="department-of:unit"/></bpmn:extensionElements></bpmn:sendTask>`;
    const xml = xmlOf(START + send + userTask('ask') + END + flows('start->tell', 'tell->ask', 'ask->end'));
    const one = (await caseOf(xml)).start();
    expect(one.effects).toEqual(['send known-template>applicant known-template>department-of:unit']);
    expect(one.complete('ask').ended()).toBe(true);
    expect(one.effects).toHaveLength(1);
  });
});

describe('gateways', () => {
  const choice = xmlOf(
    `${START + userTask('ask')}<bpmn:exclusiveGateway id="gate" default="gate-no"/>${userTask(
      'yes',
    )}${userTask('no')}${
      END
    }${flows('start->ask', 'ask->gate', 'gate->yes: outcome = "yes"', 'gate->no', 'yes->end', 'no->end')}`,
  );

  it('takes the branch of an exclusive gateway whose condition holds', async () => {
    const one = (await caseOf(choice)).start().complete('ask', 'yes');
    expect(one.tasks()).toEqual(['yes']);
    expect(one.complete('yes').ended()).toBe(true);
  });

  it('takes the default of an exclusive gateway when no condition holds', async () => {
    expect((await caseOf(choice)).start().complete('ask', 'other').tasks()).toEqual(['no']);
  });

  it('takes the one branch without a condition as the default, whatever its place', async () => {
    const xml = choice
      .replace(' default="gate-no"', '')
      .replace(/(<bpmn:sequenceFlow id="gate-yes".*?<\/bpmn:sequenceFlow>)(.*?\/>)/, '$2$1');
    expect((await caseOf(xml)).start().complete('ask', 'yes').tasks()).toEqual(['yes']);
  });

  it('splits and joins in parallel, over several steps', async () => {
    const gates = '<bpmn:parallelGateway id="split"/><bpmn:parallelGateway id="join"/>';
    const ways = flows(
      'start->split',
      'split->a',
      'split->b',
      'a->join',
      'b->join',
      'join->after',
      'after->end',
    );
    const one = await caseOf(
      xmlOf(START + gates + userTask('a') + userTask('b') + userTask('after') + END + ways),
    );
    expect(one.start().tasks()).toEqual(['a', 'b']);
    expect(one.complete('b').tasks()).toEqual(['a']);
    expect(one.complete('a').tasks()).toEqual(['after']);
    expect(one.complete('after').ended()).toBe(true);
  });

  it('waits at an event gateway for whatever comes first', async () => {
    const caught = (id: string, definition: string) =>
      `<bpmn:intermediateCatchEvent id="${id}">${definition}</bpmn:intermediateCatchEvent>`;
    const xml = xmlOf(
      `${START}<bpmn:eventBasedGateway id="gate"/>${caught('answered', messageEvent)}${caught(
        'late',
        timer('P3D'),
      )}${userTask('read')}${
        END
      }${flows('start->gate', 'gate->answered', 'gate->late', 'answered->read', 'late->end', 'read->end')}`,
      messaged,
    );
    const one = (await caseOf(xml)).start();
    expect(one.snapshot().subscriptions).toMatchObject([
      { kind: 'message', name: 'answer', boundary: false },
    ]);
    one.apply({ kind: 'message', name: 'answer' });
    expect(one.snapshot().timers).toEqual([]);
    expect(one.complete('read').ended()).toBe(true);
    const other = (await caseOf(xml)).start().fire('late');
    expect(other.ended()).toBe(true);
  });
});

describe('ends', () => {
  it('ends everything at a terminate end', async () => {
    const gates = '<bpmn:parallelGateway id="split"/>';
    const stop = '<bpmn:endEvent id="stop"><bpmn:terminateEventDefinition/></bpmn:endEvent>';
    const ways = flows('start->split', 'split->a', 'split->b', 'a->end', 'b->stop');
    const one = (
      await caseOf(xmlOf(START + gates + userTask('a') + userTask('b') + END + stop + ways))
    ).start();
    const { state } = one;
    one.complete('b');
    expect(one.ended()).toBe(true);
    expect(one.tasks()).toEqual([]);
    one.state = state;
    expect(one.complete('a').ended()).toBe(false);
  });
});

describe('starting', () => {
  it('starts by the message that came, and by no other', async () => {
    const begun = (id: string, reference: string) =>
      `<bpmn:startEvent id="${id}"><bpmn:messageEventDefinition messageRef="${reference}"/></bpmn:startEvent>`;
    const roots = '<bpmn:message id="m1" name="applied"/><bpmn:message id="m2" name="complained"/>';
    const ways = flows('one->a', 'two->b', 'a->end', 'b->end');
    const xml = xmlOf(
      begun('one', 'm1') + begun('two', 'm2') + userTask('a') + userTask('b') + END + ways,
      roots,
    );
    const one = (await caseOf(xml)).start('complained');
    expect(one.definition.startMessages).toEqual(['applied', 'complained']);
    expect(one.tasks()).toEqual(['b']);
    expect(one.snapshot().subscriptions).toEqual([]);
    expect(one.complete('b').ended()).toBe(true);
    expect(one.visited).not.toContain('one');
    const other = await caseOf(xml);
    expect(codeOf(() => other.start())).toBe('NOT_WAITING');
    expect(codeOf(() => other.start('unknown'))).toBe('NOT_WAITING');
  });

  it('calls another process of the same file and goes on when it has ended', async () => {
    const called = `<bpmn:process id="called"><bpmn:startEvent id="in"/>${userTask('inner')}<bpmn:endEvent id="out"/>
      ${flows('in->inner', 'inner->out')}</bpmn:process>`;
    const content = `${START}<bpmn:callActivity id="call" calledElement="called"/>${userTask('after')}${END}`;
    const one = (
      await caseOf(xmlOf(content + flows('start->call', 'call->after', 'after->end'), called))
    ).start();
    expect(one.tasks()).toEqual(['inner']);
    expect(one.ended()).toBe(false);
    expect(one.complete('inner').tasks()).toEqual(['after']);
    expect(one.complete('after').ended()).toBe(true);
  });
});
